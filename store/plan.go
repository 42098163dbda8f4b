package store

import (
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

var plans = newTable("plans", func(p *casework.Plan) []column {
	return []column{
		{"id", ref(&p.ID)},
		{"case_id", &p.CaseID},
		{"starts", date(&p.Start)},
		{"ends", date(&p.End)},
		{"next_evaluation", date(&p.NextEvaluation)},
		{"about_me", &p.AboutMe},
		{"important", &p.Important},
		{"strengths", &p.Strengths},
		{"helps", &p.Helps},
		{"communication", &p.Communication},
		{"cooperation", &p.Cooperation},
		{"no_others", &p.NoOthers},
		{"approved", date(&p.Approved)},
		{"approval", &p.Approval},
		{"closed", date(&p.Closed)},
		{"reason", &p.Reason},
	}
})

// consents are two for each plan: first to the plan, then to sharing.
var consents = newChildren("consents", "plan_id", func(c *casework.Consent) []column {
	return []column{
		{"answer", &c.Answer},
		{"by", &c.By},
		{"capacity", &c.Capacity},
		{"date", date(&c.Date)},
		{"expires", date(&c.Expires)},
		{"withdrawn", date(&c.Withdrawn)},
		{"note", &c.Note},
	}
})

var lifeAreas = newChildren("life_areas", "plan_id", func(l *casework.LifeArea) []column {
	return []column{
		{"area", &l.Area},
		{"situation", &l.Situation},
		{"resources", &l.Resources},
		{"needs", &l.Needs},
		{"wishes", &l.Wishes},
	}
})

// SavePlan writes the whole plan in place of what was there; ID 0 creates it.
// Goals, tiltak and participants keep the ids and the order they come with.
func (t *Tx) SavePlan(p casework.Plan) (casework.PlanID, error) {
	if err := t.inUse("cases", int64(p.CaseID)); err != nil {
		return 0, err
	}
	if err := plans.save(t, &p); err != nil {
		return 0, err
	}
	id := int64(p.ID)
	for _, save := range []func() error{
		func() error { return consents.save(t, id, []casework.Consent{p.Consent, p.Sharing}) },
		func() error { return lifeAreas.save(t, id, p.Areas) },
		func() error { return goals.save(t, id, p.Goals) },
		func() error { return measures.save(t, id, p.Measures) },
		func() error { return participants.save(t, id, p.Participants) },
	} {
		if err := save(); err != nil {
			return 0, err
		}
	}
	t.enter(desk.HitPlan, id, planText(p))
	return p.ID, nil
}

// planText is what the search reads of a plan: its words, not its phone
// numbers and addresses.
func planText(p casework.Plan) string {
	text := []string{p.AboutMe, p.Important, p.Strengths, p.Helps, p.Communication, p.Cooperation}
	for _, l := range p.Areas {
		text = append(text, l.Situation, l.Resources, l.Needs, l.Wishes)
	}
	for _, g := range p.Goals {
		text = append(text, g.Text)
	}
	for _, m := range p.Measures {
		text = append(text, m.What, m.Extent, m.How, m.Service)
	}
	for _, q := range p.Participants {
		text = append(text, q.Name, q.Role, q.Service, q.Contribution)
	}
	return strings.Join(text, "\n")
}

// readPlansOf reads the plan of each case: the last one, should there be more.
func (t *Tx) readPlansOf(p picked) (map[casework.CaseID]casework.Plan, map[int64][]casework.Consent, error) {
	rows, err := plans.list(t, p.where()+"ORDER BY id", p.args...)
	if err != nil {
		return nil, nil, err
	}
	given, err := consents.in(t, "IN (SELECT id FROM plans "+p.where()+")", p.args...)
	return keyed(rows, func(p *casework.Plan) casework.CaseID { return p.CaseID }), given, err
}

func setConsents(p *casework.Plan, rows []casework.Consent) {
	if len(rows) == 2 {
		p.Consent, p.Sharing = rows[0], rows[1]
	}
}

// readPlanParts fills in what lists of cases leave out.
func (t *Tx) readPlanParts(p *casework.Plan) (err error) {
	if p.ID == 0 {
		return nil
	}
	id := int64(p.ID)
	for _, read := range []func() error{
		func() (err error) { p.Areas, err = lifeAreas.of(t, id); return },
		func() (err error) { p.Goals, err = goals.of(t, id); return },
		func() (err error) { p.Measures, err = measures.of(t, id); return },
		func() (err error) { p.Participants, err = participants.of(t, id); return },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	return nil
}
