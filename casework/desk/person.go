package desk

import (
	"context"

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

// OpenPerson reads one person and logs that it was opened (row K3).
func (d *Desk) OpenPerson(ctx context.Context, id casework.PersonID) (PersonFile, error) {
	var out PersonFile
	err := d.deps.Store.Update(ctx, func(tx Tx) error {
		p, err := tx.FindPerson(id)
		if err != nil {
			return err
		}
		files, err := tx.ListCaseFiles(CaseFilter{PersonID: id})
		if err != nil {
			return err
		}
		out = PersonFile{Person: p, Cases: views(files, casework.DateOf(tx.Now()))}
		return tx.CreateAudit(Audit{At: tx.Now(), Event: "person_opened", Entity: "person", Ref: int64(id)})
	})
	return out, err
}
