package settings

import (
	"fyne.io/fyne/v2"

	"samtak/assets"
	"samtak/ui/kit"
)

func (p *page) makeLicences() fyne.CanvasObject {
	t := p.deps.T
	rows := []fyne.CanvasObject{kit.Body(t("settings.licences.own")), kit.Muted(t("settings.licences.others"))}
	for _, l := range assets.Licences() {
		verb, next := t("settings.licences.show"), l.Name
		if l.Name == p.opened {
			verb, next = t("settings.licences.hide"), ""
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
	return kit.TitledPanel(t("settings.section.licences"), rows...)
}

func (p *page) makeAbout() fyne.CanvasObject {
	t := p.deps.T
	return kit.TitledPanel(t("settings.section.about"),
		kit.Body(t("settings.about.what")),
		kit.Body(t("settings.about.data")),
		kit.Body(t("settings.about.law")),
		kit.Muted(t("settings.about.licence")),
	)
}
