package settings

import (
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

func (p *page) makeLanguage() fyne.CanvasObject {
	window := p.makeLanguages(p.now.Language, func(lang casework.Language) {
		p.changeLook("language", func(s *casework.Settings) { s.Language = lang })
	})
	papers := p.makeLanguages(p.now.PaperLanguage, func(lang casework.Language) {
		if err := p.change(func(s *casework.Settings) { s.PaperLanguage = lang }); err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		p.deps.Shell.Saved()
	})
	p.focusBack("language", window)
	return kit.TitledPanel(p.deps.T("settings.section.language"), kit.FieldGroup(
		kit.NewField(p.deps.T("settings.language"), "", window),
		kit.NewField(p.deps.T("settings.paperlanguage"), p.deps.T("settings.paperlanguage.hint"), papers),
	))
}

func (p *page) makeLanguages(now casework.Language, chosen func(casework.Language)) *kit.Choice {
	var options []kit.Option
	for _, lang := range casework.Languages {
		options = append(options, kit.Option{ID: string(lang), Label: p.deps.T("settings.language." + string(lang))})
	}
	c := kit.NewChoice(options, func(id string) { chosen(casework.Language(id)) })
	c.SetSelected(string(now))
	return c
}

var looks = []string{"light", "dark", "contrast"}

func (p *page) makeLook() fyne.CanvasObject {
	var colours, sizes []kit.Option
	for _, l := range looks {
		colours = append(colours, kit.Option{ID: l, Label: p.deps.T("settings.look." + l)})
	}
	for _, s := range kit.Scales {
		sizes = append(sizes, kit.Option{ID: percent(s), Label: percent(s) + " %"})
	}
	colour := kit.NewChoice(colours, func(id string) {
		p.changeLook("look", func(s *casework.Settings) { s.Look = id })
	})
	colour.SetSelected(p.now.Look)
	size := kit.NewChoice(sizes, func(id string) {
		p.changeLook("size", func(s *casework.Settings) { s.TextScale = scaleOf(id) })
	})
	size.SetSelected(percent(p.now.TextScale))
	size.Segmented = true
	p.focusBack("look", colour)
	p.focusBack("size", size)
	return kit.TitledPanel(p.deps.T("settings.section.look"), kit.FieldGroup(
		kit.NewField(p.deps.T("settings.size"), p.deps.T("settings.size.hint"), size),
		kit.NewField(p.deps.T("settings.look"), p.deps.T("settings.look.hint"), colour),
	))
}

// percent is a text size as it is shown: "115".
func percent(scale float32) string { return strconv.Itoa(int(scale*100 + 0.5)) }

func scaleOf(percent string) float32 {
	n, err := strconv.Atoi(percent)
	if err != nil {
		return 1
	}
	return float32(n) / 100
}

// focusBack gives the keyboard back to the switch that made the page anew.
func (p *page) focusBack(name string, o fyne.Focusable) {
	if p.focus != name {
		return
	}
	p.focus = ""
	parts.Focus(p.deps, o)
}
