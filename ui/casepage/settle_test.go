package casepage_test

import (
	"testing"

	"samtak/casework"
	"samtak/ui/casepage"
	"samtak/ui/uitest"
)

func TestTermIsMarkedWithAReason(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	c := b.Canvas()
	uitest.Tap(t, c, "Merk en frist …")
	uitest.CheckLayout(t, c)
	uitest.Tap(t, c, "Merk fristen")
	if said := b.Shell.LastSentence(); said == "" {
		t.Error("a term was marked without a reason")
	}
	uitest.TypeInto(t, c, "Hvorfor", "Ringte og sa fra.")
	uitest.Tap(t, c, "Merk fristen")
	wantText(t, b, "Ringte og sa fra.")
	b.Restart()
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(4, casework.StepReceived))
	wantText(t, b, "Gjort på ein annan måte", "Ringte og sa fra.")
	b.Shot("casepage-settled")
	uitest.Tap(t, c, "La fristen løpe igjen")
	if uitest.HasText(c, "Ringte og sa fra.") {
		t.Error("the mark stands after it was taken back")
	}
}
