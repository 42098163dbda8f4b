package casepage

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeDecided is the decision: being written, or made.
func (p *page) makeDecided() fyne.CanvasObject {
	if p.file().Decision.Final() {
		return p.makeFinal()
	}
	t, m := p.deps.T, p.decided.Model
	f := p.form(func() { p.decided.Touch(); p.showLacks() }, p.saveDecided)
	p.lacksBox = kit.Column()
	rest := kit.ColumnGap(18)
	set(rest, p.makeOutcome(f)...)
	outcome := kit.NewChoice(present.Options(t, "outcome", casework.Outcomes), func(id string) {
		m.choose(casework.Outcome(id), p.file().Assessment)
		f.change()
		p.put(rest, p.makeOutcome(f)...)
	})
	outcome.SetSelected(string(m.Decision.Outcome))
	product := choose(f, "product", decidable, &m.Decision.Product, func() {
		m.Decision.Hjemmel, m.Decision.Form = "", "" // they belonged to the other product
		p.decided.Touch()
		p.saveDecided()
		p.put(rest, p.makeOutcome(f)...)
		p.showLacks()
	})
	p.showLacks()
	return kit.ColumnGap(18, append([]fyne.CanvasObject{
		kit.Column(kit.Subtitle(t("casepage.decided")), kit.Muted(t("casepage.decided.intro"))),
		kit.Panel(
			kit.NewField(t("casepage.product"), "", product),
			kit.NewField(t("casepage.outcome"), "", outcome),
			rest,
		),
		p.lacksBox,
	}, p.makeEarlier()...)...)
}

// decidable is what a decision can be about; no law regulates an ansvarsgruppe.
var decidable = []casework.Product{casework.ProductIP, casework.ProductChildCoordinator, casework.ProductCoordinator}

// makeOutcome asks what the outcome chosen needs. An avslag demands rules,
// facts and hovedhensyn (row B3); an innvilgelse may be short.
func (p *page) makeOutcome(f form) []fyne.CanvasObject {
	m, t := p.decided.Model, p.deps.T
	d := &m.Decision
	facts := func(hint string) *kit.Field { return f.area("casepage.facts", hint, 4, &d.Facts) }
	weighed := func(hint string) *kit.Field { return f.area("casepage.considerations", hint, 4, &d.Considerations) }
	made := f.date("casepage.made", "casepage.made.hint", &m.Made)
	switch d.Outcome {
	case casework.Granted:
		return append(p.makeGround(f),
			kit.FieldRow(f.date("casepage.start", "", &m.Start), made),
			facts("casepage.optional"), weighed("casepage.optional"),
		)
	case casework.Refused:
		conditions := casework.LegalConditionsOf(d.Product)
		d.Unmet = slices.DeleteFunc(d.Unmet, func(c casework.Condition) bool { return !slices.Contains(conditions, c) })
		return append(p.makeGround(f),
			kit.NewField(t("casepage.unmet"), t("casepage.unmet.hint"), tick(f, "condition", conditions, &d.Unmet)),
			facts("casepage.facts.hint"), weighed("casepage.considerations.hint"),
			f.area("casepage.rules", "casepage.rules.hint", 2, &d.Rules),
			f.area("casepage.other_help", "casepage.other_help.hint", 2, &d.OtherHelp),
			made,
		)
	case casework.Dismissed:
		return append([]fyne.CanvasObject{kit.Muted(t("casepage.about.dismissed"))}, append(p.makeGround(f),
			weighed("casepage.dismissed.hint"), facts("casepage.optional"), made,
		)...)
	case casework.Forwarded:
		return []fyne.CanvasObject{
			kit.Muted(t("casepage.about.forwarded")), f.entry("casepage.forwardto", "casepage.forwardto.hint", &d.ForwardTo),
			facts("casepage.optional"), made,
		}
	case casework.Declined, casework.Withdrawn:
		return []fyne.CanvasObject{
			kit.Muted(t("casepage.about." + string(d.Outcome))), facts("casepage.optional"), made,
		}
	case casework.NotDecided:
	}
	return nil
}

// verb is the button that makes the decision: only some outcomes are vedtak,
// and only where the kommune gives them as such.
func (p *page) verb() string {
	d := p.decided.Model.Decision
	if d.Outcome == casework.NotDecided || rests(d.Outcome) && p.formOf(d) == casework.FormDecision {
		return p.deps.T("casepage.decide")
	}
	return p.deps.T("casepage.decide.other")
}

// showLacks tells in a friendly way what is left before the decision can be made.
func (p *page) showLacks() {
	if p.lacksBox == nil {
		return
	}
	t := p.deps.T
	d, _ := p.decided.Model.decision(p.today())
	lacks := d.Lacks()
	told := p.verb() + strings.Join(lacks, " ")
	if told == p.lacksTold {
		return // typing goes on: nothing to draw anew
	}
	p.lacksTold = told
	button := kit.RowRight(p.main(p.verb(), p.askDecide))
	if len(lacks) == 0 {
		p.put(p.lacksBox, button)
		return
	}
	lines := []fyne.CanvasObject{kit.Strong(t("casepage.lacks"))}
	for _, field := range lacks {
		lines = append(lines, kit.Body(t("casepage.lacks.line", "Field", present.Field(t, field))))
	}
	p.put(p.lacksBox, kit.TintPanel(kit.ColumnGap(4, lines...)), button)
}

// askDecide makes sure: from now on the decision stands.
func (p *page) askDecide() {
	t := p.deps.T
	d, whole := p.decided.Model.decision(p.today())
	made := whole && readDate(p.decided.Model.Made, p.today(), &d.Date)
	if len(d.Lacks()) > 0 || !made {
		text := "casepage.decide.lacks"
		if len(d.Lacks()) == 0 {
			text = "casepage.decide.dates"
		}
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: t(text)})
		p.view.ScrollTo(p.lacksBox)
		return
	}
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("casepage.decide.title", "Outcome", present.Word(t, "outcome", d.Outcome), "Product", p.lower("word.product."+string(d.Product))),
		Text:  p.against(d) + t("casepage.decide.text"),
		Yes:   p.verb(), No: t("casepage.notnow"), OnYes: func() { p.decide(d) },
	})
}

// against names the vilkår that the assessment says are not met, where the
// decision grants all the same; a decision made anew may rest on the old
// assessment. "" where there is none.
func (p *page) against(d casework.Decision) string {
	unmet := p.file().Assessment.Unmet(d.Product)
	if d.Outcome != casework.Granted || len(unmet) == 0 {
		return ""
	}
	return p.deps.T("casepage.decide.unmet", "Conditions", p.conditions(unmet)) + "\n"
}

func (p *page) decide(d casework.Decision) {
	p.decided.Flush()
	p.carryOut(func(ctx context.Context, _ casework.CaseID) error {
		err := p.deps.Desk.Decide(ctx, d)
		if err == nil {
			p.decided.Drop()
		}
		return err
	}, "casepage.decide.done", p.deps.Desk.UndoDecision)
}
