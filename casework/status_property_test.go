package casework_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
)

// draw picks at random, always the same way.
type draw struct{ *rand.Rand }

func (r draw) day() casework.Date {
	if r.IntN(3) == 0 {
		return casework.Date{}
	}
	return today.AddDays(r.IntN(400) - 300)
}

// sureDay is never the zero Date, and not ahead.
func (r draw) sureDay() casework.Date { return today.AddDays(-r.IntN(300)) }

func oneOf[T any](r draw, list ...T) T { return list[r.IntN(len(list))] }

func (r draw) answer() casework.Answer {
	return oneOf(r, casework.NotAnswered, casework.Yes, casework.No)
}

// appeal is a klage somewhere on its way, as the desk lets it become.
func (r draw) appeal(id int) casework.Appeal {
	a := casework.Appeal{
		ID: casework.AppealID(id), Received: r.sureDay(), Role: oneOf(r, append(casework.Roles, "")...), Names: r.answer(), Signed: r.answer(),
		Proof: r.answer(), TakenIn: r.answer(), Mended: r.day(), LackingBy: r.day(), Decision: r.day(),
	}
	if r.IntN(3) == 0 {
		a.Result = oneOf(r, casework.AppealResults...) // written, not judged
	}
	if r.IntN(2) == 0 {
		a.Judged, a.Result = r.sureDay(), oneOf(r, casework.AppealResults...)
		if (a.Result == casework.AppealUpheld || a.Result == casework.AppealPartly) && r.IntN(2) == 0 {
			a.Sent = r.sureDay()
			if r.IntN(2) == 0 {
				a.Answered, a.Answer = r.sureDay(), oneOf(r, casework.GovernorAnswers...)
			}
		}
		if r.IntN(5) == 0 {
			a.Followed = r.sureDay()
		}
	}
	if r.IntN(8) == 0 {
		a.Withdrawn = r.sureDay()
	}
	return a
}

func (r draw) decision() casework.Decision {
	d := casework.Decision{Product: oneOf(r, casework.ProductIP, casework.ProductCoordinator, casework.ProductChildCoordinator, casework.ProductGroup)}
	if r.IntN(4) > 0 {
		d.Outcome, d.Date = oneOf(r, casework.Outcomes...), r.sureDay()
		if r.IntN(2) == 0 {
			d.Sent, d.Arrived = d.Date, d.Date.AddDays(7)
		}
	}
	return d
}

// file is a case of any kind, sensible or not.
func (r draw) file() casework.CaseFile {
	f := casework.CaseFile{
		Case:        casework.Case{ID: 1, Opened: r.sureDay(), GivenOn: r.day()},
		Application: casework.Application{Received: r.sureDay(), Type: oneOf(r, casework.ApplicationTypes...), AnswerBy: r.day(), Promised: r.day()},
		Assessment:  casework.Assessment{Findings: map[casework.Condition]casework.Finding{}},
		Decision:    r.decision(),
	}
	if r.IntN(8) == 0 {
		f.Case.Closed = r.sureDay()
	}
	for _, c := range casework.Conditions {
		f.Assessment.Findings[c] = casework.Finding{Answer: oneOf(r, casework.Yes, casework.Yes, casework.Yes, casework.No, casework.NotAnswered)}
	}
	for range r.IntN(3) {
		w := casework.Wait{Kind: oneOf(r, casework.WaitFacts, casework.WaitNotice), Asked: r.sureDay(), By: r.day()}
		if r.IntN(2) == 0 {
			w.Ended = r.sureDay()
		}
		f.Waits = append(f.Waits, w)
	}
	if r.IntN(4) == 0 {
		if d := r.decision(); d.Final() {
			f.Earlier = append(f.Earlier, d)
		}
	}
	if f.Decision.Final() || len(f.Earlier) > 0 {
		for i := range r.IntN(3) {
			f.Appeals = append(f.Appeals, r.appeal(i+1))
		}
	}
	for range r.IntN(3) {
		f.Assignments = append(f.Assignments, casework.Assignment{From: r.sureDay(), To: r.day(), Contacted: r.day()})
	}
	if r.IntN(2) == 0 {
		f.Plan = casework.Plan{ID: 1, Start: r.day(), NextEvaluation: r.day(), Approved: r.day(), Consent: casework.Consent{Answer: r.answer()}}
	}
	for range r.IntN(6) {
		f.Documents = append(f.Documents, casework.Document{Kind: oneOf(r, casework.PaperKinds...)})
	}
	return f
}

// settled tells that a case that goes on needs nothing now: it was decided, the
// person told, and what it gave runs on its own.
func settled(f casework.CaseFile) bool {
	_, waiting := f.Waiting()
	_, appealed := f.OpenAppeal()
	_, appointed := f.Appointed(today)
	planned := !f.Decision.GivesPlan() && f.Plan.ID == 0 || !f.Plan.Approved.IsZero() && f.Plan.State(today) != casework.PlanEvaluation
	return f.Decision.Final() && f.Notified() && !waiting && !appealed && appointed && planned
}

