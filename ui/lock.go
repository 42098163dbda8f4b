package ui

import (
	"context"
	"log/slog"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/work"
)

// lockable tells that there is a lock, and the door is open.
func (a *App) lockable() bool {
	if a.opts.Safe == nil || a.place.Page == route.Unlock {
		return false
	}
	state := a.opts.Safe.State()
	return state == desk.SafeOpen || state == desk.SafeDamaged
}

// Lock implements route.Shell: what is typed is kept, the file is closed, the
// papers handed out and the clipboard are wiped. What was shown comes back
// with the next unlocking.
func (a *App) Lock() {
	if !a.lockable() {
		return
	}
	here := visit{a.place, a.leave()}
	a.asleep = &here
	if err := a.opts.Desk.Note(context.Background(), "locked"); err != nil {
		slog.Warn("lock", "code", string(casework.CodeOf(err)))
	}
	if err := a.opts.Safe.Lock(); err != nil {
		slog.Error("lock", "kind", "close")
	}
	a.wipe()
	slog.Info("locked")
	a.show(route.Place{Page: route.Unlock}, nil)
}

// wipe ends what goes on behind an open door and takes away what it left
// outside the file.
func (a *App) wipe() {
	kit.OnTouch(nil)
	if a.idle != nil {
		a.idle.Stop()
		a.behind.Close()
	}
	kit.ClearClipboard()
	a.sweep()
	a.frame.notices.Clear()
}

// Unlocked implements route.Shell: the window is dressed as its owner wants
// it and shows what it showed before the lock.
func (a *App) Unlocked() {
	s, err := a.opts.Desk.Settings(context.Background())
	if err == nil {
		a.settings = s
	}
	a.leave()
	a.dress()
	to := visit{place: route.Place{Page: route.Today}}
	switch {
	case a.asleep != nil:
		to = *a.asleep
	case err == nil && !s.Ready():
		to.place.Page = route.Setup
	}
	a.asleep = nil
	a.show(to.place, to.state)
	a.Fail(err)
	a.changed()
	a.whileOpen()
}

// whileOpen starts what goes on as long as the door is open: the watch for
// idleness, the daily backup, the check of a large file.
func (a *App) whileOpen() {
	a.behind = a.scope.Sub()
	a.watchIdle()
	for _, id := range a.opts.Safe.Warnings() {
		a.Notice(kit.Notice{Kind: kit.Warning, Text: a.text.T("unlock.warning." + id)})
	}
	a.checkBehind()
	a.backupDaily()
	work.After(a.behind, calm, settle).Reset() // Argon2id takes 64 MiB and a moment
}

// sweep wipes the papers that were handed to other programs.
func (a *App) sweep() {
	if a.opts.Sweep != nil {
		a.opts.Sweep()
	}
}

// watchIdle locks the window when nobody has touched it for a while.
func (a *App) watchIdle() {
	if a.idle != nil {
		a.idle.Stop()
	}
	a.idle = work.After(a.behind, a.idleTime(), a.Lock)
	a.idle.Reset()
	kit.OnTouch(a.idle.Reset)
}

const leastIdle = time.Minute

func (a *App) idleTime() time.Duration {
	return max(leastIdle, time.Duration(a.settings.LockMinutes)*time.Minute)
}

// checkBehind reads every page of the file while the window is already in use.
func (a *App) checkBehind() {
	work.Load(a.behind.Sub(), func(ctx context.Context) (struct{}, error) {
		return struct{}{}, a.opts.Safe.Check(ctx)
	}, func(_ struct{}, err error) {
		if err != nil {
			a.Fail(err)
		}
	})
}
