package casepage

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeSettled is the terms that are marked, and the way to mark one that runs
// (row F5); nil when there are none.
func (p *page) makeSettled() []fyne.CanvasObject {
	t := p.deps.T
	var rows []fyne.CanvasObject
	for _, s := range p.file().Settled {
		how := "casepage.settled.cancelled"
		if s.Done {
			how = "casepage.settled.done"
		}
		rule, _ := deadline.Find(s.Key)
		line := kit.ColumnGap(2, kit.Body(t(rule.NameID())), kit.Small(t(how, "Date", present.LongDate(t, s.On), "Reason", s.Reason)))
		again := kit.Quiet(t("casepage.settled.again"), func() {
			p.settle(func(ctx context.Context) error { return p.deps.Desk.UnsettleTerm(ctx, p.id, s.Key, s.From) }, "casepage.settled.runs")
		})
		rows = append(rows, line, kit.Row(again))
	}
	if len(p.markable()) > 0 {
		rows = append(rows, kit.Row(kit.Quiet(t("casepage.settle"), p.showSettle)))
	}
	return rows
}

// markable is the terms that can be marked: a klagefrist is information only.
func (p *page) markable() []deadline.Due {
	var out []deadline.Due
	for _, d := range p.data.view.Deadlines {
		if !d.Rule.Info {
			out = append(out, d)
		}
	}
	return out
}

// showSettle asks which term, how, and why.
func (p *page) showSettle() {
	t, terms := p.deps.T, p.markable()
	if len(terms) == 0 {
		return
	}
	which, done, reason := 0, true, ""
	var options []kit.Option
	for _, d := range terms {
		options = append(options, kit.Option{ID: d.Rule.Key + d.From.String(), Label: t(d.Rule.NameID())})
	}
	term := kit.NewChoice(options, func(id string) {
		for i, o := range options {
			if o.ID == id {
				which = i
			}
		}
	})
	term.SetSelected(options[0].ID)
	how := kit.NewChoice([]kit.Option{
		{ID: "done", Label: t("casepage.settle.done")}, {ID: "cancelled", Label: t("casepage.settle.cancelled")},
	}, func(id string) { done = id == "done" })
	how.SetSelected("done")
	f := p.form(func() {}, func() {})
	why := f.area("casepage.settle.why", "casepage.settle.why.hint", 2, &reason)
	content := kit.FieldGroup(kit.NewField(t("casepage.settle.which"), "", term), kit.NewField(t("casepage.settle.how"), "", how), why)
	var d *kit.Dialog
	d = kit.ShowDialog(p.deps.Shell.Window(), t("casepage.settle"), content,
		kit.Secondary(t("casepage.notnow"), func() { d.Close() }),
		kit.Primary(t("casepage.settle.do"), func() {
			due := terms[which]
			act := func(ctx context.Context) error { return p.deps.Desk.SettleTerm(ctx, p.id, due, done, reason) }
			if p.settle(act, "casepage.settle.said") {
				d.Close()
			}
		}))
}

// settle marks a term or takes the mark back, and tells whether that went well.
func (p *page) settle(act func(context.Context) error, said string) bool {
	if err := act(context.Background()); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	p.deps.Shell.Saved()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T(said)})
	p.reload()
	return true
}
