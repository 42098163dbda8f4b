// Package logpage is the log: what was done, to what, when. It names cases by
// number and everything else by kind and id, never a person.
//
// What must not go here: writing in the log (casework/desk), checking its
// chain (desk.Safe; this page only asks for it).
package logpage

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page.
func New(d route.Deps, _ route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), body: container.NewStack()}
	p.was.Kind = kinds[0].name
	p.makeList()
	p.head = kit.ColumnGap(0)
	p.makeHead()
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

	count *kit.Text
	list  *kit.List
	lines []desk.Audit
	was   state
	asked desk.LogFilter // of the lines shown or under way
}

// state is what back and forward remember. Dates are kept as they are typed.
type state struct {
	Kind     string
	From, To string
	Offset   float32
	Selected int64
}

func (p *page) Title() string              { return p.deps.T("log.title") }
func (p *page) Content() fyne.CanvasObject { return p.root }
func (p *page) Leave()                     {}
func (p *page) Refresh()                   { p.keepPlace(); p.load() }

func (p *page) State() any {
	p.keepPlace()
	return p.was
}

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.was = was
		p.makeHead()
		p.load()
	}
}

func (p *page) keepPlace() {
	p.was.Offset, p.was.Selected = p.list.Offset(), 0
	if i := p.list.Selected(); i >= 0 && i < len(p.lines) {
		p.was.Selected = p.lines[i].ID
	}
}

// most is how many lines are shown; older ones are found by date.
const most = 10000

// filter is what is asked for now. A date that cannot be read asks for nothing.
func (p *page) filter() desk.LogFilter {
	f := desk.LogFilter{Events: eventsOf(p.was.Kind), Limit: most}
	today := p.deps.Desk.Today()
	if from, err := casework.ParseDate(p.was.From, today); err == nil {
		f.From = from
	}
	if to, err := casework.ParseDate(p.was.To, today); err == nil {
		f.To = to
	}
	return f
}

// reading is the lines and the numbers of the cases they name.
type reading struct {
	lines   []desk.Audit
	numbers map[casework.CaseID]string
}

func (p *page) load() {
	f := p.filter()
	p.asked = f
	busy := func() {
		if len(p.lines) == 0 {
			p.put(kit.Loading(p.deps.T("log.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (r reading, err error) {
		if r.lines, err = p.deps.Desk.Log(ctx, f); err != nil {
			return r, err
		}
		cases, err := p.deps.Desk.Cases(ctx, desk.CaseFilter{})
		r.numbers = make(map[casework.CaseID]string, len(cases))
		for _, c := range cases {
			r.numbers[c.File.Case.ID] = c.File.Case.Number()
		}
		return r, err
	}, func(r reading, err error) {
		if err != nil {
			p.put(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.show(r)
	})
}

// narrow loads anew when what is asked for has changed.
func (p *page) narrow() {
	f := p.filter()
	if f.From == p.asked.From && f.To == p.asked.To && p.was.Kind == kindOf(p.asked.Events) {
		return
	}
	p.was.Offset, p.was.Selected = 0, 0
	p.load()
}

func (p *page) put(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

func (p *page) show(r reading) {
	p.lines = r.lines
	words := p.deps.N("log.count", len(r.lines))
	if len(r.lines) == most {
		words = p.deps.T("log.most", "Count", most)
	}
	p.count.SetText(words)
	if len(r.lines) == 0 {
		p.put(p.makeEmpty())
		return
	}
	p.list.SetRows(rowMaker{p.deps, p.deps.Desk.Now().Location(), r.numbers}.rows(r.lines))
	p.put(p.list)
	for i, l := range r.lines {
		if l.ID == p.was.Selected {
			p.list.Select(i)
		}
	}
	if p.was.Offset > 0 {
		p.list.SetOffset(p.was.Offset)
	}
}

func (p *page) makeEmpty() fyne.CanvasObject {
	if p.was.Kind == kinds[0].name && p.asked.From.IsZero() && p.asked.To.IsZero() {
		return kit.Empty(theme.ListIcon(), p.deps.T("log.none"), p.deps.T("log.none.text"), nil)
	}
	return kit.Empty(theme.SearchIcon(), p.deps.T("log.nohit"), p.deps.T("log.nohit.text"),
		kit.Secondary(p.deps.T("log.nohit.all"), func() {
			p.was = state{Kind: kinds[0].name}
			p.makeHead()
			p.load()
		}))
}

// open goes to the case a line is about.
func (p *page) open(i int) {
	if i >= 0 && i < len(p.lines) && p.lines[i].CaseID > 0 {
		p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.lines[i].CaseID})
	}
}

// verify reads the chain of the log from end to end.
func (p *page) verify() {
	loads := p.deps.Scope.Sub()
	show, done := parts.WaitDialog(p.deps, "safety.busy.verify", loads.Close)
	work.LoadSlowly(loads, show, func(ctx context.Context) (desk.Proof, error) {
		proof, err := p.deps.Safe.Verify(ctx)
		if err == nil && p.deps.Safe.State() == desk.SafeOpen {
			err = p.deps.Desk.Note(ctx, "verified")
		}
		return proof, err
	}, func(proof desk.Proof, err error) {
		done()
		if err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		p.Refresh()
		var dialog *kit.Dialog
		dialog = kit.ShowDialog(p.deps.Shell.Window(), p.deps.T("log.verified"), kit.Column(parts.ProofLines(p.deps, proof)...),
			kit.Primary(p.deps.T("safety.close"), func() { dialog.Close() }))
	})
}
