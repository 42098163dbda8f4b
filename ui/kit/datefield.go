package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
)

// DateOptions is what a DateField needs to know from the page.
type DateOptions struct {
	// Texts is the words of the calendar. It must be there.
	Texts Texts
	// Today is the day the calendar opens at and "i morgen" counts from. It must be there.
	Today func() casework.Date
	// Parse reads what is typed; casework.ParseDate when nil.
	Parse func(string) (casework.Date, error)
	// Explain makes the sentence for what Parse refused; a general one when nil.
	Explain func(text string, err error) string
	// IsRedDay tells which days are holidays, and their names; Sundays are always red.
	IsRedDay func(casework.Date) (name string, red bool)
}

// DateField is a field for a date. It takes dates as people type them, writes
// them as dd.mm.åååå when it is left, and keeps what it cannot read, with a
// sentence under it. The sign at the right, or Alt+↓, opens a calendar.
type DateField struct {
	Entry
	// OnDate is called when the field has got another date, or been emptied (zero).
	OnDate func(casework.Date)

	options DateOptions
	date    casework.Date
	valid   bool
	report  func(sentence string)
	popup   *popover
}

// NewDateField makes an empty field.
func NewDateField(o DateOptions) *DateField {
	d := &DateField{options: o, valid: true}
	d.ActionItem = newGlyph(theme.CalendarIcon(), d.openCalendar)
	d.init(d)
	d.SetPlaceHolder(o.Texts.T("kit.date.placeholder"))
	return d
}

// Date is what is in the field: the zero Date when it is empty. ok is false
// when the text cannot be read as a date.
func (d *DateField) Date() (date casework.Date, ok bool) {
	date, err := d.parse(d.Text)
	return date, err == nil
}

// SetDate fills the field from the model without calling OnDate.
func (d *DateField) SetDate(date casework.Date) {
	d.date, d.valid = date, true
	d.SetValue(casework.FormatDate(date))
	d.tell("")
}

// FitWidth is as wide as a date needs.
func (d *DateField) FitWidth() float32 {
	return measure("00. november 2026", textPx(), fyne.TextStyle{}) + size(theme.SizeNameInlineIcon) + 3*sizeInner
}

func (d *DateField) reportTo(f func(string)) { d.report = f }

func (d *DateField) tell(sentence string) {
	d.SetFailed(sentence != "")
	if d.report != nil {
		d.report(sentence)
	}
}

func (d *DateField) parse(text string) (casework.Date, error) {
	if d.options.Parse != nil {
		return d.options.Parse(text)
	}
	return casework.ParseDate(text, d.options.Today())
}

// FocusLost reads the text and writes it in full.
func (d *DateField) FocusLost() {
	d.settle()
	d.Entry.FocusLost()
}

func (d *DateField) settle() {
	date, err := d.parse(d.Text)
	if err != nil {
		d.valid = false
		d.tell(d.explain(err))
		return
	}
	d.SetValue(casework.FormatDate(date))
	d.tell("")
	changed := date != d.date || !d.valid
	d.date, d.valid = date, true
	if changed && d.OnDate != nil {
		d.OnDate(date)
	}
}

func (d *DateField) explain(err error) string {
	if d.options.Explain != nil {
		return d.options.Explain(d.Text, err)
	}
	return d.options.Texts.T("kit.date.bad", "Text", d.Text)
}

// TypedKey settles the date on Enter before going on.
func (d *DateField) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		d.settle()
	}
	d.Entry.TypedKey(e)
}

// TypedShortcut opens the calendar on Alt+↓.
func (d *DateField) TypedShortcut(s fyne.Shortcut) {
	if isOpenKey(s) {
		d.openCalendar()
		return
	}
	d.Entry.TypedShortcut(s)
}

func (d *DateField) openCalendar() {
	if d.Disabled() {
		return
	}
	at, ok := d.Date()
	if !ok || at.IsZero() {
		at = d.options.Today()
	}
	cal := newCalendar(d.options, at, d.take)
	sheet := newCalendarSheet(cal)
	d.popup = showPopover(d, sheet, sheet.MinSize(), cal, d)
}

func (d *DateField) take(date casework.Date) {
	d.popup.Close()
	d.SetValue(casework.FormatDate(date))
	d.settle()
}
