package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// ageOfChildCoordinator is the age a barnekoordinator is for children under (pbrl § 2-5 c).
const ageOfChildCoordinator = 18

// tasksWithoutPlan is what a koordinator does where there is no plan.
var tasksWithoutPlan = []string{"appoint.task.contact", "appoint.task.together", "appoint.task.meetings", "appoint.task.stops"}

// grantCoordinator (D10) tells that the person gets a koordinator. Somebody who
// has said no to a plan gets one all the same (hol § 7-2): a normal end.
func (w *writer) grantCoordinator() {
	declined := w.File.Decision.Outcome == casework.Declined
	answer := w.text("grant.decision.coordinator")
	if declined {
		answer = joinTexts(answer, w.text("declined.answer"))
	}
	w.grantTop(answer)
	if declined {
		w.section("declined.title", w.para("declined.text"), w.para("declined.change"))
	} else {
		w.grantReasons()
	}
	w.grantNext()
	if declined {
		w.section("appoint.tasks.title", w.list(false, tasksWithoutPlan...), w.para("appoint.limits"))
	} else {
		w.section("appoint.tasks.title", w.tasks(casework.ProductCoordinator), w.para("appoint.limits"))
		w.section("grant.plan.title", w.para("grant.plan.text"))
	}
	w.grantEnd()
}

// grantChildCoordinator (D11) tells the family that it gets a barnekoordinator,
// what that is and how long the right lasts. The child may be expected.
func (w *writer) grantChildCoordinator() {
	w.grantTop(w.text("grant.decision.childcoordinator"))
	w.grantReasons()
	w.grantNext()
	w.section("childright.title", w.para("childright.text"), w.childUntil(), w.para("childright.choose"))
	w.section("childright.tasks.title", w.tasks(casework.ProductChildCoordinator), w.para("appoint.limits"))
	w.grantEnd()
}

// childUntil is when the right to a barnekoordinator ends.
func (w *writer) childUntil() doc.Block {
	p := w.File.Person
	switch {
	case p.Expected:
		return w.para("childright.expected")
	case p.Birth.IsZero():
		return w.para("childright.until")
	}
	return w.para("childright.until_day", "Date", w.long(p.Birth.AddMonths(12*ageOfChildCoordinator)))
}
