package texts_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/texts"
	"samtak/ui/uitest"
)

var ctx = context.Background()

func at(kind casework.PaperKind) route.Place { return route.Place{Page: route.Texts, Kind: kind} }

// open chooses the text that begins with these words.
func open(t *testing.T, b *routetest.Bench, words string) {
	t.Helper()
	list := uitest.All[*kit.List](b.Canvas())[0]
	for i, r := range list.Rows() {
		if strings.HasPrefix(r.Cells[0].Text, words) {
			list.Select(i)
			uitest.Layout(b.Canvas())
			return
		}
	}
	t.Fatalf("no text begins with %q", words)
}

const wording = "Vår tekst"

func own(t *testing.T, b *routetest.Bench, id string) string {
	t.Helper()
	all, err := b.Desk.OwnTexts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return casework.OwnWording(all, casework.Bokmal)[id]
}

func TestOwnWordingIsSavedAndStandsInTheLetter(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(texts.New, at(casework.DelayNotice))
	uitest.CheckLayout(t, b.Canvas())
	open(t, b, "Vi skrev at vi")
	e := uitest.Entry(t, b.Canvas(), wording)
	if !strings.Contains(e.Text, "[tidligere dato]") || strings.Contains(e.Text, "{{") {
		t.Fatalf("the field has %q", e.Text)
	}
	uitest.TypeInto(t, b.Canvas(), wording, "Du skulle hatt svar innen [Tidligere dato]. Det klarer vi ikke.")
	if !uitest.HasText(b.Canvas(), "Du skulle hatt svar innen 20. november 2026.") {
		t.Errorf("no preview:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Lagre teksten")
	if got := own(t, b, "paper.delay.before"); got != "Du skulle hatt svar innen {{.Before}}. Det klarer vi ikke." {
		t.Fatalf("stored %q, errors %v", got, b.Shell.Errors)
	}
	b.Restart()
	b.Show(texts.New, at(casework.DelayNotice))
	open(t, b, "Du skulle hatt svar")
	uitest.Tap(t, b.Canvas(), "Bruk standardteksten")
	if got := own(t, b, "paper.delay.before"); got != "" {
		t.Errorf("still %q", got)
	}
	uitest.Tap(t, b.Canvas(), "Bruk denne igjen")
	if got := own(t, b, "paper.delay.before"); !strings.HasPrefix(got, "Du skulle") {
		t.Errorf("the former wording is not back: %q", got)
	}
	b.Shell.LastNotice().OnAction()
	if got := own(t, b, "paper.delay.before"); got != "" {
		t.Errorf("undo leaves %q", got)
	}
}

func TestMissingFactIsToldAndNothingIsLost(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(texts.New, at(casework.DelayNotice))
	open(t, b, "Vi skrev at vi")
	uitest.TypeInto(t, b.Canvas(), wording, "Det rekker vi ikke.")
	if !uitest.HasText(b.Canvas(), "Teksten må ha disse feltene, og ingen andre: [tidligere dato].") {
		t.Errorf("says nothing:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Lagre teksten")
	if got := own(t, b, "paper.delay.before"); got != "" {
		t.Errorf("stored %q", got)
	}
	if !uitest.HasText(b.Canvas(), "hakeparentes") || uitest.Entry(t, b.Canvas(), wording).Text != "Det rekker vi ikke." {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	b.Shot("texts-wrong")
	b.Pass(time.Second)
	b.Kill()
	b.Show(texts.New, at(casework.DelayNotice))
	open(t, b, "Vi skrev at vi")
	if got := uitest.Entry(t, b.Canvas(), wording).Text; got != "Det rekker vi ikke." {
		t.Errorf("after a kill %q", got)
	}
	uitest.Tap(t, b.Canvas(), "Forkast det jeg skrev")
	if got := uitest.Entry(t, b.Canvas(), wording).Text; !strings.HasPrefix(got, "Vi skrev at vi") {
		t.Errorf("still %q", got)
	}
}

func TestLanguageOfTheTextAndOfTheWindow(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	page := b.Show(texts.New, at(casework.DelayNotice))
	choice := uitest.All[*kit.Choice](b.Canvas())[0]
	b.Canvas().Focus(choice)
	uitest.Press(b.Canvas(), fyne.KeyRight)
	uitest.Layout(b.Canvas())
	open(t, b, "Svaret frå oss")
	uitest.TypeInto(t, b.Canvas(), wording, "Svaret er seint")
	was := page.(route.Stateful).State()
	b.Leave()
	b.SetLanguage(casework.Nynorsk)
	b.Show(texts.New, at("")).(route.Stateful).Restore(was)
	uitest.Layout(b.Canvas())
	if got := uitest.Entry(t, b.Canvas(), "Teksten vår").Text; got != "Svaret er seint" {
		t.Errorf("the field has %q", got)
	}
}

// TestEveryTextSurvivesTheBrackets: what is shown and not touched is stored as it was.
func TestEveryTextSurvivesTheBrackets(t *testing.T) {
	for _, lang := range casework.Languages {
		for id, text := range locales.Standards(lang, "paper.") {
			if strings.Contains(text, "[") { // says what is missing on a paper; not to be changed here
				continue
			}
			if got := texts.RoundTrip(locales.For(lang), text); got != text {
				t.Errorf("%s %s: %q became %q", lang, id, text, got)
			}
		}
	}
}

func TestEveryPaperHasTexts(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.SetLook(kit.Look{Mode: kit.HighContrast, Scale: 1.5})
	b.Window().Resize(fyne.NewSize(1064, 620))
	for _, kind := range texts.Kinds() {
		b.Show(texts.New, at(kind))
		if n := len(uitest.All[*kit.List](b.Canvas())[0].Rows()); n == 0 {
			t.Errorf("%q has no texts", kind)
		}
		uitest.CheckLayout(t, b.Canvas())
		if kind == casework.DelayNotice {
			b.Shot("texts-large")
		}
	}
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Shots("texts", texts.New, at(casework.DelayNotice))
	b.Shots("texts-shared", texts.New, at(""))
	b.SetLanguage(casework.Bokmal)
	b.Show(texts.New, at(casework.DelayNotice))
	open(t, b, "Vi skrev at vi")
	uitest.TypeInto(t, b.Canvas(), wording, "Du skulle hatt svar innen [tidligere dato]. Det klarer vi ikke.")
	uitest.Tap(t, b.Canvas(), "Lagre teksten")
	b.Shot("texts-saved")
}

func TestListIsReadAsALetter(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	marked := 0
	for _, kind := range texts.Kinds() {
		b.Show(texts.New, at(kind))
		for _, r := range uitest.All[*kit.List](b.Canvas())[0].Rows() {
			if strings.Contains(r.Cells[0].Text, "**") {
				t.Errorf("%s: %q", kind, r.Cells[0].Text)
			}
			if r.Cells[1].Text == "til foresatte" {
				marked++
			}
		}
	}
	if marked == 0 {
		t.Error("no twin is marked")
	}
}
