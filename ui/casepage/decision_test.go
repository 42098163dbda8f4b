package casepage_test

import (
	"context"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/casepage"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/uitest"
)

func TestGrantedMayBeShort(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(3, casework.StepDecided))
	c := b.Canvas()
	uitest.Tap(t, c, "Fatt vedtaket")
	if file(b, 3).Decision.Final() || b.Shell.LastNotice().Text == "" {
		t.Fatal("decided without an outcome")
	}
	pick(b, "Hva blir resultatet?", "Innvilget")
	uitest.TypeInto(t, c, "Gjelder fra", "1/12")
	uitest.Tap(t, c, "Fatt vedtaket")
	if uitest.HasText(c, "svart nei på dette") {
		t.Error("asks about vilkår that are met, or not answered")
	}
	uitest.CheckLayout(t, c)
	confirm(b, "Fatt vedtaket")
	noErrors(t, b)
	d := file(b, 3).Decision
	if !d.Final() || d.Date != casework.MustISO("2026-11-22") || d.Start != casework.MustISO("2026-12-01") {
		t.Fatalf("kept %+v", d)
	}
	wantText(t, b, "Innvilget", "Ta tilbake avgjørelsen", "Lag brevet", "Gå til koordinator")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	if file(b, 3).Decision.Final() {
		t.Error("undo did not take it back")
	}
	if got := uitest.Entry(t, c, "Gjelder fra").Text; got != "01.12.2026" {
		t.Errorf("after undo the start is %q", got)
	}
}

// Granting against the assessment is asked about, with the vilkår by name.
func TestGrantedAgainstTheAssessmentIsAsked(t *testing.T) {
	for _, c := range []struct {
		lang                           casework.Language
		outcome, granted, verb, warned string
	}{
		{casework.Bokmal, "Hva blir resultatet?", "Innvilget", "Fatt vedtaket", "du svart nei på dette: Flere tjenester, Behov for koordinering."},
		{casework.Nynorsk, "Kva blir resultatet?", "Innvilga", "Gjer vedtaket", "du svara nei på dette: Fleire tenester, Behov for koordinering."},
	} {
		b := book(t)
		a := file(b, 3).Assessment
		a.Findings[casework.SeveralNeeds], a.Findings[casework.Coordination] = casework.Finding{Answer: casework.No}, casework.Finding{Answer: casework.No}
		if err := b.Desk.SaveAssessment(context.Background(), a); err != nil {
			t.Fatal(err)
		}
		b.SetLanguage(c.lang)
		b.Show(casepage.New, place(3, casework.StepDecided))
		pick(b, c.outcome, c.granted)
		uitest.Tap(t, b.Canvas(), c.verb)
		wantText(t, b, c.warned)
		uitest.CheckLayout(t, b.Canvas())
		if file(b, 3).Decision.Final() {
			t.Fatalf("%s: decided without an answer", c.lang)
		}
		confirm(b, c.verb)
		noErrors(t, b)
		if !file(b, 3).Decision.Final() {
			t.Errorf("%s: she may grant all the same", c.lang)
		}
	}
}

func TestRefusedDemandsItsGrounds(t *testing.T) {
	b := book(t)
	a := file(b, 3).Assessment
	a.Findings[casework.LongTerm] = casework.Finding{Answer: casework.No}
	if err := b.Desk.SaveAssessment(context.Background(), a); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, casework.StepDecided))
	c := b.Canvas()
	pick(b, "Hva blir resultatet?", "Avslag")
	if d := file(b, 3).Decision; len(d.Unmet) != 1 || d.Unmet[0] != casework.LongTerm {
		t.Errorf("the vilkår of the assessment are not put in: %+v", d.Unmet)
	}
	wantText(t, b, "Dette må på plass først:", "• fakta avgjørelsen bygger på", "• det vi har lagt mest vekt på", "• reglene avgjørelsen bygger på")
	uitest.Tap(t, c, "Fatt vedtaket")
	if file(b, 3).Decision.Final() {
		t.Fatal("decided without its grounds")
	}
	uitest.TypeInto(t, c, "Fakta avgjørelsen bygger på", "Du har én tjeneste.")
	uitest.TypeInto(t, c, "Det du har lagt mest vekt på", "Behovet går over.")
	uitest.TypeInto(t, c, "Regler som skal stå i brevet", "pbrl. § 2-5")
	if uitest.HasText(c, "Dette må på plass først:") {
		t.Error("still says that something is missing")
	}
	b.Restart() // a decision being written is kept
	b.Show(casepage.New, place(3, casework.StepDecided))
	uitest.Tap(t, b.Canvas(), "Fatt vedtaket")
	confirm(b, "Fatt vedtaket")
	noErrors(t, b)
	if d := file(b, 3).Decision; !d.Final() || d.Outcome != casework.Refused || d.Rules != "pbrl. § 2-5" {
		t.Errorf("kept %+v", d)
	}
}

