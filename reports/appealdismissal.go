package reports

import (
	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/reports/doc"
)

// appealDismissal (D44) tells that a klage cannot be treated, and how to klage
// on that (fvl §§ 31, 33): what is dismissed is a decision of its own.
func (w *writer) appealDismissal() {
	a, _ := w.Appeal()
	w.appealPaper(a)
	w.title(w.t("appeal_dismissal.title"), w.t("decision.lead_vedtak"))
	w.add(w.appealFacts(a))
	late := w.late(a) && a.TakenIn != casework.Yes
	w.section("decision.title", w.message(w.text(either(late, "appeal_dismissal.answer.late", "appeal_dismissal.answer.other"))))
	var why []doc.Block
	if late {
		why = append(why, w.ranOut(a))
	}
	w.section("appeal_dismissal.why.title", append(why, w.written(need(a.Judgement, "appeal.judgement"))...)...)
	w.ownWords()
	w.section("appeal_dismissal.means.title", w.para("appeal_dismissal.means.text",
		"Decision", need(w.long(w.appealedOn(a)), "appeal.names")))
	w.appeal()
	w.insight()
	w.contact()
	w.closing(true)
	keys := append(append([]string{"fvl-33"}, w.appealRules()...), w.insightKeys()...)
	if late {
		keys = append([]string{"fvl-31"}, keys...)
	}
	w.lawNote(keys...)
}

// ranOut is when the klagefrist ended, and when the klage was given.
func (w *writer) ranOut(a casework.Appeal) doc.Block {
	term, _ := deadline.SetOf(w.Settings, w.Law).AppealTerm(w.appealed(a))
	given := either(a.Posted.IsZero(), "appeal_dismissal.why.came", "appeal_dismissal.why.posted")
	return w.para(given, "Term", w.long(term.Shown), "Given", w.long(a.Given()))
}
