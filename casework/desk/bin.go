package desk

import (
	"context"
	"strings"

	"samtak/casework"
)

// The events of erasing. The store reads them too: the ids and case numbers
// they tell of are never given again.
const (
	PersonErased = "person_erased"
	CaseErased   = "case_erased"
)

// Bin is what lies in the bin, the last first, with times in the desk's own zone.
func (d *Desk) Bin(ctx context.Context) ([]Binned, error) {
	list, err := view(ctx, d, func(tx Tx) ([]Binned, error) { return tx.ListBin() })
	for i := range list {
		list[i].Since = list[i].Since.In(d.Now().Location())
	}
	return list, err
}

// BinPerson puts a person registered by mistake in the bin, with all her cases.
func (d *Desk) BinPerson(ctx context.Context, id casework.PersonID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) { return ofPerson("person_binned", id), tx.BinPerson(id) })
}

// RestorePerson undoes BinPerson.
func (d *Desk) RestorePerson(ctx context.Context, id casework.PersonID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) { return ofPerson("person_restored", id), tx.RestorePerson(id) })
}

// BinCase puts a case opened by mistake in the bin.
func (d *Desk) BinCase(ctx context.Context, id casework.CaseID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) { return ofCase("case_binned", id), tx.BinCase(id) })
}

// RestoreCase undoes BinCase.
func (d *Desk) RestoreCase(ctx context.Context, id casework.CaseID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) { return ofCase("case_restored", id), tx.RestoreCase(id) })
}

// ErasePerson deletes a person in the bin for good, with all her cases. The log
// keeps its lines, which hold nothing personal, and gets one with the numbers
// of the cases.
func (d *Desk) ErasePerson(ctx context.Context, id casework.PersonID) error {
	return d.erase(ctx, ofPerson(PersonErased, id), Binned{PersonID: id}, func(tx Tx) error { return tx.ErasePerson(id) })
}

// EraseCase deletes a case in the bin for good.
func (d *Desk) EraseCase(ctx context.Context, id casework.CaseID) error {
	return d.erase(ctx, ofCase(CaseErased, id), Binned{CaseID: id}, func(tx Tx) error { return tx.EraseCase(id) })
}

func (d *Desk) erase(ctx context.Context, done Audit, what Binned, f func(Tx) error) error {
	return d.changeBy(ctx, d.deps.Store.Erase, func(tx Tx) (Audit, error) {
		list, err := tx.ListBin()
		if err != nil {
			return Audit{}, err
		}
		for _, b := range list {
			if b.CaseID == what.CaseID && (what.CaseID != 0 || b.PersonID == what.PersonID) {
				done.Detail = strings.Join(b.Numbers, " ")
			}
		}
		return done, f(tx)
	})
}

func ofPerson(event string, id casework.PersonID) Audit {
	return Audit{Event: event, Entity: "person", Ref: int64(id)}
}

func ofCase(event string, id casework.CaseID) Audit {
	return Audit{Event: event, CaseID: id, Entity: "case", Ref: int64(id)}
}
