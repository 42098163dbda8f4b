package staff

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// sheet is a dialog that edits one entry of a register. What is typed is kept
// as a draft; closing without saving loses nothing.
type sheet[T any] struct {
	p      *page
	keep   *draft.Keeper[T]
	dialog *kit.Dialog
	saved  bool
	again  func() // opens it anew
}

func key(kind string, id int64) string { return "staff:" + kind + ":" + strconv.FormatInt(id, 10) }

// open shows the dialog. save writes the register and tells whether it went well.
func (s *sheet[T]) open(title, verb string, fields []fyne.CanvasObject, save func() bool) {
	t := s.p.deps.T
	if s.keep.Restored {
		fields = append([]fyne.CanvasObject{kit.TintPanel(kit.Body(t("staff.restored")))}, fields...)
	}
	s.dialog = kit.ShowDialog(s.p.deps.Shell.Window(), t(title), kit.FieldGroup(fields...),
		kit.Secondary(t("staff.cancel"), func() { s.dialog.Close() }),
		kit.Primary(t(verb), func() {
			if save() {
				s.saved = true
				s.keep.Drop()
				s.dialog.Close()
			}
		}))
	s.dialog.OnClosed = s.closed
	s.p.flush = s.keep.Flush
}

// closed offers to go on when something typed was not saved.
func (s *sheet[T]) closed() {
	if s.saved || !s.keep.Dirty() {
		return
	}
	typed := *s.keep.Model
	s.keep.Drop()
	s.p.deps.Shell.Notice(kit.Notice{
		Text: s.p.deps.T("staff.dropped"), Action: s.p.deps.T("staff.goon"),
		OnAction: func() {
			*s.keep.Model = typed
			s.keep.Touch()
			s.keep.Flush()
			s.again()
		},
	})
}

// entry is a field for one line of the entry; hint is a text id, or "".
func (s *sheet[T]) entry(label, hint string, value *string) *kit.Field {
	e := kit.NewEntry()
	e.SetValue(*value)
	e.OnChanged = func(text string) {
		*value = text
		s.keep.Touch()
	}
	if hint != "" {
		hint = s.p.deps.T(hint)
	}
	return kit.NewField(s.p.deps.T(label), hint, e).WarnWhenCut(s.p.deps.Text)
}

func (s *sheet[T]) check(label string, value *bool) *kit.Check {
	c := kit.NewCheck(s.p.deps.T(label), func(on bool) {
		*value = on
		s.keep.Touch()
	})
	c.SetChecked(*value)
	return c
}

// date is a field for a date, kept as it is typed.
func (s *sheet[T]) date(label, hint string, value *string) *kit.Field {
	p := s.p
	d := kit.NewDateField(kit.DateOptions{
		Texts: p.deps.Text, Today: p.deps.Desk.Today, IsRedDay: p.redDay,
		Explain: func(_ string, err error) string { return present.Sentence(p.deps.T, err) },
	})
	d.SetValue(*value)
	put := func(text string) {
		if *value != text {
			*value = text
			s.keep.Touch()
		}
	}
	d.OnChanged = put
	d.OnLeave = func() { put(d.Text) } // "i dag" has become a date by now
	d.OnDate = func(casework.Date) { put(d.Text) }
	return kit.NewField(p.deps.T(label), p.deps.T(hint), d)
}

func (p *page) redDay(d casework.Date) (name string, red bool) {
	id := deadline.HolidayOn(d)
	if id == "" {
		return "", false
	}
	return p.deps.T(id), true
}

// told tells that an entry is saved; undo (nil for none) takes it back.
func (p *page) told(id, name string, undo func(context.Context) error) {
	p.deps.Shell.Saved()
	p.load()
	n := kit.Notice{Kind: kit.Success, Text: p.deps.T(id, "Name", name)}
	if undo != nil {
		n.Action = p.deps.T("shell.undo")
		n.OnAction = func() {
			if err := undo(context.Background()); err != nil {
				p.deps.Shell.Fail(err)
				return
			}
			p.deps.Shell.Saved()
			p.load()
		}
	}
	p.deps.Shell.Notice(n)
}
