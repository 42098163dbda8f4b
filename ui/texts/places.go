package texts

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"samtak/locales"
)

// In the texts as they are stored a fact stands as {{.Date}}; here it is shown
// and typed as [dato], in the målform of the text.

var (
	stored   = regexp.MustCompile(`\{\{\s*\.([A-Za-z]+)\s*\}\}`)
	friendly = regexp.MustCompile(`\[([^\[\]\n]+)\]`)
)

// nameOf is what a fact is called; one without a name of its own is called by
// the name it is stored under.
func nameOf(t *locales.Printer, place string) string {
	if id := "texts.place." + place; t.Has(id) {
		return t.T(id)
	}
	return place
}

// shown is a text with the names of the facts in brackets.
func shown(t *locales.Printer, text string) string {
	return stored.ReplaceAllStringFunc(text, func(s string) string {
		return "[" + nameOf(t, stored.FindStringSubmatch(s)[1]) + "]"
	})
}

// kept is a typed text as it is stored. Only the facts of the standard text are
// known; other words in brackets stay what they are.
func kept(t *locales.Printer, standard, typed string) string {
	known := map[string]string{}
	for _, m := range stored.FindAllStringSubmatch(standard, -1) {
		known[strings.ToLower(nameOf(t, m[1]))] = m[0]
	}
	return friendly.ReplaceAllStringFunc(typed, func(s string) string {
		if place, ok := known[strings.ToLower(strings.TrimSpace(s[1:len(s)-1]))]; ok {
			return place
		}
		return s
	})
}

// placesIn is the facts of a text as they are typed, each once, in their order.
func placesIn(t *locales.Printer, text string) []string {
	var out []string
	seen := map[string]bool{}
	for _, m := range stored.FindAllStringSubmatch(text, -1) {
		if !seen[m[1]] {
			seen[m[1]] = true
			out = append(out, "["+nameOf(t, m[1])+"]")
		}
	}
	return out
}

// merged is a text with example facts, as it may stand in a letter.
func merged(t *locales.Printer, text string) string {
	s := stored.ReplaceAllStringFunc(text, func(s string) string {
		place := stored.FindStringSubmatch(s)[1]
		if id := "texts.example." + place; t.Has(id) {
			return t.T(id)
		}
		return "[" + nameOf(t, place) + "]"
	})
	return upperFirst(strings.ReplaceAll(s, "**", ""))
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
