package journal

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/work"
)

// batch is the letters to be made together: a bekreftelse for each case that lacks one.
type batch struct {
	cases  []waiting
	on     map[casework.CaseID]bool
	made   []casework.Document
	failed []failure
}

// waiting is a case that lacks a bekreftelse.
type waiting struct {
	id       casework.CaseID
	number   string
	name     string
	received casework.Date
	person   casework.Person
}

// failure is a letter that was not made, and why.
type failure struct{ number, sentence string }

func (p *page) loadBatch() {
	p.view.SetContent(p.makeHead(), kit.Loading(p.deps.T("journal.loading")))
	work.Load(p.loads, p.readBatch, func(cases []waiting, err error) {
		if err != nil {
			p.view.SetContent(p.makeHead(), kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.loadBatch))
			return
		}
		p.batch.cases, p.batch.on = cases, map[casework.CaseID]bool{}
		for _, c := range cases {
			p.batch.on[c.id] = c.person.Postable(p.deps.Desk.Today())
		}
		p.showBatch()
	})
}

// readBatch finds the cases, oldest first, with what a letter needs to be posted.
func (p *page) readBatch(ctx context.Context) ([]waiting, error) {
	all, err := p.deps.Desk.Cases(ctx, desk.CaseFilter{OpenOnly: true})
	if err != nil {
		return nil, err
	}
	var out []waiting
	for i := len(all) - 1; i >= 0; i-- {
		if !asksFor(all[i].State, casework.ActSendReceipt) {
			continue
		}
		o, err := p.deps.Desk.Order(ctx, desk.PaperChoice{CaseID: all[i].File.Case.ID, Kind: casework.Receipt})
		if err != nil {
			return nil, err
		}
		f := o.File
		out = append(out, waiting{f.Case.ID, f.Case.Number(), f.Person.Name(), f.Application.Received, f.Person})
	}
	return out, nil
}

func asksFor(s casework.CaseState, wanted casework.Action) bool {
	for _, a := range s.Next {
		if a == wanted {
			return true
		}
	}
	return false
}

func (p *page) showBatch() {
	content := []fyne.CanvasObject{p.makeHead()}
	if len(p.batch.made)+len(p.batch.failed) > 0 {
		content = append(content, p.makeOutcome())
	}
	if len(p.batch.cases) == 0 {
		content = append(content, kit.Empty(theme.ConfirmIcon(), p.deps.T("journal.batch.none"), p.deps.T("journal.batch.none.text"), nil))
	} else {
		content = append(content, p.makeBatch())
	}
	p.view.SetContent(content...)
}

// makeBatch is the cases to tick, and the way on.
func (p *page) makeBatch() fyne.CanvasObject {
	t := p.deps.T
	var rows []fyne.CanvasObject
	finish := kit.Primary("", p.finishBatch)
	count := func() {
		n := len(p.batchChosen())
		finish.SetText(p.deps.N("journal.batch.make", n))
		if finish.Enable(); n == 0 {
			finish.SetText(t("journal.batch.make.none"))
			finish.Disable()
		}
	}
	for _, c := range p.batch.cases {
		box := kit.NewCheck(t("journal.batch.case", "Number", c.number, "Name", c.name, "Date", present.Date(c.received)), func(on bool) {
			p.batch.on[c.id] = on
			count()
		})
		box.SetChecked(p.batch.on[c.id])
		rows = append(rows, box)
		if words := p.warning(c.person); words != "" {
			rows = append(rows, kit.Inset(28, 0, kit.Small(words)))
		}
	}
	count()
	return kit.TitledPanel(t("journal.batch.title"), kit.Muted(t("journal.batch.text")), kit.ColumnGap(8, rows...), kit.Row(finish))
}

// warning is why a letter to the person should be looked at by itself.
func (p *page) warning(person casework.Person) string {
	switch {
	case person.Protected():
		return p.deps.T("journal.batch.protected")
	case !person.Postable(p.deps.Desk.Today()):
		return p.deps.T("journal.batch.noaddress")
	}
	return ""
}

func (p *page) batchChosen() []waiting {
	var out []waiting
	for _, c := range p.batch.cases {
		if p.batch.on[c.id] {
			out = append(out, c)
		}
	}
	return out
}

// finishBatch makes the letters final, one by one, and opens them as one file.
// A letter that cannot be made holds back none of the others.
func (p *page) finishBatch() {
	cases := p.batchChosen()
	choices := make([]desk.PaperChoice, len(cases))
	for i, c := range cases {
		choices[i] = desk.PaperChoice{CaseID: c.id, Kind: casework.Receipt}
	}
	var made []casework.Document
	var failed map[int]error
	p.long("journal.batch.busy", func(ctx context.Context, progress func(done, all int)) error {
		made, failed = p.deps.Desk.FinishAll(ctx, choices, "post", progress)
		return nil
	}, func(stopped bool, err error) {
		p.deps.Shell.Fail(err)
		p.batch.made, p.batch.failed = made, nil
		for i, c := range cases {
			if failed[i] != nil {
				p.batch.failed = append(p.batch.failed, failure{c.number, present.Sentence(p.deps.T, failed[i])})
			}
		}
		p.loadBatch()
		if len(made) > 0 && !stopped {
			p.showMade()
		}
	})
}

func (p *page) showMade() {
	var ids []casework.DocumentID
	for _, d := range p.batch.made {
		ids = append(ids, d.ID)
	}
	p.showTogether(ids)
}

// makeOutcome tells how the last batch went, case by case where it failed.
func (p *page) makeOutcome() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if n := len(p.batch.made); n > 0 {
		lines = append(lines, kit.NewIconText(theme.ConfirmIcon(), p.deps.N("journal.batch.made", n), kit.ColorDone),
			kit.Row(kit.Secondary(p.deps.T("journal.batch.again"), p.showMade)))
	}
	for _, f := range p.batch.failed {
		lines = append(lines, kit.NewIconText(theme.WarningIcon(), p.deps.T("journal.batch.failed", "Number", f.number, "Sentence", f.sentence), kit.ColorDanger))
	}
	return kit.Panel(kit.ColumnGap(8, lines...))
}
