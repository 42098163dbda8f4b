// Package parts is the small pieces several pages share: a field bound to a
// line of the page's model, and the field for the coat of arms.
//
// What must not go here: whole pages, rules, drawing (that is kit).
package parts

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// Form makes fields that edit the model of a page. Labels and hints are text
// ids; an empty hint shows none.
type Form struct {
	Deps  route.Deps
	Touch func() // after every change of a field
	Leave func() // when a field is left; may be nil
}

// Entry is a field for one line of the model.
func (f Form) Entry(label, hint string, value *string) *kit.Field {
	return f.bind(label, hint, kit.NewEntry(), value).WarnWhenCut(f.Deps.Text)
}

// Area is a field for several lines of the model; it grows from min to max rows.
func (f Form) Area(label, hint string, minRows, maxRows int, value *string) *kit.Field {
	return f.bind(label, hint, kit.NewTextArea(minRows, maxRows), value).WarnWhenCut(f.Deps.Text)
}

func (f Form) bind(label, hint string, e *kit.Entry, value *string) *kit.Field {
	e.SetValue(*value)
	e.OnChanged = func(s string) {
		*value = s
		f.Touch()
	}
	e.OnLeave = f.Leave
	return f.field(label, hint, e)
}

// Date is a field for a date of the model, kept as it is typed so that what
// cannot be read survives.
func (f Form) Date(label, hint string, value *string) *kit.Field {
	d := kit.NewDateField(kit.DateOptions{
		Texts: f.Deps.Text, Today: f.Deps.Desk.Today, IsRedDay: f.redDay,
		Explain: func(_ string, err error) string { return present.Sentence(f.Deps.T, err) },
	})
	d.SetValue(*value)
	keep := func() {
		if *value != d.Text { // passing by a date is not writing it
			*value = d.Text
			f.Touch()
		}
	}
	d.OnChanged = func(string) { keep() }
	d.OnDate = func(casework.Date) { keep() }
	d.OnLeave = func() {
		keep()
		if f.Leave != nil {
			f.Leave()
		}
	}
	return f.field(label, hint, d)
}

func (f Form) field(label, hint string, input fyne.CanvasObject) *kit.Field {
	return kit.NewField(f.text(label), f.text(hint), input)
}

// text is the words of an id; a field may do without.
func (f Form) text(id string) string {
	if id == "" {
		return ""
	}
	return f.Deps.T(id)
}

func (f Form) redDay(d casework.Date) (name string, red bool) {
	id := deadline.HolidayOn(d)
	if id == "" {
		return "", false
	}
	return f.Deps.T(id), true
}
