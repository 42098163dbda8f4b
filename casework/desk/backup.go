package desk

import (
	"context"
	"time"
)

// oneDay is how old the newest backup may be before another is made by itself.
const oneDay = 24 * time.Hour

// BackupDue tells that a backup is to be made by itself: none was made for a
// day, and something has changed since.
func (d *Desk) BackupDue(ctx context.Context) (bool, error) {
	s, err := d.Safety(ctx)
	if err != nil || d.Now().Sub(s.LastBackup) < oneDay {
		return false, err
	}
	return d.ChangedSinceBackup(ctx)
}

// BackUp makes a backup here and, where one is chosen, in the second place. made
// is the one here and err what went wrong with it; second is what went wrong in
// the second place, which is tried all the same. progress may be nil.
func (d *Desk) BackUp(ctx context.Context, safe Safe, progress func(float64)) (made Backup, second, err error) {
	s, err := d.Settings(ctx)
	if err != nil {
		return Backup{}, nil, err
	}
	share := 1.0
	if s.BackupFolder != "" {
		share = 0.5
	}
	from := func(start float64) func(float64) {
		return func(part float64) {
			if progress != nil {
				progress(start + part*share)
			}
		}
	}
	made, err = safe.Backup(ctx, safe.Folder(), from(0))
	if s.BackupFolder != "" {
		_, second = safe.Backup(ctx, s.BackupFolder, from(share))
	}
	return made, second, err
}
