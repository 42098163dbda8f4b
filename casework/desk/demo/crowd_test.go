package demo_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/casework/desk/demo"
	"samtak/locales"
	"samtak/reports"
	"samtak/store"
)

var ctx = context.Background()

// words reads both word lists; every field of them is one we know.
func words(t testing.TB) map[casework.Language]demo.Words {
	t.Helper()
	out := map[casework.Language]demo.Words{}
	for _, lang := range casework.Languages {
		w, err := demo.ReadWords(locales.DemoWords(lang))
		if err != nil {
			t.Fatalf("%s: %v", lang, err)
		}
		var again demo.Words
		meta, err := toml.Decode(string(locales.DemoWords(lang)), &again)
		if err != nil || len(meta.Undecoded()) > 0 {
			t.Fatalf("%s: unknown fields %v, %v", lang, meta.Undecoded(), err)
		}
		out[lang] = w
	}
	return out
}

// practice is a practice database filled on the day.
func practice(t testing.TB, lang casework.Language, today casework.Date) *desk.Desk {
	t.Helper()
	now := today.Time().Add(7 * time.Hour)
	clock := now
	tick := func() time.Time { return clock }
	db, err := store.Open(filepath.Join(t.TempDir(), "practice.db"), store.Options{Now: tick, Practice: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	d := desk.New(desk.Deps{Store: db, Clock: tick, Printer: reports.Printer{}, Practice: true})
	book, err := demo.Read(locales.DemoBook(lang))
	if err != nil {
		t.Fatal(err)
	}
	player := demo.Player{Desk: d, SetNow: func(at time.Time) {
		if clock = at; at.After(now) && !deadline.IsWorkday(today) {
			t.Errorf("something was done on %s, after %s", casework.DateOf(at), today)
		}
	}}
	if err := player.Play(ctx, book); err != nil {
		t.Fatal(err)
	}
	if err := player.Crowd(ctx, words(t), lang, today); err != nil {
		t.Fatal(err)
	}
	clock = now
	return d
}

// How long the first start of the practice database takes.
func BenchmarkFillPractice(b *testing.B) {
	for b.Loop() {
		practice(b, casework.Bokmal, casework.MustISO("2026-11-23"))
	}
}

func TestQuick(t *testing.T) {
	for _, lang := range casework.Languages {
	for _, day := range []string{"2026-11-22","2026-11-23", "2026-12-24", "2026-12-28", "2027-01-01","2027-01-07", "2027-03-28","2027-04-01", "2027-05-17","2027-07-07","2027-11-24","2028-02-29"} {
	d := practice(t, lang, casework.MustISO(day))
	v, err := d.TodayView(ctx)
	t.Log(day, casework.MustISO(day).Weekday(), len(v.Overdue), len(v.Today), len(v.Soon), len(v.Queue), v.Open, err)
	}}
}
