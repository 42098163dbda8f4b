package deadline

import "samtak/casework"

// Ahead is how many days before its day a term comes into sight.
const Ahead = 14

// InSight tells that a term shows among what presses today.
func (d Due) InSight(today casework.Date) bool { return today.DaysTo(d.Shown) <= Ahead }

// Wakes is a day before which no term of the case is in sight, seen from today
// on and with the facts as they are; ok is false when none will ever be. It
// may be too early, never too late: whoever looks for what presses need not
// look at a case that sleeps.
func Wakes(f casework.CaseFile, today casework.Date) (day casework.Date, ok bool) {
	return Set{}.Wakes(f, today)
}

// Wakes is Wakes with the terms of the kommune.
func (s Set) Wakes(f casework.CaseFile, today casework.Date) (day casework.Date, ok bool) {
	for _, turn := range s.turns(f, today) {
		for _, due := range s.ForCase(f, turn) {
			seen := due.Shown.AddDays(-Ahead)
			if seen.Before(turn) {
				seen = turn
			}
			if !ok || seen.Before(day) {
				day, ok = seen, true
			}
		}
	}
	return day, ok
}

// turns are today and every later day on which the answer of ForCase may
// change by itself: between two of them the same terms run.
func (s Set) turns(f casework.CaseFile, today casework.Date) []casework.Date {
	out := []casework.Date{today}
	add := func(from casework.Date, days int) {
		if !from.IsZero() && from.AddDays(days).After(today) {
			out = append(out, from.AddDays(days))
		}
	}
	for _, a := range f.Assignments {
		add(a.From, 0)
		add(a.To, 1)
	}
	add(f.Plan.Start, 0)
	add(f.Plan.NextEvaluation, 0)
	add(f.Plan.Closed, 0)
	if birth := f.Person.Birth; !birth.IsZero() {
		for _, b := range ages {
			day := Turns(birth, b.age)
			rule, _ := s.Rule(b.rule)
			add(rule.Yellow.From(day), 0)
			add(day, 0)
		}
	}
	return out
}