func TestAppealTermFollowsTheLetter(t *testing.T) {
	b := book(t)
	ctx := context.Background()
	d := casework.Decision{CaseID: 3, Product: casework.ProductIP, Outcome: casework.Granted}
	if err := b.Desk.Decide(ctx, d); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, casework.StepDecided))
	wantText(t, b, "Klagefristen regnes ut når")
	uitest.TypeInto(t, b.Canvas(), "Sendt", "i dag")
	got := file(b, 3).Decision
	if got.Sent != casework.MustISO("2026-11-22") || got.Arrived != casework.MustISO("2026-11-29") || !got.Final() {
		t.Errorf("kept %+v", got)
	}
	wantText(t, b, "Brevet kom fram 29.11.2026 + 4 uker = 27.12.2026 (søndag), neste virkedag: 28.12.2026")
	uitest.TypeInto(t, b.Canvas(), "Framme hos mottakeren", "25.11.2026")
	wantText(t, b, "Klagefrist: 23. desember 2026")
	noErrors(t, b)
}

func TestLetterMadeEndsTheUndo(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(2, casework.StepDecided))
	wantText(t, b, "Avslag", "Langvarige tjenester, Flere tjenester")
	if uitest.HasText(b.Canvas(), "Ta tilbake avgjørelsen") {
		t.Error("a decision whose letter is final can be taken back")
	}
}

func TestDeclinedGoesOnToKoordinator(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(3, casework.StepDecided))
	pick(b, "Hva blir resultatet?", "Takket nei")
	uitest.Tap(t, b.Canvas(), "Registrer avgjørelsen")
	confirm(b, "Registrer avgjørelsen")
	noErrors(t, b)
	wantText(t, b, "Gå til koordinator", "Ikke aktuelt")
	b.Show(casepage.New, place(3, casework.StepPlan))
	wantText(t, b, "har takket nei til plan")
}

func TestAppointFromTheRegister(t *testing.T) {
	b := book(t)
	if err := b.Desk.Decide(context.Background(), casework.Decision{CaseID: 3, Product: casework.ProductIP, Outcome: casework.Granted}); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, ""))
	c := b.Canvas()
	uitest.Tap(t, c, "Oppnevn")
	if _, ok := file(b, 3).Assignment(b.Desk.Today()); ok {
		t.Fatal("nobody was appointed")
	}
	uitest.Tap(t, c, "Ny koordinator")
	uitest.CheckLayout(t, c)
	uitest.TypeInto(t, c, "Navn", "Nina Fiktiv")
	uitest.TypeInto(t, c, "Eller en ny enhet", "Skolen")
	uitest.Tap(t, c, "Legg til i registeret")
	wantText(t, b, "Nina Fiktiv · Skolen · 0 saker")
	uitest.TypeInto(t, c, "Begrunnelse", "Kjenner familien.")
	uitest.Tap(t, c, "Oppnevn")
	noErrors(t, b)
	b.Restart()
	f := file(b, 3)
	a, ok := f.Assignment(b.Desk.Today())
	if !ok || f.Coordinator.Name != "Nina Fiktiv" || f.Unit.Name != "Skolen" || a.Reason != "Kjenner familien." {
		t.Errorf("kept %+v %+v", a, f.Coordinator)
	}
}

