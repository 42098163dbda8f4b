package store

import (
	"samtak/casework"
	"samtak/casework/desk"
)

// The column "binned" of persons and cases is empty for what is in use, and
// else when it was put in the bin. The cases that went there with their person
// have withPerson instead, so that every question about a case looks at the
// case alone. One that lay there before her keeps its own time, and stays when
// she comes back.
const withPerson = "person"

// BinPerson puts a person with all her cases in the bin.
func (t *Tx) BinPerson(id casework.PersonID) error {
	if err := t.inUse("persons", int64(id)); err != nil {
		return err
	}
	hers := picked{"person_id=? AND binned=''", []any{id}}
	if err := t.indexCases(hers, false); err != nil {
		return err
	}
	t.leave(desk.HitPerson, int64(id))
	if err := t.change("UPDATE cases SET binned='"+withPerson+"' WHERE "+hers.condition, id); err != nil {
		return err
	}
	return t.change("UPDATE persons SET binned=? WHERE id=?", stamp(&t.now), id)
}

// RestorePerson takes a person out of the bin, with the cases that went with her.
func (t *Tx) RestorePerson(id casework.PersonID) error {
	if err := t.inBin(desk.Binned{PersonID: id}); err != nil {
		return err
	}
	if err := t.change("UPDATE persons SET binned='' WHERE id=?", id); err != nil {
		return err
	}
	p, err := t.FindPerson(id)
	if err != nil {
		return err
	}
	t.enter(desk.HitPerson, int64(id), p.Name())
	hers := picked{"person_id=? AND binned='" + withPerson + "'", []any{id}}
	if err := t.indexCases(hers, true); err != nil {
		return err
	}
	return t.change("UPDATE cases SET binned='' WHERE "+hers.condition, id)
}

// BinCase puts a case, with everything in it, in the bin.
func (t *Tx) BinCase(id casework.CaseID) error {
	if err := t.inUse("cases", int64(id)); err != nil {
		return err
	}
	if err := t.indexCases(oneCase(id), false); err != nil {
		return err
	}
	return t.change("UPDATE cases SET binned=? WHERE id=?", stamp(&t.now), id)
}

// RestoreCase takes a case out of the bin. One whose person lies there comes
// back with her, or after her: CodeNotFound.
func (t *Tx) RestoreCase(id casework.CaseID) error {
	if err := t.inBin(desk.Binned{CaseID: id}); err != nil {
		return err
	}
	if err := t.indexCases(oneCase(id), true); err != nil {
		return err
	}
	return t.change("UPDATE cases SET binned='' WHERE id=?", id)
}

func oneCase(id casework.CaseID) picked { return picked{"id=?", []any{id}} }

// inUse is CodeNotFound for a row of persons or cases that is gone or lies in
// the bin. What lies there cannot be changed.
func (t *Tx) inUse(table string, id int64) error {
	return t.exists("SELECT 1 FROM "+table+" WHERE id=? AND binned=''", id)
}

// inBin is CodeNotFound for what ListBin does not list.
func (t *Tx) inBin(b desk.Binned) error {
	if b.CaseID == 0 {
		return t.exists("SELECT 1 FROM persons WHERE id=? AND binned<>''", b.PersonID)
	}
	return t.exists("SELECT 1 FROM "+binnedCases+" AND c.id=?", b.CaseID)
}

const binnedCases = "cases c JOIN persons p ON p.id = c.person_id WHERE c.binned <> '' AND p.binned = ''"

func (t *Tx) exists(query string, args ...any) error {
	var one int
	return t.read(query, []any{&one}, args...)
}

// indexCases puts what the picked cases hold into the search, or takes it out.
func (t *Tx) indexCases(of picked, in bool) error {
	rows, err := plans.list(t, of.where(), of.args...)
	if err != nil {
		return err
	}
	for i := range rows {
		p := &rows[i]
		if !in {
			t.leave(desk.HitPlan, int64(p.ID))
			continue
		}
		if err := t.readPlanParts(p); err != nil {
			return err
		}
		t.enter(desk.HitPlan, int64(p.ID), planText(*p))
	}
	papers, err := documents.list(t, of.where(), of.args...)
	for _, d := range papers {
		if in {
			t.enter(desk.HitDocument, int64(d.ID), d.Title)
		} else {
			t.leave(desk.HitDocument, int64(d.ID))
		}
	}
	return err
}

// binRow is one case of something in the bin; a person without cases has one
// row too.
type binRow struct {
	desk.Binned
	person casework.Person // names only
	number casework.Case   // year and serial only
}

func (r *binRow) fields() []any {
	return []any{
		&r.PersonID, &r.CaseID, stamp(&r.Since), &r.person.GivenName, &r.person.FamilyName,
		&r.number.Year, &r.number.Serial, &r.Plans, &r.Papers,
	}
}

const (
	binCounts = `(SELECT count(*) FROM plans WHERE case_id = c.id), (SELECT count(*) FROM documents WHERE case_id = c.id) FROM `

	binList = `SELECT p.id, 0, p.binned, p.given_name, p.family_name, coalesce(c.year, 0), coalesce(c.serial, 0), ` + binCounts +
		`persons p LEFT JOIN cases c ON c.person_id = p.id WHERE p.binned <> ''
		UNION ALL SELECT p.id, c.id, c.binned, p.given_name, p.family_name, c.year, c.serial, ` + binCounts + binnedCases + `
		ORDER BY 3 DESC, 1, 2, 6, 7` // since, person, case, year, serial
)

// ListBin is what lies in the bin, the last first: persons, and cases whose
// person does not lie there.
func (t *Tx) ListBin() ([]desk.Binned, error) {
	rows, err := collect(t, binList, (*binRow).fields)
	var out []desk.Binned
	for _, r := range rows {
		last := len(out) - 1
		if last < 0 || out[last].PersonID != r.PersonID || out[last].CaseID != r.CaseID {
			one := desk.Binned{PersonID: r.PersonID, CaseID: r.CaseID, Name: r.person.Name(), Since: r.Since}
			out, last = append(out, one), last+1
		}
		one := &out[last]
		one.Plans, one.Papers = one.Plans+r.Plans, one.Papers+r.Papers
		if r.number.Year != 0 {
			one.Numbers = append(one.Numbers, r.number.Number())
		}
	}
	return out, err
}
