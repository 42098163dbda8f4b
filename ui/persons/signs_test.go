package persons_test

import (
	"testing"

	"samtak/ui/persons"
	"samtak/ui/uitest"
)

// A name of signs that few have on their keyboard is kept as it is, and shown
// again.
func TestNameOfAnySigns(t *testing.T) {
	const name = "Ægir 😀 محمد"
	b := people(t)
	b.Show(persons.New, place(3, "details"))
	uitest.TypeInto(t, b.Canvas(), "Fornavn", name)
	b.Restart()
	if got := stored(b, 3).GivenName; got != name {
		t.Fatalf("kept %q", got)
	}
	b.Show(persons.New, place(3, "details"))
	if got := uitest.Entry(t, b.Canvas(), "Fornavn").Text; got != name {
		t.Errorf("shows %q", got)
	}
	if !uitest.HasText(b.Canvas(), name+" Aasen") {
		t.Errorf("the header is\n%s", uitest.Words(b.Canvas()))
	}
	uitest.CheckLayout(t, b.Canvas())
}
