package today

import (
	"fyne.io/fyne/v2"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// group is one of the three lists.
type group string

const (
	overdue group = "overdue"
	now     group = "now"
	soon    group = "soon"
)

// mostShown keeps a list short until the caseworker asks for all of it.
const mostShown = 6

func (p *page) makeTasks() fyne.CanvasObject {
	v := p.data.view
	if len(v.Overdue)+len(v.Today)+len(v.Soon) == 0 {
		return p.makeQuietDay()
	}
	var parts []fyne.CanvasObject
	urgent := true // the first task has the page's one primary button
	for _, g := range []struct {
		name  group
		tasks []desk.Task
	}{{overdue, v.Overdue}, {now, v.Today}, {soon, v.Soon}} {
		if len(g.tasks) == 0 && g.name == overdue {
			continue // nothing is late: no need to say so with a heading
		}
		parts = append(parts, p.makeGroup(g.name, g.tasks, urgent && len(g.tasks) > 0))
		urgent = urgent && len(g.tasks) == 0
	}
	return kit.ColumnGap(24, parts...)
}

func (p *page) makeQuietDay() fyne.CanvasObject {
	text := "today.quiet.text"
	if len(p.data.view.Queue) > 0 {
		text = "today.quiet.queue"
	}
	return kit.TintPanel(kit.Subtitle(p.deps.T("today.quiet.title")), kit.Body(p.deps.T(text)))
}

func (p *page) makeGroup(g group, tasks []desk.Task, urgent bool) fyne.CanvasObject {
	head := kit.Row(kit.Subtitle(p.deps.T("today.group."+string(g))), kit.NewBadge(len(tasks)))
	if len(tasks) == 0 {
		return kit.Column(head, kit.Muted(p.deps.T("today.empty."+string(g))))
	}
	shown := tasks
	if len(tasks) > mostShown && !p.unfolded[g] {
		shown = tasks[:mostShown]
	}
	var rows []fyne.CanvasObject
	for i, t := range shown {
		if i > 0 {
			rows = append(rows, kit.Rule())
		}
		rows = append(rows, p.makeTask(t, urgent && i == 0))
	}
	if more := len(tasks) - len(shown); more > 0 {
		rows = append(rows, kit.Rule(), kit.Row(kit.Quiet(p.deps.N("today.more", more), func() { p.unfold(g) })))
	}
	return kit.Column(head, kit.Panel(rows...))
}

func (p *page) makeTask(t desk.Task, urgent bool) fyne.CanvasObject {
	w := p.wordsOf(t)
	today := p.deps.Desk.Today()
	chip := kit.NewChip(present.DueState(t.Due, today), present.DueWord(p.deps.T, p.deps.N, t.Due, today))
	press := func() { p.deps.Shell.Go(w.place) }
	button := kit.Secondary(w.verb, press)
	if urgent {
		button = kit.Primary(w.verb, press)
	}
	who := kit.Strong(w.who)
	who.MaxLines = 2
	return kit.ColumnGap(5,
		kit.Beside(kit.ColumnGap(2, kit.Row(who, chip), kit.Body(w.what+" · "+w.when)), button),
		kit.Small(w.why),
	)
}

func (p *page) unfold(g group) {
	p.unfolded[g] = true
	p.offset = p.view.Offset()
	p.show()
}
