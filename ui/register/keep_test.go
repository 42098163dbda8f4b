package register_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samtak/casework"
	"samtak/ui/register"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// Whatever is left out, the page says so.

func TestSaysWhenAPasteIsCut(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	clip := test.NewClipboard()
	clip.SetContent(strings.Repeat("æ", 50_000))
	for _, label := range []string{"Etternavn", "Fødselsnummer eller annet nummer", "Har i dag"} {
		c.Focus(uitest.Entry(t, c, label))
		uitest.Entry(t, c, label).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
		if said := uitest.Field(t, c, label).Error(); !strings.Contains(said, "Resten er ikke tatt med") {
			t.Errorf("%s says %q", label, said)
		}
	}
}

func TestMandateEndsCountFromToday(t *testing.T) {
	for text, want := range map[string]string{"31/12": "2026-12-31", "+30": "2026-12-22", "om 3 mnd": "2027-02-22"} {
		b := show(t)
		c := b.Canvas()
		pick(t, c, "", 2) // verge
		uitest.TypeInto(t, c, "Navnet på den som tar kontakt", "Solveig Øye")
		uitest.TypeInto(t, c, "Fornavn", "Tor")
		typed(t, c, "Gjelder til", text)
		uitest.Tap(t, c, "Registrer")
		f := lastCase(b)
		if len(f.Person.Relatives) != 1 || f.Person.Relatives[0].Expires != day(want) {
			t.Errorf("%s: %+v", text, f.Person.Relatives)
		}
	}
}

func TestDraftAboutSomebodyElseStaysApart(t *testing.T) {
	b := routetest.New(t)
	known(b, casework.Person{GivenName: "Maja", FamilyName: "Ødegård"})
	b.Show(register.New, place)
	uitest.TypeInto(t, b.Canvas(), "Fornavn", "Tor")
	uitest.TypeInto(t, b.Canvas(), "Behovet, med egne ord", "Tor trenger hjelp")

	about := route.Place{Page: route.Register, Person: 1}
	b.Show(register.New, about)
	c := b.Canvas()
	if !uitest.HasText(c, "Maja Ødegård") || uitest.HasText(c, "Tor trenger hjelp") || uitest.HasText(c, "Vi fant det") {
		t.Fatalf("mixes two:\n%s", uitest.Words(c))
	}
	uitest.TypeInto(t, c, "Behovet, med egne ord", "Maja trenger mer")
	b.Restart()
	b.Show(register.New, about)
	if !uitest.HasText(c, "Maja trenger mer") || !uitest.HasText(c, "Vi fant det") {
		t.Error("her draft is lost")
	}
	uitest.Tap(t, c, "Registrer")
	if f := lastCase(b); f.Person.ID != 1 || f.Application.Need != "Maja trenger mer" {
		t.Errorf("registered %+v", f)
	}
	b.Restart()
	b.Show(register.New, about)
	if uitest.HasText(c, "Maja trenger mer") {
		t.Error("her draft is not dropped")
	}
	b.Show(register.New, place)
	if !uitest.HasText(c, "Tor trenger hjelp") {
		t.Error("the draft about Tor was dropped with hers")
	}
}

func TestEmptiedFormIsStillAboutThePerson(t *testing.T) {
	b := routetest.New(t)
	known(b, casework.Person{GivenName: "Maja", FamilyName: "Ødegård"})
	b.Show(register.New, route.Place{Page: route.Register, Person: 1})
	c := b.Canvas()
	uitest.TypeInto(t, c, "Har i dag", "PPT")
	uitest.Tap(t, c, "Tøm skjemaet")
	if uitest.HasText(c, "PPT") || !uitest.HasText(c, "Maja Ødegård") {
		t.Errorf("shows\n%s", uitest.Words(c))
	}
}

func TestStrictAddressIsNotRegistered(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.TypeInto(t, c, "Fornavn", "Sondre")
	uitest.TypeInto(t, c, "Gateadresse", "Hemmeligveien 3")
	uitest.TypeInto(t, c, "Postnummer", "4098")
	uitest.TypeInto(t, c, "Poststed", "Avsides")
	pick(t, c, "Adressesperre", 2)
	if !uitest.HasText(c, "Har du skrevet en, blir den ikke med") {
		t.Error("does not say that the address is left out")
	}
	pick(t, c, "Adressesperre", 1)
	if uitest.Entry(t, c, "Gateadresse").Text != "Hemmeligveien 3" {
		t.Error("a slip of the finger took the address")
	}
	pick(t, c, "Adressesperre", 2)
	uitest.Tap(t, c, "Registrer")
	q := lastCase(b).Person
	if q.Protection != casework.StrictlyConfidential || q.Street+q.PostCode+q.PostPlace != "" {
		t.Errorf("stored %+v", q)
	}
}

func TestWrongYearIsAskedAbout(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.TypeInto(t, c, "Fornavn", "Tor")
	uitest.TypeInto(t, c, "Bare fødselsår", "198")
	if said := uitest.Field(t, c, "Bare fødselsår").Error(); !strings.Contains(said, "fire sifre") {
		t.Errorf("says %q", said)
	}
	uitest.Tap(t, c, "Registrer")
	uitest.Tap(t, c, "Rett året")
	if len(b.Shell.Places) != 0 || uitest.Entry(t, c, "Bare fødselsår").Text != "198" {
		t.Fatal("the year was lost")
	}
	if c.Focused() != fyne.Focusable(uitest.Entry(t, c, "Bare fødselsår")) {
		t.Error("the keyboard is not in the field that is wrong")
	}
	uitest.TypeInto(t, c, "Fødselsnummer eller annet nummer", "12345678901")
	uitest.Tap(t, c, "Registrer")
	uitest.Tap(t, c, "Registrer uten nummer")
	uitest.Tap(t, c, "Registrer uten fødselsår")
	if f := lastCase(b); f.Person.BirthYear != 0 || f.Person.Name() != "Tor" {
		t.Errorf("registered %+v", f.Person)
	}
}

func TestRightYearIsRegistered(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.TypeInto(t, c, "Fornavn", "Tor")
	uitest.TypeInto(t, c, "Bare fødselsår", "198")
	uitest.TypeInto(t, c, "Bare fødselsår", "1958")
	if said := uitest.Field(t, c, "Bare fødselsår").Error(); said != "" {
		t.Errorf("still says %q", said)
	}
	uitest.Tap(t, c, "Registrer")
	if f := lastCase(b); f.Person.BirthYear != 1958 {
		t.Errorf("registered %+v", f.Person)
	}
}

func TestLookingThroughTheFormLeavesNoDraft(t *testing.T) {
	b := show(t)
	for range 40 {
		b.Canvas().FocusNext()
	}
	b.Pass(time.Second)
	b.Restart()
	b.Show(register.New, place)
	if uitest.HasText(b.Canvas(), "Vi fant det") {
		t.Error("nothing was typed, yet a draft was kept")
	}
}
