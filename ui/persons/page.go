package persons

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// tab is one part of the page; its id is the Section of the place.
type tab string

const (
	tabOverview tab = "overview"
	tabDetails  tab = "details"
	tabCases    tab = "cases"
	tabPapers   tab = "papers"
)

var tabs = []tab{tabOverview, tabDetails, tabCases, tabPapers}

// NewPerson makes the page of one person.
func NewPerson(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, id: place.Person, loads: d.Scope.Sub(), acts: d.Scope.Sub(), view: kit.NewPage(), tab: tabOverview}
	for _, t := range tabs {
		if string(t) == place.Section {
			p.tab = t
		}
	}
	p.load()
	return p
}

type page struct {
	deps  route.Deps
	id    casework.PersonID
	loads *work.Scope
	acts  *work.Scope // showing and saving papers
	view  *kit.Page
	tab   tab

	loaded bool
	file   desk.PersonFile
	events []event
	keep   *draft.Keeper[model]

	head       *fyne.Container
	tabs       *kit.Choice
	number     bool // the identity number is shown whole
	editNumber bool
	allEvents  bool

	// Parts that change while the rest stands still.
	numberBox, addressBox, relativesBox, kinBox *fyne.Container
	offset                                      float32
}

func (p *page) Title() string {
	if name := p.file.Person.Name(); name != "" {
		return name
	}
	return p.deps.T("person.title")
}

func (p *page) Content() fyne.CanvasObject { return p.view }

func (p *page) Leave() {
	if p.keep != nil {
		p.keep.Flush()
	}
}

// pageState is what back and forward remember.
type pageState struct {
	tab    tab
	offset float32
}

func (p *page) State() any { return pageState{p.tab, p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(pageState); ok {
		p.tab, p.offset = was.tab, was.offset
		p.show()
	}
}

// Refresh reads her cases anew. What is being typed stays as it is.
func (p *page) Refresh() {
	if !p.loaded || p.tab == tabDetails {
		return
	}
	work.Load(p.loads, p.readCases, func(r reading, err error) {
		changed := !reflect.DeepEqual(p.file.Cases, r.file.Cases)
		if p.tab == tabOverview {
			changed = changed || len(p.events) != len(r.events)
		}
		if err == nil && changed { // otherwise the keyboard stays where it is
			p.file.Cases, p.events = r.file.Cases, r.events
			p.again()
		}
	})
}

// reading is one person as read from the store.
type reading struct {
	file   desk.PersonFile
	events []event
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("person.loading"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (reading, error) {
		file, err := p.deps.Desk.OpenPerson(ctx, p.id)
		if err != nil {
			return reading{}, err
		}
		events, err := p.readEvents(ctx, file.Cases)
		return reading{file, events}, err
	}, p.take)
}

func (p *page) readCases(ctx context.Context) (reading, error) {
	cases, err := p.deps.Desk.Cases(ctx, desk.CaseFilter{PersonID: p.id})
	if err != nil {
		return reading{}, err
	}
	events, err := p.readEvents(ctx, cases)
	return reading{desk.PersonFile{Cases: cases}, events}, err
}

func (p *page) take(r reading, err error) {
	if err != nil {
		p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
		return
	}
	p.loaded, p.file, p.events = true, r.file, r.events
	p.keep = draft.Open(p.deps, draftKey(p.id), newModel(r.file.Person), p.commit)
	p.show()
}

// show builds the page for the part that is chosen.
func (p *page) show() {
	if !p.loaded {
		return
	}
	p.head = kit.Column(p.makeHeader())
	p.view.SetContent(p.head, p.makeTabs(), p.makeTab(), kit.Row(parts.BinPerson(p.deps, p.file.Person)))
	p.view.SetOffset(p.offset)
	p.offset = 0
}

// freshHead shows changed facts in the header and leaves the keyboard where it is.
func (p *page) freshHead() {
	p.head.Objects = []fyne.CanvasObject{p.makeHeader()}
	p.view.Refresh()
}

// fill puts other things in a part of the form and leaves the keyboard where it is.
func (p *page) fill(box *fyne.Container, objects ...fyne.CanvasObject) {
	box.Objects = objects
	box.Hidden = len(objects) == 0
	p.view.Refresh()
}

// again builds the page anew without moving it.
func (p *page) again() {
	p.offset = p.view.Offset()
	p.show()
}

func (p *page) makeTabs() fyne.CanvasObject {
	if p.tabs == nil {
		var options []kit.Option
		for _, t := range tabs {
			options = append(options, kit.Option{ID: string(t), Label: p.deps.T("person.tab." + string(t))})
		}
		p.tabs = kit.NewChoice(options, func(id string) {
			p.tab = tab(id)
			p.show()
		})
		p.tabs.Segmented = true
	}
	p.tabs.SetSelected(string(p.tab))
	return p.tabs
}

func (p *page) makeTab() fyne.CanvasObject {
	switch p.tab {
	case tabDetails:
		return p.makeDetails()
	case tabCases:
		return p.makeCases()
	case tabPapers:
		return p.makePapers()
	case tabOverview:
	}
	return p.makeOverview()
}
