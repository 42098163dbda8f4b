package prefs

import (
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

func (p *page) makeKommune() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("prefs.section.kommune"), kit.FieldGroup(
		kit.FieldRow(
			p.must("prefs.kommune", "prefs.kommune.hint", &m.Kommune),
			p.must("prefs.unit", "prefs.unit.hint", &m.Unit)),
		kit.Weighted(110, []float32{4, 2, 3},
			p.form.Entry("prefs.street", "", &m.Street),
			p.form.Entry("prefs.postcode", "", &m.PostCode),
			p.form.Entry("prefs.postplace", "", &m.PostPlace)),
		kit.FieldRow(
			p.form.Entry("prefs.phone", "prefs.phone.hint", &m.Phone),
			p.form.Entry("prefs.email", "", &m.Email)),
		kit.FieldRow(
			p.form.Entry("prefs.web", "", &m.Web),
			p.form.Entry("prefs.orgnumber", "", &m.OrgNumber)),
	))
}

func (p *page) makeSender() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("prefs.section.sender"), kit.FieldGroup(
		kit.Muted(p.deps.T("prefs.sender.intro")),
		kit.FieldRow(
			p.must("prefs.caseworker", "", &m.Caseworker),
			p.form.Entry("prefs.role", "prefs.role.hint", &m.Title)),
		kit.FieldRow(
			p.form.Entry("prefs.leader", "prefs.leader.hint", &m.Leader),
			p.form.Entry("prefs.leaderrole", "", &m.LeaderRole)),
	))
}

func (p *page) makeArms() fyne.CanvasObject {
	arms := parts.NewArms(p.deps, p.now.Arms, func(file []byte) error {
		err := p.change(func(s *casework.Settings) { s.Arms = file })
		if err == nil {
			p.deps.Shell.Saved()
		}
		return err
	})
	return kit.TitledPanel(p.deps.T("prefs.section.arms"), kit.Muted(p.deps.T("prefs.arms.intro")), arms.Content())
}

func (p *page) makeAppeal() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("prefs.section.appeal"), kit.FieldGroup(
		kit.Muted(p.deps.T("prefs.appeal.intro")),
		p.form.Entry("prefs.governor", "prefs.governor.hint", &m.Governor),
		p.form.Entry("prefs.ombud", "prefs.ombud.hint", &m.Ombud),
	))
}

func (p *page) makeLetter() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("prefs.section.letter"), kit.FieldGroup(
		p.number("prefs.postdays", "prefs.postdays.hint", "prefs.postdays.wrong", &m.PostDays, 0, mostPostDays),
		p.number("prefs.waitweeks", "prefs.waitweeks.hint", "prefs.waitweeks.wrong", &m.WaitWeeks, 1, mostWaitWeeks),
	))
}

// must is a field that cannot be empty: the name stored before is kept.
func (p *page) must(label, hint string, value *string) *kit.Field {
	f := p.form.Entry(label, hint, value)
	return p.checked(f, func() string {
		if strings.TrimSpace(*value) == "" {
			return p.deps.T("prefs.must")
		}
		return ""
	})
}

// number is a short field for a whole number.
func (p *page) number(label, hint, wrong string, value *string, least, most int) fyne.CanvasObject {
	f := p.form.Entry(label, hint, value)
	return kit.MaxWidth(420, p.checked(f, func() string {
		if _, ok := number(*value, least, most); !ok {
			return p.deps.T(wrong, "Most", most)
		}
		return ""
	}))
}

// checked shows what is wrong when the field is left, and already when the
// page is made anew with it.
func (p *page) checked(f *kit.Field, wrong func() string) *kit.Field {
	f.SetError(wrong())
	f.Input.(*kit.Entry).OnLeave = func() {
		f.SetError(wrong())
		p.save()
	}
	return f
}
