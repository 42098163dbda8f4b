package deadline_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/deadline"
)

// someSet is the terms of a kommune that has changed any of them and closes its
// office on any days.
func someSet(r *rand.Rand, about casework.Date) (deadline.Set, []casework.Date) {
	s := casework.DefaultSettings()
	for range r.IntN(40) {
		s.ClosedDays = append(s.ClosedDays, about.AddDays(r.IntN(500)-250))
	}
	if r.IntN(2) == 0 { // a summer with the office closed
		for i := range 21 {
			s.ClosedDays = append(s.ClosedDays, about.AddDays(30+i))
		}
	}
	if r.IntN(2) == 0 {
		s.NewActFrom = about.AddDays(r.IntN(500) - 250)
	}
	for _, rule := range deadline.Rules() {
		if r.IntN(3) == 0 {
			s.Terms = append(s.Terms, casework.OwnTerm{Key: rule.Key, Count: r.IntN(80) - 20, Yellow: r.IntN(80) - 40, Off: r.IntN(6) == 0})
		}
	}
	return deadline.SetOf(s, nil), s.ClosedDays
}

func isClosed(d casework.Date, days []casework.Date) bool {
	for _, c := range days {
		if c == d {
			return true
		}
	}
	return false
}

func weekendOrHoliday(d casework.Date) bool {
	return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday || deadline.HolidayOn(d) != ""
}

// No deadline on a closed day, whatever the kommune has changed: its own
// duties are never shown on a weekend, a holiday or a day the office is closed,
// those of a citizen never on a weekend or holiday; a day something runs out is left where it is. And the own duties are
// moved back, those of a citizen forward.
func TestNoDeadlineOnAClosedDay(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2026))
	today := casework.MustISO("2026-11-22")
	shown, moved := 0, 0
	check := func(due deadline.Due, closed []casework.Date) {
		t.Helper()
		shown++
		if due.Moved {
			moved++
		}
		kommune := due.Rule.Side == deadline.Kommune
		switch {
		case due.Rule.Side == deadline.Fact && due.Moved:
			t.Fatalf("%s happens on %s, but is moved to %s", due.Rule.Key, due.Statutory, due.Shown)
		case due.Rule.Side == deadline.Fact:
		case weekendOrHoliday(due.Shown), kommune && isClosed(due.Shown, closed):
			t.Fatalf("%s is shown on %s, a day off", due.Rule.Key, due.Shown)
		case kommune && due.Shown.After(due.Statutory), !kommune && due.Shown.Before(due.Statutory):
			t.Fatalf("%s: %s was moved the wrong way, to %s", due.Rule.Key, due.Statutory, due.Shown)
		case due.Moved != (due.Shown != due.Statutory), due.Moved != (due.Reason != ""):
			t.Fatalf("%s: moved without a reason, or the other way: %+v", due.Rule.Key, due)
		}
	}
	for range 1500 {
		set, closed := someSet(r, today)
		for _, rule := range set.Rules() {
			check(rule.Due(today.AddDays(r.IntN(600)-300), closed...), closed)
		}
		for range 4 {
			f := someFile(r, today)
			someCasework(r, &f, today)
			for _, due := range set.ForCase(f, today) {
				check(due, closed)
			}
		}
	}
	if shown < 20_000 || moved < 2_000 {
		t.Errorf("%d terms, %d of them moved: nothing is proved", shown, moved)
	}
}

// someCasework adds klager, waits and applicants to a case.
func someCasework(r *rand.Rand, f *casework.CaseFile, about casework.Date) {
	day := func() casework.Date {
		if r.IntN(3) == 0 {
			return casework.Date{}
		}
		return about.AddDays(r.IntN(500) - 250)
	}
	pick := func(n int) bool { return r.IntN(n) == 0 }
	f.Application.Applicants = []casework.Applicant{{Role: casework.RoleProxy, Expires: day()}}
	f.Application.Type, f.Application.Discharge, f.Application.Promised = casework.TypeHospital, day(), day()
	for range r.IntN(3) {
		f.Waits = append(f.Waits, casework.Wait{Kind: casework.WaitFacts, Asked: day(), By: day(), Ended: day()}, casework.Wait{Kind: casework.WaitNotice, Asked: day(), By: day()})
	}
	for i := range r.IntN(3) {
		a := casework.Appeal{ID: casework.AppealID(i + 1), Received: day(), LackingBy: day(), Judged: day(), Decision: f.Decision.Date}
		a.Result = casework.AppealResults[r.IntN(len(casework.AppealResults))]
		if pick(2) {
			a.Sent, a.Answered, a.Answer = day(), day(), casework.GovernorAnswers[r.IntN(len(casework.GovernorAnswers))]
		}
		f.Appeals = append(f.Appeals, a)
	}
	if pick(3) {
		f.Earlier, f.Decision = append(f.Earlier, f.Decision), casework.Decision{Product: f.Decision.Product}
	}
}

// Whatever is typed in settings, a term is counted in no time and stays among
// days that can be written.
func TestWildTerms(t *testing.T) {
	for _, n := range []int{-1 << 40, -100_000, 100_000, 1 << 40} {
		s := casework.DefaultSettings()
		for _, rule := range deadline.Rules() {
			s.Terms = append(s.Terms, casework.OwnTerm{Key: rule.Key, Count: n, Yellow: n})
		}
		for _, rule := range deadline.SetOf(s, nil).Rules() {
			if y := rule.Due(casework.MustISO("2026-11-22")).Shown.Year(); y < 1900 || y > 2200 {
				t.Errorf("%d gives %s in the year %d", n, rule.Key, y)
			}
		}
	}
}
