// Package persons is the register of persons and the page of one of them:
// her time line, what is registered about her, her cases and her papers.
//
// What must not go here: rules about persons (casework), other pages.
package persons

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the list, or the page of the person the place names.
func New(d route.Deps, place route.Place) route.Page {
	if place.Page == route.Person {
		return NewPerson(d, place)
	}
	return NewList(d, place)
}

// NewList makes the register.
func NewList(d route.Deps, _ route.Place) route.Page {
	p := &listPage{deps: d, loads: d.Scope.Sub(), body: container.NewStack()}
	p.was.Sort = colName
	p.makeControls()
	p.makeList()
	p.root = kit.FixedPage(p.makeHeader(), p.body)
	p.load()
	return p
}

type listPage struct {
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
	was    listState
}

// listState is what back and forward remember.
type listState struct {
	Filter   string
	Sort     int
	Desc     bool
	Offset   float32
	Selected int64
}

func (p *listPage) Title() string              { return p.deps.T("person.list.title") }
func (p *listPage) Content() fyne.CanvasObject { return p.root }
func (p *listPage) Leave()                     {}
func (p *listPage) Refresh()                   { p.keepPlace(); p.load() }

func (p *listPage) State() any {
	p.keepPlace()
	return p.was
}

func (p *listPage) Restore(s any) {
	if was, ok := s.(listState); ok {
		p.was = was
		p.filter.SetValue(was.Filter)
		if p.loaded {
			p.show()
		}
	}
}

func (p *listPage) keepPlace() {
	p.was.Offset, p.was.Selected = p.list.Offset(), 0
	if i := p.list.Selected(); i >= 0 && i < len(p.shown) {
		p.was.Selected = int64(p.shown[i].id)
	}
}

func (p *listPage) makeControls() {
	p.count = kit.Muted("")
	p.filter = kit.NewEntry()
	p.filter.SetPlaceHolder(p.deps.T("person.list.filter"))
	p.filter.OnChanged = p.narrow
	p.filter.OnSubmitted = func(string) { p.enter() }
	p.filter.OnEscape = func() {
		if p.filter.Text != "" {
			p.filter.SetText("")
		}
	}
}

func (p *listPage) makeHeader() fyne.CanvasObject {
	return kit.Column(
		kit.Title(p.deps.T("person.list.title")),
		kit.RowGap(16, kit.Width(340, p.filter), p.count),
	)
}

func (p *listPage) makeList() {
	t := p.deps.T
	p.list = kit.NewList([]kit.Col{
		{ID: "name", Title: t("person.list.name"), Min: 220, Weight: 4, Sortable: true},
		{ID: "born", Title: t("person.list.born"), Min: 190, Weight: 1, Sortable: true},
		{ID: "language", Title: t("person.list.language"), Min: 110, Weight: 1, Sortable: true},
		{ID: "cases", Title: t("person.list.cases"), Min: 70, Sortable: true},
		{ID: "protection", Title: t("person.list.protection"), Min: 230, Chip: true, Sortable: true},
	})
	p.list.OnOpen = p.open
	p.list.OnSort = func(col int, desc bool) {
		p.keepPlace()
		p.was.Sort, p.was.Desc, p.was.Offset = col, desc, 0
		p.show()
	}
}

func (p *listPage) load() {
	busy := func() {
		if !p.loaded {
			p.put(kit.Loading(p.deps.T("person.list.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) ([]row, error) {
		found, err := p.deps.Desk.Persons(ctx)
		if err != nil {
			return nil, err
		}
		return makeRows(found, p.deps, p.deps.Desk.Today()), nil
	}, func(rows []row, err error) {
		if err != nil {
			p.put(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.all = true, rows
		p.show()
	})
}

func (p *listPage) put(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

// narrow shows the persons that fit what is typed so far.
func (p *listPage) narrow(filter string) {
	p.was.Filter, p.was.Offset, p.was.Selected = filter, 0, 0
	p.show()
}

func (p *listPage) show() {
	if !p.loaded {
		return
	}
	p.shown = narrowed(p.all, p.was.Filter)
	sortRows(p.shown, p.was.Sort, p.was.Desc)
	p.count.SetText(p.deps.N("person.list.count", len(p.shown)))
	switch {
	case len(p.all) == 0:
		register := func() { p.deps.Shell.Go(route.Place{Page: route.Register}) }
		p.put(kit.Empty(theme.AccountIcon(), p.deps.T("person.list.none.title"), p.deps.T("person.list.none.text"),
			kit.Primary(p.deps.T("person.list.none.button"), register)))
		return
	case len(p.shown) == 0:
		p.put(kit.Empty(theme.SearchIcon(), p.deps.T("person.list.nohit.title"), p.deps.T("person.list.nohit.text"), nil))
		return
	}
	p.list.SetRows(cellRows(p.shown))
	p.list.SetSort(p.was.Sort, p.was.Desc)
	p.put(p.list)
	p.mark()
}

func (p *listPage) mark() {
	for i, r := range p.shown {
		if int64(r.id) == p.was.Selected {
			p.list.Select(i)
			break
		}
	}
	if p.was.Offset > 0 {
		p.list.SetOffset(p.was.Offset)
	}
}

// enter opens the only hit; with more of them it goes on to the list.
func (p *listPage) enter() {
	if len(p.shown) == 1 {
		p.open(0)
		return
	}
	p.list.Focus()
}

func (p *listPage) open(i int) {
	if i >= 0 && i < len(p.shown) {
		p.deps.Shell.Go(route.Place{Page: route.Person, Person: p.shown[i].id})
	}
}
