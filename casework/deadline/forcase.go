package deadline

import (
	"slices"

	"samtak/casework"
)

// ForCase is every term that runs in the case today, nearest first. A term
// is gone as soon as what it asks for has been done.
func ForCase(f casework.CaseFile, today casework.Date) []Due {
	if !f.Case.Closed.IsZero() {
		return nil
	}
	var out []Due
	add := func(runs bool, r Rule, from casework.Date) {
		if runs && !from.IsZero() {
			out = append(out, r.Due(from))
		}
	}
	sent := func(kind casework.PaperKind) bool { _, ok := f.Sent(kind); return ok }

	open := !f.Decision.Final()
	received := f.Application.Received
	add(open && !sent(casework.Receipt) && !sent(casework.PreliminaryReply), Acknowledge, received)
	add(open && !sent(casework.PreliminaryReply), PreliminaryReply, received)
	add(open, AnnouncedAnswer, f.Application.AnswerBy)
	out = append(out, appeal(f, today)...)
	untold := f.Decision.Outcome == casework.Granted && !sent(casework.GrantPlan) ||
		f.Decision.Outcome == casework.Refused && !f.Decision.Told()
	add(!open && untold, NotifyDecision, f.Decision.Date)
	if open || f.Decision.GivesNothing() {
		return byDay(out)
	}
	out = append(out, afterDecision(f, today)...)
	return byDay(out)
}

// appeal is the klagefrist while it runs, for information.
func appeal(f casework.CaseFile, today casework.Date) []Due {
	d := f.Decision
	if d.Outcome != casework.Refused || d.Arrived.IsZero() {
		return nil
	}
	rule, ok := AppealIn(casework.AppealWeeks(d.Product), "")
	due := rule.Due(d.Arrived)
	if !ok || due.Overdue(today) {
		return nil
	}
	return []Due{due}
}

func afterDecision(f casework.CaseFile, today casework.Date) []Due {
	var out []Due
	add := func(runs bool, r Rule, from casework.Date) {
		if runs && !from.IsZero() {
			out = append(out, r.Due(from))
		}
	}
	a, running := f.Appointed(today)
	p := f.Plan
	wantsPlan := f.Decision.GivesPlan() || p.ID != 0
	add(!running && len(f.Assignments) == 0, DistributeToUnit, f.Decision.Date)
	if n := len(f.Assignments); !running && n > 0 {
		add(true, CoordinatorGap, f.Assignments[n-1].To)
	}
	add(running && a.Contacted.IsZero(), CoordinatorContact, a.From)
	add(running && wantsPlan && p.Approved.IsZero(), FirstPlan, a.From)
	state := p.State(today)
	live := p.ID != 0 && state != casework.PlanClosed && state != casework.PlanDraft
	add(live, Evaluation, p.NextEvaluation)
	add(live && p.NextEvaluation.IsZero(), NextDate, p.Approved)
	add(live, ConsentExpiry, consentEnd(p.Consent))
	add(live, ConsentExpiry, consentEnd(p.Sharing))
	return append(out, birthdays(f.Person, today)...)
}

// consentEnd is the day a consent was withdrawn, or else the day it runs out.
func consentEnd(c casework.Consent) casework.Date {
	if !c.Withdrawn.IsZero() {
		return c.Withdrawn
	}
	return c.Expires
}

// ages are those at which the person's own say changes.
var ages = []struct {
	age  int
	rule Rule
}{{15, Turns15}, {16, Turns16}, {18, Turns18}}

// birthdays are the ages at which the person's own say changes, from half a
// year before until the day.
func birthdays(p casework.Person, today casework.Date) []Due {
	if p.Birth.IsZero() || p.Expected {
		return nil
	}
	var out []Due
	for _, t := range ages {
		day := Turns(p.Birth, t.age)
		if today.Before(day) && !today.Before(t.rule.Yellow.From(day)) {
			out = append(out, t.rule.Due(day))
		}
	}
	return out
}

func byDay(list []Due) []Due {
	slices.SortStableFunc(list, func(a, b Due) int { return a.Shown.Compare(b.Shown) })
	return list
}
