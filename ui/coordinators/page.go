// Package coordinators is the register of koordinators and of the units they work in.
//
// What must not go here: rules for load and availability (casework), naming a
// koordinator for a case (casepage), other pages.
package coordinators

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// part is one of the two registers; its id is the Section of the place.
type part string

const (
	people part = "people"
	units  part = "units"
)

// New makes the page.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), body: container.NewStack(), part: people, flush: func() {}}
	if place.Section == string(units) {
		p.part = units
	}
	p.makeLists()
	p.head = kit.Column(p.makeHeader())
	p.root = kit.FixedPage(p.head, p.body)
	p.load()
	return p
}

type page struct {
	deps  route.Deps
	loads *work.Scope
	root  fyne.CanvasObject
	head  *fyne.Container
	body  *fyne.Container // the list, or a picture of why there is none
	part  part

	people *kit.List
	units  *kit.List

	loaded  bool
	refocus bool // the next data shown follow from a dialog that was saved
	data    data
	offset  float32
	flush   func() // keeps what is typed in an open dialog
}

// data is what the page shows.
type data struct {
	people []desk.CoordinatorView
	units  []casework.Unit
}

func (p *page) Title() string              { return p.deps.T("coordinators.title") }
func (p *page) Content() fyne.CanvasObject { return p.root }
func (p *page) Leave()                     { p.flush() }
func (p *page) Refresh()                   { p.load() }

// state is what back and forward remember.
type state struct {
	part   part
	offset float32
}

func (p *page) State() any { return state{p.part, p.list().Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.part, p.offset = was.part, was.offset
		p.show()
	}
}

func (p *page) list() *kit.List {
	if p.part == units {
		return p.units
	}
	return p.people
}

func (p *page) load() {
	busy := func() { p.put(kit.Loading(p.deps.T("coordinators.loading"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (data, error) {
		found, err := p.deps.Desk.Coordinators(ctx)
		if err != nil {
			return data{}, err
		}
		us, err := p.deps.Desk.Units(ctx)
		return data{found, us}, err
	}, func(d data, err error) {
		if err != nil {
			p.put(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.data = true, d
		p.show()
		if p.refocus {
			p.refocus = false
			p.takeKeyboard()
		}
	})
}

// takeKeyboard puts the keyboard in the list, or at the button where there is
// none, unless a dialog has it.
func (p *page) takeKeyboard() {
	if p.deps.Shell.Window().Canvas().Overlays().Top() == nil {
		kit.Focus(p.body)
	}
}

func (p *page) put(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

func (p *page) makeHeader() fyne.CanvasObject {
	t := p.deps.T
	choice := kit.NewChoice([]kit.Option{
		{ID: string(people), Label: t("coordinators.people")}, {ID: string(units), Label: t("coordinators.units")},
	}, func(id string) {
		p.part = part(id)
		p.show()
	})
	choice.Segmented = true
	choice.SetSelected(string(p.part))
	add := kit.Primary(t("coordinators.add"), func() { p.editPerson(casework.Coordinator{}) })
	if p.part == units {
		add = kit.Primary(t("coordinators.unit.add"), func() { p.editUnit(casework.Unit{}) })
	}
	intro := "coordinators.intro"
	if p.part == units {
		intro = "coordinators.units.intro"
	}
	add.Hidden = p.empty() // the picture of the empty list has it
	return kit.Column(kit.Beside(kit.Title(t("coordinators.title")), kit.Row(add)), kit.Muted(t(intro)), choice)
}

func (p *page) empty() bool {
	if p.part == units {
		return len(p.data.units) == 0
	}
	return len(p.data.people) == 0
}

func (p *page) show() {
	if !p.loaded {
		return
	}
	p.head.Objects = []fyne.CanvasObject{p.makeHeader()}
	p.root.Refresh()
	t := p.deps.T
	switch {
	case !p.empty() && p.part == units:
		p.units.SetRows(p.unitRows())
	case !p.empty():
		p.people.SetRows(p.peopleRows())
	case p.part == units:
		p.put(kit.Empty(theme.HomeIcon(), t("coordinators.units.none.title"), t("coordinators.units.none.text"),
			kit.Primary(t("coordinators.unit.add"), func() { p.editUnit(casework.Unit{}) })))
		return
	default:
		p.put(kit.Empty(theme.AccountIcon(), t("coordinators.none.title"), t("coordinators.none.text"),
			kit.Primary(t("coordinators.add"), func() { p.editPerson(casework.Coordinator{}) })))
		return
	}
	p.put(p.list())
	if p.offset > 0 {
		p.list().SetOffset(p.offset)
		p.offset = 0
	}
}
