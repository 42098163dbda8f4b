package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// form makes the fields of one model: touch after each key, save when a field
// is left or an answer given.
type form struct {
	p     *page
	touch func()
	save  func()
}

// change keeps an answer at once: it is whole when it is given.
func (f form) change() {
	f.touch()
	f.save()
}

func (f form) words(id string) string {
	if id == "" {
		return ""
	}
	return f.p.deps.T(id)
}

// entry is a field for one line; hint is a text id, or "".
func (f form) entry(label, hint string, value *string) *kit.Field {
	return f.field(label, hint, kit.NewEntry(), value)
}

// area is a field for several lines.
func (f form) area(label, hint string, rows int, value *string) *kit.Field {
	return f.field(label, hint, kit.NewTextArea(rows, 16), value)
}

func (f form) field(label, hint string, e *kit.Entry, value *string) *kit.Field {
	e.SetValue(*value)
	e.OnChanged = func(s string) {
		*value = s
		f.touch()
	}
	e.OnLeave = f.save
	return kit.NewField(f.words(label), f.words(hint), e).WarnWhenCut(f.p.deps.Text)
}

// date is a field for a date, kept as it is typed.
func (f form) date(label, hint string, value *string) *kit.Field {
	d := kit.NewDateField(kit.DateOptions{
		Texts: f.p.deps.Text, Today: f.p.today, IsRedDay: f.p.redDay,
		Explain: func(_ string, err error) string { return present.Sentence(f.p.deps.T, err) },
	})
	d.SetValue(*value)
	keep := func(s string) {
		if *value != s {
			*value = s
			f.touch()
		}
	}
	d.OnChanged = keep
	d.OnLeave = func() { keep(d.Text); f.save() } // "i dag" has become a date by now
	d.OnDate = func(casework.Date) { keep(d.Text); f.save() }
	return kit.NewField(f.words(label), f.words(hint), d)
}

func (p *page) redDay(d casework.Date) (name string, red bool) {
	id := deadline.HolidayOn(d)
	if id == "" {
		return "", false
	}
	return p.deps.T(id), true
}

// answer is yes, no, or not answered.
func (f form) answer(none string, value *casework.Answer) *kit.Choice {
	t := f.p.deps.T
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
	c := kit.NewCheck(f.p.deps.T(label), func(on bool) {
		*value = on
		f.change()
	})
	c.SetChecked(*value)
	return c
}

// choose is one of a few values of a kind.
func choose[V ~string](f form, kind string, values []V, value *V, after func()) *kit.Choice {
	c := kit.NewChoice(present.Options(f.p.deps.T, kind, values), func(id string) {
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
	c := kit.NewChecks(present.Options(f.p.deps.T, kind, values), func(ids []string) {
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
