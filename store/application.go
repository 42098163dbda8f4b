package store

import "samtak/casework"

// applications are known by their case: there is one for each.
var applications = newTable("applications", func(a *casework.Application) []column {
	return []column{
		{"case_id", &a.CaseID},
		{"id", ref(&a.ID)},
		{"received", date(&a.Received)},
		{"channel", &a.Channel},
		{"type", &a.Type},
		{"discharge", date(&a.Discharge)},
		{"wants", words(&a.Wants)},
		{"services_today", words(&a.ServicesToday)},
		{"services_needed", words(&a.ServicesNeeded)},
		{"need", &a.Need},
		{"wish", &a.Wish},
		{"consent", &a.Consent},
		{"plan_before", &a.PlanBefore},
		{"answer_by", date(&a.AnswerBy)},
		{"promised", date(&a.Promised)},
	}
})

var applicants = newChildren("applicants", "case_id", func(a *casework.Applicant) []column {
	return []column{
		{"role", &a.Role},
		{"name", &a.Name},
		{"phone", &a.Phone},
		{"service", &a.Service},
		{"scope", &a.Scope},
		{"proof", &a.Proof},
		{"expires", date(&a.Expires)},
	}
})

// SaveApplication keeps the henvendelse of a case in place of the one before.
// The store gives it its ID.
func (t *Tx) SaveApplication(a casework.Application) error {
	a.ID = 0
	if err := t.inUse("cases", int64(a.CaseID)); err != nil {
		return err
	}
	if err := applications.save(t, &a); err != nil {
		return err
	}
	return applicants.save(t, int64(a.CaseID), a.Applicants)
}

func (t *Tx) readApplicationsOf(p picked) (map[casework.CaseID]casework.Application, map[int64][]casework.Applicant, error) {
	rows, err := applications.list(t, p.where(), p.args...)
	if err != nil {
		return nil, nil, err
	}
	from, err := applicants.in(t, p.in("id"), p.args...)
	return keyed(rows, func(a *casework.Application) casework.CaseID { return a.CaseID }), from, err
}
