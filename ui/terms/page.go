// Package terms is the page Frister og regler: how long each term is and when
// it warns, the days the office is closed, which forvaltningslov holds, and
// how decisions are given.
//
// What must not go here: counting (casework/deadline), what a rule set means
// for papers (reports).
package terms

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// The parts of the page; a part's name is the Section of the place.
var allParts = []string{"alarms", "closed", "law"}

// New makes the page; the place may name a part.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), view: kit.NewPage(), part: allParts[0]}
	if slices.Contains(allParts, place.Section) {
		p.part = place.Section
	}
	p.load()
	return p
}

type page struct {
	deps   route.Deps
	loads  *work.Scope
	view   *kit.Page
	part   string
	choice *kit.Choice // of the part
	offset float32

	loaded bool
	now    casework.Settings // as last stored
	keep   *draft.Keeper[model]
	form   parts.Form
}

func (p *page) Title() string              { return p.deps.T("terms.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }

// Leave saves what is typed; what cannot be read stays as a draft.
func (p *page) Leave() {
	if p.loaded {
		p.save()
		p.keep.Flush()
	}
}

// state is what back, forward and a change of look remember.
type state struct {
	part   string
	offset float32
}

func (p *page) State() any { return state{p.part, p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.part, p.offset = was.part, was.offset
		if p.loaded {
			p.show()
		}
	}
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("terms.loading"))) }
	work.LoadSlowly(p.loads, busy, p.deps.Desk.Settings, func(s casework.Settings, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.now = true, s
		p.keep = draft.Open(p.deps, "terms", newModel(s), p.commit)
		p.form = parts.Form{Deps: p.deps, Touch: p.keep.Touch, Leave: p.save}
		p.show()
	})
}

// show builds the page for the part that is chosen.
func (p *page) show() {
	t := p.deps.T
	var options []kit.Option
	for _, name := range allParts {
		options = append(options, kit.Option{ID: name, Label: t("terms.part." + name)})
	}
	p.choice = kit.NewChoice(options, func(id string) {
		p.save()
		p.part = id
		p.show()
		parts.Focus(p.deps, p.choice)
	})
	p.choice.Segmented = true
	p.choice.SetSelected(p.part)
	head := kit.ColumnGap(4, kit.Title(t("terms.title")), kit.Muted(t("terms.intro."+p.part)))
	content := []fyne.CanvasObject{kit.ColumnGap(10, head, kit.Row(p.choice))}
	switch p.part {
	case "closed":
		content = append(content, p.makeClosed())
	case "law":
		content = append(content, p.makeLaw(), p.makeForms())
	default:
		content = append(content, p.makeAlarms()...)
	}
	p.view.SetContent(content...)
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
	if !p.keep.Model.whole(p.deps.Desk.Today()) {
		p.keep.Touch()
	}
}

func (p *page) commit(_ context.Context, m model) error {
	return p.change(func(s *casework.Settings) {
		s.Terms = m.terms(s.Terms)
		if day, ok := m.newAct(p.deps.Desk.Today()); ok {
			s.NewActFrom = day
		}
	})
}

// change alters some settings and leaves the others as they are stored.
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

// alter is change for what is chosen and not typed: it is stored and told at once.
func (p *page) alter(alter func(*casework.Settings)) bool {
	if err := p.change(alter); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	p.deps.Shell.Saved()
	return true
}
