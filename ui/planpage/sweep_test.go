package planpage_test

import (
	"testing"

	"samtak/casework"
	"samtak/ui/planpage"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// A row that was opened and never written in is gone the next time, and the
// page opens as it should.
func TestPlanOpensAfterAnEmptyRow(t *testing.T) {
	for section, button := range map[string]string{"group": "Ny deltaker", "goals": "Nytt hovedmål"} {
		t.Run(section, func(t *testing.T) {
			b := routetest.WithBook(t, casework.Bokmal)
			place := route.Place{Page: route.Plan, Case: 1, Section: section}
			b.Show(planpage.New, place)
			before := plan(t, b)
			uitest.Tap(t, b.Canvas(), button)
			if b.Canvas().Focused() == nil {
				t.Error("the keyboard is not in the new row")
			}
			b.Restart()
			b.Show(planpage.New, place)
			after := plan(t, b)
			if len(after.Participants) != len(before.Participants) || len(after.Goals) != len(before.Goals) {
				t.Errorf("the empty row stayed: %d and %d", len(after.Participants), len(after.Goals))
			}
		})
	}
}

func plan(t *testing.T, b *routetest.Bench) casework.Plan {
	t.Helper()
	v, err := b.Desk.Case(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	return v.File.Plan
}
