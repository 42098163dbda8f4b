package demo

import (
	"context"

	"samtak/casework"
	"samtak/casework/desk"
)

// write notes how the plan came about: begun, written, approved, printed, ended.
func (a *actor) write() {
	a.then(a.at.begun, func(ctx context.Context) error {
		return a.change(ctx, func(p *casework.Plan) {
			a.firstWords(p)
			if a.to >= written {
				a.allWords(p)
			}
		})
	})
	if a.to < approved {
		return
	}
	day := a.at.approved
	a.then(day, func(ctx context.Context) error {
		return a.desk.ApprovePlan(ctx, a.id, a.ago(day), nth(a.w.Approvals, a.i))
	})
	if !a.has(unprinted) {
		a.paper(day, desk.PaperChoice{Kind: casework.FullPlan})
		if a.i%3 == 0 {
			a.paper(day, desk.PaperChoice{Kind: casework.ShortPlan})
		}
	}
	if a.has(over) {
		a.then(a.at.closed, func(ctx context.Context) error { return a.change(ctx, a.endPlan) })
	}
}

// change opens the plan, or begins one, and keeps it changed.
func (a *actor) change(ctx context.Context, change func(*casework.Plan)) error {
	if _, err := a.desk.StartPlan(ctx, a.id); err != nil {
		return err
	}
	v, err := a.desk.Case(ctx, a.id)
	if err != nil {
		return err
	}
	p := v.File.Plan
	change(&p)
	return a.desk.SavePlan(ctx, p)
}

// firstWords is a plan just begun: the words about the person and the first goal.
func (a *actor) firstWords(p *casework.Plan) {
	p.AboutMe, p.Important = a.theme.AboutMe, a.theme.Important
	p.Areas = a.theme.Areas[:min(len(a.theme.Areas), 1)]
	p.Goals = a.theme.Goals[:min(len(a.theme.Goals), 1)]
	if len(p.Participants) > 0 {
		p.Participants[0].Role = a.w.Owner.Role
	}
	p.Consent = a.consent(casework.Yes)
}

// allWords is the plan with all nine points.
func (a *actor) allWords(p *casework.Plan) {
	t := a.theme
	p.Strengths, p.Helps, p.Communication = t.Strengths, nth(a.w.Helps, a.i), nth(a.w.Communication, a.i)
	p.Areas, p.Goals = t.Areas, append([]casework.Goal(nil), t.Goals...)
	p.Participants = a.participants(p.Participants)
	p.Cooperation = nth(a.w.Cooperation, a.i)
	p.Start = a.ago(a.at.approved).AddDays(7)
	if a.has(later) {
		p.Start = a.today.AddDays(10)
	}
	p.End = p.Start.AddMonths(12).AddDays(-1)
	if !a.has(undated) {
		p.NextEvaluation = a.today.AddDays(a.day)
	}
	if a.to == written {
		p.Start, p.End, p.NextEvaluation = a.today.AddDays(14), a.today.AddMonths(12).AddDays(13), a.today.AddMonths(6)
	}
	p.Measures = a.measures(p.Start)
	p.Consent, p.Sharing = a.consent(casework.Yes), a.consent(casework.Yes)
	p.Sharing.Expires = p.End
	switch {
	case a.has(refusing):
		p.Consent, p.Sharing = a.consent(casework.No), a.consent(casework.No)
	case a.has(expiring):
		p.Sharing.Expires = a.today.AddDays(9)
	}
	for i := range p.Goals {
		p.Goals[i].Life, p.Goals[i].Result = nth(goalStates, a.i+i).life, nth(goalStates, a.i+i).result
	}
}

// goalStates is how far goals are, one after the other.
var goalStates = []struct {
	life   casework.LifeCycle
	result casework.Reached
}{
	{casework.GoalActive, casework.InProgress},
	{casework.GoalActive, casework.PartlyReached},
	{casework.GoalPlanned, casework.NotJudged},
	{casework.GoalActive, casework.NotJudged},
	{casework.GoalOnHold, casework.NotJudged},
}

// endPlan closes the plan with its goals.
func (a *actor) endPlan(p *casework.Plan) {
	p.Closed, p.Reason = a.ago(a.at.closed), nth(a.w.Closings, a.i)
	for i := range p.Goals {
		p.Goals[i].Life = casework.GoalFinished
		p.Goals[i].Result = nth([]casework.Reached{casework.FullyReached, casework.PartlyReached}, a.i)
	}
}

func (a *actor) consent(answer casework.Answer) casework.Consent {
	day := a.ago(a.at.begun)
	by, role := a.speaker(day)
	return casework.Consent{Answer: answer, By: by, Capacity: role, Date: day}
}

// participants gives those of a new plan their parts and adds the helpers.
func (a *actor) participants(list []casework.Participant) []casework.Participant {
	out := append([]casework.Participant(nil), list...)
	for i := range out {
		out[i].Contribution = a.w.Owner.Contribution
		if i > 0 {
			out[i].Contribution = a.w.Koordinator.Contribution
			out[i].Role = a.w.Koordinator.Role + ", " + out[i].Role
		}
	}
	for i, h := range a.theme.Helpers {
		h.ID, h.Name, h.Phone, h.Share = casework.ParticipantID(3+i), a.helper(i), a.phone(phoneOfHelper+i), casework.ShareAll
		out = append(out, h)
	}
	if a.child() {
		kin := a.w.Kin
		kin.ID, kin.Share = casework.ParticipantID(10), casework.ShareAll
		kin.Name, kin.Phone = a.person.Relatives[0].Name, a.person.Relatives[0].Phone
		out = append(out, kin)
	}
	return out
}

// measures gives the tiltak of the theme their days and how far they are.
func (a *actor) measures(start casework.Date) []casework.Measure {
	out := append([]casework.Measure(nil), a.theme.Measures...)
	for i := range out {
		m := &out[i]
		m.ID, m.Start, m.Due = casework.MeasureID(i+1), start.AddDays(10*i), start.AddMonths(4+3*i)
		if m.Start.After(a.today) {
			continue
		}
		m.Status = nth([]casework.MeasureStatus{casework.MeasureUnderWay, casework.MeasureUnderWay, casework.MeasureDone, casework.MeasurePlanned}, a.i+i)
	}
	return out
}
