package casework

import "slices"

// CheckPeriod tells whether a planperiode can be: an Error with
// CodeOrderOfDates when it ends before it starts. Days left out fit anything.
func CheckPeriod(start, end Date) error {
	if start.IsZero() || end.IsZero() || !end.Before(start) {
		return nil
	}
	return Fail(CodeOrderOfDates, "From", FormatDate(start), "To", FormatDate(end))
}

// ReadingOrder lists the goals as the plan is read: each hovedmål, then its delmål.
func (p Plan) ReadingOrder() []Goal {
	var out []Goal
	for _, g := range p.MainGoals() {
		out = append(append(out, g), p.SubGoals(g.ID)...)
	}
	return out
}

// Loose lists the tiltak that belong to no goal in the plan, in order.
func (p Plan) Loose() []Measure {
	known := map[GoalID]bool{}
	for _, g := range p.ReadingOrder() {
		known[g.ID] = true
	}
	var out []Measure
	for _, m := range p.Measures {
		if !known[m.GoalID] {
			out = append(out, m)
		}
	}
	return out
}

// MoveGoal moves a goal past as many of its siblings as by says: up when by
// is negative. At the edge it stays. The plan given is not changed.
func (p Plan) MoveGoal(id GoalID, by int) Plan {
	at := p.goalAt(id)
	if at < 0 {
		return p
	}
	var places []int // of the siblings
	for i, g := range p.Goals {
		if g.Parent == p.Goals[at].Parent {
			places = append(places, i)
		}
	}
	from := slices.Index(places, at)
	to := min(max(from+by, 0), len(places)-1)
	p.Goals = slices.Clone(p.Goals)
	for step := direction(to - from); from != to; from += step {
		a, b := places[from], places[from+step]
		p.Goals[a], p.Goals[b] = p.Goals[b], p.Goals[a]
	}
	return p
}

// MoveMeasure moves a tiltak one place up (by negative) or down (by positive)
// as the plan is read: past its neighbour, or from the edge of its goal to the
// goal before or after. The plan given is not changed.
func (p Plan) MoveMeasure(id MeasureID, by int) Plan {
	at := p.measureAt(id)
	if at < 0 || by == 0 {
		return p
	}
	p.Measures = slices.Clone(p.Measures)
	step := direction(by)
	for i := at + step; i >= 0 && i < len(p.Measures); i += step {
		if p.Measures[i].GoalID == p.Measures[at].GoalID {
			p.Measures[i], p.Measures[at] = p.Measures[at], p.Measures[i]
			return p
		}
	}
	return p.toNextGoal(at, step)
}

// toNextGoal moves the tiltak at a place to the goal before or after its own.
func (p Plan) toNextGoal(at, step int) Plan {
	order := p.ReadingOrder()
	m := p.Measures[at]
	i := slices.IndexFunc(order, func(g Goal) bool { return g.ID == m.GoalID })
	if i < 0 && step < 0 {
		i = len(order) // one that belongs to no goal is read last
	}
	if i < 0 || i+step < 0 || i+step >= len(order) {
		return p
	}
	m.GoalID = order[i+step].ID
	rest := slices.Delete(p.Measures, at, at+1)
	if step < 0 {
		p.Measures = append(rest, m)
	} else {
		p.Measures = slices.Insert(rest, 0, m)
	}
	return p
}

// CopyGoal puts a copy of a goal after it, with copies of its delmål and
// tiltak. The copy starts afresh: nothing in it is begun or reached. The id is
// 0 when there is no such goal. The plan given is not changed.
func (p Plan) CopyGoal(id GoalID) (Plan, GoalID) {
	at := p.goalAt(id)
	if at < 0 {
		return p, 0
	}
	p.Goals, p.Measures = slices.Clone(p.Goals), slices.Clone(p.Measures)
	copied := map[GoalID]GoalID{id: p.NextGoalID()}
	p.Goals = slices.Insert(p.Goals, at+1, p.Goals[at].afresh(copied[id], p.Goals[at].Parent))
	for _, sub := range p.SubGoals(id) {
		copied[sub.ID] = p.NextGoalID()
		p.Goals = append(p.Goals, sub.afresh(copied[sub.ID], copied[id]))
	}
	for _, m := range slices.Clone(p.Measures) {
		if goal, ok := copied[m.GoalID]; ok {
			p.Measures = append(p.Measures, m.afresh(p.NextMeasureID(), goal))
		}
	}
	return p, copied[id]
}

// CopyMeasure puts a copy of a tiltak after it, not begun and without the
// vedtak of the first. The id is 0 when there is no such tiltak. The plan
// given is not changed.
func (p Plan) CopyMeasure(id MeasureID) (Plan, MeasureID) {
	at := p.measureAt(id)
	if at < 0 {
		return p, 0
	}
	next := p.NextMeasureID()
	p.Measures = slices.Insert(slices.Clone(p.Measures), at+1, p.Measures[at].afresh(next, p.Measures[at].GoalID))
	return p, next
}

func (g Goal) afresh(id, parent GoalID) Goal {
	g.ID, g.Parent, g.Life, g.Result = id, parent, GoalActive, NotJudged
	return g
}

func (m Measure) afresh(id MeasureID, goal GoalID) Measure {
	m.ID, m.GoalID, m.Status, m.Decision = id, goal, MeasurePlanned, ""
	return m
}

func (p Plan) goalAt(id GoalID) int {
	return slices.IndexFunc(p.Goals, func(g Goal) bool { return g.ID == id })
}

func (p Plan) measureAt(id MeasureID) int {
	return slices.IndexFunc(p.Measures, func(m Measure) bool { return m.ID == id })
}

func direction(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
