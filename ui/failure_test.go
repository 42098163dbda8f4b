package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/uitest"
)

// Whoever cannot start reads why, in both målformer, and which folder it is about.
func TestFailureWindowTellsWhyAndWhere(t *testing.T) {
	a := uitest.NewApp(t)
	for _, code := range []casework.Code{casework.CodeAlreadyOpen, casework.CodeNetworkDrive, casework.CodeReadOnly, casework.CodeKeyMissing} {
		w := a.NewWindow("")
		w.SetContent(failureContent(w, casework.Nynorsk, "/srv/samtak", casework.Fail(code)))
		w.Resize(fyne.NewSize(620, 400))
		uitest.Layout(w.Canvas())
		for _, lang := range casework.Languages {
			if sentence := locales.For(lang).T("error." + string(code)); !uitest.HasText(w.Canvas(), sentence) {
				t.Errorf("%s does not say %q:\n%s", code, sentence, uitest.Words(w.Canvas()))
			}
		}
		if !uitest.HasText(w.Canvas(), "/srv/samtak") {
			t.Errorf("%s does not name the folder", code)
		}
		uitest.CheckLayout(t, w.Canvas())
		w.Close()
	}
}
