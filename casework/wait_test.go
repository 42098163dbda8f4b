package casework_test

import (
	"testing"

	"samtak/casework"
)

func TestAnswerDayWhenWaitsOverlap(t *testing.T) {
	day := casework.MustISO
	facts := func(asked, ended string) casework.Wait {
		w := casework.Wait{Kind: casework.WaitFacts, Asked: day(asked)}
		if ended != "" {
			w.Ended = day(ended)
		}
		return w
	}
	notice := facts("2026-11-01", "2026-11-15")
	notice.Kind = casework.WaitNotice
	for _, c := range []struct {
		what   string
		waits  []casework.Wait
		waited int
	}{
		{"none", nil, 0},
		{"one", []casework.Wait{facts("2026-11-01", "2026-11-08")}, 7},
		{"one still open", []casework.Wait{facts("2026-11-12", "")}, 10},
		{"one after the other", []casework.Wait{facts("2026-11-01", "2026-11-03"), facts("2026-11-05", "2026-11-06")}, 3},
		{"over each other", []casework.Wait{facts("2026-11-01", "2026-11-08"), facts("2026-11-05", "2026-11-10")}, 9},
		{"one within the other, typed later", []casework.Wait{facts("2026-11-05", "2026-11-06"), facts("2026-11-01", "2026-11-10")}, 9},
		{"ended before it was asked", []casework.Wait{facts("2026-11-05", "2026-11-01")}, 0},
		{"asked before the promise", []casework.Wait{facts("2026-10-19", "2026-11-10")}, 0},
		{"a reply to a forhåndsvarsel moves nothing", []casework.Wait{notice}, 0},
	} {
		f := casework.CaseFile{Application: casework.Application{AnswerBy: day("2026-12-01"), Promised: day("2026-10-20")}, Waits: c.waits}
		got, waited := f.AnswerDay(today)
		if waited != c.waited || got != day("2026-12-01").AddDays(c.waited) {
			t.Errorf("%s: %s after %d days, want %d", c.what, got, waited, c.waited)
		}
	}
}
