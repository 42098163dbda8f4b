package casework_test

import (
	"testing"

	"samtak/casework"
)

func TestBackupAlarms(t *testing.T) {
	today := casework.MustISO("2026-11-22")
	for _, c := range []struct {
		last          string
		backup, trial casework.Alarm
	}{
		{"2026-11-22", casework.Quiet, casework.Quiet},
		{"2026-11-15", casework.Quiet, casework.Quiet},
		{"2026-11-14", casework.Remind, casework.Quiet},
		{"2026-11-08", casework.Remind, casework.Quiet},
		{"2026-11-07", casework.Warn, casework.Quiet},
		{"2026-08-24", casework.Warn, casework.Quiet},
		{"2026-08-23", casework.Warn, casework.Remind},
		{"2026-05-26", casework.Warn, casework.Remind},
		{"2026-05-25", casework.Warn, casework.Warn},
		{"2026-11-23", casework.Quiet, casework.Quiet}, // the clock was set back
	} {
		last := casework.MustISO(c.last)
		if b, tr := casework.BackupAlarm(last, today), casework.TrialAlarm(last, today); b != c.backup || tr != c.trial {
			t.Errorf("%s: %v and %v, want %v and %v", c.last, b, tr, c.backup, c.trial)
		}
	}
}
