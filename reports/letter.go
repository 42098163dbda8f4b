package reports

import (
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// letterPaper sets up what is the same on every letter.
func (w *writer) letterPaper() {
	w.out.Layout = doc.Letter
	w.out.Letterhead = w.letterhead()
	w.out.Address = w.address()
	w.out.Reference = []doc.Pair{
		{Label: w.t("ref.date"), Value: w.long(w.Today)},
		{Label: w.t("ref.ours"), Value: w.number()},
		{Label: w.t("ref.caseworker"), Value: w.Settings.Caseworker},
	}
	if w.Settings.Phone != "" {
		w.out.Reference = append(w.out.Reference, doc.Pair{Label: w.t("ref.phone"), Value: w.Settings.Phone})
	}
	s := w.Settings
	street := joinNonEmpty(", ", s.Street, joinNonEmpty(" ", s.PostCode, s.PostPlace))
	w.out.FootLeft = []string{dotted(s.Kommune, street, w.t("mark.plain")), w.idLine()}
}

// letterhead is the sender. A plan about a protected person names no place:
// it is carried around and lies open at meetings, while a letter must say
// which kommune it is from.
func (w *writer) letterhead() doc.Letterhead {
	h := doc.Letterhead{Kommune: w.sender(), Unit: w.Settings.Unit, Mark: w.mark(), ArmsText: w.t("arms.neutral")}
	if w.hidesPlace() {
		h.Unit = "" // "KE i Fjordvik" would tell as much as the kommune
	}
	if len(w.Settings.Arms) > 0 && !w.hidesPlace() {
		h.Arms, h.ArmsText = w.Settings.Arms, w.t("arms.own", "Kommune", w.Settings.Kommune)
	}
	return h
}

// hidesPlace tells that nothing on the paper may show where the person lives.
func (w *writer) hidesPlace() bool {
	plan := w.Kind == casework.FullPlan || w.Kind == casework.ShortPlan
	return plan && w.File.Person.Protected()
}

// sender is the name of the kommune, or a neutral word where it would tell too much.
func (w *writer) sender() string {
	if w.hidesPlace() {
		return w.t("sender.neutral")
	}
	return w.Settings.Kommune
}

// mark is the confidentiality mark with the provisions the caseworker may name.
func (w *writer) mark() string {
	var names []string
	for _, key := range []string{"offl-13", "fvl-13"} {
		if h, ok := w.rule(key); ok {
			names = append(names, h.ShortIn(w.Language, w.words.T))
		}
	}
	switch len(names) {
	case 0:
		return w.t("mark.plain")
	case 1:
		return w.t("mark.law", "Law", names[0])
	}
	return w.t("mark.law", "Law", w.words.T("paper.mark.see", "First", names[0], "Then", names[1]))
}

// idLine stands at the foot of every page, below the mark: whose paper, which case, when made.
func (w *writer) idLine() string {
	return dotted(w.File.Person.Name(), w.words.T("paper.foot.case", "Number", w.number()),
		w.words.T("paper.foot.printed", "Date", w.long(w.Today)))
}

// contact tells whom to ask.
func (w *writer) contact() {
	s, person := w.Settings, w.File.Person
	number := w.File.Case.Number()
	text := w.text("contact.phone", "Caseworker", s.Caseworker, "Phone", s.Phone, "Number", number)
	if s.Phone == "" {
		text = w.text("contact.name", "Caseworker", s.Caseworker, "Number", number)
	}
	parts := []doc.Text{text}
	if s.Email != "" {
		parts = append(parts, w.text("contact.email", "Email", s.Email))
	}
	if person.Interpreter != "" {
		parts = append(parts, w.text("contact.interpreter", "Language", lowerFirst(person.Interpreter)))
	}
	w.section("contact.title", doc.Paragraph{Text: joinTexts(parts...)})
}

// closing is the greeting, the names, the enclosures and the copies. A
// decision carries the name of the one who is responsible for it, and says why
// nobody has signed by hand.
func (w *writer) closing(decision bool) {
	s := w.Settings
	var names []doc.Signature
	if decision && s.Leader != "" && s.Leader != s.Caseworker {
		names = append(names, doc.Signature{Name: s.Leader, Role: s.LeaderRole})
	}
	names = append(names, doc.Signature{Name: s.Caseworker, Role: s.Title})
	end := doc.Closing{Greeting: w.t("closing.greeting"), Names: names}
	if decision {
		end.Note = w.t("closing.note")
	}
	blocks := []doc.Block{end}
	if len(w.Enclosures) > 0 {
		blocks = append(blocks, w.para("closing.enclosures", "List", strings.Join(w.Enclosures, ", ")))
	}
	if len(w.CopyTo) > 0 {
		blocks = append(blocks, w.para("closing.copies", "List", strings.Join(w.CopyTo, ", ")))
	}
	w.add(blocks...)
}

// ownWords is the paragraph the caseworker has added herself.
func (w *writer) ownWords() { w.add(prose(w.OwnWords)...) }

// context says what went before, in one sentence.
func (w *writer) context() doc.Block {
	kind := w.File.Application.Type
	if kind == "" {
		kind = casework.TypeApplication
	}
	return w.para("context."+string(kind), "Date", need(w.long(w.File.Application.Received), "application.received"))
}

// dotted joins the parts of a foot line.
func dotted(parts ...string) string { return joinNonEmpty(" · ", parts...) }

func joinNonEmpty(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
