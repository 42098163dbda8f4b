package casework

import "slices"

// WaitKind is what the kommune waits for somebody to do.
type WaitKind string

// The kinds.
const (
	WaitFacts  WaitKind = "facts"  // opplysninger that are missing (fvl §§ 11, 17)
	WaitNotice WaitKind = "notice" // a reply to a forhåndsvarsel (fvl § 16)
)

// Wait is one time the kommune has asked and set a day (row A6).
type Wait struct {
	Kind  WaitKind
	Asked Date   // the frist counts from when it was sent
	By    Date   // the day set
	What  string // what is asked for, or what is planned
	Why   string
	Ended Date   // the day it came, or was given up; zero: still waiting
	Came  Answer // whether it came
}

// Open tells that the kommune still waits.
func (w Wait) Open() bool { return !w.Asked.IsZero() && w.Ended.IsZero() }

// Waiting is the last wait that is still open; ok is false when nothing is waited for.
func (f CaseFile) Waiting() (w Wait, ok bool) {
	for i := len(f.Waits) - 1; i >= 0; i-- {
		if f.Waits[i].Open() {
			return f.Waits[i], true
		}
	}
	return Wait{}, false
}

// AnswerDay is the day an answer is promised, moved by the days the kommune has
// waited for facts since it promised; zero when nothing is promised. waited is
// how many days it has moved. A day on which two things were waited for counts once.
func (f CaseFile) AnswerDay(today Date) (day Date, waited int) {
	a := f.Application
	if a.AnswerBy.IsZero() {
		return Date{}, 0
	}
	waits := slices.Clone(f.Waits)
	slices.SortStableFunc(waits, func(a, b Wait) int { return a.Asked.Compare(b.Asked) })
	var until Date // the days before it are counted
	for _, w := range waits {
		if w.Kind != WaitFacts || w.Asked.IsZero() || w.Asked.Before(a.Promised) {
			continue
		}
		from, end := w.Asked, w.Ended
		if end.IsZero() {
			end = today
		}
		if from.Before(until) {
			from = until
		}
		if end.After(from) {
			waited += from.DaysTo(end)
			until = end
		}
	}
	return a.AnswerBy.AddDays(waited), waited
}
