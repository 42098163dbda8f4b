package demo_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
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
		w.Book = locales.DemoLetters(lang)
		out[lang] = w
	}
	return out
}

// The two lists tell of the same lives, each in its own words.
func TestWordsAreWholeInBoth(t *testing.T) {
	all := words(t)
	nb, nn := all[casework.Bokmal].Themes, all[casework.Nynorsk].Themes
	if len(nb) != len(nn) {
		t.Fatalf("%d themes and %d", len(nb), len(nn))
	}
	for i, b := range nb {
		n := nn[i]
		if b.Key != n.Key || len(b.Needs) != len(n.Needs) || len(b.Goals) != len(n.Goals) || len(b.Measures) != len(n.Measures) || len(b.Areas) != len(n.Areas) || len(b.Helpers) != len(n.Helpers) {
			t.Errorf("themes %q and %q are not alike", b.Key, n.Key)
		}
		if b.Facts == n.Facts || b.Needs[0] == n.Needs[0] || n.Weighed == "" {
			t.Errorf("%s: the words are not translated", b.Key)
		}
	}
}

// blank prints nothing, fast.
type blank struct{}

func (blank) Print(o casework.PaperOrder) (casework.Printed, error) {
	return casework.Printed{PDF: []byte(o.Kind), Pages: 1, Title: string(o.Kind)}, nil
}

func (blank) Bind(context.Context, casework.Bundle, func(int, int)) (casework.Printed, error) {
	return casework.Printed{}, nil
}

func (blank) PrintJournal(casework.JournalOrder) (casework.Printed, error) {
	return casework.Printed{}, nil
}
func (blank) PrintSheet(casework.Sheet) (casework.Printed, error) { return casework.Printed{}, nil }

// practice is a practice database filled on the day.
func practice(t testing.TB, lang casework.Language, today casework.Date, printer desk.Printer) *desk.Desk {
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
	d := desk.New(desk.Deps{Store: db, Clock: tick, Printer: printer, Practice: true})
	book, err := demo.Read(locales.DemoBook(lang))
	if err != nil {
		t.Fatal(err)
	}
	player := demo.Player{Desk: d, SetNow: func(at time.Time) { clock = at }}
	if err := player.Play(ctx, book); err != nil {
		t.Fatal(err)
	}
	player.SetNow = func(at time.Time) {
		if clock = at; casework.DateOf(at).AddDays(1).After(today) && deadline.IsWorkday(today) || at.After(now) {
			t.Errorf("something was done on %s, seen from %s", casework.DateOf(at), today)
		}
	}
	if err := player.Crowd(ctx, words(t), lang, today); err != nil {
		t.Fatal(err)
	}
	clock = now
	return d
}

