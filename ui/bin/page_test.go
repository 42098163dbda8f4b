package bin_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/bin"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var (
	place = route.Place{Page: route.Bin}
	ctx   = context.Background()
)

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// full is a desk with the case of one person in the bin, and another person
// with all hers.
func full(t testing.TB) *routetest.Bench {
	b := routetest.WithBook(t, casework.Bokmal)
	check(t, b.Desk.BinCase(ctx, 2))
	b.Clock.Set(b.Clock.Now().AddDate(0, 0, 1))
	check(t, b.Desk.BinPerson(ctx, personOf(t, b, 1)))
	return b
}

func personOf(t testing.TB, b *routetest.Bench, id casework.CaseID) casework.PersonID {
	t.Helper()
	v, err := b.Desk.Case(ctx, id)
	check(t, err)
	return v.File.Person.ID
}

// tapNth taps the nth button with that label, from the top.
func tapNth(t testing.TB, b *routetest.Bench, label string, n int) {
	t.Helper()
	for _, button := range uitest.All[*kit.Button](b.Canvas()) {
		if button.Text() != label {
			continue
		}
		if n--; n < 0 {
			button.OnTapped()
			uitest.Layout(b.Canvas())
			return
		}
	}
	t.Fatalf("no such button %q among:\n%s", label, uitest.Words(b.Canvas()))
}

func left(t testing.TB, b *routetest.Bench) int {
	t.Helper()
	list, err := b.Desk.Bin(ctx)
	check(t, err)
	return len(list)
}

func TestEmptyBinSaysSo(t *testing.T) {
	b := routetest.New(t)
	b.Show(bin.New, place)
	uitest.CheckLayout(t, b.Canvas())
	if !uitest.HasText(b.Canvas(), "Papirkurven er tom") {
		t.Error(uitest.Words(b.Canvas()))
	}
}

func TestListTellsWhatLiesThere(t *testing.T) {
	b := full(t)
	b.Show(bin.New, place)
	uitest.CheckLayout(t, b.Canvas())
	words := uitest.Words(b.Canvas())
	for _, want := range []string{"Lagt i papirkurven 22.11.2026", "Lagt i papirkurven 23.11.2026", "Sak 2026/2", "Person med sak 2026/1"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q among:\n%s", want, words)
		}
	}
	if strings.Index(words, "23.11.2026") > strings.Index(words, "22.11.2026") {
		t.Error("the last does not stand first")
	}
}

func TestPutBack(t *testing.T) {
	b := full(t)
	b.Show(bin.New, place)
	tapNth(t, b, "Legg tilbake", 1)
	if n := b.Shell.LastNotice(); n.Text != "Sak 2026/2 er lagt tilbake." {
		t.Errorf("notice %+v", n)
	}
	b.Shell.LastNotice().OnAction()
	if got := b.Shell.LastPlace(); got != (route.Place{Page: route.Case, Case: 2}) {
		t.Errorf("went to %+v", got)
	}
	tapNth(t, b, "Legg tilbake", 0)
	if left(t, b) != 0 || !uitest.HasText(b.Canvas(), "Papirkurven er tom") {
		t.Errorf("left %d:\n%s", left(t, b), uitest.Words(b.Canvas()))
	}
	b.Shell.LastNotice().OnAction()
	if got := b.Shell.LastPlace(); got != (route.Place{Page: route.Person, Person: personOf(t, b, 1)}) {
		t.Errorf("went to %+v", got)
	}
}

