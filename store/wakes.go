package store

import (
	"reflect"

	"samtak/casework"
	"samtak/casework/deadline"
)

// wakes is the column of that name. A case that is not decided waits in the
// queue every day.
func (t *Tx) wakes(f casework.CaseFile) (string, error) {
	terms, err := t.ownTerms()
	if err != nil {
		return "", err
	}
	day, ok := terms.Wakes(f, t.today())
	switch {
	case f.Case.Closed.IsZero() && (!f.Decision.Final() || ok && !day.After(t.today())):
		return "", nil
	case !ok:
		return "~", nil
	}
	return day.String(), nil
}

// ownTerms is the terms as the kommune has them, read once.
func (t *Tx) ownTerms() (deadline.Set, error) {
	if t.terms != nil {
		return *t.terms, nil
	}
	s, err := t.FindSettings()
	if err != nil {
		return deadline.Set{}, err
	}
	law, err := t.ListHjemler()
	if err != nil {
		return deadline.Set{}, err
	}
	set := deadline.SetOf(s, law)
	t.terms = &set
	return set, nil
}

// changeTerms saves something that the terms follow.
func (t *Tx) changeTerms(save func() error) error {
	before, err := t.ownTerms()
	if err != nil {
		return err
	}
	if err := save(); err != nil {
		return err
	}
	t.terms = nil
	after, err := t.ownTerms()
	t.recount = t.recount || !reflect.DeepEqual(before, after)
	return err
}

// wakesRow is a brief with the day its case wakes.
type wakesRow struct {
	briefRow
	wakes string
}

func (r *wakesRow) fields() []any { return append(r.briefRow.fields(), &r.wakes) }

// recountWakes brings wakes up to date when the terms have changed. The briefs
// hold all that the terms ask for; those that are empty or cannot be read are
// left to be filled in.
func (t *Tx) recountWakes() error {
	if !t.recount {
		return nil
	}
	t.recount = false
	rows, err := collect(t, "SELECT case_id, facts, wakes FROM briefs WHERE facts IS NOT NULL", (*wakesRow).fields)
	if err != nil {
		return err
	}
	for i := range rows {
		var f casework.CaseFile
		if r := &rows[i]; !r.read(&f) {
			err = t.change("UPDATE briefs SET facts=NULL, wakes='' WHERE case_id=?", r.id)
		} else if now, failed := t.wakes(f); failed != nil || now != r.wakes {
			err = firstOf(failed, t.change("UPDATE briefs SET wakes=? WHERE case_id=?", now, r.id))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
