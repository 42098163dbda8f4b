package setup_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/setup"
	"samtak/ui/uitest"
)

var place = route.Place{Page: route.Setup}

func settings(b *routetest.Bench) casework.Settings {
	b.T.Helper()
	s, err := b.Desk.Settings(context.Background())
	if err != nil {
		b.T.Fatal(err)
	}
	return s
}

func fill(b *routetest.Bench) {
	b.T.Helper()
	for _, f := range [][2]string{
		{"Kommune", "Fjordvik kommune"},
		{"Enhet", "Koordinerende enhet"},
		{"Adresse", "Rådhusgata 1"},
		{"Postnummer", "4099"},
		{"Poststed", "Fjordvik"},
		{"Navnet ditt", " Mona Vågen "},
		{"Stillingen din", "rådgiver"},
	} {
		uitest.TypeInto(b.T, b.Canvas(), f[0], f[1])
	}
}

func TestFirstStart(t *testing.T) {
	b := routetest.New(t)
	b.Show(setup.New, place)
	uitest.CheckLayout(t, b.Canvas())
	fill(b)
	uitest.Tap(t, b.Canvas(), "Ta Samtak i bruk")
	s := settings(b)
	if !s.Ready() || s.Kommune != "Fjordvik kommune" || s.Caseworker != "Mona Vågen" || s.PostCode != "4099" || s.Title != "rådgiver" {
		t.Errorf("stored %+v", s)
	}
	if s.Language != casework.Bokmal || s.PaperLanguage != casework.Bokmal {
		t.Errorf("languages %q %q", s.Language, s.PaperLanguage)
	}
	if b.Shell.LastPlace().Page != route.Today || len(b.Shell.Looks) != 1 || !b.Shell.Looks[0].Ready() {
		t.Errorf("went to %+v with looks %+v", b.Shell.LastPlace(), b.Shell.Looks)
	}
	if _, ok, _ := b.Desk.Draft(context.Background(), "setup"); ok {
		t.Error("the draft is left behind")
	}
}

func TestKeyboardAlone(t *testing.T) {
	b := routetest.New(t)
	b.Show(setup.New, place)
	c := b.Canvas()
	c.FocusNext()
	for _, s := range []string{"Fjordvik kommune", "Enheten", "", "", "", "Mona Vågen", ""} {
		for _, r := range s {
			c.Focused().TypedRune(r)
		}
		uitest.Press(c, fyne.KeyReturn)
	}
	uitest.Press(c, fyne.KeyRight) // målform of the window
	if got := b.Shell.Looks; len(got) != 1 || got[0].Language != casework.Nynorsk {
		t.Fatalf("looks %+v, focus %T", got, c.Focused())
	}
	for range 20 {
		if but, ok := c.Focused().(*kit.Button); ok && but.Text() == "Ta Samtak i bruk" {
			uitest.Press(c, fyne.KeySpace)
			break
		}
		c.FocusNext()
	}
	if s := settings(b); s.Unit != "Enheten" || s.Language != casework.Nynorsk {
		t.Errorf("stored %+v", s)
	}
}

func TestMissingIsSaidAtTheField(t *testing.T) {
	b := routetest.New(t)
	b.Show(setup.New, place)
	uitest.TypeInto(t, b.Canvas(), "Kommune", "Fjordvik kommune")
	uitest.Tap(t, b.Canvas(), "Ta Samtak i bruk")
	if !uitest.HasText(b.Canvas(), "Skriv hva enheten heter.") || !uitest.HasText(b.Canvas(), "Skriv navnet ditt.") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	if uitest.HasText(b.Canvas(), "Skriv navnet på kommunen") {
		t.Error("what is filled in is called missing")
	}
	if b.Canvas().Focused() != uitest.Entry(t, b.Canvas(), "Enhet") {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
	uitest.TypeInto(t, b.Canvas(), "Enhet", "Enheten")
	if uitest.HasText(b.Canvas(), "Skriv hva enheten heter.") || !uitest.HasText(b.Canvas(), "Skriv navnet ditt.") {
		t.Errorf("what is mended is still called missing:\n%s", uitest.Words(b.Canvas()))
	}
	if settings(b).Ready() || len(b.Shell.Places) > 0 {
		t.Error("went on all the same")
	}
}

func TestTypedSurvives(t *testing.T) {
	tests := []struct {
		name string
		do   func(b *routetest.Bench)
	}{
		{"restart", func(b *routetest.Bench) { b.Restart() }},
		{"language", func(b *routetest.Bench) { b.Leave(); b.SetLanguage(casework.Nynorsk) }},
		{"kill", func(b *routetest.Bench) { b.Pass(500e6); b.Kill() }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := routetest.New(t)
			b.Show(setup.New, place)
			uitest.TypeInto(t, b.Canvas(), "Kommune", "Ytre Fjordvik kommune")
			tt.do(b)
			b.Show(setup.New, place)
			if got := uitest.Entry(t, b.Canvas(), "Kommune").Text; got != "Ytre Fjordvik kommune" {
				t.Errorf("the field holds %q", got)
			}
		})
	}
}

func TestShots(t *testing.T) {
	b := routetest.New(t)
	b.Show(setup.New, place)
	fill(b)
	b.Shots("setup", setup.New, place)
}
