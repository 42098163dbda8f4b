package parts

import (
	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// Changed keeps an answer at once: it is whole when it is given.
func (f Form) Changed() {
	f.Touch()
	if f.Leave != nil {
		f.Leave()
	}
}

// Day is Date, and a day chosen in the calendar is kept at once.
func (f Form) Day(label, hint string, value *string) *kit.Field {
	field := f.Date(label, hint, value)
	d := field.Input.(*kit.DateField)
	typed := d.OnDate
	d.OnDate = func(day casework.Date) {
		typed(day)
		if f.Leave != nil {
			f.Leave()
		}
	}
	return field
}

// Answer is yes, no, or none: the text id of not answered. after may be nil.
func (f Form) Answer(none string, value *casework.Answer, after func()) *kit.Choice {
	t := f.Deps.T
	c := kit.NewChoice([]kit.Option{
		{ID: string(casework.Yes), Label: t("word.answer.yes")},
		{ID: string(casework.No), Label: t("word.answer.no")},
		{ID: string(casework.NotAnswered), Label: t(none)},
	}, func(id string) {
		*value = casework.Answer(id)
		f.Changed()
		call(after)
	})
	c.SetSelected(string(*value))
	return c
}

// Check is a box to tick.
func (f Form) Check(label string, value *bool) *kit.Check {
	c := kit.NewCheck(f.Deps.T(label), func(on bool) {
		*value = on
		f.Changed()
	})
	c.SetChecked(*value)
	return c
}

// Choose is one of a few values of a kind. after may be nil.
func Choose[V ~string](f Form, kind string, values []V, value *V, after func()) *kit.Choice {
	c := kit.NewChoice(present.Options(f.Deps.T, kind, values), func(id string) {
		*value = V(id)
		f.Changed()
		call(after)
	})
	c.SetSelected(string(*value))
	return c
}

// ReadDate reads a typed date into a fact; where it cannot be read, the fact stands.
func ReadDate(text string, today casework.Date, into *casework.Date) bool {
	d, err := casework.ParseDate(text, today)
	if err == nil {
		*into = d
	}
	return err == nil
}

func call(f func()) {
	if f != nil {
		f()
	}
}
