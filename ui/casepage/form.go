package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
)

// form makes the fields of one model: Touch after each key, Leave when a
// field is left or an answer given.
type form struct{ parts.Form }

func (p *page) form(touch, save func()) form {
	return form{parts.Form{Deps: p.deps, Touch: touch, Leave: save}}
}

// change keeps an answer at once: it is whole when it is given.
func (f form) change() {
	f.Touch()
	f.Leave()
}

// entry is a field for one line; hint is a text id, or "".
func (f form) entry(label, hint string, value *string) *kit.Field {
	return f.Entry(label, hint, value)
}

// area is a field for several lines.
func (f form) area(label, hint string, rows int, value *string) *kit.Field {
	return f.Area(label, hint, rows, 16, value)
}

// date is a field for a date; one chosen in the calendar is kept at once.
func (f form) date(label, hint string, value *string) *kit.Field {
	field := f.Date(label, hint, value)
	d := field.Input.(*kit.DateField)
	typed := d.OnDate
	d.OnDate = func(day casework.Date) {
		typed(day)
		f.Leave()
	}
	return field
}

// answer is yes, no, or not answered.
func (f form) answer(none string, value *casework.Answer) *kit.Choice {
	t := f.Deps.T
	c := kit.NewChoice([]kit.Option{
		{ID: string(casework.Yes), Label: t("word.answer.yes")},
		{ID: string(casework.No), Label: t("word.answer.no")},
		{ID: string(casework.NotAnswered), Label: t(none)},
	}, func(id string) {
		*value = casework.Answer(id)
		f.change()
	})
	c.SetSelected(string(*value))
	return c
}

// check is a box to tick.
func (f form) check(label string, value *bool) *kit.Check {
	c := kit.NewCheck(f.Deps.T(label), func(on bool) {
		*value = on
		f.change()
	})
	c.SetChecked(*value)
	return c
}

// choose is one of a few values of a kind.
func choose[V ~string](f form, kind string, values []V, value *V, after func()) *kit.Choice {
	c := kit.NewChoice(present.Options(f.Deps.T, kind, values), func(id string) {
		*value = V(id)
		f.change()
		if after != nil {
			after()
		}
	})
	c.SetSelected(string(*value))
	return c
}

// tick is several values of a kind.
func tick[V ~string](f form, kind string, values []V, value *[]V) *kit.Checks {
	c := kit.NewChecks(present.Options(f.Deps.T, kind, values), func(ids []string) {
		*value = nil
		for _, id := range ids {
			*value = append(*value, V(id))
		}
		f.change()
	})
	ids := make([]string, len(*value))
	for i, v := range *value {
		ids[i] = string(v)
	}
	c.SetSelected(ids)
	return c
}

// readDate reads a typed date into a fact; where it cannot be read, the fact stands.
func readDate(text string, today casework.Date, into *casework.Date) bool {
	d, err := casework.ParseDate(text, today)
	if err == nil {
		*into = d
	}
	return err == nil
}

// fact is a fact with its name above it, as on a filled-in form.
func (p *page) fact(label, value string) fyne.CanvasObject {
	if value == "" {
		value = p.deps.T("casepage.none")
	}
	return kit.ColumnGap(2, kit.Small(p.deps.T(label)), kit.Body(value))
}
