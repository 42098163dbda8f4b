package desk

import (
	"context"

	"samtak/casework"
	"samtak/casework/deadline"
)

// CaseView is one case as the window shows it: the facts, where it stands,
// and the deadlines that run, nearest first.
type CaseView struct {
	File      casework.CaseFile
	State     casework.CaseState
	Deadlines []deadline.Due
	Appeals   []AppealView // the last first; of one case read whole
}

func viewOf(f casework.CaseFile, terms deadline.Set, today casework.Date) CaseView {
	return CaseView{File: f, State: f.State(today), Deadlines: terms.ForCase(f, today)}
}

func views(files []casework.CaseFile, terms deadline.Set, today casework.Date) []CaseView {
	out := make([]CaseView, len(files))
	for i, f := range files {
		out[i] = viewOf(f, terms, today)
	}
	return out
}

// piece is how many rows of a list are read at once, so that nobody else waits
// for the file more than a few milliseconds.
const piece = 500

// Cases lists cases, newest first. Those of one person come with all but the
// parts of their plans; in other lists the files hold what Tx.ListBriefs reads.
func (d *Desk) Cases(ctx context.Context, filter CaseFilter) ([]CaseView, error) {
	terms, err := d.Terms(ctx)
	if err != nil {
		return nil, err
	}
	if filter.PersonID != 0 {
		files, err := view(ctx, d, func(tx Tx) ([]casework.CaseFile, error) { return tx.ListCaseFiles(filter) })
		return views(files, terms, d.Today()), err
	}
	var out []CaseView
	for last := casework.CaseID(0); ; last = out[len(out)-1].File.Case.ID {
		files, err := view(ctx, d, func(tx Tx) ([]casework.CaseFile, error) { return tx.ListBriefs(filter, last, piece) })
		out = append(out, views(files, terms, d.Today())...)
		if err != nil || len(files) < piece {
			return out, err
		}
	}
}

// Case reads one case whole.
func (d *Desk) Case(ctx context.Context, id casework.CaseID) (CaseView, error) {
	return view(ctx, d, func(tx Tx) (CaseView, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return CaseView{}, err
		}
		s, err := tx.FindSettings()
		if err != nil {
			return CaseView{}, err
		}
		own, err := tx.ListHjemler()
		terms := deadline.SetOf(s, own)
		v := viewOf(f, terms, casework.DateOf(tx.Now()))
		v.Appeals = appealsOf(f, terms, s)
		return v, err
	})
}

// TimeLine is what has happened in a case, newest first, from the log, with
// times in the desk's own zone: what was done after midnight was done that day.
func (d *Desk) TimeLine(ctx context.Context, id casework.CaseID) ([]Audit, error) {
	list, err := view(ctx, d, func(tx Tx) ([]Audit, error) { return tx.ListAudit(id, 200) })
	for i := range list {
		list[i].At = list[i].At.In(d.Now().Location())
	}
	return list, err
}

// CloseCase ends a case on the day; one with an open klage stays open: CodeAppealOpen.
func (d *Desk) CloseCase(ctx context.Context, id casework.CaseID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		_, open := f.OpenAppeal() // its terms would fall silent
		_, untold := f.UntoldDismissal()
		if open || untold {
			return Audit{}, casework.Fail(casework.CodeAppealOpen)
		}
		f.Case.Closed = casework.DateOf(tx.Now())
		return Audit{Event: "case_closed", CaseID: id, Entity: "case", Ref: int64(id)}, tx.UpdateCase(f.Case)
	})
}

// ReopenCase undoes CloseCase.
func (d *Desk) ReopenCase(ctx context.Context, id casework.CaseID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		f.Case.Closed = casework.Date{}
		return Audit{Event: "case_reopened", CaseID: id, Entity: "case", Ref: int64(id)}, tx.UpdateCase(f.Case)
	})
}
