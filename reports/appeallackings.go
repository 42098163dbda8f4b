package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// appealLackings (D33) tells what a klage lacks, how to mend it and until when (fvl § 32).
func (w *writer) appealLackings() {
	a, _ := w.Appeal()
	w.appealPaper(a)
	w.title(w.t("appeal_lacks.title"), w.t("appeal_lacks.lead"))
	w.add(w.appealFacts(a))
	w.add(w.message(w.text("appeal_lacks.panel", "Date", need(w.long(w.mendBy(a)), "paper.answer_by"))))
	w.section("appeal_lacks.list.title", w.lacking(a))
	w.ownWords()
	w.section("appeal_lacks.how.title", w.howToMend(a)...)
	w.section("appeal_lacks.else.title", w.para("appeal_lacks.else.text"))
	w.section("appeal_lacks.help.title", w.para("appeal_lacks.help.text", "Ombud", w.ombud()))
	w.contact()
	w.closing(false)
	w.lawNote("fvl-32", "fvl-12")
}

// mendBy is the day set for mending the klage.
func (w *writer) mendBy(a casework.Appeal) casework.Date {
	if w.AnswerBy.IsZero() {
		return a.LackingBy
	}
	return w.AnswerBy
}

// lacking is everything the klage lacks, and nothing else.
func (w *writer) lacking(a casework.Appeal) doc.Block {
	var items []doc.Text
	for _, field := range a.Lacks(w.Rules()) {
		switch {
		case field == "appeal.names" && !a.Decision.IsZero(): // the letter has just said which
			items = append(items, w.text("appeal_lacks.change"))
		case field != "appeal.proof":
			items = append(items, w.text("appeal_lacks."+field))
		case a.Role == casework.RoleGuardian:
			items = append(items, w.text("appeal_lacks.appeal.mandate", "By", w.whoKlager(a)))
		default:
			items = append(items, w.text("appeal_lacks.appeal.proof", "By", w.whoKlager(a)))
		}
	}
	if len(items) == 0 {
		return doc.Paragraph{Text: doc.Text{w.run(need("", "appeal"))}}
	}
	return doc.List{Items: items}
}

// whoKlager is the one who klager for the person, by name or else by role.
func (w *writer) whoKlager(a casework.Appeal) string {
	if a.By != "" {
		return a.By
	}
	return w.words.T("paper.appeal_lacks.somebody")
}

func (w *writer) howToMend(a casework.Appeal) []doc.Block {
	send := w.text("appeal_lacks.how.hand", "Number", w.File.Case.Number())
	if s := w.Settings; s.Street != "" && s.PostCode != "" {
		send = w.text("appeal_lacks.how.send", "Number", w.File.Case.Number(),
			"Address", joinNonEmpty(", ", s.Kommune, s.Street, joinNonEmpty(" ", s.PostCode, s.PostPlace)))
	}
	blocks := []doc.Block{doc.Paragraph{Text: send}}
	for _, field := range a.Lacks(w.Rules()) {
		if field == "appeal.proof" && a.Role != casework.RoleGuardian {
			blocks = append(blocks, w.para("appeal_lacks.how.proof"))
		}
	}
	return blocks
}
