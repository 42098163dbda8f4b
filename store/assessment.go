package store

import (
	"maps"
	"slices"

	"samtak/casework"
)

var assessments = newTable("assessments", func(a *casework.Assessment) []column {
	return []column{
		{"case_id", &a.CaseID},
		{"summary", &a.Summary},
		{"deputy", &a.Deputy},
		{"child_view", &a.ChildView},
		{"shown", date(&a.Shown)},
	}
})

// findingRow is one entry of Assessment.Findings.
type findingRow struct {
	condition casework.Condition
	casework.Finding
}

var findings = newChildren("findings", "case_id", func(f *findingRow) []column {
	return []column{
		{"condition", &f.condition},
		{"answer", &f.Answer},
		{"words", &f.Words},
	}
})

// SaveAssessment keeps the assessment of a case in place of the one before.
func (t *Tx) SaveAssessment(a casework.Assessment) error {
	if err := t.inUse("cases", int64(a.CaseID)); err != nil {
		return err
	}
	if err := assessments.save(t, &a); err != nil {
		return err
	}
	var rows []findingRow
	for _, c := range slices.Sorted(maps.Keys(a.Findings)) {
		rows = append(rows, findingRow{c, a.Findings[c]})
	}
	return findings.save(t, int64(a.CaseID), rows)
}

func (t *Tx) readAssessmentsOf(p picked) (map[casework.CaseID]casework.Assessment, map[int64][]findingRow, error) {
	rows, err := assessments.list(t, p.where(), p.args...)
	if err != nil {
		return nil, nil, err
	}
	found, err := findings.in(t, p.in("id"), p.args...)
	return keyed(rows, func(a *casework.Assessment) casework.CaseID { return a.CaseID }), found, err
}

// findingsOf is the map of rows, nil when there are none.
func findingsOf(rows []findingRow) map[casework.Condition]casework.Finding {
	if len(rows) == 0 {
		return nil
	}
	out := make(map[casework.Condition]casework.Finding, len(rows))
	for _, r := range rows {
		out[r.condition] = r.Finding
	}
	return out
}
