package store

import (
	"maps"
	"slices"

	"samtak/casework/desk"
)

// The id of an entry in the search is the number of its kind times slotSize,
// plus the id of the entity: one index holds all kinds, and each is a range.
const slotSize = 1 << 40

var slots = map[desk.HitKind]int64{desk.HitPerson: 1, desk.HitPlan: 2, desk.HitDocument: 3}

// indexes are the two that hold the words of search_entries.
var indexes = []string{"search_words", "search_parts"}

// entry is what the search is to know of an entity.
type entry struct {
	text string
	gone bool // nothing more
}

// enter notes an entity's words for the search. They are written at the end of
// the transaction, in order: FTS5 is many times slower when other changes, or
// smaller ids, come between.
func (t *Tx) enter(kind desk.HitKind, id int64, text string) {
	t.entries[slots[kind]*slotSize+id] = entry{text: plainText(text)}
}

// leave notes that the search is to know nothing of an entity.
func (t *Tx) leave(kind desk.HitKind, id int64) {
	t.entries[slots[kind]*slotSize+id] = entry{gone: true}
}

// writeEntries brings the search up to date with what has been noted.
func (t *Tx) writeEntries() error {
	before, changed := map[int64]string{}, []int64{}
	for _, id := range slices.Sorted(maps.Keys(t.entries)) {
		var old string
		err := t.read("SELECT text FROM search_entries WHERE id=?", []any{&old}, id)
		if err != nil && !missing(err) {
			return err
		}
		if err == nil {
			before[id] = old
		}
		now := t.entries[id]
		if missing(err) != now.gone || old != now.text {
			changed = append(changed, id)
		}
	}
	for _, id := range changed {
		if err := t.writeEntry(id, t.entries[id]); err != nil {
			return err
		}
	}
	for _, index := range indexes {
		if err := t.writeIndex(index, changed, before); err != nil {
			return err
		}
	}
	clear(t.entries)
	return nil
}

func (t *Tx) writeEntry(id int64, e entry) error {
	if e.gone {
		return t.change("DELETE FROM search_entries WHERE id=?", id)
	}
	return t.change("INSERT INTO search_entries (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text=excluded.text", id, e.text)
}

// writeIndex takes the old words of the entries out of an index and puts the
// new ones in.
func (t *Tx) writeIndex(index string, ids []int64, before map[int64]string) error {
	for _, id := range ids {
		if old, known := before[id]; known {
			if err := t.change("INSERT INTO "+index+" ("+index+", rowid, text) VALUES ('delete', ?, ?)", id, old); err != nil {
				return err
			}
		}
		if t.entries[id].gone {
			continue
		}
		if err := t.change("INSERT INTO "+index+" (rowid, text) VALUES (?, ?)", id, t.entries[id].text); err != nil {
			return err
		}
	}
	return nil
}
