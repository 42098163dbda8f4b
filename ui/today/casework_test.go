package today_test

import (
	"context"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/today"
	"samtak/ui/uitest"
)

func TestWaitingCaseSaysSo(t *testing.T) {
	b := routetest.New(t)
	id := came(b, "Maja", "Tveit", "2026-11-20")
	w := casework.Wait{Kind: casework.WaitFacts, By: casework.MustISO("2026-11-27"), What: "Epikrisen"}
	if err := b.Desk.Ask(context.Background(), id, w); err != nil {
		t.Fatal(err)
	}
	b.Show(today.New, place)
	if !uitest.HasText(b.Canvas(), "Venter på opplysninger.") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Se om det har kommet")
	if got := b.Shell.LastPlace(); got.Page != route.Case || got.Case != id || got.Section != string(casework.StepReceived) {
		t.Errorf("went to %+v", got)
	}
}

func TestKlageIsOpenedFromToday(t *testing.T) {
	b := routetest.New(t)
	ctx := context.Background()
	id := came(b, "Maja", "Tveit", "2026-10-20")
	b.Clock.SetDate(casework.MustISO("2026-11-02"))
	err := b.Desk.Decide(ctx, casework.Decision{
		CaseID: id, Product: casework.ProductIP, Outcome: casework.Refused, Unmet: casework.LegalConditions[:1],
		Facts: "f", Considerations: "c", Rules: "r",
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Desk.Finish(ctx, desk.PaperChoice{CaseID: id, Kind: casework.RefusePlan}, desk.Dispatch{How: "post"}); err != nil {
		t.Fatal(err)
	}
	b.Clock.SetDate(casework.MustISO("2026-11-10"))
	which, err := b.Desk.RegisterAppeal(ctx, id, casework.Appeal{Received: casework.MustISO("2026-11-10"), Role: casework.RoleSelf})
	if err != nil {
		t.Fatal(err)
	}
	b.Clock.SetDate(casework.MustISO("2026-11-22"))
	b.Show(today.New, place)
	uitest.Tap(t, b.Canvas(), "Åpne klagen")
	if got := b.Shell.LastPlace(); got.Page != route.Appeal || got.Case != id || got.Index != int(which) {
		t.Errorf("went to %+v\n%s", got, uitest.Words(b.Canvas()))
	}
}

func TestLetterFollowsTheDecision(t *testing.T) {
	b := routetest.New(t)
	id := came(b, "Maja", "Tveit", "2026-11-16")
	d := casework.Decision{CaseID: id, Product: casework.ProductIP, Outcome: casework.Forwarded, ForwardTo: "Helsestasjonen"}
	if err := b.Desk.Decide(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	b.Show(today.New, place)
	uitest.Tap(t, b.Canvas(), "Lag brevet")
	if got := b.Shell.LastPlace(); got.Page != route.Paper || got.Kind != casework.ForwardLetter {
		t.Errorf("went to %+v", got)
	}
}
