package desk

import (
	"context"
	"time"

	"samtak/casework"
)

// SavePerson changes what is registered about somebody.
func (d *Desk) SavePerson(ctx context.Context, p casework.Person) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if p.Name() == "" {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "person.name")
		}
		if err := checkPerson(p, casework.DateOf(tx.Now())); err != nil {
			return Audit{}, err
		}
		return Audit{Event: "person_changed", Entity: "person", Ref: int64(p.ID)}, tx.UpdatePerson(p.Shielded())
	})
}

// checkPerson refuses only what cannot be true: a birth in the future for
// somebody who is not an expected child.
func checkPerson(p casework.Person, today casework.Date) error {
	if !p.Expected && (p.Birth.After(today) || p.BirthYear > today.Year()) {
		return casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(p.Birth))
	}
	return nil
}

// Persons is the register in Norwegian order.
func (d *Desk) Persons(ctx context.Context) ([]PersonRow, error) {
	var out []PersonRow
	for last := casework.PersonID(0); ; last = out[len(out)-1].ID {
		rows, err := view(ctx, d, func(tx Tx) ([]PersonRow, error) { return tx.PagePersons(last, piece) })
		out = append(out, rows...)
		if err != nil || len(rows) < piece {
			return out, err
		}
	}
}

// PersonFile is one person with her cases, newest first.
type PersonFile struct {
	Person casework.Person
	Cases  []CaseView
}

// OpenPerson reads one person and logs that it was opened (row K3). A damaged
// file, to which nothing can be written, can be read all the same.
func (d *Desk) OpenPerson(ctx context.Context, id casework.PersonID) (PersonFile, error) {
	out, err := view(ctx, d, func(tx Tx) (PersonFile, error) {
		p, err := tx.FindPerson(id)
		if err != nil {
			return PersonFile{}, err
		}
		files, err := tx.ListCaseFiles(CaseFilter{PersonID: id})
		if err != nil {
			return PersonFile{}, err
		}
		terms, err := terms(tx)
		return PersonFile{Person: p, Cases: views(files, terms, casework.DateOf(tx.Now()))}, err
	})
	if err != nil {
		return PersonFile{}, err
	}
	err = d.logOpening(ctx, Audit{Event: "person_opened", Entity: "person", Ref: int64(id)})
	return out, err
}

// CaseOpened logs that a case, its plan or a paper of it is on the screen (row K3).
func (d *Desk) CaseOpened(ctx context.Context, id casework.CaseID) error {
	return d.logOpening(ctx, Audit{Event: "case_opened", CaseID: id, Entity: "case", Ref: int64(id)})
}

// oneOpening is how long going to and fro between the pages of somebody counts
// as one opening.
const oneOpening = 15 * time.Minute

func (d *Desk) logOpening(ctx context.Context, a Audit) error {
	err := d.deps.Store.Update(ctx, func(tx Tx) error {
		last, err := tx.SearchAudit(LogFilter{Events: []string{a.Event}, CaseID: a.CaseID, Limit: 20})
		if err != nil {
			return err
		}
		for _, l := range last {
			if since := tx.Now().Sub(l.At); l.Ref == a.Ref && since >= 0 && since < oneOpening {
				return nil
			}
		}
		return tx.CreateAudit(a)
	})
	if casework.CodeOf(err) == casework.CodeDamagedFile {
		return nil
	}
	return err
}
