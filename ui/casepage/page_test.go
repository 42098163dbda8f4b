package casepage_test

import (
	"context"
	"reflect"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/casepage"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// The cases of the demo book: 1 has a whole plan, 2 an avslag, 3 is being
// assessed, 4 is registered and has a fortrolig address.
func book(t *testing.T) *routetest.Bench { return routetest.WithBook(t, casework.Bokmal) }

func file(b *routetest.Bench, id casework.CaseID) casework.CaseFile {
	b.T.Helper()
	v, err := b.Desk.Case(context.Background(), id)
	if err != nil {
		b.T.Fatal(err)
	}
	return v.File
}

// pick types the first letter of an answer in a field to choose from.
func pick(b *routetest.Bench, label, answer string) {
	b.T.Helper()
	c := b.Canvas()
	input := uitest.Field(b.T, c, label).Input.(fyne.Focusable)
	c.Focus(input)
	input.TypedRune([]rune(answer)[0])
	c.Unfocus()
	uitest.Layout(c)
}

// question is what is asked about a vilkår.
func question(lang casework.Language, c casework.Condition) string {
	return locales.For(lang).T("word.condition." + string(c) + ".question")
}

func wantText(t *testing.T, b *routetest.Bench, words ...string) {
	t.Helper()
	for _, w := range words {
		if !uitest.HasText(b.Canvas(), w) {
			t.Errorf("missing %q in\n%s", w, uitest.Words(b.Canvas()))
		}
	}
}

func noErrors(t *testing.T, b *routetest.Bench) {
	t.Helper()
	if len(b.Shell.Errors) != 0 {
		t.Errorf("errors %v", b.Shell.Errors)
	}
}

func TestHeaderStepsAndWhatNext(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, ""))
	wantText(t, b, "Abdirahman Warsame", "Sak 2026/4", "10 år", "Bokmål", "Fortrolig adresse",
		"Mangler svar om rett til å søke og 6 svar til", "Mangler koordinator",
		"Hva nå?", "Bekreft at henvendelsen er mottatt", "Mottatt 19.11.2026 + 7 virkedager = 30.11.2026")
	uitest.Tap(t, b.Canvas(), "Lag bekreftelse")
	if got := b.Shell.LastPlace(); got.Page != route.Paper || got.Case != 4 || got.Kind != casework.Receipt {
		t.Errorf("went to %+v", got)
	}
	q := file(b, 4).Person
	for _, hidden := range []string{q.Street, q.PostPlace, q.Phone, q.Email} {
		if hidden != "" && uitest.HasText(b.Canvas(), hidden) {
			t.Errorf("tells %q about a protected person", hidden)
		}
	}
}

func TestMissingPageSaysSo(t *testing.T) {
	b := routetest.New(t)
	b.Show(casepage.New, place(99, ""))
	wantText(t, b, "finnes ikke lenger", "Prøv igjen")
}

func TestAtMostOnePrimaryButton(t *testing.T) {
	b := book(t)
	if err := b.Desk.SaveDecision(context.Background(), casework.Decision{CaseID: 3, Product: casework.ProductIP, Outcome: casework.Refused}); err != nil {
		t.Fatal(err)
	}
	for id := casework.CaseID(1); id <= 4; id++ {
		for _, step := range casework.Steps {
			b.Show(casepage.New, place(id, step))
			n := 0
			for _, button := range uitest.All[*kit.Button](b.Canvas()) {
				if isPrimary(button) {
					n++
				}
			}
			if n > 1 {
				t.Errorf("case %d, %s: %d primary buttons", id, step, n)
			}
		}
	}
}

// isPrimary looks at how the button is drawn; the kit has no need to tell.
func isPrimary(b *kit.Button) bool { return reflect.ValueOf(b).Elem().FieldByName("kind").Int() == 0 }

func TestFactsAreCorrectedInPlace(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	c := b.Canvas()
	uitest.TypeInto(t, c, "Mottatt", "20/11")
	uitest.TypeInto(t, c, "Trenger", "Logoped\nErgoterapi")
	uitest.TypeInto(t, c, "Behovet, med egne ord", "Vi trenger én å ringe til.")
	wantText(t, b, "Forslag: To eller flere tjenester. Tilby individuell plan.", "Mottatt 20.11.2026")
	b.Restart()
	a := file(b, 4).Application
	if a.Received != casework.MustISO("2026-11-20") || len(a.ServicesNeeded) != 2 || a.Need != "Vi trenger én å ringe til." {
		t.Errorf("kept %+v", a)
	}
	noErrors(t, b)
}

