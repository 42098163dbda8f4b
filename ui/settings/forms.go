package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

func (p *page) makeKommune() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("settings.section.kommune"), kit.FieldGroup(
		kit.FieldRow(
			p.must("settings.kommune", "settings.kommune.hint", &m.Kommune),
			p.must("settings.unit", "settings.unit.hint", &m.Unit)),
		kit.Weighted(110, []float32{4, 2, 3},
			p.form.Entry("settings.street", "", &m.Street),
			p.form.Entry("settings.postcode", "", &m.PostCode),
			p.form.Entry("settings.postplace", "", &m.PostPlace)),
		kit.FieldRow(
			p.form.Entry("settings.phone", "settings.phone.hint", &m.Phone),
			p.form.Entry("settings.email", "", &m.Email)),
		kit.FieldRow(
			p.form.Entry("settings.web", "", &m.Web),
			p.form.Entry("settings.orgnumber", "", &m.OrgNumber)),
	))
}

func (p *page) makeSender() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("settings.section.sender"), kit.FieldGroup(
		kit.Muted(p.deps.T("settings.sender.intro")),
		kit.FieldRow(
			p.must("settings.caseworker", "", &m.Caseworker),
			p.form.Entry("settings.role", "settings.role.hint", &m.Title)),
		kit.FieldRow(
			p.form.Entry("settings.leader", "settings.leader.hint", &m.Leader),
			p.form.Entry("settings.leaderrole", "", &m.LeaderRole)),
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
	return kit.TitledPanel(p.deps.T("settings.section.arms"), kit.Muted(p.deps.T("settings.arms.intro")), arms.Content())
}

func (p *page) makeAppeal() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("settings.section.appeal"), kit.FieldGroup(
		kit.Muted(p.deps.T("settings.appeal.intro")),
		p.form.Entry("settings.governor", "settings.governor.hint", &m.Governor),
		p.form.Entry("settings.ombud", "settings.ombud.hint", &m.Ombud),
	))
}

func (p *page) makeLetter() fyne.CanvasObject {
	m := p.keep.Model
	return kit.TitledPanel(p.deps.T("settings.section.letter"), kit.FieldGroup(
		p.number("settings.postdays", "settings.postdays.hint", "settings.postdays.wrong", &m.PostDays, 0, mostPostDays),
		p.number("settings.waitweeks", "settings.waitweeks.hint", "settings.waitweeks.wrong", &m.WaitWeeks, 1, mostWaitWeeks),
	))
}

// must is a field that cannot be empty: the name stored before is kept.
func (p *page) must(label, hint string, value *string) *kit.Field {
	f := p.form.Entry(label, hint, value)
	return p.checked(f, func() string {
		if strings.TrimSpace(*value) == "" {
			return p.deps.T("settings.must")
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
