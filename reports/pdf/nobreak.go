package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bind puts no-break spaces where a line must not end: after §, short
// abbreviations ("nr. 6"), ordinals and days ("14. mars"), between a month and
// its year, a number and its unit, the groups of a phone number, initials and
// the name, and before a dash. The rules look at the shape of the words, not at
// lists of them, so they hold in both written languages.
func bind(s string) string {
	if !strings.ContainsAny(s, "0123456789§.–") {
		return s
	}
	var out []byte
	word := 0
	for i := range len(s) {
		switch s[i] {
		case '\n':
			word = i + 1
		case ' ':
			if bound(s[word:i], nextWord(s[i+1:])) {
				if out == nil {
					out = append(make([]byte, 0, len(s)+16), s[:i]...)
				}
				out = append(out, "\u00A0"...)
				word = i + 1
				continue
			}
			word = i + 1
		}
		if out != nil {
			out = append(out, s[i])
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

func nextWord(s string) string {
	if i := strings.IndexAny(s, " \n"); i >= 0 {
		return s[:i]
	}
	return s
}

const openers = "(«„“\"'[–"

func bound(a, b string) bool {
	a = strings.TrimLeft(a, openers)
	if a == "" || b == "" {
		return false
	}
	next, _ := utf8.DecodeRuneInString(b)
	switch {
	case b == "–":
		return true
	case strings.HasSuffix(a, "§"):
		return true
	case numeric(a):
		return afterNumber(a, b, next)
	case strings.HasSuffix(a, "."):
		return afterDot(strings.TrimSuffix(a, "."), next)
	}
	return year(b) && lower(a) && len(a) <= 10
}

// afterNumber: a number stays with its sign, unit or next group.
func afterNumber(a, b string, next rune) bool {
	b = strings.TrimRight(b, ".,;:)»!?")
	if numeric(b) {
		return len(a) <= 3 && len(b) <= 3
	}
	return strings.ContainsRune("%‰°", next) || (lower(b) && utf8.RuneCountInString(b) <= 6 && !year(a))
}

// afterDot: an ordinal stays with its noun, an abbreviation with its number,
// an initial with the name.
func afterDot(a string, next rune) bool {
	n := utf8.RuneCountInString(a)
	switch {
	case numeric(a):
		return n <= 2 && unicode.IsLower(next)
	case lower(a) || (n > 1 && letters(a)):
		return (n <= 4 && (unicode.IsDigit(next) || next == '§')) || (n <= 3 && unicode.IsLower(next))
	}
	return n == 1 && letters(a) && unicode.IsUpper(next)
}

func numeric(s string) bool {
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && (i == 0 || (s[i] != ',' && s[i] != '.')) {
			return false
		}
	}
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

func lower(s string) bool {
	for _, r := range s {
		if !unicode.IsLower(r) {
			return false
		}
	}
	return s != ""
}

func letters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return s != ""
}

func year(s string) bool {
	return len(s) >= 4 && (s[:2] == "19" || s[:2] == "20") && numeric(s[:4]) && (len(s) == 4 || s[4] < '0' || s[4] > '9')
}