func TestChangeOfKoordinator(t *testing.T) {
	b := book(t)
	id, err := b.Desk.SaveCoordinator(context.Background(), casework.Coordinator{Name: "Nina Fiktiv"})
	if err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(1, casework.StepCoordinator))
	c := b.Canvas()
	wantText(t, b, "Åse Lunde", "ergoterapeut, Ergo- og fysioterapitjenesten", "55 50 00 21")
	uitest.TypeInto(t, c, "Første kontakt", "25.09.2026")
	if a, _ := file(b, 1).Assignment(b.Desk.Today()); a.Contacted != casework.MustISO("2026-09-25") || !a.Wished {
		t.Errorf("kept %+v", a)
	}
	uitest.Tap(t, c, "Bytt koordinator")
	pick(b, "Hvem skal være koordinator?", "Nina")
	confirm(b, "Bytt koordinator")
	f := file(b, 1)
	if f.Coordinator.ID != id || len(f.Assignments) != 2 || f.Assignments[0].To != casework.MustISO("2026-11-21") {
		t.Errorf("kept %+v", f.Assignments)
	}
	wantText(t, b, "Tidligere koordinatorer", "22.09.2026 – 21.11.2026")
	noErrors(t, b)
}

func TestPlanStartsAndOpens(t *testing.T) {
	b := book(t)
	if err := b.Desk.Decide(context.Background(), casework.Decision{CaseID: 3, Product: casework.ProductIP, Outcome: casework.Granted}); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, casework.StepPlan))
	uitest.Tap(t, b.Canvas(), "Start planen")
	if got := b.Shell.LastPlace(); got.Page != route.Plan || got.Case != 3 || file(b, 3).Plan.ID == 0 {
		t.Errorf("went to %+v", got)
	}
	b.Show(casepage.New, place(3, casework.StepPlan))
	wantText(t, b, "Kladd", "ting mangler", "Mål, ressurser og behov for tjenester")
	uitest.Tap(t, b.Canvas(), "Åpne planen")
	if got := b.Shell.LastPlace(); got.Page != route.Plan {
		t.Errorf("went to %+v", got)
	}
}

func TestDeadlinesStandInFollowUpWithoutAPlan(t *testing.T) {
	b := book(t)
	if err := b.Desk.Decide(context.Background(), casework.Decision{CaseID: 3, Product: casework.ProductIP, Outcome: casework.Granted}); err != nil {
		t.Fatal(err)
	}
	finish(b, desk.PaperChoice{CaseID: 3, Kind: casework.GrantPlan})
	v, err := b.Desk.Case(context.Background(), 3)
	if err != nil || len(v.Deadlines) == 0 {
		t.Fatalf("%v: %v", v.Deadlines, err)
	}
	for _, step := range []casework.Step{casework.StepDecided, casework.StepFollowUp} {
		b.Show(casepage.New, place(3, step))
		for _, due := range v.Deadlines {
			wantText(t, b, present.LongDate(b.Deps().T, due.Shown))
		}
	}
	noErrors(t, b)
}

func TestNeverWithoutANextDate(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(1, ""))
	c := b.Canvas()
	uitest.Tap(t, c, "Om 6 måneder")
	p := file(b, 1).Plan
	if p.NextEvaluation != casework.MustISO("2027-05-22") || len(p.Goals) == 0 {
		t.Errorf("kept %v with %d goals", p.NextEvaluation, len(p.Goals))
	}
	wantText(t, b, "Neste gang 22.05.2027", "Evaluering avtalt 22.5.2027")
	b.Shell.LastNotice().OnAction()
	if got := file(b, 1).Plan.NextEvaluation; got != casework.MustISO("2027-02-15") {
		t.Errorf("undone to %v", got)
	}
	uitest.TypeInto(t, c, "Neste evaluering", "1.3.2027")
	if got := file(b, 1).Plan.NextEvaluation; got != casework.MustISO("2027-03-01") {
		t.Errorf("kept %v", got)
	}
	noErrors(t, b)
}

func TestLetterOfTheOutcome(t *testing.T) {
	b := book(t)
	err := b.Desk.Decide(context.Background(), casework.Decision{
		CaseID: 3, Product: casework.ProductIP, Outcome: casework.Refused, Unmet: casework.LegalConditions[:1],
		Facts: "f", Considerations: "c", Rules: "r",
	})
	if err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, ""))
	uitest.Tap(t, b.Canvas(), "Lag brevet")
	if got := b.Shell.LastPlace(); got.Kind != casework.RefusePlan {
		t.Errorf("went to %+v", got)
	}
	wantText(t, b, "Mangler brevet om avgjørelsen")
	if _, err := b.Desk.Finish(context.Background(), desk.PaperChoice{CaseID: 3, Kind: casework.RefusePlan}, desk.Dispatch{How: "post"}); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, ""))
	wantText(t, b, "Saken trenger ikke mer nå. Klagefristen går ut 28. desember 2026.", "29.11.2026")
}
