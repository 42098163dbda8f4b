package planpage

import (
	"slices"

	"samtak/casework"
)

// sweep takes out the rows that were opened and never written in. Those open
// now stay.
func (p *page) sweep() {
	plan := p.plan()
	before := len(plan.Goals) + len(plan.Measures) + len(plan.Participants)
	plan.Measures = slices.DeleteFunc(plan.Measures, func(m casework.Measure) bool {
		return m.ID != p.open.measure && m == casework.Measure{ID: m.ID, GoalID: m.GoalID} && !p.keep.Model.writing(measureName(m.ID))
	})
	plan.Participants = slices.DeleteFunc(plan.Participants, func(q casework.Participant) bool {
		return q.ID != p.open.participant && q == casework.Participant{ID: q.ID} && !p.keep.Model.writing(participantName(q.ID))
	})
	empty := func(g casework.Goal) bool {
		return g.ID != p.open.goal && g == casework.Goal{ID: g.ID, Parent: g.Parent, Area: g.Area} &&
			len(plan.MeasuresOf(g.ID)) == 0 && len(plan.SubGoals(g.ID)) == 0
	}
	plan.Goals = slices.DeleteFunc(slices.Clone(plan.Goals), empty)
	if len(plan.Goals)+len(plan.Measures)+len(plan.Participants) != before {
		p.change()
	}
}

// writing tells that a date of the row is typed and cannot be read yet.
func (m *model) writing(row string) bool {
	for _, date := range []string{".start", ".due", ".evaluation", ".until"} {
		if _, ok := m.Raw[row+date]; ok {
			return true
		}
	}
	return false
}
