package casepage_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/casepage"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func TestDeputyIsAskedForWhenInhabil(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepAssessed))
	c := b.Canvas()
	if uitest.HasText(c, "Settefortreder") {
		t.Error("asks for a settefortreder before anybody is inhabil")
	}
	pick(b, question(casework.Bokmal, casework.Impartial), "Nei")
	uitest.TypeInto(t, c, "Settefortreder", "Turid Fiktiv Moen")
	uitest.TypeInto(t, c, "Barnets syn", "Han vil bli på skolen sin.")
	uitest.TypeInto(t, c, "Vist til personen", "20.11.2026")
	uitest.CheckLayout(t, c)
	b.Restart()
	a := file(b, 4).Assessment
	if a.Deputy != "Turid Fiktiv Moen" || a.ChildView != "Han vil bli på skolen sin." || a.Shown != casework.MustISO("2026-11-20") {
		t.Fatalf("kept %+v", a)
	}
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(4, casework.StepAssessed))
	if got := uitest.Entry(t, c, "Setjefortredar").Text; got != "Turid Fiktiv Moen" {
		t.Errorf("shows %q", got)
	}
	pick(b, question(casework.Nynorsk, casework.Impartial), "Ja")
	if uitest.HasText(c, "Setjefortredar") || file(b, 4).Assessment.Deputy != "" {
		t.Error("somebody who is habil has a settefortreder")
	}
	noErrors(t, b)
}

func TestWrongShownDateKeepsTextAndTheRest(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepAssessed))
	uitest.TypeInto(t, b.Canvas(), "Vist til personen", "i fjor en gang")
	uitest.TypeInto(t, b.Canvas(), "Oppsummering", "Behovet varer.")
	b.Pass(time.Second)
	b.Kill()
	if a := file(b, 4).Assessment; a.Summary != "Behovet varer." || !a.Shown.IsZero() {
		t.Errorf("kept %+v", a)
	}
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(4, casework.StepAssessed))
	if got := uitest.Entry(t, b.Canvas(), "Vist til personen").Text; got != "i fjor en gang" {
		t.Errorf("shows %q", got)
	}
}

func TestGrownUpHasNoChildsView(t *testing.T) {
	b := book(t)
	q := file(b, 3).Person
	q.Birth = casework.MustISO("1950-02-03")
	if err := b.Desk.SavePerson(context.Background(), q); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, casework.StepAssessed))
	if uitest.HasText(b.Canvas(), "Barnets syn") {
		t.Error("asks for the view of a child")
	}
}

func TestHjemmelDecidesTheKlagefrist(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(3, casework.StepDecided))
	c := b.Canvas()
	if uitest.HasText(c, "Bestemmelsen avgjørelsen bygger på") {
		t.Error("asks for a provision before there is an outcome")
	}
	pick(b, "Hva blir resultatet?", "Innvilget")
	wantText(t, b, "Klagefristen blir 4 uker fra brevet har kommet fram.")
	selectIn(b, "Bestemmelsen avgjørelsen bygger på", "sotjl-28")
	wantText(t, b, "Klagefristen blir 3 uker fra brevet har kommet fram.")
	selectIn(b, "Bestemmelsen avgjørelsen bygger på", "nav-15")
	wantText(t, b, "Ingen i kommunen har bekreftet denne bestemmelsen")
	selectIn(b, "Bestemmelsen avgjørelsen bygger på", "sotjl-28")
	pick(b, "Form på avgjørelsen", "Brev uten enkeltvedtak")
	b.Restart()
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(3, casework.StepDecided))
	wantText(t, b, "Klagefristen blir 3 veker frå brevet har kome fram.")
	uitest.Tap(t, c, "Registrer avgjerda") // not a vedtak
	confirm(b, "Registrer avgjerda")
	noErrors(t, b)
	if d := file(b, 3).Decision; !d.Final() || d.Hjemmel != "sotjl-28" || d.Form != casework.FormLetter {
		t.Fatalf("kept %+v", d)
	}
	uitest.TypeInto(t, c, "Framme hos mottakaren", "2.11.2026")
	wantText(t, b, "Klagefrist: 23. november 2026")
}

func TestUsualHjemmelFollowsTheRegister(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(3, casework.StepDecided))
	pick(b, "Hva blir resultatet?", "Innvilget")
	selectIn(b, "Bestemmelsen avgjørelsen bygger på", "sotjl-28")
	selectIn(b, "Bestemmelsen avgjørelsen bygger på", "pbrl-2-5")
	if d := file(b, 3).Decision; d.Hjemmel != "" || d.Form != "" {
		t.Errorf("kept %+v", d)
	}
	selectIn(b, "Bestemmelsen avgjørelsen bygger på", "sotjl-28")
	pick(b, "Hva gjelder avgjørelsen?", "Barnekoordinator")
	if d := file(b, 3).Decision; d.Hjemmel != "" || d.Product != casework.ProductChildCoordinator {
		t.Errorf("the provision belongs to another product: %+v", d)
	}
	pick(b, "Hva gjelder avgjørelsen?", "Koordinator")
	wantText(t, b, "Denne avgjørelsen har ingen klagefrist i lovregisteret.", "Registrer avgjørelsen")
}

