package planpage

import (
	"reflect"
	"slices"
	"strconv"

	"samtak/casework"
)

func draftKey(id casework.PlanID) string { return "plan:" + strconv.FormatInt(int64(id), 10) }

// model is what is typed in one plan. A date that is being written, or cannot
// be read, stands in Raw until it can; the plan keeps the date it had.
type model struct {
	Plan     casework.Plan
	Base     casework.Plan     // what was kept when the draft began
	Raw      map[string]string // by the name of the date, see dates
	Approved string            // the day of the approval being registered
	How      string
}

func newModel(p casework.Plan, today casework.Date) model {
	return model{Plan: complete(p), Base: complete(p), Raw: map[string]string{}, Approved: casework.FormatDate(today)}
}

// complete is a copy with a place to write in for every part of life.
func complete(p casework.Plan) casework.Plan {
	p = clone(p)
	var all []casework.LifeArea
	for _, a := range casework.Areas {
		all = append(all, p.Area(a))
	}
	p.Areas = all
	return p
}

// catchUp gives a draft found again every fact that was kept after it began,
// but for those the draft itself has changed.
func (m *model) catchUp(stored casework.Plan) {
	if m.Raw == nil {
		m.Raw = map[string]string{}
	}
	now := complete(stored)
	mine, base, kept := reflect.ValueOf(&m.Plan).Elem(), reflect.ValueOf(m.Base), reflect.ValueOf(now)
	for i := range mine.NumField() {
		if reflect.DeepEqual(mine.Field(i).Interface(), base.Field(i).Interface()) {
			mine.Field(i).Set(kept.Field(i))
		}
	}
	m.Plan, m.Base = complete(m.Plan), now
	m.adopt(stored)
}

// adopt takes over the facts other pages decide, so that an old draft cannot
// undo an approval.
func (m *model) adopt(stored casework.Plan) {
	p := &m.Plan
	p.Approved, p.Approval, p.Closed, p.Reason = stored.Approved, stored.Approval, stored.Closed, stored.Reason
}

// plan is the plan as it can be kept: parts of life with nothing written are left out.
func (m *model) plan() casework.Plan {
	p := clone(m.Plan)
	if p.Areas = slices.DeleteFunc(p.Areas, casework.LifeArea.Empty); len(p.Areas) == 0 {
		p.Areas = nil // as the store gives an empty list
	}
	return p
}

// clone is a copy that shares no list with the plan given.
func clone(p casework.Plan) casework.Plan {
	p.Areas, p.Goals = slices.Clone(p.Areas), slices.Clone(p.Goals)
	p.Measures, p.Participants = slices.Clone(p.Measures), slices.Clone(p.Participants)
	return p
}

// dates are the dates of the plan by the names Raw knows them by.
func (m *model) dates() map[string]*casework.Date {
	p := &m.Plan
	all := map[string]*casework.Date{"start": &p.Start, "end": &p.End, "next": &p.NextEvaluation}
	for name, c := range map[string]*casework.Consent{"plan": &p.Consent, "sharing": &p.Sharing} {
		all[name+".date"], all[name+".expires"], all[name+".withdrawn"] = &c.Date, &c.Expires, &c.Withdrawn
	}
	for i := range p.Measures {
		q := &p.Measures[i]
		name := measureName(q.ID)
		all[name+".start"], all[name+".due"], all[name+".evaluation"] = &q.Start, &q.Due, &q.Evaluation
	}
	for i := range p.Participants {
		q := &p.Participants[i]
		all[participantName(q.ID)+".until"] = &q.Until
	}
	return all
}

func measureName(id casework.MeasureID) string { return "measure." + strconv.FormatInt(int64(id), 10) }

func participantName(id casework.ParticipantID) string {
	return "participant." + strconv.FormatInt(int64(id), 10)
}

// text is what stands in the field of a date.
func (m *model) text(name string) string {
	if raw, ok := m.Raw[name]; ok {
		return raw
	}
	if d, ok := m.dates()[name]; ok {
		return casework.FormatDate(*d)
	}
	return ""
}

// settle takes every date that can be read into the plan. What cannot stays in
// Raw. It looks twice, for a start and an end may be right only together.
func (m *model) settle(today casework.Date) {
	m.settleOnce(today)
	m.settleOnce(today)
}

func (m *model) settleOnce(today casework.Date) {
	dates := m.dates()
	for name, raw := range m.Raw {
		into, ok := dates[name]
		if !ok {
			delete(m.Raw, name) // its tiltak or participant is gone
			continue
		}
		if d, err := m.read(name, raw, today); err == nil {
			*into = d
			delete(m.Raw, name)
		}
	}
}

// read reads a date and tells what is wrong with it.
func (m *model) read(name, raw string, today casework.Date) (casework.Date, error) {
	d, err := casework.ParseDate(raw, today)
	if err != nil {
		return d, err
	}
	switch name {
	case "start":
		err = casework.CheckPeriod(d, m.Plan.End)
	case "end":
		err = casework.CheckPeriod(m.Plan.Start, d)
	}
	return d, err
}
