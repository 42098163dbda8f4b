// Package planpage is the page of one individuell plan: its parts, what the
// nine points still lack, and the form for each part, written together with
// the person at the table.
//
// What must not go here: rules (what is missing, moving and copying: casework),
// the list of plans, the look of the papers.
package planpage

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page of the plan of a case. The place's Section names a part,
// or a field the plan lacks; its Index is then the row, from 0.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{
		deps: d, id: place.Case, loads: d.Scope.Sub(), fresher: d.Scope.Sub(),
		root: container.NewStack(), view: kit.NewPage(), place: place, part: partOf(place.Section),
	}
	p.load()
	return p
}

type page struct {
	deps    route.Deps
	id      casework.CaseID
	loads   *work.Scope
	fresher *work.Scope
	place   route.Place

	loaded bool
	file   casework.CaseFile
	staff  []desk.CoordinatorView
	keep   *draft.Keeper[model]
	saved  casework.Plan // as last kept

	part   part
	open   opened
	offset float32 // to scroll to when loaded
	begun  bool    // Restore has said where to be

	root   *fyne.Container
	view   *kit.Page
	facts  *fyne.Container
	box    *fyne.Container // the part shown
	nav    *nav
	dots   *dots
	spots  map[string]fyne.CanvasObject // where each thing that can be missing is written
	checks []func()                     // shows what is wrong with a date, for each on show
}

// opened is the rows open for editing, one of each kind at most.
type opened struct {
	area        casework.Area
	goal        casework.GoalID
	measure     casework.MeasureID
	participant casework.ParticipantID
}

func (p *page) Title() string {
	if name := p.file.Person.Name(); name != "" {
		return p.deps.T("planpage.title", "Name", name)
	}
	return p.deps.T("planpage.title.none")
}

func (p *page) Content() fyne.CanvasObject { return p.root }

// Print is Ctrl+P: the whole plan as a paper.
func (p *page) Print() {
	if p.loaded {
		p.print(casework.FullPlan)
	}
}

func (p *page) Leave() {
	if p.keep != nil {
		p.save()
		p.keep.Flush()
	}
}

// pageState is what back and forward remember.
type pageState struct {
	part   part
	open   opened
	offset float32
}

func (p *page) State() any { return pageState{p.part, p.open, p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(pageState); ok {
		p.part, p.open, p.offset, p.begun = was.part, was.open, was.offset, true
		p.show()
	}
}

// reading is what the page needs from the store.
type reading struct {
	file  casework.CaseFile
	staff []desk.CoordinatorView
}

func (p *page) read(ctx context.Context) (reading, error) {
	view, err := p.deps.Desk.Case(ctx, p.id)
	if err != nil {
		return reading{}, err
	}
	staff, err := p.deps.Desk.Coordinators(ctx)
	return reading{view.File, staff}, err
}

func (p *page) load() {
	busy := func() { p.picture(kit.Loading(p.deps.T("planpage.loading"))) }
	work.LoadSlowly(p.loads, busy, p.read, func(r reading, err error) {
		if err != nil {
			p.picture(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.take(r)
	})
}

// picture fills the page with one thing.
func (p *page) picture(o fyne.CanvasObject) {
	p.view.SetContent(o)
	p.root.Objects = []fyne.CanvasObject{p.view}
	p.root.Refresh()
}

func (p *page) take(r reading) {
	p.file, p.staff = r.file, r.staff
	if p.file.Plan.ID == 0 {
		p.picture(kit.ColumnGap(18, p.makeHeader(), p.makeNone()))
		return
	}
	p.loaded, p.saved = true, r.file.Plan
	p.keep = draft.Open(p.deps, draftKey(r.file.Plan.ID), newModel(r.file.Plan, p.today()), p.commit)
	p.keep.Model.catchUp(r.file.Plan)
	p.save() // what was typed and never left its field
	if !p.begun {
		p.openPlace()
	}
	p.show()
	if !p.begun {
		p.focusSpot(p.place.Section)
	}
}

// Refresh reads the case anew; what is being typed stays as it is.
func (p *page) Refresh() {
	work.Load(p.fresher, p.read, func(r reading, err error) {
		switch {
		case err != nil:
		case !p.loaded:
			p.take(r)
		default:
			p.file, p.staff = r.file, r.staff
			p.keep.Model.adopt(r.file.Plan)
			p.fresh()
		}
	})
}

func (p *page) makeNone() fyne.CanvasObject {
	t := p.deps.T
	return kit.Empty(theme.DocumentCreateIcon(), t("planpage.none.title"), t("planpage.none.text"),
		kit.Primary(t("planpage.none.start"), func() {
			if _, err := p.deps.Desk.StartPlan(context.Background(), p.id); err != nil {
				p.deps.Shell.Fail(err)
				return
			}
			p.deps.Shell.Saved()
			p.load()
		}))
}

func (p *page) today() casework.Date { return p.deps.Desk.Today() }

func (p *page) plan() *casework.Plan { return &p.keep.Model.Plan }

// change keeps what was chosen at once: an answer is whole when it is given.
func (p *page) change() {
	p.keep.Touch()
	p.save()
}

// save keeps the plan when a field is left. What cannot be read stays as a
// draft, with its sentence under the field.
func (p *page) save() {
	if !p.keep.Dirty() {
		return
	}
	m := p.keep.Model
	m.settle(p.today())
	plan := m.plan()
	switch {
	case !reflect.DeepEqual(plan, p.saved):
		if p.keep.Commit() != nil {
			return
		}
		p.saved, m.Base = plan, complete(plan)
		if len(m.Raw) > 0 {
			p.keep.Touch()
		}
	case len(m.Raw) == 0 && m.How == "":
		p.keep.Drop()
	}
	p.fresh()
}

func (p *page) commit(ctx context.Context, m model) error {
	return p.deps.Desk.SavePlan(ctx, m.plan())
}
