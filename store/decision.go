package store

import "samtak/casework"

var decisions = newTable("decisions", func(d *casework.Decision) []column {
	return []column{
		{"case_id", &d.CaseID},
		{"product", &d.Product},
		{"outcome", &d.Outcome},
		{"date", date(&d.Date)},
		{"rules", &d.Rules},
		{"facts", &d.Facts},
		{"considerations", &d.Considerations},
		{"unmet", words(&d.Unmet)},
		{"other_help", &d.OtherHelp},
		{"starts", date(&d.Start)},
		{"sent", date(&d.Sent)},
		{"arrived", date(&d.Arrived)},
	}
})

// SaveDecision keeps the decision of a case in place of the one before.
func (t *Tx) SaveDecision(d casework.Decision) error {
	if err := t.inUse("cases", int64(d.CaseID)); err != nil {
		return err
	}
	return decisions.save(t, &d)
}

func (t *Tx) readDecisionsOf(p picked) (map[casework.CaseID]casework.Decision, error) {
	rows, err := decisions.list(t, p.where(), p.args...)
	return keyed(rows, func(d *casework.Decision) casework.CaseID { return d.CaseID }), err
}
