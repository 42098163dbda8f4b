package cases

import (
	"fyne.io/fyne/v2"

	"samtak/ui/kit"
	"samtak/ui/route"
)

const (
	scopeOpen = "open"
	scopeAll  = "all"
)

func scopeID(all bool) string {
	if all {
		return scopeAll
	}
	return scopeOpen
}

func (p *page) makeControls() {
	t := p.deps.T
	p.count = kit.Muted("")
	p.filter = kit.NewEntry()
	p.filter.SetPlaceHolder(t("cases.filter"))
	p.filter.OnChanged = func(s string) {
		p.was.Filter, p.was.Offset, p.was.Selected = s, 0, 0
		p.show()
	}
	p.filter.OnSubmitted = func(string) { p.enter() }
	p.filter.OnEscape = p.clear
	p.scope = kit.NewChoice([]kit.Option{
		{ID: scopeOpen, Label: t("cases.scope.open")}, {ID: scopeAll, Label: t("cases.scope.all")},
	}, func(id string) {
		p.was.All, p.was.Offset = id == scopeAll, 0
		p.load()
	})
	p.scope.Segmented = true
	p.scope.SetSelected(scopeID(p.was.All))
}

func (p *page) makeHeader() fyne.CanvasObject {
	return kit.Column(
		kit.Title(p.deps.T("cases.title")),
		kit.RowGap(16, kit.Width(340, p.filter), p.scope, p.count),
	)
}

func (p *page) makeList() {
	t := p.deps.T
	p.list = kit.NewList([]kit.Col{
		{ID: "number", Title: t("cases.col.number"), Min: 72, Sortable: true},
		{ID: "name", Title: t("cases.col.name"), Min: 150, Weight: 3, Sortable: true},
		{ID: "wants", Title: t("cases.col.wants"), Min: 120, Weight: 2, Sortable: true},
		{ID: "step", Title: t("cases.col.step"), Min: 128, Chip: true, Sortable: true},
		{ID: "waits", Title: t("cases.col.waits"), Min: 140, Weight: 2, Sortable: true},
		{ID: "due", Title: t("cases.col.due"), Min: 196, Chip: true, Sortable: true},
		{ID: "age", Title: t("cases.col.age"), Min: 82, Right: true, Sortable: true},
	})
	p.list.OnOpen = p.open
	p.list.OnSort = func(col int, desc bool) {
		p.keepPlace()
		p.was.Sort, p.was.Desc, p.was.Offset = col, desc, 0
		p.show()
	}
}

// enter opens the only hit; with more of them it goes on to the list.
func (p *page) enter() {
	if len(p.shown) == 1 {
		p.open(0)
		return
	}
	p.list.Focus()
}

// clear empties the filter.
func (p *page) clear() {
	if p.filter.Text != "" {
		p.filter.SetText("")
	}
}

func (p *page) open(i int) {
	if i >= 0 && i < len(p.shown) {
		p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.shown[i].id})
	}
}
