package reports

import (
	"slices"
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// mostMonths keeps a timeline readable; what lies outside stands at its edge.
const mostMonths = 24

// timeline draws the tiltak that have dates.
func (w *writer) timeline() {
	var bars []doc.Bar
	var alt []string
	var first, last casework.Date
	for _, m := range w.File.Plan.Measures {
		from, to, ok := w.span(m)
		if !ok {
			continue
		}
		if first.IsZero() || from.Before(first) {
			first = from
		}
		if to.After(last) {
			last = to
		}
		status := w.status(m)
		bars = append(bars, doc.Bar{
			Label: one(m.What), From: from.Time(), To: to.Time(), State: status.State, Word: status.Text.String(),
		})
		alt = append(alt, w.words.T("paper.plan.timeline.bar", "What", one(m.What),
			"From", w.short(from), "To", w.short(to), "Status", lowerFirst(status.Text.String())))
	}
	if len(bars) < 2 {
		return // one bar says nothing the table does not
	}
	if end := first.AddMonths(mostMonths - 1); last.After(end) {
		last = end
	}
	w.whole("plan.timeline.title", doc.Timeline{
		From: first.Time(), To: last.Time(), Today: w.Today.Time(), TodayIs: w.words.T("paper.plan.timeline.today"),
		Months: w.months(), Bars: bars,
		Alt: w.words.T("paper.plan.timeline.alt", "From", w.long(first), "To", w.long(last), "Bars", strings.Join(alt, " ")),
	})
}

// span is the days of a tiltak on the timeline: a missing start is that of
// the plan, a missing end too. Stopped and refused tiltak have none.
func (w *writer) span(m casework.Measure) (from, to casework.Date, ok bool) {
	if m.NotGranted || m.Status == casework.MeasureStopped || m.Start.IsZero() && m.Due.IsZero() {
		return from, to, false
	}
	from, to = m.Start, m.Due
	if from.IsZero() {
		from = w.File.Plan.Start
	}
	if to.IsZero() {
		to = w.File.Plan.End
	}
	if from.IsZero() || from.After(to) && !to.IsZero() && m.Start.IsZero() {
		from = to
	}
	if to.IsZero() {
		to = from
	}
	return from, to, !from.After(to)
}

// whoDoesWhat lists what is left to do, person by person, the nearest frist first.
func (w *writer) whoDoesWhat() {
	open := w.openMeasures()
	if len(open) == 0 {
		return
	}
	t := doc.Table{Summary: w.t("plan.who.summary"), Columns: []doc.Column{
		{Title: w.t("plan.goals.who"), Weight: 40},
		{Title: w.t("plan.goals.what"), Weight: 70},
		{Title: w.t("plan.who.when"), Weight: 59},
	}}
	for _, m := range open {
		t.Rows = append(t.Rows, []doc.Cell{{Text: w.responsible(m)}, cell(one(m.What)), cell(w.when(m))})
	}
	w.section("plan.who.title", t)
}

// openMeasures is the tiltak still to be carried out, in the order of the
// participants and then of the frister; those nobody has come last.
func (w *writer) openMeasures() []casework.Measure {
	var open []casework.Measure
	for _, m := range w.File.Plan.Measures {
		if !m.NotGranted && m.Status != casework.MeasureDone && m.Status != casework.MeasureStopped {
			open = append(open, m)
		}
	}
	place := func(m casework.Measure) int {
		i := slices.IndexFunc(w.File.Plan.Participants, func(q casework.Participant) bool { return q.ID == m.Responsible })
		if i < 0 {
			i = len(w.File.Plan.Participants)
		}
		return i
	}
	slices.SortStableFunc(open, func(a, b casework.Measure) int {
		if d := place(a) - place(b); d != 0 {
			return d
		}
		return byDue(a, b)
	})
	return open
}

// byDue sorts the nearest frist first and those without one last.
func byDue(a, b casework.Measure) int {
	switch {
	case a.Due.IsZero() && b.Due.IsZero():
		return 0
	case a.Due.IsZero():
		return 1
	case b.Due.IsZero():
		return -1
	}
	return a.Due.Compare(b.Due)
}

// when is the days of a tiltak in words.
func (w *writer) when(m casework.Measure) string {
	switch {
	case m.Start.IsZero() && m.Due.IsZero():
		return ""
	case m.Start.IsZero():
		return upperFirst(w.words.T("paper.plan.who.by", "Date", w.short(m.Due)))
	case m.Due.IsZero():
		return upperFirst(w.words.T("paper.plan.who.from", "Date", w.short(m.Start)))
	}
	from := w.short(m.Start)
	if m.Start.Year() == m.Due.Year() {
		from = strings.TrimSuffix(from, " "+itoa(m.Start.Year()))
	}
	return w.words.T("paper.plan.who.span", "From", from, "To", w.short(m.Due))
}
