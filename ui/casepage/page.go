// Package casepage is the page Sak: where one case stands, the work of one of
// its steps, what to do next, and what has happened.
//
// What must not go here: rules for where a case stands (casework), what the
// law demands (casework, casework/deadline), other pages.
package casepage

import (
	"context"
	"slices"

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
const sideWidth = 350

// New makes the page of the case the place names; its Section may name a step
// whose work is to be shown, or "papers".
func New(d route.Deps, place route.Place) route.Page {
	p := &page{
		deps: d, id: place.Case, toPapers: place.Section == "papers",
		loads: d.Scope.Sub(), acts: d.Scope.Sub(), view: kit.NewPage(),
	}
	if step := casework.Step(place.Section); slices.Contains(casework.Steps, step) {
		p.step = step
	}
	p.load()
	return p
}

type page struct {
	deps     route.Deps
	id       casework.CaseID
	loads    *work.Scope
	acts     *work.Scope // opening and saving papers
	view     *kit.Page
	step     casework.Step // whose work is shown
	toPapers bool          // scroll to the papers once they are shown
	loaded   bool
	data     data
	offset   float32

	head, steps, work, side *fyne.Container
	line                    *kit.StepLine
	papers                  fyne.CanvasObject
	timeline                timeline

	received  *draft.Keeper[receivedModel]
	assessed  *draft.Keeper[assessedModel]
	decided   *draft.Keeper[decidedModel]
	assigned  *draft.Keeper[assignedModel]
	appoint   *draft.Keeper[appointModel]
	next      *draft.Keeper[nextModel]
	ask       *draft.Keeper[askModel]
	lacksBox  *fyne.Container // what the decision being written lacks
	lacksTold string          // as the box shows it now
	appealBox *fyne.Container // the klagefrist of the decision made
	dueBox    *fyne.Container // what is due, in the work of the follow-up
	changing  bool            // the form for another koordinator is open
	allPapers bool            // the list of papers is unfolded
}

// data is what the page shows.
type data struct {
	view     desk.CaseView
	events   []desk.Audit
	register []desk.CoordinatorView
	units    []casework.Unit
	settings casework.Settings
	terms    deadline.Set // with the law register
}

func (p *page) file() *casework.CaseFile { return &p.data.view.File }
func (p *page) today() casework.Date     { return p.deps.Desk.Today() }

func (p *page) Title() string {
	if !p.loaded {
		return p.deps.T("casepage.title")
	}
	return p.deps.T("casepage.number", "Number", p.file().Case.Number())
}

func (p *page) Content() fyne.CanvasObject { return p.view }

func (p *page) Leave() {
	flush(p.received)
	flush(p.assessed)
	flush(p.decided)
	flush(p.assigned)
	flush(p.appoint)
	flush(p.next)
	flush(p.ask)
}

// Refresh shows what has changed elsewhere; the form being typed in stays.
func (p *page) Refresh() {
	if p.loaded {
		p.reload()
	}
}

// state is what back and forward remember.
type state struct {
	step   casework.Step
	offset float32
}

func (p *page) State() any { return state{p.step, p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.step, p.offset, p.toPapers = was.step, was.offset, false
		if p.loaded {
			p.show()
		}
	}
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("casepage.loading"))) }
	work.LoadSlowly(p.loads, busy, p.read, func(d data, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.data = true, d
		if p.step == "" {
			p.step = currentStep(d.view)
		}
		p.openKeepers()
		p.show()
		p.saveRestored()
	})
}

// currentStep is the step whose work is shown when the place names none.
func currentStep(v desk.CaseView) casework.Step {
	switch {
	case v.State.Current != "":
		return v.State.Current
	case v.File.Decision.Final():
		return casework.StepDecided
	}
	return casework.StepReceived
}

func (p *page) read(ctx context.Context) (data, error) {
	var d data
	var err error
	if d.view, err = p.deps.Desk.Case(ctx, p.id); err != nil {
		return d, err
	}
	if d.events, err = p.deps.Desk.TimeLine(ctx, p.id); err != nil {
		return d, err
	}
	if d.register, err = p.deps.Desk.Coordinators(ctx); err != nil {
		return d, err
	}
	if d.units, err = p.deps.Desk.Units(ctx); err != nil {
		return d, err
	}
	if d.terms, err = p.deps.Desk.Terms(ctx); err != nil {
		return d, err
	}
	d.settings, err = p.deps.Desk.Settings(ctx)
	return d, err
}
