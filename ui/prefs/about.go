package prefs

import (
	"fyne.io/fyne/v2"

	"samtak/assets"
	"samtak/ui/kit"
)

func (p *page) makeLicences() fyne.CanvasObject {
	t := p.deps.T
	rows := []fyne.CanvasObject{kit.Body(t("prefs.licences.own")), kit.Muted(t("prefs.licences.others"))}
	for _, l := range assets.Licences() {
		verb, next := t("prefs.licences.show"), l.Name
		if l.Name == p.opened {
			verb, next = t("prefs.licences.hide"), ""
		}
		toggle := kit.Quiet(verb, func() {
			p.opened = next
			p.again()
		})
		rows = append(rows, kit.Rule(), kit.Beside(kit.Strong(l.Name), toggle))
		if l.Name == p.opened {
			rows = append(rows, kit.TintPanel(kit.Small(l.Text)))
		}
	}
	return kit.TitledPanel(t("prefs.section.licences"), rows...)
}

func (p *page) makeAbout() fyne.CanvasObject {
	t := p.deps.T
	return kit.TitledPanel(t("prefs.section.about"),
		kit.Body(t("prefs.about.what")),
		kit.Body(t("prefs.about.data")),
		kit.Body(t("prefs.about.law")),
		kit.Muted(t("prefs.about.licence")),
	)
}
