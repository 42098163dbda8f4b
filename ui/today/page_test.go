package today_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/today"
	"samtak/ui/uitest"
)

var place = route.Place{Page: route.Today}

// came registers a henvendelse received on the day and gives its case.
func came(b *routetest.Bench, given, family, received string) casework.CaseID {
	b.T.Helper()
	b.Clock.SetDate(casework.MustISO(received))
	id, err := b.Desk.Register(context.Background(), desk.Registration{
		Person: casework.Person{GivenName: given, FamilyName: family, Birth: casework.MustISO("2009-03-11")},
		Application: casework.Application{
			Received: casework.MustISO(received), Wants: []casework.Product{casework.ProductIP},
			Channel: casework.ByPhone, Type: casework.TypeApplication,
		},
	})
	if err != nil {
		b.T.Fatal(err)
	}
	b.Clock.SetDate(casework.MustISO("2026-11-22"))
	return id
}

func granted(b *routetest.Bench, id casework.CaseID, day string) {
	b.T.Helper()
	b.Clock.SetDate(casework.MustISO(day))
	err := b.Desk.Decide(context.Background(), casework.Decision{CaseID: id, Product: casework.ProductIP, Outcome: casework.Granted})
	if err != nil {
		b.T.Fatal(err)
	}
	b.Clock.SetDate(casework.MustISO("2026-11-22"))
}

// busy is a desk with something in every list.
func busy(t *testing.T) *routetest.Bench {
	b := routetest.New(t)
	s := casework.DefaultSettings()
	s.Kommune, s.Unit, s.Caseworker = "Fjordvik kommune", "Koordinerende enhet", "Ingrid Solbakken Øvrebø"
	if err := b.Desk.SaveSettings(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	came(b, "Åse-Marie Theodora", "Brekke-Haugland Østensjø", "2026-10-15")
	came(b, "Jonas", "Fiktiv Lie", "2026-11-03")
	came(b, "Maja", "Tveit", "2026-11-16")
	granted(b, came(b, "Sondre", "Ødegård", "2026-10-20"), "2026-11-11")
	granted(b, came(b, "Birgit", "Aasen", "2026-10-22"), "2026-11-13")
	b.Clock.SetDate(casework.MustISO("2026-11-22"))
	return b
}

func TestNewDeskInvitesToRegister(t *testing.T) {
	b := routetest.New(t)
	b.Show(today.New, place)
	if !uitest.HasText(b.Canvas(), "Ingen åpne saker") {
		t.Fatalf("no kind words:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Ny henvendelse")
	if got := b.Shell.LastPlace(); got.Page != route.Register {
		t.Errorf("went to %+v", got)
	}
}

func TestListsTellWhoWhatWhenAndWhy(t *testing.T) {
	b := busy(t)
	b.Show(today.New, place)
	uitest.CheckLayout(t, b.Canvas())
	for _, want := range []string{
		"Ingrid", "Søndag 22. november 2026, uke 47", "Forfalt", "Neste 14 dager",
		"Foreløpig svar · innen 13. november 2026", "mottatt 15.10.2026 + 1 måned = 15.11.2026 (søndag), siste virkedag før: 13.11.2026",
		"Egen rutine: mottatt 16.11.2026 + 7 virkedager = 25.11.2026", "9 dager over fristen",
		"Venter på vurdering.", "38 dager gammel",
	} {
		if !uitest.HasText(b.Canvas(), want) {
			t.Errorf("missing %q", want)
		}
	}
	if t.Failed() {
		t.Log(uitest.Words(b.Canvas()))
	}
}

func TestOneButtonDoesIt(t *testing.T) {
	b := routetest.New(t)
	id := came(b, "Maja", "Tveit", "2026-11-16")
	b.Show(today.New, place)
	uitest.Tap(t, b.Canvas(), "Lag bekreftelse")
	want := route.Place{Page: route.Paper, Case: id, Kind: casework.Receipt}
	if got := b.Shell.LastPlace(); got != want {
		t.Errorf("went to %+v, want %+v", got, want)
	}
	uitest.Tap(t, b.Canvas(), "Åpne saken")
	if got := b.Shell.LastPlace(); got.Page != route.Case || got.Case != id {
		t.Errorf("queue went to %+v", got)
	}
}

func TestQuietDay(t *testing.T) {
	b := routetest.New(t)
	id := came(b, "Maja", "Tveit", "2026-11-20")
	for _, kind := range []casework.PaperKind{casework.Receipt, casework.PreliminaryReply} {
		c := desk.PaperChoice{CaseID: id, Kind: kind, PaperInput: casework.PaperInput{Reason: "venter", AnswerBy: casework.MustISO("2027-01-10")}}
		if _, err := b.Desk.Finish(context.Background(), c, desk.Dispatch{}); err != nil {
			t.Fatal(err)
		}
	}
	b.Show(today.New, place)
	if !uitest.HasText(b.Canvas(), "Ingenting haster") || !uitest.HasText(b.Canvas(), "god tid til køen") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestLongListUnfoldsAndStaysSo(t *testing.T) {
	b := routetest.New(t)
	for i := range 9 {
		came(b, "Nora", "Vik "+string(rune('A'+i)), "2026-11-16")
	}
	p := b.Show(today.New, place)
	if got := strings.Count(uitest.Words(b.Canvas()), "Bekreft at"); got != 6 {
		t.Errorf("%d tasks before", got)
	}
	uitest.Tap(t, b.Canvas(), "Vis 3 til")
	if got := strings.Count(uitest.Words(b.Canvas()), "Bekreft at"); got != 9 {
		t.Errorf("%d tasks after", got)
	}
	state := p.(route.Stateful).State()
	p = b.Show(today.New, place)
	p.(route.Stateful).Restore(state)
	uitest.Layout(b.Canvas())
	if got := strings.Count(uitest.Words(b.Canvas()), "Bekreft at"); got != 9 {
		t.Errorf("%d tasks after coming back", got)
	}
}

func TestRefreshShowsWhatIsNew(t *testing.T) {
	b := routetest.New(t)
	p := b.Show(today.New, place)
	came(b, "Maja", "Tveit", "2026-11-16")
	p.(route.Refresher).Refresh()
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "Maja Tveit") {
		t.Error("the new case is not shown")
	}
}

func TestNynorsk(t *testing.T) {
	b := busy(t)
	b.SetLanguage(casework.Nynorsk)
	b.Show(today.New, place)
	words := uitest.Words(b.Canvas())
	if strings.Contains(words, "!") || !strings.Contains(words, "Førebels svar") {
		t.Errorf("shows:\n%s", words)
	}
}

func TestFitsNarrowWindowAndLargeText(t *testing.T) {
	b := busy(t)
	for _, scale := range kit.Scales {
		b.SetLook(kit.Look{Scale: scale})
		b.Window().Resize(fyne.NewSize(1064, 640)) // what a 1280-wide window leaves
		b.Show(today.New, place)
		uitest.CheckLayout(t, b.Canvas())
	}
}

func TestShots(t *testing.T) {
	b := busy(t)
	b.Shots("today", today.New, place)
	empty := routetest.New(t)
	empty.Clock.Set(storetest.Start)
	empty.Shots("today-empty", today.New, place)
}
