package terms

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// changes is what the new forvaltningslov changes here, as text ids.
var changes = []string{"receipt", "reply", "delay", "appeal", "names", "reasons"}

// makeLaw asks from when the new forvaltningslov holds, and says what it changes.
func (p *page) makeLaw() fyne.CanvasObject {
	t := p.deps.T
	state := kit.Body("")
	say := func() {
		day, ok := p.keep.Model.newAct(p.deps.Desk.Today())
		switch {
		case !ok:
			state.SetText("")
		case day.IsZero():
			state.SetText(t("terms.act.never"))
		default:
			state.SetText(t("terms.act.from", "Date", present.LongDate(t, day)))
		}
	}
	form := p.form
	form.Touch = func() {
		p.keep.Touch()
		say()
	}
	say()
	lines := []fyne.CanvasObject{
		kit.Muted(t("terms.act.text")), kit.Width(260, form.Date("terms.act.day", "terms.act.hint", &p.keep.Model.NewAct)), state,
		kit.Strong(t("terms.act.changes")),
	}
	for _, c := range changes {
		lines = append(lines, kit.Body("– "+t("terms.act.change."+c)))
	}
	return kit.TitledPanel(t("terms.act.title"), kit.ColumnGap(8, lines...))
}

// products is what a decision can give, and so what has a form.
var products = []casework.Product{casework.ProductIP, casework.ProductChildCoordinator, casework.ProductCoordinator}

// makeForms asks how the kommune gives its decisions, product by product.
func (p *page) makeForms() fyne.CanvasObject {
	t := p.deps.T
	var fields []fyne.CanvasObject
	for _, product := range products {
		choice := kit.NewChoice(present.Options(t, "form", casework.Forms), func(id string) {
			p.alter(func(s *casework.Settings) { s.Forms = withForm(s.Forms, product, casework.Form(id)) })
		})
		choice.SetSelected(string(p.now.FormOf(product)))
		fields = append(fields, kit.NewField(present.Word(t, "product", product), t("terms.form.hint."+string(product)), choice))
	}
	return kit.TitledPanel(t("terms.form.title"), kit.Muted(t("terms.form.text")), kit.FieldGroup(fields...))
}

// withForm is the forms with one of them changed; the map that is stored is left alone.
func withForm(forms map[casework.Product]casework.Form, product casework.Product, form casework.Form) map[casework.Product]casework.Form {
	out := map[casework.Product]casework.Form{}
	for k, v := range forms {
		out[k] = v
	}
	out[product] = form
	return out
}
