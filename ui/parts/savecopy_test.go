package parts_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/parts"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func TestSaveCopyReplacesNothingUnasked(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	b := routetest.New(t)
	c := b.Canvas()
	var saved []string
	ask := func() {
		parts.SaveCopy(b.Deps(), casework.Document{Date: casework.MustISO("2026-11-22"), CaseID: 1, Serial: 2}, func(path string) {
			saved = append(saved, path)
		})
		uitest.Layout(c)
	}
	want := filepath.Join(home, "2026-11-22-1-2.pdf")

	ask()
	uitest.Press(c, fyne.KeyReturn) // the proposal is good enough
	if len(saved) != 1 || saved[0] != want {
		t.Fatalf("saved %v, want %s", saved, want)
	}

	if err := os.WriteFile(want, []byte("older"), 0o600); err != nil {
		t.Fatal(err)
	}
	ask()
	uitest.Press(c, fyne.KeyReturn)
	if len(saved) != 1 || !uitest.HasText(c, "Filen finnes fra før") {
		t.Fatalf("replaced unasked, or not asked:\n%s", uitest.Words(c))
	}
	uitest.Tap(t, c, "Velg et annet navn")
	if !uitest.HasText(c, "Mappe og filnavn") {
		t.Fatalf("the way back is missing:\n%s", uitest.Words(c))
	}
	uitest.Press(c, fyne.KeyReturn)
	uitest.Tap(t, c, "Erstatt filen")
	if len(saved) != 2 {
		t.Errorf("saved %v", saved)
	}

	ask()
	uitest.TypeInto(t, c, "Mappe og filnavn", "kopi.pdf")
	uitest.Tap(t, c, "Lagre kopien")
	if len(saved) != 2 || !uitest.HasText(c, "Skriv hele plasseringen") {
		t.Errorf("saved %v", saved)
	}
	uitest.Press(c, fyne.KeyEscape)
	if uitest.HasText(c, "Mappe og filnavn") {
		t.Error("Esc does not close it")
	}
}
