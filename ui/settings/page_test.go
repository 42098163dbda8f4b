package settings_test

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/settings"
	"samtak/ui/uitest"
)

func at(section string) route.Place {
	return route.Place{Page: route.Settings, Section: section}
}

func stored(b *routetest.Bench) casework.Settings {
	b.T.Helper()
	s, err := b.Desk.Settings(context.Background())
	if err != nil {
		b.T.Fatal(err)
	}
	return s
}

func TestFieldsAreSavedWhenLeft(t *testing.T) {
	tests := []struct {
		section, label, typed string
		got                   func(casework.Settings) string
	}{
		{"kommune", "Kommune", "Ytre Fjordvik kommune", func(s casework.Settings) string { return s.Kommune }},
		{"kommune", "Telefon til enheten", "55 50 00 01", func(s casework.Settings) string { return s.Phone }},
		{"kommune", "Organisasjonsnummer", "999 999 998", func(s casework.Settings) string { return s.OrgNumber }},
		{"sender", "Navnet ditt", "Åse Lunde", func(s casework.Settings) string { return s.Caseworker }},
		{"sender", "Ansvarlig for avgjørelser", "Tor Næss", func(s casework.Settings) string { return s.Leader }},
		{"appeal", "Statsforvalter", "Statsforvalteren i Nordland", func(s casework.Settings) string { return s.Governor }},
	}
	for _, tt := range tests {
		t.Run(tt.label, func(t *testing.T) {
			b := routetest.New(t)
			b.Show(settings.New, at(tt.section))
			uitest.CheckLayout(t, b.Canvas())
			uitest.TypeInto(t, b.Canvas(), tt.label, tt.typed)
			b.Restart()
			if got := tt.got(stored(b)); got != tt.typed {
				t.Errorf("stored %q", got)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct {
		typed string
		want  int
		wrong bool
	}{
		{"5", 5, false},
		{" 0 ", 0, false},
		{"syv", 7, true},
		{"-1", 7, true},
		{"61", 7, true},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			b := routetest.New(t)
			b.Show(settings.New, at("letter"))
			uitest.TypeInto(t, b.Canvas(), "Dager i posten", tt.typed)
			if got := stored(b).PostDays; got != tt.want {
				t.Errorf("stored %d", got)
			}
			if got := uitest.HasText(b.Canvas(), "Skriv et helt tall fra 0 til 60."); got != tt.wrong {
				t.Errorf("says so: %v", got)
			}
			if got := uitest.Entry(t, b.Canvas(), "Dager i posten").Text; got != tt.typed {
				t.Errorf("the field holds %q", got)
			}
		})
	}
}

func TestWhatCannotBeReadSurvives(t *testing.T) {
	b := routetest.New(t)
	b.Show(settings.New, at("letter"))
	uitest.TypeInto(t, b.Canvas(), "Dager i posten", "syv")
	b.SetLanguage(casework.Nynorsk)
	b.Show(settings.New, at("letter"))
	if got := uitest.Entry(t, b.Canvas(), "Dagar i posten").Text; got != "syv" {
		t.Errorf("the field holds %q", got)
	}
	if !uitest.HasText(b.Canvas(), "Skriv eit heilt tal") {
		t.Error("the sentence is gone")
	}
}

func TestEmptyNameKeepsTheOld(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(settings.New, at("kommune"))
	uitest.TypeInto(t, b.Canvas(), "Kommune", "")
	if !uitest.HasText(b.Canvas(), "Feltet kan ikke stå tomt.") || stored(b).Kommune != "Fjordvik kommune" {
		t.Errorf("stored %q, shows:\n%s", stored(b).Kommune, uitest.Words(b.Canvas()))
	}
}

func TestLookIsAppliedAtOnce(t *testing.T) {
	tests := []struct {
		section string
		choice  int
		key     fyne.KeyName
		want    func(casework.Settings) bool
	}{
		{"look", 0, fyne.KeyRight, func(s casework.Settings) bool { return s.TextScale == 1.15 && s.Look == "light" }},
		{"look", 1, fyne.KeyRight, func(s casework.Settings) bool { return s.Look == "dark" && s.TextScale == 1 }},
		{"language", 0, fyne.KeyRight, func(s casework.Settings) bool { return s.Language == casework.Nynorsk }},
	}
	for _, tt := range tests {
		b := routetest.New(t)
		b.Show(settings.New, at(tt.section))
		c := uitest.All[*kit.Choice](b.Canvas())[tt.choice]
		b.Canvas().Focus(c)
		uitest.Press(b.Canvas(), tt.key)
		if !tt.want(stored(b)) || len(b.Shell.Looks) != 1 || !tt.want(b.Shell.Looks[0]) {
			t.Errorf("%s %d: stored %+v, looks %d", tt.section, tt.choice, stored(b), len(b.Shell.Looks))
		}
	}
}

// TestLanguageSwitchElsewhereIsKept: the foot of the window writes the same row.
func TestLanguageSwitchElsewhereIsKept(t *testing.T) {
	b := routetest.New(t)
	b.Show(settings.New, at("kommune"))
	e := uitest.Entry(t, b.Canvas(), "Kommune")
	b.Canvas().Focus(e)
	e.TypedRune('X')
	s := stored(b)
	s.Language = casework.Nynorsk
	if err := b.Desk.SaveSettings(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	b.Leave()
	if got := stored(b); got.Language != casework.Nynorsk || got.Kommune != "X" {
		t.Errorf("stored %q %q", got.Language, got.Kommune)
	}
}

func picture(t *testing.T, side int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	noise := rand.NewPCG(1, 2) // so that it cannot be pressed together
	for i := range img.Pix {
		img.Pix[i] = byte(noise.Uint64())
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestArms(t *testing.T) {
	small := picture(t, 64)
	tests := []struct {
		name string
		file []byte
		good bool
	}{
		{"picture", small, true},
		{"text", []byte("not a picture"), false},
		{"broken", small[:len(small)/2], false},
		{"large", picture(t, 700), false},
		{"missing", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "arms.png")
			if tt.file != nil {
				if err := os.WriteFile(path, tt.file, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			b := routetest.New(t)
			b.Show(settings.New, at("arms"))
			uitest.TypeInto(t, b.Canvas(), "Eller skriv hvor filen ligger", path)
			if got := len(stored(b).Arms) > 0; got != tt.good {
				t.Errorf("stored: %v", got)
			}
			if got := uitest.HasText(b.Canvas(), "Bildet kan ikke leses."); got == tt.good {
				t.Errorf("says so: %v", got)
			}
		})
	}
}

func TestArmsCanBeTakenAwayAndBack(t *testing.T) {
	b := routetest.New(t)
	s := stored(b)
	s.Arms = picture(t, 64)
	if err := b.Desk.SaveSettings(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	b.Show(settings.New, at("arms"))
	uitest.Tap(t, b.Canvas(), "Fjern")
	if len(stored(b).Arms) != 0 {
		t.Fatal("still there")
	}
	b.Shell.LastNotice().OnAction()
	if !bytes.Equal(stored(b).Arms, s.Arms) {
		t.Error("undo does not bring it back")
	}
}

func hjemmel(b *routetest.Bench, key string) casework.Hjemmel {
	b.T.Helper()
	law, err := b.Desk.Law(context.Background())
	if err != nil {
		b.T.Fatal(err)
	}
	for _, h := range law {
		if h.Key == key {
			return h
		}
	}
	b.T.Fatalf("no %s", key)
	return casework.Hjemmel{}
}

// openLaw filters until one entry is left and opens it.
func openLaw(b *routetest.Bench, filter string) {
	b.T.Helper()
	e := uitest.Entry(b.T, b.Canvas(), "Finn en regel")
	e.SetText(filter)
	uitest.Layout(b.Canvas())
	uitest.Tap(b.T, b.Canvas(), "Endre eller bekreft")
}

func TestUnsureLawIsConfirmed(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(settings.New, at("law"))
	if hjemmel(b, "phvl-4-1").Printable() {
		t.Fatal("the test needs an unsure provision")
	}
	openLaw(b, "psykisk helsevern")
	uitest.TypeInto(t, b.Canvas(), "Hvem bekrefter?", "")
	uitest.Tap(t, b.Canvas(), "Bekreft regelen")
	if !uitest.HasText(b.Canvas(), "Skriv navnet på den som har lest lovteksten.") {
		t.Error("confirmed by nobody")
	}
	uitest.TypeInto(t, b.Canvas(), "Hvem bekrefter?", "Åse Lunde")
	uitest.TypeInto(t, b.Canvas(), "Kort navn, nynorsk", "phvl. § 4-1 ny")
	uitest.Tap(t, b.Canvas(), "Bekreft regelen")
	h := hjemmel(b, "phvl-4-1")
	if h.ConfirmedBy != "Åse Lunde" || h.ConfirmedAt != casework.MustISO("2026-11-22") || !h.Printable() {
		t.Errorf("stored %+v", h)
	}
	if h.Short[casework.Nynorsk] != "phvl. § 4-1 ny" || len(h.Name) != 0 || len(h.Short) != 1 {
		t.Errorf("wording %v %v", h.Name, h.Short)
	}
	if !uitest.HasText(b.Canvas(), "bekreftet av Åse Lunde 22.11.2026") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	b.Shell.LastNotice().OnAction()
	if hjemmel(b, "phvl-4-1").Printable() {
		t.Error("undo does not take it back")
	}
}

func TestWordingSurvivesRestart(t *testing.T) {
	b := routetest.New(t)
	b.Show(settings.New, at("law"))
	openLaw(b, "psykisk helsevern")
	uitest.TypeInto(t, b.Canvas(), "Fullt navn, bokmål", "egen ordlyd")
	b.Restart()
	b.Show(settings.New, at("law"))
	openLaw(b, "psykisk helsevern")
	if got := uitest.Entry(t, b.Canvas(), "Fullt navn, bokmål").Text; got != "egen ordlyd" {
		t.Errorf("the field holds %q", got)
	}
}

func TestEverySectionInBothAndLarge(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, s := range []string{"kommune", "sender", "arms", "appeal", "language", "look", "letter", "law", "licences", "about"} {
		for _, lang := range casework.Languages {
			for _, scale := range []float32{1, 1.5} {
				b.SetLanguage(lang)
				b.SetLook(kit.Look{Mode: kit.Light, Scale: scale})
				b.Show(settings.New, at(s))
				uitest.CheckLayout(t, b.Canvas())
				if strings.Contains(uitest.Words(b.Canvas()), "!") {
					t.Errorf("%s %s: a text is missing:\n%s", s, lang, uitest.Words(b.Canvas()))
				}
			}
		}
	}
}

func TestLicenceTextUnfolds(t *testing.T) {
	b := routetest.New(t)
	b.Show(settings.New, at("licences"))
	uitest.Tap(t, b.Canvas(), "Vis teksten")
	if !uitest.HasText(b.Canvas(), "EUROPEAN UNION PUBLIC LICENCE") {
		t.Error("no text")
	}
	uitest.Tap(t, b.Canvas(), "Skjul teksten")
	if uitest.HasText(b.Canvas(), "EUROPEAN UNION PUBLIC LICENCE") {
		t.Error("still shown")
	}
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, s := range []string{"kommune", "arms", "look", "law", "licences"} {
		b.Shots("settings-"+s, settings.New, at(s))
	}
	b.SetLanguage(casework.Bokmal)
	b.Show(settings.New, at("law"))
	openLaw(b, "psykisk helsevern")
	b.Shot("settings-law-open")
}
