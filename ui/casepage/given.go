package casepage

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// makeGiven asks a unit to find the koordinator (row B7), and tells when it was
// asked; nil before the decision and once somebody is koordinator.
func (p *page) makeGiven() []fyne.CanvasObject {
	f := p.file()
	if p.assigned != nil || !f.Decision.Final() || !f.Case.Closed.IsZero() {
		return nil
	}
	t := p.deps.T
	var parts []fyne.CanvasObject
	if f.Case.GivenOn.IsZero() {
		parts = append(parts, kit.Muted(t("casepage.given.intro")))
	} else {
		parts = append(parts, p.makeAsked()...)
	}
	m := p.appoint.Model
	unit := kit.NewSelect(p.unitOptions(), func(id string) {
		n, _ := strconv.ParseInt(id, 10, 64)
		m.Unit = casework.UnitID(n)
		p.appoint.Touch()
		p.appoint.Flush()
	})
	unit.Placeholder = t("casepage.given.choose")
	if m.Unit != 0 {
		unit.SetSelected(strconv.FormatInt(int64(m.Unit), 10))
	}
	field := kit.NewField(t("casepage.given.unit"), "", unit)
	verb := "casepage.given.do"
	if !f.Case.GivenOn.IsZero() {
		verb = "casepage.given.again"
	}
	give := kit.Secondary(t(verb), func() {
		if m.Unit == 0 {
			field.SetError(t("casepage.given.lacks"))
			kit.Focus(unit)
			return
		}
		p.goTo(route.Place{Page: route.Paper, Kind: casework.ToUnit, About: int64(m.Unit)})()
	})
	parts = append(parts, field, kit.Row(kit.Quiet(t("casepage.given.new"), p.addUnit), give))
	return []fyne.CanvasObject{kit.TitledPanel(t("casepage.given"), parts...)}
}

// makeAsked is when the unit was asked, and after a fortnight the reminder.
func (p *page) makeAsked() []fyne.CanvasObject {
	c, t := p.file().Case, p.deps.T
	words := t("casepage.given.on", "Date", present.LongDate(t, c.GivenOn))
	if name := p.unitName(c.GivenTo); name != "" {
		words = t("casepage.given.to", "Unit", name, "Date", present.LongDate(t, c.GivenOn))
	}
	since := kit.Small(p.deps.N("casepage.given.since", c.GivenOn.DaysTo(p.today())))
	told := kit.ColumnGap(2, kit.Strong(words), since)
	if !slices.Contains(p.data.view.State.Next, casework.ActRemindUnit) {
		return []fyne.CanvasObject{told}
	}
	remind := kit.Secondary(t("action.remind_unit.do"), p.doer(p.errandOf(casework.ActRemindUnit)))
	return []fyne.CanvasObject{kit.TintPanel(kit.Beside(told, remind))}
}

// unitName is "" for a person whose whereabouts a unit may tell.
func (p *page) unitName(id casework.UnitID) string {
	if p.file().Person.Protected() {
		return ""
	}
	for _, u := range p.data.units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}

func (p *page) unitOptions() []kit.Option {
	out := make([]kit.Option, len(p.data.units))
	for i, u := range p.data.units {
		out[i] = kit.Option{ID: strconv.FormatInt(int64(u.ID), 10), Label: u.Name}
	}
	return out
}

// addUnit registers a unit without leaving the case, and chooses it.
func (p *page) addUnit() {
	t, m := p.deps.T, &p.appoint.Model.NewUnit
	f := p.form(p.appoint.Touch, p.appoint.Flush)
	name := f.entry("casepage.given.name", "", &m.Name)
	content := kit.FieldGroup(name, f.entry("casepage.given.leader", "casepage.given.leader.hint", &m.Leader))
	var d *kit.Dialog
	later := kit.Secondary(t("casepage.notnow"), func() { d.Close() })
	add := kit.Primary(t("casepage.newcomer.add"), func() {
		if m.Name == "" {
			name.SetError(t("casepage.newcomer.nameless"))
			kit.Focus(name.Input)
			return
		}
		if p.keepUnit() {
			d.Close()
		}
	})
	d = kit.ShowDialog(p.deps.Shell.Window(), t("casepage.given.new"), content, later, add)
}

func (p *page) keepUnit() bool {
	m := p.appoint.Model
	id, err := p.deps.Desk.SaveUnit(context.Background(), m.NewUnit)
	if err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	name := m.NewUnit.Name
	m.Unit, m.NewUnit = id, casework.Unit{}
	p.appoint.Touch()
	p.appoint.Flush()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("casepage.newcomer.done", "Name", name)})
	p.reload()
	return true
}
