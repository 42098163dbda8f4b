package texts

import (
	"samtak/casework"
	"samtak/locales"
)

// RoundTrip shows a text and keeps it again.
func RoundTrip(t *locales.Printer, text string) string { return kept(t, text, shown(t, text)) }

// Kinds is the papers with texts of their own.
func Kinds() []casework.PaperKind {
	var out []casework.PaperKind
	for _, l := range letters {
		out = append(out, l.kind)
	}
	return out
}
