package store

import (
	"bytes"
	"slices"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// norwegian is the order of a Norwegian register: … z æ ø å, with aa as å and
// ä and ö beside æ and ø. Only "nn" gives it; "nb" and "no" have no order of
// their own in the tables. A collator is for one goroutine at a time.
var norwegian = struct {
	sync.Mutex
	collator *collate.Collator
	buffer   collate.Buffer
}{collator: collate.New(language.MustParse("nn"))}

// sortKey is bytes that sort as the words do, the first word first: a family
// name is settled before the given name is looked at.
func sortKey(words ...string) []byte {
	norwegian.Lock()
	defer norwegian.Unlock()
	var key []byte
	for _, w := range words {
		norwegian.buffer.Reset()
		key = append(key, norwegian.collator.KeyFromString(&norwegian.buffer, w)...)
		key = append(key, 0, 0)
	}
	return key
}

// sortByName puts short lists in Norwegian order; equal names stay as they were.
func sortByName[T any](rows []T, name func(T) string) {
	type entry struct {
		key []byte
		row T
	}
	entries := make([]entry, len(rows))
	for i, r := range rows {
		entries[i] = entry{sortKey(name(r)), r}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return bytes.Compare(a.key, b.key) })
	for i, e := range entries {
		rows[i] = e.row
	}
}
