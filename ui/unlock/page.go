// Package unlock is the door: the first start's passphrase, recovery code and
// place for backups, the lock of every later start, and what to do when the
// data or its key is damaged.
//
// What must not go here: cryptography and files (desk.Safe), what can be
// changed once the door is open (ui/safety), rules.
package unlock

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page; what it shows follows from the state of the safe.
func New(d route.Deps, _ route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), view: kit.NewPage()}
	switch d.Safe.State() {
	case desk.SafeNew:
		p.begin()
	case desk.SafeLocked:
		p.locked()
	case desk.SafeOpen: // in the middle of the first start; see Start
		p.view.SetContent(kit.Loading(d.T("unlock.busy.open")))
	case desk.SafeDamaged:
		p.damaged()
	case desk.SafeBroken:
		p.broken()
	}
	return p
}

type page struct {
	deps    route.Deps
	loads   *work.Scope
	view    *kit.Page
	now     stage
	started bool // the page is on the screen
	working bool // something is under way; a second press does nothing
}

// stage is one picture of the page.
type stage struct {
	name    string
	objects []fyne.CanvasObject
	groups  []string // of the recovery code, while it is shown
	focus   func()
	forget  func() // empties the fields with secrets
}

// The stages a page made anew must find again by name.
const (
	stageNewPassphrase = "passphrase"
	stageRecovery      = "recovery"
	stageBackup        = "backup"
)

func (p *page) Title() string              { return p.deps.T("unlock.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }

// Leave forgets every secret on the page.
func (p *page) Leave() { p.forget() }

// Start puts the keyboard in the first field.
func (p *page) Start() {
	p.started = true
	if p.now.objects == nil {
		p.resume()
	}
	p.focus()
}

// State is the stage.
func (p *page) State() any { return state{p.now.name, p.now.groups} }

// state is what a page made anew in another language finds again. It holds the
// recovery code while that is shown: a new one would make the printed sheet
// worth nothing.
type state struct {
	stage  string
	groups []string
}

// Restore goes back to a stage that does not follow from the safe alone.
func (p *page) Restore(s any) {
	if p.deps.Safe.State() != desk.SafeOpen {
		return
	}
	was, _ := s.(state)
	switch was.stage {
	case stageNewPassphrase:
		p.newPassphrase()
	case stageRecovery:
		p.recovery(was.groups)
	case stageBackup:
		p.chooseBackup()
	}
}

// put shows another stage and forgets the secrets of the one before.
func (p *page) put(s stage) {
	p.forget()
	p.now = s
	p.draw()
	if p.started {
		p.focus()
	}
}

func (p *page) draw() { p.view.SetContent(p.now.objects...) }

func (p *page) focus() {
	if p.now.focus != nil {
		p.now.focus()
	}
}

func (p *page) forget() {
	if p.now.forget != nil {
		p.now.forget()
	}
}

// do runs something that can take seconds, with words on the screen when it
// does. When it fails the stage is back as it was, and failed tells why.
func do[T any](p *page, words string, f func(context.Context) (T, error), done func(T), failed func(error)) {
	if p.working {
		return
	}
	p.working = true
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T(words))) }
	work.LoadSlowly(p.loads, busy, f, func(value T, err error) {
		p.working = false
		if err != nil {
			p.draw()
			failed(err)
			return
		}
		done(value)
	})
}

func (p *page) sentence(err error) string { return present.Sentence(p.deps.T, err) }

// entry is what is known just after the door is open.
type entry struct {
	settings casework.Settings
	groups   []string // a new recovery code, where nobody has kept one
}

// enter reads it. A recovery code that nobody has typed back counts for nothing.
func (p *page) enter(ctx context.Context) (e entry, err error) {
	if e.settings, err = p.deps.Desk.Settings(ctx); err != nil {
		return e, err
	}
	made, _, err := p.deps.Desk.LastOf(ctx, "recovery_made")
	if err != nil {
		return e, err
	}
	kept, ever, err := p.deps.Desk.LastOf(ctx, "recovery_kept")
	if err != nil || ever && !kept.Before(made) {
		return e, err
	}
	e.groups, err = p.deps.Safe.NewRecovery(ctx)
	return e, err
}

// resume is the page made anew in an open safe, in the middle of the first start.
func (p *page) resume() {
	do(p, "unlock.busy.open", p.enter, func(e entry) {
		if len(e.groups) > 0 {
			p.recovery(e.groups)
			return
		}
		p.chooseBackup()
	}, func(err error) {
		p.view.SetContent(kit.Failed(p.deps.Text, p.sentence(err), p.resume))
	})
}

// entered goes on from an opened door.
func (p *page) entered(e entry) {
	if len(e.groups) > 0 {
		p.recovery(e.groups)
		return
	}
	p.goOn()
}

// goOn goes in.
func (p *page) goOn() {
	p.forget()
	p.deps.Shell.Unlocked()
}
