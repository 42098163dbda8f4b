package persons_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/kit"
	"samtak/ui/persons"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func place(id casework.PersonID, section string) route.Place {
	return route.Place{Page: route.Person, Person: id, Section: section}
}

// stored is what is registered about a person.
func stored(b *routetest.Bench, id casework.PersonID) casework.Person {
	b.T.Helper()
	f, err := b.Desk.OpenPerson(context.Background(), id)
	if err != nil {
		b.T.Fatal(err)
	}
	return f.Person
}

func TestHeaderTellsWhoAndHidesTheNumber(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(1, ""))
	c := b.Canvas()
	uitest.CheckLayout(t, c)
	for _, want := range []string{"Maja Sofie Fiktiv Ødegård", "17 år, født 11.03.2009", "Papirer på nynorsk", "Trenger tolk: nordsamisk", "118309 *****"} {
		if !uitest.HasText(c, want) {
			t.Errorf("missing %q in\n%s", want, uitest.Words(c))
		}
	}
	whole := stored(b, 1).Number.Format()
	if uitest.HasText(c, whole) {
		t.Error("the whole number is shown unasked")
	}
	uitest.Tap(t, c, "Vis")
	if !uitest.HasText(c, whole) {
		t.Error("the number is not shown when asked for")
	}
	uitest.Tap(t, c, "Skjul")
	if uitest.HasText(c, whole) {
		t.Error("the number cannot be hidden again")
	}
}

func TestProtectedPersonIsNowhereLocated(t *testing.T) {
	b := people(t)
	for _, section := range []string{"overview", "details", "cases", "papers"} {
		b.Show(persons.New, place(2, section))
		for _, s := range []string{"Hemmeligveien", "4098", "Avsides", "400 00 077"} {
			if uitest.HasText(b.Canvas(), s) {
				t.Errorf("%s tells %s", section, s)
			}
		}
		if !uitest.HasText(b.Canvas(), "Strengt fortrolig adresse") {
			t.Errorf("%s has no chip", section)
		}
	}
	b.Show(persons.New, place(2, "details"))
	if !uitest.HasText(b.Canvas(), "lagrer ingen adresse") {
		t.Error("no word of why the address is gone")
	}
	uitest.TypeInto(t, b.Canvas(), "Fornavn", "Sindre")
	if q := stored(b, 2); q.GivenName != "Sindre" || q.Street != "" || q.Phone != "400 00 077" {
		t.Errorf("kept %+v", q)
	}
}

func TestChangesAreKeptAtOnce(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(1, "details"))
	c := b.Canvas()
	uitest.CheckLayout(t, c)
	uitest.TypeInto(t, c, "Etternavn", "Åsheim")
	uitest.TypeInto(t, c, "Fødselsdato", "1/2-2009")
	uitest.TypeInto(t, c, "Gateadresse", "Storgata 1")
	if !uitest.HasText(c, "født 01.02.2009") {
		t.Error("the header is not renewed")
	}
	b.Restart()
	q := stored(b, 1)
	if q.FamilyName != "Åsheim" || q.Birth != casework.MustISO("2009-02-01") || q.Street != "Storgata 1" {
		t.Errorf("kept %+v", q)
	}
	if len(q.Relatives) != 2 || q.Number == "" {
		t.Errorf("lost something: %+v", q)
	}
	if len(b.Shell.Errors) != 0 {
		t.Errorf("errors %v", b.Shell.Errors)
	}
}

