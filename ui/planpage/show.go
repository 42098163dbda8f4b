package planpage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// show builds the page for the part that is chosen.
func (p *page) show() {
	if !p.loaded {
		return
	}
	p.box = kit.ColumnGap(18)
	p.dots, p.nav = newDots(p), newNav(p)
	p.fillPart()
	p.view.SetContent(p.makeHeader(), p.dots.body, kit.Rule(), p.box)
	p.root.Objects = []fyne.CanvasObject{kit.Sidebar(navWidth, p.nav.body, p.view)}
	p.fresh()
	p.root.Refresh()
	p.view.SetOffset(p.offset)
	p.offset = 0
}

// again builds the part anew and leaves the page where it is. What the
// function gives back gets the keyboard.
func (p *page) again(focus func() fyne.CanvasObject) {
	p.fillPart()
	p.fresh()
	if focus != nil {
		if o := focus(); o != nil {
			kit.Focus(o)
		}
	}
}

func (p *page) fillPart() {
	t := p.deps.T
	p.sweep()
	p.spots, p.checks = map[string]fyne.CanvasObject{}, nil
	head := kit.ColumnGap(2, kit.Subtitle(t("planpage.part."+string(p.part))), kit.Muted(t("planpage.intro."+string(p.part))))
	p.box.Objects = append([]fyne.CanvasObject{head}, p.makePart()...)
}

func (p *page) makePart() []fyne.CanvasObject {
	switch p.part {
	case partAreas:
		return p.makeAreas()
	case partGoals:
		return p.makeGoals()
	case partGroup:
		return p.makeGroup()
	case partConsent:
		return p.makeConsents()
	case partWho:
		return p.makeWho()
	case partCooperation:
		return p.makeCooperation()
	case partPeriod:
		return p.makePeriod()
	case partApproval:
		return p.makeApproval()
	case partAbout:
	}
	return p.makeAbout()
}

// fresh shows changed facts around the form and leaves the keyboard, and
// everything above it, where it is.
func (p *page) fresh() {
	if p.nav == nil || p.dots == nil || p.facts == nil {
		return // still being built
	}
	p.facts.Objects = p.makeFacts()
	p.dots.fresh()
	p.nav.fresh()
	p.view.Refresh()
}

// makeHeader always tells who the plan is for and where it stands; of where
// the person lives it tells nothing.
func (p *page) makeHeader() fyne.CanvasObject {
	t := p.deps.T
	name := kit.Title(p.Title())
	name.MaxLines = 2
	p.facts = kit.RowGap(14)
	buttons := []fyne.CanvasObject{kit.Quiet(t("planpage.case"), func() { p.leaveFor(route.Place{Page: route.Case, Case: p.id}) })}
	if p.loaded {
		p.facts.Objects = p.makeFacts()
		buttons = append(buttons,
			kit.Secondary(t("planpage.short"), func() { p.print(casework.ShortPlan) }),
			kit.Primary(t("planpage.print"), func() { p.print(casework.FullPlan) }))
	}
	if kit.Scale() >= largeText {
		return kit.ColumnGap(8, name, p.facts, kit.Row(buttons...))
	}
	return kit.ColumnGap(8, kit.Beside(name, kit.Row(buttons...)), p.facts)
}

// largeText is the text size from which a name and the buttons do not fit on a line.
const largeText = 1.25

func (p *page) print(kind casework.PaperKind) {
	p.leaveFor(route.Place{Page: route.Paper, Case: p.id, Kind: kind})
}

func (p *page) leaveFor(to route.Place) {
	if p.loaded {
		p.save()
	}
	p.deps.Shell.Go(to)
}

func (p *page) makeFacts() []fyne.CanvasObject {
	t, plan := p.deps.T, p.plan()
	state := plan.State(p.today())
	facts := []fyne.CanvasObject{kit.NewChip(present.PlanState(state), present.Word(t, "planstate", state))}
	if p.file.Person.Protected() {
		facts = append(facts, kit.NewChip(kit.Late, present.Word(t, "protection", p.file.Person.Protection)))
	}
	return append(facts, kit.Muted(p.periodWords()), kit.Muted(p.coordinatorWords()))
}

func (p *page) periodWords() string {
	t, plan := p.deps.T, p.plan()
	if plan.Start.IsZero() || plan.End.IsZero() {
		return t("planpage.period.none")
	}
	return t("planpage.period.is", "From", present.Date(plan.Start), "To", present.Date(plan.End))
}

func (p *page) coordinatorWords() string {
	if name := p.coordinatorName(); name != "" {
		return p.deps.T("planpage.coordinator.is", "Name", name)
	}
	return p.deps.T("planpage.coordinator.none")
}

// coordinatorName is the appointed koordinator, "" when none is.
func (p *page) coordinatorName() string {
	if _, running := p.file.Assignment(p.today()); !running {
		return ""
	}
	return p.file.Coordinator.Name
}
