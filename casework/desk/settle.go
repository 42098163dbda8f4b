package desk

import (
	"context"
	"strings"

	"samtak/casework"
	"samtak/casework/deadline"
)

// SettleTerm marks a term that runs in a case: done in another way, or not to
// be followed. It takes a reason, and the term stands in the case with it (row F5).
func (d *Desk) SettleTerm(ctx context.Context, id casework.CaseID, due deadline.Due, done bool, reason string) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if strings.TrimSpace(reason) == "" {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "paper.reason")
		}
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		if f.IsSettled(due.Rule.Key, due.From) {
			return Audit{}, casework.Fail(casework.CodeAlreadyFinal)
		}
		s := casework.Settled{Key: due.Rule.Key, From: due.From, On: casework.DateOf(tx.Now()), Done: done, Reason: strings.TrimSpace(reason)}
		event := "term_cancelled"
		if done {
			event = "term_done"
		}
		return Audit{Event: event, CaseID: id, Entity: "case", Ref: int64(id), Detail: s.Key}, tx.SaveSettled(id, append(f.Settled, s))
	})
}

// UnsettleTerm takes the mark back: the term runs again.
func (d *Desk) UnsettleTerm(ctx context.Context, id casework.CaseID, key string, from casework.Date) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		var kept []casework.Settled
		for _, s := range f.Settled {
			if s.Key != key || s.From != from {
				kept = append(kept, s)
			}
		}
		return Audit{Event: "term_again", CaseID: id, Entity: "case", Ref: int64(id), Detail: key}, tx.SaveSettled(id, kept)
	})
}