func TestWrongInputKeepsItsText(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(3, "details"))
	uitest.TypeInto(t, b.Canvas(), "Fødselsdato", "31.02.1941")
	uitest.TypeInto(t, b.Canvas(), "Fødselsnummer eller annet nummer", "12345678901")
	uitest.TypeInto(t, b.Canvas(), "Fornavn", "Berit")
	for _, want := range []string{"er ikke en dato", "Nummeret stemmer ikke"} {
		if !uitest.HasText(b.Canvas(), want) {
			t.Errorf("no sentence %q", want)
		}
	}
	if q := stored(b, 3); q.GivenName != "Berit" || q.Number != "" {
		t.Errorf("kept %+v", q)
	}
	b.Pass(time.Second)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	b.Show(persons.New, place(3, "details"))
	for _, want := range []string{"31.02.1941", "12345678901", "ikkje er lagra"} {
		if !uitest.HasText(b.Canvas(), want) {
			t.Errorf("%q is lost", want)
		}
	}
	uitest.Tap(t, b.Canvas(), "Forkast")
	if uitest.HasText(b.Canvas(), "31.02.1941") {
		t.Error("not dropped")
	}
	b.Shell.LastNotice().OnAction()
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "31.02.1941") {
		t.Error("undo did not bring it back")
	}
}

func TestNameCannotBeEmptied(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(5, "details"))
	uitest.TypeInto(t, b.Canvas(), "Etternavn", "")
	if len(b.Shell.Errors) != 1 || casework.CodeOf(b.Shell.Errors[0]) != casework.CodeMissing {
		t.Errorf("errors %v", b.Shell.Errors)
	}
	if stored(b, 5).FamilyName != "Ukjent navn" {
		t.Error("the name is gone")
	}
}

func TestRelativesAddChangeRemoveUndo(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(1, "details"))
	c := b.Canvas()
	if !uitest.HasText(c, "Gikk ut 31.08.2026") {
		t.Error("an expired mandate is not shown")
	}
	uitest.Tap(t, c, "Legg til")
	uitest.TypeInto(t, c, "Navn", "Nina Fiktiv")
	uitest.Tap(t, c, "Ferdig")
	if q := stored(b, 1); len(q.Relatives) != 3 || q.Relatives[2].Name != "Nina Fiktiv" {
		t.Fatalf("added %+v", q.Relatives)
	}
	uitest.Tap(t, c, "Fjern") // the first
	if q := stored(b, 1); len(q.Relatives) != 2 || q.Relatives[0].Name != "Solveig Øye" {
		t.Fatalf("removed %+v", q.Relatives)
	}
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	if q := stored(b, 1); len(q.Relatives) != 3 || q.Relatives[0].Name != "Arnfinn Fiktiv Ødegård" || !q.Relatives[0].Parental {
		t.Fatalf("undone %+v", q.Relatives)
	}
	uitest.Tap(t, c, "Legg til")
	uitest.Tap(t, c, "Ferdig")
	if q := stored(b, 1); len(q.Relatives) != 3 {
		t.Errorf("an empty one was kept: %+v", q.Relatives)
	}
}

func TestTypedRelativeSurvivesLanguageSwitch(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(1, "details"))
	uitest.Tap(t, b.Canvas(), "Legg til")
	e := uitest.Entry(t, b.Canvas(), "Navn")
	b.Canvas().Focus(e)
	for _, r := range "Tor" {
		e.TypedRune(r)
	}
	b.SetLanguage(casework.Nynorsk)
	b.Show(persons.New, place(1, "details"))
	if got := uitest.Entry(t, b.Canvas(), "Namn").Text; got != "Tor" {
		t.Errorf("kept %q", got)
	}
}

func TestNumberIsChangedKnowingly(t *testing.T) {
	b := people(t)
	b.Show(persons.New, place(1, "details"))
	number := storetest.Number(casework.MustISO("2009-03-11"), 9)
	uitest.Tap(t, b.Canvas(), "Endre")
	uitest.TypeInto(t, b.Canvas(), "Fødselsnummer eller annet nummer", string(number))
	if got := stored(b, 1).Number; got != number {
		t.Errorf("kept %v", got == number)
	}
	if !uitest.HasText(b.Canvas(), "oppdiktet testnummer") {
		t.Error("the kind is not named")
	}
}

