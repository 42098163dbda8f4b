package appeals

import (
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// show builds the page anew.
func (p *page) show() {
	p.head = kit.Column(p.makeHeader())
	v, ok := p.current()
	switch {
	case p.adding && p.file().Decision.Final(), !ok && p.fresh.Restored && p.file().Decision.Final():
		p.adding = true
		p.view.SetContent(p.head, p.makeNew())
	case !ok:
		p.view.SetContent(p.head, p.makeNone())
	default:
		p.adding = false
		p.showAppeal(v)
	}
	p.view.SetOffset(p.at)
	p.at = 0
}

func (p *page) showAppeal(v desk.AppealView) {
	if p.step == "" {
		p.step = showsFirst(v)
	}
	p.line = p.makeLine(v)
	p.steps = kit.Column(kit.Panel(p.line))
	p.work = kit.Column(p.makeWork(v))
	p.side = kit.ColumnGap(24, p.makeSide(v)...)
	p.view.SetContent(p.head, p.steps, kit.Split(p.work, p.side, sideWidth))
}

// again builds the page anew without moving it.
func (p *page) again() {
	p.at = p.view.Offset()
	p.show()
}

// makeNone is a case without a klage.
func (p *page) makeNone() fyne.CanvasObject {
	t := p.deps.T
	if !p.file().Decision.Final() {
		return kit.Empty(theme.InfoIcon(), t("appeals.undecided"), t("appeals.undecided.text"),
			kit.Secondary(t("appeals.undecided.go"), p.goToDecision))
	}
	return kit.Empty(theme.MailComposeIcon(), t("appeals.none"), t("appeals.none.text"), kit.Primary(t("appeals.register"), p.begin))
}

// begin opens the form of a new klage with the keyboard in its first field.
func (p *page) begin() {
	p.adding, p.at = true, 0
	p.show()
	work.Do(p.loads, func() { kit.Focus(p.view) })
}

func (p *page) goToDecision() {
	p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.id, Section: string(casework.StepDecided)})
}

// makeHeader tells whose klage it is, and nothing of where the person lives.
func (p *page) makeHeader() fyne.CanvasObject {
	q, t := p.file().Person, p.deps.T
	name := q.Name()
	if name == "" {
		name = t("appeals.nameless")
	}
	who := kit.Muted(name)
	who.MaxLines = 2
	facts := []fyne.CanvasObject{kit.Strong(t("appeals.case", "Number", p.file().Case.Number())), who}
	if q.Protected() {
		facts = append(facts, kit.NewChip(kit.Late, present.Word(t, "protection", q.Protection)))
	}
	if v, ok := p.current(); ok && !p.adding {
		facts = append(facts, kit.NewChip(stateLook(v.State), present.Word(t, "appealstate", v.State)))
	}
	buttons := []fyne.CanvasObject{kit.Quiet(t("appeals.tocase"), func() { p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.id}) })}
	if len(p.data.view.Appeals) > 0 && !p.adding && p.file().Decision.Final() {
		verb := "appeals.another"
		if p.fresh.Dirty() {
			verb = "appeals.unfinished"
		}
		buttons = append([]fyne.CanvasObject{kit.Quiet(t(verb), p.begin)}, buttons...)
	}
	head := kit.Beside(kit.ColumnGap(6, kit.Title(t("appeals.title")), kit.RowGap(14, facts...)), kit.Row(buttons...))
	if p.adding || len(p.data.view.Appeals) < 2 {
		return head
	}
	return kit.Column(head, kit.Row(p.makePicker()))
}

// makePicker chooses among the klager.
func (p *page) makePicker() fyne.CanvasObject {
	var options []kit.Option
	for _, v := range slices.Backward(p.data.view.Appeals) {
		options = append(options, kit.Option{
			ID:    strconv.Itoa(int(v.Appeal.ID)),
			Label: p.deps.T("appeals.which", "N", int(v.Appeal.ID), "Date", present.Date(v.Appeal.Received)),
		})
	}
	p.picker = kit.NewChoice(options, p.choose)
	p.picker.Segmented = true
	v, _ := p.current()
	p.picker.SetSelected(strconv.Itoa(int(v.Appeal.ID)))
	return p.picker
}

