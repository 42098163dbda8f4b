package register

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

// panel is one question of the call with its fields under it.
func (p *page) panel(heading string, fields ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.TitledPanel(p.deps.T(heading), kit.FieldGroup(fields...))
}

func (p *page) form() parts.Form { return parts.Form{Deps: p.deps, Touch: p.keep.Touch} }

// entry is a field for one line of the model; hint may be "".
func (p *page) entry(label, hint string, value *string) *kit.Field {
	return p.form().Entry(label, hint, value)
}

// date is a field for a date of the model, kept as it is typed.
func (p *page) date(label, hint string, value *string) (*kit.Field, *kit.DateField) {
	f := p.form().Date(label, hint, value)
	d := f.Input.(*kit.DateField)
	keep := func() {
		if *value != d.Text { // walking through a date that stands there is no typing
			*value = d.Text
			p.keep.Touch()
		}
	}
	d.OnDate = func(casework.Date) { keep() }
	d.OnLeave = keep // "i dag" has become a date by now
	return f, d
}

// takeBack takes the sentence with this id away from under a field, and leaves any other.
func (p *page) takeBack(f *kit.Field, sentence string) {
	if f.Error() == p.deps.T(sentence) {
		f.SetError("")
	}
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
	return kit.NewField(t(label), t(hint), c)
}
