package planpage_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/planpage"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// draftPlan makes the plan of case 1 a draft again, with or without open points.
func draftPlan(t *testing.T, gaps bool) *routetest.Bench {
	t.Helper()
	b := routetest.WithBook(t, casework.Bokmal)
	change(b, func(p *casework.Plan) {
		p.Approved, p.Approval = casework.Date{}, ""
		if gaps {
			p.NextEvaluation, p.Measures[2].How = casework.Date{}, ""
		}
	})
	return b
}

func TestApprovingWithOpenPointsAsksFirst(t *testing.T) {
	for _, c := range []struct {
		lang                           casework.Language
		register, anyway, back, period string
	}{
		{casework.Bokmal, "Registrer godkjenningen", "Godkjenn likevel", "Tilbake", "Når planen skal evalueres"},
		{casework.Nynorsk, "Registrer godkjenninga", "Godkjenn likevel", "Tilbake", "Når planen skal evaluerast"},
	} {
		b := draftPlan(t, true)
		b.SetLanguage(c.lang)
		b.Show(planpage.New, place("approval"))
		canvas := b.Canvas()
		press(t, canvas, c.register)
		if !stored(b, 1).Approved.IsZero() {
			t.Fatal("approved unasked")
		}
		wants(t, canvas, c.period, "Gå sammen")
		uitest.CheckLayout(t, canvas)
		b.Shot("plan-approve-open-points-" + string(c.lang))
		uitest.Tap(t, canvas, c.back)
		if !stored(b, 1).Approved.IsZero() || canvas.Overlays().Top() != nil {
			t.Error("going back approved, or left the question standing")
		}
		if canvas.Focused() != fyne.Focusable(uitest.Button(t, canvas, c.register)) {
			t.Errorf("the keyboard is in %T", canvas.Focused())
		}
		uitest.Tap(t, canvas, c.register)
		uitest.Tap(t, canvas, c.anyway)
		if got := stored(b, 1).Approved; got != b.Desk.Today() {
			t.Errorf("approved %v", got)
		}
		noErrors(t, b)
	}
}

func TestOpenPointInTheQuestionLeadsThere(t *testing.T) {
	b := draftPlan(t, true)
	b.Show(planpage.New, place("approval"))
	c := b.Canvas()
	uitest.Tap(t, c, "Registrer godkjenningen")
	uitest.Press(c, fyne.KeyReturn) // the keyboard is at the first point, not at the approval
	uitest.Layout(c)
	if !stored(b, 1).Approved.IsZero() || c.Overlays().Top() != nil {
		t.Error("Enter approved, or left the question standing")
	}
	if e, ok := c.Focused().(*kit.Entry); !ok || e != uitest.Entry(t, c, "Slik gjennomføres det") {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
}

func TestApprovingAWholePlanAsksNothing(t *testing.T) {
	b := draftPlan(t, false)
	b.Show(planpage.New, place("approval"))
	uitest.Tap(t, b.Canvas(), "Registrer godkjenningen")
	if stored(b, 1).Approved.IsZero() || b.Canvas().Overlays().Top() != nil {
		t.Errorf("asked about\n%s", uitest.Words(b.Canvas()))
	}
}
