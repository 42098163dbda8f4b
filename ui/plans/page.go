// Package plans is the page Planer: every individuell plan, where it
// stands, who is koordinator, and when it is looked at next.
//
// What must not go here: rules for where a plan stands (casework), other pages.
package plans

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page.
func New(d route.Deps, _ route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), body: container.NewStack()}
	p.was.Sort = colNext
	p.makeControls()
	p.makeList()
	p.root = kit.FixedPage(p.makeHeader(), p.body)
	p.load()
	return p
}

type page struct {
	deps  route.Deps
	loads *work.Scope
	root  fyne.CanvasObject
	body  *fyne.Container // the list, or a picture of why there is none

	filter *kit.Entry
	count  *kit.Text
	list   *kit.List

	loaded bool
	all    []row
	shown  []row
	was    state
}

// state is what back and forward remember.
type state struct {
	Filter   string
	Sort     int
	Desc     bool
	Offset   float32
	Selected int64
}

func (p *page) Title() string              { return p.deps.T("plans.title") }
func (p *page) Content() fyne.CanvasObject { return p.root }
func (p *page) Leave()                     {}
func (p *page) Refresh()                   { p.keepPlace(); p.load() }

func (p *page) State() any {
	p.keepPlace()
	return p.was
}

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.was = was
		p.filter.SetValue(was.Filter)
		p.show()
	}
}

func (p *page) keepPlace() {
	if !p.loaded {
		return
	}
	p.was.Offset = p.list.Offset()
	p.was.Selected = 0
	if i := p.list.Selected(); i >= 0 && i < len(p.shown) {
		p.was.Selected = int64(p.shown[i].id)
	}
}

func (p *page) load() {
	busy := func() { p.put(kit.Loading(p.deps.T("plans.loading"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) ([]row, error) {
		views, err := p.deps.Desk.Cases(ctx, desk.CaseFilter{WithPlan: true})
		if err != nil {
			return nil, err
		}
		return newRowMaker(p.deps.Text, p.deps.Desk.Today()).rows(views), nil
	}, func(rows []row, err error) {
		if err != nil {
			p.put(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.all = true, rows
		p.show()
	})
}

func (p *page) put(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

// show filters and sorts what is loaded, and marks the row that was marked.
func (p *page) show() {
	if !p.loaded {
		return
	}
	p.shown = narrowed(p.all, p.was.Filter)
	sortRows(p.shown, p.was.Sort, p.was.Desc)
	p.count.SetText(p.deps.N("plans.count", len(p.shown)))
	switch {
	case len(p.all) == 0:
		p.put(kit.Empty(theme.DocumentIcon(), p.deps.T("plans.none.title"), p.deps.T("plans.none.text"),
			kit.Secondary(p.deps.T("plans.none.button"), func() { p.deps.Shell.Go(route.Place{Page: route.Cases}) })))
		return
	case len(p.shown) == 0:
		p.put(kit.Empty(theme.SearchIcon(), p.deps.T("plans.nohit.title"), p.deps.T("plans.nohit.text"), nil))
		return
	}
	p.list.SetRows(cellRows(p.shown))
	p.list.SetSort(p.was.Sort, p.was.Desc)
	p.put(p.list)
	p.mark()
}

func (p *page) mark() {
	for i, r := range p.shown {
		if int64(r.id) == p.was.Selected {
			p.list.Select(i)
		}
	}
	if p.was.Offset > 0 {
		p.list.SetOffset(p.was.Offset)
	}
}

func (p *page) makeControls() {
	p.count = kit.Muted("")
	p.filter = kit.NewEntry()
	p.filter.SetPlaceHolder(p.deps.T("plans.filter"))
	p.filter.OnChanged = func(s string) {
		p.was.Filter, p.was.Offset, p.was.Selected = s, 0, 0
		p.show()
	}
	p.filter.OnSubmitted = func(string) { p.enter() }
	p.filter.OnEscape = func() {
		if p.filter.Text != "" {
			p.filter.SetText("")
		}
	}
}

func (p *page) makeHeader() fyne.CanvasObject {
	return kit.Column(
		kit.Title(p.deps.T("plans.title")),
		kit.RowGap(16, kit.Width(340, p.filter), p.count),
	)
}

func (p *page) makeList() {
	t := p.deps.T
	p.list = kit.NewList([]kit.Col{
		{ID: "number", Title: t("plans.col.number"), Min: 76, Sortable: true},
		{ID: "name", Title: t("plans.col.name"), Min: 190, Weight: 3, Sortable: true},
		{ID: "state", Title: t("plans.col.state"), Min: 146, Chip: true, Sortable: true},
		{ID: "coordinator", Title: t("plans.col.coordinator"), Min: 140, Weight: 1, Sortable: true},
		{ID: "period", Title: t("plans.col.period"), Min: 178, Sortable: true},
		{ID: "next", Title: t("plans.col.next"), Min: 158, Chip: true, Sortable: true},
	})
	p.list.OnOpen = p.open
	p.list.OnSort = func(col int, desc bool) {
		p.keepPlace()
		p.was.Sort, p.was.Desc, p.was.Offset = col, desc, 0
		p.show()
	}
}

// enter opens the only hit; with more of them it goes on to the list.
func (p *page) enter() {
	if len(p.shown) == 1 {
		p.open(0)
		return
	}
	p.list.Focus()
}

func (p *page) open(i int) {
	if i >= 0 && i < len(p.shown) {
		p.deps.Shell.Go(route.Place{Page: route.Plan, Case: p.shown[i].id})
	}
}
