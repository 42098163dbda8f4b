package planpage

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeGoals is Mål og tiltak: a card for each hovedmål with its tiltak, and
// its delmål with theirs inside.
func (p *page) makeGoals() []fyne.CanvasObject {
	t, plan := p.deps.T, p.plan()
	var out []fyne.CanvasObject
	for i := range plan.Goals {
		if g := &plan.Goals[i]; g.Parent == 0 {
			out = append(out, kit.Panel(kit.ColumnGap(6, p.makeGoalParts(g)...)))
		}
	}
	if loose := plan.Loose(); len(loose) > 0 {
		rows := append([]fyne.CanvasObject{kit.Subtitle(t("planpage.goals.loose"))}, p.makeMeasures(loose)...)
		out = append(out, kit.Panel(kit.ColumnGap(6, rows...)))
	}
	if len(out) == 0 {
		out = append(out, kit.Panel(kit.Muted(t("planpage.goals.none"))))
	} else {
		out = append(out, kit.Small(t("planpage.goals.keys")))
	}
	add := kit.Secondary(t("planpage.goals.add"), func() { p.addGoal(0) }).WithIcon(theme.ContentAddIcon())
	p.spot("goals", add)
	if _, ok := p.spots["measures"]; !ok {
		p.spot("measures", add)
	}
	return append(out, kit.Row(add))
}

// makeGoalParts is a goal, its tiltak, and its delmål.
func (p *page) makeGoalParts(g *casework.Goal) []fyne.CanvasObject {
	t, plan, id := p.deps.T, p.plan(), g.ID
	var out []fyne.CanvasObject
	if id == p.open.goal {
		out = append(out, p.makeOpenGoal(g))
	} else {
		out = append(out, p.makeGoal(*g))
	}
	out = append(out, p.makeMeasures(plan.MeasuresOf(id))...)
	add := kit.Quiet(t("planpage.measures.add"), func() { p.addMeasure(id) }).WithIcon(theme.ContentAddIcon())
	if _, ok := p.spots["measures"]; !ok {
		p.spot("measures", add)
	}
	out = append(out, kit.Row(add))
	if g.Parent != 0 {
		return out
	}
	for i := range plan.Goals {
		if sub := &plan.Goals[i]; sub.Parent == id && id != 0 {
			out = append(out, kit.TintPanel(kit.ColumnGap(6, p.makeGoalParts(sub)...)))
		}
	}
	return append(out, kit.Row(kit.Quiet(t("planpage.goals.addsub"), func() { p.addGoal(id) }).WithIcon(theme.ContentAddIcon())))
}

func goalSpot(id casework.GoalID) string { return "goal." + strconv.FormatInt(int64(id), 10) }

// makeGoal is a goal as a headline.
func (p *page) makeGoal(g casework.Goal) fyne.CanvasObject {
	t := p.deps.T
	words := g.Text
	if words == "" {
		words = t("planpage.goals.wordless")
	}
	title := kit.Subtitle(words)
	if g.Parent != 0 {
		title = kit.Strong(words)
	}
	chips := []*kit.Chip{kit.NewChip(lifeState(g.Life), present.Word(t, "life", g.Life))}
	if g.Result != casework.NotJudged {
		chips = append(chips, kit.NewChip(resultState(g.Result), present.Word(t, "reached", g.Result)))
	}
	l := p.newLine(title, kit.Small(p.goalFacts(g)), chips, func() { p.openGoal(g.ID) })
	l.move = func(by int) { p.moveGoal(g.ID, by) }
	return p.spot(goalSpot(g.ID), l)
}

// goalFacts is what a goal is, its part of life, and whose words it stands in.
func (p *page) goalFacts(g casework.Goal) string {
	t := p.deps.T
	kind := "planpage.goals.main"
	if g.Parent != 0 {
		kind = "planpage.goals.sub"
	}
	words := t(kind)
	if g.Area != "" {
		words += " · " + present.Word(t, "area", g.Area)
	}
	return words + " · " + present.Word(t, "voice", g.Voice)
}

