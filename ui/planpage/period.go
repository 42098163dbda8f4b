package planpage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeCooperation is Samarbeid: with whom else the services must work.
func (p *page) makeCooperation() []fyne.CanvasObject {
	plan := p.plan()
	return []fyne.CanvasObject{kit.Panel(kit.FieldGroup(
		p.spot("cooperation", p.area("planpage.cooperation.text", "planpage.cooperation.hint", 4, &plan.Cooperation)),
		p.check("planpage.cooperation.none", &plan.NoOthers, nil),
	))}
}

// makePeriod is Planperiode og evaluering.
func (p *page) makePeriod() []fyne.CanvasObject {
	t := p.deps.T
	next := p.date("planpage.period.next", "planpage.period.next.hint", "next")
	var buttons []fyne.CanvasObject
	for _, months := range []int{3, 6, 12} {
		buttons = append(buttons, kit.Secondary(t("planpage.period.months", "Months", months), func() { p.evaluateIn(months) }))
	}
	return []fyne.CanvasObject{
		kit.Panel(kit.FieldGroup(
			kit.Columns(200, p.spot("period", p.date("planpage.period.start", "", "start")), p.date("planpage.period.end", "", "end")),
		)),
		kit.Panel(kit.FieldGroup(p.spot("next_evaluation", next), kit.Row(buttons...))),
	}
}

// evaluateIn sets the next evaluation some months from today, or from the
// start of a plan that has not begun.
func (p *page) evaluateIn(months int) {
	m := p.keep.Model
	m.settle(p.today())
	from := p.today()
	if m.Plan.Start.After(from) {
		from = m.Plan.Start
	}
	m.Plan.NextEvaluation = from.AddMonths(months)
	delete(m.Raw, "next")
	p.change()
	p.again(func() fyne.CanvasObject { return p.spots["next_evaluation"] })
}

// makeApproval is Godkjenning: where the plan stands, and the person's yes to it.
func (p *page) makeApproval() []fyne.CanvasObject {
	t, plan, m := p.deps.T, p.plan(), p.keep.Model
	state := plan.State(p.today())
	words := []fyne.CanvasObject{
		kit.Row(kit.NewChip(present.PlanState(state), present.Word(t, "planstate", state))),
		kit.Body(t("planpage.approval.state." + string(state))),
	}
	if !plan.Approved.IsZero() {
		words = append(words, kit.Muted(t("planpage.approval.is", "Date", present.LongDate(t, plan.Approved))))
		if plan.Approval != "" {
			words = append(words, kit.Muted(plan.Approval))
		}
	}
	out := []fyne.CanvasObject{kit.TintPanel(kit.ColumnGap(6, words...))}
	if !plan.Consent.Given(p.today()) {
		return append(out, kit.Panel(kit.FieldGroup(kit.Body(t("planpage.approval.noconsent")),
			kit.Row(kit.Secondary(t("planpage.approval.toconsent"), func() { p.jump(casework.Gap{Field: "consent", Index: -1}) })))))
	}
	form := p.form()
	form.Leave = p.keep.Flush
	heading := "planpage.approval.new"
	if !plan.Approved.IsZero() {
		heading = "planpage.approval.again"
	}
	day := form.Date("planpage.approval.date", "", &m.Approved)
	return append(out, kit.TitledPanel(t(heading), kit.FieldGroup(
		day, form.Area("planpage.approval.how", "planpage.approval.how.hint", 1, 6, &m.How),
		kit.Row(kit.Secondary(t("planpage.approval.register"), func() { p.approve(day) })),
	)))
}
