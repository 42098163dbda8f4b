package casepage_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/casepage"
	"samtak/ui/kit"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// grant makes the decision of case 3.
func grant(b *routetest.Bench) {
	b.T.Helper()
	d := casework.Decision{CaseID: 3, Product: casework.ProductIP, Outcome: casework.Granted}
	if err := b.Desk.Decide(context.Background(), d); err != nil {
		b.T.Fatal(err)
	}
}

func TestOldDraftLeavesWhenTheLetterLeft(t *testing.T) {
	b := book(t)
	grant(b)
	b.Show(casepage.New, place(3, casework.StepDecided))
	uitest.TypeInto(t, b.Canvas(), "Sendt", "snart")
	b.Leave()
	letter := desk.PaperChoice{CaseID: 3, Kind: casework.GrantPlan}
	if _, err := b.Desk.Finish(context.Background(), letter, desk.Dispatch{How: "post"}); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, casework.StepDecided))
	d := file(b, 3).Decision
	if d.Sent != casework.MustISO("2026-11-22") || d.Arrived != casework.MustISO("2026-11-29") {
		t.Errorf("kept %v and %v", d.Sent, d.Arrived)
	}
	if got := uitest.Entry(t, b.Canvas(), "Framme hos mottakeren").Text; got != "29.11.2026" {
		t.Errorf("shows %q", got)
	}
	noErrors(t, b)
}

func TestDecisionTakenBackForgetsItsLetter(t *testing.T) {
	b := book(t)
	grant(b)
	b.Show(casepage.New, place(3, casework.StepDecided))
	c := b.Canvas()
	uitest.TypeInto(t, c, "Sendt", "snart")
	uitest.Tap(t, c, "Ta tilbake avgjørelsen")
	confirm(b, "Ta tilbake avgjørelsen")
	if file(b, 3).Decision.Final() {
		t.Fatal("not taken back")
	}
	uitest.Tap(t, c, "Fatt vedtaket")
	confirm(b, "Fatt vedtaket")
	if !file(b, 3).Decision.Final() {
		t.Error("a date that is not on the page holds the decision back")
	}
}

// nina is somebody else who can be koordinator.
func nina(b *routetest.Bench) casework.CoordinatorID {
	b.T.Helper()
	id, err := b.Desk.SaveCoordinator(context.Background(), casework.Coordinator{Name: "Nina Fiktiv"})
	if err != nil {
		b.T.Fatal(err)
	}
	return id
}

func TestFormerKoordinatorDoesNotComeBack(t *testing.T) {
	b := book(t)
	nina(b)
	b.Show(casepage.New, place(1, casework.StepCoordinator))
	c := b.Canvas()
	uitest.TypeInto(t, c, "Første kontakt", "32/13")
	uitest.Tap(t, c, "Bytt koordinator")
	pick(b, "Hvem skal være koordinator?", "Nina")
	confirm(b, "Bytt koordinator")
	if got := uitest.Entry(t, c, "Første kontakt").Text; got != "" {
		t.Errorf("the new koordinator has %q", got)
	}
	uitest.TypeInto(t, c, "Første kontakt", "22.11.2026")
	all := file(b, 1).Assignments
	if all[0].To != casework.MustISO("2026-11-21") || all[1].Contacted != casework.MustISO("2026-11-22") {
		t.Errorf("kept %+v", all)
	}
	noErrors(t, b)
}

func TestMendedDateKeepsTheEnd(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(1, casework.StepCoordinator))
	uitest.TypeInto(t, b.Canvas(), "Første kontakt", "32/13")
	b.Leave()
	later := casework.Assignment{CaseID: 1, CoordinatorID: nina(b), From: casework.MustISO("2026-12-01")}
	if err := b.Desk.Appoint(context.Background(), later); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(1, casework.StepCoordinator))
	uitest.TypeInto(t, b.Canvas(), "Første kontakt", "25.09.2026")
	a := file(b, 1).Assignments[0]
	if a.To != casework.MustISO("2026-11-30") || a.Contacted != casework.MustISO("2026-09-25") {
		t.Errorf("kept %+v", a)
	}
}

func TestDecisionFollowsWhatIsWanted(t *testing.T) {
	b := book(t)
	b.Show(casepage.New, place(4, casework.StepReceived))
	c := b.Canvas()
	uitest.All[*kit.Checks](c)[0].OnChanged([]string{string(casework.ProductIP)})
	for range 3 { // person, close, the first step
		c.FocusNext()
	}
	for range 3 { // to the third step
		uitest.Press(c, fyne.KeyReturn)
		uitest.Layout(c)
		c.FocusNext()
	}
	product := uitest.Field(t, c, "Hva gjelder avgjørelsen?").Input.(*kit.Choice)
	if got := product.Selected(); got != string(casework.ProductIP) {
		t.Errorf("the decision is about %q", got)
	}
}

func TestProtectedHidesTheKoordinatorsPlace(t *testing.T) {
	b := book(t)
	ctx := context.Background()
	unit, err := b.Desk.SaveUnit(ctx, casework.Unit{Name: "Solbakken skole"})
	if err != nil {
		t.Fatal(err)
	}
	id, err := b.Desk.SaveCoordinator(ctx, casework.Coordinator{
		Name: "Nina Fiktiv", UnitID: unit, Phone: "55 50 00 99", Email: "nina@kommune.invalid",
	})
	if err != nil {
		t.Fatal(err)
	}
	hidden := []string{"Solbakken skole", "55 50 00 99", "nina@kommune.invalid"}
	check := func() {
		t.Helper()
		for _, h := range hidden {
			if uitest.HasText(b.Canvas(), h) {
				t.Errorf("tells %q", h)
			}
		}
	}
	b.Show(casepage.New, place(4, casework.StepCoordinator))
	check()
	if err := b.Desk.Appoint(ctx, casework.Assignment{CaseID: 4, CoordinatorID: id}); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(4, casework.StepCoordinator))
	wantText(t, b, "Nina Fiktiv", "Personen har adressesperre")
	check()
	uitest.CheckLayout(t, b.Canvas())
}
