package store

import "samtak/casework"

var decisions = newTable("decisions", func(d *casework.Decision) []column {
	return append([]column{{"case_id", &d.CaseID}}, decisionColumns(d)...)
})

// earlierDecisions are those that were made anew, with the same columns.
var earlierDecisions = newChildren("earlier_decisions", "case_id", decisionColumns)

func decisionColumns(d *casework.Decision) []column {
	return []column{
		{"product", &d.Product},
		{"outcome", &d.Outcome},
		{"hjemmel", &d.Hjemmel},
		{"form", &d.Form},
		{"date", date(&d.Date)},
		{"rules", &d.Rules},
		{"facts", &d.Facts},
		{"considerations", &d.Considerations},
		{"unmet", words(&d.Unmet)},
		{"other_help", &d.OtherHelp},
		{"forward_to", &d.ForwardTo},
		{"starts", date(&d.Start)},
		{"sent", date(&d.Sent)},
		{"arrived", date(&d.Arrived)},
	}
}

// SaveDecision keeps the decision of a case in place of the one before.
func (t *Tx) SaveDecision(d casework.Decision) error {
	if err := t.inUse("cases", int64(d.CaseID)); err != nil {
		return err
	}
	return decisions.save(t, &d)
}

// SaveEarlier keeps the decisions of a case that were made anew, in place of
// the list before.
func (t *Tx) SaveEarlier(id casework.CaseID, list []casework.Decision) error {
	if err := t.inUse("cases", int64(id)); err != nil {
		return err
	}
	return earlierDecisions.save(t, int64(id), list)
}

func (t *Tx) readDecisionsOf(p picked) (map[casework.CaseID]casework.Decision, map[int64][]casework.Decision, error) {
	rows, err := decisions.list(t, p.where(), p.args...)
	if err != nil {
		return nil, nil, err
	}
	before, err := earlierDecisions.in(t, p.in("id"), p.args...)
	return keyed(rows, func(d *casework.Decision) casework.CaseID { return d.CaseID }), before, err
}
