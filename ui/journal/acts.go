package journal

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/work"
)

// long does something that takes a while, with progress and a way to stop it.
// after is told whether it was stopped.
func (p *page) long(words string, do func(ctx context.Context, progress func(done, all int)) error, after func(stopped bool, err error)) {
	stopping, stop := context.WithCancel(context.Background())
	scope := p.deps.Scope.Sub()
	busy := kit.NewBusy(p.deps.T(words), p.deps.T("journal.stop"), stop)
	dialog := kit.ShowDialog(p.deps.Shell.Window(), p.deps.T("journal.wait"), busy)
	dialog.OnClosed = stop
	work.Load(scope, func(ctx context.Context) (struct{}, error) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(stopping, cancel)()
		return struct{}{}, do(ctx, func(done, all int) {
			work.Do(scope, func() { busy.SetProgress(float32(done) / float32(max(all, 1))) })
		})
	}, func(_ struct{}, err error) {
		stopped := stopping.Err() != nil
		dialog.OnClosed = nil
		dialog.Close()
		stop()
		after(stopped, err)
	})
}

// together opens the ticked documents as one file, to be printed in one go.
func (p *page) together() { p.showTogether(p.chosen()) }

func (p *page) showTogether(ids []casework.DocumentID) {
	p.long("journal.together.busy", func(ctx context.Context, progress func(done, all int)) error {
		return p.deps.Desk.ShowTogether(ctx, ids, progress)
	}, func(stopped bool, err error) {
		if stopped {
			p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("journal.together.stopped")})
			return
		}
		p.deps.Shell.Fail(err)
	})
}

// askArchive asks on which day the ticked documents went to the archive.
func (p *page) askArchive() {
	t, today := p.deps.T, p.deps.Desk.Today()
	ids, typed := p.chosen(), casework.FormatDate(today)
	field := parts.Form{Deps: p.deps, Touch: func() {}}.Date("journal.archive.on", "journal.archive.hint", &typed)
	var d *kit.Dialog
	yes := kit.Primary(t("journal.archive.yes"), func() {
		on, err := casework.ParseDate(typed, today)
		if err != nil {
			field.SetError(present.Sentence(t, err))
			return
		}
		d.Close()
		p.archive(on, ids)
	})
	no := kit.Secondary(t("journal.notnow"), func() { d.Close() })
	d = kit.ShowDialog(p.deps.Shell.Window(), p.deps.N("journal.archive.title", len(ids)), kit.Column(field), no, yes)
}

// archive registers the day; undo puts back the days that were there.
func (p *page) archive(on casework.Date, ids []casework.DocumentID) {
	before := map[casework.Date][]casework.DocumentID{}
	for _, r := range p.all {
		if d := r.Document; p.ticked[d.ID] {
			before[d.Archived] = append(before[d.Archived], d.ID)
		}
	}
	undo := func() {
		p.act(func(ctx context.Context) error {
			for day, some := range before {
				if err := p.deps.Desk.MarkArchived(ctx, day, some...); err != nil {
					return err
				}
			}
			return nil
		}, p.Refresh)
	}
	p.act(func(ctx context.Context) error { return p.deps.Desk.MarkArchived(ctx, on, ids...) }, func() {
		p.untick()
		p.Refresh()
		p.deps.Shell.Notice(kit.Notice{
			Kind: kit.Success, Text: p.deps.N("journal.archived", len(ids), "Date", present.Date(on)),
			Action: p.deps.T("shell.undo"), OnAction: undo,
		})
	})
}

// askPrint asks for what the extract of the journal is to hold.
func (p *page) askPrint() {
	t, today := p.deps.T, p.deps.Desk.Today()
	from, to, lang, public := p.was.From, p.was.To, string(p.deps.Text.Language()), true
	form := parts.Form{Deps: p.deps, Touch: func() {}}
	who := kit.NewChoice([]kit.Option{
		{ID: "public", Label: t("journal.print.public")}, {ID: "internal", Label: t("journal.print.internal")},
	}, func(id string) { public = id == "public" })
	who.SetSelected("public")
	language := kit.NewChoice(present.Options(t, "language", casework.Languages), func(id string) { lang = id })
	language.Segmented = true
	language.SetSelected(lang)
	first, last := form.Date("journal.from", "", &from), form.Date("journal.to", "", &to)
	var d *kit.Dialog
	yes := kit.Primary(t("journal.print.yes"), func() {
		f := p.filter()
		f.Unarchived = false
		var ok bool
		if f.From, ok = p.day(first, from, today); !ok {
			return
		}
		if f.To, ok = p.day(last, to, today); !ok {
			return
		}
		d.Close()
		p.act(func(ctx context.Context) error {
			return p.deps.Desk.ShowJournal(ctx, f, casework.Language(lang), public)
		}, nil)
	})
	no := kit.Secondary(t("journal.notnow"), func() { d.Close() })
	content := kit.FieldGroup(kit.FieldRow(first, last),
		kit.NewField(t("journal.print.who"), t("journal.print.who.hint"), who), kit.NewField(t("journal.print.language"), "", language))
	d = kit.ShowDialog(p.deps.Shell.Window(), t("journal.print.title"), content, []fyne.CanvasObject{no, yes}...)
}

// day reads a day that may be left out; what cannot be read is told of under the field.
func (p *page) day(field *kit.Field, typed string, today casework.Date) (day casework.Date, ok bool) {
	if typed == "" {
		return casework.Date{}, true
	}
	day, err := casework.ParseDate(typed, today)
	if err != nil {
		field.SetError(present.Sentence(p.deps.T, err))
	}
	return day, err == nil
}
