package reports

import (
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// talkNote (D37) is one line of the contact log on paper. What was told by
// mouth and matters must be written down (fvl § 11 d). It stays in the case, so
// it speaks about the person, who may see it and have it corrected.
func (w *writer) talkNote() { w.notePaper(nil, "fvl-11d", "fvl-18") }

// mappingNote (D07) is the note from the kartleggingssamtale, with what the
// case knows of the help the person has and needs.
func (w *writer) mappingNote() { w.notePaper(w.known(), "fvl-17", "fvl-11d", "fvl-18") }

// notePaper is a note with what the case adds to it and the rules behind it.
func (w *writer) notePaper(known []doc.Text, rules ...string) {
	w.planPaper(doc.Report, w.word("papers", string(w.Kind)))
	n, ok := w.noted()
	if !ok {
		w.add(doc.Paragraph{Text: doc.Text{w.run(need("", "note"))}})
	} else {
		w.add(doc.Facts{Columns: 3, Pairs: w.noteFacts(n)})
		if n.Third {
			w.add(w.message(w.text("talknote.third")))
		}
		w.section(noteTitle(n.Kind), w.written(need(n.Text, "note.text"))...)
	}
	if len(known) > 0 {
		w.section("talknote.known.title", doc.List{Items: known})
	}
	w.ownWords()
	w.section("talknote.rights.title", w.para("talknote.rights.text"))
	w.lawNote(rules...)
}

// noted is the note of the paper. A kartleggingsnotat is about the last
// kartleggingssamtale when nothing else is chosen.
func (w *writer) noted() (n casework.Note, ok bool) {
	if w.About == 0 && w.Kind == casework.MappingNote {
		for i := len(w.File.Notes) - 1; i >= 0; i-- {
			if n = w.File.Notes[i]; n.Kind == casework.NoteMapping {
				return n, true
			}
		}
	}
	return w.Note()
}

// noteTitle is the heading of what the note says: some of it came in writing.
func noteTitle(kind casework.NoteKind) string {
	if kind == casework.NoteMessage {
		return "talknote.text.received"
	}
	return "talknote.text.said"
}

// noteFacts is when, with whom and by whom.
func (w *writer) noteFacts(n casework.Note) []doc.Pair {
	made := ""
	if day := casework.DateOf(n.Made); !n.Made.IsZero() && day != n.Date {
		made = w.long(day)
	}
	var kept []doc.Pair
	for _, p := range []doc.Pair{
		{Label: w.t("talknote.fact.date"), Value: w.long(n.Date)},
		{Label: w.t("talknote.fact.kind"), Value: w.word("notekind", string(n.Kind))},
		{Label: w.t("talknote.fact.with"), Value: one(n.With)},
		{Label: w.t("talknote.fact.by"), Value: w.Settings.Caseworker},
		{Label: w.t("talknote.fact.made"), Value: made},
		{Label: w.t("talknote.fact.shown"), Value: w.long(n.Shown)},
		{Label: w.t("talknote.fact.case"), Value: w.number()},
	} {
		if p.Value != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

// known is what is registered about the help the person has, needs and wishes.
func (w *writer) known() []doc.Text {
	a := w.File.Application
	var items []doc.Text
	put := func(id, value string) {
		if value = one(value); value != "" {
			items = append(items, w.text(id, "Value", value))
		}
	}
	put("talknote.known.today", strings.Join(a.ServicesToday, ", "))
	put("talknote.known.needed", strings.Join(a.ServicesNeeded, ", "))
	put("talknote.known.need", a.Need)
	put("talknote.known.wish", a.Wish)
	put("talknote.known.voice", w.File.Assessment.ChildView)
	return items
}