func TestCasesAndPapersOpen(t *testing.T) {
	b := people(t)
	if _, err := b.Desk.Finish(context.Background(), desk.PaperChoice{CaseID: 1, Kind: casework.Receipt}, desk.Dispatch{How: "post"}); err != nil {
		t.Fatal(err)
	}
	b.Show(persons.New, place(1, "overview"))
	c := b.Canvas()
	if !uitest.HasText(c, "Henvendelsen ble registrert") || !uitest.HasText(c, "Bekreftelse på mottak ble laget") {
		t.Errorf("time line:\n%s", uitest.Words(c))
	}
	uitest.Tap(t, c, "Åpne saken")
	if got := b.Shell.LastPlace(); got.Page != route.Case || got.Case != 1 {
		t.Errorf("went to %+v", got)
	}
	tabs := uitest.All[*kit.Choice](c)[0]
	c.Focus(tabs)
	uitest.Press(c, fyne.KeyRight, fyne.KeyRight)
	uitest.Layout(c)
	uitest.Tap(t, c, "Ny henvendelse om personen")
	if got := b.Shell.LastPlace(); got.Page != route.Register || got.Person != 1 {
		t.Errorf("went to %+v", got)
	}
	c.Focus(tabs)
	uitest.Press(c, fyne.KeyRight)
	uitest.Layout(c)
	uitest.Tap(t, c, "Åpne")
	if len(b.Viewer.Shown) != 1 {
		t.Error("the paper was not opened")
	}
	b.Viewer.Broken = true
	uitest.Tap(t, c, "Åpne")
	if !strings.Contains(b.Shell.LastSentence(), "PDF") {
		t.Errorf("said %q", b.Shell.LastSentence())
	}
}

func TestGonePersonSaysSo(t *testing.T) {
	b := routetest.New(t)
	b.Show(persons.New, place(99, ""))
	if !uitest.HasText(b.Canvas(), "finnes ikke lenger") {
		t.Errorf("shows\n%s", uitest.Words(b.Canvas()))
	}
}

func TestFitsNarrowWindowAndLargeText(t *testing.T) {
	b := people(t)
	for _, scale := range kit.Scales {
		b.SetLook(kit.Look{Scale: scale})
		b.Window().Resize(fyne.NewSize(1064, 640)) // what a 1280-wide window leaves
		b.Show(persons.New, register)
		uitest.CheckLayout(t, b.Canvas())
		for _, section := range []string{"overview", "details", "cases", "papers"} {
			b.Show(persons.New, place(1, section))
			uitest.CheckLayout(t, b.Canvas())
		}
	}
}

func scroll(c fyne.Canvas, y float32) {
	for _, p := range uitest.All[*kit.Page](c) {
		p.SetOffset(y)
	}
}

func TestShots(t *testing.T) {
	b := people(t)
	for _, kind := range []casework.PaperKind{casework.Receipt} {
		if _, err := b.Desk.Finish(context.Background(), desk.PaperChoice{CaseID: 1, Kind: kind}, desk.Dispatch{How: "post"}); err != nil {
			t.Fatal(err)
		}
	}
	b.Shots("persons", persons.New, register)
	for _, section := range []string{"overview", "details", "cases", "papers"} {
		b.Shots("person-"+section, persons.New, place(1, section))
	}
	b.Shots("person-protected", persons.New, place(2, "details"))
	b.SetLanguage(casework.Bokmal)
	p := b.Show(persons.New, place(1, "details"))
	uitest.Tap(t, b.Canvas(), "Legg til")
	for i, y := range []float32{560, 900} {
		p.(route.Stateful).Restore(p.(route.Stateful).State())
		scroll(b.Canvas(), y)
		b.Shot("person-relatives-" + string(rune('1'+i)))
	}
}

func TestRefreshKeepsTheKeyboardWhereItIs(t *testing.T) {
	b := people(t)
	p := b.Show(persons.New, place(1, "cases"))
	b.Canvas().Focus(uitest.Button(t, b.Canvas(), "Åpne saken"))
	before := b.Canvas().Focused()
	p.(route.Refresher).Refresh()
	uitest.Layout(b.Canvas())
	if uitest.Button(t, b.Canvas(), "Åpne saken") != before {
		t.Error("nothing had changed, yet the page was built anew")
	}
	if err := b.Desk.CloseCase(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	p.(route.Refresher).Refresh()
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "Avsluttet") {
		t.Error("a change is not shown")
	}
}
