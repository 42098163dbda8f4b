package safety

import (
	"testing"
	"time"

	"samtak/ui/kit"
)

func TestAlarms(t *testing.T) {
	now := time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	ago := func(days int) moment { return moment{now.AddDate(0, 0, -days), true} }
	one := []copied{{}}
	tests := []struct {
		name          string
		r             reading
		backup, trial kit.State
	}{
		{"nothing", reading{}, kit.Late, kit.None},
		{"never tried", reading{made: ago(0), copies: one}, kit.Done, kit.UnderWay},
		{"on the day", reading{made: ago(7), tried: ago(90)}, kit.Done, kit.Done},
		{"the day after", reading{made: ago(8), tried: ago(91)}, kit.UnderWay, kit.UnderWay},
		{"last good day", reading{made: ago(14), tried: ago(180)}, kit.UnderWay, kit.UnderWay},
		{"late", reading{made: ago(15), tried: ago(181)}, kit.Late, kit.Late},
	}
	for _, tt := range tests {
		tt.r.now = now
		if got := tt.r.backupState(); got != tt.backup {
			t.Errorf("%s: backup %v, want %v", tt.name, got, tt.backup)
		}
		if got := tt.r.trialState(); got != tt.trial {
			t.Errorf("%s: trial %v, want %v", tt.name, got, tt.trial)
		}
	}
}
