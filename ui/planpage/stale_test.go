package planpage_test

import (
	"testing"
	"time"

	"samtak/casework"
	"samtak/ui/planpage"
	"samtak/ui/uitest"
)

// A draft keeps what was typed in it, and nothing else: what another page has
// kept meanwhile stands.
func TestOldDraftUndoesNothing(t *testing.T) {
	next := casework.MustISO("2027-06-01")
	for _, c := range []struct{ section, field, typed string }{
		{"period", "Planen slutter", "32/13"},
		{"period", "Neste evaluering", "31.02.2027"},
		{"approval", "Hvordan ble planen godkjent?", "På møtet"},
	} {
		b := show(t, c.section)
		uitest.TypeInto(t, b.Canvas(), c.field, c.typed)
		b.Leave()
		change(b, func(p *casework.Plan) {
			p.NextEvaluation, p.Measures = next, p.Measures[1:]
		})
		measures := len(stored(b, 1).Measures)
		b.Show(planpage.New, place(c.section))
		wants(t, b.Canvas(), c.typed)
		b.Show(planpage.New, place("about"))
		uitest.TypeInto(t, b.Canvas(), "Hvem er du?", "Jeg er Torunn.")
		p := stored(b, 1)
		if p.NextEvaluation != next || len(p.Measures) != measures || p.AboutMe != "Jeg er Torunn." {
			t.Errorf("%s: kept %v, %d tiltak, %q", c.field, p.NextEvaluation, len(p.Measures), p.AboutMe)
		}
		noErrors(t, b)
	}
}

func TestDraftOfAKilledProgramKeepsBoth(t *testing.T) {
	b := show(t, "about")
	e := uitest.Entry(t, b.Canvas(), "Hvem er du?")
	b.Canvas().Focus(e)
	e.SetText("Jeg er Torunn.")
	b.Pass(time.Second)
	b.Kill()
	next := casework.MustISO("2027-06-01")
	change(b, func(p *casework.Plan) { p.NextEvaluation = next })
	b.Show(planpage.New, place("about"))
	if p := stored(b, 1); p.AboutMe != "Jeg er Torunn." || p.NextEvaluation != next {
		t.Errorf("kept %q and %v", p.AboutMe, p.NextEvaluation)
	}
}
