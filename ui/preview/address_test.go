package preview_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/preview"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// livingAt changes the person of case 1.
func livingAt(b *routetest.Bench, do func(*casework.Person)) {
	b.T.Helper()
	q := caseFile(b, 1).Person
	do(&q)
	if err := b.Desk.SavePerson(context.Background(), q); err != nil {
		b.T.Fatal(err)
	}
}

func TestLetterWithoutAddressWarnsBeforeItIsPosted(t *testing.T) {
	for _, c := range []struct {
		lang                casework.Language
		finish, warns, fill string
	}{
		{casework.Bokmal, "Gjør ferdig og lås", "Brevet har ingen postadresse.", "Fyll ut adressen"},
		{casework.Nynorsk, "Gjer ferdig og lås", "Brevet har ikkje noka postadresse.", "Fyll ut adressa"},
	} {
		b := desked(t)
		livingAt(b, func(q *casework.Person) { q.PostCode = "" })
		b.SetLanguage(c.lang)
		b.Show(preview.New, at(1, casework.Receipt))
		if !uitest.HasText(b.Canvas(), c.warns) {
			t.Fatalf("no warning in:\n%s", uitest.Words(b.Canvas()))
		}
		uitest.CheckLayout(t, b.Canvas())
		b.Shot("preview-address-" + string(c.lang))
		uitest.Tap(t, b.Canvas(), c.fill)
		if got, want := b.Shell.LastPlace(), (route.Place{Page: route.Person, Person: 1, Section: "details"}); got != want {
			t.Errorf("went to %+v", got)
		}
		uitest.Tap(t, b.Canvas(), c.finish)
		b.Shot("preview-address-dialog-" + string(c.lang))
		if said(b, c.warns) != 2 {
			t.Errorf("the question does not warn:\n%s", uitest.Words(b.Canvas()))
		}
		uitest.Press(b.Canvas(), fyne.KeyEscape)
	}
}

// said is how many times the window says something.
func said(b *routetest.Bench, words string) int {
	return strings.Count(strings.ReplaceAll(uitest.Words(b.Canvas()), "\n", " "), words)
}

func TestLetterWithoutAddressIsHandedOver(t *testing.T) {
	b := desked(t)
	livingAt(b, func(q *casework.Person) { q.Street, q.PostCode = "", "" })
	b.Show(preview.New, at(1, casework.Receipt))
	uitest.Tap(t, b.Canvas(), "Gjør ferdig og lås")
	finishInDialog(t, b)
	if docs := caseFile(b, 1).Documents; len(docs) != 1 || docs[0].SentHow != "hand" {
		t.Errorf("documents %+v", docs)
	}
	if uitest.HasText(b.Canvas(), "ingen postadresse") {
		t.Error("still warns of what is handed over")
	}
}

func TestNoWarningWhereTheAddressIs(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.Receipt))
	if uitest.HasText(b.Canvas(), "postadresse") {
		t.Errorf("warns:\n%s", uitest.Words(b.Canvas()))
	}
	livingAt(b, func(q *casework.Person) {
		q.Street, q.PostCode, q.Birth = "", "", casework.MustISO("2015-03-15")
		q.Relatives = []casework.Relative{{Kin: casework.KinParent, Parental: true, Name: "Arnfinn Vågsnes", Address: "Storgata 1, 4099 Fjordvik"}}
	})
	b.Show(preview.New, at(1, casework.Receipt))
	if uitest.HasText(b.Canvas(), "postadresse") || !uitest.HasText(b.Canvas(), "Storgata 1") {
		t.Errorf("a letter to the parents:\n%s", uitest.Words(b.Canvas()))
	}
	livingAt(b, func(q *casework.Person) { q.Relatives[0].Address = "" })
	b.Show(preview.New, at(1, casework.ShortPlan))
	if uitest.HasText(b.Canvas(), "postadresse") {
		t.Error("warns of a plan, which has no address")
	}
}

func TestProtectedAddressHasItsOwnWay(t *testing.T) {
	for level, want := range map[casework.Protection]string{
		casework.Confidential: "Adressen er fortrolig og står ikke i brevet.", casework.StrictlyConfidential: "send det gjennom Skatteetaten",
	} {
		b := desked(t)
		livingAt(b, func(q *casework.Person) { q.Protection = level })
		b.Show(preview.New, at(1, casework.Receipt))
		if !uitest.HasText(b.Canvas(), want) || uitest.HasText(b.Canvas(), "Fyll ut adressen") {
			t.Errorf("%s:\n%s", level, uitest.Words(b.Canvas()))
		}
	}
}
