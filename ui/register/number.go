package register

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeNumber is the identity number, checked while it is typed. A wrong one
// gets a friendly sentence and never stands in the way.
func (p *page) makeNumber() *kit.Field {
	m := p.m()
	f := p.entry("register.number", "register.number.hint", &m.Number)
	e := f.Input.(*kit.Entry)
	keep := e.OnChanged
	e.OnChanged = func(s string) {
		keep(s)
		p.takeBack(f, "register.number.wrong")
		p.showNote()
		p.search.Reset()
	}
	e.OnLeave = func() {
		if m.wrongNumber() {
			f.SetError(p.deps.T("register.number.wrong"))
		}
	}
	p.number = f
	return f
}

// showNote tells what kind of number it is, and offers the birth dates it fits.
func (p *page) showNote() {
	number, kind, err := casework.ParseNationalID(p.m().Number)
	if err != nil || number == "" {
		p.fill(p.noteBox)
		return
	}
	var words []fyne.CanvasObject
	if kind != casework.IDBirth {
		words = append(words, kit.Body(p.deps.T("register.number.kind."+string(kind))))
	}
	words = append(words, p.makeBirths(number)...)
	if len(words) == 0 {
		p.fill(p.noteBox)
		return
	}
	p.fill(p.noteBox, kit.TintPanel(words...))
}

// makeBirths proposes the birth dates the number fits; never one by itself,
// for the century is not in the number.
func (p *page) makeBirths(number casework.NationalID) []fyne.CanvasObject {
	t, today := p.deps.T, p.deps.Desk.Today()
	born, err := casework.ParseDate(p.m().Birth, today)
	if err != nil || number.MatchesBirth(born) {
		return nil
	}
	days := births(number, today)
	if len(days) == 0 {
		return nil
	}
	ask := "register.number.birth"
	if !born.IsZero() {
		ask = "register.number.mismatch"
	}
	var buttons []fyne.CanvasObject
	for _, d := range days {
		buttons = append(buttons, kit.Secondary(present.LongDate(t, d), func() { p.born(d) }))
	}
	return []fyne.CanvasObject{kit.Body(t(ask)), kit.Row(buttons...)}
}

// born takes a proposed birth date.
func (p *page) born(d casework.Date) {
	p.birth.SetDate(d)
	p.m().Birth = casework.FormatDate(d)
	p.keep.Touch()
	p.showNote()
	p.search.Reset()
}
