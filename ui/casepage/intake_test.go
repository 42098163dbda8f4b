package casepage_test

import (
	"context"
	"testing"

	"samtak/casework"
	"samtak/ui/casepage"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// ask registers that case 4 waits since the day.
func ask(b *routetest.Bench, asked, by string) {
	b.T.Helper()
	w := casework.Wait{
		Kind: casework.WaitFacts, Asked: casework.MustISO(asked), By: casework.MustISO(by),
		What: "Epikrisen fra sykehuset", Why: "Vi vet ikke hvor lenge behovet varer.",
	}
	if err := b.Desk.Ask(context.Background(), 4, w); err != nil {
		b.T.Fatal(err)
	}
}

func TestAskedByPhoneWaitsAndComes(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	c := b.Canvas()
	uitest.Tap(t, c, "Be om opplysninger")
	if got := b.Shell.LastPlace(); got.Page != route.Paper || got.Kind != casework.AskForFacts || got.Case != 4 {
		t.Errorf("went to %+v", got)
	}
	uitest.Tap(t, c, "Jeg har spurt på en annen måte")
	uitest.CheckLayout(t, c)
	uitest.TypeInto(t, c, "Det du har spurt om", "Epikrisen fra sykehuset")
	uitest.TypeInto(t, c, "Spurt", "20.11.2026")
	uitest.Tap(t, c, "Registrer")
	wantText(t, b, "Skriv hvilken dag svaret skal være her.")
	uitest.TypeInto(t, c, "Svar innen", "4/12")
	uitest.Tap(t, c, "Registrer")
	noErrors(t, b)
	wantText(t, b, "Saken venter", "Venter på opplysninger", "Epikrisen fra sykehuset", "4. desember 2026")
	b.Restart()
	w, ok := file(b, 4).Waiting()
	if !ok || w.Asked != casework.MustISO("2026-11-20") || w.By != casework.MustISO("2026-12-04") {
		t.Fatalf("kept %+v", w)
	}
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(4, casework.StepReceived))
	wantText(t, b, "Saka ventar", "Epikrisen fra sykehuset")
	uitest.Tap(t, c, "Det har kome")
	confirm(b, "Slutt å vente")
	w = file(b, 4).Waits[0]
	if w.Came != casework.Yes || w.Ended != casework.MustISO("2026-11-22") {
		t.Errorf("kept %+v", w)
	}
	b.Shell.LastNotice().OnAction()
	if got := b.Shell.LastPlace(); got.Page != route.Arrival || got.Case != 4 {
		t.Errorf("went to %+v", got)
	}
	wantText(t, b, "Spurt 20.11.2026, kom 22.11.2026.", "Manglar du opplysningar?")
}

func TestWaitTypedSurvivesAKill(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	uitest.Tap(t, b.Canvas(), "Jeg har spurt på en annen måte")
	uitest.TypeInto(t, b.Canvas(), "Det du har spurt om", "Epikrisen")
	b.Kill()
	b.Show(casepage.New, place(4, casework.StepReceived))
	uitest.Tap(t, b.Canvas(), "Jeg har spurt på en annen måte")
	if got := uitest.Entry(t, b.Canvas(), "Det du har spurt om").Text; got != "Epikrisen" {
		t.Errorf("kept %q", got)
	}
}

func TestWaitingMovesThePromisedDay(t *testing.T) {
	b := book(t)
	promise(b)
	ask(b, "2026-11-12", "2026-12-01")
	b.Show(casepage.New, place(4, ""))
	wantText(t, b, "Se om det du har spurt om, har kommet", "Venter på opplysninger")
	uitest.Tap(t, b.Canvas(), "Gå til det saken venter på")
	wantText(t, b, "Dagen for svaret er flyttet 10 dager fordi saken har ventet. Den er nå 20. desember 2026.")
	uitest.Tap(t, b.Canvas(), "Det kommer ikke")
	confirm(b, "Slutt å vente")
	wantText(t, b, "Spurt 12.11.2026, kom ikke.", "Den er nå 20. desember 2026.")
	noErrors(t, b)
}

// promise promises an answer in case 4 by December 10th.
func promise(b *routetest.Bench) {
	b.T.Helper()
	b.Clock.SetDate(casework.MustISO("2026-11-10"))
	a := file(b, 4).Application
	a.Received = casework.MustISO("2026-11-09")
	if err := b.Desk.UpdateApplication(context.Background(), a); err != nil {
		b.T.Fatal(err)
	}
	reply(b, 4)
	b.Clock.SetDate(casework.MustISO("2026-11-22"))
}

