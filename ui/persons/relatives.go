package persons

import (
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// fillRelatives shows those around the person: a line each, one open at a time.
func (p *page) fillRelatives() {
	m, t := p.keep.Model, p.deps.T
	parts := []fyne.CanvasObject{kit.Muted(t("person.relatives.intro"))}
	for i := range m.Relatives {
		parts = append(parts, kit.Rule())
		if m.Open == i+1 {
			parts = append(parts, p.makeOpenRelative(i))
		} else {
			parts = append(parts, p.makeRelative(i))
		}
	}
	if len(m.Relatives) > 0 {
		parts = append(parts, kit.Rule())
	}
	parts = append(parts, kit.Row(kit.Secondary(t("person.relatives.add"), p.addRelative)))
	p.fill(p.relativesBox, parts...)
}

func (p *page) makeRelative(i int) fyne.CanvasObject {
	t, r := p.deps.T, p.keep.Model.Relatives[i].Facts
	name := r.Name
	if name == "" {
		name = t("person.relatives.nameless")
	}
	facts := present.Word(t, "kin", r.Kin)
	for _, s := range []string{r.Phone, r.Email} {
		if s != "" {
			facts += " · " + s
		}
	}
	words := []fyne.CanvasObject{kit.Row(kit.Strong(name)), kit.Small(facts)}
	if !r.Valid(p.deps.Desk.Today()) {
		words[0] = kit.Row(kit.Strong(name), kit.NewChip(kit.Late, t("person.relatives.expired", "Date", present.Date(r.Expires))))
	}
	buttons := kit.Row(
		kit.Secondary(t("person.relatives.edit"), func() { p.openRelative(i + 1) }),
		kit.Quiet(t("person.relatives.remove"), func() { p.removeRelative(i) }),
	)
	return kit.Beside(kit.ColumnGap(2, words...), buttons)
}

func (p *page) makeOpenRelative(i int) fyne.CanvasObject {
	t, r := p.deps.T, &p.keep.Model.Relatives[i]
	kin := kit.NewSelect(present.Options(t, "kin", casework.Kins), func(id string) {
		r.Facts.Kin = casework.Kin(id)
		p.change()
		p.fillKin(r)
	})
	kin.SetSelected(string(r.Facts.Kin))
	parts := []fyne.CanvasObject{
		kit.FieldRow(p.entry("person.relatives.name", "", &r.Facts.Name), kit.NewField(t("person.relatives.kin"), "", kin)),
		kit.FieldRow(p.entry("person.phone", "", &r.Facts.Phone), p.entry("person.email", "", &r.Facts.Email)),
	}
	if p.keep.Model.Person.Protection != casework.StrictlyConfidential {
		parts = append(parts, p.entry("person.relatives.address", "", &r.Facts.Address))
	}
	p.kinBox = kit.Column()
	p.fillKin(r)
	done := kit.Secondary(t("person.relatives.done"), func() { p.openRelative(0) })
	return kit.ColumnGap(18, append(parts, p.kinBox, kit.RowRight(done))...)
}

// fillKin asks what only some kinds of relation have.
func (p *page) fillKin(r *relative) {
	switch r.Facts.Kin {
	case casework.KinGuardian, casework.KinProxy:
		p.fill(p.kinBox, kit.FieldRow(
			p.entry("person.relatives.scope", "person.relatives.scope.hint", &r.Facts.Scope),
			p.date("person.relatives.expires", &r.Expires),
		))
	case casework.KinParent:
		parental := kit.NewCheck(p.deps.T("person.relatives.parental"), func(on bool) {
			r.Facts.Parental = on
			p.change()
		})
		parental.SetChecked(r.Facts.Parental)
		p.fill(p.kinBox, parental)
	case casework.KinNextOfKin, casework.KinPartner, casework.KinProfessional:
		p.fill(p.kinBox)
	}
}

// openRelative opens one for editing, counted from 1; 0 closes. What was
// opened and never filled in goes away.
func (p *page) openRelative(n int) {
	m := p.keep.Model
	if was := m.Open - 1; was >= 0 && was < len(m.Relatives) && m.Relatives[was].blank() {
		m.Relatives = slices.Delete(m.Relatives, was, was+1)
		if n > was+1 {
			n--
		}
	}
	m.Open = n
	p.change()
	p.fillRelatives()
	if n > 0 && len(p.relativesBox.Objects) > 2*n {
		kit.Focus(p.relativesBox.Objects[2*n]) // the introduction, then a rule and a line for each
	}
}

func (p *page) addRelative() {
	m := p.keep.Model
	p.openRelative(0)
	m.Relatives = append(m.Relatives, relative{Facts: casework.Relative{Kin: casework.KinParent}})
	p.openRelative(len(m.Relatives))
}

func (p *page) removeRelative(i int) {
	m := p.keep.Model
	gone := m.Relatives[i]
	m.Relatives, m.Open = slices.Delete(slices.Clone(m.Relatives), i, i+1), 0
	p.change()
	p.fillRelatives()
	p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("person.relatives.removed"), Action: p.deps.T("shell.undo"), OnAction: func() {
		m.Relatives = slices.Insert(m.Relatives, min(i, len(m.Relatives)), gone)
		p.change()
		p.again()
	}})
}
