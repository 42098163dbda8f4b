package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// correction (D40) tells what is corrected in a letter that has gone out. The
// letter itself never changes (row B5); the act of 2025 asks that the
// correction shows what it corrects (§ 70).
func (w *writer) correction() {
	w.letterPaper()
	d, ok := w.Corrected()
	what := doc.Text{w.run(need("", "document"))}
	if ok {
		what = w.text("correction.answer", "Date", w.long(d.Date), "Number", w.File.Case.Number()+"-"+itoa(d.Serial))
	}
	w.title(w.t("correction.title"), w.word("papers", string(w.Kind)))
	w.add(w.message(what))
	w.section("correction.list", w.things(need(w.What, "paper.what"))...)
	w.ownWords()
	means := []doc.Block{w.para("correction.means")}
	if tellsDecision(d.Kind) {
		means = append(means, w.para("correction.frist"))
	}
	w.section("correction.means.title", means...)
	w.contact()
	w.closing(true)
	w.lawNote("fvl25-70")
}

// tellsDecision tells that a klagefrist may run from a letter of the kind.
func tellsDecision(k casework.PaperKind) bool {
	switch k {
	case casework.GrantPlan, casework.GrantChildCoordinator, casework.RefusePlan,
		casework.RefuseChildCoordinator, casework.Dismissal, casework.Reversal, casework.Ending:
		return true
	default:
		return false
	}
}