func TestWrongDateKeepsTextAndTheRestIsSaved(t *testing.T) {
	b := book(t)
	before := file(b, 4).Application
	b.Show(casepage.New, place(4, casework.StepReceived))
	uitest.TypeInto(t, b.Canvas(), "Mottatt", "32/13")
	uitest.TypeInto(t, b.Canvas(), "Ønsker seg denne koordinatoren", "Åse")
	wantText(t, b, "er ikke en dato")
	if a := file(b, 4).Application; a.Wish != "Åse" || a.Received != before.Received {
		t.Errorf("kept %+v", a)
	}
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(4, casework.StepReceived))
	if got := uitest.Entry(t, b.Canvas(), "Motteken").Text; got != "32/13" {
		t.Errorf("the text is now %q", got)
	}
}

func TestFutureDateIsRefusedAndStays(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	uitest.TypeInto(t, b.Canvas(), "Mottatt", "i morgen")
	if casework.CodeOf(b.Shell.Errors[0]) != casework.CodeFutureDate {
		t.Errorf("errors %v", b.Shell.Errors)
	}
	b.Kill()
	b.Show(casepage.New, place(4, casework.StepReceived))
	if got := uitest.Entry(t, b.Canvas(), "Mottatt").Text; got != "23.11.2026" {
		t.Errorf("the text is now %q", got)
	}
}

func TestApplicantsAddRemoveUndo(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(1, casework.StepReceived))
	c := b.Canvas()
	wantText(t, b, "Personen tok kontakt selv.")
	uitest.Tap(t, c, "Legg til en som tok kontakt")
	uitest.TypeInto(t, c, "Navnet på den som tok kontakt", "Arnfinn Fiktiv")
	if a := file(b, 1).Application.Applicants; len(a) != 1 || a[0].Name != "Arnfinn Fiktiv" {
		t.Fatalf("kept %+v", a)
	}
	uitest.Tap(t, c, "Fjern")
	if a := file(b, 1).Application.Applicants; len(a) != 0 {
		t.Fatalf("still %+v", a)
	}
	b.Shell.LastNotice().OnAction()
	if a := file(b, 1).Application.Applicants; len(a) != 1 || a[0].Name != "Arnfinn Fiktiv" {
		t.Errorf("undone to %+v", a)
	}
}

func TestAssessmentMovesTheSteps(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, ""))
	c := b.Canvas()
	for _, q := range []string{
		"Har den som søker, rett til å søke?", question(casework.Bokmal, casework.Impartial),
		"Har du sjekket at personen ikke har en plan fra før?", "Vil personen ha en plan?",
		"Trenger personen langvarige tjenester?", "Trenger personen to eller flere tjenester?",
	} {
		pick(b, q, "Ja")
	}
	pick(b, "Må tjenestene samordnes?", "Nei")
	uitest.TypeInto(t, c, "Oppsummering", "Behovet varer lenge.")
	wantText(t, b, "Gå til avgjørelsen")
	b.Restart()
	a := file(b, 4).Assessment
	if !a.Complete() || len(a.Unmet(casework.ProductIP)) != 1 || a.Unmet(casework.ProductIP)[0] != casework.Coordination || a.Summary != "Behovet varer lenge." {
		t.Errorf("kept %+v", a)
	}
}

func TestOwnWordsSurviveAKill(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepAssessed))
	e := uitest.Entry(t, b.Canvas(), "Hva bygger du det på?") // the first
	b.Canvas().Focus(e)
	for _, r := range "Mor søker for sønnen." {
		e.TypedRune(r)
	}
	b.Pass(time.Second)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(4, casework.StepAssessed))
	if got := uitest.Entry(t, b.Canvas(), "Kva byggjer du det på?").Text; got != "Mor søker for sønnen." {
		t.Errorf("kept %q", got)
	}
}

