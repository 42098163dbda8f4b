package present_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/present"
)

func each(t *testing.T, f func(t *testing.T, p *locales.Printer)) {
	for _, lang := range casework.Languages {
		t.Run(string(lang), func(t *testing.T) { f(t, locales.For(lang)) })
	}
}

// words checks that every value of a kind has a word of its own.
func words[V ~string](t *testing.T, p *locales.Printer, kind string, values []V) {
	t.Helper()
	seen := map[string]V{}
	for _, v := range values {
		w := present.Word(p.T, kind, v)
		if strings.HasPrefix(w, "!") {
			t.Errorf("no word for %s %q", kind, v)
		}
		if other, ok := seen[w]; ok {
			t.Errorf("%s: %q and %q are both %q", kind, v, other, w)
		}
		seen[w] = v
	}
}

func TestEveryValueHasAWord(t *testing.T) {
	each(t, func(t *testing.T, p *locales.Printer) {
		words(t, p, "product", casework.Products)
		words(t, p, "channel", casework.Channels)
		words(t, p, "type", casework.ApplicationTypes)
		words(t, p, "role", casework.Roles)
		words(t, p, "kin", casework.Kins)
		words(t, p, "condition", casework.Conditions)
		words(t, p, "outcome", casework.Outcomes)
		words(t, p, "area", casework.Areas)
		words(t, p, "life", casework.LifeCycles)
		words(t, p, "reached", casework.ReachedAll)
		words(t, p, "voice", casework.Voices)
		words(t, p, "measure", casework.MeasureStatuses)
		words(t, p, "share", casework.Shares)
		words(t, p, "papers", casework.PaperKinds)
		words(t, p, "step", casework.Steps)
		words(t, p, "language", casework.Languages)
	})
}

// Every code has a sentence that tells what happened to the data, filled with its facts.
func TestEveryErrorHasASentence(t *testing.T) {
	facts := []any{
		"Text", "32/13", "Field", "person.name", "Max", 20000, "Date", "03.11.2026", "From", "04.11.2026",
		"To", "03.11.2026", "Count", 2, "Version", 9, "Reference", "abc", "Groups", "3, 7",
	}
	each(t, func(t *testing.T, p *locales.Printer) {
		for _, code := range casework.Codes {
			s := present.Sentence(p.T, casework.Fail(code, facts...))
			if strings.Contains(s, "!") || strings.Contains(s, "<no value>") || len(s) < 40 {
				t.Errorf("%s: %q", code, s)
			}
		}
		if s := present.Sentence(p.T, errors.New("dial tcp")); strings.Contains(s, "dial") {
			t.Errorf("a technical text reached the reader: %q", s)
		}
	})
}

// Every event the desk logs has a line for the time line.
func TestEveryEventHasALine(t *testing.T) {
	files, err := filepath.Glob("../../casework/desk/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	var events []string
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?:Event: |handOver\(ctx, id, )"([a-z_]+)"( \+ )?`).FindAllStringSubmatch(string(src), -1) {
			if m[2] == "" {
				events = append(events, m[1])
			}
		}
	}
	for _, o := range casework.Outcomes {
		events = append(events, "decided_"+string(o))
	}
	if len(events) < 20 {
		t.Fatalf("found only %v", events)
	}
	each(t, func(t *testing.T, p *locales.Printer) {
		for _, e := range events {
			a := desk.Audit{Event: e}
			if strings.HasPrefix(e, "paper_") || e == "document_sent" {
				a.Entity, a.Detail = "document", string(casework.Receipt)
			}
			if s := present.Event(p.T, a); strings.Contains(s, "!") || strings.Contains(s, "<no value>") {
				t.Errorf("%s: %q", e, s)
			}
		}
	})
}

func TestSumIsToldOnlyWhenThereIsOne(t *testing.T) {
	p := locales.For(casework.Bokmal)
	for _, c := range []struct {
		rule       deadline.Rule
		from, want string
	}{
		{deadline.PreliminaryReply, "2026-11-03", "Mottatt 3.11.2026 + 1 måned = 3.12.2026"},
		{deadline.MissingFacts, "2026-12-01", ""},
		{deadline.MissingFacts, "2026-12-25", "Frist satt til 25.12.2026 (første juledag), neste virkedag: 28.12.2026"},
		{deadline.ConsentExpiry, "2027-05-17", ""},
	} {
		if got := present.Sum(p.T, c.rule.Due(casework.MustISO(c.from))); got != c.want {
			t.Errorf("%s from %s: %q, want %q", c.rule.Key, c.from, got, c.want)
		}
	}
	gone := deadline.ProxyExpiry.Due(casework.MustISO("2026-10-31"))
	if w := present.DueWord(p.T, p.N, gone, casework.MustISO("2026-11-22")); w != "for 22 dager siden" {
		t.Errorf("a fullmakt that ran out: %q", w)
	}
}

func TestDueIsToldInWords(t *testing.T) {
	p := locales.For(casework.Bokmal)
	due := deadline.PreliminaryReply.Due(casework.MustISO("2026-11-03"))
	for _, c := range []struct {
		today string
		words string
		state kit.State
	}{
		{"2026-11-10", "23 dager igjen", kit.Planned},
		{"2026-11-25", "8 dager igjen", kit.Soon},
		{"2026-12-02", "1 dag igjen", kit.Soon},
		{"2026-12-03", "i dag", kit.Late},
		{"2026-12-04", "1 dag over fristen", kit.Late},
	} {
		today := casework.MustISO(c.today)
		if w, s := present.DueWord(p.T, p.N, due, today), present.DueState(due, today); w != c.words || s != c.state {
			t.Errorf("%s: %q %v, want %q %v", c.today, w, s, c.words, c.state)
		}
	}
}

func TestMeasureState(t *testing.T) {
	p := locales.For(casework.Nynorsk)
	today := casework.MustISO("2026-11-22")
	past := casework.MustISO("2026-11-01")
	for _, c := range []struct {
		measure casework.Measure
		want    kit.State
	}{
		{casework.Measure{}, kit.Planned},
		{casework.Measure{Status: casework.MeasureUnderWay}, kit.UnderWay},
		{casework.Measure{Status: casework.MeasureUnderWay, Due: past}, kit.Late},
		{casework.Measure{Status: casework.MeasureDone, Due: past}, kit.Done},
		{casework.Measure{NotGranted: true, Due: past}, kit.None},
	} {
		if s, w := present.MeasureState(p.T, c.measure, today); s != c.want || strings.HasPrefix(w, "!") {
			t.Errorf("%+v: %v %q", c.measure, s, w)
		}
	}
}
