package bin

import (
	"context"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/work"
)

// ask tells what will be gone, and deletes it when she says so.
func (p *page) ask(b desk.Binned) {
	t := p.deps.T
	var sheet *kit.Dialog
	no := kit.Secondary(t("bin.erase.no"), func() { sheet.Close() })
	yes := kit.Destructive(t("bin.erase"), func() {
		sheet.Close()
		p.erase(b)
	})
	title := t("bin.erase.person.title", "Name", p.name(b))
	if b.CaseID != 0 {
		title = t("bin.erase.case.title", "Number", p.listed(b.Numbers))
	}
	sheet = kit.ShowDialog(p.deps.Shell.Window(), title, kit.Column(
		kit.Body(p.goes(b)), kit.Strong(t("bin.erase.final")), kit.Muted(t("bin.erase.backups")),
	), no, yes)
}

// goes is what is deleted, with its numbers.
func (p *page) goes(b desk.Binned) string {
	var parts []string
	add := func(id string, n int) {
		if n > 0 {
			parts = append(parts, p.deps.N(id, n))
		}
	}
	if b.CaseID == 0 {
		add("bin.cases", len(b.Numbers))
	}
	add("bin.plans", b.Plans)
	add("bin.papers", b.Papers)
	switch {
	case b.CaseID != 0 && len(parts) > 0:
		return p.deps.T("bin.erase.case.with", "Name", p.name(b), "Parts", p.listed(parts))
	case b.CaseID != 0:
		return p.deps.T("bin.erase.case.text", "Name", p.name(b))
	case len(parts) > 0:
		return p.deps.T("bin.erase.person.with", "Parts", p.listed(parts))
	}
	return p.deps.T("bin.erase.person.text")
}

// erase takes a while in a large file, which is written anew.
func (p *page) erase(b desk.Binned) {
	t, d := p.deps.T, p.deps.Desk
	done := t("bin.erased.person")
	if b.CaseID != 0 {
		done = t("bin.erased.case", "Number", p.listed(b.Numbers))
	}
	p.busy = true
	work.LoadSlowly(p.acts, p.showBusy, func(ctx context.Context) (none struct{}, err error) {
		ctx = context.WithoutCancel(ctx) // going to another page does not stop it
		if b.CaseID != 0 {
			return none, d.EraseCase(ctx, b.CaseID)
		}
		return none, d.ErasePerson(ctx, b.PersonID)
	}, func(_ struct{}, err error) {
		p.done(err, kit.Notice{Kind: kit.Success, Text: done})
	})
}
