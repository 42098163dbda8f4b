package register_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/kit"
	"samtak/ui/register"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var (
	place = route.Place{Page: route.Register}
	day   = casework.MustISO
)

func show(t testing.TB) *routetest.Bench {
	b := routetest.New(t)
	b.Show(register.New, place)
	return b
}

// typed writes in a field and stays in it.
func typed(t testing.TB, c fyne.Canvas, label, text string) {
	t.Helper()
	e := uitest.Entry(t, c, label)
	c.Focus(e)
	for _, r := range text {
		e.TypedRune(r)
	}
}

// pick answers the choice that has an answer with this label, from the keyboard.
func pick(t testing.TB, c fyne.Canvas, label string, answer int) {
	t.Helper()
	choice := uitest.Field(t, c, label).Input.(*kit.Choice)
	c.Focus(choice)
	uitest.Press(c, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeySpace)
	for range answer {
		uitest.Press(c, fyne.KeyDown)
	}
	uitest.Layout(c)
}

func tick(t testing.TB, c fyne.Canvas, label string) {
	t.Helper()
	for _, box := range uitest.All[*kit.Check](c) {
		if box.AccessibilityLabel() == label {
			test.Tap(box)
			uitest.Layout(c)
			return
		}
	}
	t.Fatalf("no box %q", label)
}

func known(b *routetest.Bench, p casework.Person) casework.CaseID {
	b.T.Helper()
	id, err := b.Desk.Register(context.Background(), desk.Registration{
		Person: p, Application: casework.Application{Received: day("2026-11-02"), Channel: casework.ByPhone, Type: casework.TypeApplication},
	})
	if err != nil {
		b.T.Fatal(err)
	}
	return id
}

func lastCase(b *routetest.Bench) casework.CaseFile {
	b.T.Helper()
	got := b.Shell.LastPlace()
	if got.Page != route.Case {
		b.T.Fatalf("went to %+v; errors %v", got, b.Shell.Errors)
	}
	v, err := b.Desk.Case(context.Background(), got.Case)
	if err != nil {
		b.T.Fatal(err)
	}
	return v.File
}

func TestWholeTelephoneCall(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.CheckLayout(t, c)
	pick(t, c, "", 1) // foresatt
	uitest.TypeInto(t, c, "Navnet på den som tar kontakt", "Kari Fiktiv")
	uitest.TypeInto(t, c, "Fornavn", "Maja Sofie")
	uitest.TypeInto(t, c, "Etternavn", "Fiktiv Ødegård")
	uitest.TypeInto(t, c, "Fødselsdato", "11/3-2012")
	uitest.TypeInto(t, c, "Gateadresse", "Blåbærstien 14 B")
	uitest.TypeInto(t, c, "Tolk", "nordsamisk")
	tick(t, c, "Individuell plan")
	tick(t, c, "Barnekoordinator")
	uitest.TypeInto(t, c, "Har i dag", "Fysioterapi, PPT\nHelsesykepleier")
	uitest.TypeInto(t, c, "Trenger", "Avlastning")
	uitest.TypeInto(t, c, "Behovet, med egne ord", "Vi må fortelle det samme hver gang.")
	pick(t, c, "Er personen enig i henvendelsen?", 0)
	pick(t, c, "Har personen en plan fra før?", 1)
	uitest.TypeInto(t, c, "Mottatt", "i går")
	uitest.CheckLayout(t, c)
	uitest.Tap(t, c, "Registrer")

	f := lastCase(b)
	a := f.Application
	if f.Person.Name() != "Maja Sofie Fiktiv Ødegård" || f.Person.Birth != day("2012-03-11") || f.Person.Street != "Blåbærstien 14 B" || f.Person.Interpreter != "nordsamisk" {
		t.Errorf("person %+v", f.Person)
	}
	if len(f.Person.Relatives) != 1 || f.Person.Relatives[0].Kin != casework.KinParent || f.Person.Relatives[0].Name != "Kari Fiktiv" {
		t.Errorf("relatives %+v", f.Person.Relatives)
	}
	if len(a.Applicants) != 1 || a.Applicants[0].Role != casework.RoleParent {
		t.Errorf("applicants %+v", a.Applicants)
	}
	if !a.Wanted(casework.ProductIP) || !a.Wanted(casework.ProductChildCoordinator) || len(a.Wants) != 2 {
		t.Errorf("wants %v", a.Wants)
	}
	if strings.Join(a.ServicesToday, "|") != "Fysioterapi|PPT|Helsesykepleier" || strings.Join(a.ServicesNeeded, "|") != "Avlastning" {
		t.Errorf("services %q %q", a.ServicesToday, a.ServicesNeeded)
	}
	if a.Received != day("2026-11-21") || a.Consent != casework.Yes || a.PlanBefore != casework.No || a.Need == "" {
		t.Errorf("application %+v", a)
	}
	notice := b.Shell.LastNotice()
	if notice.Kind != kit.Success || !strings.Contains(notice.Text, "sak 2026/1") || !strings.Contains(notice.Text, "mottatt 21.11.2026 + 7 virkedager") {
		t.Errorf("notice %+v", notice)
	}
	b.Restart()
	b.Show(register.New, place)
	if uitest.HasText(b.Canvas(), "Vi fant det") || uitest.HasText(b.Canvas(), "Maja") {
		t.Error("the form is not empty after it was registered")
	}
}

