package persons

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
)

// makeDetails is the part Opplysninger: every fact, changed where it stands.
func (p *page) makeDetails() fyne.CanvasObject {
	parts := []fyne.CanvasObject{}
	if p.keep.Restored && p.keep.Dirty() {
		parts = append(parts, p.makeRestored())
	}
	p.relativesBox = kit.Column()
	parts = append(parts, p.makeIdentity(), p.makeLanguage(), p.makeAddress())
	p.fillRelatives()
	parts = append(parts, kit.TitledPanel(p.deps.T("person.relatives"), p.relativesBox))
	return kit.ColumnGap(18, parts...)
}

// makeRestored tells that there are changes that were never saved.
func (p *page) makeRestored() fyne.CanvasObject {
	save := kit.Primary(p.deps.T("person.restored.save"), func() { p.save(); p.again() })
	drop := kit.Quiet(p.deps.T("person.restored.drop"), p.drop)
	return kit.TintPanel(kit.Beside(kit.Body(p.deps.T("person.restored")), kit.Row(drop, save)))
}

// drop goes back to what is registered; undo brings the typing back.
func (p *page) drop() {
	typed := *p.keep.Model
	p.keep.Drop()
	*p.keep.Model = newModel(p.file.Person)
	p.again()
	p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("person.restored.dropped"), Action: p.deps.T("shell.undo"), OnAction: func() {
		*p.keep.Model = typed
		p.keep.Touch()
		p.again()
	}})
}

func (p *page) makeIdentity() fyne.CanvasObject {
	m := p.keep.Model
	birth := p.date(birthLabel(m.Person.Expected), &m.Birth)
	expected := kit.NewCheck(p.deps.T("person.expected.check"), func(on bool) {
		m.Person.Expected = on
		birth.SetLabel(p.deps.T(birthLabel(on)))
		p.change()
	})
	expected.SetChecked(m.Person.Expected)
	p.numberBox = kit.Column()
	p.fill(p.numberBox, p.makeNumberField())
	year := p.entry("person.year", "person.year.hint", &m.Year)
	year.Input.(*kit.Entry).OnLeave = func() {
		var ignored int
		if year.SetError(""); !readYear(m.Year, &ignored) {
			year.SetError(p.deps.T("person.year.wrong"))
		}
		p.save()
	}
	return p.panel("person.identity",
		kit.FieldRow(p.entry("person.given", "", &m.Person.GivenName), p.entry("person.family", "", &m.Person.FamilyName)),
		kit.FieldRow(p.numberBox, birth, year),
		expected,
	)
}

// birthLabel calls the date what it is: a birth, or the day a child is due.
func birthLabel(expected bool) string {
	if expected {
		return "person.birth.due"
	}
	return "person.birth"
}

// makeNumberField keeps the number hidden until she wants to change it.
func (p *page) makeNumberField() *kit.Field {
	m, t := p.keep.Model, p.deps.T
	if m.Person.Number != "" && m.Number == m.Person.Number.Format() && !p.editNumber {
		change := kit.Quiet(t("person.number.change"), func() {
			p.editNumber = true
			field := p.makeNumberField()
			p.fill(p.numberBox, field)
			kit.Focus(field)
		})
		return kit.NewField(t("person.number"), "", kit.Row(kit.Body(m.Person.Number.Masked()), change))
	}
	f := p.entry("person.number", "person.number.hint", &m.Number)
	f.Input.(*kit.Entry).OnLeave = func() {
		f.SetError("")
		_, kind, err := casework.ParseNationalID(m.Number)
		switch {
		case err != nil:
			f.SetError(t("person.number.wrong"))
		case kind == casework.IDNone || kind == casework.IDBirth:
			f.SetHint(t("person.number.hint"))
		default:
			f.SetHint(t("person.number.kind." + string(kind)))
		}
		p.save()
	}
	return f
}

func (p *page) makeLanguage() fyne.CanvasObject {
	m, t := p.keep.Model, p.deps.T
	options := []kit.Option{{Label: t("person.language.none")}}
	for _, l := range casework.Languages {
		options = append(options, kit.Option{ID: string(l), Label: t("person.language." + string(l))})
	}
	language := kit.NewChoice(options, func(id string) {
		m.Person.Language = casework.Language(id)
		p.change()
	})
	language.SetSelected(string(m.Person.Language))
	return p.panel("person.languages",
		kit.NewField(t("person.language"), t("person.language.hint"), language),
		kit.FieldRow(
			p.entry("person.interpreter.field", "person.interpreter.hint", &m.Person.Interpreter),
			p.entry("person.ask.field", "person.ask.hint", &m.Person.SpeechAid),
		),
	)
}

