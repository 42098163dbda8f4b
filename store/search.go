package store

import (
	"fmt"
	"regexp"

	"samtak/casework"
	"samtak/casework/desk"
)

// hitRow is a result with what its title and detail are made from.
type hitRow struct {
	desk.Hit
	person casework.Person // names and protection only
	number casework.Case   // year and serial only
	serial int             // of the document
	text   string          // of the plan
}

func (r *hitRow) fields() []any {
	return []any{
		&r.PersonID, &r.person.GivenName, &r.person.FamilyName, &r.person.Protection,
		&r.CaseID, &r.number.Year, &r.number.Serial, &r.Document, &r.serial, &r.Title, &r.text,
	}
}

// hit makes the result as it is shown. Words from the plan of a protected
// person could tell where she lives, so her results show a number only.
func (r *hitRow) hit(kind desk.HitKind, words []string) desk.Hit {
	h := r.Hit
	h.Kind = kind
	if r.number.Year != 0 {
		h.Detail = r.number.Number()
	}
	switch kind {
	case desk.HitDocument:
		h.Detail += fmt.Sprintf("-%d", r.serial)
		return h
	case desk.HitPlan:
		if !r.person.Protected() {
			h.Detail = around(r.text, words)
		}
	case desk.HitPerson, desk.HitCase:
	}
	h.Title = r.person.SortName()
	return h
}

// Each kind of result reads the same columns, in the order of hitRow.fields.
const (
	selectPerson = "SELECT p.id, p.given_name, p.family_name, p.protection, "
	ofCase       = " JOIN cases c ON c.id = x.case_id JOIN persons p ON p.id = c.person_id "

	// A person is shown with the number of her last case.
	personColumns = selectPerson + "coalesce(c.id, 0), coalesce(c.year, 0), coalesce(c.serial, 0), 0, 0, '', '' FROM "
	lastCase      = " LEFT JOIN cases c ON c.id = (SELECT max(id) FROM cases WHERE person_id = p.id AND binned = '') "

	personHit = personColumns + "persons p" + lastCase
	caseHit   = selectPerson + "c.id, c.year, c.serial, 0, 0, '', '' FROM cases c JOIN persons p ON p.id = c.person_id "
)

// finders say, for each kind in the word indexes, how its hits are read from
// what was found there.
var finders = []struct {
	kind desk.HitKind
	hits string
}{
	{desk.HitPerson, personColumns + "found JOIN persons p ON p.id = found.ref" + lastCase},
	{desk.HitPlan, selectPerson + "c.id, c.year, c.serial, 0, 0, '', e.text FROM found JOIN plans x ON x.id = found.ref" + ofCase +
		fmt.Sprintf(" JOIN search_entries e ON e.id = found.ref + %d ", slots[desk.HitPlan]*slotSize)},
	{desk.HitDocument, selectPerson + "c.id, c.year, c.serial, x.id, x.serial, x.title, '' FROM found JOIN documents x ON x.id = found.ref" + ofCase},
}

// maxHits is the most one search gives, whatever is asked for.
const maxHits = 200

// Search finds persons by name, number (from six digits) and phone, cases by
// number, plans by their words and papers by title. Whole words come before
// beginnings of words, and those before parts of words; the newest first. What
// is typed is never read as a query language.
func (t *Tx) Search(query string, limit int) ([]desk.Hit, error) {
	if limit = min(limit, maxHits); limit <= 0 {
		return nil, nil
	}
	if err := t.writeEntries(); err != nil { // what this transaction itself has changed
		return nil, err
	}
	byNumber, err := t.searchNumbers(query, limit)
	if err != nil {
		return nil, err
	}
	lists := [][]desk.Hit{byNumber}
	words := queryWords(query)
	for _, f := range finders {
		hits, err := t.searchWords(f.kind, f.hits, words, limit)
		if err != nil {
			return nil, err
		}
		lists = append(lists, hits)
	}
	return share(lists, limit), nil
}

