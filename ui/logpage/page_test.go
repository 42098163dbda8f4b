package logpage_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/logpage"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var (
	place = route.Place{Page: route.Log}
	ctx   = context.Background()
)

// fakeSafe only checks the chain.
type fakeSafe struct {
	desk.Safe
	proof desk.Proof
}

func (s fakeSafe) State() desk.SafeState                      { return desk.SafeOpen }
func (s fakeSafe) Verify(context.Context) (desk.Proof, error) { return s.proof, nil }

func with(s desk.Safe) func(route.Deps, route.Place) route.Page {
	return func(d route.Deps, p route.Place) route.Page {
		d.Safe = s
		return logpage.New(d, p)
	}
}

func list(t *testing.T, b *routetest.Bench) *kit.List {
	t.Helper()
	found := uitest.All[*kit.List](b.Canvas())
	if len(found) != 1 {
		t.Fatalf("%d lists:\n%s", len(found), uitest.Words(b.Canvas()))
	}
	return found[0]
}

func choose(t *testing.T, b *routetest.Bench, id string) {
	t.Helper()
	c := uitest.All[*kit.Choice](b.Canvas())[0]
	c.SetSelected(id)
	c.OnChanged(id)
	uitest.Layout(b.Canvas())
}

func TestTheLogOfTheBook(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(logpage.New, place)
	uitest.CheckLayout(t, b.Canvas())
	rows := list(t, b).Rows()
	if len(rows) < 20 {
		t.Fatalf("%d lines", len(rows))
	}
	seen := false
	for _, r := range rows {
		for _, c := range r.Cells {
			if strings.Contains(c.Text, "!") || strings.Contains(c.Text, "<no value>") {
				t.Errorf("%q is no text", c.Text)
			}
		}
		seen = seen || r.Cells[2].Text == "2026/1"
	}
	if !seen {
		t.Error("no line names case 2026/1")
	}
}

