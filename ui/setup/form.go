package setup

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

func (p *page) makeHeader() fyne.CanvasObject {
	return kit.ColumnGap(4, kit.Title(p.deps.T("setup.heading")), kit.MaxWidth(700, kit.Muted(p.deps.T("setup.intro"))))
}

func (p *page) makeForm() fyne.CanvasObject {
	return kit.ColumnGap(18, p.makeKommune(), p.makeSender(), p.makePapers(), p.makeFoot())
}

func (p *page) makeKommune() fyne.CanvasObject {
	m := p.keep.Model
	p.kommune = p.form.Entry("setup.kommune", "setup.kommune.hint", &m.Kommune)
	p.unit = p.form.Entry("setup.unit", "setup.unit.hint", &m.Unit)
	return kit.TitledPanel(p.deps.T("setup.part.kommune"),
		kit.FieldRow(p.kommune, p.unit),
		kit.Weighted(110, []float32{4, 2, 3},
			p.form.Entry("setup.street", "", &m.Street),
			p.form.Entry("setup.postcode", "", &m.PostCode),
			p.form.Entry("setup.postplace", "", &m.PostPlace)),
	)
}

func (p *page) makeSender() fyne.CanvasObject {
	m := p.keep.Model
	p.caseworker = p.form.Entry("setup.caseworker", "setup.caseworker.hint", &m.Caseworker)
	return kit.TitledPanel(p.deps.T("setup.part.sender"),
		kit.FieldRow(p.caseworker, p.form.Entry("setup.role", "setup.role.hint", &m.Title)),
	)
}

// makePapers is målform and coat of arms. Changing the målform of the window
// makes the page anew in that language; what is typed is in the draft.
func (p *page) makePapers() fyne.CanvasObject {
	m, t := p.keep.Model, p.deps.T
	window := p.makeLanguages(m.Language, func(lang casework.Language) {
		m.Language = lang
		p.keep.Touch()
		p.keep.Flush()
		look := p.now
		look.Language = lang
		p.deps.Shell.SetLook(look)
	})
	papers := p.makeLanguages(m.PaperLanguage, func(lang casework.Language) {
		m.PaperLanguage = lang
		p.keep.Touch()
	})
	arms := parts.NewArms(p.deps, p.now.Arms, p.keepArms)
	return kit.TitledPanel(t("setup.part.papers"),
		kit.FieldRow(
			kit.NewField(t("setup.language"), "", window),
			kit.NewField(t("setup.paperlanguage"), t("setup.paperlanguage.hint"), papers),
		),
		kit.ColumnGap(4, kit.Strong(t("setup.arms")), kit.Small(t("setup.arms.hint")), arms.Content()),
	)
}

func (p *page) makeLanguages(now casework.Language, chosen func(casework.Language)) *kit.Choice {
	var options []kit.Option
	for _, lang := range casework.Languages {
		options = append(options, kit.Option{ID: string(lang), Label: p.deps.T("setup.language." + string(lang))})
	}
	c := kit.NewChoice(options, func(id string) { chosen(casework.Language(id)) })
	c.SetSelected(string(now))
	return c
}

// keepArms stores the picture at once: it is too large to lie in a draft.
func (p *page) keepArms(file []byte) error {
	ctx := context.Background()
	s, err := p.deps.Desk.Settings(ctx)
	if err != nil {
		return err
	}
	s.Arms, p.now.Arms = file, file
	return p.deps.Desk.SaveSettings(ctx, s)
}

func (p *page) makeFoot() fyne.CanvasObject {
	t := p.deps.T
	start := kit.RowRight(kit.Primary(t("setup.start"), p.start))
	if p.deps.Desk.Practice() {
		return start
	}
	return kit.Column(start, kit.NewIconText(theme.InfoIcon(), t("setup.practice"), kit.ColorMuted))
}
