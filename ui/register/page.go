// Package register is the page Ny henvendelse: one form from top to bottom as
// a phone call goes. All of it is a draft until it is registered, so that it
// may be left and found again.
//
// What must not go here: rules for what can be registered (casework/desk), other pages.
package register

import (
	"context"
	"reflect"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/work"
)

// searchAfter is how long typing pauses before the register is searched.
const searchAfter = 200 * time.Millisecond

// draftKey is where the typing is kept: a henvendelse begun from a person's
// page has its own, so that two about different people are never mixed.
func draftKey(about casework.PersonID) string {
	if about == 0 {
		return desk.DraftRegister
	}
	return desk.DraftRegister + ":" + strconv.FormatInt(int64(about), 10)
}

// New makes the page. A Person in the place is the one it is about.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{
		deps: d, view: kit.NewPage(), about: place.Person,
		searches: d.Scope.Sub(), knowns: d.Scope.Sub(), sends: d.Scope.Sub(),
	}
	p.keep = draft.Open(d, draftKey(p.about), p.fresh(), nil)
	p.found = p.keep.Restored
	p.search = work.After(d.Scope, searchAfter, p.lookForSame)
	p.root = kit.Fill(nil, p.view, p.makeFoot())
	p.build()
	return p
}

type page struct {
	deps  route.Deps
	about casework.PersonID // the one the page was opened for, or 0
	root  fyne.CanvasObject
	view  *kit.Page
	keep  *draft.Keeper[model]

	searches, knowns, sends *work.Scope
	search                  *work.Timer

	found   bool            // the form came from an unfinished draft
	known   casework.Person // the one Known names, once read
	matches []desk.Match
	offer   casework.Proposal // shown under the services

	// Parts that change while the rest stands still.
	callerBox, personBox, addressBox, noteBox, cardBox, proposalBox, dischargeBox *fyne.Container

	given, number, year *kit.Field
	received, discharge *kit.Field         // dates; discharge only where it is asked for
	kind                *kit.Field         // of henvendelse
	expires             map[int]*kit.Field // when a mandate or a fullmakt ends, by caller; only where it is asked for

	birth     *kit.DateField
	birthName *kit.Field
	send      *kit.Button
}

func (p *page) m() *model                  { return p.keep.Model }
func (p *page) fresh() model               { return newModel(p.deps.Desk.Today(), p.about) }
func (p *page) Title() string              { return p.deps.T("register.title") }
func (p *page) Content() fyne.CanvasObject { return p.root }
func (p *page) Leave()                     { p.keep.Flush() }

// Start puts the keyboard in the name, where most calls begin.
func (p *page) Start() {
	if p.given != nil {
		kit.Focus(p.given)
	}
}

// State is how far the page is scrolled.
func (p *page) State() any { return p.view.Offset() }

func (p *page) Restore(s any) {
	if y, ok := s.(float32); ok {
		p.view.SetOffset(y)
	}
}

// build makes the whole form from the model.
func (p *page) build() {
	parts := []fyne.CanvasObject{p.makeHeader()}
	if p.found {
		parts = append(parts, kit.TintPanel(kit.Body(p.deps.T("register.found"))))
	}
	parts = append(parts, p.makeCaller(), p.makePerson())
	parts = append(parts, p.makeWanted(), p.makeServices(), p.makeNeed(), p.makeReceived())
	p.view.SetContent(parts...)
	p.lookForSame()
}

func (p *page) makeHeader() fyne.CanvasObject {
	return kit.ColumnGap(4, kit.Title(p.deps.T("register.title")), kit.Muted(p.deps.T("register.intro")))
}

func (p *page) makeFoot() fyne.CanvasObject {
	p.send = kit.Primary(p.deps.T("register.send"), p.ask)
	clearAll := kit.Quiet(p.deps.T("register.clear"), p.clear)
	return kit.ColumnGap(0, kit.Rule(), kit.Inset(32, 10, kit.RowRight(clearAll, p.send)))
}

// fill puts other things in a part of the form and leaves the keyboard where it is.
func (p *page) fill(box *fyne.Container, objects ...fyne.CanvasObject) {
	if len(objects) == 0 && box.Hidden {
		return
	}
	box.Objects, box.Hidden = objects, len(objects) == 0
	p.view.Refresh()
}

// clear empties the form; undo brings all of it back.
func (p *page) clear() {
	typed, found := *p.m(), p.found
	fresh := p.fresh()
	if reflect.DeepEqual(typed, fresh) {
		return
	}
	p.keep.Drop()
	*p.m(), p.found = fresh, false
	p.build()
	p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("register.cleared"), Action: p.deps.T("shell.undo"), OnAction: func() {
		*p.m(), p.found = typed, found
		p.keep.Touch()
		p.build()
	}})
}

// readKnown reads the person Known names.
func (p *page) readKnown() {
	id := p.m().Known
	work.Load(p.knowns, func(ctx context.Context) (casework.Person, error) {
		file, err := p.deps.Desk.OpenPerson(ctx, id)
		return file.Person, err
	}, func(q casework.Person, err error) {
		if err != nil {
			p.deps.Shell.Fail(err)
			p.release()
			return
		}
		p.known = q
		p.fillPerson()
	})
}
