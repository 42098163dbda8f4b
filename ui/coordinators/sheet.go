package coordinators

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
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

func key(kind string, id int64) string { return "register:" + kind + ":" + strconv.FormatInt(id, 10) }

// open shows the dialog. save writes the register and tells whether it went well.
func (s *sheet[T]) open(title, verb string, fields []fyne.CanvasObject, save func() bool) {
	t := s.p.deps.T
	if s.keep.Restored {
		fields = append([]fyne.CanvasObject{kit.TintPanel(kit.Body(t("coordinators.restored")))}, fields...)
	}
	form := kit.FieldGroup(fields...)
	s.dialog = kit.ShowDialog(s.p.deps.Shell.Window(), t(title), form,
		kit.Secondary(t("coordinators.cancel"), func() { s.dialog.Close() }),
		kit.Primary(t(verb), func() {
			if save() {
				s.finish()
			} else if s.p.deps.Shell.Window().Canvas().Focused() == nil {
				kit.Focus(form) // Ctrl+Enter has left the field, and none is at fault
			}
		}))
	s.dialog.OnClosed = s.closed
	s.p.flush = s.keep.Flush
}

// finish closes the dialog and gives the keyboard to the page, whose button
// is made anew.
func (s *sheet[T]) finish() {
	s.saved = true
	s.keep.Drop()
	s.dialog.Close()
	s.p.takeKeyboard()
}

// closed offers to go on when something typed was not saved.
func (s *sheet[T]) closed() {
	if s.saved || !s.keep.Dirty() {
		return
	}
	typed := *s.keep.Model
	s.keep.Drop()
	s.p.deps.Shell.Notice(kit.Notice{
		Text: s.p.deps.T("coordinators.dropped"), Action: s.p.deps.T("coordinators.goon"),
		OnAction: func() {
			*s.keep.Model = typed
			s.keep.Touch()
			s.keep.Flush()
			s.again()
		},
	})
}

// form makes the fields of the entry.
func (s *sheet[T]) form() parts.Form { return parts.Form{Deps: s.p.deps, Touch: s.keep.Touch} }

// entry is a field for one line of the entry; hint is a text id, or "".
func (s *sheet[T]) entry(label, hint string, value *string) *kit.Field {
	return s.form().Entry(label, hint, value)
}

func (s *sheet[T]) check(label string, value *bool) *kit.Check {
	c := kit.NewCheck(s.p.deps.T(label), func(on bool) {
		*value = on
		s.keep.Touch()
	})
	c.SetChecked(*value)
	return c
}

// told tells that an entry is saved; undo (nil for none) takes it back.
func (p *page) told(id, name string, undo func(context.Context) error) {
	p.deps.Shell.Saved()
	p.refocus = true
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
