package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What is typed is cut to this before it is looked for.
const (
	maxWords = 8
	maxRunes = 40 // of one word
)

// plainText is the form in which text is kept for the search: composed letters
// (a Mac may send "å" as two characters), no NUL.
func plainText(s string) string {
	return strings.ReplaceAll(norm.NFC.String(strings.ToValidUTF8(s, " ")), "\x00", " ")
}

// queryWords are the words of what was typed: runs of letters and digits. All
// else, and so every operator of the query language, falls away.
func queryWords(typed string) []string {
	words := strings.FieldsFunc(plainText(typed), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
	words = words[:min(len(words), maxWords)]
	for i, w := range words {
		words[i] = firstRunes(w, maxRunes)
	}
	return words
}

// quoted makes each word a string of the query language, which must all be found.
func quoted(words []string, ending string) string {
	return `"` + strings.Join(words, `"`+ending+` "`) + `"` + ending
}

// searchable tells that each word is long enough for the index of parts.
func searchable(words []string) bool {
	for _, w := range words {
		if len([]rune(w)) < 3 {
			return false
		}
	}
	return true
}

// digitsOf is the digits of text that is a number as people write it; "" when
// there is anything else in it.
func digitsOf(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case '0' <= r && r <= '9':
			b.WriteRune(r)
		case !unicode.IsSpace(r) && !strings.ContainsRune("+-.()", r):
			return ""
		}
	}
	return b.String()
}

// localDigits is a phone number's digits without the code of Norway.
func localDigits(phone string) string {
	d := digitsOf(phone)
	if d != "" && strings.HasPrefix(strings.TrimSpace(phone), "+") {
		d = "00" + d
	}
	return strings.TrimPrefix(d, "0047")
}

// aroundRunes is how much text is shown on either side of a match.
const aroundRunes = 40

// around cuts out the text about the first place where one of the words
// stands, at whole words, with "…" where something is left out.
func around(text string, words []string) string {
	at := firstMatch(text, words)
	from, to := at, at
	for range aroundRunes {
		_, n := utf8.DecodeLastRuneInString(text[:from])
		from -= n
	}
	for range 2 * aroundRunes {
		_, n := utf8.DecodeRuneInString(text[to:])
		to += n
	}
	head, tail := "", ""
	if from > 0 {
		head = "…"
		from += strings.IndexAny(text[from:at], " \n") + 1
	}
	if to < len(text) {
		tail = "…"
		if i := strings.LastIndexAny(text[at:to], " \n"); i > 0 {
			to = at + i
		}
	}
	return head + strings.Join(strings.Fields(text[from:to]), " ") + tail
}

// firstMatch is where in the text the first of the words begins, 0 when none is
// there. A letter whose small form has another length may shift it a little.
func firstMatch(text string, words []string) int {
	lower := strings.ToLower(text)
	first := len(text)
	for _, w := range words {
		if i := strings.Index(lower, strings.ToLower(w)); i >= 0 {
			first = min(first, i)
		}
	}
	if first == len(text) {
		return 0
	}
	for first > 0 && !utf8.RuneStart(text[first]) {
		first--
	}
	return first
}
