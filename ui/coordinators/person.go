package coordinators

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// personModel is a koordinator as she is typed.
type personModel struct {
	Coordinator casework.Coordinator
	Ended       string
	NewUnit     string // name of a unit that is not registered yet
}

// editPerson opens a koordinator; the zero one is new.
func (p *page) editPerson(c casework.Coordinator) {
	start := personModel{Coordinator: c, Ended: casework.FormatDate(c.Ended)}
	s := &sheet[personModel]{p: p, again: func() { p.editPerson(c) }}
	s.keep = draft.Open(p.deps, key("person", int64(c.ID)), start, nil)
	m := s.keep.Model
	name := s.entry("coordinators.name", "", &m.Coordinator.Name)
	ended := s.form().Date("coordinators.ended.from", "coordinators.ended.hint", &m.Ended)
	title, verb := "coordinators.add", "coordinators.add.do"
	if c.ID != 0 {
		title, verb = "coordinators.edit", "coordinators.save"
	}
	s.open(title, verb, []fyne.CanvasObject{
		name,
		s.entry("coordinators.profession", "coordinators.profession.hint", &m.Coordinator.Title),
		kit.Columns(190, p.makeUnitField(s), s.entry("coordinators.unit.new", "coordinators.unit.new.hint", &m.NewUnit)),
		kit.Columns(190, s.entry("coordinators.phone", "", &m.Coordinator.Phone), s.entry("coordinators.email", "", &m.Coordinator.Email)),
		s.check("coordinators.child", &m.Coordinator.Child),
		ended,
		s.entry("coordinators.note", "coordinators.note.hint", &m.Coordinator.Note),
	}, func() bool {
		if strings.TrimSpace(m.Coordinator.Name) == "" {
			name.SetError(p.deps.T("coordinators.name.missing"))
			kit.Focus(name.Input)
			return false
		}
		end, err := casework.ParseDate(m.Ended, p.deps.Desk.Today())
		if err != nil {
			ended.SetError(present.Sentence(p.deps.T, err))
			kit.Focus(ended.Input)
			return false
		}
		m.Coordinator.Ended = end
		return p.savePerson(c, *m)
	})
}

func (p *page) makeUnitField(s *sheet[personModel]) *kit.Field {
	t, c := p.deps.T, &s.keep.Model.Coordinator
	options := []kit.Option{{ID: "0", Label: t("coordinators.unit.none")}}
	for _, u := range p.data.units {
		options = append(options, kit.Option{ID: strconv.FormatInt(int64(u.ID), 10), Label: u.Name})
	}
	unit := kit.NewSelect(options, func(id string) {
		n, _ := strconv.ParseInt(id, 10, 64)
		c.UnitID = casework.UnitID(n)
		s.keep.Touch()
	})
	unit.SetSelected(strconv.FormatInt(int64(c.UnitID), 10))
	return kit.NewField(t("coordinators.unit"), "", unit)
}

// savePerson writes the register; undo gives a changed koordinator back what
// stood there.
func (p *page) savePerson(was casework.Coordinator, m personModel) bool {
	ctx, c := context.Background(), m.Coordinator
	var err error
	if m.NewUnit != "" {
		_, err = p.deps.Desk.SaveNewcomer(ctx, c, m.NewUnit)
	} else {
		_, err = p.deps.Desk.SaveCoordinator(ctx, c)
	}
	if err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	if was.ID == 0 {
		p.told("coordinators.added", c.Name, nil)
		return true
	}
	p.told("coordinators.saved", c.Name, func(ctx context.Context) error {
		_, err := p.deps.Desk.SaveCoordinator(ctx, was)
		return err
	})
	return true
}
