package ui

import (
	"context"
	"errors"
	"log/slog"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/work"
)

// backupDaily makes a backup behind the window when none was made for a day.
func (a *App) backupDaily() {
	work.Load(a.behind.Sub(), func(ctx context.Context) (struct{}, error) {
		if due, err := a.opts.Desk.BackupDue(ctx); err != nil || !due {
			return struct{}{}, err
		}
		return struct{}{}, a.backup(ctx, nil)
	}, func(_ struct{}, err error) {
		if err != nil && !errors.Is(err, context.Canceled) {
			a.tellBackup(err)
		}
	})
}

func (a *App) backup(ctx context.Context, progress func(float64)) error {
	_, second, err := a.opts.Desk.BackUp(ctx, a.opts.Safe, progress)
	return errors.Join(err, second)
}

func (a *App) tellBackup(err error) {
	slog.Warn("backup", "code", string(casework.CodeOf(err)))
	a.Fail(err)
}

// quit keeps what is typed, makes the backup of the day and closes the
// window. It says what it waits for, and can be told not to.
func (a *App) quit() {
	if a.quitting {
		return
	}
	a.quitting = true
	if a.opts.Safe == nil || a.opts.Safe.State() != desk.SafeOpen {
		a.leave()
		a.end()
		return
	}
	a.leaveForGood()
	var sheet *kit.Dialog
	busy := kit.NewBusy(a.text.T("shell.closing.backup"), a.text.T("shell.closing.without"), func() { sheet.Close() })
	closing := a.scope.Sub()
	work.LoadSlowly(closing, func() {
		sheet = kit.ShowDialog(a.window, a.text.T("shell.closing"), busy)
		sheet.OnClosed = a.end
	}, func(ctx context.Context) (struct{}, error) {
		if changed, err := a.opts.Desk.ChangedSinceBackup(ctx); err != nil || !changed {
			return struct{}{}, err
		}
		return struct{}{}, a.backup(ctx, func(part float64) {
			work.Do(closing, func() { busy.SetProgress(float32(part)) })
		})
	}, func(_ struct{}, err error) { a.backedUp(sheet, err) })
}

// backedUp closes the window, or asks what to do when the backup failed.
func (a *App) backedUp(sheet *kit.Dialog, err error) {
	if sheet != nil {
		sheet.OnClosed = nil
		sheet.Close()
	}
	if err == nil {
		a.end()
		return
	}
	slog.Warn("backup", "code", string(casework.CodeOf(err)))
	kit.Confirm(a.window, kit.Question{
		Title: a.text.T("shell.closing.failed"), Text: a.sentence(err),
		Yes: a.text.T("shell.closing.without"), No: a.text.T("shell.closing.stay"),
		OnYes: a.end, OnNo: a.stay,
	})
}

// leaveForGood keeps what is typed and lets go of the page's work.
func (a *App) leaveForGood() { a.asleep = &visit{a.place, a.leave()} }

// stay undoes leaveForGood.
func (a *App) stay() {
	a.quitting = false
	if back := a.asleep; back != nil {
		a.asleep = nil
		a.show(back.place, back.state)
	}
}

// end closes the window.
func (a *App) end() {
	a.scope.Close()
	a.window.Close()
}
