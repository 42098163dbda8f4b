package planpage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// capacities are those who can consent for the person.
var capacities = []casework.Role{casework.RoleSelf, casework.RoleParent, casework.RoleGuardian}

// makeConsents is Samtykke: one to the plan, one to sharing what is in it.
func (p *page) makeConsents() []fyne.CanvasObject {
	plan := p.plan()
	copied := kit.Quiet(p.deps.T("planpage.consent.same"), func() {
		from := plan.Consent
		plan.Sharing.By, plan.Sharing.Capacity, plan.Sharing.Date = from.By, from.Capacity, from.Date
		delete(p.keep.Model.Raw, "sharing.date")
		p.change()
		p.again(func() fyne.CanvasObject { return p.spots["sharing"] })
	})
	return []fyne.CanvasObject{
		p.makeConsent("plan", "consent", &plan.Consent, nil),
		p.makeConsent("sharing", "sharing", &plan.Sharing, copied),
	}
}

func (p *page) makeConsent(name, spot string, c *casework.Consent, extra fyne.CanvasObject) fyne.CanvasObject {
	t := p.deps.T
	chip := kit.NewChip(p.consentState(*c))
	capacity, look := p.noted(pick(p, "planpage.consent.capacity", "", "role", capacities, &c.Capacity, p.runChecks),
		func() casework.Oddity { return c.Odd(p.file.Person, p.today()) })
	fresh := func() {
		chip.Set(p.consentState(*c))
		look()
	}
	by := p.entry("planpage.consent.by", "", &c.By)
	by.Input.(*kit.Entry).OnLeave = func() {
		p.save()
		look()
	}
	answer := kit.NewChoice([]kit.Option{
		{ID: string(casework.Yes), Label: t("word.answer.yes")},
		{ID: string(casework.No), Label: t("word.answer.no")},
		{ID: string(casework.NotAnswered), Label: t("planpage.consent.notasked")},
	}, func(id string) {
		c.Answer = casework.Answer(id)
		p.change()
		fresh()
	})
	answer.SetSelected(string(c.Answer))
	dated := func(label, hint, date string) *kit.Field { return p.dateThen(label, hint, name+date, fresh) }
	head := kit.Subtitle(t("planpage.consent." + name))
	parts := []fyne.CanvasObject{
		kit.Beside(kit.ColumnGap(2, head, kit.Muted(t("planpage.consent.intro."+name))), chip),
		p.spot(spot, p.field("planpage.consent.answer", "", answer)),
		kit.FieldRow(by, capacity),
		kit.FieldRow(
			dated("planpage.consent.date", "", ".date"),
			dated("planpage.consent.expires", "planpage.consent.expires.hint", ".expires"),
			dated("planpage.consent.withdrawn", "", ".withdrawn")),
		p.area("planpage.consent.note", "", 1, &c.Note),
	}
	if extra != nil {
		parts = append(parts, kit.Row(extra))
	}
	return kit.Panel(kit.FieldGroup(parts...))
}

// dateThen is date with something to do when the field is left.
func (p *page) dateThen(label, hint, name string, then func()) *kit.Field {
	f := p.date(label, hint, name)
	if d, ok := f.Input.(*kit.DateField); ok {
		leave := d.OnLeave
		d.OnLeave = func() {
			leave()
			then()
		}
	}
	return f
}

// consentState tells where a consent stands today.
func (p *page) consentState(c casework.Consent) (kit.State, string) {
	t, today := p.deps.T, p.today()
	switch {
	case c.Answer == casework.NotAnswered:
		return kit.Planned, t("planpage.consent.state.none")
	case c.Answer == casework.No:
		return kit.Late, t("planpage.consent.state.no")
	case c.Given(today):
		return kit.Done, t("planpage.consent.state.given")
	case !c.Withdrawn.IsZero() && !c.Withdrawn.After(today):
		return kit.Late, t("planpage.consent.state.withdrawn", "Date", present.Date(c.Withdrawn))
	}
	return kit.Late, t("planpage.consent.state.expired", "Date", present.Date(c.Expires))
}
