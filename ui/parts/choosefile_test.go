package parts_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// home is a home folder with a picture in a folder, a text, and a hidden one.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	if err := os.MkdirAll(filepath.Join(dir, "Bilder", "Våpen"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"brev.txt", ".skjult.png", "Bilder/b.PNG", "Bilder/a.jpg"} {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), make([]byte, 1_200_000), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func names(c fyne.Canvas) []string {
	var found []string
	for _, l := range uitest.All[*kit.List](c) {
		for _, r := range l.Rows() {
			found = append(found, r.Cells[0].Text)
		}
	}
	return found
}

func TestChooseFileByKeyboard(t *testing.T) {
	dir := home(t)
	b := routetest.New(t)
	c := b.Canvas()
	chosen := ""
	parts.ChooseFile(b.Deps(), parts.FileQuestion{
		Title: "Velg bilde", Kinds: []string{".png", ".jpg"}, OnChosen: func(path string) { chosen = path },
	})
	uitest.Layout(c)
	if got := names(c); len(got) != 1 || got[0] != "Bilder" {
		t.Fatalf("the home folder shows %v", got)
	}
	uitest.Press(c, fyne.KeyReturn) // into Bilder
	if got := names(c); len(got) != 3 || got[0] != "Våpen" || got[1] != "a.jpg" || got[2] != "b.PNG" {
		t.Fatalf("Bilder shows %v", got)
	}
	if !uitest.HasText(c, "Mappe") || !uitest.HasText(c, "1,2 MB") {
		t.Errorf("kind or size is missing:\n%s", uitest.Words(c))
	}
	uitest.Tap(t, c, "Én mappe opp")
	uitest.Press(c, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if want := filepath.Join(dir, "Bilder", "b.PNG"); chosen != want {
		t.Errorf("chose %q, want %q", chosen, want)
	}
	if uitest.HasText(c, "Velg bilde") {
		t.Error("the sheet still stands")
	}
}

func TestChooseFolder(t *testing.T) {
	for lang, words := range map[casework.Language][2]string{
		casework.Bokmal:  {"Velg denne mappen", "Samtak får ikke lese mappen «Bilder»"},
		casework.Nynorsk: {"Vel denne mappa", "Samtak får ikkje lese mappa «Bilder»"},
	} {
		dir := home(t)
		b := routetest.New(t)
		b.SetLanguage(lang)
		c := b.Canvas()
		chosen := ""
		ask := func() {
			parts.ChooseFile(b.Deps(), parts.FileQuestion{Title: "…", OnChosen: func(path string) { chosen = path }})
			uitest.Layout(c)
		}
		ask()
		uitest.Press(c, fyne.KeyReturn)
		uitest.Tap(t, c, words[0])
		if want := filepath.Join(dir, "Bilder"); chosen != want {
			t.Errorf("%s: chose %q, want %q", lang, chosen, want)
		}
		ask()
		if err := os.RemoveAll(filepath.Join(dir, "Bilder")); err != nil {
			t.Fatal(err)
		}
		uitest.Press(c, fyne.KeyReturn) // gone in the meantime
		uitest.Layout(c)
		if !uitest.HasText(c, words[1]) {
			t.Errorf("%s: nothing tells that the folder is gone:\n%s", lang, uitest.Words(c))
		}
	}
}