func TestOnlyTheNameIsAskedFor(t *testing.T) {
	b := show(t)
	uitest.Tap(t, b.Canvas(), "Registrer")
	if !uitest.HasText(b.Canvas(), "Skriv et navn") || len(b.Shell.Places) != 0 {
		t.Fatal("no sentence at the name")
	}
	uitest.Tap(t, b.Canvas(), "Vi vet ikke navnet ennå")
	uitest.Tap(t, b.Canvas(), "Registrer")
	if f := lastCase(b); f.Person.Name() != "Ukjent navn" || f.Application.Received != day("2026-11-22") {
		t.Errorf("registered %+v", f)
	}
}

func TestKillFindsWhatWasTyped(t *testing.T) {
	b := show(t)
	typed(t, b.Canvas(), "Etternavn", "Ødegård")
	uitest.TypeInto(t, b.Canvas(), "Mottatt", "22.11. tull")
	typed(t, b.Canvas(), "Behovet, med egne ord", "Vi trenger hjelp")
	b.Pass(time.Second)
	b.Kill()
	b.Show(register.New, place)
	c := b.Canvas()
	for _, want := range []string{"Vi fant det du holdt på å skrive", "Ødegård", "22.11. tull", "Vi trenger hjelp"} {
		if !uitest.HasText(c, want) {
			t.Errorf("lost %q", want)
		}
	}
	uitest.Tap(t, c, "Registrer")
	if said := uitest.Field(t, c, "Mottatt").Error(); !strings.Contains(said, "er ikke en dato") {
		t.Errorf("the field says %q", said)
	}
	if !uitest.HasText(c, "22.11. tull") {
		t.Error("an error cleared the field")
	}
}

func TestLanguageSwitchKeepsUnsavedText(t *testing.T) {
	b := show(t)
	typed(t, b.Canvas(), "Fornavn", "Tor")
	b.SetLanguage(casework.Nynorsk)
	b.Show(register.New, place)
	if got := uitest.Entry(t, b.Canvas(), "Fornamn").Text; got != "Tor" {
		t.Errorf("kept %q", got)
	}
	if words := uitest.Words(b.Canvas()); strings.Contains(words, "!") {
		t.Errorf("a text is missing:\n%s", words)
	}
}

func TestEmptyFormAndUndo(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.TypeInto(t, c, "Fornavn", "Tor")
	uitest.TypeInto(t, c, "Har i dag", "PPT")
	uitest.Tap(t, c, "Tøm skjemaet")
	if uitest.Entry(t, c, "Fornavn").Text != "" || uitest.Entry(t, c, "Har i dag").Text != "" {
		t.Fatal("not emptied")
	}
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	b.Kill()
	b.Show(register.New, place)
	if uitest.HasText(b.Canvas(), "Tor") {
		t.Error("kept before its time")
	}
	b = show(t)
	c = b.Canvas()
	uitest.TypeInto(t, c, "Fornavn", "Tor")
	uitest.Tap(t, c, "Tøm skjemaet")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	b.Restart()
	b.Show(register.New, place)
	if uitest.Entry(t, b.Canvas(), "Fornavn").Text != "Tor" {
		t.Error("undo is lost")
	}
}

