package desk

import (
	"context"

	"samtak/casework"
)

// SaveAssessment keeps the caseworker's answers and words.
func (d *Desk) SaveAssessment(ctx context.Context, a casework.Assessment) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if a.Shown.After(casework.DateOf(tx.Now())) {
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(a.Shown))
		}
		return Audit{Event: "assessed", CaseID: a.CaseID, Entity: "case", Ref: int64(a.CaseID)}, tx.SaveAssessment(a)
	})
}

// SaveDecision keeps a decision being written. One that is made already is
// changed only in when it was sent and arrived.
func (d *Desk) SaveDecision(ctx context.Context, dec casework.Decision) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		old, err := tx.FindCaseFile(dec.CaseID)
		if err != nil {
			return Audit{}, err
		}
		if old.Decision.Final() {
			sent, arrived := dec.Sent, dec.Arrived
			dec = old.Decision
			dec.Sent, dec.Arrived = sent, arrived
		} else {
			dec.Date = casework.Date{}
		}
		return Audit{Event: "decision_written", CaseID: dec.CaseID, Entity: "case", Ref: int64(dec.CaseID)}, tx.SaveDecision(dec)
	})
}

// Decide makes the decision: from now on it stands. An avslag needs rules,
// facts, hovedhensyn and the vilkår not met (fvl §§ 24–25).
func (d *Desk) Decide(ctx context.Context, dec casework.Decision) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		old, err := tx.FindCaseFile(dec.CaseID)
		if err != nil {
			return Audit{}, err
		}
		if old.Decision.Final() {
			return Audit{}, casework.Fail(casework.CodeAlreadyFinal)
		}
		if lacks := dec.Lacks(); len(lacks) > 0 {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", lacks[0])
		}
		if dec.Date.IsZero() {
			dec.Date = casework.DateOf(tx.Now())
		}
		if dec.Date.After(casework.DateOf(tx.Now())) {
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(dec.Date))
		}
		if received := old.Application.Received; dec.Date.Before(received) {
			return Audit{}, casework.Fail(casework.CodeOrderOfDates,
				"From", casework.FormatDate(received), "To", casework.FormatDate(dec.Date))
		}
		if n := len(old.Earlier); n > 0 && dec.Date.Before(old.Earlier[n-1].Date) {
			return Audit{}, casework.Fail(casework.CodeOrderOfDates,
				"From", casework.FormatDate(old.Earlier[n-1].Date), "To", casework.FormatDate(dec.Date))
		}
		if err := answered(tx, old); err != nil {
			return Audit{}, err
		}
		return Audit{Event: "decided_" + string(dec.Outcome), CaseID: dec.CaseID, Entity: "case", Ref: int64(dec.CaseID)}, tx.SaveDecision(dec)
	})
}

// UndoDecision takes back a decision whose letter has not been made final, and
// that nobody has klaget on.
func (d *Desk) UndoDecision(ctx context.Context, id casework.CaseID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		if letter, made := f.Sent(f.Decision.Letter()); made && !letter.Date.Before(f.Decision.Date) {
			return Audit{}, casework.Fail(casework.CodeAlreadyFinal)
		}
		for _, a := range f.Appeals {
			if a.Open() && a.Decision == f.Decision.Date && !f.Replaced(a) {
				return Audit{}, casework.Fail(casework.CodeAlreadyFinal)
			}
		}
		f.Decision.Date, f.Decision.Sent, f.Decision.Arrived = casework.Date{}, casework.Date{}, casework.Date{}
		return Audit{Event: "decision_undone", CaseID: id, Entity: "case", Ref: int64(id)}, tx.SaveDecision(f.Decision)
	})
}
