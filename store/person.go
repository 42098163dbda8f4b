package store

import (
	"samtak/casework"
	"samtak/casework/desk"
)

var persons = newTable("persons", func(p *casework.Person) []column {
	return []column{
		{"id", ref(&p.ID)},
		{"given_name", &p.GivenName},
		{"family_name", &p.FamilyName},
		{"number", &p.Number},
		{"expected", &p.Expected},
		{"birth", date(&p.Birth)},
		{"birth_year", &p.BirthYear},
		{"language", &p.Language},
		{"protection", &p.Protection},
		{"street", &p.Street},
		{"post_code", &p.PostCode},
		{"post_place", &p.PostPlace},
		{"phone", &p.Phone},
		{"email", &p.Email},
		{"interpreter", &p.Interpreter},
		{"speech_aid", &p.SpeechAid},
	}
})

var relatives = newChildren("relatives", "person_id", func(r *casework.Relative) []column {
	return []column{
		{"kin", &r.Kin},
		{"name", &r.Name},
		{"phone", &r.Phone},
		{"email", &r.Email},
		{"address", &r.Address},
		{"scope", &r.Scope},
		{"expires", date(&r.Expires)},
		{"parental", &r.Parental},
	}
})

// CreatePerson keeps a new person, whatever ID p has.
func (t *Tx) CreatePerson(p casework.Person) (casework.PersonID, error) {
	if err := t.newID("persons", erasedPersons, &p.ID); err != nil {
		return 0, err
	}
	if err := persons.save(t, &p); err != nil {
		return 0, err
	}
	return p.ID, t.finishPerson(p)
}

// UpdatePerson replaces all that is kept about the person.
func (t *Tx) UpdatePerson(p casework.Person) error {
	if err := t.inUse("persons", int64(p.ID)); err != nil {
		return err
	}
	if err := persons.save(t, &p); err != nil {
		return err
	}
	return t.finishPerson(p)
}

// finishPerson writes what hangs on the row: the people around the person, the
// columns made for order and look-up, and the search.
func (t *Tx) finishPerson(p casework.Person) error {
	if err := relatives.save(t, int64(p.ID), p.Relatives); err != nil {
		return err
	}
	err := t.change("UPDATE persons SET sort_key=?, family_fold=?, given_fold=?, phone_digits=? WHERE id=?",
		sortKey(nameForOrder(p)), casework.Fold(p.FamilyName), casework.Fold(p.GivenName), localDigits(p.Phone), p.ID)
	t.enter(desk.HitPerson, int64(p.ID), p.Name())
	return err
}

// FindPerson reads a person with the people around.
func (t *Tx) FindPerson(id casework.PersonID) (casework.Person, error) {
	p, err := persons.find(t, "WHERE id=? AND binned=''", id)
	if err != nil {
		return p, err
	}
	p.Relatives, err = relatives.of(t, int64(id))
	return p, err
}

// ListPersons is every person in Norwegian order of names.
func (t *Tx) ListPersons() ([]desk.PersonRow, error) { return t.PagePersons(0, everything) }

// everything is the LIMIT of a query that has none.
const everything = -1

// PagePersons is at most limit persons in Norwegian order of names, from the
// one after that person on; 0: from the first.
func (t *Tx) PagePersons(after casework.PersonID, limit int) ([]desk.PersonRow, error) {
	type row struct {
		desk.PersonRow
		given, family string
	}
	condition, args := "binned = ''", []any{}
	if after != 0 {
		condition += " AND (sort_key, id) > (SELECT sort_key, id FROM persons WHERE id=?)"
		args = append(args, after)
	}
	rows, err := collect(t, `SELECT id, given_name, family_name, birth, birth_year, expected, language, protection, post_place,
			(SELECT count(*) FROM cases WHERE person_id = persons.id AND binned = '')
		FROM persons WHERE `+condition+" ORDER BY sort_key, id LIMIT ?", func(r *row) []any {
		return []any{
			&r.ID, &r.given, &r.family, date(&r.Birth), &r.BirthYear, &r.Expected, &r.Language, &r.Protection, &r.PostPlace,
			&r.Cases,
		}
	}, append(args, limit)...)
	out := make([]desk.PersonRow, len(rows))
	for i, r := range rows {
		out[i] = r.PersonRow
		out[i].SortName = casework.Person{GivenName: r.given, FamilyName: r.family}.SortName()
	}
	return out, err
}

// likeLimit bounds how many persons ListLike gives the rules to look at.
const likeLimit = 200

// ListLike gives others who share p's number or birth date, or whose folded
// names begin as p's do: two letters of the family name and one of the given
// name, or three letters where p has only one of them.
func (t *Tx) ListLike(p casework.Person) ([]casework.Person, error) {
	family, given := casework.Fold(p.FamilyName), casework.Fold(p.GivenName)
	familyStart, givenStart := firstRunes(family, 2), firstRunes(given, 1)
	if family == "" || given == "" {
		familyStart, givenStart = firstRunes(family, 3), firstRunes(given, 3)
	}
	rows, err := persons.list(t, `WHERE id <> ?1 AND binned = '' AND id IN (
		SELECT id FROM persons WHERE number = ?2 AND number <> ''
		UNION SELECT id FROM persons WHERE birth = ?3 AND birth <> ''
		UNION SELECT id FROM persons WHERE ?4 || ?6 <> ''
			AND family_fold >= ?4 AND family_fold < ?5 AND given_fold >= ?6 AND given_fold < ?7
		) ORDER BY sort_key, id LIMIT ?8`,
		p.ID, p.Number, p.Birth.String(), familyStart, familyStart+lastRune, givenStart, givenStart+lastRune, likeLimit)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		if rows[i].Relatives, err = relatives.of(t, int64(rows[i].ID)); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// lastRune sorts after every letter: a beginning with it appended ends a range.
const lastRune = "\U0010FFFF"

func firstRunes(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}

// nameForOrder is the family name and the given name as the sort key takes them.
func nameForOrder(p casework.Person) (family, given string) {
	if p.FamilyName == "" {
		return p.GivenName, ""
	}
	return p.FamilyName, p.GivenName
}
