// Package settings is Innstillinger: who the kommune is, how the window looks,
// what letters say, the law register, and the licences.
//
// What must not go here: what a setting leads to (casework, reports), the
// first start (ui/setup).
package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page; the place may name a section.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), view: kit.NewPage(), section: sections[0]}
	p.choose(section(place.Section))
	p.load()
	return p
}

type page struct {
	deps    route.Deps
	loads   *work.Scope
	view    *kit.Page
	section section
	marked  *kit.NavItem // the section shown
	offset  float32
	focus   string // the switch that had the keyboard when the page was made anew

	loaded bool
	now    casework.Settings // as last stored
	keep   *draft.Keeper[model]
	form   parts.Form
	law    lawList
	opened string // name of the licence whose text is shown
}

func (p *page) Title() string              { return p.deps.T("settings.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }

// Leave saves what is typed; what cannot be read stays as a draft.
func (p *page) Leave() {
	if p.loaded {
		p.save()
		p.keep.Flush()
		p.law.leave()
	}
}

// state is what back, forward and a change of look remember.
type state struct {
	section section
	offset  float32
	filter  string
	editing string
	focus   string
}

func (p *page) State() any {
	return state{p.section, p.view.Offset(), p.law.filter, p.law.editing, p.focus}
}

func (p *page) Restore(s any) {
	was, ok := s.(state)
	if !ok {
		return
	}
	p.section, p.offset, p.focus = was.section, was.offset, was.focus
	p.law.filter, p.law.editing = was.filter, was.editing
	if p.loaded {
		p.show()
	}
}

// reading is what the page is made of.
type reading struct {
	settings casework.Settings
	law      []casework.Hjemmel
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("settings.loading"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (reading, error) {
		s, err := p.deps.Desk.Settings(ctx)
		if err != nil {
			return reading{}, err
		}
		law, err := p.deps.Desk.Law(ctx)
		return reading{s, law}, err
	}, func(r reading, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.now, p.law.all = true, r.settings, r.law
		p.keep = draft.Open(p.deps, "settings", newModel(r.settings), p.commit)
		p.form = parts.Form{Deps: p.deps, Touch: p.keep.Touch, Leave: p.save}
		p.show()
	})
}

// show builds the page for the section that is chosen.
func (p *page) show() {
	head := kit.ColumnGap(4, kit.Title(p.deps.T("settings.title")), kit.Muted(p.deps.T("settings.intro")))
	p.view.SetContent(head, kit.Weighted(170, []float32{1, 4}, p.makeNav(), p.makeSection()))
	p.view.SetOffset(p.offset)
	p.offset = 0
}

// again builds the page anew without moving it.
func (p *page) again() {
	p.offset = p.view.Offset()
	p.show()
}

// save commits what can be read. What cannot stays in the draft, with its
// sentence under the field.
func (p *page) save() {
	if !p.keep.Dirty() || p.keep.Commit() != nil {
		return
	}
	if !p.keep.Model.whole() {
		p.keep.Touch()
	}
}

func (p *page) commit(_ context.Context, m model) error {
	return p.change(func(s *casework.Settings) { *s = m.onto(*s) })
}

// change alters some settings and leaves the others as they are stored: the
// language switch of the window writes there too.
func (p *page) change(alter func(*casework.Settings)) error {
	ctx := context.Background()
	s, err := p.deps.Desk.Settings(ctx)
	if err != nil {
		return err
	}
	alter(&s)
	if err := p.deps.Desk.SaveSettings(ctx, s); err != nil {
		return err
	}
	p.now = s
	return nil
}

// changeLook alters how the window looks and shows it at once.
func (p *page) changeLook(focus string, alter func(*casework.Settings)) {
	p.save()
	if err := p.change(alter); err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	p.focus = focus
	p.deps.Shell.Saved()
	p.deps.Shell.SetLook(p.now)
}