func lifeState(l casework.LifeCycle) kit.State {
	switch l {
	case casework.GoalActive:
		return kit.UnderWay
	case casework.GoalFinished:
		return kit.Done
	case casework.GoalPlanned, casework.GoalOnHold:
	}
	return kit.Planned
}

func resultState(r casework.Reached) kit.State {
	switch r {
	case casework.FullyReached:
		return kit.Done
	case casework.InProgress, casework.PartlyReached:
		return kit.UnderWay
	case casework.NotReached:
		return kit.Late
	case casework.NotJudged:
	}
	return kit.Planned
}

// makeOpenGoal is a goal being written.
func (p *page) makeOpenGoal(g *casework.Goal) fyne.CanvasObject {
	id := g.ID
	areas := append([]casework.Area{""}, casework.Areas...)
	tools := tools{
		up: func() { p.moveGoal(id, -1) }, down: func() { p.moveGoal(id, 1) }, copy: func() { p.copyGoal(id) },
		remove: func() { p.removeGoal(id) }, close: func() { p.openGoal(0) },
	}
	kind := "planpage.goals.main"
	if g.Parent != 0 {
		kind = "planpage.goals.sub"
	}
	return kit.Panel(kit.FieldGroup(
		p.spot(goalSpot(id), p.area(kind, "planpage.goals.text.hint", 2, &g.Text)),
		kit.FieldRow(
			pick(p, "planpage.goals.voice", "", "voice", casework.Voices, &g.Voice, nil),
			pick(p, "planpage.goals.area", "", "area", areas, &g.Area, nil)),
		kit.FieldRow(
			pick(p, "planpage.goals.life", "", "life", casework.LifeCycles, &g.Life, nil),
			pick(p, "planpage.goals.result", "", "reached", casework.ReachedAll, &g.Result, nil)),
		p.makeTools(tools),
	))
}

// tools is what can be done to a row that is open.
type tools struct{ up, down, copy, remove, close func() }

func (p *page) makeTools(do tools) fyne.CanvasObject {
	t := p.deps.T
	left := kit.Row(
		kit.IconButton(theme.MoveUpIcon(), t("planpage.up"), do.up),
		kit.IconButton(theme.MoveDownIcon(), t("planpage.down"), do.down),
		kit.Quiet(t("planpage.copy"), do.copy),
		kit.Quiet(t("planpage.remove"), do.remove),
	)
	return kit.Beside(left, kit.Secondary(t("planpage.close"), do.close))
}

// openGoal opens a goal for writing; 0 closes the one that is open.
func (p *page) openGoal(id casework.GoalID) {
	p.save()
	was := p.open.goal
	p.open = opened{goal: id}
	if id == 0 {
		id = was
	}
	p.again(func() fyne.CanvasObject { return p.spots[goalSpot(id)] })
}

func (p *page) addGoal(parent casework.GoalID) {
	plan := p.plan()
	id := plan.NextGoalID()
	var area casework.Area
	for _, g := range plan.Goals {
		if g.ID == parent && parent != 0 {
			area = g.Area
		}
	}
	plan.Goals = append(plan.Goals, casework.Goal{ID: id, Parent: parent, Area: area})
	p.keep.Touch()
	p.openGoal(id)
}

func (p *page) moveGoal(id casework.GoalID, by int) {
	*p.plan() = p.plan().MoveGoal(id, by)
	p.change()
	p.again(func() fyne.CanvasObject { return p.spots[goalSpot(id)] })
}

func (p *page) copyGoal(id casework.GoalID) {
	p.save()
	next, copied := p.plan().CopyGoal(id)
	*p.plan() = next
	p.keep.Touch()
	p.openGoal(copied)
}

func (p *page) removeGoal(id casework.GoalID) {
	rest, gone := p.plan().RemoveGoal(id)
	*p.plan() = rest
	p.open = opened{}
	p.change()
	p.again(nil)
	p.removed("planpage.goals.removed", gone)
}
