package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// The forms of an avslutning (casework.Ending.Variants).
const (
	endingCase        = "case"
	endingPlan        = "plan"
	endingCoordinator = "coordinator"
)

// ending (D31) tells what has ended, from when and why, and what remains.
func (w *writer) ending() {
	w.letterPaper()
	switch w.variant() {
	case endingPlan:
		w.endingPlan()
	case endingCoordinator:
		w.endingCoordinator()
	default:
		w.endingCase()
	}
}

// ended is the product that has ended, whatever the case once was about.
func (w *writer) ended() casework.Product {
	switch w.variant() {
	case endingPlan:
		return casework.ProductIP
	case endingCoordinator:
		_, product := w.assignment()
		return product
	}
	if p := w.File.Decision.Product; p != "" {
		return p
	}
	return casework.ProductIP
}

// endingCase confirms that the case is over. Who has withdrawn may ask again
// whenever they like; a case the kommune ends must be told why.
func (w *writer) endingCase() {
	answer, reason := "ending.case.answer", need(w.Reason, "paper.reason")
	withdrawn := w.File.Decision.Outcome == casework.Withdrawn
	if withdrawn {
		answer, reason = "ending.case.withdrawn", optional(w.Reason, "paper.reason", "")
	}
	w.endingTop("ending.case.title", w.text(answer))
	w.section("ending.why.title", w.written(reason)...)
	w.ownWords()
	w.section("ending.again.title", w.para("ending.again.text"))
	if !withdrawn {
		w.appeal()
	}
	w.insight()
	w.contact()
	w.closing(true)
}

// endingPlan tells that the plan has ended. Tjenester and koordinator do not end with it.
func (w *writer) endingPlan() {
	p := w.File.Plan
	day := p.Closed
	if day.IsZero() {
		day = w.Today
	}
	w.endingTop("ending.plan.title", w.text("ending.plan.answer", "Date", w.long(day)))
	reason := need(w.Reason, "paper.reason")
	var own []doc.Block
	if !p.Consent.Withdrawn.IsZero() {
		own = append(own, w.para("ending.plan.consent", "Date", w.long(p.Consent.Withdrawn)))
		reason = optional(w.Reason, "paper.reason", "")
	}
	w.section("ending.why.title", append(own, w.written(reason)...)...)
	w.ownWords()
	remains := []doc.Text{w.text("ending.plan.services")}
	if a, ok := w.File.Appointed(w.Today); ok && a.To.IsZero() && w.File.Coordinator.Name != "" {
		remains = append(remains, w.text("ending.plan.coordinator", "Coordinator", w.File.Coordinator.Name))
	} else {
		remains = append(remains, w.text("ending.plan.no_coordinator"))
	}
	w.section("ending.remains.title", doc.Paragraph{Text: joinTexts(remains...)}, w.para("ending.plan.again"))
	w.endingEnd()
}

// endingCoordinator tells that the person no longer has a koordinator.
func (w *writer) endingCoordinator() {
	a, product := w.assignment()
	id := "ending." + string(product)
	title := id + ".title"
	if a.To.After(w.Today) {
		title += ".later"
	}
	w.endingTop(title, w.text(id+".answer", "Date", need(w.long(a.To), "assignment.to")), "Date", w.long(a.To))
	w.section("ending.why.title", w.written(need(w.Reason, "paper.reason"))...)
	w.ownWords()
	w.section("ending.other.title", w.para("ending.coordinator.services"), w.para("ending.coordinator.again"))
	w.endingEnd()
}

// endingTop is the message and what has ended, after the forhåndsvarsel where there was one.
func (w *writer) endingTop(title string, answer doc.Text, data ...any) {
	w.title(w.t(title, data...), w.endingLead())
	if warned, ok := w.File.Sent(casework.AdvanceNotice); ok && w.variant() != endingCase {
		w.add(w.para("ending.warned", "Date", w.long(warned.Date)))
	} else if w.variant() == endingCase {
		w.add(w.context())
	}
	w.add(w.message(answer))
}

// endingLead says that it is a vedtak where the kommune itself ends what it has
// given by one.
func (w *writer) endingLead() string {
	if w.saysVedtak() {
		return w.t("decision.lead_vedtak")
	}
	return w.word("papers", string(w.Kind))
}

// endingEnd is the klage, the innsyn, whom to ask and the rules.
func (w *writer) endingEnd() {
	w.appeal()
	w.insight()
	w.contact()
	w.closing(true)
	var keys []string
	if _, warned := w.File.Sent(casework.AdvanceNotice); warned {
		keys = append(keys, "fvl-16")
	}
	w.lawNote(append(w.decisionKeys(), keys...)...)
}