func TestSamePersonIsOfferedAndUsed(t *testing.T) {
	b := routetest.New(t)
	first := known(b, casework.Person{GivenName: "Maja Sofie", FamilyName: "Ødegård", Birth: day("2012-03-11"), Street: "Storgata 1"})
	b.Show(register.New, place)
	c := b.Canvas()
	typed(t, c, "Fornavn", "Maja Sofi")
	typed(t, c, "Etternavn", "Ødegaard")
	b.Pass(time.Second)
	uitest.Layout(c)
	uitest.CheckLayout(t, c)
	if !uitest.HasText(c, "Er det samme person?") || !uitest.HasText(c, "14 år, født 11.03.2012") {
		t.Fatalf("no card:\n%s", uitest.Words(c))
	}
	if c.Focused() == nil {
		t.Error("the card took the keyboard")
	}
	uitest.Tap(t, c, "Bruk denne personen")
	if uitest.HasText(c, "Fornavn") {
		t.Error("still asks for the name")
	}
	b.Leave()
	b.Show(register.New, place) // chosen is kept
	uitest.Tap(t, c, "Registrer")
	f := lastCase(b)
	if v, _ := b.Desk.Case(context.Background(), first); f.Person.ID != v.File.Person.ID || f.Person.Street != "Storgata 1" {
		t.Errorf("person %+v", f.Person)
	}
}

func TestNewPersonAfterAll(t *testing.T) {
	b := routetest.New(t)
	known(b, casework.Person{GivenName: "Maja", FamilyName: "Ødegård"})
	b.Show(register.New, place)
	c := b.Canvas()
	typed(t, c, "Fornavn", "Maja")
	typed(t, c, "Etternavn", "Ødegård")
	b.Pass(time.Second)
	uitest.Layout(c)
	uitest.Tap(t, c, "Ny person")
	typed(t, c, "Etternavn", "s")
	b.Pass(time.Second)
	uitest.Layout(c)
	if uitest.HasText(c, "Er det samme person?") {
		t.Error("asks again")
	}
	uitest.Tap(t, c, "Registrer")
	if f := lastCase(b); f.Person.ID != 2 {
		t.Errorf("person %d", f.Person.ID)
	}
}

func TestProtectedMatchTellsNoPlace(t *testing.T) {
	b := routetest.New(t)
	known(b, casework.Person{
		GivenName: "Sondre", FamilyName: "Skjult", Street: "Hemmeligveien 3", PostPlace: "Avsides",
		Protection: casework.StrictlyConfidential,
	})
	b.Show(register.New, route.Place{Page: route.Register, Person: 1})
	c := b.Canvas()
	if !uitest.HasText(c, "Sondre Skjult") || !uitest.HasText(c, "Strengt fortrolig adresse") || uitest.HasText(c, "Hemmeligveien") {
		t.Errorf("shows\n%s", uitest.Words(c))
	}
	uitest.Tap(t, c, "Velg en annen")
	uitest.TypeInto(t, c, "Fornavn", "Tor")
	b.Show(register.New, route.Place{Page: route.Register, Person: 1}) // as a language switch does
	if uitest.Entry(t, c, "Fornavn").Text != "Tor" {
		t.Error("the other one is forgotten")
	}
}

func TestNumberIsCheckedLiveAndNeverGuessed(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	number := storetest.Number(day("1958-03-15"), 300)
	typed(t, c, "Fødselsnummer eller annet nummer", string(number))
	uitest.Layout(c)
	if !uitest.HasText(c, "oppdiktet testnummer") || !uitest.HasText(c, "Er personen født denne dagen?") {
		t.Fatalf("no note:\n%s", uitest.Words(c))
	}
	if uitest.Entry(t, c, "Fødselsdato").Text != "" {
		t.Fatal("the century was guessed")
	}
	uitest.Tap(t, c, "15. mars 1958")
	if uitest.Entry(t, c, "Fødselsdato").Text != "15.03.1958" || uitest.HasText(c, "denne dagen?") {
		t.Error("the proposal was not taken")
	}
	uitest.TypeInto(t, c, "Fødselsdato", "16.03.1958")
	if !uitest.HasText(c, "passer ikke sammen") {
		t.Error("the mismatch is not told")
	}
}

