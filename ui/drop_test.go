package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"samtak/casework"
	"samtak/reports"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// A file dragged onto the window goes to the page shown, when it takes files.
func TestDroppedFileGoesToThePage(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	a := New(b.App, Options{Desk: b.Desk, Preview: reports.Build})
	t.Cleanup(a.Window().Close)
	path := filepath.Join(t.TempDir(), "brev.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	files := []fyne.URI{storage.NewFileURI(path)}
	c := a.Window().Canvas()
	a.dropped(files) // I dag takes none
	a.Go(route.Place{Page: route.Arrival, Case: 3})
	dialog := kit.ShowDialog(a.Window(), "Spørsmål", kit.Body("Ja?"))
	a.dropped(files)
	dialog.Close()
	uitest.Layout(c)
	if uitest.HasText(c, "brev.pdf") {
		t.Fatal("taken behind a dialog")
	}
	a.dropped(files)
	uitest.Layout(c)
	if !uitest.HasText(c, "brev.pdf") {
		t.Errorf("not taken:\n%s", uitest.Words(c))
	}
}
