package desk

import (
	"context"
	"path/filepath"

	"samtak/casework"
)

// ShowRecovery hands the recovery code to the viewer as a sheet to print. It
// is kept nowhere: not among the papers, not in the log.
func (d *Desk) ShowRecovery(ctx context.Context, lang casework.Language, groups []string, made casework.Date) error {
	return d.showSheet(ctx, casework.Sheet{
		Kind: casework.SheetRecovery, Language: lang, Made: made.Time(), Groups: groups,
	})
}

// ShowReceipt hands the receipt of a backup to the viewer. What the backup
// holds is what Safe.Examine found in it.
func (d *Desk) ShowReceipt(ctx context.Context, lang casework.Language, b Backup, c Contents) error {
	return d.showSheet(ctx, casework.Sheet{
		Kind: casework.SheetReceipt, Language: lang, Made: b.Made.In(d.Now().Location()), File: filepath.Base(b.Path), Bytes: b.Bytes,
		Persons: c.Persons, Cases: c.Cases, Plans: c.Plans, Documents: c.Documents, Head: c.Head, Lines: c.LogLines,
	})
}

func (d *Desk) showSheet(ctx context.Context, sheet casework.Sheet) error {
	s, err := d.Settings(ctx)
	if err != nil {
		return err
	}
	sheet.Settings = s
	p, err := d.deps.Printer.PrintSheet(sheet)
	if err != nil {
		return err
	}
	return d.deps.Viewer.Show(p.PDF, p.FileName)
}

// Note writes one line in the log about something done to the whole file,
// such as "backup_made".
func (d *Desk) Note(ctx context.Context, event string) error {
	return d.change(ctx, func(Tx) (Audit, error) { return Audit{Event: event, Entity: "safe"}, nil })
}
