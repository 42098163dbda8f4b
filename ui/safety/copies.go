package safety

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
	"samtak/ui/work"
)

// try opens a backup, checks all of it and shows what is in it: a backup
// nobody has tried is a hope.
func (p *page) try(b desk.Backup) {
	parts.ExamineBackup(p.deps, b.Path, false, func(e parts.Examined) {
		b.Made, b.Head = e.Copy.Made, e.Copy.Head
		p.note("backup_tried")
		p.showTried(b, e)
	})
}

// note writes in the log, and reads the page anew.
func (p *page) note(event string) {
	if p.deps.Safe.State() != desk.SafeOpen {
		return
	}
	work.Load(p.deps.Scope.Sub(), func(ctx context.Context) (struct{}, error) {
		return struct{}{}, p.deps.Desk.Note(ctx, event)
	}, func(_ struct{}, err error) {
		p.deps.Shell.Fail(err)
		p.Refresh()
	})
}

func (p *page) showTried(b desk.Backup, e parts.Examined) {
	t := p.deps.T
	var dialog *kit.Dialog
	content := kit.Column(
		kit.NewIconText(theme.ConfirmIcon(), t("safety.tried.text", "Date", parts.Moment(p.deps, e.Copy.Made)), kit.ColorDone),
		parts.CompareContents(p.deps, e), p.makeHead(e.Copy.Head))
	dialog = kit.ShowDialog(p.deps.Shell.Window(), t("safety.tried.title"), content,
		kit.Secondary(t("safety.receipt.show"), func() { p.showReceipt(b, e.Secret) }),
		kit.Primary(t("safety.close"), func() { dialog.Close() }))
}

// makeHead is the head of the log's chain, to compare with a receipt.
func (p *page) makeHead(head string) fyne.CanvasObject {
	code := kit.Small(parts.HeadGroups(head))
	code.Style = fyne.TextStyle{Monospace: true}
	return kit.ColumnGap(2, kit.Strong(p.deps.T("safety.head")), code, kit.Small(p.deps.T("safety.head.hint")))
}

// restore puts a backup in the place of the data; the door is locked after it.
func (p *page) restore(path string) {
	parts.RestoreBackup(p.deps, path, true, func() {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("unlock.restored")})
		p.toDoor()
	})
}

// toDoor goes to the lock.
func (p *page) toDoor() { p.deps.Shell.Go(route.Place{Page: route.Unlock}) }