// makeAddress hides where she lives when the address is strictly confidential.
func (p *page) makeAddress() fyne.CanvasObject {
	m, t := p.keep.Model, p.deps.T
	options := present.Options(t, "protection",
		[]casework.Protection{casework.NoProtection, casework.Confidential, casework.StrictlyConfidential})
	protection := kit.NewChoice(options, func(id string) { p.protect(casework.Protection(id)) })
	protection.SetSelected(string(m.Person.Protection))
	p.addressBox = kit.ColumnGap(18)
	p.fillAddress()
	return p.panel("person.address", kit.NewField(t("person.protection"), "", protection), p.addressBox)
}

// protect chooses a level. At the strictest no address is stored; undo brings
// back both the level and the addresses.
func (p *page) protect(level casework.Protection) {
	m := p.keep.Model
	was := *m
	m.Person.Protection = level
	if level == casework.StrictlyConfidential {
		*m = m.withoutAddresses()
	}
	p.change()
	p.fillAddress()
	p.fillRelatives()
	if level != casework.StrictlyConfidential || reflect.DeepEqual(was, was.withoutAddresses()) {
		return
	}
	p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("person.protection.cleared"), Action: p.deps.T("shell.undo"), OnAction: func() {
		m.Person.Protection = was.Person.Protection
		m.takeAddresses(was)
		p.change()
		p.again()
	}})
}

func (p *page) fillAddress() {
	q, t := &p.keep.Model.Person, p.deps.T
	parts := []fyne.CanvasObject{}
	switch q.Protection {
	case casework.StrictlyConfidential:
		p.fill(p.addressBox, kit.Muted(t("person.protection.strict")))
		return
	case casework.Confidential:
		parts = append(parts, kit.Muted(t("person.protection.confidential")))
	case casework.NoProtection:
	}
	p.fill(p.addressBox, append(parts,
		p.entry("person.street", "", &q.Street),
		kit.FieldRow(p.makePostCode(), p.entry("person.postplace", "", &q.PostPlace)),
		kit.FieldRow(p.entry("person.phone", "", &q.Phone), p.entry("person.email", "", &q.Email)),
	)...)
}

// makePostCode tells what is wrong with a postcode as soon as it is on show.
func (p *page) makePostCode() *kit.Field {
	m := p.keep.Model
	f := p.entry("person.postcode", "", &m.PostCode)
	check := func() {
		f.SetError("")
		if _, ok := casework.ReadPostCode(m.PostCode); !ok {
			f.SetError(p.deps.T("person.postcode.wrong"))
		}
	}
	f.Input.(*kit.Entry).OnLeave = func() {
		check()
		p.save()
	}
	check()
	return f
}

// panel is a heading with its fields under it.
func (p *page) panel(heading string, fields ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.TitledPanel(p.deps.T(heading), kit.FieldGroup(fields...))
}

func (p *page) form() parts.Form {
	return parts.Form{Deps: p.deps, Touch: p.keep.Touch, Leave: p.save}
}

// entry is a field for one line of the model; hint may be "".
func (p *page) entry(label, hint string, value *string) *kit.Field {
	return p.form().Entry(label, hint, value)
}

// date is a field for a date of the model; one chosen in the calendar is saved at once.
func (p *page) date(label string, value *string) *kit.Field {
	f := p.form().Date(label, "", value)
	d := f.Input.(*kit.DateField)
	d.OnDate = func(casework.Date) {
		*value = d.Text
		p.change()
	}
	d.OnLeave = func() {
		*value = d.Text // "i dag" has become a date by now
		p.save()
	}
	return f
}

// change keeps the model and saves at once: an answer is whole when it is given.
func (p *page) change() {
	p.keep.Touch()
	p.save()
}

// save commits what can be read. What cannot stays as a draft, with its
// sentence under the field.
func (p *page) save() {
	if !p.keep.Dirty() {
		return
	}
	q, whole := p.keep.Model.person(p.deps.Desk.Today())
	if reflect.DeepEqual(q, p.file.Person) {
		if whole {
			p.keep.Drop()
		}
		return
	}
	if p.keep.Commit() != nil {
		return
	}
	p.file.Person = q
	p.keep.Model.Person = q
	p.freshHead()
	if !whole {
		p.keep.Touch()
	}
}

func (p *page) commit(ctx context.Context, m model) error {
	q, _ := m.person(p.deps.Desk.Today())
	return p.deps.Desk.SavePerson(ctx, q)
}
