package bin

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

func (p *page) makeRows() fyne.CanvasObject {
	shown := p.list[:min(p.most, len(p.list))]
	var parts []fyne.CanvasObject
	for i, b := range shown {
		if i > 0 {
			parts = append(parts, kit.Rule())
		}
		parts = append(parts, p.makeRow(b))
	}
	if more := len(p.list) - len(shown); more > 0 {
		parts = append(parts, kit.Row(kit.Quiet(p.deps.N("bin.more", more), func() {
			p.most = len(p.list)
			p.again()
		})))
	}
	return kit.Panel(parts...)
}

func (p *page) makeRow(b desk.Binned) fyne.CanvasObject {
	t := p.deps.T
	name := kit.Strong(p.name(b))
	name.MaxLines = 2
	words := kit.ColumnGap(3, name, kit.Body(p.what(b)),
		kit.Small(t("bin.since", "Date", present.Date(casework.DateOf(b.Since)))))
	return kit.Beside(words, kit.Row(
		kit.Secondary(t("bin.restore"), func() { p.restore(b) }),
		kit.Quiet(t("bin.erase.ask"), func() { p.ask(b) }),
	))
}

func (p *page) name(b desk.Binned) string {
	if b.Name == "" {
		return p.deps.T("bin.nameless")
	}
	return b.Name
}

// what is "Sak 2026/14", or "Person med sakene 2026/3 og 2026/14".
func (p *page) what(b desk.Binned) string {
	numbers := p.listed(b.Numbers)
	switch {
	case b.CaseID != 0:
		return p.deps.T("bin.case", "Number", numbers)
	case len(b.Numbers) == 0:
		return p.deps.T("bin.person")
	}
	return p.deps.N("bin.person.cases", len(b.Numbers), "Numbers", numbers)
}

// listed is "a", "a og b", "a, b og c".
func (p *page) listed(words []string) string {
	if len(words) == 0 {
		return ""
	}
	out := words[0]
	for i, w := range words[1:] {
		if i == len(words)-2 {
			return p.deps.T("bin.list.last", "First", out, "Last", w)
		}
		out = p.deps.T("bin.list", "First", out, "Next", w)
	}
	return out
}

func (p *page) restore(b desk.Binned) {
	t, d := p.deps.T, p.deps.Desk
	n := kit.Notice{Kind: kit.Success, Action: t("bin.open")}
	if b.CaseID != 0 {
		n.Text = t("bin.restored.case", "Number", p.listed(b.Numbers))
		n.OnAction = func() { p.deps.Shell.Go(route.Place{Page: route.Case, Case: b.CaseID}) }
		p.act(func(ctx context.Context) error { return d.RestoreCase(ctx, b.CaseID) }, n)
		return
	}
	n.Text = t("bin.restored.person", "Name", p.name(b))
	n.OnAction = func() { p.deps.Shell.Go(route.Place{Page: route.Person, Person: b.PersonID}) }
	p.act(func(ctx context.Context) error { return d.RestorePerson(ctx, b.PersonID) }, n)
}
