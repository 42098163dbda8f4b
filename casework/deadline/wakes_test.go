package deadline_test

import (
	"math/rand/v2"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
)

// someFile is a case of any kind, sensible or not, about the day.
func someFile(r *rand.Rand, about casework.Date) casework.CaseFile {
	day := func() casework.Date {
		if r.IntN(3) == 0 {
			return casework.Date{}
		}
		return about.AddDays(r.IntN(500) - 250)
	}
	pick := func(outcomes ...casework.Outcome) casework.Outcome { return outcomes[r.IntN(len(outcomes))] }
	f := casework.CaseFile{
		Application: casework.Application{Received: day(), AnswerBy: day()},
		Decision: casework.Decision{
			Product: casework.ProductIP, Date: day(), Sent: day(), Arrived: day(),
			Outcome: pick(casework.Granted, casework.Granted, casework.Granted, casework.Refused, casework.Declined, casework.NotDecided),
		},
		Plan: casework.Plan{
			ID: casework.PlanID(r.IntN(3)), Start: day(), End: day(), NextEvaluation: day(), Approved: day(),
			Consent: casework.Consent{Answer: casework.Yes, Expires: day(), Withdrawn: day()},
		},
		Person: casework.Person{Birth: about.AddMonths(-12 * (14 + r.IntN(5))).AddDays(r.IntN(500) - 250), Expected: r.IntN(9) == 0},
	}
	if r.IntN(4) == 0 {
		f.Plan.Closed = day()
	}
	for range r.IntN(4) {
		f.Assignments = append(f.Assignments, casework.Assignment{From: day(), To: day(), Contacted: day()})
	}
	for _, kind := range []casework.PaperKind{casework.Receipt, casework.PreliminaryReply, casework.GrantPlan} {
		if r.IntN(3) > 0 {
			f.Documents = append(f.Documents, casework.Document{Kind: kind})
		}
	}
	return f
}

// Whoever looks only at cases that are awake sees every term that is in sight.
func TestNothingComesIntoSightBeforeTheCaseWakes(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 2026))
	today := casework.MustISO("2026-11-22")
	slept := 0
	for range 4000 {
		f := someFile(r, today)
		if r.IntN(2) == 0 {
			someCasework(r, &f, today)
		}
		wakes, ok := deadline.Wakes(f, today)
		for days := range 400 {
			on := today.AddDays(days)
			if ok && !on.Before(wakes) {
				break
			}
			slept++
			for _, due := range deadline.ForCase(f, on) {
				if due.InSight(on) {
					t.Fatalf("on %s %s is in sight, but the case wakes on %s (%v)\n%+v", on, due.Rule.Key, wakes, ok, f)
				}
			}
		}
	}
	if slept < 10_000 {
		t.Errorf("the cases slept %d days in all: nothing is proved", slept)
	}
}

func TestWakes(t *testing.T) {
	day := casework.MustISO
	f := casework.CaseFile{
		Decision:    casework.Decision{Outcome: casework.Granted, Product: casework.ProductIP, Date: day("2026-01-05"), Sent: day("2026-01-05")},
		Assignments: []casework.Assignment{{From: day("2026-01-10"), Contacted: day("2026-01-12")}},
		Documents:   []casework.Document{{Kind: casework.GrantPlan}},
		Plan:        casework.Plan{ID: 1, Approved: day("2026-02-01"), Start: day("2026-02-01"), NextEvaluation: day("2027-03-10")},
	}
	for _, c := range []struct{ what, today, want string }{
		{"the evaluation, a fortnight ahead", "2026-11-22", "2027-02-24"},
		{"awake already", "2027-03-01", "2027-03-01"},
	} {
		if got, ok := deadline.Wakes(f, day(c.today)); !ok || got != day(c.want) {
			t.Errorf("%s: %s (%v), want %s", c.what, got, ok, c.want)
		}
	}
	f.Case.Closed = day("2026-11-01")
	if got, ok := deadline.Wakes(f, day("2026-11-22")); ok {
		t.Errorf("a closed case wakes on %s", got)
	}
}
