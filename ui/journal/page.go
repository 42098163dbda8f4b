// Package journal is the page Journal og skjema: the documents of every case,
// what has gone to the archive, letters made and printed together, and blank
// forms.
//
// What must not go here: what an extract or a form says (reports), writing
// files (casework/desk).
package journal

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
	"samtak/ui/work"
)

// The parts of the page; a part's name is the Section of the place.
const (
	partList    = "list"
	partLetters = "letters"
	partForms   = "forms"
)

var allParts = []string{partList, partLetters, partForms}

// New makes the page; the place may name a part.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{
		deps: d, loads: d.Scope.Sub(), acts: d.Scope.Sub(), root: container.NewStack(),
		body: container.NewStack(), foot: kit.Column(), view: kit.NewPage(), ticked: map[casework.DocumentID]bool{},
	}
	p.was.Part = partList
	if slices.Contains(allParts, place.Section) {
		p.was.Part = place.Section
	}
	d.Shell.Window().Canvas().AddShortcut(&fyne.ShortcutSelectAll{}, func(fyne.Shortcut) { p.tickAll() })
	p.show()
	return p
}

type page struct {
	deps   route.Deps
	loads  *work.Scope // the rows
	acts   *work.Scope // what is done with them
	root   *fyne.Container
	choice *kit.Choice // of the part

	body, foot *fyne.Container // of the list
	count      *kit.Text
	list       *kit.List
	all, shown []desk.JournalRow
	ticked     map[casework.DocumentID]bool
	asked      desk.JournalFilter
	loaded     bool

	view  *kit.Page // of the other parts
	batch batch
	was   state
}

// state is what back and forward remember. Dates are kept as they are typed.
type state struct {
	Part     string
	From, To string
	Search   string
	Waiting  bool // only what has not gone to the archive
	Ticked   []casework.DocumentID
	Offset   float32
	Selected int64
}

func (p *page) Title() string              { return p.deps.T("journal.title") }
func (p *page) Content() fyne.CanvasObject { return p.root }

// Leave gives Ctrl+A back to the window.
func (p *page) Leave() { p.deps.Shell.Window().Canvas().RemoveShortcut(&fyne.ShortcutSelectAll{}) }

// Refresh reads the list anew; the other parts hold choices under way.
func (p *page) Refresh() {
	if p.was.Part == partList {
		p.keepPlace()
		p.load()
	}
}

func (p *page) State() any {
	p.keepPlace()
	return p.was
}

func (p *page) Restore(s any) {
	was, ok := s.(state)
	if !ok {
		return
	}
	p.was = was
	for _, id := range was.Ticked {
		p.ticked[id] = true
	}
	p.show()
}

func (p *page) keepPlace() {
	if p.list == nil {
		return
	}
	p.was.Offset, p.was.Selected, p.was.Ticked = p.list.Offset(), 0, p.chosen()
	if r, ok := p.marked(); ok {
		p.was.Selected = int64(r.Document.ID)
	}
}

// show builds the part that is chosen.
func (p *page) show() {
	var part fyne.CanvasObject
	switch p.was.Part {
	case partLetters:
		part = p.view
		p.loadBatch()
	case partForms:
		part = p.view
		p.view.SetContent(p.makeHead(), p.makeForms())
	default:
		p.makeList()
		part = kit.FixedPage(kit.Column(p.makeHead(), p.makeControls()), kit.Fill(nil, p.body, p.foot))
		p.load()
	}
	p.root.Objects = []fyne.CanvasObject{part}
	p.root.Refresh()
}

// makeHead is the name of the page and the choice of part.
func (p *page) makeHead() fyne.CanvasObject {
	t := p.deps.T
	var options []kit.Option
	for _, name := range allParts {
		options = append(options, kit.Option{ID: name, Label: t("journal.part." + name)})
	}
	choice := kit.NewChoice(options, nil)
	p.choice = choice
	choice.Segmented = true
	choice.SetSelected(p.was.Part)
	choice.OnChanged = func(id string) {
		p.keepPlace()
		p.was.Part = id
		p.show()
		parts.Focus(p.deps, p.choice)
	}
	return kit.ColumnGap(10, kit.ColumnGap(4, kit.Title(t("journal.title")), kit.Muted(t("journal.intro."+p.was.Part))), kit.Row(choice))
}
