// Package appeals is the page Klager: the klager of one case, each from the day
// it came until what the statsforvalter answered is followed up.
//
// What must not go here: where a klage stands and what it lacks (casework),
// terms (casework/deadline), the letters (reports).
package appeals

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// sideWidth is the width of the column beside the work.
const sideWidth = 340

// New makes the page of the case the place names. Its Index may be a klage and
// its Section one of the steps, or "new" for the form of another klage.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{
		deps: d, id: place.Case, which: casework.AppealID(place.Index), step: stepNamed(place.Section), adding: place.Section == "new",
		loads: d.Scope.Sub(), acts: d.Scope.Sub(), view: kit.NewPage(),
	}
	p.load()
	return p
}

type page struct {
	deps   route.Deps
	id     casework.CaseID
	which  casework.AppealID // the klage shown; 0: the last
	step   step              // whose work is shown
	adding bool              // the form of a new klage is shown

	loads *work.Scope
	acts  *work.Scope // opening papers
	view  *kit.Page
	at    float32

	loaded bool
	data   data
	fresh  *draft.Keeper[model] // a klage not registered yet
	keep   *draft.Keeper[model] // the one shown
	making *kit.Busy            // the package is being made

	head, steps, work, side *fyne.Container
	line                    *kit.StepLine
	picker                  *kit.Choice     // of more than one klage
	mended                  *kit.Field      // the day what was lacking came
	told                    *fyne.Container // what the work says about the klage as it is registered
}

// data is what the page shows.
type data struct {
	view     desk.CaseView
	settings casework.Settings
	terms    deadline.Set
}

func (d data) rules() casework.RuleSet { return d.settings.RulesOn(d.view.File.Day()) }

// current is the klage shown; ok is false when the case has none.
func (p *page) current() (v desk.AppealView, ok bool) {
	for _, v := range p.data.view.Appeals {
		if p.which == 0 || v.Appeal.ID == p.which {
			return v, true
		}
	}
	return v, false
}

func (p *page) file() *casework.CaseFile { return &p.data.view.File }
func (p *page) today() casework.Date     { return p.deps.Desk.Today() }

func (p *page) Title() string              { return p.deps.T("appeals.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }

// Leave keeps what is typed. A package under way ends with the page.
func (p *page) Leave() {
	if p.fresh != nil {
		p.fresh.Flush()
	}
	if p.keep != nil {
		p.keep.Flush()
	}
	if p.making != nil {
		p.making = nil
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: p.deps.T("appeals.send.left")})
	}
}

// Refresh shows what has changed elsewhere; the form being typed in stays.
func (p *page) Refresh() {
	if p.loaded && p.making == nil {
		p.reload()
	}
}

// state is what back and forward remember.
type state struct {
	which  casework.AppealID
	step   step
	adding bool
	at     float32
}

func (p *page) State() any { return state{p.which, p.step, p.adding, p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.which, p.step, p.adding, p.at = was.which, was.step, was.adding, was.at
		if p.loaded {
			p.keep = nil
			p.openKeepers()
			p.show()
		}
	}
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("appeals.loading"))) }
	work.LoadSlowly(p.loads, busy, p.read, func(d data, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.data = true, d
		p.openKeepers()
		p.show()
		if p.keep != nil && p.keep.Restored {
			p.save()
		}
	})
}

func (p *page) read(ctx context.Context) (d data, err error) {
	if d.view, err = p.deps.Desk.Case(ctx, p.id); err != nil {
		return d, err
	}
	if d.settings, err = p.deps.Desk.Settings(ctx); err != nil {
		return d, err
	}
	d.terms, err = p.deps.Desk.Terms(ctx)
	return d, err
}
