package register

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// panel is one question of the call with its fields under it.
func (p *page) panel(heading string, fields ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.TitledPanel(p.deps.T(heading), kit.FieldGroup(fields...))
}

// entry is a field for one line of the model; hint may be "".
func (p *page) entry(label, hint string, value *string) *kit.Field {
	return p.field(label, hint, kit.NewEntry(), value)
}

// area is a field for several lines of the model.
func (p *page) area(label, hint string, value *string) *kit.Field {
	return p.field(label, hint, kit.NewTextArea(2, 10), value)
}

func (p *page) field(label, hint string, e *kit.Entry, value *string) *kit.Field {
	e.SetValue(*value)
	e.OnChanged = func(s string) {
		*value = s
		p.keep.Touch()
	}
	return kit.NewField(p.deps.T(label), p.hint(hint), e)
}

func (p *page) hint(id string) string {
	if id == "" {
		return ""
	}
	return p.deps.T(id)
}

// date is a field for a date of the model, kept as it is typed.
func (p *page) date(label, hint string, value *string) (*kit.Field, *kit.DateField) {
	d := kit.NewDateField(kit.DateOptions{
		Texts: p.deps.Text, Today: p.deps.Desk.Today, IsRedDay: p.redDay,
		Explain: func(_ string, err error) string { return present.Sentence(p.deps.T, err) },
	})
	d.SetValue(*value)
	keep := func(s string) {
		if *value != s {
			*value = s
			p.keep.Touch()
		}
	}
	d.OnChanged = keep
	d.OnLeave = func() { keep(d.Text) } // "i dag" has become a date by now
	d.OnDate = func(casework.Date) { keep(d.Text) }
	return kit.NewField(p.deps.T(label), p.hint(hint), d), d
}

func (p *page) redDay(d casework.Date) (name string, red bool) {
	id := deadline.HolidayOn(d)
	if id == "" {
		return "", false
	}
	return p.deps.T(id), true
}

// answer is yes, no, or not asked yet.
func (p *page) answer(label, hint string, value *casework.Answer) *kit.Field {
	t := p.deps.T
	c := kit.NewChoice([]kit.Option{
		{ID: string(casework.Yes), Label: t("word.answer.yes")},
		{ID: string(casework.No), Label: t("word.answer.no")},
		{ID: string(casework.NotAnswered), Label: t("register.notasked")},
	}, func(id string) {
		*value = casework.Answer(id)
		p.keep.Touch()
	})
	c.SetSelected(string(*value))
	return kit.NewField(t(label), p.hint(hint), c)
}
