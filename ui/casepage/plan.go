package casepage

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// makePlan is the plan at a glance; it is written on its own page.
func (p *page) makePlan() fyne.CanvasObject {
	t, plan := p.deps.T, p.file().Plan
	head := kit.Subtitle(t("casepage.plan"))
	if plan.ID == 0 {
		return kit.ColumnGap(18, head, p.makeNoPlan())
	}
	state := plan.State(p.today())
	open := p.main(t("casepage.plan.open"), p.goTo(route.Place{Page: route.Plan}))
	return kit.ColumnGap(18, head,
		kit.Panel(
			kit.Beside(kit.Row(kit.NewChip(present.PlanState(state), present.Word(t, "planstate", state))), open),
			kit.Columns(150,
				p.fact("casepage.plan.period", p.period(plan)),
				p.fact("casepage.plan.goals", p.goals(plan)),
				p.fact("casepage.plan.approved", present.Date(plan.Approved)),
			),
		),
		kit.TitledPanel(t("casepage.plan.lights"), p.makeLights()),
	)
}

// makeNoPlan tells why there is no plan, and begins one where that makes sense.
func (p *page) makeNoPlan() fyne.CanvasObject {
	t := p.deps.T
	switch {
	case p.file().Decision.Outcome == casework.Declined: // an equal case, but she may change her mind
		return kit.Panel(kit.Body(t("casepage.plan.declined")), kit.Row(kit.Secondary(t("casepage.plan.start"), p.startPlan)))
	case p.unneeded():
		return kit.Panel(kit.Body(t("casepage.unneeded")))
	}
	return kit.Panel(kit.Body(t("casepage.plan.none")), kit.RowRight(p.main(t("casepage.plan.start"), p.startPlan)))
}

// startPlan begins the plan and goes to it.
func (p *page) startPlan() {
	if _, err := p.deps.Desk.StartPlan(context.Background(), p.id); err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	p.deps.Shell.Saved()
	p.goTo(route.Place{Page: route.Plan})()
}

func (p *page) period(plan casework.Plan) string {
	if plan.Start.IsZero() && plan.End.IsZero() {
		return ""
	}
	return p.deps.T("casepage.former.period", "From", present.Date(plan.Start), "To", present.Date(plan.End))
}

func (p *page) goals(plan casework.Plan) string {
	n := len(plan.MainGoals())
	if n == 0 {
		return ""
	}
	return p.deps.N("casepage.plan.goals.count", n)
}

// makeLights is the nine points; a press goes to what the point lacks.
func (p *page) makeLights() fyne.CanvasObject {
	t := p.deps.T
	gaps := p.file().Gaps(p.today())
	lacks := map[casework.Letter]int{}
	first := map[casework.Letter]casework.Gap{}
	for i := len(gaps) - 1; i >= 0; i-- {
		g := gaps[i]
		lacks[g.Letter]++
		first[g.Letter] = g
	}
	points := make([]kit.Point, len(casework.Letters))
	for i, l := range casework.Letters {
		points[i] = kit.Point{Letter: string(l), Label: t("word.letter." + string(l)), State: kit.LightGood}
		if n := lacks[l]; n > 0 {
			points[i].State, points[i].Words = kit.LightBad, p.deps.N("casepage.plan.lacks", n)
		}
	}
	return kit.NewLights(points, func(i int) {
		g := first[casework.Letters[i]]
		p.goTo(route.Place{Page: route.Plan, Section: g.Field, Index: max(0, g.Index)})()
	})
}
