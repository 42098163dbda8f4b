package planpage

import (
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeMeasures is tiltak under each other: a line each, one open at a time.
func (p *page) makeMeasures(list []casework.Measure) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, m := range list {
		if m.ID == p.open.measure {
			out = append(out, p.makeOpenMeasure(m.ID))
		} else {
			out = append(out, kit.Rule(), p.makeMeasure(m))
		}
	}
	return out
}

func measureSpot(id casework.MeasureID) string { return "row." + measureName(id) }

// makeMeasure is a closed tiltak: what, who, when, and where it stands.
func (p *page) makeMeasure(m casework.Measure) fyne.CanvasObject {
	state, word := present.MeasureState(p.deps.T, m, p.today())
	l := p.newLine(kit.Body(p.what(m)), kit.Small(p.measureFacts(m)), []*kit.Chip{kit.NewChip(state, word)},
		func() { p.openMeasure(m.ID) })
	l.move = func(by int) { p.moveMeasure(m.ID, by) }
	return p.spot(measureSpot(m.ID), l)
}

func (p *page) what(m casework.Measure) string {
	if m.What == "" {
		return p.deps.T("planpage.measures.wordless")
	}
	return m.What
}

// measureFacts is who does it, by when, and how much.
func (p *page) measureFacts(m casework.Measure) string {
	who := ""
	if !m.NotGranted || m.Responsible != 0 {
		who = p.responsible(m)
	}
	return joined(joined(who, p.when(m)), first(m.Extent))
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

func (p *page) responsible(m casework.Measure) string {
	if q, ok := p.plan().Participant(m.Responsible); ok && q.Name != "" {
		return q.Name
	}
	return p.deps.T("planpage.measures.nobody")
}

// when is the days of a tiltak in words, "" when none is set.
func (p *page) when(m casework.Measure) string {
	t := p.deps.T
	switch {
	case !m.Due.IsZero() && !m.Start.IsZero():
		return t("planpage.measures.span", "From", present.Date(m.Start), "To", present.Date(m.Due))
	case !m.Due.IsZero():
		return t("planpage.measures.by", "Date", present.Date(m.Due))
	case !m.Start.IsZero():
		return t("planpage.measures.from", "Date", present.Date(m.Start))
	}
	return ""
}

// makeOpenMeasure is a tiltak being written.
func (p *page) makeOpenMeasure(id casework.MeasureID) fyne.CanvasObject {
	m := p.measure(id)
	tools := tools{
		up: func() { p.moveMeasure(id, -1) }, down: func() { p.moveMeasure(id, 1) }, copy: func() { p.copyMeasure(id) },
		remove: func() { p.removeMeasure(id) }, close: func() { p.openMeasure(0) },
	}
	return kit.Panel(kit.FieldGroup(
		p.spot(measureSpot(id), p.area("planpage.measures.what", "planpage.measures.what.hint", 1, &m.What)),
		p.spot("extent", p.entry("planpage.measures.extent", "planpage.measures.extent.hint", &m.Extent)),
		p.spot("how", p.area("planpage.measures.how", "planpage.measures.how.hint", 2, &m.How)),
		kit.FieldRow(
			p.spot("responsible", p.makeResponsible(m)),
			p.entry("planpage.measures.service", "planpage.measures.service.hint", &m.Service)),
		kit.FieldRow(
			p.measureDay("planpage.measures.start", id, startDay, func(m *casework.Measure) casework.Date { return m.Start }),
			p.measureDay("planpage.measures.due", id, dueDay, func(m *casework.Measure) casework.Date { return m.Due }),
			p.measureDay("planpage.measures.evaluation", id, evaluationDay, func(m *casework.Measure) casework.Date { return m.Evaluation })),
		kit.FieldRow(
			p.measureStatus(m),
			p.entry("planpage.measures.decision", "planpage.measures.decision.hint", &m.Decision)),
		p.check("planpage.measures.notgranted", &m.NotGranted, nil),
		p.makeTools(tools),
	))
}

// measure finds the tiltak in the model, to be written in.
func (p *page) measure(id casework.MeasureID) *casework.Measure {
	for i := range p.plan().Measures {
		if m := &p.plan().Measures[i]; m.ID == id {
			return m
		}
	}
	return &casework.Measure{}
}

// makeResponsible chooses among those who take part in the plan.
func (p *page) makeResponsible(m *casework.Measure) *kit.Field {
	options := []kit.Option{{ID: "0", Label: p.deps.T("planpage.measures.nobody")}}
	for _, q := range p.plan().Participants {
		if q.Name != "" {
			options = append(options, kit.Option{ID: strconv.FormatInt(int64(q.ID), 10), Label: joined(q.Name, q.Role)})
		}
	}
	s := kit.NewSelect(options, func(id string) {
		n, err := strconv.ParseInt(id, 10, 64)
		if err != nil {
			return
		}
		m.Responsible = casework.ParticipantID(n)
		p.change()
	})
	s.SetSelected(strconv.FormatInt(int64(m.Responsible), 10))
	return p.field("planpage.measures.responsible", "", s)
}

// openMeasure opens a tiltak for writing; 0 closes the one that is open.
func (p *page) openMeasure(id casework.MeasureID) {
	p.save()
	was := p.open.measure
	p.open = opened{measure: id}
	if id == 0 {
		id = was
	}
	p.again(func() fyne.CanvasObject { return p.spots[measureSpot(id)] })
}

func (p *page) addMeasure(goal casework.GoalID) {
	plan := p.plan()
	id := plan.NextMeasureID()
	plan.Measures = append(plan.Measures, casework.Measure{ID: id, GoalID: goal})
	p.keep.Touch()
	p.openMeasure(id)
}

func (p *page) moveMeasure(id casework.MeasureID, by int) {
	*p.plan() = p.plan().MoveMeasure(id, by)
	p.change()
	p.again(func() fyne.CanvasObject { return p.spots[measureSpot(id)] })
}

func (p *page) copyMeasure(id casework.MeasureID) {
	p.save()
	next, copied := p.plan().CopyMeasure(id)
	*p.plan() = next
	p.keep.Touch()
	p.openMeasure(copied)
}

func (p *page) removeMeasure(id casework.MeasureID) {
	rest, gone := p.plan().RemoveMeasure(id)
	*p.plan() = rest
	p.open = opened{}
	p.change()
	p.again(nil)
	p.removed("planpage.measures.removed", gone)
}
