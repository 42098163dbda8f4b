package casepage

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// nextModel is when the plan is looked at again, as it is typed.
type nextModel struct{ Next string }

func (p *page) openNext() {
	if typing(p.next) {
		return
	}
	if p.file().Plan.ID == 0 {
		p.next = nil
		return
	}
	start := nextModel{casework.FormatDate(p.file().Plan.NextEvaluation)}
	p.next = draft.Open(p.deps, p.key("next"), start, p.commitNext)
}

// commitNext changes that one day in the plan as it is now.
func (p *page) commitNext(ctx context.Context, m nextModel) error {
	v, err := p.deps.Desk.Case(ctx, p.id)
	if err != nil {
		return err
	}
	plan := v.File.Plan
	if !readDate(m.Next, p.today(), &plan.NextEvaluation) {
		return nil
	}
	return p.deps.Desk.SavePlan(ctx, plan)
}

func (p *page) saveNext() {
	var ignored casework.Date
	if readDate(p.next.Model.Next, p.today(), &ignored) {
		save(p, p.next, true)
	}
}

// makeFollowUp sets the day the plan is looked at again: never without a next
// date (product principle 5).
func (p *page) makeFollowUp() fyne.CanvasObject {
	t := p.deps.T
	head := kit.Subtitle(t("casepage.follow_up"))
	if p.next == nil {
		text := "casepage.follow_up.none"
		if p.unneeded() {
			text = "casepage.unneeded"
		}
		if p.file().Decision.Outcome == casework.Declined {
			text = "casepage.follow_up.declined"
		}
		return kit.ColumnGap(18, head, kit.Panel(kit.Body(t(text))))
	}
	f := p.form(p.next.Touch, p.saveNext)
	field := f.date("casepage.next", "", &p.next.Model.Next)
	input := field.Input.(*kit.DateField)
	var months []fyne.CanvasObject
	for _, n := range []int{3, 6, 12} {
		months = append(months, kit.Secondary(p.deps.N("casepage.months", n), func() { p.setNext(input, n) }))
	}
	p.dueBox = kit.Column()
	set(p.dueBox, p.makeDeadlines()...)
	return kit.ColumnGap(18, head,
		kit.Panel(kit.Muted(t("casepage.next.intro")), field, kit.Row(months...)), p.dueBox)
}

// setNext counts the months from today; undo takes the former day back.
func (p *page) setNext(input *kit.DateField, months int) {
	was := p.next.Model.Next
	set := func(text string) {
		p.next.Model.Next = text
		p.next.Touch()
		p.saveNext()
	}
	day := p.today().AddMonths(months)
	input.SetDate(day)
	set(casework.FormatDate(day))
	p.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: p.deps.T("casepage.next.done", "Date", present.LongDate(p.deps.T, day)),
		Action: p.deps.T("shell.undo"), OnAction: func() {
			set(was)
			p.again()
		},
	})
}
