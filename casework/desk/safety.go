package desk

import (
	"context"
	"time"

	"samtak/casework"
)

// Safety is how well the data is looked after.
type Safety struct {
	LastBackup, LastTrial   time.Time // zero: never
	BackupAlarm, TrialAlarm casework.Alarm
}

// Safety tells when the last backup was made and tried. Where none was, the
// time runs from the first line of the log.
func (d *Desk) Safety(ctx context.Context) (Safety, error) {
	return view(ctx, d, func(tx Tx) (s Safety, err error) {
		first, err := tx.FirstAudit()
		if err != nil {
			return s, err
		}
		today := casework.DateOf(tx.Now())
		since := func(event string, at *time.Time) (casework.Date, error) {
			lines, err := tx.SearchAudit(LogFilter{Events: []string{event}, Limit: 1})
			if err != nil || len(lines) == 0 {
				return d.dayOf(first.At), err
			}
			*at = lines[0].At
			return d.dayOf(*at), nil
		}
		backup, err := since("backup_made", &s.LastBackup)
		if err != nil {
			return s, err
		}
		trial, err := since("backup_tried", &s.LastTrial)
		s.BackupAlarm, s.TrialAlarm = casework.BackupAlarm(backup, today), casework.TrialAlarm(trial, today)
		return s, err
	})
}

func (d *Desk) dayOf(t time.Time) casework.Date { return casework.DateOf(t.In(d.Now().Location())) }

// comings are events that change nothing a backup would miss.
var comings = map[string]bool{
	"backup_made": true, "backup_tried": true, "unlocked": true, "unlock_failed": true, "locked": true, "verified": true,
	"person_opened": true, "case_opened": true, "paper_shown": true,
}

// enough is how many of the newest lines are looked at.
const enough = 200

// ChangedSinceBackup tells that the data has changed since the last backup.
func (d *Desk) ChangedSinceBackup(ctx context.Context) (bool, error) {
	lines, err := d.Log(ctx, LogFilter{Limit: enough})
	if err != nil {
		return false, err
	}
	for _, l := range lines {
		if l.Event == "backup_made" {
			return false, nil
		}
		if !comings[l.Event] {
			return true, nil
		}
	}
	return len(lines) == enough, nil
}
