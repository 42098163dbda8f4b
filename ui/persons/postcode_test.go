package persons_test

import (
	"testing"
	"time"

	"samtak/casework"
	"samtak/ui/persons"
	"samtak/ui/uitest"
)

// A postcode that is none is told of at its field and stays as it is typed,
// also when the machine stops; what was registered stands until it is right.
func TestWrongPostCodeKeepsItsText(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(1, "details"))
	uitest.TypeInto(t, b.Canvas(), "Postnummer", "409")
	uitest.TypeInto(t, b.Canvas(), "Gateadresse", "Storgata 1")
	if got := uitest.Field(t, b.Canvas(), "Postnummer").Error(); got != "Et postnummer har fire sifre, for eksempel 0150." {
		t.Errorf("says %q", got)
	}
	if q := stored(b, 1); q.PostCode != "4099" || q.Street != "Storgata 1" {
		t.Errorf("kept %q and %q", q.PostCode, q.Street)
	}
	b.Pass(time.Second)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	b.Show(persons.New, place(1, "details"))
	field := uitest.Field(t, b.Canvas(), "Postnummer")
	if got := uitest.Entry(t, b.Canvas(), "Postnummer").Text; got != "409" || field.Error() != "Eit postnummer har fire siffer, til dømes 0150." {
		t.Errorf("shows %q, says %q", got, field.Error())
	}
	uitest.TypeInto(t, b.Canvas(), "Postnummer", "4098 ")
	if q := stored(b, 1); q.PostCode != "4098" || field.Error() != "" {
		t.Errorf("kept %q, says %q", q.PostCode, field.Error())
	}
	b.Show(persons.New, place(1, "details"))
	if uitest.HasText(b.Canvas(), "ikkje er lagra") {
		t.Error("the draft is left behind")
	}
}

func TestProtectionTakesAWrongPostCodeAndGivesItBack(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(1, "details"))
	uitest.TypeInto(t, b.Canvas(), "Postnummer", "409")
	protect(b, 2)
	if q := stored(b, 1); q.PostCode != "" || q.Protection != casework.StrictlyConfidential {
		t.Fatalf("kept %+v", q)
	}
	b.Shell.LastNotice().OnAction()
	uitest.Layout(b.Canvas())
	if got := uitest.Entry(t, b.Canvas(), "Postnummer").Text; got != "409" {
		t.Errorf("undo gave %q", got)
	}
}
