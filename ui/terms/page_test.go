package terms_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/terms"
	"samtak/ui/uitest"
)

func at(part string) route.Place { return route.Place{Page: route.Terms, Section: part} }

func settings(t *testing.T, b *routetest.Bench) casework.Settings {
	t.Helper()
	s, err := b.Desk.Settings(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// field is the nth field with a name: the rules stand in the order of deadline.Rules.
func field(t *testing.T, b *routetest.Bench, label string, n int) *kit.Field {
	t.Helper()
	for _, f := range uitest.All[*kit.Field](b.Canvas()) {
		if f.Label() != label {
			continue
		}
		if n == 0 {
			return f
		}
		n--
	}
	t.Fatalf("no field %q:\n%s", label, uitest.Words(b.Canvas()))
	return nil
}

// write types in a field and leaves it.
func write(b *routetest.Bench, f *kit.Field, text string) {
	e := f.Input.(*kit.Entry)
	b.Canvas().Focus(e)
	e.SetText(text)
	b.Canvas().Unfocus()
	uitest.Layout(b.Canvas())
}

func TestNumbersAreKeptAndReset(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(terms.New, at(""))
	uitest.CheckLayout(t, b.Canvas())
	write(b, field(t, b, "Rød (virkedager etter)", 0), "9")
	want := casework.OwnTerm{Key: "acknowledge", Count: 9, Yellow: 3}
	if s := settings(t, b); len(s.Terms) != 1 || s.Terms[0] != want {
		t.Fatalf("stored %+v, errors %v", s.Terms, b.Shell.Errors)
	}
	if !uitest.HasText(b.Canvas(), "Regnes fra «mottatt»: gul etter 3 virkedager, rød etter 9 virkedager.") {
		t.Errorf("does not explain:\n%s", uitest.Words(b.Canvas()))
	}
	b.Restart()
	b.Show(terms.New, at(""))
	if got := field(t, b, "Rød (virkedager etter)", 0).Input.(*kit.Entry).Text; got != "9" {
		t.Errorf("shows %q", got)
	}
	uitest.Tap(t, b.Canvas(), "Tilbake til standard")
	if s := settings(t, b); len(s.Terms) != 0 {
		t.Errorf("still %+v", s.Terms)
	}
}

func TestWrongNumbersStayAndChangeNothing(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(terms.New, at(""))
	write(b, field(t, b, "Rød (virkedager etter)", 0), "sju")
	if !uitest.HasText(b.Canvas(), "Skriv et helt tall") || len(settings(t, b).Terms) != 0 {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	write(b, field(t, b, "Rød (virkedager etter)", 0), "2")
	if !uitest.HasText(b.Canvas(), "Gul må komme før rød.") || len(settings(t, b).Terms) != 0 {
		t.Errorf("yellow after red is kept: %+v", settings(t, b).Terms)
	}
	b.Shot("terms-wrong")
	b.Pass(time.Second)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	b.Show(terms.New, at(""))
	if got := field(t, b, "Raud (yrkedagar etter)", 0).Input.(*kit.Entry).Text; got != "2" || !uitest.HasText(b.Canvas(), "Gul må kome før raud.") {
		t.Errorf("after a kill %q", got)
	}
}

func TestTurnedOff(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(terms.New, at(""))
	uitest.All[*kit.Check](b.Canvas())[0].Tapped(nil)
	uitest.Layout(b.Canvas())
	set, err := b.Desk.Terms(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, on := set.Rule(deadline.Acknowledge); on || !uitest.HasText(b.Canvas(), "Fristen er slått av.") {
		t.Errorf("still on:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestEveryRuleIsThereAndExplained(t *testing.T) {
	for _, lang := range casework.Languages {
		b := routetest.WithBook(t, lang)
		b.SetLanguage(lang)
		b.Show(terms.New, at(""))
		words := uitest.Words(b.Canvas())
		for _, r := range deadline.Rules() {
			if name := b.Deps().T(r.NameID()); !strings.Contains(strings.ReplaceAll(words, "\n", " "), name) {
				t.Errorf("%s is not there", name)
			}
		}
		if strings.Contains(words, "!") {
			t.Errorf("a text is missing:\n%s", words)
		}
	}
}

func TestClosedDays(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(terms.New, at("closed"))
	uitest.CheckLayout(t, b.Canvas())
	uitest.TypeInto(t, b.Canvas(), "Dag kontoret er stengt", "tull")
	uitest.Tap(t, b.Canvas(), "Legg til dagen")
	if !uitest.HasText(b.Canvas(), "er ikke en dato") || len(settings(t, b).ClosedDays) != 0 {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.TypeInto(t, b.Canvas(), "Dag kontoret er stengt", "24.12.2026")
	uitest.Tap(t, b.Canvas(), "Legg til dagen")
	eve := casework.MustISO("2026-12-24")
	if s := settings(t, b); len(s.ClosedDays) != 1 || s.ClosedDays[0] != eve || !uitest.HasText(b.Canvas(), "torsdag 24. desember 2026") {
		t.Fatalf("stored %v:\n%s", s.ClosedDays, uitest.Words(b.Canvas()))
	}
	b.Shot("terms-closed-one")
	uitest.TypeInto(t, b.Canvas(), "Dag kontoret er stengt", "24.12.2026")
	uitest.Tap(t, b.Canvas(), "Legg til dagen")
	if !uitest.HasText(b.Canvas(), "Dagen er lagt inn fra før.") {
		t.Error("the day can stand twice")
	}
	uitest.Tap(t, b.Canvas(), "Fjern")
	if len(settings(t, b).ClosedDays) != 0 {
		t.Error("not removed")
	}
	b.Shell.LastNotice().OnAction()
	if len(settings(t, b).ClosedDays) != 1 {
		t.Error("undo does not bring it back")
	}
}

func TestNewActAndForms(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(terms.New, at("law"))
	uitest.CheckLayout(t, b.Canvas())
	if !uitest.HasText(b.Canvas(), "No følgjer") && !uitest.HasText(b.Canvas(), "Nå følger alle saker forvaltningsloven fra 1967.") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.TypeInto(t, b.Canvas(), "Gjelder fra", "1.7.2027")
	b.Leave()
	if got := settings(t, b).NewActFrom; got != casework.MustISO("2027-07-01") {
		t.Errorf("stored %s", got)
	}
	b.Show(terms.New, at("law"))
	if !uitest.HasText(b.Canvas(), "Saker som kommer inn fra 1. juli 2027, følger den nye loven.") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.TypeInto(t, b.Canvas(), "Gjelder fra", "")
	b.Leave()
	if !settings(t, b).NewActFrom.IsZero() {
		t.Error("the day cannot be taken away")
	}
	b.Show(terms.New, at("law"))
	choices := uitest.All[*kit.Choice](b.Canvas())
	b.Canvas().Focus(choices[1])
	uitest.Press(b.Canvas(), fyne.KeyRight)
	if got := settings(t, b).FormOf(casework.ProductIP); got != casework.FormLetter {
		t.Errorf("plan is given as %q", got)
	}
}

func TestLargeText(t *testing.T) {
	b := routetest.WithBook(t, casework.Nynorsk)
	b.SetLook(kit.Look{Mode: kit.HighContrast, Scale: 1.5})
	b.Window().Resize(fyne.NewSize(1064, 620))
	for _, part := range []string{"alarms", "closed", "law"} {
		b.Show(terms.New, at(part))
		uitest.CheckLayout(t, b.Canvas())
	}
	b.Shot("terms-large")
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, part := range []string{"alarms", "closed", "law"} {
		b.Shots("terms-"+part, terms.New, at(part))
	}
}
