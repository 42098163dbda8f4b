package desk

import (
	"context"
	"sort"

	"samtak/casework"
)

// DraftRegister is the draft key of a henvendelse being typed.
const DraftRegister = "register"

// Registration is a new henvendelse: about whom, and what came in.
type Registration struct {
	Person      casework.Person // ID set: somebody known already
	Application casework.Application
}

// Register opens a case for the henvendelse. Only what cannot be true is
// refused; what is missing may come later (product principle 3).
func (d *Desk) Register(ctx context.Context, r Registration) (casework.CaseID, error) {
	var id casework.CaseID
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		today := casework.DateOf(tx.Now())
		if err := checkRegistration(r, today); err != nil {
			return Audit{}, err
		}
		person := r.Person.ID
		if person == 0 {
			var err error
			if person, err = tx.CreatePerson(r.Person.Shielded()); err != nil {
				return Audit{}, err
			}
		}
		c, err := tx.CreateCase(casework.Case{PersonID: person, Year: today.Year(), Opened: today})
		if err != nil {
			return Audit{}, err
		}
		id, r.Application.CaseID = c.ID, c.ID
		if err := tx.SaveApplication(r.Application); err != nil {
			return Audit{}, err
		}
		return Audit{Event: "registered", CaseID: c.ID, Entity: "person", Ref: int64(person)}, tx.DeleteDraft(DraftRegister)
	})
	return id, err
}

func checkRegistration(r Registration, today casework.Date) error {
	if r.Person.ID == 0 && r.Person.Name() == "" {
		return casework.Fail(casework.CodeMissing, "Field", "person.name")
	}
	if err := checkPerson(r.Person, today); err != nil {
		return err
	}
	return checkApplication(r.Application, today)
}

// UpdateApplication corrects what came in. Facts are corrected here, never in a letter (row B2).
func (d *Desk) UpdateApplication(ctx context.Context, a casework.Application) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if err := checkApplication(a, casework.DateOf(tx.Now())); err != nil {
			return Audit{}, err
		}
		old, err := tx.FindCaseFile(a.CaseID)
		if err != nil {
			return Audit{}, err
		}
		a.AnswerBy, a.Promised = old.Application.AnswerBy, old.Application.Promised
		return Audit{Event: "application_changed", CaseID: a.CaseID, Entity: "case", Ref: int64(a.CaseID)}, tx.SaveApplication(a)
	})
}

func checkApplication(a casework.Application, today casework.Date) error {
	if a.Received.IsZero() {
		return casework.Fail(casework.CodeMissing, "Field", "application.received")
	}
	if a.Received.After(today) {
		return casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(a.Received))
	}
	return nil
}

// Match is somebody already registered who may be the same person.
type Match struct {
	Person     casework.Person
	SameNumber bool
	Likeness   float64 // of the names, 0–1
}

// Duplicates looks for p among those registered, while she is being typed.
// It warns and never blocks (row A3): same number, or like name with the
// same or an unknown birth date.
func (d *Desk) Duplicates(ctx context.Context, p casework.Person) ([]Match, error) {
	if p.Name() == "" && p.Number == "" {
		return nil, nil
	}
	return view(ctx, d, func(tx Tx) ([]Match, error) {
		like, err := tx.ListLike(p)
		if err != nil {
			return nil, err
		}
		var out []Match
		for _, q := range like {
			m := Match{Person: q, SameNumber: p.Number != "" && p.Number == q.Number}
			m.Likeness = casework.SimilarNames(p.Name(), q.Name())
			sameDay := !p.Birth.IsZero() && p.Birth == q.Birth
			unknownDay := p.Birth.IsZero() || q.Birth.IsZero()
			if m.SameNumber || (sameDay && m.Likeness >= 0.80) || (unknownDay && m.Likeness >= 0.90) {
				out = append(out, m)
			}
		}
		sort.SliceStable(out, func(i, j int) bool {
			if out[i].SameNumber != out[j].SameNumber {
				return out[i].SameNumber
			}
			return out[i].Likeness > out[j].Likeness
		})
		return out[:min(len(out), 5)], nil
	})
}