func TestDismissedNeedsWhy(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(3, casework.StepDecided))
	c := b.Canvas()
	answer(b, "Hva blir resultatet?", string(casework.Dismissed))
	wantText(t, b, "• det vi har lagt mest vekt på")
	uitest.TypeInto(t, c, "Det du har lagt mest vekt på", "Personen bor i en annen kommune.")
	uitest.Tap(t, c, "Fatt vedtaket")
	confirm(b, "Fatt vedtaket")
	noErrors(t, b)
	uitest.Tap(t, c, "Lag brevet")
	if got := b.Shell.LastPlace(); got.Kind != casework.Dismissal || !file(b, 3).Decision.Final() {
		t.Errorf("went to %+v", got)
	}
	wantText(t, b, "Brevet og klagefristen")
}

// appealed refuses case 3 and takes in a klage on it.
func appealed(b *routetest.Bench) casework.AppealID {
	b.T.Helper()
	ctx := context.Background()
	d := casework.Decision{
		CaseID: 3, Product: casework.ProductIP, Outcome: casework.Refused, Unmet: casework.LegalConditions[:1],
		Facts: "Du har én tjeneste.", Considerations: "Behovet går over.", Rules: "pbrl. § 2-5",
	}
	if err := b.Desk.Decide(ctx, d); err != nil {
		b.T.Fatal(err)
	}
	finish(b, desk.PaperChoice{CaseID: 3, Kind: casework.RefusePlan})
	id, err := b.Desk.RegisterAppeal(ctx, 3, casework.Appeal{Received: casework.MustISO("2026-11-22"), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.Yes})
	if err != nil {
		b.T.Fatal(err)
	}
	return id
}

func TestOpenKlageIsSeenEverywhere(t *testing.T) {
	b := book(t)
	id := appealed(b)
	b.Show(casepage.New, place(3, ""))
	c := b.Canvas()
	wantText(t, b, "Klage: skal vurderes", "22.11.2026 · klage", "Bekreft at klagen er mottatt", "Vurder klagen", "Avslag")
	if uitest.HasText(c, "Saken trenger ikke mer") {
		t.Error("a case with an open klage is said to be over")
	}
	uitest.Tap(t, c, "Lag bekreftelse")
	if got := b.Shell.LastPlace(); got.Kind != casework.AppealReceipt || got.About != int64(id) {
		t.Errorf("went to %+v", got)
	}
	uitest.Tap(t, c, "Åpne klagen")
	if got := b.Shell.LastPlace(); got.Page != route.Appeal || got.Case != 3 || got.Index != int(id) {
		t.Errorf("went to %+v", got)
	}
	uitest.Tap(t, c, "Avslutt saken")
	confirm(b, "Avslutt saken")
	if said := b.Shell.LastSentence(); !strings.HasPrefix(said, "Saken har en klage som ikke er ferdig.") || !file(b, 3).Case.Closed.IsZero() {
		t.Errorf("closed with an open klage, said %q", said)
	}
	uitest.CheckLayout(t, c)
}

func TestDecidedAnewShowsTheEarlierDecision(t *testing.T) {
	b := book(t)
	ctx := context.Background()
	id := appealed(b)
	a := file(b, 3).Appeals[0]
	a.Result, a.Judgement = casework.AppealGranted, "Vi har fått nye opplysninger."
	for _, err := range []error{
		b.Desk.SaveAppeal(ctx, 3, a), b.Desk.JudgeAppeal(ctx, 3, id), b.Desk.DecideAnew(ctx, 3, id),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	b.Show(casepage.New, place(3, casework.StepDecided))
	c := b.Canvas()
	wantText(t, b, "Tidligere avgjørelser", "Avgjort 22. november 2026. Avgjort på nytt etter klage.", "Behovet går over.")
	pick(b, "Hva blir resultatet?", "Innvilget")
	uitest.Tap(t, c, "Fatt vedtaket")
	confirm(b, "Fatt vedtaket")
	noErrors(t, b)
	wantText(t, b, "Tidligere avgjørelser", "Lag brevet", "Ta tilbake avgjørelsen")
	uitest.CheckLayout(t, c)
	if f := file(b, 3); f.Decision.Outcome != casework.Granted || len(f.Earlier) != 1 {
		t.Errorf("kept %+v", f.Decision)
	}
	if n := len(uitest.All[*kit.Chip](c)); n == 0 {
		t.Error("no chips")
	}
}
