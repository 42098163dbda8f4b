package casepage

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
	"samtak/ui/work"
)

// show builds the page for the step that is chosen.
func (p *page) show() {
	p.head = kit.Column(p.makeHeader())
	p.steps = kit.Column(p.makeSteps())
	p.work = kit.Column(p.makeWork())
	p.side = kit.ColumnGap(24, p.makeSide()...)
	p.view.SetContent(p.head, p.steps, kit.Split(p.work, p.side, sideWidth), kit.Row(parts.BinCase(p.deps, p.file().Case)))
	p.view.SetOffset(p.offset)
	p.offset = 0
	if p.toPapers {
		p.toPapers = false
		work.Do(p.acts, func() { p.view.ScrollTo(p.papers) })
	}
}

// again builds the page anew without moving it.
func (p *page) again() {
	p.offset = p.view.Offset()
	p.show()
}

// open shows the work of a step; the keyboard stays on the step line.
func (p *page) open(step casework.Step) {
	p.step = step
	p.markStep()
	set(p.work, p.makeWork())
	p.put(p.side, p.makeSide()...)
}

// begin opens a step with the keyboard in the first field of its work.
func (p *page) begin(step casework.Step) {
	p.open(step)
	p.view.ScrollTo(p.steps)
	kit.Focus(p.work)
}

// set exchanges what stands in a part of the page being built; with nothing
// in it, it takes no room.
func set(box *fyne.Container, objects ...fyne.CanvasObject) {
	box.Objects = objects
	box.Hidden = len(objects) == 0
}

// put is set on a page that is shown; the keyboard stays where it is.
func (p *page) put(box *fyne.Container, objects ...fyne.CanvasObject) {
	set(box, objects...)
	p.view.Refresh()
}

// reload reads the case anew and renews the parts that have changed. A part
// that has not changed is left alone: a press that is under way must not lose
// its button.
func (p *page) reload() {
	work.Load(p.loads, p.read, func(d data, err error) {
		if err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		was := p.data
		p.data = d
		p.renew(was)
	})
}

func (p *page) renew(before data) {
	was, now := before.view, p.data.view
	if stageOf(before) != stageOf(p.data) {
		p.openKeepers()
		p.again()
		return
	}
	if !slices.Equal(was.File.Application.Wants, now.File.Application.Wants) {
		p.followWants()
	}
	if p.step == casework.StepCoordinator && !slices.Equal(before.units, p.data.units) {
		p.put(p.work, p.makeWork())
	}
	if d := now.File.Decision; p.appealBox != nil && d.Arrived != was.File.Decision.Arrived {
		p.put(p.appealBox, p.makeAppeal(d))
	}
	if p.dueBox != nil && !reflect.DeepEqual(was.Deadlines, now.Deadlines) {
		p.put(p.dueBox, p.makeDeadlines()...)
	}
	if !reflect.DeepEqual(was.State.Steps, now.State.Steps) {
		p.put(p.steps, p.makeSteps())
	}
	if !reflect.DeepEqual(was.File.Person, now.File.Person) {
		p.put(p.head, p.makeHeader())
	}
	if !reflect.DeepEqual(was.State.Next, now.State.Next) || !reflect.DeepEqual(was.Deadlines, now.Deadlines) ||
		!reflect.DeepEqual(was.File.Documents, now.File.Documents) || !reflect.DeepEqual(was.File.Settled, now.File.Settled) || len(was.File.Notes) != len(now.File.Notes) {
		p.put(p.side, p.makeSide()...)
		return
	}
	p.timeline.set(p.makeEvents())
	p.view.Refresh()
}

// followWants presets anew what the decision and the naming are about, where
// nothing is typed yet.
func (p *page) followWants() {
	p.openDecided()
	p.openAppoint()
	if p.step == casework.StepDecided || p.step == casework.StepCoordinator {
		set(p.work, p.makeWork())
	}
}

// stage is what makes a step's work another: a decision made or taken back, a
// koordinator named or added, a plan begun, a case closed, a paper made final,
// something waited for, a klage come further.
type stage struct {
	decided, closed bool
	running         casework.AssignmentID
	plan            casework.PlanID
	assignments     int
	papers          int
	register        int
	earlier         int
	waits           int
	waiting         bool
	given           casework.Date
	appeal          casework.AppealState
}

func stageOf(d data) stage {
	f := d.view.File
	_, waiting := f.Waiting()
	st := stage{
		decided: f.Decision.Final(), closed: !f.Case.Closed.IsZero(),
		running: lastAssignment(f).ID, plan: f.Plan.ID, assignments: len(f.Assignments), papers: len(f.Documents),
		register: len(d.register), earlier: len(f.Earlier),
		waits: len(f.Waits), waiting: waiting, given: f.Case.GivenOn,
	}
	if len(d.view.Appeals) > 0 {
		st.appeal = d.view.Appeals[0].State
	}
	return st
}

// lastAssignment is the newest one, zero when there is none.
func lastAssignment(f casework.CaseFile) casework.Assignment {
	if n := len(f.Assignments); n > 0 {
		return f.Assignments[n-1]
	}
	return casework.Assignment{}
}

func (p *page) makeWork() fyne.CanvasObject {
	p.lacksBox, p.appealBox, p.dueBox, p.lacksTold = nil, nil, nil, ""
	switch p.step {
	case casework.StepAssessed:
		return p.makeAssessed()
	case casework.StepDecided:
		return p.makeDecided()
	case casework.StepCoordinator:
		return p.makeCoordinator()
	case casework.StepPlan:
		return p.makePlan()
	case casework.StepFollowUp:
		return p.makeFollowUp()
	case casework.StepReceived:
	}
	return p.makeReceived()
}

// openKeepers starts the forms from what is registered, or from what was
// being typed.
func (p *page) openKeepers() {
	p.openReceived()
	p.openAssessed()
	p.openDecided()
	p.openAssigned()
	p.openAppoint()
	p.openNext()
	p.openAsk()
}

// saveRestored keeps what was typed when the page or the program went away.
func (p *page) saveRestored() {
	p.saveReceived()
	p.saveAssessed()
	p.saveDecided()
	if p.assigned != nil {
		p.saveAssigned()
	}
	if p.next != nil {
		p.saveNext()
	}
}

// key is the draft key of one form of this case.
func (p *page) key(form string) string { return "case:" + form + ":" + p.number() }

func (p *page) goTo(place route.Place) func() {
	place.Case = p.id
	return func() { p.deps.Shell.Go(place) }
}
