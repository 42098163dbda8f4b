// Package notes is the page Notater: the contact log of one case, the form for
// a note, and the way to a note on paper.
//
// What must not go here: what may be printed (casework), the papers (reports).
package notes

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page of the case the place names. Its Index may be a note to
// be corrected, and its Section "new" opens the form.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{
		deps: d, id: place.Case, wanted: casework.NoteID(place.Index), open: place.Section == "new",
		loads: d.Scope.Sub(), view: kit.NewPage(),
	}
	p.load()
	return p
}

type page struct {
	deps   route.Deps
	id     casework.CaseID
	wanted casework.NoteID // to be corrected once it is read
	loads  *work.Scope
	view   *kit.Page
	at     float32

	loaded bool
	file   casework.CaseFile
	keep   *draft.Keeper[model]
	open   bool // the form is shown
	form   *fyne.Container
}

// model is a note as it is typed. Dates may be half written.
type model struct {
	Note        casework.Note
	Date, Shown string
}

func newModel(n casework.Note) model {
	return model{Note: n, Date: casework.FormatDate(n.Date), Shown: casework.FormatDate(n.Shown)}
}

func (p *page) today() casework.Date { return p.deps.Desk.Today() }

func (p *page) Title() string              { return p.deps.T("notes.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }

// Leave keeps what is typed.
func (p *page) Leave() {
	if p.keep != nil {
		p.keep.Flush()
	}
}

// Refresh shows what has changed elsewhere; a note being typed stays.
func (p *page) Refresh() {
	if p.loaded && !p.open {
		p.at = p.view.Offset()
		p.load()
	}
}

// state is what back and forward remember.
type state struct {
	open bool
	at   float32
}

func (p *page) State() any { return state{p.open, p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.open, p.at = was.open, was.at
		if p.loaded {
			p.show()
		}
	}
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("notes.loading"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (desk.CaseView, error) {
		return p.deps.Desk.Case(ctx, p.id)
	}, func(v desk.CaseView, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.file = true, v.File
		p.openKeeper()
		p.show()
	})
}

// openKeeper finds the note that was being typed, or the one asked for.
func (p *page) openKeeper() {
	if p.keep == nil {
		p.keep = draft.Open(p.deps, desk.DraftNote(p.id), newModel(p.blank()), nil)
		p.open = p.open || p.keep.Restored
	}
	for _, n := range p.file.Notes {
		if n.ID == p.wanted && p.wanted != 0 && !p.keep.Dirty() {
			*p.keep.Model, p.open = newModel(n), true
		}
	}
	p.wanted = 0
}

// blank is a note not written yet.
func (p *page) blank() casework.Note {
	return casework.Note{CaseID: p.id, Kind: casework.NotePhone, Date: p.today()}
}

func (p *page) show() {
	content := []fyne.CanvasObject{p.makeHeader()}
	if p.open {
		p.form = kit.Column(p.makeForm())
		content = append(content, p.form)
	}
	switch {
	case len(p.file.Notes) > 0:
		content = append(content, p.makeRows())
	case !p.open:
		content = append(content, kit.Empty(theme.DocumentCreateIcon(), p.deps.T("notes.none"), p.deps.T("notes.none.text"),
			kit.Primary(p.deps.T("notes.new"), p.begin)))
	}
	p.view.SetContent(content...)
	p.view.SetOffset(p.at)
	p.at = 0
}

// makeHeader tells whose notes they are, and nothing of where the person lives.
func (p *page) makeHeader() fyne.CanvasObject {
	t, q := p.deps.T, p.file.Person
	name := q.Name()
	if name == "" {
		name = t("notes.nameless")
	}
	who := kit.Muted(name)
	who.MaxLines = 2
	facts := []fyne.CanvasObject{kit.Strong(t("notes.case", "Number", p.file.Case.Number())), who}
	if q.Protected() {
		facts = append(facts, kit.NewChip(kit.Late, present.Word(t, "protection", q.Protection)))
	}
	buttons := []fyne.CanvasObject{kit.Quiet(t("notes.tocase"), func() {
		p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.id})
	})}
	if !p.open && len(p.file.Notes) > 0 {
		buttons = append(buttons, kit.Primary(t("notes.new"), p.begin))
	}
	return kit.Beside(kit.ColumnGap(6, kit.Title(t("notes.title")), kit.RowGap(14, facts...)), kit.Row(buttons...))
}

// begin opens the form of a new note with the keyboard in it.
func (p *page) begin() {
	p.open, p.at = true, 0
	p.show()
	p.focusForm()
}

func (p *page) focusForm() {
	work.Do(p.deps.Scope, func() {
		if p.form != nil {
			kit.Focus(p.form)
		}
	})
}