func TestHospitalHasADischarge(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	c := b.Canvas()
	if uitest.HasText(c, "Utskriving fra sykehuset") {
		t.Error("asks for a discharge where there is none")
	}
	selectIn(b, "Hva slags henvendelse?", string(casework.TypeHospital))
	uitest.TypeInto(t, c, "Utskriving fra sykehuset", "1.12.2026")
	b.Restart()
	a := file(b, 4).Application
	if a.Type != casework.TypeHospital || a.Discharge != casework.MustISO("2026-12-01") {
		t.Errorf("kept %+v", a)
	}
}

func TestOneServiceIsSentOn(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	c := b.Canvas()
	uitest.TypeInto(t, c, "Har i dag", "Logoped")
	uitest.TypeInto(t, c, "Trenger", "")
	uitest.Tap(t, c, "Send videre")
	d := file(b, 4).Decision
	if d.Outcome != casework.Forwarded || d.Final() {
		t.Fatalf("kept %+v", d)
	}
	wantText(t, b, "• hvem saken er sendt til")
	uitest.TypeInto(t, c, "Sendt til", "Helsestasjonen")
	b.Restart()
	b.Show(casepage.New, place(4, casework.StepDecided))
	uitest.Tap(t, c, "Registrer avgjørelsen")
	confirm(b, "Registrer avgjørelsen")
	noErrors(t, b)
	if d := file(b, 4).Decision; !d.Final() || d.ForwardTo != "Helsestasjonen" {
		t.Errorf("kept %+v", d)
	}
	wantText(t, b, "Helsestasjonen", "Lag brevet", "Mangler brevet om avgjørelsen")
	uitest.Tap(t, c, "Lag brevet")
	if got := b.Shell.LastPlace(); got.Kind != casework.ForwardLetter {
		t.Errorf("went to %+v", got)
	}
}

func TestSendingOnIsUndone(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	uitest.TypeInto(t, b.Canvas(), "Har i dag", "Logoped")
	uitest.TypeInto(t, b.Canvas(), "Trenger", "")
	uitest.Tap(t, b.Canvas(), "Send videre")
	b.Shell.LastNotice().OnAction()
	if d := file(b, 4).Decision; d.Outcome != casework.NotDecided {
		t.Errorf("still %+v", d)
	}
}

func TestSeveralTurnToUs(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(1, casework.StepReceived))
	c := b.Canvas()
	uitest.Tap(t, c, "Legg til en som tok kontakt")
	uitest.TypeInto(t, c, "Navnet på den som tok kontakt", "Arnfinn Fiktiv")
	uitest.Tap(t, c, "Legg til en som tok kontakt")
	selectLast(b, "Hvem er det?", string(casework.RoleGuardian))
	uitest.TypeInto(t, c, "Hva mandatet eller fullmakten gjelder", "Helse")
	uitest.TypeInto(t, c, "Gjelder til", "1.10.2026")
	b.Restart()
	all := file(b, 1).Application.Applicants
	if len(all) != 2 || all[1].Role != casework.RoleGuardian || all[1].Scope != "Helse" || all[1].Expires != casework.MustISO("2026-10-01") {
		t.Errorf("kept %+v", all)
	}
	b.Show(casepage.New, place(1, casework.StepReceived))
	wantText(t, b, "Mandatet eller fullmakten har gått ut.")
	noErrors(t, b)
}

func TestMeldingIsAnsweredFirst(t *testing.T) {
	b := book(t)
	a := file(b, 4).Application
	a.Type = casework.TypeNotice
	if err := b.Desk.UpdateApplication(context.Background(), a); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(4, ""))
	uitest.Tap(t, b.Canvas(), "Lag svaret")
	if got := b.Shell.LastPlace(); got.Page != route.Paper || got.Kind != casework.NoticeAnswer {
		t.Errorf("went to %+v", got)
	}
}

// A forhåndsvarsel may be sent long after the decision.
func TestWaitAfterTheDecisionCanEnd(t *testing.T) {
	b := book(t)
	w := casework.Wait{Kind: casework.WaitNotice, By: casework.MustISO("2026-12-10"), What: "Vi vil avslutte planen."}
	if err := b.Desk.Ask(context.Background(), 1, w); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(1, ""))
	uitest.CheckLayout(t, b.Canvas())
	wantText(t, b, "Venter på svar på forhåndsvarsel", "Vi vil avslutte planen.")
	uitest.Tap(t, b.Canvas(), "Det har kommet")
	confirm(b, "Slutt å vente")
	if _, waiting := file(b, 1).Waiting(); waiting {
		t.Error("still waits")
	}
	noErrors(t, b)
}
