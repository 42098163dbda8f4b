// Package bin is the page Papirkurv: what was put away by mistake, to be put
// back or deleted for good.
//
// What must not go here: deleting itself (store), other pages.
package bin

import (
	"context"
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page.
func New(d route.Deps, _ route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), acts: d.Scope.Sub(), view: kit.NewPage(), most: fewRows}
	p.load()
	return p
}

// fewRows is how many things are shown until she asks for more.
const fewRows = 50

type page struct {
	deps  route.Deps
	loads *work.Scope
	acts  *work.Scope // putting back and deleting
	view  *kit.Page

	loaded bool
	drawn  bool // the view shows the list as it is
	busy   bool // something is being deleted
	list   []desk.Binned
	most   int
	offset float32
}

// state is what back and forward remember.
type state struct {
	most   int
	offset float32
}

func (p *page) Title() string              { return p.deps.T("bin.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }
func (p *page) Leave()                     {}
func (p *page) Refresh()                   { p.load() }
func (p *page) State() any                 { return state{p.most, p.view.Offset()} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.most, p.offset = was.most, was.offset
		p.show()
	}
}

func (p *page) load() {
	busy := func() {
		if !p.loaded {
			p.view.SetContent(kit.Loading(p.deps.T("bin.loading")))
		}
	}
	work.LoadSlowly(p.loads, busy, p.deps.Desk.Bin, p.take)
}

// take shows what has been read. A list that is as before is left alone: the
// keyboard may be on one of its buttons.
func (p *page) take(list []desk.Binned, err error) {
	if err != nil {
		p.loaded, p.drawn = false, false
		p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
		return
	}
	if p.drawn && reflect.DeepEqual(list, p.list) {
		return
	}
	p.loaded, p.list = true, list
	p.again()
}

// again builds the page anew without moving it.
func (p *page) again() {
	if p.drawn {
		p.offset = p.view.Offset()
	}
	p.drawn = false
	p.show()
}

func (p *page) show() {
	if !p.loaded || p.busy {
		return
	}
	head := kit.ColumnGap(4, kit.Title(p.deps.T("bin.title")), kit.Muted(p.deps.T("bin.intro")))
	rows := kit.Empty(theme.DeleteIcon(), p.deps.T("bin.none.title"), p.deps.T("bin.none.text"), nil)
	if len(p.list) > 0 {
		rows = p.makeRows()
	}
	p.view.SetContent(head, rows)
	p.view.SetOffset(p.offset)
	p.offset, p.drawn = 0, true
}

// showBusy takes the buttons away while something is being deleted.
func (p *page) showBusy() {
	p.offset, p.drawn = p.view.Offset(), false
	p.view.SetContent(kit.Loading(p.deps.T("bin.erase.busy")))
}

// done tells how an act went and reads the bin anew, with the keyboard in it.
func (p *page) done(err error, n kit.Notice) {
	p.busy = false
	if err != nil {
		p.deps.Shell.Fail(err)
	} else {
		p.deps.Shell.Saved()
		p.deps.Shell.Notice(n)
	}
	work.Load(p.loads, p.deps.Desk.Bin, func(list []desk.Binned, err error) {
		p.take(list, err)
		kit.Focus(p.view)
	})
}

// act does something that takes no time to speak of.
func (p *page) act(f func(context.Context) error, n kit.Notice) {
	p.done(f(context.Background()), n)
}
