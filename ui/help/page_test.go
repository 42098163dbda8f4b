package help_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/help"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var place = route.Place{Page: route.Help}

func TestTellsWhatItShould(t *testing.T) {
	tests := map[casework.Language][]string{
		casework.Bokmal:  {"Ctrl+K", "Alt+1 til Alt+7", "skjermlesere", "passfrasen", "--practice", "1. Noen tar kontakt"},
		casework.Nynorsk: {"Ctrl+K", "skjermlesarar", "Snøggtastar", "1. Nokon tek kontakt"},
	}
	b := routetest.New(t)
	for lang, wanted := range tests {
		for _, scale := range []float32{1, 1.5} {
			b.SetLanguage(lang)
			b.SetLook(kit.Look{Mode: kit.Light, Scale: scale})
			b.Show(help.New, place)
			uitest.CheckLayout(t, b.Canvas())
			for _, want := range wanted {
				if !uitest.HasText(b.Canvas(), want) {
					t.Errorf("%s: missing %q", lang, want)
				}
			}
			if strings.Contains(uitest.Words(b.Canvas()), "!") {
				t.Errorf("%s: a text is missing", lang)
			}
		}
	}
}

// TestDatesAreTrue: every date the page promises can be read.
func TestDatesAreTrue(t *testing.T) {
	today := casework.MustISO("2026-11-22")
	for _, lang := range casework.Languages {
		for _, k := range []string{"full", "short", "month", "today", "ahead", "weekday"} {
			for _, s := range strings.Split(locales.For(lang).T("help.date."+k), ", ") {
				if _, err := casework.ParseDate(s, today); err != nil {
					t.Errorf("%s: %q: %v", lang, s, err)
				}
			}
		}
	}
}

func TestReadFromTheKeyboard(t *testing.T) {
	b := routetest.New(t)
	p := b.Show(help.New, place)
	for range 6 {
		b.Canvas().FocusNext()
	}
	uitest.Press(b.Canvas(), fyne.KeySpace)
	if p.(route.Stateful).State() == b.Show(help.New, place).(route.Stateful).State() {
		t.Error("the button of the last panel does not scroll")
	}
}

func TestShots(t *testing.T) { routetest.New(t).Shots("guide", help.New, place) }
