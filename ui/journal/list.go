package journal

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/work"
)

const dateWide, searchWide = 170, 260

// makeControls narrows the list: period, words, and what waits for the archive.
func (p *page) makeControls() fyne.CanvasObject {
	t := p.deps.T
	p.count = kit.Muted("")
	form := parts.Form{Deps: p.deps, Touch: p.narrow}
	search := form.Entry("journal.search", "", &p.was.Search)
	waiting := kit.NewCheck(t("journal.waiting"), func(on bool) {
		p.was.Waiting = on
		p.narrow()
	})
	waiting.SetChecked(p.was.Waiting)
	return kit.Column(
		kit.RowGap(16, kit.Width(dateWide, form.Date("journal.from", "", &p.was.From)),
			kit.Width(dateWide, form.Date("journal.to", "", &p.was.To)), kit.Width(searchWide, search)),
		kit.Beside(kit.RowGap(16, waiting, p.count), kit.Secondary(t("journal.print"), p.askPrint)))
}

func (p *page) makeList() {
	t := p.deps.T
	p.list = kit.NewList([]kit.Col{
		{ID: "tick", Title: t("journal.col.tick"), Min: 74, Check: true},
		{ID: "number", Title: t("journal.col.number"), Min: 96},
		{ID: "date", Title: t("journal.col.date"), Min: 100},
		{ID: "direction", Title: t("journal.col.direction"), Min: 62},
		{ID: "title", Title: t("journal.col.title"), Min: 210, Weight: 3},
		{ID: "party", Title: t("journal.col.party"), Min: 150, Weight: 2},
		{ID: "archived", Title: t("journal.col.archived"), Min: 110},
	})
	p.list.OnOpen = p.toggle
	p.list.OnSelect = func(int) { p.fillFoot() }
}

// filter is what is asked for now. A date that cannot be read asks for nothing.
func (p *page) filter() desk.JournalFilter {
	today := p.deps.Desk.Today()
	f := desk.JournalFilter{Unarchived: p.was.Waiting}
	f.From, _ = casework.ParseDate(p.was.From, today)
	f.To, _ = casework.ParseDate(p.was.To, today)
	return f
}

// narrow shows what fits what is typed; it reads anew only for another period.
func (p *page) narrow() {
	p.was.Offset, p.was.Selected = 0, 0
	if p.loaded && p.filter() == p.asked {
		p.fill()
		return
	}
	p.load()
}

func (p *page) load() {
	p.asked = p.filter()
	f := p.asked
	busy := func() {
		if !p.loaded {
			p.put(kit.Loading(p.deps.T("journal.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) ([]desk.JournalRow, error) {
		return p.deps.Desk.Journal(ctx, f)
	}, func(rows []desk.JournalRow, err error) {
		if err != nil {
			p.put(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.all = true, rows
		p.fill()
	})
}

func (p *page) put(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
	p.fillFoot()
}

// fill shows the rows that fit the search, the newest first.
func (p *page) fill() {
	p.shown = nil
	words := strings.Fields(casework.Fold(p.was.Search))
	for i := len(p.all) - 1; i >= 0; i-- {
		if r := p.all[i]; fits(casework.Fold(r.Number()+" "+p.name(r.Document)+" "+p.party(r)), words) {
			p.shown = append(p.shown, r)
		}
	}
	p.count.SetText(p.deps.N("journal.count", len(p.shown)))
	switch {
	case len(p.shown) > 0:
		p.list.SetRows(p.rows())
		p.put(p.list)
		p.mark()
	case p.asked == (desk.JournalFilter{}) && len(words) == 0:
		p.put(kit.Empty(theme.StorageIcon(), p.deps.T("journal.none"), p.deps.T("journal.none.text"), nil))
	default:
		p.put(kit.Empty(theme.SearchIcon(), p.deps.T("journal.nohit"), p.deps.T("journal.nohit.text"),
			kit.Secondary(p.deps.T("journal.nohit.all"), func() {
				p.was = state{Part: partList}
				p.show()
			})))
	}
}

func fits(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// mark brings back where she was.
func (p *page) mark() {
	for i, r := range p.shown {
		if int64(r.Document.ID) == p.was.Selected {
			p.list.Select(i)
		}
	}
	if p.was.Offset > 0 {
		p.list.SetOffset(p.was.Offset)
	}
}

func (p *page) rows() []kit.ListRow {
	out := make([]kit.ListRow, len(p.shown))
	for i, r := range p.shown {
		d := r.Document
		line := r.Line()
		tick := kit.Cell{}
		if p.ticked[d.ID] {
			tick = kit.Cell{Text: p.deps.T("journal.ticked")}
		}
		archived := kit.Cell{Text: present.Date(d.Archived)}
		if d.Archived.IsZero() {
			archived = kit.Cell{Text: p.deps.T("journal.notyet"), Muted: true}
		}
		out[i] = kit.ListRow{ID: int64(d.ID), Cells: []kit.Cell{
			tick,
			{Text: r.Number()},
			{Text: present.Date(line.Date)},
			{Text: present.Word(p.deps.T, "direction", line.Direction), Muted: true},
			{Text: p.name(d)},
			{Text: p.party(r), Muted: r.Protection != casework.NoProtection},
			archived,
		}}
	}
	return out
}

// name is what a document is: a paper by its kind, what came in by its title.
func (p *page) name(d casework.Document) string {
	if d.Kind == casework.Incoming {
		return d.Title
	}
	return present.Word(p.deps.T, "papers", d.Kind)
}

// party is the sender or the receiver. Of a protected person nobody is named.
func (p *page) party(r desk.JournalRow) string {
	if r.Protection != casework.NoProtection {
		return p.deps.T("journal.shielded")
	}
	return r.Line().Party
}
