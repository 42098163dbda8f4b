// Package help is Hjelp (F1): the keys, the dates one may type, how a case
// goes, where the data lies, and what screen readers get.
//
// What must not go here: help with one field (that stands under the field).
package help

import (
	"fyne.io/fyne/v2"

	"samtak/ui/kit"
	"samtak/ui/route"
)

// New makes the page.
func New(d route.Deps, _ route.Place) route.Page {
	p := &page{deps: d, view: kit.NewPage()}
	left := kit.ColumnGap(18, p.makeSteps(), p.makeSaving(), p.makeReaders())
	right := kit.ColumnGap(18, p.makeKeys(), p.makeDates(), p.makeData())
	p.view.SetContent(p.makeHeader(), kit.Weighted(440, []float32{1, 1}, left, right))
	return p
}

type page struct {
	deps route.Deps
	view *kit.Page
	tops []fyne.CanvasObject // the buttons that lead to each panel
}

func (p *page) Title() string              { return p.deps.T("help.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }
func (p *page) Leave()                     {}

// state is what back and forward remember.
type state struct{ offset float32 }

func (p *page) State() any { return state{p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.view.SetOffset(was.offset)
	}
}

// makeHeader has a button for each panel: with them the page can be read from
// the keyboard too.
func (p *page) makeHeader() fyne.CanvasObject {
	return kit.ColumnGap(4,
		kit.Title(p.deps.T("help.title")), kit.Muted(p.deps.T("help.intro")), kit.RowGap(2, p.tops...))
}

// keys is the shortcuts, in the order they are most useful. Each has its keys
// under "help.key." and what it does under "help.does.".
var keys = []string{
	"new", "search", "primary", "print", "undo", "pages", "history", "help", "escape", "open", "tab", "move", "lock", "quit",
}

func (p *page) makeKeys() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, k := range keys {
		rows = append(rows, p.pair(p.deps.T("help.key."+k), p.deps.T("help.does."+k)))
	}
	return p.panel("help.keys", "help.keys.intro", rows...)
}

// dates is ways to type a date, each with what it becomes.
var dates = []string{"full", "short", "month", "today", "ahead", "weekday"}

func (p *page) makeDates() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, k := range dates {
		rows = append(rows, p.pair(p.deps.T("help.date."+k), p.deps.T("help.means."+k)))
	}
	return p.panel("help.dates", "help.dates.intro", rows...)
}

// pair is words to the left, in bold, and what they mean beside them.
func (p *page) pair(left, right string) fyne.CanvasObject {
	return kit.Weighted(130, []float32{2, 3}, kit.Strong(left), kit.Body(right))
}

func (p *page) makeSteps() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, step := range []string{"1", "2", "3", "4", "5", "6"} {
		rows = append(rows, kit.ColumnGap(2, kit.Strong(p.deps.T("help.step."+step)), kit.Body(p.deps.T("help.step.text."+step))))
	}
	return p.panel("help.steps", "help.steps.intro", rows...)
}

func (p *page) makeSaving() fyne.CanvasObject {
	return p.panel("help.saving", "", kit.Body(p.deps.T("help.saving.text")), kit.Body(p.deps.T("help.final.text")))
}

func (p *page) makeReaders() fyne.CanvasObject {
	return p.panel("help.readers", "", kit.Body(p.deps.T("help.readers.text")), kit.Body(p.deps.T("help.readers.instead")))
}

func (p *page) makeData() fyne.CanvasObject {
	t := p.deps.T
	return p.panel("help.data", "help.data.intro",
		p.pair("Windows", `%LocalAppData%\samtak`),
		p.pair("Linux", "~/.local/share/samtak"),
		p.pair("macOS", "~/Library/Application Support/samtak"),
		kit.Body(t("help.data.file")), kit.Body(t("help.data.copy")), kit.Body(t("help.data.practice")),
	)
}

func (p *page) panel(title, intro string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	if intro != "" {
		rows = append([]fyne.CanvasObject{kit.Muted(p.deps.T(intro))}, rows...)
	}
	box := kit.TitledPanel(p.deps.T(title), rows...)
	p.tops = append(p.tops, kit.Quiet(p.deps.T(title), func() { p.view.ScrollTo(box) }))
	return box
}
