// Package preview is the page Papirer: a paper drawn in the window from the
// same document tree as the print, what is missing on it, and the way out:
// opened as a draft, or made final and locked.
//
// What must not go here: what papers say (reports), rules for what is needed.
package preview

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/reports/doc"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// pause is how long typing rests before the sheet is drawn anew.
const pause = 350 * time.Millisecond

// sideWidth is the width of the column beside the sheet.
const sideWidth = 340

// New makes the page.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{
		deps: d, id: place.Case, kind: place.Kind, wanted: place.Section,
		loads: d.Scope.Sub(), checks: d.Scope.Sub(), acts: d.Scope.Sub(), ends: d.Scope.Sub(),
		left: kit.NewPage(), side: kit.NewPage(), fields: map[string]fyne.Focusable{},
	}
	p.keep = draft.Open[model](d, desk.DraftPaper(p.choice()), model{}, nil)
	if place.About != 0 {
		p.keep.Model.About = place.About
	}
	p.form = parts.Form{Deps: d, Touch: p.touched}
	p.redraw = work.After(d.Scope, pause, p.load)
	p.foot = kit.ColumnGap(0)
	p.column = kit.Fill(nil, p.side, p.foot)
	p.root = container.NewBorder(nil, nil, nil, kit.Width(sideWidth, p.column), kit.OnGround(kit.ColorTint, p.left))
	p.load()
	return p
}

type page struct {
	deps   route.Deps
	id     casework.CaseID
	kind   casework.PaperKind
	wanted string // field to put the keyboard in
	keep   *draft.Keeper[model]
	form   parts.Form
	redraw *work.Timer

	loads  *work.Scope // the sheet
	checks *work.Scope // pages and letters the font lacks
	acts   *work.Scope // opening and saving
	ends   *work.Scope // finishing

	root       fyne.CanvasObject
	left, side *kit.Page
	column     *fyne.Container // the side, with what is always in view at its foot
	foot       *fyne.Container
	sheet      *sheet
	panels     sidePanels
	filled     string // what the panels show
	fields     map[string]fyne.Focusable
	reason     *kit.Entry // where the reason is typed; nil when the kind asks for none

	loaded  bool
	lost    bool    // the sheet is not in view: reading failed
	offset  float32 // where to scroll once there is a sheet
	order   casework.PaperOrder
	printed casework.Printed // without its bytes; Pages 0: not known yet
	done    casework.Document
	busy    bool
}

func (p *page) Title() string              { return present.Word(p.deps.T, "papers", p.kind) }
func (p *page) Content() fyne.CanvasObject { return p.root }
func (p *page) Leave()                     { p.keep.Flush() }

// state is what back and forward remember.
type state struct{ offset float32 }

func (p *page) State() any { return state{p.left.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.offset = was.offset
		p.left.SetOffset(was.offset)
	}
}

// Refresh draws the paper anew: a fact may have been changed elsewhere. What
// is made final stays as it is.
func (p *page) Refresh() {
	if p.loaded && p.done.ID == 0 && !p.busy {
		p.load()
	}
}

// Print is Ctrl+P: the draft, or the final paper, in the system's viewer.
func (p *page) Print() {
	switch {
	case !p.loaded:
	case p.done.ID != 0:
		p.show(p.done.ID)
	default:
		p.showDraft()
	}
}

// touched keeps what is typed and draws the paper anew when typing rests.
func (p *page) touched() {
	p.keep.Touch()
	p.redraw.Reset()
}

// reading is the paper as facts and as a tree.
type reading struct {
	order casework.PaperOrder
	doc   *doc.Document
}

func (p *page) load() {
	choice := p.choice()
	busy := func() {
		if !p.loaded {
			p.left.SetContent(kit.Loading(p.deps.T("preview.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (reading, error) {
		o, err := p.deps.Desk.Order(ctx, choice)
		if err != nil {
			return reading{}, err
		}
		return reading{o, p.deps.Preview(o)}, nil
	}, p.take)
}

func (p *page) take(r reading, err error) {
	if err != nil {
		p.lost = true
		p.left.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
		return
	}
	if p.done.ID != 0 {
		return // finished meanwhile: what is locked is not drawn as a draft again
	}
	p.order = r.order
	if p.suggest() {
		p.load()
		return
	}
	p.showSheet(r.doc)
	p.fill()
	p.check()
	if f, ok := p.fields[p.wanted]; ok {
		p.wanted = ""
		parts.Focus(p.deps, f)
	}
}

// showSheet puts the paper on the sheet; the first time it makes the page.
func (p *page) showSheet(d *doc.Document) {
	first := !p.loaded
	if first {
		p.loaded = true
		p.sheet = newSheet(d)
		p.sheet.OnScroll = p.scroll
	}
	if first || p.lost {
		p.left.SetContent(p.sheet)
		p.left.SetOffset(p.offset)
		p.lost = false
	}
	if first {
		p.makeSide()
		return
	}
	p.sheet.SetDocument(d)
	p.left.Refresh()
}

// check makes the print in the background, for its number of pages and for
// letters no font has.
func (p *page) check() {
	choice := p.choice()
	work.Load(p.checks, func(ctx context.Context) (casework.Printed, error) {
		out, err := p.deps.Desk.PrintDraft(ctx, choice)
		out.PDF = nil
		return out, err
	}, func(out casework.Printed, err error) {
		if err == nil && p.done.ID == 0 {
			p.printed = out
			p.fill()
		}
	})
}

// scroll moves the sheet by screens.
func (p *page) scroll(screens float32) {
	const air = 44 // at least so much stands over and under the sheet
	high := p.left.Size().Height
	most := p.sheet.Size().Height + air - high
	p.left.SetOffset(max(0, min(most, p.left.Offset()+screens*high)))
}
