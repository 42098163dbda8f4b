package desk

import (
	"context"
	"time"

	"samtak/casework"
)

// LogFilter narrows the log. The zero filter with a limit is the newest lines.
type LogFilter struct {
	Events   []string      // none: all
	From, To casework.Date // days, both included; zero: open
	CaseID   casework.CaseID
	Limit    int
}

// Log is the lines of the log that fit, newest first.
func (d *Desk) Log(ctx context.Context, f LogFilter) ([]Audit, error) {
	return view(ctx, d, func(tx Tx) ([]Audit, error) { return tx.SearchAudit(f) })
}

// LastOf is when something last was written in the log, such as "backup_made".
func (d *Desk) LastOf(ctx context.Context, event string) (at time.Time, ok bool, err error) {
	lines, err := d.Log(ctx, LogFilter{Events: []string{event}, Limit: 1})
	if err != nil || len(lines) == 0 {
		return time.Time{}, false, err
	}
	return lines[0].At, true, nil
}
