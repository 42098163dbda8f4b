package planpage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
)

func (p *page) form() parts.Form {
	return parts.Form{Deps: p.deps, Touch: p.keep.Touch, Leave: p.save}
}

// entry is a field for one line of the plan; hint may be "".
func (p *page) entry(label, hint string, value *string) *kit.Field {
	return p.form().Entry(label, hint, value)
}

// area is a field for several lines of the plan; hint may be "".
func (p *page) area(label, hint string, rows int, value *string) *kit.Field {
	return p.form().Area(label, hint, rows, 14, value)
}

// date is a field for a date of the plan by its name, kept as it is typed.
func (p *page) date(label, hint, name string) *kit.Field {
	m := p.keep.Model
	text := m.text(name)
	form := p.form()
	var field *kit.Field
	form.Touch = func() {
		m.Raw[name] = text
		p.keep.Touch()
	}
	wrong := func() string {
		if raw, left := m.Raw[name]; left {
			if _, err := m.read(name, raw, p.today()); err != nil {
				return present.Sentence(p.deps.T, err)
			}
		}
		return ""
	}
	form.Leave = func() {
		p.save()
		p.runChecks()
	}
	field = form.Date(label, hint, &text)
	p.checks = append(p.checks, func() { field.SetError(wrong()) })
	if sentence := wrong(); sentence != "" {
		field.SetError(sentence)
	}
	return field
}

// runChecks tells anew what is wrong, or seldom right, with what is on show.
func (p *page) runChecks() {
	for _, check := range p.checks {
		check()
	}
}

// pick is a field to choose one of the values of a kind.
func pick[V ~string](p *page, label, hint, kind string, values []V, value *V, then func()) *kit.Field {
	s := kit.NewSelect(present.Options(p.deps.T, kind, values), func(id string) {
		*value = V(id)
		p.change()
		if then != nil {
			then()
		}
	})
	s.SetSelected(string(*value))
	return p.field(label, hint, s)
}

// choice is pick with every value in sight.
func choice[V ~string](p *page, label, hint, kind string, values []V, value *V, then func()) *kit.Field {
	c := kit.NewChoice(present.Options(p.deps.T, kind, values), func(id string) {
		*value = V(id)
		p.change()
		if then != nil {
			then()
		}
	})
	c.SetSelected(string(*value))
	return p.field(label, hint, c)
}

func (p *page) check(label string, value *bool, then func()) *kit.Check {
	c := kit.NewCheck(p.deps.T(label), func(on bool) {
		*value = on
		p.change()
		if then != nil {
			then()
		}
	})
	c.SetChecked(*value)
	return c
}

func (p *page) field(label, hint string, input fyne.CanvasObject) *kit.Field {
	if hint != "" {
		hint = p.deps.T(hint)
	}
	return kit.NewField(p.deps.T(label), hint, input)
}

// spot remembers where something that can be missing is written.
func (p *page) spot(name string, o fyne.CanvasObject) fyne.CanvasObject {
	p.spots[name] = o
	return o
}

// done tells what was done, with a way back that also puts the form right.
func (p *page) done(text string, undo func()) {
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: text, Action: p.deps.T("shell.undo"), OnAction: func() {
		undo()
		p.change()
		p.again(nil)
	}})
}

// removed tells what was taken out of the plan, and can put it back.
func (p *page) removed(text string, r casework.Removed) {
	p.done(p.deps.T(text), func() { *p.plan() = p.plan().PutBack(r) })
}
