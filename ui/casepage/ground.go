package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeGround asks what the decision rests on and how it is given (row B1);
// the klagefrist that follows stands under it.
func (p *page) makeGround(f form) []fyne.CanvasObject {
	t, d := p.deps.T, &p.decided.Model.Decision
	term := kit.Column()
	set(term, p.makeTerm(*d)...)
	right := kit.NewSelect(p.grounds(*d), func(id string) {
		d.Hjemmel = id
		if usual := (casework.Decision{Product: d.Product}); usual.Right() == id {
			d.Hjemmel = "" // what is usual follows the register
		}
		f.change()
		p.put(term, p.makeTerm(*d)...)
	})
	right.SetSelected(d.Right())
	form := p.formOf(*d)
	given := choose(f, "form", casework.Forms, &form, nil)
	keep := given.OnChanged
	given.OnChanged = func(id string) {
		d.Form = casework.Form(id)
		keep(id)
		p.showLacks()
	}
	return []fyne.CanvasObject{
		kit.NewField(t("casepage.hjemmel"), "", right), term,
		kit.NewField(t("casepage.form"), "", given),
	}
}

// grounds is the provisions the decision may rest on.
func (p *page) grounds(d casework.Decision) []kit.Option {
	var out []kit.Option
	for _, h := range d.Grounds(p.data.terms.Register()) {
		out = append(out, kit.Option{ID: h.Key, Label: h.NameIn(p.deps.Text.Language(), p.deps.T)})
	}
	return out
}

// makeTerm is the klagefrist that follows from the provision, and a word when
// the letters cannot name it.
func (p *page) makeTerm(d casework.Decision) []fyne.CanvasObject {
	words := p.deps.T("casepage.appeal.none")
	if weeks := d.AppealWeeks(p.data.terms.Register()); weeks > 0 {
		words = p.deps.N("casepage.appeal.weeks", weeks)
	}
	parts := []fyne.CanvasObject{kit.Muted(words)}
	if h, ok := p.ground(d); ok && !h.Printable() {
		parts = append(parts, kit.Muted(p.deps.T("casepage.hjemmel.unsure")))
	}
	return parts
}

// ground is the provision the decision rests on.
func (p *page) ground(d casework.Decision) (casework.Hjemmel, bool) {
	for _, h := range p.data.terms.Register() {
		if h.Key == d.Right() {
			return h, true
		}
	}
	return casework.Hjemmel{}, false
}

// groundWords is the name of the provision, "" where there is none.
func (p *page) groundWords(d casework.Decision) string {
	if h, ok := p.ground(d); ok {
		return h.NameIn(p.deps.Text.Language(), p.deps.T)
	}
	return ""
}

// formOf is how the decision is given: as chosen, or as the kommune has set.
func (p *page) formOf(d casework.Decision) casework.Form {
	if d.Form != "" {
		return d.Form
	}
	return p.data.settings.FormOf(d.Product)
}

// rests tells that an outcome is given by a provision; the other ends need none.
func rests(o casework.Outcome) bool {
	return o == casework.Granted || o == casework.Refused || o == casework.Dismissed
}

// makeEarlier is the decisions that were made anew after a klage, newest first.
func (p *page) makeEarlier() []fyne.CanvasObject {
	t := p.deps.T
	var rows []fyne.CanvasObject
	for i := len(p.file().Earlier) - 1; i >= 0; i-- {
		d := p.file().Earlier[i]
		if len(rows) > 0 {
			rows = append(rows, kit.Rule())
		}
		lines := []fyne.CanvasObject{
			kit.Row(kit.NewChip(kit.None, present.Word(t, "outcome", d.Outcome)), kit.Strong(present.Word(t, "product", d.Product))),
			kit.Small(t("casepage.earlier.made", "Date", present.LongDate(t, d.Date))),
		}
		if d.Considerations != "" {
			lines = append(lines, kit.Body(d.Considerations))
		}
		rows = append(rows, kit.ColumnGap(4, lines...))
	}
	if rows == nil {
		return nil
	}
	return []fyne.CanvasObject{kit.TitledPanel(t("casepage.earlier"), rows...)}
}
