// Package today is the page I dag: what presses, why, and one button for
// each; beside it the queue of cases that are not decided.
//
// What must not go here: rules for what presses (casework/deadline), other pages.
package today

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page.
func New(d route.Deps, _ route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), view: kit.NewPage(), unfolded: map[group]bool{}}
	p.load()
	return p
}

type page struct {
	deps     route.Deps
	loads    *work.Scope
	view     *kit.Page
	unfolded map[group]bool
	loaded   bool
	data     data
	offset   float32 // where to scroll once there is something to scroll
}

// data is what the page shows.
type data struct {
	view desk.TodayView
	name string // the caseworker's

	safety desk.Safety
}

func (p *page) Title() string              { return p.deps.T("today.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }
func (p *page) Leave()                     {}
func (p *page) Refresh()                   { p.offset = p.view.Offset(); p.load() }

// state is what back and forward remember.
type state struct {
	offset   float32
	unfolded map[group]bool
}

func (p *page) State() any { return state{p.view.Offset(), p.unfolded} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.offset, p.unfolded = was.offset, was.unfolded
		if p.loaded {
			p.show()
		}
	}
}

func (p *page) load() {
	busy := func() {
		if !p.loaded {
			p.view.SetContent(kit.Loading(p.deps.T("today.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (data, error) {
		view, err := p.deps.Desk.TodayView(ctx)
		if err != nil {
			return data{}, err
		}
		s, err := p.deps.Desk.Settings(ctx)
		if err != nil {
			return data{}, err
		}
		safety, err := p.safety(ctx)
		return data{view, firstName(s.Caseworker), safety}, err
	}, func(got data, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.data = true, got
		p.show()
	})
}

func (p *page) show() {
	parts := []fyne.CanvasObject{p.makeHeader(), p.makeBody()}
	if alarm := p.makeSafety(); alarm != nil {
		parts = slices.Insert(parts, 1, alarm)
	}
	p.view.SetContent(parts...)
	p.view.SetOffset(p.offset)
}

func (p *page) makeHeader() fyne.CanvasObject {
	return kit.ColumnGap(2, kit.Title(p.greeting()), kit.Muted(p.dayInWords()))
}

func (p *page) makeBody() fyne.CanvasObject {
	v := p.data.view
	if v.Open == 0 {
		register := func() { p.deps.Shell.Go(route.Place{Page: route.Register}) }
		return kit.Empty(theme.DocumentCreateIcon(), p.deps.T("today.none.title"), p.deps.T("today.none.text"),
			kit.Primary(p.deps.T("today.none.button"), register))
	}
	return kit.Split(p.makeTasks(), p.makeQueue(), 340)
}
