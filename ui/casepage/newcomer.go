package casepage

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
)

// newcomer is somebody being added to the register in passing.
type newcomer struct {
	Coordinator casework.Coordinator
	Unit        string // name of a unit that is not registered yet
}

// addNewcomer adds a koordinator without leaving the case.
func (p *page) addNewcomer() {
	t, m := p.deps.T, &p.appoint.Model.New
	f := p.form(p.appoint.Touch, p.appoint.Flush)
	name := f.entry("casepage.newcomer.name", "", &m.Coordinator.Name)
	units := []kit.Option{{ID: "0", Label: t("casepage.newcomer.unit.none")}}
	for _, u := range p.data.units {
		units = append(units, kit.Option{ID: strconv.FormatInt(int64(u.ID), 10), Label: u.Name})
	}
	unit := kit.NewSelect(units, func(id string) {
		n, _ := strconv.ParseInt(id, 10, 64)
		m.Coordinator.UnitID = casework.UnitID(n)
		f.change()
	})
	unit.SetSelected(strconv.FormatInt(int64(m.Coordinator.UnitID), 10))
	content := kit.FieldGroup(
		name,
		f.entry("casepage.newcomer.profession", "casepage.newcomer.profession.hint", &m.Coordinator.Title),
		kit.Columns(190,
			kit.NewField(t("casepage.newcomer.unit"), "", unit),
			f.entry("casepage.newcomer.unit.new", "casepage.newcomer.unit.new.hint", &m.Unit),
		),
		kit.Columns(190, f.entry("casepage.phone", "", &m.Coordinator.Phone), f.entry("casepage.email", "", &m.Coordinator.Email)),
	)
	var d *kit.Dialog
	later := kit.Secondary(t("casepage.notnow"), func() { d.Close() })
	add := kit.Primary(t("casepage.newcomer.add"), func() {
		if m.Coordinator.Name == "" {
			name.SetError(t("casepage.newcomer.nameless"))
			kit.Focus(name.Input)
			return
		}
		if p.keepNewcomer() {
			d.Close()
		}
	})
	d = kit.ShowDialog(p.deps.Shell.Window(), t("casepage.newcomer"), content, []fyne.CanvasObject{later, add}...)
}

// keepNewcomer writes the register and chooses the new one.
func (p *page) keepNewcomer() bool {
	ctx, m := context.Background(), p.appoint.Model
	c := m.New.Coordinator
	c.Child = m.Product == casework.ProductChildCoordinator
	var err error
	if m.New.Unit != "" {
		c.ID, err = p.deps.Desk.SaveNewcomer(ctx, c, m.New.Unit)
	} else {
		c.ID, err = p.deps.Desk.SaveCoordinator(ctx, c)
	}
	if err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	m.Who, m.New = c.ID, newcomer{}
	p.appoint.Touch()
	p.appoint.Flush()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("casepage.newcomer.done", "Name", c.Name)})
	p.reload()
	return true
}
