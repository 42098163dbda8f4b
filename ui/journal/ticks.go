package journal

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
	"samtak/ui/work"
)

// marked is the row with the mark.
func (p *page) marked() (r desk.JournalRow, ok bool) {
	i := p.list.Selected()
	if i < 0 || i >= len(p.shown) {
		return r, false
	}
	return p.shown[i], true
}

// chosen is the ticked documents, oldest first.
func (p *page) chosen() []casework.DocumentID {
	var out []casework.DocumentID
	for _, r := range p.all {
		if p.ticked[r.Document.ID] {
			out = append(out, r.Document.ID)
		}
	}
	return out
}

// toggle ticks a row, or takes the tick away.
func (p *page) toggle(i int) {
	id := p.shown[i].Document.ID
	p.ticked[id] = !p.ticked[id]
	p.retick()
}

// tickAll ticks every row shown; when all of them are, it takes the ticks away.
func (p *page) tickAll() {
	if p.was.Part != partList || len(p.shown) == 0 {
		return
	}
	on := false
	for _, r := range p.shown {
		on = on || !p.ticked[r.Document.ID]
	}
	for _, r := range p.shown {
		p.ticked[r.Document.ID] = on
	}
	p.retick()
}

// untick takes every tick away.
func (p *page) untick() {
	clear(p.ticked)
	p.retick()
}

func (p *page) retick() {
	p.list.SetRows(p.rows())
	p.fillFoot()
}

// fillFoot shows what can be done with the marked row and with the ticked ones.
func (p *page) fillFoot() {
	lines := []fyne.CanvasObject{kit.Rule()}
	if r, ok := p.marked(); ok && len(p.shown) > 0 {
		lines = append(lines, p.makeMarked(r))
	}
	if len(p.shown) > 0 {
		lines = append(lines, p.makeTicked())
	}
	p.foot.Objects = []fyne.CanvasObject{kit.ColumnGap(8, lines...)}
	p.foot.Refresh()
}

// makeMarked is about one row: the tick, the paper and its case.
func (p *page) makeMarked(r desk.JournalRow) fyne.CanvasObject {
	t, d := p.deps.T, r.Document
	tick := kit.NewCheck(t("journal.tick", "Number", r.Number()), func(on bool) {
		p.ticked[d.ID] = on
		p.list.SetRows(p.rows())
		p.refillTicked()
	})
	tick.SetChecked(p.ticked[d.ID])
	return kit.RowGap(12, tick,
		kit.Quiet(t("journal.open"), func() {
			p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDocument(ctx, d.ID) }, nil)
		}),
		kit.Quiet(t("journal.tocase"), func() { p.deps.Shell.Go(route.Place{Page: route.Case, Case: d.CaseID}) }),
		kit.Quiet(t("journal.export"), func() { p.askExport(d.CaseID) }))
}

// makeTicked is about all that is ticked.
func (p *page) makeTicked() fyne.CanvasObject {
	t, n := p.deps.T, len(p.chosen())
	together := kit.Primary(t("journal.together"), p.together)
	archive := kit.Secondary(t("journal.archive"), p.askArchive)
	none := kit.Quiet(t("journal.untick"), p.untick)
	if n == 0 {
		together.Disable()
		archive.Disable()
		none.Disable()
	}
	return kit.RowGap(12, kit.Muted(p.deps.N("journal.chosen", n)), together, archive,
		kit.Quiet(t("journal.tickall"), p.tickAll), none)
}

// refillTicked leaves the tick itself in place, for it has the keyboard.
func (p *page) refillTicked() {
	if column, ok := p.foot.Objects[0].(*fyne.Container); ok {
		column.Objects[len(column.Objects)-1] = p.makeTicked()
		p.foot.Refresh()
	}
}

// act does something off the UI thread; then is called when it went well.
func (p *page) act(do func(context.Context) error, then func()) {
	work.Load(p.acts, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, do(ctx)
	}, func(_ struct{}, err error) {
		p.deps.Shell.Fail(err)
		if err == nil && then != nil {
			then()
		}
	})
}

// askExport asks for a folder and puts every document of a case there.
func (p *page) askExport(id casework.CaseID) {
	parts.ChooseFile(p.deps, parts.FileQuestion{Title: p.deps.T("journal.export.where"), OnChosen: func(dir string) {
		var path string
		p.act(func(ctx context.Context) (err error) {
			path, err = p.deps.Desk.ExportCase(ctx, id, dir)
			return err
		}, func() {
			p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("journal.exported", "Folder", path)})
		})
	}})
}
