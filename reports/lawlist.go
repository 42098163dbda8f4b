package reports

import (
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// rule finds a provision that the paper may name: in force on the day of the case, and seen or
// confirmed. When a new act has taken over, its provision is the one found.
func (w *writer) rule(key string) (h casework.Hjemmel, ok bool) {
	h, ok = casework.HjemmelOn(w.Law, key, w.lawDay())
	return h, ok && h.Printable()
}

// lawDay decides which rules the paper names: the day of the case.
func (w *writer) lawDay() casework.Date {
	if day := w.File.Day(); !day.IsZero() {
		return day
	}
	return w.Today
}

// lawItems is one line for each provision the paper may name. What nobody has
// confirmed is left out: the paper never claims law it does not know.
func (w *writer) lawItems(keys ...string) []doc.Text {
	var items []doc.Text
	for _, key := range keys {
		if h, ok := w.rule(key); ok {
			items = append(items, w.text("laws.item", "Law", h.NameIn(w.Language, w.words.T), "About", w.words.T(h.AboutID())))
		}
	}
	return items
}

// lawNote names the rules in small print at the very end of a letter that
// rests on them but does not argue from them. It stays with the greeting: a
// page of its own would look like a mistake.
func (w *writer) lawNote(keys ...string) {
	var names []string
	for _, key := range keys {
		if h, ok := w.rule(key); ok {
			names = append(names, w.words.T("paper.laws.short", "Law", h.NameIn(w.Language, w.words.T), "About", w.words.T(h.AboutID())))
		}
	}
	if len(names) == 0 {
		return
	}
	from := len(w.out.Blocks)
	for i := from - 1; i >= 0; i-- {
		if _, ok := w.out.Blocks[i].(doc.Closing); ok {
			from = i
			break
		}
	}
	end := append([]doc.Block(nil), w.out.Blocks[from:]...)
	note := doc.Paragraph{Text: w.text("laws.note", "Laws", strings.Join(names, ", ")), Tone: doc.Quiet}
	w.out.Blocks = append(w.out.Blocks[:from], doc.Together{Blocks: append(end, note)})
}
