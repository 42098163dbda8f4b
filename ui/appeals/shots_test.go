package appeals_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/appeals"
	"samtak/ui/kit"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var sections = []string{"received", "in_time", "complete", "judged", "governor", "followed", "new"}

// lacking is a klage from somebody else, with more than one thing missing.
func lacking(a *casework.Appeal) {
	a.Role, a.By, a.Proof, a.Names = casework.RoleProxy, "Anne-Margrethe Kristiane Brekke-Haugland Østensjøholmen", casework.No, casework.No
}

// Every step is laid out without anything reaching outside, in a window of
// 1366 and of 1280, and with large text.
func TestEveryStepFits(t *testing.T) {
	b := registeredLate(t, lacking)
	for _, at := range []struct {
		lang         casework.Language
		scale, width float32
	}{{casework.Bokmal, 1, 1150}, {casework.Nynorsk, 1.5, 1060}} {
		b.SetLanguage(at.lang)
		b.SetLook(kit.Look{Mode: kit.Light, Scale: at.scale})
		b.Window().Resize(fyne.NewSize(at.width, 650))
		for _, s := range sections {
			show(b, s)
			uitest.CheckLayout(t, b.Canvas())
			if noText.MatchString(uitest.Words(b.Canvas())) {
				t.Errorf("a text is missing in\n%s", uitest.Words(b.Canvas()))
			}
		}
	}
}

func TestShots(t *testing.T) {
	if uitest.Shots() == "" {
		b := registered(t)
		show(b, "")
		b.Shot("appeal")
		return
	}
	b := routetest.WithBook(t, casework.Bokmal)
	b.Shots("appeal-none", appeals.New, place(avslag, ""))
	b = registeredLate(t, lacking)
	for _, s := range sections {
		b.Shots("appeal-late-"+s, appeals.New, place(avslag, s))
	}
	b = registered(t)
	judged(t, b, casework.AppealUpheld)
	for _, s := range sections[3:6] {
		b.Shots("appeal-upheld-"+s, appeals.New, place(avslag, s))
	}
	b = registered(t)
	judged(t, b, casework.AppealDismissed)
	b.Shots("appeal-dismissed", appeals.New, place(avslag, "judged"))
}
