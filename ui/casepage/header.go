package casepage

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

func (p *page) number() string { return strconv.FormatInt(int64(p.id), 10) }

// makeHeader always tells name, age, målform and address protection (row I3),
// and nothing of where the person lives.
func (p *page) makeHeader() fyne.CanvasObject {
	q, c, t := p.file().Person, p.file().Case, p.deps.T
	name := kit.Title(p.nameWords())
	name.MaxLines = 2
	facts := []fyne.CanvasObject{kit.Strong(t("casepage.number", "Number", c.Number()))}
	if age := present.Age(t, q, p.today()); age != "" {
		facts = append(facts, kit.Muted(age))
	}
	facts = append(facts, kit.NewChip(kit.None, present.Word(t, "language", p.data.settings.LanguageFor(q))))
	if q.Protected() {
		facts = append(facts, kit.NewChip(kit.Late, present.Word(t, "protection", q.Protection)))
	}
	if q.Interpreter != "" {
		facts = append(facts, kit.NewChip(kit.UnderWay, t("casepage.interpreter", "Language", q.Interpreter)))
	}
	if wait := p.waitChip(); wait != nil {
		facts = append(facts, wait)
	}
	if klage, ok := p.openAppeal(); ok {
		facts = append(facts, p.appealChip(klage))
	}
	if !c.Closed.IsZero() {
		facts = append(facts, kit.NewChip(kit.Done, t("casepage.closed", "Date", present.Date(c.Closed))))
	}
	person := kit.Quiet(t("casepage.person"), func() {
		p.deps.Shell.Go(route.Place{Page: route.Person, Person: q.ID})
	})
	return kit.Beside(kit.ColumnGap(6, name, kit.RowGap(14, facts...)), kit.Row(person, p.makeEnd()))
}

func (p *page) nameWords() string {
	if name := p.file().Person.Name(); name != "" {
		return name
	}
	return p.deps.T("casepage.nameless")
}

// makeEnd closes the case, or opens it again.
func (p *page) makeEnd() fyne.CanvasObject {
	t := p.deps.T
	if !p.file().Case.Closed.IsZero() {
		return kit.Secondary(t("casepage.reopen"), func() {
			p.carryOut(p.deps.Desk.ReopenCase, "casepage.reopened", p.deps.Desk.CloseCase)
		})
	}
	return kit.Quiet(t("casepage.close"), func() {
		kit.Confirm(p.deps.Shell.Window(), kit.Question{
			Title: t("casepage.close.title"), Text: t("casepage.close.text"),
			Yes: t("casepage.close"), No: t("casepage.notnow"),
			OnYes: func() { p.carryOut(p.deps.Desk.CloseCase, "casepage.close.done", p.deps.Desk.ReopenCase) },
		})
	})
}

// carryOut does something to the case, tells it, and offers to take it back.
func (p *page) carryOut(do func(context.Context, casework.CaseID) error, done string, undo func(context.Context, casework.CaseID) error) bool {
	ctx := context.Background()
	if err := do(ctx, p.id); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	p.deps.Shell.Saved()
	p.reload()
	p.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: p.deps.T(done), Action: p.deps.T("shell.undo"),
		OnAction: func() {
			if err := undo(ctx, p.id); err != nil {
				p.deps.Shell.Fail(err)
				return
			}
			p.deps.Shell.Saved()
			p.reload()
		},
	})
	return true
}
