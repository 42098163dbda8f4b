package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// reversal (D34) tells that the kommune has changed its decision after a klage,
// wholly or in part (fvl § 33).
func (w *writer) reversal() {
	a, _ := w.Appeal()
	w.appealPaper(a)
	partly := a.Result == casework.AppealPartly
	w.title(w.t(either(partly, "reversal.title.partly", "reversal.title.granted")), w.decisionLead())
	d := w.appealed(a)
	w.add(w.para("reversal.context", "Received", need(w.long(a.Received), "appeal.received"),
		"Decision", need(w.long(w.appealedOn(a)), "appeal.names"), "Product", w.small("product", string(d.Product))))
	w.section("decision.title", w.newAnswer(a))
	w.section("reversal.why.title", w.written(need(a.Judgement, "appeal.judgement"))...)
	w.ownWords()
	if partly {
		w.section("reversal.rest.title", w.para("reversal.rest.text", "Governor", w.governor()))
	}
	if n, ok := w.decidedAnew(a); ok && n.Outcome == casework.Granted {
		w.grantNext()
	} else {
		w.section("reversal.next.title", w.para("reversal.next.text"))
	}
	if _, ok := w.decidedAnew(a); ok { // a new decision, with a klagefrist of its own (fvl § 27)
		w.appeal()
	}
	w.costs()
	w.insight()
	w.contact()
	w.closing(true)
	w.lawNote(w.complaintKeys(a, w.reversalKeys(a)...)...)
}

// reversalKeys is the rules of the new decision, and of the costs of the klage.
func (w *writer) reversalKeys(a casework.Appeal) []string {
	keys := w.rightKeys()
	if _, ok := w.decidedAnew(a); ok {
		keys = append(keys, w.appealRules()...)
	}
	return append(keys, "fvl-36", "fvl-18")
}

// decidedAnew is the decision made after the one the klage was about; ok is
// false while it is not made.
func (w *writer) decidedAnew(a casework.Appeal) (d casework.Decision, ok bool) {
	d = w.File.Decision
	old := w.appealedOn(a)
	return d, d.Final() && !old.IsZero() && d.Date.After(old)
}

// newAnswer is what came of the klage and the new decision, in the panel.
func (w *writer) newAnswer(a casework.Appeal) doc.Block {
	if a.Result != casework.AppealGranted && a.Result != casework.AppealPartly {
		return w.message(doc.Text{w.run(need("", "appeal.result"))})
	}
	result := w.text("reversal.result." + string(a.Result))
	d, ok := w.decidedAnew(a)
	if !ok {
		return w.message(result, w.text("reversal.later"))
	}
	product := string(w.product())
	parts := []doc.Text{result}
	switch d.Outcome {
	case casework.Granted:
		parts = append(parts, w.text("grant.decision."+product))
		if !d.Start.IsZero() {
			parts = append(parts, w.text("decision.from", "Date", w.long(d.Start)))
		}
	case casework.Declined:
		parts = append(parts, w.text("grant.decision."+string(casework.ProductCoordinator)))
	case casework.Refused:
		parts = append(parts, w.text("refusal.decision."+product))
	case casework.NotDecided, casework.Withdrawn, casework.Forwarded, casework.Dismissed:
		parts = append(parts, w.text("reversal.later"))
	}
	return w.message(parts...)
}

// costs tells of the right to have the costs of the klage covered. The frist
// is that of the act of 1967; the other act's is not known to the papers.
func (w *writer) costs() {
	how := w.text(either(w.Rules() == casework.Rules1967, "reversal.costs.weeks", "reversal.costs.soon"))
	w.section("reversal.costs.title", doc.Paragraph{Text: joinTexts(w.text("reversal.costs.text"), how)})
}

func either[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}