func TestCloseAndReopenWithUndo(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(2, ""))
	c := b.Canvas()
	uitest.Tap(t, c, "Avslutt saken")
	confirm(b, "Avslutt saken")
	if file(b, 2).Case.Closed.IsZero() {
		t.Fatal("not closed")
	}
	wantText(t, b, "Avsluttet 22.11.2026", "Åpne saken igjen", "Saken ble avsluttet")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	if !file(b, 2).Case.Closed.IsZero() || uitest.HasText(c, "Åpne saken igjen") {
		t.Error("undo did not open it")
	}
}

// confirm presses the verb in the dialog, which is drawn last.
func confirm(b *routetest.Bench, verb string) {
	b.T.Helper()
	var last *kit.Button
	for _, button := range uitest.All[*kit.Button](b.Canvas()) {
		if button.Text() == verb {
			last = button
		}
	}
	if last == nil {
		b.T.Fatalf("no button %q", verb)
		return
	}
	last.OnTapped()
	uitest.Layout(b.Canvas())
}

func TestPapersOpenAndNew(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, route.Place{Page: route.Case, Case: 1, Section: "papers"})
	c := b.Canvas()
	wantText(t, b, "Kortversjon av planen", "2026/1-6 · 12.10.2026 · sendt i posten")
	uitest.Tap(t, c, "Åpne")
	if len(b.Viewer.Shown) != 1 {
		t.Error("the paper was not opened")
	}
	wantText(t, b, "Kortversjon av planen ble åpnet")
	b.Viewer.Broken = true
	uitest.Tap(t, c, "Åpne")
	if casework.CodeOf(b.Shell.Errors[0]) != casework.CodeNoViewer {
		t.Errorf("errors %v", b.Shell.Errors)
	}
	uitest.Tap(t, c, "Lag et brev")
	if got := b.Shell.LastPlace(); got.Page != route.Choose || got.Case != 1 {
		t.Errorf("went to %+v", got)
	}
}

func TestRefreshLeavesTheFormAlone(t *testing.T) {
	b := book(t)
	page := b.Show(casepage.New, place(4, casework.StepAssessed))
	e := uitest.Entry(t, b.Canvas(), "Hva bygger du det på?")
	b.Canvas().Focus(e)
	e.TypedRune('M')
	if _, err := b.Desk.SaveUnit(context.Background(), casework.Unit{Name: "NAV"}); err != nil {
		t.Fatal(err)
	}
	page.(route.Refresher).Refresh()
	uitest.Layout(b.Canvas())
	if b.Canvas().Focused() != e || uitest.Entry(t, b.Canvas(), "Hva bygger du det på?") != e || e.Text != "M" {
		t.Error("the field being typed in was exchanged")
	}
}

func TestBackRemembersTheStep(t *testing.T) {
	b := book(t)
	page := b.Show(casepage.New, place(1, casework.StepCoordinator)).(route.Stateful)
	was := page.State()
	b.Show(casepage.New, place(1, "")).(route.Stateful).Restore(was)
	uitest.Layout(b.Canvas())
	wantText(t, b, "Bytt koordinator")
}

func TestStepLineByKeyboard(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(1, ""))
	c := b.Canvas()
	for range 3 { // person, close, the first step
		c.FocusNext()
	}
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	wantText(t, b, "Det som kom inn")
	if shown := uitest.All[*kit.StepLine](c)[0].Shown(); shown != 0 {
		t.Errorf("the line marks step %d", shown)
	}
	c.FocusNext() // the keyboard is still on the line
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	wantText(t, b, "Vurderingen")
	if shown := uitest.All[*kit.StepLine](c)[0].Shown(); shown != 1 {
		t.Errorf("the line marks step %d", shown)
	}
}

func TestActionPutsTheKeyboardInTheWork(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	uitest.Tap(t, b.Canvas(), "Gå til vurderingen")
	first := uitest.Field(t, b.Canvas(), "Har den som søker, rett til å søke?").Input
	if b.Canvas().Focused() != first.(fyne.Focusable) {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
}

func TestSavedIsKeptWhenTheProgramComesBack(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	e := uitest.Entry(t, b.Canvas(), "Behovet, med egne ord")
	b.Canvas().Focus(e)
	e.SetText("Én å ringe til.")
	b.Pass(time.Second)
	b.Kill()
	b.Show(casepage.New, place(4, casework.StepPlan))
	if got := file(b, 4).Application.Need; got != "Én å ringe til." {
		t.Errorf("kept %q", got)
	}
}
