package casepage_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/casepage"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// worked is the book with more going on in it: case 4 waits and has several
// who turned to us, case 3 has a klage, case 1 papers from elsewhere.
func worked(t *testing.T) *routetest.Bench {
	b := book(t)
	ctx := context.Background()
	promise(b)
	ask(b, "2026-11-12", "2026-12-01")
	a := file(b, 4).Application
	a.Type, a.Discharge = casework.TypeHospital, casework.MustISO("2026-12-03")
	a.Applicants = []casework.Applicant{
		{Role: casework.RoleParent, Name: "Hodan Warsame", Phone: "55 50 00 41"},
		{Role: casework.RoleGuardian, Name: "Turid Kristine Fiktiv-Bjørkelund", Scope: "Helse og økonomi", Proof: true, Expires: casework.MustISO("2026-10-31")},
		{Role: casework.RoleReporter, Name: "Oddvar Fiktiv", Service: "Fjordvik sykehus, barneavdelingen"},
	}
	if err := b.Desk.UpdateApplication(ctx, a); err != nil {
		t.Fatal(err)
	}
	doc := receive(b, 1, "Epikrise etter opphold på habiliteringstjenesten for barn og unge", "Fjordvik sykehus")
	if err := b.Desk.MarkArchived(ctx, casework.MustISO("2026-11-20"), doc.ID); err != nil {
		t.Fatal(err)
	}
	if err := b.Desk.LogSending(ctx, file(b, 1).Documents[0].ID, casework.Sending{To: "Skolen", How: "hand", Date: casework.MustISO("2026-11-19")}); err != nil {
		t.Fatal(err)
	}
	appealed(b)
	return b
}

func TestCaseworkFits(t *testing.T) {
	b := worked(t)
	for _, scale := range []float32{1, 1.5} {
		b.SetLook(kit.Look{Mode: kit.Light, Scale: scale})
		b.Window().Resize(fyne.NewSize(1060, 650))
		for id := casework.CaseID(1); id <= 4; id++ {
			for _, step := range casework.Steps {
				b.Show(casepage.New, place(id, step))
				uitest.CheckLayout(t, b.Canvas())
				if noText.MatchString(uitest.Words(b.Canvas())) {
					t.Errorf("a text is missing in\n%s", uitest.Words(b.Canvas()))
				}
			}
		}
	}
}

func TestShotsOfCasework(t *testing.T) {
	if uitest.Shots() == "" {
		t.Log("no pictures asked for")
		return
	}
	b := worked(t)
	b.Window().Resize(fyne.NewSize(1150, 1500))
	b.Window().Resize(fyne.NewSize(1150, 1500))
	b.Shots("casework-waiting", casepage.New, place(4, casework.StepReceived))
	b.Shots("casework-appeal", casepage.New, place(3, casework.StepDecided))
	b.Shots("casework-papers", casepage.New, route.Place{Page: route.Case, Case: 1})
	ctx := context.Background()
	a := file(b, 4).Assessment
	a.Findings = map[casework.Condition]casework.Finding{casework.Impartial: {Answer: casework.No, Words: "Mor er søsteren min."}}
	a.Deputy = "Turid Fiktiv Moen"
	if err := b.Desk.SaveAssessment(ctx, a); err != nil {
		t.Fatal(err)
	}
	b.Shots("casework-assessed", casepage.New, place(4, casework.StepAssessed))
	d := casework.Decision{CaseID: 4, Product: casework.ProductIP, Outcome: casework.Refused, Hjemmel: "sotjl-28"}
	if err := b.Desk.SaveDecision(ctx, d); err != nil {
		t.Fatal(err)
	}
	b.Shots("casework-decision", casepage.New, place(4, casework.StepDecided))
	d = casework.Decision{CaseID: 4, Product: casework.ProductIP, Outcome: casework.Granted}
	if err := b.Desk.Decide(ctx, d); err != nil {
		t.Fatal(err)
	}
	b.Shots("casework-unit", casepage.New, place(4, casework.StepCoordinator))
}

func TestShotsOfDialogs(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	uitest.Tap(t, b.Canvas(), "Jeg har spurt på en annen måte")
	b.Shot("casework-ask")
	uitest.Tap(t, b.Canvas(), "Ikke nå")
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(1, ""))
	uitest.Tap(t, b.Canvas(), "Send til ein til …")
	b.Shot("casework-sending")
}
