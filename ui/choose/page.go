// Package choose is the page Nytt papir: every paper a case may need, in
// groups, with what each is for. Those that do not fit now say why.
//
// What must not go here: which papers fit (casework), what they say (reports).
package choose

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page for the case of the place.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, id: place.Case, loads: d.Scope.Sub(), view: kit.NewPage(), rows: kit.Column()}
	p.load()
	return p
}

type page struct {
	deps  route.Deps
	id    casework.CaseID
	loads *work.Scope
	view  *kit.Page
	rows  *fyne.Container

	loaded bool
	file   casework.CaseFile
	filter *kit.Entry
	was    state
}

// state is what back and forward remember.
type state struct {
	Filter string
	Offset float32
}

func (p *page) Title() string              { return p.deps.T("choose.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }
func (p *page) Leave()                     {}
func (p *page) Refresh()                   { p.was.Offset = p.view.Offset(); p.load() }

func (p *page) State() any {
	p.was.Offset = p.view.Offset()
	return p.was
}

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.was = was
		if p.loaded {
			p.show()
		}
	}
}

// Start puts the keyboard in the field to search in.
func (p *page) Start() {
	if p.filter != nil {
		p.deps.Shell.Window().Canvas().Focus(p.filter)
	}
}

func (p *page) load() {
	busy := func() {
		if !p.loaded {
			p.view.SetContent(kit.Loading(p.deps.T("choose.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (casework.CaseFile, error) {
		v, err := p.deps.Desk.Case(ctx, p.id)
		return v.File, err
	}, func(f casework.CaseFile, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		first := !p.loaded
		p.loaded, p.file = true, f
		if first {
			p.show()
			return
		}
		p.fill()
	})
}

// show builds the page.
func (p *page) show() {
	t := p.deps.T
	p.filter = kit.NewEntry()
	p.filter.SetPlaceHolder(t("choose.filter"))
	p.filter.SetValue(p.was.Filter)
	p.filter.OnChanged = func(s string) {
		p.was.Filter = s
		p.fill()
	}
	p.filter.OnSubmitted = func(string) { p.enter() }
	p.filter.OnEscape = func() {
		if p.filter.Text != "" {
			p.filter.SetText("")
		}
	}
	about := t("choose.about", "Name", p.file.Person.Name(), "Number", p.file.Case.Number())
	head := kit.ColumnGap(4, kit.Title(t("choose.title")), kit.Body(about), kit.Muted(t("choose.intro")))
	p.view.SetContent(head, kit.MaxWidth(340, p.filter), p.rows)
	p.fill()
	p.view.SetOffset(p.was.Offset)
}

// fits tells that a kind of paper is among those searched for.
func (p *page) fits(k casework.PaperKind) bool {
	words := casework.Fold(present.Word(p.deps.T, "papers", k) + " " + p.deps.T("choose.for."+string(k)))
	for _, w := range strings.Fields(casework.Fold(p.was.Filter)) {
		if !strings.Contains(words, w) {
			return false
		}
	}
	return true
}

// shown is the kinds of a group that are searched for.
func (p *page) shown(g group) []casework.PaperKind {
	var out []casework.PaperKind
	for _, k := range g.kinds {
		if p.fits(k) {
			out = append(out, k)
		}
	}
	return out
}

// enter opens the only paper that fits the search.
func (p *page) enter() {
	var all []casework.PaperKind
	for _, g := range groups {
		all = append(all, p.shown(g)...)
	}
	if len(all) == 1 {
		if ok, _ := p.file.Applies(all[0]); ok {
			p.open(all[0])
		}
	}
}

// open goes to the paper. The package for the statsforvalter is made where the klage is.
func (p *page) open(k casework.PaperKind) {
	place := route.Place{Page: route.Paper, Case: p.id, Kind: k}
	if k == casework.ToGovernor {
		place = route.Place{Page: route.Appeal, Case: p.id}
	}
	p.deps.Shell.Go(place)
}
