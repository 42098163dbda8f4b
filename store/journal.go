package store

import (
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

// journalRow is one line of the journal as it is read.
type journalRow struct {
	document casework.Document
	number   casework.Case   // year and serial only
	person   casework.Person // names and protection only
}

func (r *journalRow) fields() []any {
	return append(keptFields(&r.document), &r.number.Year, &r.number.Serial, &r.person.GivenName, &r.person.FamilyName, &r.person.Protection)
}

var journalSelects = "SELECT d." + strings.Join(namesOf(documents.columns(new(casework.Document))), ",d.") +
	",coalesce(a.date, ''),c.year,c.serial,p.given_name,p.family_name,p.protection "

const journalFrom = "FROM documents d JOIN cases c ON c.id = d.case_id JOIN persons p ON p.id = c.person_id " +
	"LEFT JOIN archived a ON a.document_id = d.id WHERE c.binned=''"

// ListJournal is the papers of every case that fit, by the time they were
// registered, without bytes.
func (t *Tx) ListJournal(filter desk.JournalFilter) ([]desk.JournalRow, error) {
	from := picked{condition: journalFrom}
	add := func(when bool, condition string, args ...any) {
		if when {
			from.condition += condition
			from.args = append(from.args, args...)
		}
	}
	add(!filter.From.IsZero(), " AND d.made >= ?", t.midnight(filter.From))
	add(!filter.To.IsZero(), " AND d.made < ?", t.midnight(filter.To.AddDays(1)))
	add(filter.CaseID != 0, " AND d.case_id=?", filter.CaseID)
	add(filter.Unarchived, " AND a.document_id IS NULL")

	rows, err := collect(t, journalSelects+from.condition+" ORDER BY d.made, d.id", (*journalRow).fields, from.args...)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	sent, err := sendings.in(t, "IN (SELECT d.id "+from.condition+")", from.args...)
	out := make([]desk.JournalRow, len(rows))
	for i, r := range rows {
		r.document.Sendings = sent[int64(r.document.ID)]
		out[i] = desk.JournalRow{Document: r.document, Case: r.number.Number(), Person: r.person.Name(), Protection: r.person.Protection}
	}
	return out, err
}
