package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// lawList is the section Lovregister.
type lawList struct {
	all     []casework.Hjemmel
	filter  string
	editing string // key of the entry that is open
	keep    *draft.Keeper[lawModel]
	rows    *fyne.Container
	first   *kit.Field // of the entry that is open
}

func (l *lawList) leave() {
	if l.keep != nil {
		l.keep.Flush()
	}
}

func (p *page) makeLaw() fyne.CanvasObject {
	t := p.deps.T
	filter := kit.NewEntry()
	filter.SetPlaceHolder(t("settings.law.filter"))
	filter.SetValue(p.law.filter)
	filter.OnChanged = func(s string) {
		p.law.filter = s
		p.fillLaw()
	}
	filter.OnEscape = func() {
		if filter.Text != "" {
			filter.SetText("")
		}
	}
	p.law.rows = kit.Column()
	p.fillLaw()
	return kit.TitledPanel(t("settings.section.law"),
		kit.Muted(t("settings.law.intro")),
		kit.MaxWidth(360, filter), p.law.rows)
}

// fillLaw shows the entries the filter lets through; the one that is open
// stays open.
func (p *page) fillLaw() {
	words := strings.Fields(casework.Fold(p.law.filter))
	var rows []fyne.CanvasObject
	for _, h := range p.law.all {
		open := h.Key == p.law.editing
		if !open && !fits(p.haystack(h), words) {
			continue
		}
		rows = append(rows, kit.Rule())
		if open {
			rows = append(rows, p.makeLawForm(h))
		} else {
			rows = append(rows, p.makeLawRow(h))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, kit.Muted(p.deps.T("settings.law.nohit")))
	}
	p.law.rows.Objects = rows
	p.view.Refresh()
}

// haystack is what the filter looks in: "usikker" finds all that is unsure.
func (p *page) haystack(h casework.Hjemmel) string {
	_, state := p.lawState(h)
	return casework.Fold(p.lawName(h) + " " + p.lawShort(h) + " " + p.lawAbout(h) + " " + state)
}

func fits(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

func (p *page) lawName(h casework.Hjemmel) string {
	return h.NameIn(p.deps.Text.Language(), p.deps.T)
}

func (p *page) lawShort(h casework.Hjemmel) string {
	return h.ShortIn(p.deps.Text.Language(), p.deps.T)
}

func (p *page) lawAbout(h casework.Hjemmel) string {
	if !p.deps.Text.Has(h.AboutID()) {
		return ""
	}
	return p.deps.T(h.AboutID())
}

func (p *page) makeLawRow(h casework.Hjemmel) fyne.CanvasObject {
	state, word := p.lawState(h)
	edit := kit.Quiet(p.deps.T("settings.law.edit"), func() { p.openLaw(h.Key) })
	return kit.Beside(
		kit.ColumnGap(2, kit.Strong(p.lawName(h)), kit.Small(p.lawFacts(h))),
		kit.Row(kit.NewChip(state, word), edit),
	)
}

// lawState tells how sure we are of the provision.
func (p *page) lawState(h casework.Hjemmel) (kit.State, string) {
	switch {
	case h.ConfirmedBy != "":
		return kit.Done, p.deps.T("settings.law.confirmed")
	case h.Established:
		return kit.UnderWay, p.deps.T("settings.law.established")
	}
	return kit.Late, p.deps.T("settings.law.unsure")
}

// lawFacts is what the provision is about, and who has confirmed it.
func (p *page) lawFacts(h casework.Hjemmel) string {
	parts := []string{}
	if about := p.lawAbout(h); about != "" {
		parts = append(parts, about)
	}
	if h.ConfirmedBy != "" {
		parts = append(parts, p.deps.T("settings.law.by", "Name", h.ConfirmedBy, "Date", present.Date(h.ConfirmedAt)))
	}
	if h.Pending && !h.InForce(p.deps.Desk.Today()) {
		parts = append(parts, p.deps.T("settings.law.pending"))
	}
	return strings.Join(parts, " · ")
}