func TestTwoCenturiesAreTwoProposals(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	typed(t, c, "Fødselsnummer eller annet nummer", string(storetest.Number(day("2012-03-11"), 7)))
	uitest.Layout(c)
	uitest.Button(t, c, "11. mars 1912")
	uitest.Tap(t, c, "11. mars 2012")
	if uitest.Entry(t, c, "Fødselsdato").Text != "11.03.2012" {
		t.Error("not taken")
	}
}

func TestWrongNumberNeverBlocks(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.TypeInto(t, c, "Fornavn", "Tor")
	uitest.TypeInto(t, c, "Fødselsnummer eller annet nummer", "12345678901")
	if !uitest.HasText(c, "Nummeret stemmer ikke. Sjekk sifrene, eller gå videre uten.") {
		t.Error("no friendly sentence")
	}
	uitest.Tap(t, c, "Registrer")
	uitest.Tap(t, c, "Rett nummeret")
	if len(b.Shell.Places) != 0 || uitest.Entry(t, c, "Fødselsnummer eller annet nummer").Text != "12345678901" {
		t.Fatal("the number was lost")
	}
	uitest.Tap(t, c, "Registrer")
	uitest.Tap(t, c, "Registrer uten nummer")
	if f := lastCase(b); f.Person.Number != "" || f.Person.Name() != "Tor" {
		t.Errorf("registered %+v", f.Person)
	}
}

func TestServicesSuggest(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.TypeInto(t, c, "Har i dag", "Fysioterapi")
	if !uitest.HasText(c, "Bare én tjeneste") {
		t.Error("one service")
	}
	uitest.TypeInto(t, c, "Trenger", "PPT")
	if !uitest.HasText(c, "Tilby individuell plan") {
		t.Error("two services")
	}
}

func TestFutureReceiptIsRefusedAndKept(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	uitest.TypeInto(t, c, "Fornavn", "Tor")
	uitest.TypeInto(t, c, "Mottatt", "i morgen")
	uitest.Tap(t, c, "Registrer")
	if !strings.Contains(b.Shell.LastSentence(), "23.11.2026") || uitest.Entry(t, c, "Mottatt").Text != "23.11.2026" {
		t.Errorf("said %q", b.Shell.LastSentence())
	}
}

func TestStrictProtectionAsksForNoAddress(t *testing.T) {
	b := show(t)
	pick(t, b.Canvas(), "Adressesperre", 2)
	for _, f := range uitest.All[*kit.Field](b.Canvas()) {
		if f.Label() == "Gateadresse" {
			t.Error("asks for the address")
		}
	}
}

func TestTabGoesDownTheForm(t *testing.T) {
	b := show(t)
	c := b.Canvas()
	var order []string
	for range 8 {
		c.FocusNext()
		for _, f := range uitest.All[*kit.Field](c) {
			if fyne.CanvasObject(f.Input) == c.Focused().(fyne.CanvasObject) {
				order = append(order, f.Label())
			}
		}
	}
	got := strings.Join(order, "|")
	want := "|Fornavn|Etternavn|Fødselsnummer eller annet nummer|Fødselsdato|Bare fødselsår"
	if !strings.HasPrefix(got, want) {
		t.Errorf("order %s", got)
	}
}

func TestFitsNarrowWindowAndLargeText(t *testing.T) {
	b := routetest.New(t)
	for _, scale := range kit.Scales {
		b.SetLook(kit.Look{Scale: scale})
		b.Window().Resize(fyne.NewSize(1064, 640)) // what a 1280-wide window leaves
		b.Show(register.New, place)
		pick(t, b.Canvas(), "", 3)
		uitest.CheckLayout(t, b.Canvas())
	}
}

