package casework

import "slices"

// Removed is what was taken out of a plan, so that PutBack can undo it.
type Removed struct {
	goals        []placed[Goal]
	measures     []placed[Measure]
	participants []placed[Participant]
	led          []MeasureID // the tiltak the participant was responsible for
}

// placed is something with its place in the list it was taken from.
type placed[T any] struct {
	what T
	at   int
}

// take splits a list in what stays and what goes.
func take[T any](list []T, goes func(T) bool) (rest []T, gone []placed[T]) {
	for i, v := range list {
		if goes(v) {
			gone = append(gone, placed[T]{v, i})
		} else {
			rest = append(rest, v)
		}
	}
	return rest, gone
}

// put is the opposite of take, as near as the list allows if it has changed since.
func put[T any](list []T, gone []placed[T]) []T {
	list = slices.Clone(list)
	for _, g := range gone {
		list = slices.Insert(list, min(g.at, len(list)), g.what)
	}
	return list
}

// RemoveGoal takes out a goal with its delmål and every tiltak under them.
// The plan given is not changed.
func (p Plan) RemoveGoal(id GoalID) (Plan, Removed) {
	var r Removed
	p.Goals, r.goals = take(p.Goals, func(g Goal) bool { return g.ID == id || g.Parent == id && id != 0 })
	p.Measures, r.measures = take(p.Measures, func(m Measure) bool {
		return slices.ContainsFunc(r.goals, func(g placed[Goal]) bool { return g.what.ID == m.GoalID })
	})
	return p, r
}

// RemoveMeasure takes out a tiltak. The plan given is not changed.
func (p Plan) RemoveMeasure(id MeasureID) (Plan, Removed) {
	var r Removed
	p.Measures, r.measures = take(p.Measures, func(m Measure) bool { return m.ID == id })
	return p, r
}

// RemoveParticipant takes out a participant. What she was responsible for
// has nobody from now on. The plan given is not changed.
func (p Plan) RemoveParticipant(id ParticipantID) (Plan, Removed) {
	var r Removed
	p.Participants, r.participants = take(p.Participants, func(q Participant) bool { return q.ID == id })
	p.Measures = slices.Clone(p.Measures)
	for i := range p.Measures {
		if m := &p.Measures[i]; m.Responsible == id && id != 0 {
			r.led = append(r.led, m.ID)
			m.Responsible = 0
		}
	}
	return p, r
}

// PutBack undoes a removal, also when the plan has changed since: what has
// got a new owner of its number meanwhile gets a new number. The plan given is
// not changed.
func (p Plan) PutBack(r Removed) Plan {
	r = p.renumber(r)
	p.Goals, p.Measures, p.Participants = put(p.Goals, r.goals), put(p.Measures, r.measures), put(p.Participants, r.participants)
	for i := range p.Measures {
		if m := &p.Measures[i]; len(r.participants) > 0 && m.Responsible == 0 && slices.Contains(r.led, m.ID) {
			m.Responsible = r.participants[0].what.ID
		}
	}
	return p
}

// renumber gives new numbers to those whose number is taken in the plan.
func (p Plan) renumber(r Removed) Removed {
	r.goals, r.measures, r.participants = slices.Clone(r.goals), slices.Clone(r.measures), slices.Clone(r.participants)
	whole := p
	whole.Goals, whole.Measures = put(p.Goals, r.goals), put(p.Measures, r.measures)
	next := map[GoalID]GoalID{}
	for i := range r.goals {
		g := &r.goals[i].what
		if p.goalAt(g.ID) >= 0 {
			next[g.ID] = whole.NextGoalID() + GoalID(len(next))
			g.ID = next[g.ID]
		}
	}
	for i := range r.goals {
		if id, ok := next[r.goals[i].what.Parent]; ok {
			r.goals[i].what.Parent = id
		}
	}
	for i := range r.measures {
		m := &r.measures[i].what
		if id, ok := next[m.GoalID]; ok {
			m.GoalID = id
		}
		if p.measureAt(m.ID) >= 0 {
			m.ID = whole.NextMeasureID() + MeasureID(i)
		}
	}
	for i := range r.participants {
		if q := &r.participants[i].what; taken(p, q.ID) {
			q.ID = p.NextParticipantID()
		}
	}
	return r
}

func taken(p Plan, id ParticipantID) bool {
	_, ok := p.Participant(id)
	return ok
}

// Written is the plan without the rows that were begun and have nothing in
// them: papers show what is written, and nothing else.
func (p Plan) Written() Plan {
	p.Participants = slices.DeleteFunc(slices.Clone(p.Participants), func(q Participant) bool {
		return q == Participant{ID: q.ID}
	})
	p.Measures = slices.DeleteFunc(slices.Clone(p.Measures), func(m Measure) bool {
		return m == Measure{ID: m.ID, GoalID: m.GoalID}
	})
	for _, deep := range []bool{true, false} { // delmål first: one that is gone may leave its hovedmål empty
		p.Goals = slices.DeleteFunc(slices.Clone(p.Goals), func(g Goal) bool {
			return (g.Parent != 0) == deep && g.Text == "" && len(p.MeasuresOf(g.ID)) == 0 && len(p.SubGoals(g.ID)) == 0
		})
	}
	return p
}