func TestErasingTellsWhatGoesAndAsks(t *testing.T) {
	b := full(t)
	b.Show(bin.New, place)
	tapNth(t, b, "Slett for godt …", 0)
	uitest.CheckLayout(t, b.Canvas())
	words := uitest.Words(b.Canvas())
	for _, want := range []string{"for godt?", "1 sak, 1 plan og ", "Du kan ikke hente det fram igjen.", "sikkerhetskopier"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q among:\n%s", want, words)
		}
	}
	if at, ok := b.Canvas().Focused().(*kit.Button); !ok || at.Text() != "Behold i papirkurven" {
		t.Errorf("the keyboard is at %v", b.Canvas().Focused())
	}
	uitest.Press(b.Canvas(), fyne.KeyReturn)
	if left(t, b) != 2 {
		t.Fatal("gone without a yes")
	}

	tapNth(t, b, "Slett for godt …", 0)
	uitest.Tap(t, b.Canvas(), "Slett for godt")
	if left(t, b) != 1 || b.Shell.LastNotice().Text != "Personen er slettet for godt." || len(b.Shell.Errors) > 0 {
		t.Errorf("left %d, notice %+v, errors %v", left(t, b), b.Shell.LastNotice(), b.Shell.Errors)
	}
	tapNth(t, b, "Slett for godt …", 0)
	if !uitest.HasText(b.Canvas(), "Vil du slette sak 2026/2 for godt?") {
		t.Error(uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Slett for godt")
	if !uitest.HasText(b.Canvas(), "Papirkurven er tom") {
		t.Error(uitest.Words(b.Canvas()))
	}
	b.Restart()
	if left(t, b) != 0 {
		t.Error("back after a restart")
	}
	lines, err := b.Desk.Log(ctx, desk.LogFilter{Limit: 2})
	check(t, err)
	if lines[0].Event != desk.CaseErased || lines[1].Event != desk.PersonErased {
		t.Errorf("log %+v", lines)
	}
}

func TestAllWithTheKeyboard(t *testing.T) {
	b := full(t)
	b.Show(bin.New, place)
	c := b.Canvas()
	c.FocusNext() // put the first back
	c.FocusNext() // erase it
	uitest.Press(c, fyne.KeyReturn)
	c.FocusNext()
	uitest.Press(c, fyne.KeySpace)
	if left(t, b) != 1 {
		t.Fatalf("not erased, focus %v", c.Focused())
	}
	uitest.Press(c, fyne.KeySpace) // the keyboard is on what is first now
	if left(t, b) != 0 {
		t.Errorf("not put back, focus %v", c.Focused())
	}
}

func TestGoneMeanwhileIsTold(t *testing.T) {
	b := full(t)
	b.Show(bin.New, place)
	check(t, b.Desk.RestoreCase(ctx, 2))
	tapNth(t, b, "Legg tilbake", 1)
	if b.Shell.LastSentence() == "" || uitest.HasText(b.Canvas(), "Sak 2026/2") {
		t.Errorf("%q\n%s", b.Shell.LastSentence(), uitest.Words(b.Canvas()))
	}
}

func TestManyThingsComeInTwoGoes(t *testing.T) {
	b := routetest.New(t)
	for range 60 {
		id, err := b.Desk.Register(ctx, desk.Registration{
			Person:      casework.Person{GivenName: "Øyvind", FamilyName: "Prøvestad"},
			Application: casework.Application{Received: b.Desk.Today()},
		})
		check(t, err)
		check(t, b.Desk.BinCase(ctx, id))
	}
	b.Show(bin.New, place)
	uitest.Tap(t, b.Canvas(), "Vis 10 til")
	if n := strings.Count(uitest.Words(b.Canvas()), "Lagt i papirkurven"); n != 60 {
		t.Errorf("%d shown", n)
	}
}

func TestFitsNarrowWindowAndLargeText(t *testing.T) {
	b := full(t)
	long := personOf(t, b, 3)
	f, err := b.Desk.OpenPerson(ctx, long)
	check(t, err)
	f.Person.GivenName, f.Person.FamilyName = "Anne-Margrethe Kristiane Wilhelmine", "Brekke-Haugland Østensjøholmen-Rosenkrantz"
	check(t, b.Desk.SavePerson(ctx, f.Person))
	check(t, b.Desk.BinPerson(ctx, long))
	for _, scale := range kit.Scales {
		b.SetLook(kit.Look{Scale: scale})
		b.Window().Resize(fyne.NewSize(1064, 640))
		b.Show(bin.New, place)
		uitest.CheckLayout(t, b.Canvas())
		tapNth(t, b, "Slett for godt …", 0)
		uitest.CheckLayout(t, b.Canvas())
		kit.CloseTop(b.Canvas())
	}
}

func TestShots(t *testing.T) {
	b := full(t)
	b.Shots("bin", bin.New, place)
	b.SetLanguage(casework.Bokmal)
	b.Show(bin.New, place)
	tapNth(t, b, "Slett for godt …", 0)
	b.Shot("bin-erase-nb")
	kit.CloseTop(b.Canvas())
	b.SetLanguage(casework.Nynorsk)
	b.Show(bin.New, place)
	tapNth(t, b, "Slett for godt …", 1)
	b.Shot("bin-erase-nn")
	kit.CloseTop(b.Canvas())
	routetest.New(t).Shots("bin-empty", bin.New, place)
}
