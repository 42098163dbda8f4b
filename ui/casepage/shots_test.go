package casepage_test

import (
	"fmt"
	"regexp"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/casepage"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// noText is how a missing text shows.
var noText = regexp.MustCompile(`![a-z]+\.`)

func place(id casework.CaseID, step casework.Step) route.Place {
	return route.Place{Page: route.Case, Case: id, Section: string(step)}
}

// Every step of every case is laid out without anything reaching outside, in
// a window of 1366 and of 1280, and with large text.
func TestEveryStepOfEveryCaseFits(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, at := range []struct {
		lang         casework.Language
		scale, width float32
	}{{casework.Bokmal, 1, 1150}, {casework.Nynorsk, 1, 1060}, {casework.Nynorsk, 1.5, 1060}} {
		b.SetLanguage(at.lang)
		b.SetLook(kit.Look{Mode: kit.Light, Scale: at.scale})
		b.Window().Resize(fyne.NewSize(at.width, 650))
		for id := casework.CaseID(1); id <= 4; id++ {
			for _, step := range casework.Steps {
				b.Show(casepage.New, place(id, step))
				uitest.CheckLayout(t, b.Canvas())
				if noText.MatchString(uitest.Words(b.Canvas())) {
					t.Errorf("a text is missing in\n%s", uitest.Words(b.Canvas()))
				}
			}
		}
	}
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	if uitest.Shots() == "" {
		b.Show(casepage.New, place(1, ""))
		b.Shot("case")
		return
	}
	for id := casework.CaseID(1); id <= 4; id++ {
		for _, step := range casework.Steps {
			b.Shots(fmt.Sprintf("case%d-%s", id, step), casepage.New, place(id, step))
		}
	}
	b.SetLanguage(casework.Nynorsk)
	b.SetLook(kit.Look{Mode: kit.HighContrast, Scale: 1.5})
	b.Window().Resize(fyne.NewSize(1060, 650))
	b.Show(casepage.New, place(4, casework.StepAssessed))
	b.Shot("case-large")
}