// choose shows another klage.
func (p *page) choose(id string) {
	n, err := strconv.Atoi(id)
	if err != nil || !p.save() {
		v, _ := p.current()
		p.picker.SetSelected(strconv.Itoa(int(v.Appeal.ID)))
		return
	}
	p.which, p.step, p.keep = casework.AppealID(n), "", nil
	p.openKeepers()
	p.show()
	parts.Focus(p.deps, p.picker)
}

func stateLook(s casework.AppealState) kit.State {
	switch s {
	case casework.AppealLate, casework.AppealLacking:
		return kit.Late
	case casework.AppealFinished:
		return kit.Done
	case casework.AppealTakenBack:
		return kit.None
	case casework.AppealWithThem:
		return kit.Planned
	case casework.AppealReceived, casework.AppealToJudge, casework.AppealToSend, casework.AppealToDecide, casework.AppealToFollow, casework.AppealToTell:
	}
	return kit.UnderWay
}

// open shows the work of a step; the keyboard stays on the step line.
func (p *page) open(s step) {
	v, ok := p.current()
	if !ok {
		return
	}
	p.step = s
	p.line.SetShown(slices.Index(allSteps, s))
	set(p.work, p.makeWork(v))
	p.put(p.side, p.makeSide(v)...)
}

// reach opens a step with the keyboard in its first field.
func (p *page) reach(s step) {
	p.open(s)
	p.view.ScrollTo(p.steps)
	kit.Focus(p.work)
}

// set exchanges what stands in a part of the page being built; with nothing in
// it, it takes no room.
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
// that has not is left alone: a press that is under way must not lose its button.
func (p *page) reload() {
	work.Load(p.loads, p.read, func(d data, err error) {
		if err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		was := p.stage()
		before, _ := p.current()
		due := p.data.view.Deadlines
		p.data = d
		now, ok := p.current()
		switch {
		case !p.adding && was != p.stage():
			p.step = ""
			p.openKeepers()
			p.again()
		case p.adding || !ok:
		case !reflect.DeepEqual(before, now) || !reflect.DeepEqual(due, d.view.Deadlines):
			p.renew(before, now)
		}
	})
}

// stage is what makes the work of a step another.
type stage struct {
	appeals, papers, earlier int
	which                    casework.AppealID
	judged, sent, followed   casework.Date
	lackingBy, withdrawn     casework.Date
	decided                  bool
}

func (p *page) stage() stage {
	f := p.file()
	v, _ := p.current()
	a := v.Appeal
	return stage{
		len(f.Appeals), len(f.Documents), len(f.Earlier), a.ID, a.Judged, a.Sent, a.Followed, a.LackingBy, a.Withdrawn, f.Decision.Final(),
	}
}

func (p *page) renew(before, now desk.AppealView) {
	if before.State != now.State {
		p.put(p.head, p.makeHeader())
	}
	if !slices.Equal(p.notes(before), p.notes(now)) || before.State != now.State {
		p.line = p.makeLine(now)
		p.put(p.steps, kit.Panel(p.line))
	}
	switch {
	case p.step == stepFollowed: // nothing is typed there
		p.put(p.work, p.makeWork(now))
	case p.told != nil:
		p.put(p.told, p.tell(now)...)
	}
	if before.State != now.State || !reflect.DeepEqual(before.Lacks, now.Lacks) {
		p.put(p.side, p.makeSide(now)...)
	}
}

func (p *page) notes(v desk.AppealView) []string {
	var out []string
	for _, s := range allSteps {
		out = append(out, p.note(s, v))
	}
	return out
}

func (p *page) makeWork(v desk.AppealView) fyne.CanvasObject {
	p.told = nil
	switch p.step {
	case stepInTime:
		return p.makeInTime(v)
	case stepComplete:
		return p.makeComplete(v)
	case stepJudged:
		return p.makeJudged(v)
	case stepGovernor:
		return p.makeGovernor(v)
	case stepFollowed:
		return p.makeFollowed(v)
	case stepReceived:
	}
	return p.makeReceived(v)
}

// tell is what the work says about the klage as it is registered.
func (p *page) tell(v desk.AppealView) []fyne.CanvasObject {
	switch p.step {
	case stepInTime:
		return p.tellTerm(v)
	case stepComplete:
		return p.tellLacks(v)
	case stepReceived, stepJudged, stepGovernor, stepFollowed:
	}
	return nil
}

// makeTold makes the place of tell.
func (p *page) makeTold(v desk.AppealView) fyne.CanvasObject {
	p.told = kit.ColumnGap(18)
	set(p.told, p.tell(v)...)
	return p.told
}
