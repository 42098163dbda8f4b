package register

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makePerson asks about whom it is: somebody known, or somebody new.
func (p *page) makePerson() fyne.CanvasObject {
	p.personBox = kit.ColumnGap(20)
	p.fillPerson()
	if p.m().Known != 0 && p.known.ID != p.m().Known {
		p.readKnown()
	}
	return p.personBox
}

func (p *page) fillPerson() {
	if p.m().Known != 0 {
		p.fill(p.personBox, p.makeKnown())
		return
	}
	p.fill(p.personBox, p.makeIdentity(), p.makeContact(), p.makeParents())
	p.showNote()
}

// makeKnown shows who is chosen, and a way back.
func (p *page) makeKnown() fyne.CanvasObject {
	t := p.deps.T
	words := []fyne.CanvasObject{kit.Muted(t("register.known.loading"))}
	if p.known.ID == p.m().Known {
		words = []fyne.CanvasObject{
			kit.Row(kit.Strong(p.known.Name()), p.protectionChip(p.known)), kit.Body(p.bornWords(p.known)),
			kit.Small(t("register.known.hint")),
		}
	}
	other := kit.Secondary(t("register.known.other"), p.release)
	return kit.TitledPanel(t("register.person"), kit.Beside(kit.ColumnGap(3, words...), other))
}

// use chooses somebody who is registered already.
func (p *page) use(q casework.Person) {
	p.m().Known, p.known = q.ID, q
	p.keep.Touch()
	p.fillPerson()
}

// release goes back to typing who it is; what was typed before is still there.
func (p *page) release() {
	p.m().Known, p.known = 0, casework.Person{}
	p.keep.Touch()
	p.fillPerson()
	p.lookForSame()
}

func (p *page) makeIdentity() fyne.CanvasObject {
	m, t := p.m(), p.deps.T
	p.given = p.searched("register.given", "", &m.Person.GivenName)
	family := p.searched("register.family", "", &m.Person.FamilyName)
	p.birthName, p.birth = p.date("register.birth", "", &m.Birth)
	keep := p.birth.OnDate
	p.birth.OnDate = func(d casework.Date) {
		keep(d)
		p.showNote()
		p.search.Reset()
	}
	expected := kit.NewCheck(t("register.expected"), func(on bool) {
		m.Person.Expected = on
		p.keep.Touch()
		p.nameBirth()
	})
	expected.SetChecked(m.Person.Expected)
	p.noteBox, p.cardBox = kit.Column(), kit.Column()
	p.noteBox.Hide()
	p.cardBox.Hide()
	p.nameBirth()
	unknown := kit.Quiet(t("register.unknown"), func() {
		family.Input.(*kit.Entry).SetText(t("register.unknown.name"))
	})
	return p.panel("register.person",
		kit.FieldRow(p.given, family), p.cardBox,
		kit.FieldRow(p.makeNumber(), p.birthName, p.makeYear()),
		p.noteBox, kit.RowGap(16, expected, unknown),
	)
}

// makeYear is for somebody whose day of birth nobody knows.
func (p *page) makeYear() *kit.Field {
	m := p.m()
	f := p.entry("register.year", "register.year.hint", &m.Year)
	e := f.Input.(*kit.Entry)
	keep := e.OnChanged
	e.OnChanged = func(s string) {
		keep(s)
		p.takeBack(f, "register.year.wrong")
	}
	e.OnLeave = func() {
		if m.wrongYear() {
			f.SetError(p.deps.T("register.year.wrong"))
		}
	}
	p.year = f
	return f
}

// nameBirth calls the date what it is: a birth, or the day a child is due.
func (p *page) nameBirth() {
	label := "register.birth"
	if p.m().Person.Expected {
		label = "register.birth.due"
	}
	p.birthName.SetLabel(p.deps.T(label))
}

// searched is a field whose text is looked for among those registered.
func (p *page) searched(label, hint string, value *string) *kit.Field {
	f := p.entry(label, hint, value)
	e := f.Input.(*kit.Entry)
	keep := e.OnChanged
	e.OnChanged = func(s string) {
		keep(s)
		p.takeBack(f, "register.name.missing")
		p.search.Reset()
	}
	return f
}

func (p *page) makeContact() fyne.CanvasObject {
	q, t := &p.m().Person, p.deps.T
	languages := []kit.Option{{Label: t("register.language.none")}}
	for _, l := range casework.Languages {
		languages = append(languages, kit.Option{ID: string(l), Label: t("register.language." + string(l))})
	}
	language := kit.NewChoice(languages, func(id string) { q.Language = casework.Language(id); p.keep.Touch() })
	language.SetSelected(string(q.Language))
	levels := []casework.Protection{casework.NoProtection, casework.Confidential, casework.StrictlyConfidential}
	protection := kit.NewChoice(present.Options(t, "protection", levels), func(id string) {
		q.Protection = casework.Protection(id)
		p.keep.Touch()
		p.showAddress()
	})
	protection.SetSelected(string(q.Protection))
	p.addressBox = kit.ColumnGap(18)
	p.showAddress()
	return p.panel("register.contact",
		kit.NewField(t("register.protection"), t("register.protection.hint"), protection),
		p.addressBox,
		kit.NewField(t("register.language"), t("register.language.hint"), language),
		kit.FieldRow(p.entry("register.interpreter", "register.interpreter.hint", &q.Interpreter),
			p.entry("register.ask", "register.ask.hint", &q.SpeechAid)),
	)
}

// showAddress asks where the person lives, but not when nobody may know.
func (p *page) showAddress() {
	q := &p.m().Person
	if q.Protection == casework.StrictlyConfidential {
		p.fill(p.addressBox, kit.Muted(p.deps.T("register.protection.strict")))
		return
	}
	p.fill(p.addressBox,
		kit.FieldRow(p.entry("register.street", "", &q.Street),
			p.entry("register.postcode", "", &q.PostCode), p.entry("register.postplace", "", &q.PostPlace)),
		kit.FieldRow(p.entry("register.phone", "", &q.Phone), p.entry("register.email", "", &q.Email)),
	)
}

func (p *page) makeParents() fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.Muted(p.deps.T("register.parents.intro"))}
	for i := range p.m().Parents {
		one := &p.m().Parents[i]
		parental := kit.NewCheck(p.deps.T("register.parental"), func(on bool) {
			one.Parental = on
			p.keep.Touch()
		})
		parental.SetChecked(one.Parental)
		parts = append(parts, kit.FieldRow(
			p.entry("register.parent.name", "", &one.Name), p.entry("register.phone", "", &one.Phone),
			kit.NewField(" ", "", parental),
		))
	}
	return p.panel("register.parents", parts...)
}
