// Package texts is the page Standardtekster: the sentences of the letters, one
// paper and one målform at a time, and the kommune's own wording of them.
//
// What must not go here: which texts a paper uses (reports), what a wording
// must hold (casework).
package texts

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page; the place may name a kind of paper.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), body: container.NewStack(), editor: kit.NewPage()}
	p.was = state{Kind: place.Kind, Lang: d.Text.Language()}
	p.makeHead()
	p.makeList()
	p.root = kit.FixedPage(p.head, p.body)
	p.load()
	return p
}

type page struct {
	deps   route.Deps
	loads  *work.Scope
	root   fyne.CanvasObject
	head   fyne.CanvasObject
	body   *fyne.Container
	editor *kit.Page
	kinds  *kit.Select
	lang   *kit.Choice
	list   *kit.List

	loaded    bool
	versions  []casework.OwnText // every version of every text
	standards map[string]string  // of the paper shown
	ids       []string           // in their order
	id        string             // the text that is open
	keep      *draft.Keeper[model]
	field     *kit.Field
	preview   *kit.Text
	was       state
}

// model is what is typed for one text.
type model struct{ Text string }

// state is what back and forward remember.
type state struct {
	Kind   casework.PaperKind
	Lang   casework.Language
	ID     string
	Offset float32
}

func (p *page) Title() string              { return p.deps.T("texts.title") }
func (p *page) Content() fyne.CanvasObject { return p.root }

// Leave keeps what is typed as a draft.
func (p *page) Leave() { p.close() }

func (p *page) State() any {
	p.was.Offset = p.list.Offset()
	return p.was
}

func (p *page) Restore(s any) {
	was, ok := s.(state)
	if !ok {
		return
	}
	p.close()
	p.was = was
	p.kinds.SetSelected(kindID(was.Kind))
	p.lang.SetSelected(string(was.Lang))
	if p.loaded {
		p.show()
	}
}

// words is the texts of the målform that is edited.
func (p *page) words() *locales.Printer { return locales.For(p.was.Lang) }

// shared is the choice of what several papers have in common.
const shared = "shared"

func kindID(k casework.PaperKind) string {
	if k == "" {
		return shared
	}
	return string(k)
}

func (p *page) makeHead() {
	t := p.deps.T
	var options []kit.Option
	for _, l := range letters {
		label := t("texts.shared")
		if l.kind != "" {
			label = present.Word(t, "papers", l.kind)
		}
		options = append(options, kit.Option{ID: kindID(l.kind), Label: label})
	}
	p.kinds = kit.NewSelect(options, func(id string) {
		if id == shared {
			id = ""
		}
		p.turn(func() { p.was.Kind = casework.PaperKind(id) })
	})
	p.kinds.SetSelected(kindID(p.was.Kind))
	p.lang = kit.NewChoice(present.Options(t, "language", casework.Languages), func(id string) {
		p.turn(func() { p.was.Lang = casework.Language(id) })
	})
	p.lang.Segmented = true
	p.lang.SetSelected(string(p.was.Lang))
	p.head = kit.Column(
		kit.ColumnGap(4, kit.Title(t("texts.title")), kit.Muted(t("texts.intro"))),
		kit.RowGap(16, kit.Width(330, kit.NewField(t("texts.paper"), "", p.kinds)), kit.NewField(t("texts.language"), "", p.lang)))
}

// turn shows another paper or målform; what is typed stays as a draft.
func (p *page) turn(change func()) {
	p.close()
	change()
	p.was.ID, p.was.Offset = "", 0
	p.show()
}

func (p *page) makeList() {
	t := p.deps.T
	p.list = kit.NewList([]kit.Col{
		{ID: "text", Title: t("texts.col.text"), Min: 220, Weight: 1},
		{ID: "own", Min: 96, Chip: true},
	})
	p.list.OnSelect = func(i int) { p.open(p.ids[i]) }
	p.list.OnOpen = func(int) { p.focus() }
}

func (p *page) load() {
	busy := func() { p.put(kit.Loading(p.deps.T("texts.loading"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) ([]casework.OwnText, error) {
		return p.deps.Desk.OwnTexts(ctx)
	}, func(all []casework.OwnText, err error) {
		if err != nil {
			p.put(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		first := !p.loaded
		p.loaded, p.versions = true, all
		if first {
			p.show()
			return
		}
		p.list.SetRows(p.rows())
		p.edit()
	})
}

func (p *page) put(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.body.Refresh()
}

// listWide is the width of the list beside the editor.
const listWide = 380

// show fills the list with the texts of the paper, and opens one of them.
func (p *page) show() {
	at := slices.IndexFunc(letters, func(l letter) bool { return l.kind == p.was.Kind })
	p.standards = letters[max(at, 0)].standards(p.was.Lang)
	p.ids = order(p.standards)
	p.list.Select(-1)
	p.list.SetRows(p.rows())
	p.put(container.NewBorder(nil, nil, kit.Width(listWide, p.list), nil, p.editor))
	p.id = ""
	i := max(slices.Index(p.ids, p.was.ID), 0)
	if len(p.ids) == 0 {
		p.editor.SetContent(kit.Muted(p.deps.T("texts.none")))
		return
	}
	p.list.Select(i)
	if p.was.Offset > 0 {
		p.list.SetOffset(p.was.Offset)
	}
}

func (p *page) rows() []kit.ListRow {
	own := casework.OwnWording(p.versions, p.was.Lang)
	out := make([]kit.ListRow, len(p.ids))
	for i, id := range p.ids {
		text, mark := p.standards[id], kit.Cell{}
		if child(id) { // else its row would look like that of its twin
			mark = kit.Cell{Text: p.deps.T("texts.child"), Muted: true}
		}
		if words, ok := own[id]; ok {
			text, mark = words, kit.Cell{Text: p.deps.T("texts.own"), State: kit.UnderWay}
		}
		out[i] = kit.ListRow{ID: int64(i), Cells: []kit.Cell{{Text: strings.ReplaceAll(shown(p.words(), text), "**", "")}, mark}}
	}
	return out
}
