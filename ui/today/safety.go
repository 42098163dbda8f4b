package today

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
)

// safety is how well the data is looked after; nothing where there is no lock.
func (p *page) safety(ctx context.Context) (desk.Safety, error) {
	if p.deps.Safe == nil {
		return desk.Safety{}, nil
	}
	return p.deps.Desk.Safety(ctx)
}

// makeSafety is a line for a backup that is due, and one for a trial; nil when
// nothing presses.
func (p *page) makeSafety() fyne.CanvasObject {
	s := p.data.safety
	var lines []fyne.CanvasObject
	add := func(a casework.Alarm, due, late string) {
		switch a {
		case casework.Quiet:
		case casework.Remind:
			lines = append(lines, kit.NewIconText(theme.InfoIcon(), p.deps.T(due), kit.ColorInk))
		case casework.Warn:
			lines = append(lines, kit.NewIconText(theme.WarningIcon(), p.deps.T(late), kit.ColorDanger))
		}
	}
	add(s.BackupAlarm, "today.backup.due", "today.backup.late")
	add(s.TrialAlarm, "today.trial.due", "today.trial.late")
	if len(lines) == 0 {
		return nil
	}
	open := kit.Secondary(p.deps.T("today.safety"), func() { p.deps.Shell.Go(route.Place{Page: route.Safety}) })
	return kit.TintPanel(kit.Beside(kit.ColumnGap(6, lines...), open))
}