// No state without a way out: a case that has not ended offers something to do,
// unless it is settled and only time will ask for something.
func TestEveryCaseHasAWayOut(t *testing.T) {
	r := draw{rand.New(rand.NewPCG(4, 2026))}
	rested, ended := 0, 0
	for range 60_000 {
		f := r.file()
		s := f.State(today)
		switch {
		case s.Ended && len(s.Next) > 0:
			t.Fatalf("ended, but %v is next\n%+v", s.Next, f)
		case s.Ended:
			ended++
		case len(s.Next) > 3:
			t.Fatalf("%d things are next: %v", len(s.Next), s.Next)
		case len(s.Next) == 0 && !settled(f):
			t.Fatalf("nothing is next\n%+v", f)
		case len(s.Next) == 0:
			rested++
		}
		for i, a := range s.Next {
			if !slices.Contains(casework.Actions, a) || slices.Contains(s.Next[:i], a) {
				t.Fatalf("unknown or twice: %v", s.Next)
			}
		}
	}
	if rested < 10 || ended < 1000 {
		t.Errorf("%d cases rested, %d ended: nothing is proved", rested, ended)
	}
}

// What hurries has something that can be done about it: a term of the case that
// is red is never alone with an empty list.
func TestEveryRedTermHasAnAction(t *testing.T) {
	// These are about what lies outside the case, or are for the koordinator: they are met on the case page itself.
	byThemselves := []string{
		deadline.CoordinatorContact.Key, deadline.ConsentExpiry.Key, deadline.ProxyExpiry.Key, deadline.Discharge.Key,
		deadline.Turns15.Key, deadline.Turns16.Key, deadline.Turns18.Key, deadline.AnnouncedAnswer.Key,
	}
	r := draw{rand.New(rand.NewPCG(5, 2026))}
	red := map[string]int{}
	for range 40_000 {
		f := r.file()
		s := f.State(today)
		for _, due := range deadline.ForCase(f, today) {
			if due.Level(today) != deadline.Red || slices.Contains(byThemselves, due.Rule.Key) {
				continue
			}
			red[due.Rule.Key]++
			if len(s.Next) == 0 {
				t.Fatalf("%s is red, and nothing is next (ended %v)\n%+v", due.Rule.Key, s.Ended, f)
			}
		}
	}
	for _, rule := range []deadline.Rule{deadline.Acknowledge, deadline.NotifyDecision, deadline.MissingFacts, deadline.Notice, deadline.AppealHandled, deadline.DecideAnew, deadline.AppealFollow} {
		if red[rule.Key] == 0 {
			t.Errorf("%s was never red: nothing is proved", rule.Key)
		}
	}
}

// Every state of a klage can be reached, and each that is not the end has an action.
func TestEveryAppealStateHasAWayOut(t *testing.T) {
	wants := map[casework.AppealState][]casework.Action{
		casework.AppealReceived: {casework.ActJudgeAppeal},
		casework.AppealLate:     {casework.ActJudgeAppeal},
		casework.AppealLacking:  {casework.ActJudgeAppeal},
		casework.AppealToJudge:  {casework.ActJudgeAppeal},
		casework.AppealToSend:   {casework.ActSendAppeal},
		casework.AppealToDecide: {casework.ActDecideAnew},
		casework.AppealWithThem: {casework.ActRecordAnswer},
		casework.AppealToFollow: {casework.ActFollowAppeal},
		casework.AppealToTell:   {casework.ActSendDismissal},
	}
	r := draw{rand.New(rand.NewPCG(6, 2026))}
	seen := map[casework.AppealState]int{}
	for range 20_000 {
		a := r.appeal(1)
		rules := oneOf(r, casework.Rules1967, casework.Rules2025)
		state := a.State(r.IntN(2) == 0, rules)
		f := casework.CaseFile{Decision: casework.Decision{Outcome: casework.Refused, Date: today.AddDays(-90), Sent: today.AddDays(-90)}, Appeals: []casework.Appeal{a}}
		if r.IntN(2) == 0 {
			f.Documents = []casework.Document{{Kind: casework.AppealDismissal, Date: today}}
		}
		if f.Untold(a) {
			state = casework.AppealToTell
		}
		seen[state]++
		next := f.State(today).Next
		final := state == casework.AppealFinished || state == casework.AppealTakenBack
		if (final || state == casework.AppealToTell) != !a.Open() {
			t.Fatalf("%s, open %v: %+v", state, a.Open(), a)
		}
		if final {
			continue
		}
		for _, want := range wants[state] {
			if !slices.Contains(next, want) {
				t.Fatalf("%s: next is %v, want %s\n%+v", state, next, want, a)
			}
		}
	}
	for _, state := range casework.AppealStates {
		if seen[state] == 0 {
			t.Errorf("%s is never reached", state)
		}
	}
	if len(seen) != len(casework.AppealStates) {
		t.Error(fmt.Sprint("a state that is not listed: ", seen))
	}
}
