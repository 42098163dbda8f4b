package vault_test

import (
	"testing"
	"time"

	"samtak/store/vault"
)

func TestDelayGrows(t *testing.T) {
	now := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	var a vault.Attempts
	if a.Wait(now) != 0 {
		t.Error("the first try waits")
	}
	for i, seconds := range []int{0, 0, 2, 4, 8, 16, 32, 60, 60, 60} {
		now = now.Add(a.Wait(now))
		a.Failed(now)
		if got := a.Wait(now); got != time.Duration(seconds)*time.Second {
			t.Errorf("after %d failed: %v, want %d s", i+1, got, seconds)
		}
	}
	for range 100 {
		a.Failed(now)
	}
	tests := []struct {
		name  string
		after time.Duration
		want  time.Duration
	}{
		{"at once", 0, time.Minute},
		{"some of it gone", 59 * time.Second, time.Second},
		{"just done", time.Minute, 0},
		{"long done", time.Hour, 0},
		{"the clock was set back", -24 * time.Hour, time.Minute},
	}
	for _, tt := range tests {
		if got := a.Wait(now.Add(tt.after)); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	a.Succeeded()
	if a.Failed(now); a.Wait(now) != 0 {
		t.Error("the failed tries are not forgotten")
	}
}
