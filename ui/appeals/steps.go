package appeals

import (
	"slices"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// step is one step of a klage.
type step string

// The steps.
const (
	stepReceived step = "received"
	stepInTime   step = "in_time"
	stepComplete step = "complete"
	stepJudged   step = "judged"
	stepGovernor step = "governor"
	stepFollowed step = "followed"
)

var allSteps = []step{stepReceived, stepInTime, stepComplete, stepJudged, stepGovernor, stepFollowed}

func stepNamed(name string) step {
	if s := step(name); slices.Contains(allSteps, s) {
		return s
	}
	return ""
}

// stepOf is the step whose work is to be done in a state; "" when the klage has ended.
func stepOf(s casework.AppealState) step {
	switch s {
	case casework.AppealLate:
		return stepInTime
	case casework.AppealReceived, casework.AppealLacking:
		return stepComplete
	case casework.AppealToJudge:
		return stepJudged
	case casework.AppealToSend, casework.AppealWithThem:
		return stepGovernor
	case casework.AppealToDecide, casework.AppealToFollow:
		return stepFollowed
	case casework.AppealToTell, casework.AppealFinished, casework.AppealTakenBack:
	}
	return ""
}

// showsFirst is the step whose work is shown when the place names none.
func showsFirst(v desk.AppealView) step {
	if s := stepOf(v.State); s != "" {
		return s
	}
	if v.Appeal.Answer != casework.NotAnsweredYet {
		return stepGovernor
	}
	if !v.Appeal.Judged.IsZero() {
		return stepJudged
	}
	return stepReceived
}

// makeLine is the line of steps: under each its day, or where it stands.
func (p *page) makeLine(v desk.AppealView) *kit.StepLine {
	var steps []kit.Step
	for _, s := range allSteps {
		label := p.deps.T("appeals.step." + string(s))
		steps = append(steps, kit.Step{Label: label, Note: p.note(s, v), State: p.look(s, v)})
	}
	line := kit.NewStepLine(steps, func(i int) { p.open(allSteps[i]) })
	line.SetShown(slices.Index(allSteps, p.step))
	return line
}

func (p *page) look(s step, v desk.AppealView) kit.StepState {
	switch {
	case s == stepOf(v.State):
		return kit.StepCurrent
	case s == stepInTime && p.termUnknown(v):
		return kit.StepMissing
	case p.behind(s, v):
		return kit.StepDone
	}
	return kit.StepAhead
}

// behind tells that the work of a step is done.
func (p *page) behind(s step, v desk.AppealView) bool {
	a := v.Appeal
	switch s {
	case stepReceived:
		return true
	case stepInTime:
		return !v.Late || a.TakenIn != casework.NotAnswered
	case stepComplete:
		return !a.Judged.IsZero() || a.Looked(p.data.rules()) && (len(v.Lacks) == 0 || !a.Mended.IsZero())
	case stepJudged:
		return !a.Judged.IsZero()
	case stepGovernor:
		return a.Answer != casework.NotAnsweredYet
	case stepFollowed:
		return v.State == casework.AppealFinished
	}
	return false
}

// note is what stands under a step.
func (p *page) note(s step, v desk.AppealView) string {
	t, a := p.deps.T, v.Appeal
	switch s {
	case stepReceived:
		return present.Date(a.Received)
	case stepInTime:
		return p.inTimeNote(v)
	case stepComplete:
		return p.completeNote(v)
	case stepJudged:
		if !a.Judged.IsZero() {
			return present.Word(t, "appealresult", a.Result)
		}
	case stepGovernor:
		switch {
		case !p.goesOn(a):
			return t("appeals.step.unneeded")
		case a.Answer != casework.NotAnsweredYet:
			return present.Word(t, "governoranswer", a.Answer)
		case !a.Sent.IsZero():
			return t("appeals.step.sent", "Date", present.Date(a.Sent))
		}
	case stepFollowed:
		if !a.Withdrawn.IsZero() {
			return t("appeals.step.withdrawn", "Date", present.Date(a.Withdrawn))
		}
		return present.Date(a.Followed)
	}
	return ""
}

func (p *page) inTimeNote(v desk.AppealView) string {
	t := p.deps.T
	switch {
	case v.Late && v.Appeal.TakenIn == casework.Yes:
		return t("appeals.step.taken")
	case v.Late:
		return t("appeals.step.late")
	case p.termUnknown(v):
		return t("appeals.step.unknown")
	case v.Term.IsZero():
		return t("appeals.step.noterm")
	}
	return t("appeals.step.timely")
}

func (p *page) completeNote(v desk.AppealView) string {
	a := v.Appeal
	switch {
	case !a.Mended.IsZero():
		return p.deps.T("appeals.step.mended", "Date", present.Date(a.Mended))
	case len(v.Lacks) > 0:
		return p.deps.N("appeals.step.lacks", len(v.Lacks))
	case !a.Looked(p.data.rules()):
		return ""
	}
	return p.deps.T("appeals.step.whole")
}

// termUnknown tells that the decision has a klagefrist, but nobody has
// registered when the letter came.
func (p *page) termUnknown(v desk.AppealView) bool {
	return v.Term.IsZero() && v.Decision.Arrived.IsZero() && v.Decision.Appealable(p.data.terms.Register())
}

// goesOn tells that the klage goes, or may come to go, to the statsforvalter.
func (p *page) goesOn(a casework.Appeal) bool {
	return a.Judged.IsZero() || a.Result == casework.AppealUpheld || a.Result == casework.AppealPartly
}
