package safe

import (
	"context"
	"os"
	"time"

	"samtak/casework/desk"
)

// What is kept of each age; the newest of its day, week or month stays.
const (
	keptDays   = 7
	keptWeeks  = 5
	keptMonths = 12
)

// rotate takes away backups that the newer ones make needless. Only files that
// open with our own key are ever touched.
func (s *Safe) rotate(ctx context.Context, folder string) error {
	return s.with(ctx, func(_ context.Context, o *opened) error {
		for _, b := range superfluous(ours(folder, o.root), s.opts.Now().Location()) {
			if err := os.Remove(b.Path); err != nil {
				return fileError(err)
			}
		}
		return nil
	})
}

// superfluous is what a rotation of days, weeks and months takes away.
// backups come newest first.
func superfluous(backups []desk.Backup, zone *time.Location) (gone []desk.Backup) {
	days, weeks, months := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, b := range backups {
		at := b.Made.In(zone)
		keep := newOf(days, at.Format(time.DateOnly), keptDays)
		keep = newOf(weeks, weekOf(at), keptWeeks) || keep
		keep = newOf(months, at.Format("2006-01"), keptMonths) || keep
		if !keep {
			gone = append(gone, b)
		}
	}
	return gone
}

// newOf tells that a period has no backup yet and is one of the most recent.
func newOf(seen map[string]bool, period string, most int) bool {
	if seen[period] || len(seen) >= most {
		return false
	}
	seen[period] = true
	return true
}

func weekOf(t time.Time) string {
	monday := t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	return monday.Format(time.DateOnly)
}
