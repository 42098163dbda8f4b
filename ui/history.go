package ui

import (
	"context"
	"log/slog"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/work"
)

// visit is a place with what its page remembered when it was left.
type visit struct {
	place route.Place
	state any
}

// history is where the caseworker has been, for back and forward.
type history struct {
	back, forward []visit
}

const longestHistory = 50

// Go implements route.Shell.
func (a *App) Go(p route.Place) {
	switch {
	case a.place.Page == route.Unlock && a.barred():
		return // nothing but the door itself leads in
	case p.Page == route.Unlock: // a restore has closed it
		a.leave()
		a.history = history{} // places of the data that was put aside
		a.wipe()
		a.show(p, nil)
		return
	}
	if p == a.place {
		a.show(p, a.leave())
		return
	}
	here := visit{a.place, a.leave()}
	if p := here.place.Page; p != route.Setup && p != route.Unlock { // not places to go back to
		a.history.back = append(a.history.back, here)
	}
	if n := len(a.history.back); n > longestHistory {
		a.history.back = a.history.back[n-longestHistory:]
	}
	a.history.forward = nil
	a.show(p, nil)
}

// Back implements route.Shell.
func (a *App) Back() { a.step(&a.history.back, &a.history.forward) }

// Forward undoes Back.
func (a *App) Forward() { a.step(&a.history.forward, &a.history.back) }

func (a *App) step(from, to *[]visit) {
	n := len(*from)
	if n == 0 || a.place.Page == route.Unlock {
		return
	}
	v := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, visit{a.place, a.leave()})
	a.show(v.place, v.state)
}

// open is the first show.
func (a *App) open(p route.Place, state any) { a.show(p, state) }

// begin puts the keyboard on the page shown, once it is in the window.
func (a *App) begin() {
	if s, ok := a.page.(route.Starter); ok && a.running {
		work.Do(a.inside, s.Start)
	}
}

// leave keeps what is typed on the page shown and closes its work.
func (a *App) leave() (state any) {
	if a.page == nil {
		return nil
	}
	for kit.CloseTop(a.window.Canvas()) { // a dialog belongs to its page
	}
	a.window.Canvas().Unfocus() // the field in hand keeps what stands in it
	a.page.Leave()
	if n, ok := a.frame.notices.Current(); ok && n.Action != "" {
		a.frame.notices.Clear() // an undo belongs to the page as it was
	}
	if s, ok := a.page.(route.Stateful); ok {
		state = s.State()
	}
	a.inside.Close()
	a.page = nil
	return state
}

// show makes the page of a place and puts it in the frame.
func (a *App) show(p route.Place, state any) {
	make, ok := pages[p.Page]
	if !ok {
		p = route.Place{Page: route.Today}
		make = pages[route.Today]
	}
	a.place = p
	a.inside = work.NewScope()
	a.page = make(a.deps(), p)
	if s, ok := a.page.(route.Stateful); ok && state != nil {
		s.Restore(state)
	}
	a.frame.setPage(a.page, p)
	a.window.SetTitle(a.text.T("shell.title", "Page", a.page.Title()))
	a.begin()
	a.logOpening(p)
	slog.Info("page", "name", string(p.Page))
}

// barred tells that the door is closed.
func (a *App) barred() bool {
	if a.opts.Safe == nil {
		return false
	}
	state := a.opts.Safe.State()
	return state != desk.SafeOpen && state != desk.SafeDamaged
}

// logOpening writes in the log that somebody's case is on the screen. The page
// of a person does so itself.
func (a *App) logOpening(p route.Place) {
	if p.Case == 0 {
		return
	}
	work.Load(a.scope.Sub(), func(ctx context.Context) (struct{}, error) {
		return struct{}{}, a.opts.Desk.CaseOpened(ctx, p.Case)
	}, func(_ struct{}, err error) {
		if err != nil {
			slog.Warn("opening", "code", string(casework.CodeOf(err)))
		}
	})
}