func TestShots(t *testing.T) {
	b := routetest.New(t)
	known(b, casework.Person{GivenName: "Åse-Marie Theodora", FamilyName: "Brekke-Haugland Østensjø", Birth: day("1958-03-15")})
	b.Shots("register-empty", register.New, place)
	b.SetLanguage(casework.Bokmal)
	b.Show(register.New, place)
	c := b.Canvas()
	pick(t, c, "", 2)
	uitest.TypeInto(t, c, "Navnet på den som tar kontakt", "Solveig Øye")
	uitest.TypeInto(t, c, "Fornavn", "Åse Marie Theodora")
	uitest.TypeInto(t, c, "Etternavn", "Brekke Haugland Østensjø")
	uitest.TypeInto(t, c, "Fødselsnummer eller annet nummer", string(storetest.Number(day("1958-03-15"), 300)))
	uitest.TypeInto(t, c, "Har i dag", "Fysioterapi, hjemmesykepleie")
	uitest.TypeInto(t, c, "Trenger", "Logoped")
	uitest.TypeInto(t, c, "Behovet, med egne ord", "Jeg hadde slag i mai og må forholde meg til mange forskjellige. Jeg må fortelle det samme hver gang, og ingen vet hva de andre gjør.")
	b.Shot("register-filled")
	b.Leave()
	if uitest.Shots() == "" {
		return
	}
	for mode, look := range map[string]kit.Mode{"light": kit.Light, "dark": kit.Dark} {
		b.SetLook(kit.Look{Mode: look, Scale: 1})
		for i, y := range []float32{0, 560, 1120, 1680, 2300} {
			for _, lang := range casework.Languages {
				b.SetLanguage(lang)
				p := b.Show(register.New, place)
				p.(route.Stateful).Restore(y)
				b.Shot("register-" + string(rune('1'+i)) + "-" + string(lang) + "-" + mode)
			}
		}
	}
}

func BenchmarkRegisterKey(b *testing.B) {
	bench := routetest.New(b)
	bench.Show(register.New, place)
	e := uitest.Entry(b, bench.Canvas(), "Etternavn")
	bench.Canvas().Focus(e)
	b.ResetTimer()
	for i := range b.N {
		e.TypedRune(rune('a' + i%26))
		if i%20 == 0 {
			e.SetText("")
		}
	}
}

func TestTwoParentsAndAVergeTurnToUs(t *testing.T) {
	b := routetest.New(t)
	b.Show(register.New, route.Place{Page: route.Register})
	c := b.Canvas()
	caller := uitest.All[*kit.Choice](c)[0]
	caller.SetSelected(string(casework.RoleParent))
	caller.OnChanged(string(casework.RoleParent))
	uitest.Layout(c)
	uitest.TypeInto(t, c, "Navnet på den som tar kontakt", "Kari Fiktiv")
	uitest.TypeInto(t, c, "Fornavn", "Nora")
	uitest.Tap(t, c, "Legg til en til som tar kontakt")
	role, ok := uitest.Field(t, c, "Hvem er det?").Input.(*kit.Select)
	if !ok {
		t.Fatal("the role is no list")
	}
	role.SetSelected(string(casework.RoleGuardian))
	role.OnChanged(string(casework.RoleGuardian))
	uitest.Layout(c)
	uitest.TypeInto(t, c, "Hva mandatet eller fullmakten gjelder", "Helse")
	uitest.TypeInto(t, c, "Gjelder til", "32/13")
	uitest.CheckLayout(t, c)
	b.Shot("register-callers")
	b.Pass(time.Second)
	b.Kill()
	b.Show(register.New, route.Place{Page: route.Register})
	uitest.Tap(t, c, "Registrer")
	if !uitest.HasText(c, "er ikke en dato") {
		t.Error("registers a date that cannot be read")
	}
	uitest.TypeInto(t, c, "Gjelder til", "31.12.2027")
	uitest.Tap(t, c, "Fjern")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	uitest.Tap(t, c, "Registrer")
	v, err := b.Desk.Case(context.Background(), b.Shell.LastPlace().Case)
	if err != nil {
		t.Fatal(err)
	}
	all := v.File.Application.Applicants
	if len(all) != 2 || all[0].Name != "Kari Fiktiv" || all[1].Role != casework.RoleGuardian || all[1].Expires != casework.MustISO("2027-12-31") {
		t.Errorf("kept %+v", all)
	}
}
