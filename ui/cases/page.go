// Package cases is the list of all cases: what each is about, where it
// stands, what it waits for and its next deadline.
//
// What must not go here: rules for where a case stands (casework), other pages.
package cases

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
	p.was.Sort = colNumber
	p.was.Desc = true
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
	scope  *kit.Choice
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
	All      bool // closed cases too
	Sort     int
	Desc     bool
	Offset   float32
	Selected int64
}

func (p *page) Title() string              { return p.deps.T("cases.title") }
func (p *page) Content() fyne.CanvasObject { return p.root }
func (p *page) Leave()                     {}
func (p *page) Refresh()                   { p.keepPlace(); p.load() }

func (p *page) State() any {
	p.keepPlace()
	return p.was
}

func (p *page) Restore(s any) {
	was, ok := s.(state)
	if !ok {
		return
	}
	reload := was.All != p.was.All
	p.was = was
	p.filter.SetValue(was.Filter)
	p.scope.SetSelected(scopeID(was.All))
	switch {
	case reload:
		p.load()
	case p.loaded:
		p.show()
	}
}

func (p *page) keepPlace() {
	p.was.Offset = p.list.Offset()
	p.was.Selected = 0
	if i := p.list.Selected(); i >= 0 && i < len(p.shown) {
		p.was.Selected = int64(p.shown[i].id)
	}
}

func (p *page) load() {
	all := p.was.All
	busy := func() {
		if !p.loaded {
			p.put(kit.Loading(p.deps.T("cases.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) ([]row, error) {
		views, err := p.deps.Desk.Cases(ctx, desk.CaseFilter{OpenOnly: !all})
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
	p.count.SetText(p.deps.N("cases.count", len(p.shown)))
	switch {
	case len(p.all) == 0:
		p.put(p.makeEmpty())
		return
	case len(p.shown) == 0:
		p.put(kit.Empty(theme.SearchIcon(), p.deps.T("cases.nohit.title"), p.deps.T("cases.nohit."+scopeID(p.was.All)), nil))
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

func (p *page) makeEmpty() fyne.CanvasObject {
	register := func() { p.deps.Shell.Go(route.Place{Page: route.Register}) }
	id := "cases.none.open"
	if p.was.All {
		id = "cases.none.all"
	}
	return kit.Empty(theme.FolderOpenIcon(), p.deps.T(id), p.deps.T("cases.none.text"),
		kit.Primary(p.deps.T("cases.none.button"), register))
}
