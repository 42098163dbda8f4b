package staff

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
)

// editUnit opens a unit; the zero one is new.
func (p *page) editUnit(u casework.Unit) {
	s := &sheet[casework.Unit]{p: p, again: func() { p.editUnit(u) }}
	s.keep = draft.Open(p.deps, key("unit", int64(u.ID)), u, nil)
	m := s.keep.Model
	name := s.entry("staff.unit.name", "", &m.Name)
	title, verb := "staff.unit.add", "staff.add.do"
	if u.ID != 0 {
		title, verb = "staff.unit.edit", "staff.save"
	}
	s.open(title, verb, []fyne.CanvasObject{
		name,
		s.entry("staff.unit.leader", "", &m.Leader),
		s.entry("staff.phone", "", &m.Phone),
		s.entry("staff.email", "", &m.Email),
		s.check("staff.unit.outside", &m.Outside),
	}, func() bool {
		if m.Name == "" {
			name.SetError(p.deps.T("staff.name.missing"))
			kit.Focus(name.Input)
			return false
		}
		return p.saveUnit(u, *m)
	})
}

func (p *page) saveUnit(was, u casework.Unit) bool {
	if _, err := p.deps.Desk.SaveUnit(context.Background(), u); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	if was.ID == 0 {
		p.told("staff.added", u.Name, nil)
		return true
	}
	p.told("staff.saved", u.Name, func(ctx context.Context) error {
		_, err := p.deps.Desk.SaveUnit(ctx, was)
		return err
	})
	return true
}
