package coordinators

import (
	"context"
	"strings"

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
	name := s.entry("coordinators.unit.name", "", &m.Name)
	title, verb := "coordinators.unit.add", "coordinators.add.do"
	if u.ID != 0 {
		title, verb = "coordinators.unit.edit", "coordinators.save"
	}
	s.open(title, verb, []fyne.CanvasObject{
		name,
		s.entry("coordinators.unit.leader", "", &m.Leader),
		s.entry("coordinators.phone", "", &m.Phone),
		s.entry("coordinators.email", "", &m.Email),
		s.check("coordinators.unit.outside", &m.Outside),
	}, func() bool {
		if strings.TrimSpace(m.Name) == "" {
			name.SetError(p.deps.T("coordinators.name.missing"))
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
		p.told("coordinators.added", u.Name, nil)
		return true
	}
	p.told("coordinators.saved", u.Name, func(ctx context.Context) error {
		_, err := p.deps.Desk.SaveUnit(ctx, was)
		return err
	})
	return true
}
