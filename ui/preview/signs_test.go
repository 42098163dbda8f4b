package preview_test

import (
	"testing"

	"samtak/casework"
	"samtak/ui/persons"
	"samtak/ui/preview"
	"samtak/ui/register"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// A name in signs the paper cannot print is kept from the first form to the
// paper, and the paper's page says which signs they are.
func TestNameWithSignsThePaperLacks(t *testing.T) {
	const name = "Ægir 😀 محمد"
	for _, c := range []struct {
		lang  casework.Language
		given string
		says  string
	}{
		{casework.Bokmal, "Fornavn", "Skriften mangler tegn for: ح د م 😀."},
		{casework.Nynorsk, "Fornamn", "Skrifta manglar teikn for: ح د م 😀."},
	} {
		b := routetest.New(t)
		b.SetLanguage(c.lang)
		b.Show(register.New, route.Place{Page: route.Register})
		uitest.TypeInto(t, b.Canvas(), c.given, name)
		uitest.Tap(t, b.Canvas(), "Registrer")
		at := b.Shell.LastPlace()
		if at.Page != route.Case {
			t.Fatalf("went to %+v, errors %v", at, b.Shell.Errors)
		}
		b.Restart()
		person := caseFile(b, at.Case).Person
		b.Show(persons.New, route.Place{Page: route.Person, Person: person.ID, Section: "details"})
		if got := uitest.Entry(t, b.Canvas(), c.given).Text; got != name {
			t.Errorf("%s: the form has %q", c.lang, got)
		}
		b.Show(preview.New, route.Place{Page: route.Paper, Case: at.Case, Kind: casework.Receipt})
		settle(b)
		if !uitest.HasText(b.Canvas(), c.says) {
			t.Errorf("%s: no word of what is missing in\n%s", c.lang, uitest.Words(b.Canvas()))
		}
		uitest.CheckLayout(t, b.Canvas())
		b.Shot("preview-signs-" + string(c.lang))
	}
}
