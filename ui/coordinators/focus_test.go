package coordinators_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/coordinators"
	"samtak/ui/kit"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// ctrlEnter does what the window does on Ctrl+Enter: the field in hand is left
// before the primary button of the dialog is pressed.
func ctrlEnter(b *routetest.Bench) {
	b.T.Helper()
	b.Canvas().Unfocus()
	if !kit.PressPrimary(b.Window().Content()) {
		b.T.Fatal("there is nothing to press")
	}
	uitest.Layout(b.Canvas())
}

// in tells that the keyboard is in the field with this label.
func in(b *routetest.Bench, label string) bool {
	f, ok := b.Canvas().Focused().(fyne.Widget)
	return ok && f == uitest.Field(b.T, b.Canvas(), label).Input
}

func TestCtrlEnterStaysAtTheFaultyField(t *testing.T) {
	const date = "Tar ikke nye saker fra"
	for _, c := range []struct{ name, ended, field, says string }{
		{"", "", "Navn", "Skriv et navn."}, {"   ", "", "Navn", "Skriv et navn."}, {"Åse", "31/2", date, "er ikke en dato"},
	} {
		b := routetest.New(t)
		add(b, casework.Coordinator{Name: "Berit Vik"}, "", 0)
		b.Show(coordinators.New, place)
		uitest.Tap(t, b.Canvas(), "Ny koordinator")
		uitest.TypeInto(t, b.Canvas(), date, c.ended)
		uitest.TypeInto(t, b.Canvas(), "Navn", c.name)
		b.Canvas().Focus(uitest.Entry(t, b.Canvas(), "Merknad"))
		ctrlEnter(b)
		if !in(b, c.field) || !strings.Contains(uitest.Field(t, b.Canvas(), c.field).Error(), c.says) {
			t.Errorf("%q, %q: the keyboard is in %T, the field says %q", c.name, c.ended, b.Canvas().Focused(), uitest.Field(t, b.Canvas(), c.field).Error())
		}
		if len(register(b)) != 1 || len(b.Shell.Errors) > 0 {
			t.Errorf("kept %+v, errors %v", register(b), b.Shell.Errors)
		}
	}
}

func TestCtrlEnterReturnsToThePage(t *testing.T) {
	for _, others := range []int{0, 1} {
		b := routetest.New(t)
		if others > 0 {
			add(b, casework.Coordinator{Name: "Berit Vik"}, "", 0)
		}
		b.Show(coordinators.New, place)
		b.Canvas().Focus(uitest.Button(t, b.Canvas(), "Ny koordinator"))
		uitest.Press(b.Canvas(), fyne.KeyReturn)
		uitest.Layout(b.Canvas())
		uitest.TypeInto(t, b.Canvas(), "Navn", "Åse Lunde")
		b.Canvas().Focus(uitest.Entry(t, b.Canvas(), "Merknad"))
		ctrlEnter(b)
		if len(register(b)) != others+1 || b.Canvas().Overlays().Top() != nil {
			t.Fatalf("kept %+v", register(b))
		}
		uitest.Press(b.Canvas(), fyne.KeyHome, fyne.KeyReturn) // what has the keyboard opens the first row
		uitest.Layout(b.Canvas())
		if !uitest.HasText(b.Canvas(), "Lagre endringene") {
			t.Errorf("with %d others the keyboard is in %T", others, b.Canvas().Focused())
		}
	}
}

func TestEscapeReturnsToTheButton(t *testing.T) {
	b := routetest.New(t)
	add(b, casework.Coordinator{Name: "Berit Vik"}, "", 0)
	b.Show(coordinators.New, place)
	button := uitest.Button(t, b.Canvas(), "Ny koordinator")
	b.Canvas().Focus(button)
	uitest.Press(b.Canvas(), fyne.KeyReturn)
	kit.CloseTop(b.Canvas())
	if b.Canvas().Focused() != fyne.Focusable(button) {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
}
