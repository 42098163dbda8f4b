package casepage

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// errand is an action as the page shows it: where it is done, and the terms
// that may belong to it.
type errand struct {
	action casework.Action
	step   casework.Step // done on this page, in the work of a step
	place  route.Place   // done elsewhere
	rules  []string      // keys of deadlines
}

func (p *page) errandOf(a casework.Action) errand {
	paper := func(kind casework.PaperKind) route.Place {
		return route.Place{Page: route.Paper, Case: p.id, Kind: kind}
	}
	plan := func(section string) route.Place {
		return route.Place{Page: route.Plan, Case: p.id, Section: section}
	}
	e := errand{action: a}
	switch a {
	case casework.ActSendReceipt:
		e.place, e.rules = paper(casework.Receipt), []string{deadline.Acknowledge.Key}
	case casework.ActSendReply:
		e.place, e.rules = paper(casework.PreliminaryReply), []string{deadline.PreliminaryReply.Key}
	case casework.ActAssess:
		e.step = casework.StepAssessed
	case casework.ActDecide:
		e.step = casework.StepDecided
	case casework.ActSendLetter:
		e.place, e.rules = paper(p.letter()), []string{deadline.NotifyDecision.Key}
	case casework.ActAppoint:
		e.step, e.rules = casework.StepCoordinator, []string{deadline.DistributeToUnit.Key, deadline.CoordinatorGap.Key}
	case casework.ActSendAppoint:
		e.place = paper(casework.Appointment)
	case casework.ActStartPlan:
		e.step, e.rules = casework.StepPlan, []string{deadline.FirstPlan.Key}
	case casework.ActWritePlan:
		e.place, e.rules = plan(""), []string{deadline.FirstPlan.Key}
	case casework.ActApprovePlan:
		e.place = plan("approval")
	case casework.ActPrintPlan:
		e.place = paper(casework.FullPlan)
	case casework.ActEvaluate:
		e.place, e.rules = plan("period"), []string{deadline.Evaluation.Key}
	case casework.ActSetNextDate:
		e.step, e.rules = casework.StepFollowUp, []string{deadline.NextDate.Key}
	}
	return e
}

// letter is the letter that tells of the decision.
func (p *page) letter() casework.PaperKind {
	if p.file().Decision.Outcome == casework.Refused {
		return casework.RefusePlan
	}
	return casework.GrantPlan
}

// here tells that the work of the errand is what the page shows.
func (p *page) here(e errand) bool { return e.step != "" && e.step == p.step }

// main is the chief button of the work shown. It is the page's primary one,
// unless what comes first is to be done elsewhere.
func (p *page) main(label string, tap func()) *kit.Button {
	next := p.data.view.State.Next
	if len(next) > 0 && !p.here(p.errandOf(next[0])) {
		return kit.Secondary(label, tap)
	}
	return kit.Primary(label, tap)
}

// makeNext is "Hva nå?": at most three things to do, the first of them first.
func (p *page) makeNext() fyne.CanvasObject {
	t, v := p.deps.T, p.data.view
	title := t("casepage.next.title")
	if len(v.State.Next) == 0 {
		text := "casepage.next.none"
		if v.State.Ended {
			text = "casepage.next.ended"
		}
		return kit.TitledPanel(title, kit.Muted(t(text)))
	}
	var parts []fyne.CanvasObject
	for i, a := range v.State.Next {
		if i > 0 {
			parts = append(parts, kit.Rule())
		}
		parts = append(parts, p.makeAction(p.errandOf(a), i == 0))
	}
	return kit.TitledPanel(title, parts...)
}

func (p *page) makeAction(e errand, first bool) fyne.CanvasObject {
	t := p.deps.T
	parts := []fyne.CanvasObject{kit.Strong(t("action." + string(e.action))), kit.Body(t("action." + string(e.action) + ".why"))}
	if due, ok := p.dueOf(e); ok {
		parts = append(parts,
			kit.Row(kit.Body(t("casepage.by", "Date", present.LongDate(t, due.Shown))), p.dueChip(due)),
			kit.Small(due.Words(t)))
	}
	switch tap := p.doer(e); {
	case p.here(e):
		parts = append(parts, kit.Muted(t("casepage.here")))
	case first:
		parts = append(parts, kit.Row(kit.Primary(t("action."+string(e.action)+".do"), tap)))
	default:
		parts = append(parts, kit.Row(kit.Secondary(t("action."+string(e.action)+".do"), tap)))
	}
	return kit.ColumnGap(6, parts...)
}

func (p *page) doer(e errand) func() {
	switch {
	case e.action == casework.ActStartPlan:
		return p.startPlan
	case e.step != "":
		return func() { p.begin(e.step) }
	}
	return p.goTo(e.place)
}

// dueOf is the term of an errand that runs now.
func (p *page) dueOf(e errand) (deadline.Due, bool) {
	for _, key := range e.rules {
		for _, due := range p.data.view.Deadlines {
			if due.Rule.Key == key {
				return due, true
			}
		}
	}
	return deadline.Due{}, false
}

func (p *page) dueChip(due deadline.Due) *kit.Chip {
	return kit.NewChip(present.DueState(due, p.today()), present.DueWord(p.deps.T, p.deps.N, due, p.today()))
}

// lower is a text that stands alone elsewhere, put into a sentence.
func (p *page) lower(id string) string {
	s := p.deps.T(id)
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
