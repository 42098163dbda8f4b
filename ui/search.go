package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/work"
)

const (
	mostHits    = 40
	searchPause = 80 * time.Millisecond
)

// searchBox is the search over everything (Ctrl+K).
type searchBox struct {
	app    *App
	scope  *work.Scope
	dialog *kit.Dialog
	entry  *kit.Entry
	list   *kit.List
	none   *kit.Text
	hits   []desk.Hit
}

// search opens the search over the page.
func (a *App) search() {
	for kit.CloseTop(a.window.Canvas()) { // one thing at a time
	}
	t := a.text.T
	b := &searchBox{app: a, scope: a.scope.Sub()}
	b.entry = kit.NewEntry()
	b.none = kit.Muted(" ")
	b.list = kit.NewList([]kit.Col{
		{ID: "title", Title: t("shell.search.hit"), Weight: 3, Min: 180},
		{ID: "kind", Title: t("shell.search.kind"), Min: 100},
		{ID: "detail", Title: t("shell.search.detail"), Weight: 2, Min: 120},
	})
	b.list.OnOpen = b.open
	pause := work.After(b.scope, searchPause, b.find)
	b.entry.OnChanged = func(string) { pause.Reset() }
	b.entry.OnSubmitted = func(string) {
		pause.Flush()
		if len(b.hits) > 0 {
			b.open(max(0, b.list.Selected()))
		}
	}
	results := kit.Fill(nil, b.list, nil)
	content := kit.Column(kit.NewField("", t("shell.search.hint"), b.entry), b.none, tall(results))
	b.dialog = kit.ShowDialog(a.window, t("shell.search.title"), content)
	b.dialog.OnClosed = b.scope.Close
}

// tall gives the results a height of their own.
func tall(o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Sidebar(0, kit.Gap(300), o)
}

func (b *searchBox) find() {
	query := b.entry.Text
	work.Load(b.scope, func(ctx context.Context) ([]desk.Hit, error) {
		return b.app.opts.Desk.Search(ctx, query, mostHits)
	}, func(hits []desk.Hit, err error) {
		if err != nil {
			b.app.Fail(err)
			return
		}
		b.show(query, hits)
	})
}

func (b *searchBox) show(query string, hits []desk.Hit) {
	t := b.app.text.T
	b.hits = hits
	rows := make([]kit.ListRow, len(hits))
	for i, h := range hits {
		rows[i] = kit.ListRow{ID: int64(i), Cells: []kit.Cell{
			{Text: h.Title, Bold: true}, {Text: t("shell.hit." + string(h.Kind)), Muted: true}, {Text: h.Detail},
		}}
	}
	words := " "
	if len(hits) == 0 && query != "" {
		words = t("shell.search.none", "Query", query)
	}
	b.none.SetText(words)
	b.list.SetRows(rows)
	if len(rows) > 0 {
		b.list.Select(0)
	}
}

func (b *searchBox) open(i int) {
	if i >= len(b.hits) {
		return
	}
	h := b.hits[i]
	b.dialog.Close()
	switch h.Kind {
	case desk.HitPerson:
		b.app.Go(route.Place{Page: route.Person, Person: h.PersonID})
	case desk.HitCase:
		b.app.Go(route.Place{Page: route.Case, Case: h.CaseID})
	case desk.HitPlan:
		b.app.Go(route.Place{Page: route.Plan, Case: h.CaseID})
	case desk.HitDocument:
		b.app.Go(route.Place{Page: route.Case, Case: h.CaseID, Section: "papers"})
	}
}
