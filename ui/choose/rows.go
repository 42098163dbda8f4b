package choose

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// fill shows the papers that are searched for, in two columns where there is room.
func (p *page) fill() {
	var panels []fyne.CanvasObject
	var long []int // how many lines each panel has
	for _, g := range groups {
		if kinds := p.shown(g); len(kinds) > 0 {
			panels = append(panels, p.makeGroup(g.name, kinds))
			long = append(long, len(kinds)+1)
		}
	}
	if len(panels) == 0 {
		p.rows.Objects = []fyne.CanvasObject{kit.Muted(p.deps.T("choose.nohit"))}
	} else {
		at := half(long)
		p.rows.Objects = []fyne.CanvasObject{kit.Columns(400, kit.Column(panels[:at]...), kit.Column(panels[at:]...))}
	}
	p.rows.Refresh()
	p.view.Refresh()
}

// half is where to part a row of panels so that both sides get about as long.
func half(long []int) int {
	all, sofar := 0, 0
	for _, n := range long {
		all += n
	}
	for i, n := range long {
		if sofar+n/2 >= all/2 {
			return max(i, 1)
		}
		sofar += n
	}
	return len(long)
}

func (p *page) makeGroup(name string, kinds []casework.PaperKind) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, k := range kinds {
		if i > 0 {
			rows = append(rows, kit.Rule())
		}
		rows = append(rows, p.makeRow(k))
	}
	return kit.TitledPanel(p.deps.T("choose.group."+name), kit.ColumnGap(8, rows...))
}

// makeRow is one paper: what it is for, and the way to it; or why it does not fit now.
func (p *page) makeRow(k casework.PaperKind) fyne.CanvasObject {
	t, title := p.deps.T, present.Word(p.deps.T, "papers", k)
	ok, why := p.file.Applies(k)
	if !ok {
		return kit.ColumnGap(0, kit.Muted(title), kit.Small(t("choose.why."+why)))
	}
	about := t("choose.for." + string(k))
	if made, done := p.file.Sent(k); done {
		about += " " + t("choose.made", "Date", present.Date(made.Date))
	}
	return kit.Beside(kit.ColumnGap(0, kit.Strong(title), kit.Small(about)),
		kit.Secondary(t("choose.write"), func() { p.open(k) }))
}
