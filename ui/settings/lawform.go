package settings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

// lawModel is what is typed about one provision.
type lawModel struct {
	Name, Short map[casework.Language]string
	By          string
}

func newLawModel(h casework.Hjemmel, by string) lawModel {
	m := lawModel{Name: map[casework.Language]string{}, Short: map[casework.Language]string{}, By: by}
	if h.ConfirmedBy != "" {
		m.By = h.ConfirmedBy
	}
	for _, lang := range casework.Languages {
		m.Name[lang] = h.NameIn(lang, locales.For(lang).T)
		m.Short[lang] = h.ShortIn(lang, locales.For(lang).T)
	}
	return m
}

// onto lays what is typed over the entry. What reads as the standard text, or
// is empty, is no wording of her own.
func (m lawModel) onto(h casework.Hjemmel) casework.Hjemmel {
	h.Name, h.Short = nil, nil
	for _, lang := range casework.Languages {
		t := locales.For(lang).T
		own(&h.Name, lang, m.Name[lang], t(h.NameID()))
		own(&h.Short, lang, m.Short[lang], t(h.ShortID()))
	}
	return h
}

func own(to *map[casework.Language]string, lang casework.Language, typed, standard string) {
	typed = strings.TrimSpace(typed)
	if typed == "" || typed == standard {
		return
	}
	if *to == nil {
		*to = map[casework.Language]string{}
	}
	(*to)[lang] = typed
}

// openLaw opens one entry for change, and closes the one that was open.
func (p *page) openLaw(key string) {
	p.law.leave()
	p.law.keep = nil
	p.law.editing = key
	p.fillLaw()
	if key != "" {
		parts.Focus(p.deps, p.law.first.Input.(*kit.Entry))
	}
}

func (p *page) makeLawForm(h casework.Hjemmel) fyne.CanvasObject {
	if p.law.keep == nil {
		p.law.keep = draft.Open(p.deps, "law:"+h.Key, newLawModel(h, p.now.Caseworker), nil)
	}
	t, m := p.deps.T, p.law.keep.Model
	form := parts.Form{Deps: p.deps, Touch: p.law.keep.Touch}
	state, word := p.lawState(h)
	by := form.Entry("settings.law.name", "settings.law.name.hint", &m.By)
	confirm := func() {
		if strings.TrimSpace(m.By) == "" {
			by.SetError(t("settings.law.name.missing"))
			p.view.Refresh()
			parts.Focus(p.deps, by.Input.(*kit.Entry))
			return
		}
		p.saveLaw(h, true)
	}
	head := kit.Beside(kit.ColumnGap(2, kit.Strong(p.lawName(h)), kit.Small(p.lawFacts(h))), kit.NewChip(state, word))
	wording := p.makeLawFields(m, form)
	return kit.TintPanel(head, wording, kit.MaxWidth(360, by),
		kit.RowRight(
			kit.Quiet(t("settings.law.close"), func() { p.dropLaw() }),
			kit.Secondary(t("settings.law.save"), func() { p.saveLaw(h, false) }),
			kit.Primary(t("settings.law.confirm"), confirm),
		))
}

func (p *page) makeLawFields(m *lawModel, form parts.Form) fyne.CanvasObject {
	name := func(lang casework.Language, label string, of map[casework.Language]string) *kit.Field {
		value := of[lang]
		touched := form
		touched.Touch = func() {
			of[lang] = value
			form.Touch()
		}
		return touched.Entry(label, "", &value)
	}
	nb, nn := casework.Bokmal, casework.Nynorsk
	p.law.first = name(nb, "settings.law.full.nb", m.Name)
	return kit.Column(
		kit.FieldRow(p.law.first, name(nn, "settings.law.full.nn", m.Name)),
		kit.FieldRow(name(nb, "settings.law.short.nb", m.Short), name(nn, "settings.law.short.nn", m.Short)),
	)
}

// dropLaw closes the entry and forgets what was typed.
func (p *page) dropLaw() {
	p.law.keep.Drop()
	p.openLaw("")
}

// saveLaw keeps the wording, and with confirm that she has checked the text
// today. Undo brings back the entry as it was.
func (p *page) saveLaw(h casework.Hjemmel, confirm bool) {
	m := p.law.keep.Model
	changed := m.onto(h)
	told := "settings.law.saved"
	if confirm {
		changed.ConfirmedBy, changed.ConfirmedAt = strings.TrimSpace(m.By), p.deps.Desk.Today()
		told = "settings.law.confirmed.told"
	}
	if !p.storeLaw(changed) {
		return
	}
	p.dropLaw()
	p.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: p.deps.T(told), Action: p.deps.T("shell.undo"),
		OnAction: func() {
			if p.storeLaw(h) {
				p.fillLaw()
			}
		},
	})
}

func (p *page) storeLaw(h casework.Hjemmel) bool {
	if err := p.deps.Desk.SaveHjemmel(context.Background(), h); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	for i := range p.law.all {
		if p.law.all[i].Key == h.Key {
			p.law.all[i] = h
		}
	}
	p.deps.Shell.Saved()
	return true
}
