package deadline

import (
	"slices"

	"samtak/casework"
)

// ForCase is every term that runs in the case today, as the terms come.
func ForCase(f casework.CaseFile, today casework.Date) []Due { return Set{}.ForCase(f, today) }

// terms gathers what runs in one case.
type terms struct {
	Set
	f     *casework.CaseFile
	today casework.Date
	out   []Due
}

func (t *terms) add(runs bool, r Rule, from casework.Date) {
	if !runs {
		return
	}
	if due, ok := t.due(t.f, r, from); ok {
		t.out = append(t.out, due)
	}
}

func (t *terms) sent(kind casework.PaperKind) bool { _, ok := t.f.Sent(kind); return ok }

// ForCase is every term that runs in the case today, nearest first. A term
// is gone as soon as what it asks for has been done.
func (s Set) ForCase(f casework.CaseFile, today casework.Date) []Due {
	if !f.Case.Closed.IsZero() {
		return nil
	}
	t := &terms{Set: s, f: &f, today: today}
	t.beforeDecision()
	t.waits()
	t.appeals()
	t.notified()
	if f.Decision.Final() && !f.Decision.GivesNothing() {
		t.afterDecision()
	}
	return byDay(t.out)
}

// beforeDecision is the terms of the answer (fvl § 11 a).
func (t *terms) beforeDecision() {
	f, a := t.f, &t.f.Application
	open := !f.Decision.Final() && len(f.Earlier) == 0 // a decision made anew has a term of its own
	answered := t.sent(casework.PreliminaryReply) || t.sent(casework.DelayNotice)
	t.add(open && !t.sent(casework.Receipt) && !t.sent(casework.NoticeAnswer) && !answered, Acknowledge, a.Received)
	t.add(open && !answered, PreliminaryReply, a.Received)
	day, _ := f.AnswerDay(t.today)
	anew, reopened := f.Reopened()
	t.add(open || reopened && !anew.IsZero() && !a.Promised.Before(anew), AnnouncedAnswer, day)
	_, named := f.Appointed(t.today)
	t.add(a.Type == casework.TypeHospital && !named && !f.Decision.GivesNothing(), Discharge, a.Discharge)
	_, appealed := f.OpenAppeal()
	for _, who := range a.Applicants {
		if f.Decision.GivesNothing() && !appealed {
			break // nobody acts for the person in it any more
		}
		t.add(who.Role == casework.RoleProxy || who.Role == casework.RoleGuardian, ProxyExpiry, who.Expires)
	}
}

// waits is the days set for somebody else to answer.
func (t *terms) waits() {
	for _, w := range t.f.Waits {
		t.add(w.Open() && w.Kind == casework.WaitFacts, MissingFacts, w.By)
		t.add(w.Open() && w.Kind == casework.WaitNotice, Notice, w.By)
	}
}

// appeals is the klagefrist while it runs, for information, and what is to be
// done about the klager that have come.
func (t *terms) appeals() {
	if due, ok := t.AppealTerm(t.f.Decision); ok && t.f.Decision.Outcome != casework.Granted && !due.Overdue(t.today) {
		t.out = append(t.out, due)
	}
	for _, a := range t.f.Appeals {
		if !a.Open() {
			continue
		}
		t.add(a.Ours() && (a.Judged.IsZero() || a.Result != casework.AppealGranted), AppealHandled, a.Received)
		t.add(a.Judged.IsZero() && a.Mended.IsZero(), AppealMended, a.LackingBy)
		replaced := t.f.Replaced(a) // its term is that of the decision under way
		t.add(!replaced && a.Result == casework.AppealGranted, DecideAnew, a.Judged)
		answered, anew := a.Answer != casework.NotAnsweredYet && !a.Sent.IsZero(), a.Answer == casework.GovernorAnnulled
		t.add(answered && anew, DecideAnew, a.Answered)
		t.add(answered && !anew, AppealFollow, a.Answered)
	}
	if from, ok := t.f.Reopened(); ok {
		t.add(true, DecideAnew, from)
	}
}

// notified is the term for telling of a decision (fvl § 27).
func (t *terms) notified() {
	d := t.f.Decision
	tell := d.Outcome == casework.Granted || d.Outcome == casework.Refused || d.Outcome == casework.Forwarded || d.Outcome == casework.Dismissed
	t.add(d.Final() && tell && !t.f.Notified(), NotifyDecision, d.Date)
}

// unitAsked is what DistributeToUnit runs from when a unit has been asked.
const unitAsked = "deadline.start.given"

func (t *terms) afterDecision() {
	f, p := t.f, t.f.Plan
	a, running := f.Appointed(t.today)
	wantsPlan := f.Decision.GivesPlan() || p.ID != 0
	distribute, asked := DistributeToUnit, f.Decision.Date
	if !f.Case.GivenOn.IsZero() {
		distribute.Start, asked = unitAsked, f.Case.GivenOn
	}
	t.add(!running && len(f.Assignments) == 0, distribute, asked)
	if n := len(f.Assignments); !running && n > 0 {
		t.add(true, CoordinatorGap, f.Assignments[n-1].To)
	}
	t.add(running && a.Contacted.IsZero(), CoordinatorContact, a.From)
	t.add(running && wantsPlan && p.Approved.IsZero(), FirstPlan, a.From)
	state := p.State(t.today)
	live := p.ID != 0 && state != casework.PlanClosed && state != casework.PlanDraft
	t.add(live, Evaluation, p.NextEvaluation)
	t.add(live && p.NextEvaluation.IsZero(), NextDate, p.Approved)
	t.add(live, ConsentExpiry, consentEnd(p.Consent))
	t.add(live, ConsentExpiry, consentEnd(p.Sharing))
	t.birthdays()
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
func (t *terms) birthdays() {
	p := t.f.Person
	if p.Birth.IsZero() || p.Expected {
		return
	}
	for _, b := range ages {
		rule, on := t.Rule(b.rule)
		day := Turns(p.Birth, b.age)
		t.add(on && t.today.Before(day) && !t.today.Before(rule.Yellow.From(day)), b.rule, day)
	}
}

func byDay(list []Due) []Due {
	slices.SortStableFunc(list, func(a, b Due) int { return a.Shown.Compare(b.Shown) })
	return list
}