// searchWords finds the entities of one kind, in up to three rounds that each
// ask for less.
func (t *Tx) searchWords(kind desk.HitKind, hits string, words []string, limit int) ([]desk.Hit, error) {
	if len(words) == 0 {
		return nil, nil
	}
	type round struct{ index, match string }
	rounds := []round{{"search_words", quoted(words, "")}, {"search_words", quoted(words, "*")}}
	if searchable(words) {
		rounds = append(rounds, round{"search_parts", quoted(words, "")})
	}
	var out []desk.Hit
	seen := map[desk.Hit]bool{}
	first := slots[kind] * slotSize
	for _, r := range rounds {
		if len(out) >= limit {
			break
		}
		// Numbers stand in the text: a bound LIMIT makes SQLite prepare it anew each time.
		found := fmt.Sprintf(`WITH found AS MATERIALIZED (SELECT rowid - %[1]d AS ref FROM %[3]s
			WHERE %[3]s MATCH ?1 AND rowid BETWEEN %[1]d AND %[2]d ORDER BY rowid DESC LIMIT %[4]d) `,
			first, first+slotSize-1, r.index, limit)
		more, err := t.hits(kind, words, found+hits+"ORDER BY found.ref DESC", r.match)
		if err != nil {
			return nil, err
		}
		for _, h := range more {
			if !seen[h] && len(out) < limit {
				seen[h] = true
				out = append(out, h)
			}
		}
	}
	return out, nil
}

func (t *Tx) hits(kind desk.HitKind, words []string, query string, args ...any) ([]desk.Hit, error) {
	rows, err := collect(t, query, (*hitRow).fields, args...)
	out := make([]desk.Hit, len(rows))
	for i := range rows {
		out[i] = rows[i].hit(kind, words)
	}
	return out, err
}

// A number is looked for as one from this many digits on, so that a few of
// them do not list everybody born in a month.
const (
	minNumberDigits = 6
	minPhoneDigits  = 5
)

var caseNumber = regexp.MustCompile(`^\s*(\d{4})\s*/\s*(\d{0,6})\s*$`)

// searchNumbers finds cases by number and persons by identity number or phone.
func (t *Tx) searchNumbers(query string, limit int) ([]desk.Hit, error) {
	if m := caseNumber.FindStringSubmatch(query); m != nil {
		return t.hits(desk.HitCase, nil, caseHit+"WHERE c.binned = '' AND c.year = ?1 AND CAST(c.serial AS TEXT) GLOB ?2 || '*' ORDER BY c.serial LIMIT ?3",
			m[1], m[2], limit)
	}
	digits := digitsOf(query)
	if len(digits) < min(minNumberDigits, minPhoneDigits) {
		return nil, nil
	}
	number, phone := digits, localDigits(query)
	if len(number) < minNumberDigits {
		number = lastRune // no number begins with it
	}
	return t.hits(desk.HitPerson, nil, personHit+`WHERE p.binned = '' AND p.id IN (
		SELECT id FROM persons WHERE number <> '' AND number >= ?1 AND number < ?2
		UNION SELECT id FROM persons WHERE phone_digits <> '' AND phone_digits >= ?3 AND phone_digits < ?4)
		ORDER BY p.sort_key, p.id LIMIT ?5`, number, number+lastRune, phone, phone+lastRune, limit)
}

// share takes from the longest lists until no more than limit hits are left,
// so that many persons never hide the only plan.
func share(lists [][]desk.Hit, limit int) []desk.Hit {
	total := 0
	for _, l := range lists {
		total += len(l)
	}
	for ; total > limit; total-- {
		longest := 0
		for i := range lists {
			if len(lists[i]) > len(lists[longest]) {
				longest = i
			}
		}
		lists[longest] = lists[longest][:len(lists[longest])-1]
	}
	var out []desk.Hit
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}
