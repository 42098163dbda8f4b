package notes

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

// formWide keeps the lines of a note short enough to read.
const formWide = 820

// makeForm is a note being written or corrected.
func (p *page) makeForm() fyne.CanvasObject {
	t, m := p.deps.T, p.keep.Model
	f := parts.Form{Deps: p.deps, Touch: p.keep.Touch}
	about := kit.Column()
	explain := func() {
		about.Objects = nil
		if id := "notes.about." + string(m.Note.Kind); p.deps.Text.Has(id) {
			about.Objects = []fyne.CanvasObject{kit.TintPanel(kit.Body(t(id)))}
		}
		about.Hidden = about.Objects == nil
	}
	explain()
	kind := parts.Choose(f, "notekind", casework.NoteKinds, &m.Note.Kind, func() {
		explain()
		p.view.Refresh()
	})
	title := "notes.form.new"
	if m.Note.ID != 0 {
		title = "notes.form.edit"
	}
	return kit.MaxWidth(formWide, kit.ColumnGap(14, kit.TitledPanel(t(title),
		kit.NewField(t("notes.kind"), "", kind), about,
		kit.FieldRow(f.Day("notes.date", "", &m.Date), f.Entry("notes.with", "notes.with.hint", &m.Note.With)),
		f.Area("notes.text", "notes.text.hint", 5, 24, &m.Note.Text),
		f.Check("notes.third", &m.Note.Third),
		f.Day("notes.shown", "notes.shown.hint", &m.Shown),
	), kit.RowRight(kit.Secondary(t("notes.stop"), p.stop), kit.Primary(t("notes.save"), p.save))))
}

// save keeps the note that is typed.
func (p *page) save() {
	n, m := p.keep.Model.Note, p.keep.Model
	n.CaseID = p.id
	whole := parts.ReadDate(m.Date, p.today(), &n.Date)
	if !parts.ReadDate(m.Shown, p.today(), &n.Shown) || !whole {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: p.deps.T("notes.dates")})
		return
	}
	p.keep.Flush()
	if _, err := p.deps.Desk.SaveNote(context.Background(), n); err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	p.forget()
	p.show() // the form is done with
	p.deps.Shell.Saved()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("notes.saved")})
	p.load()
}

// forget closes the form and clears it.
func (p *page) forget() {
	p.keep.Drop()
	*p.keep.Model, p.open = newModel(p.blank()), false
}

// stop leaves the form without keeping. What is typed comes back with undo.
func (p *page) stop() {
	typed, dirty := *p.keep.Model, p.keep.Dirty()
	p.forget()
	p.show()
	if !dirty {
		return
	}
	p.deps.Shell.Notice(kit.Notice{
		Text: p.deps.T("notes.stopped"), Action: p.deps.T("shell.undo"),
		OnAction: func() {
			*p.keep.Model = typed
			p.keep.Touch()
			p.begin()
		},
	})
}

// edit opens the form with a note. One that is begun already is finished first.
func (p *page) edit(n casework.Note) {
	if p.open && p.keep.Dirty() {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: p.deps.T("notes.busy")})
		p.view.SetOffset(0)
		p.focusForm()
		return
	}
	*p.keep.Model = newModel(n)
	p.begin()
}

// remove takes a note away; undo brings it back.
func (p *page) remove(n casework.Note) {
	ctx := context.Background()
	p.at = p.view.Offset()
	if err := p.deps.Desk.DeleteNote(ctx, n); err != nil {
		p.deps.Shell.Fail(err)
		p.load()
		return
	}
	if p.keep.Model.Note.ID == n.ID { // it is gone; what is typed is a new one
		p.keep.Model.Note.ID = 0
	}
	p.deps.Shell.Saved()
	p.load()
	p.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: p.deps.T("notes.removed"), Action: p.deps.T("shell.undo"),
		OnAction: func() { p.bringBack(n) },
	})
}

func (p *page) bringBack(n casework.Note) {
	n.ID = 0
	typed, dirty := *p.keep.Model, p.keep.Dirty() // keeping a note drops the draft of what is typed
	if _, err := p.deps.Desk.SaveNote(context.Background(), n); err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	if dirty {
		*p.keep.Model = typed
		p.keep.Touch()
	}
	p.deps.Shell.Saved()
	p.load()
}
