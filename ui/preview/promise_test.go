package preview_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/preview"
	"samtak/ui/uitest"
)

// The bekreftelse said 1 December: a letter about more time must say a later day.
func TestDayNoLaterThanThePromisedWarns(t *testing.T) {
	for _, c := range []struct {
		lang                casework.Language
		day, finish, warned string
	}{
		{casework.Bokmal, "Når svaret kan ventes nå", "Gjør ferdig og lås", "Den nye dagen er ikke senere enn dagen vi allerede har lovet: 1. desember 2026."},
		{casework.Nynorsk, "Når svaret kan ventast no", "Gjer ferdig og lås", "Den nye dagen er ikkje seinare enn dagen vi allereie har lova: 1. desember 2026."},
	} {
		b := desked(t)
		if _, err := b.Desk.Finish(context.Background(), desk.PaperChoice{CaseID: 1, Kind: casework.Receipt}, desk.Dispatch{How: "post"}); err != nil {
			t.Fatal(err)
		}
		b.SetLanguage(c.lang)
		b.Show(preview.New, at(1, casework.DelayNotice))
		if n := said(b, c.warned); n != 0 {
			t.Errorf("%s: the suggested day is warned of", c.lang)
		}
		uitest.TypeInto(t, b.Canvas(), c.day, "1.12.2026")
		settle(b)
		if n := said(b, c.warned); n != 1 {
			t.Fatalf("%s: warned %d times:\n%s", c.lang, n, uitest.Words(b.Canvas()))
		}
		uitest.CheckLayout(t, b.Canvas())
		uitest.Tap(t, b.Canvas(), c.finish)
		if n := said(b, c.warned); n != 2 {
			t.Errorf("%s: the question does not warn", c.lang)
		}
		uitest.Press(b.Canvas(), fyne.KeyEscape)
		uitest.TypeInto(t, b.Canvas(), c.day, "2.12.2026")
		settle(b)
		if n := said(b, c.warned); n != 0 {
			t.Errorf("%s: still warns of a later day", c.lang)
		}
	}
}

// Where the usual time from today brings nothing, the suggestion counts from the promise.
func TestSuggestedDayIsLaterThanThePromised(t *testing.T) {
	b := desked(t)
	if _, err := b.Desk.Finish(context.Background(), desk.PaperChoice{CaseID: 1, Kind: casework.Receipt}, desk.Dispatch{How: "post"}); err != nil {
		t.Fatal(err)
	}
	b.Clock.SetDate(casework.MustISO("2026-11-03"))
	b.Show(preview.New, at(1, casework.PreliminaryReply))
	if got := uitest.Entry(t, b.Canvas(), "Når svaret kan ventes").Text; got != "29.12.2026" {
		t.Errorf("suggests %q", got)
	}
}