// files reads every case whole.
func files(t testing.TB, d *desk.Desk) []desk.CaseView {
	t.Helper()
	list, err := d.Cases(ctx, desk.CaseFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range list {
		if list[i], err = d.Case(ctx, v.File.Case.ID); err != nil {
			t.Fatal(err)
		}
	}
	return list
}

// The crowd shows everything there is to show.
func TestCrowdHasEveryState(t *testing.T) {
	for _, lang := range casework.Languages {
		t.Run(string(lang), func(t *testing.T) {
			d := practice(t, lang, casework.MustISO("2026-11-22"), reports.Printer{})
			seen := map[any]int{}
			for _, v := range files(t, d) {
				for _, what := range kindsIn(v, d.Today()) {
					seen[what]++
				}
			}
			for what, list := range map[string][]any{
				"step":    anys(casework.Steps[1:]), // what has come in is received already
				"outcome": anys(casework.Outcomes), "next": anys(casework.Actions),
				"channel": anys(casework.Channels), "type": anys(casework.ApplicationTypes), "kin": anys(casework.Kins),
				"person": {casework.NoProtection, casework.Confidential, casework.StrictlyConfidential, casework.Bokmal, casework.Nynorsk, "expected", "child"},
				"plan":   {casework.PlanDraft, casework.PlanApproved, casework.PlanActive, casework.PlanEvaluation, casework.PlanClosed, "no plan", "gaps", "whole", casework.PlanConsent},
				"case":   {casework.NotDecided, "closed", "ended", "no henvendelse wanted", "promised", "coordinator gone", "coordinator changed"},
				"given":  {casework.ProductIP, casework.ProductCoordinator, casework.ProductChildCoordinator},
				"paper":  anys(crowdPapers), "progress": {casework.Ahead, casework.Now, casework.Finished, casework.NotNeeded},
			} {
				for _, one := range list {
					if seen[one] == 0 {
						t.Errorf("%s: no case with %v", what, one)
					}
				}
			}
			if own := seen[lang]; own < 50 || own > 62 {
				t.Errorf("%d persons in the own målform", own)
			}
			heavy(t, d)
		})
	}
}

// crowdPapers are the kinds the crowd has; the demo has every kind.
var crowdPapers = []casework.PaperKind{
	casework.Receipt, casework.PreliminaryReply, casework.AskForFacts, casework.ForwardLetter, casework.GrantPlan, casework.GrantCoordinator,
	casework.GrantChildCoordinator, casework.RefusePlan, casework.ToUnit, casework.Appointment, casework.FullPlan, casework.ShortPlan,
	casework.AppealReceipt, casework.ToGovernor, casework.TalkNote, casework.NoticeAnswer, casework.Dismissal,
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}

// kindsIn names what a case shows.
func kindsIn(v desk.CaseView, today casework.Date) []any {
	f := v.File
	out := []any{v.State.Current, f.Decision.Outcome, f.Application.Channel, f.Application.Type, f.Person.Protection, f.Person.Language}
	add := func(when bool, what any) {
		if when {
			out = append(out, what)
		}
	}
	for _, s := range v.State.Steps {
		add(true, s.Progress)
	}
	for _, r := range f.Person.Relatives {
		add(true, r.Kin)
	}
	for _, doc := range f.Documents {
		add(true, doc.Kind)
	}
	out = append(out, anys(v.State.Next)...)
	age, known := f.Person.Age(today)
	add(f.Person.Expected, "expected")
	add(known && age < 18, "child")
	add(f.Decision.Outcome == casework.Granted, f.Decision.Product)
	add(!f.Case.Closed.IsZero(), "closed")
	add(v.State.Ended, "ended")
	add(f.Application.Consent == casework.No, "no henvendelse wanted")
	add(!f.Application.AnswerBy.IsZero(), "promised")
	n := len(f.Assignments)
	_, running := f.Appointed(today)
	add(n > 0 && !running, "coordinator gone")
	add(n > 1, "coordinator changed")
	add(f.Plan.ID == 0, "no plan")
	if f.Plan.ID != 0 {
		gaps := len(f.Gaps(today))
		add(true, f.Plan.State(today))
		add(gaps > 0, "gaps")
		add(gaps == 0, "whole")
		add(f.Plan.Consent.Answer == casework.No, casework.PlanConsent)
	}
	return out
}

// heavy: somebody has more to do than is good, and somebody has stopped.
func heavy(t *testing.T, d *desk.Desk) {
	t.Helper()
	list, err := d.Coordinators(ctx)
	if err != nil {
		t.Fatal(err)
	}
	loaded, gone := 0, 0
	for _, c := range list {
		if c.Heavy() {
			loaded++
		}
		if !c.Coordinator.Available(d.Today()) {
			gone++
		}
	}
	if loaded != 1 || gone != 1 || len(list) < 10 {
		t.Errorf("%d koordinators, %d with too much, %d gone", len(list), loaded, gone)
	}
}

// The numbers are synthetic, belong to the births, and nobody is like another.
func TestCrowdIsInventedPersons(t *testing.T) {
	d := practice(t, casework.Nynorsk, casework.MustISO("2026-11-23"), blank{})
	persons, err := d.Persons(ctx)
	if err != nil || len(persons) != 71 {
		t.Fatalf("%d persons, %v", len(persons), err)
	}
	needs := map[string]bool{}
	for _, v := range files(t, d) {
		p, need := v.File.Person, v.File.Application.Need
		episode := p.Number == "" && !p.Expected
		if !episode && (need == "" || needs[need]) || v.File.Application.Received.Before(d.Today().AddMonths(-14)) {
			t.Errorf("case %s: need %q, received %s", v.File.Case.Number(), need, v.File.Application.Received)
		}
		needs[need] = true
		if _, _, err := casework.ParseNationalID(string(p.Number)); p.Number != "" && err != nil || p.Expected && p.Number != "" {
			t.Errorf("person %d: %v", p.ID, err)
		}
		if p.Number != "" && (!p.Number.IsSynthetic() || !p.Number.MatchesBirth(p.Birth)) {
			t.Errorf("person %d: the number is not synthetic or not of the birth date", p.ID)
		}
		if p.Protection == casework.StrictlyConfidential && p.Street != "" {
			t.Errorf("person %d: the address stands there", p.ID)
		}
		like, err := d.Duplicates(ctx, p)
		if err != nil || len(like) != 0 {
			t.Errorf("person %d: %d like her, %v", p.ID, len(like), err)
		}
		if odd := v.File.Plan.OddMeasures(d.Today()); len(odd) > 0 {
			t.Errorf("person %d: tiltak %v are further than their start", p.ID, odd)
		}
		for _, c := range []casework.Consent{v.File.Plan.Consent, v.File.Plan.Sharing} {
			if odd := c.Odd(p, d.Today()); v.File.Plan.ID != 0 && odd != casework.NotOdd {
				t.Errorf("person %d: a consent is odd: %s", p.ID, odd)
			}
		}
	}
}

// Whenever the practice database is made, I dag has something of everything
// and not too much. Nothing is due on a closed day.
func TestCrowdFillsToday(t *testing.T) {
	for _, c := range []struct {
		lang casework.Language
		day  string
	}{
		{casework.Bokmal, "2026-11-22"},  // Sunday
		{casework.Nynorsk, "2026-12-25"}, // in the longest row of closed days
		{casework.Bokmal, "2027-03-31"},  // after Easter
		{casework.Nynorsk, "2027-11-22"}, // a year later
	} {
		t.Run(c.day, func(t *testing.T) {
			day := casework.MustISO(c.day)
			v, err := practice(t, c.lang, day, blank{}).TodayView(ctx)
			if err != nil {
				t.Fatal(err)
			}
			least := 1
			if !deadline.IsWorkday(day) {
				least = 0
			}
			for name, g := range map[string]struct{ n, least, most int }{
				"overdue": {len(v.Overdue), 1, 20}, "today": {len(v.Today), least, 12},
				"soon": {len(v.Soon), 1, 20}, "queue": {len(v.Queue), 10, 18},
			} {
				if g.n < g.least || g.n > g.most {
					t.Errorf("%s: %d lines, want %d to %d", name, g.n, g.least, g.most)
				}
			}
		})
	}
}

func TestCrowdIsTheSameTwice(t *testing.T) {
	tell := func() string {
		var out strings.Builder
		for _, v := range files(t, practice(t, casework.Bokmal, casework.MustISO("2026-11-24"), blank{})) {
			fmt.Fprintf(&out, "%s %v %v %v %v %v\n", v.File.Case.Number(), v.File.Person, v.File.Application, v.File.Assignments, v.File.Plan, v.State)
		}
		return out.String()
	}
	if first, second := tell(), tell(); first != second || strings.Count(first, "\n") != 71 {
		t.Errorf("not the same twice:\n%s\n%s", first, second)
	}
}

// How long the first start of the practice database takes.
func BenchmarkFillPractice(b *testing.B) {
	for b.Loop() {
		practice(b, casework.Bokmal, casework.MustISO("2026-11-23"), reports.Printer{})
	}
}