// TestNoNames: the log holds nothing about a person but numbers.
func TestNoNames(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(logpage.New, place)
	persons, err := b.Desk.Persons(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, r := range list(t, b).Rows() {
		for _, c := range r.Cells {
			all.WriteString(c.Text + "\n")
		}
	}
	for _, p := range persons {
		for _, name := range strings.FieldsFunc(p.SortName, func(r rune) bool { return r == ' ' || r == ',' }) {
			if len(name) > 3 && strings.Contains(all.String(), name) {
				t.Errorf("%q stands in the log", name)
			}
		}
	}
}

func TestKinds(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, event := range []string{"unlocked", "backup_made", "person_opened"} {
		if err := b.Desk.Note(ctx, event); err != nil {
			t.Fatal(err)
		}
	}
	b.Show(logpage.New, place)
	tests := []struct{ id, has, not string }{
		{"safety", "Samtak ble låst opp", "Henvendelsen ble registrert"},
		{"opened", "Personen ble åpnet", "Samtak ble låst opp"},
		{"changed", "Henvendelsen ble registrert", "Samtak ble låst opp"},
		{"all", "Samtak ble låst opp", ""},
	}
	for _, tt := range tests {
		choose(t, b, tt.id)
		if !uitest.HasText(b.Canvas(), tt.has) && !hasRow(list(t, b), tt.has) {
			t.Errorf("%s: %q is not shown", tt.id, tt.has)
		}
		if tt.not != "" && hasRow(list(t, b), tt.not) {
			t.Errorf("%s: %q is shown", tt.id, tt.not)
		}
	}
}

func hasRow(l *kit.List, what string) bool {
	for _, r := range l.Rows() {
		if r.Cells[1].Text == what {
			return true
		}
	}
	return false
}

// What is done with a backup is about the backup, however it is stored.
func TestBackupLinesAreAboutTheBackup(t *testing.T) {
	b := routetest.New(t)
	for _, event := range []string{"unlocked", "backup_made", "backup_tried", "verified"} {
		if err := b.Desk.Note(ctx, event); err != nil {
			t.Fatal(err)
		}
	}
	b.Show(logpage.New, place)
	var got []string
	for _, r := range list(t, b).Rows() {
		got = append(got, r.Cells[3].Text)
	}
	if want := "loggen sikkerhetskopi sikkerhetskopi låsen"; strings.Join(got, " ") != want {
		t.Errorf("about %q, want %q", got, want)
	}
}

func TestDates(t *testing.T) {
	b := routetest.New(t)
	b.Clock.Set(time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC))
	if err := b.Desk.Note(ctx, "unlocked"); err != nil {
		t.Fatal(err)
	}
	b.Clock.Set(time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	if err := b.Desk.Note(ctx, "verified"); err != nil {
		t.Fatal(err)
	}
	page := b.Show(logpage.New, place)
	all := len(list(t, b).Rows())
	uitest.TypeInto(t, b.Canvas(), "Fra og med", "21.11.2026")
	if got := len(list(t, b).Rows()); got != all-1 {
		t.Errorf("%d of %d lines from the 21st", got, all)
	}
	uitest.TypeInto(t, b.Canvas(), "Fra og med", "tull")
	if got := len(list(t, b).Rows()); got != all || !uitest.HasText(b.Canvas(), "tull") {
		t.Errorf("%d of %d lines for a date that cannot be read", got, all)
	}
	uitest.TypeInto(t, b.Canvas(), "Fra og med", "1.12.2026")
	if !uitest.HasText(b.Canvas(), "Ingen linjer passer") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	state := page.(route.Stateful).State()
	b.SetLanguage(casework.Nynorsk)
	b.Show(logpage.New, place).(route.Stateful).Restore(state)
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "1.12.2026") || !uitest.HasText(b.Canvas(), "Ingen linjer passar") {
		t.Errorf("the dates are gone:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Vis heile loggen")
	if got := len(list(t, b).Rows()); got != all {
		t.Errorf("%d of %d lines", got, all)
	}
}

func TestEmptyLog(t *testing.T) {
	b := routetest.New(t)
	b.Show(logpage.New, place)
	if !uitest.HasText(b.Canvas(), "Loggen er tom") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestOpenGoesToTheCase(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(logpage.New, place)
	for i, r := range list(t, b).Rows() {
		if r.Cells[2].Text == "2026/1" {
			list(t, b).Open(i)
			break
		}
	}
	if got := b.Shell.LastPlace(); got.Page != route.Case || got.Case != 1 {
		t.Errorf("went to %+v", got)
	}
}

func TestCheckOfTheLog(t *testing.T) {
	for _, tt := range []struct {
		proof desk.Proof
		want  string
	}{
		{desk.Proof{Sound: true, Chain: true, Contents: desk.Contents{LogLines: 41}}, "Loggen er ubrutt: 41 linjer."},
		{desk.Proof{Sound: true, BrokenAt: 9}, "Loggen er brutt ved linje 9."},
	} {
		b := routetest.New(t)
		b.Show(with(fakeSafe{proof: tt.proof}), place)
		uitest.Tap(t, b.Canvas(), "Kontroller loggen")
		if !uitest.HasText(b.Canvas(), tt.want) {
			t.Errorf("%q is not shown:\n%s", tt.want, uitest.Words(b.Canvas()))
		}
		if _, ok, err := b.Desk.LastOf(ctx, "verified"); !ok || err != nil {
			t.Errorf("not in the log: %v", err)
		}
	}
}

// TestTenThousandLines: the list is shown without a wait that is felt (a tenth of the limit on an idle machine).
func TestTenThousandLines(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for range 10000 {
		if err := b.Desk.Note(ctx, "unlocked"); err != nil {
			t.Fatal(err)
		}
	}
	took := testing.Benchmark(func(tb *testing.B) {
		for range tb.N {
			b.Show(logpage.New, place)
		}
	})
	if each := time.Duration(took.NsPerOp()); each > 1500*time.Millisecond {
		t.Errorf("showing 10 000 lines takes %v", each)
	} else {
		t.Logf("showing 10 000 lines takes %v", each)
	}
	if !uitest.HasText(b.Canvas(), "10000 nyeste") {
		t.Errorf("does not tell that there are more:\n%.300s", uitest.Words(b.Canvas()))
	}
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, event := range []string{"unlock_failed", "unlocked", "backup_made", "backup_tried", "verified"} {
		if err := b.Desk.Note(ctx, event); err != nil {
			t.Fatal(err)
		}
	}
	b.Shots("log", with(fakeSafe{}), place)
}
