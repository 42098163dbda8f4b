package persons_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/persons"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// protect chooses a level of address protection from the keyboard.
func protect(b *routetest.Bench, downs int) {
	c := b.Canvas()
	c.Focus(uitest.Field(b.T, c, "Adressesperre").Input.(*kit.Choice))
	uitest.Press(c, fyne.KeyUp, fyne.KeyUp)
	for range downs {
		uitest.Press(c, fyne.KeyDown)
	}
	uitest.Layout(c)
}

func TestStrictProtectionTakesTheAddresses(t *testing.T) {
	b := people(t)
	b.Show(persons.NewPerson, place(1, "details"))
	c := b.Canvas()
	uitest.Tap(t, c, "Endre") // the number
	uitest.Tap(t, c, "Endre") // the first relative
	uitest.TypeInto(t, c, "Adresse", "Storgata 1, 4099 Fjordvik")
	uitest.Tap(t, c, "Ferdig")
	if q := stored(b, 1); len(q.Relatives) != 2 || q.Relatives[0].Address == "" {
		t.Fatalf("no address to take: %+v", q.Relatives)
	}
	protect(b, 2)
	q := stored(b, 1)
	if q.Protection != casework.StrictlyConfidential || q.Street+q.PostCode+q.PostPlace+q.Relatives[0].Address != "" {
		t.Fatalf("still stored: %+v", q)
	}
	if q.Phone != "400 00 014" || len(q.Relatives) != 2 {
		t.Errorf("took more than the addresses: %+v", q)
	}
	said := b.Shell.LastNotice()
	if !strings.Contains(said.Text, "Adressen er slettet") || said.OnAction == nil {
		t.Fatalf("said %+v", said)
	}
	uitest.TypeInto(t, c, "Fornavn", "Maja")
	said.OnAction()
	uitest.Layout(c)
	q = stored(b, 1)
	if q.Protection == casework.StrictlyConfidential || q.Street != "Blåbærstien 14 B" || q.PostCode != "4099" ||
		q.PostPlace != "Fjordvik" || q.Relatives[0].Address != "Storgata 1, 4099 Fjordvik" {
		t.Errorf("undo gave %+v", q)
	}
	if q.GivenName != "Maja" {
		t.Error("undo took what was typed after")
	}
	if uitest.Entry(t, c, "Gateadresse").Text != "Blåbærstien 14 B" {
		t.Error("undo is not shown")
	}
}

func TestProtectionWithoutAddressSaysNothing(t *testing.T) {
	b := people(t)
	b.Show(persons.NewPerson, place(3, "details"))
	protect(b, 2)
	if q := stored(b, 3); q.Protection != casework.StrictlyConfidential || len(b.Shell.Notices) != 0 {
		t.Errorf("%+v, notices %+v", q, b.Shell.Notices)
	}
}

func TestPersonSaysWhenAPasteIsCut(t *testing.T) {
	b := people(t)
	b.Show(persons.NewPerson, place(3, "details"))
	c := b.Canvas()
	clip := test.NewClipboard()
	clip.SetContent(strings.Repeat("æ", 50_000))
	c.Focus(uitest.Entry(t, c, "Gateadresse"))
	uitest.Entry(t, c, "Gateadresse").TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if said := uitest.Field(t, c, "Gateadresse").Error(); !strings.Contains(said, "Resten er ikke tatt med") {
		t.Errorf("says %q", said)
	}
}
