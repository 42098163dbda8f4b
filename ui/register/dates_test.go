package register_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/register"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// cases counts what is registered.
func cases(b *routetest.Bench) int {
	b.T.Helper()
	found, err := b.Desk.Cases(context.Background(), desk.CaseFilter{})
	if err != nil {
		b.T.Fatal(err)
	}
	return len(found)
}

// hospital chooses that a hospital writes, which asks for another date.
func hospital(b *routetest.Bench, label string) {
	kind := uitest.Field(b.T, b.Canvas(), label).Input.(*kit.Select)
	b.Canvas().Focus(kind)
	uitest.Press(b.Canvas(), fyne.KeyHome)
	for range len(casework.ApplicationTypes) {
		if kind.Selected() == string(casework.TypeHospital) {
			break
		}
		uitest.Press(b.Canvas(), fyne.KeyDown)
	}
	uitest.Layout(b.Canvas())
}

// inSight tells that the whole field stands between the top and the foot of the page.
func inSight(b *routetest.Bench, label string) bool {
	field := uitest.Field(b.T, b.Canvas(), label)
	top := b.App.Driver().AbsolutePositionForObject(field).Y
	foot := b.App.Driver().AbsolutePositionForObject(uitest.Button(b.T, b.Canvas(), "Registrer")).Y
	return top >= 0 && top+field.Size().Height <= foot
}

func TestImpossibleDateHoldsTheRegistrationAtItsField(t *testing.T) {
	for _, lang := range casework.Languages {
		text := locales.For(lang).T
		sentence := strings.SplitAfter(text("error.bad_date", "Text", "31/2"), ".")[0]
		for id, away := range map[string]float32{ // where to scroll so that the field is out of sight
			"register.birth": 1200, "register.received.date": 0, "register.caller.expires": 1200, "register.discharge": 0,
		} {
			t.Run(string(lang)+" "+id, func(t *testing.T) {
				b := routetest.New(t)
				b.SetLanguage(lang)
				page := b.Show(register.New, place)
				c := b.Canvas()
				pick(t, c, "", 2) // verge: asks for the end of the mandate
				hospital(b, text("register.type"))
				uitest.TypeInto(t, c, text("register.family"), "Prøve")
				label := text(id)
				uitest.TypeInto(t, c, label, "31/2")
				page.(route.Stateful).Restore(away)
				uitest.Layout(c)
				if inSight(b, label) {
					t.Fatal("the field does not scroll out of sight")
				}
				c.Focus(uitest.Button(t, c, text("register.send")))
				uitest.Press(c, fyne.KeyReturn)
				uitest.Layout(c)
				field := uitest.Field(t, c, label)
				if !strings.Contains(field.Error(), sentence) {
					t.Errorf("the field says %q", field.Error())
				}
				if f, ok := c.Focused().(fyne.Widget); !ok || f != field.Input {
					t.Errorf("the keyboard is in %T", c.Focused())
				}
				if !inSight(b, label) {
					t.Error("the field is out of sight")
				}
				if got := uitest.Entry(t, c, label).Text; got != "31/2" || cases(b) != 0 {
					t.Errorf("the field has %q, %d cases", got, cases(b))
				}
				if len(b.Shell.Errors) > 0 {
					t.Errorf("told twice: %v", b.Shell.Errors)
				}
				b.Pass(time.Second)
				b.Kill()
				b.Show(register.New, place)
				if got := uitest.Entry(t, b.Canvas(), label).Text; got != "31/2" {
					t.Errorf("kept %q", got)
				}
			})
		}
	}
}

// The first of several is gone to, and one that is not asked for holds nothing.
func TestOnlyDatesThatAreAskedForAreRead(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	pick(t, c, "", 2)
	hospital(b, "Hva slags henvendelse?")
	uitest.TypeInto(t, c, "Etternavn", "Prøve")
	uitest.TypeInto(t, c, "Gjelder til", "31/2")
	uitest.TypeInto(t, c, "Utskriving fra sykehuset", "32/1")
	uitest.Tap(t, c, "Registrer")
	if f, ok := c.Focused().(fyne.Widget); !ok || f != uitest.Field(t, c, "Gjelder til").Input {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
	pick(t, c, "", 1) // a parent after all: nothing ends
	uitest.Tap(t, c, "Registrer")
	if f, ok := c.Focused().(fyne.Widget); !ok || f != uitest.Field(t, c, "Utskriving fra sykehuset").Input {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
	uitest.TypeInto(t, c, "Utskriving fra sykehuset", "1.12.2026")
	uitest.Tap(t, c, "Registrer")
	if cases(b) != 1 || len(b.Shell.Errors) > 0 {
		t.Errorf("%d cases, errors %v", cases(b), b.Shell.Errors)
	}
}

// A name of signs that few have on their keyboard is kept as it is.
func TestNameOfAnySigns(t *testing.T) {
	const name = "Ægir 😀 محمد"
	b := show(t)
	uitest.TypeInto(t, b.Canvas(), "Fornavn", name)
	b.Pass(time.Second)
	b.Kill()
	b.Show(register.New, place)
	if got := uitest.Entry(t, b.Canvas(), "Fornavn").Text; got != name {
		t.Fatalf("the draft has %q", got)
	}
	uitest.Tap(t, b.Canvas(), "Registrer")
	person := lastCase(b).Person
	b.Restart()
	f, err := b.Desk.OpenPerson(context.Background(), person.ID)
	if err != nil || f.Person.GivenName != name {
		t.Errorf("kept %q, %v", f.Person.GivenName, err)
	}
}
