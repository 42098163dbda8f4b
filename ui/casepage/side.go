package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
)

// makeSide is the column beside the work.
func (p *page) makeSide() []fyne.CanvasObject {
	p.papers = p.makePapers()
	p.timeline = newTimeline(p)
	parts := append([]fyne.CanvasObject{p.makeNext()}, p.makeWaiting(true)...)
	if p.step != casework.StepFollowUp || p.next == nil { // with a plan they are part of the work there
		parts = append(parts, p.makeDeadlines()...)
	}
	return append(parts, p.makeMatters(), p.papers, p.timeline.panel)
}

// makeDeadlines is the terms that run, nearest first, each with its sum; those
// "Hva nå?" tells of already are left out.
func (p *page) makeDeadlines() []fyne.CanvasObject {
	t, told := p.deps.T, map[string]bool{}
	for _, a := range p.data.view.State.Next {
		if due, ok := p.dueOf(p.errandOf(a)); ok {
			told[due.Rule.Key] = true
		}
	}
	var rows []fyne.CanvasObject
	for _, due := range p.data.view.Deadlines {
		if told[due.Rule.Key] {
			continue
		}
		if len(rows) > 0 {
			rows = append(rows, kit.Rule())
		}
		row := kit.ColumnGap(2,
			kit.Strong(t(due.NameID(p.today()))),
			kit.Row(kit.Body(present.LongDate(t, due.Shown)), p.dueChip(due)))
		rows = append(rows, parts.WithSum(t, row, due))
	}
	switch {
	case rows == nil:
		return nil
	case len(told) > 0:
		return []fyne.CanvasObject{kit.TitledPanel(t("casepage.deadlines.more"), rows...)}
	}
	return []fyne.CanvasObject{kit.TitledPanel(t("casepage.deadlines"), rows...)}
}

// fewEvents is what the time line shows until she asks for all of it.
const fewEvents = 8

// timeline is what has happened, newest first.
type timeline struct {
	p     *page
	panel fyne.CanvasObject
	lines *kit.Timeline
	more  *kit.Button
	all   bool
}

func newTimeline(p *page) timeline {
	l := timeline{p: p, all: p.timeline.all, lines: kit.NewTimeline(nil)}
	l.more = kit.Quiet("", func() {
		p.timeline.all = true
		p.timeline.set(p.makeEvents())
		p.view.Refresh()
	})
	l.panel = kit.TitledPanel(p.deps.T("casepage.timeline"), l.lines, kit.Row(l.more))
	l.set(p.makeEvents())
	return l
}

func (l *timeline) set(events []kit.Event) {
	shown := events
	if !l.all {
		shown = events[:min(fewEvents, len(events))]
	}
	l.lines.SetEvents(shown)
	l.more.Hidden = len(shown) == len(events)
	l.more.SetText(l.p.deps.N("casepage.timeline.more", len(events)-len(shown)))
}

// makeEvents folds what was done over and over on one day, such as the
// keeping of one field after another.
func (p *page) makeEvents() []kit.Event {
	var out []kit.Event
	var last desk.Audit
	for _, a := range p.data.events {
		same := a.Event == last.Event && a.Detail == last.Detail && present.Date(day(a)) == present.Date(day(last))
		if last = a; same {
			continue
		}
		out = append(out, kit.Event{When: present.Date(day(a)), Title: present.Event(p.deps.T, a), State: kit.Done})
	}
	return out
}
