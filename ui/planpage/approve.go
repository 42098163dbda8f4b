package planpage

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// approve registers that the person has approved the plan as it stands now.
// A plan that lacks something may be approved too, but only after a question
// that names what it lacks.
func (p *page) approve(field *kit.Field) {
	m := p.keep.Model
	day, err := casework.ParseDate(m.Approved, p.today())
	if err == nil && day.IsZero() {
		err = casework.Fail(casework.CodeBadDate, "Text", m.Approved)
	}
	if err != nil {
		field.SetError(present.Sentence(p.deps.T, err))
		kit.Focus(field)
		return
	}
	p.save()
	if gaps := p.gaps(); len(gaps) > 0 {
		p.askApproval(gaps, func() { p.registerApproval(day) })
		return
	}
	p.registerApproval(day)
}

// askApproval shows what the plan lacks before it is approved. The keyboard
// starts at the first point, which leads to where it is written: Enter alone
// approves nothing.
func (p *page) askApproval(gaps []casework.Gap, approve func()) {
	t := p.deps.T
	var dialog *kit.Dialog
	then := func(do func()) func() {
		return func() {
			dialog.Close()
			do()
		}
	}
	rows := []fyne.CanvasObject{
		kit.Body(p.deps.N("planpage.approval.gaps.text", len(gaps))),
		kit.NewLights(p.points(gaps, mostAsked), func(i int) { then(func() { p.jump(gaps[i]) })() }),
	}
	if more := len(gaps) - mostAsked; more > 0 {
		rows = append(rows, kit.Muted(p.deps.N("planpage.lacks.more", more)))
	}
	dialog = kit.ShowDialog(p.deps.Shell.Window(), t("planpage.approval.gaps"), kit.ColumnGap(10, rows...),
		kit.Secondary(t("planpage.approval.gaps.back"), func() { dialog.Close() }),
		kit.Primary(t("planpage.approval.gaps.anyway"), then(approve)))
}

// mostAsked is how many open points the question names one by one.
const mostAsked = 9

func (p *page) registerApproval(day casework.Date) {
	m, was := p.keep.Model, *p.plan()
	if err := p.deps.Desk.ApprovePlan(context.Background(), p.id, day, m.How); err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	p.setApproval(day, m.How)
	m.How = ""
	p.keep.Drop()
	if len(m.Raw) > 0 {
		p.keep.Touch() // a date that cannot be read yet is still being written
	}
	p.deps.Shell.Saved()
	p.again(nil)
	p.done(p.deps.T("planpage.approval.done"), func() {
		m.How = p.plan().Approval
		p.plan().Approved, p.plan().Approval = was.Approved, was.Approval
	})
}

// setApproval follows what the desk has kept.
func (p *page) setApproval(day casework.Date, how string) {
	p.plan().Approved, p.plan().Approval = day, how
	p.saved.Approved, p.saved.Approval = day, how
}
