package planpage_test

import (
	"testing"
	"time"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/planpage"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// What seldom makes sense gets a word at the field and is kept as it is.
func TestOddDaysOfATiltakAreToldAndKept(t *testing.T) {
	for _, c := range []struct {
		lang                         casework.Language
		starts, due, evaluated       string
		before, evaluatedBefore, far string
	}{
		{
			casework.Bokmal, "Starter", "Frist", "Evalueres",
			"Slutt er før start.", "Evalueringen er før start.", "Datoen er langt unna. Sjekk året.",
		},
		{
			casework.Nynorsk, "Startar", "Frist", "Skal evaluerast",
			"Slutten kjem før starten.", "Evalueringa kjem før starten.", "Datoen ligg langt unna. Sjekk året.",
		},
	} {
		b := routetest.WithBook(t, casework.Bokmal)
		b.SetLanguage(c.lang)
		b.Show(planpage.New, place("goals"))
		canvas := b.Canvas()
		press(t, canvas, "Skyss til korøvelse")
		for _, words := range []string{c.before, c.evaluatedBefore, c.far} {
			if uitest.HasText(canvas, words) {
				t.Errorf("says %q of a good tiltak", words)
			}
		}
		uitest.TypeInto(t, canvas, c.due, "1.11.2026")
		uitest.TypeInto(t, canvas, c.evaluated, "2.11.2026")
		wants(t, canvas, c.before, c.evaluatedBefore)
		uitest.CheckLayout(t, canvas)
		b.Shot("plan-odd-" + string(c.lang))
		if m := stored(b, 1).Measures[3]; m.Due != casework.MustISO("2026-11-01") || m.Evaluation != casework.MustISO("2026-11-02") {
			t.Errorf("kept %v and %v", m.Due, m.Evaluation)
		}
		b.Pass(time.Second)
		b.Restart()
		b.Show(planpage.New, place("goals"))
		press(t, b.Canvas(), "Skyss til korøvelse")
		wants(t, b.Canvas(), c.before)
		uitest.TypeInto(t, b.Canvas(), c.starts, "1.10.2026")
		if uitest.HasText(b.Canvas(), c.before) || uitest.HasText(b.Canvas(), c.evaluatedBefore) {
			t.Error("the word stays when the days are right")
		}
		uitest.TypeInto(t, b.Canvas(), c.due, "1.6.2127")
		wants(t, b.Canvas(), c.far)
		uitest.TypeInto(t, b.Canvas(), c.due, "32/13")
		if uitest.HasText(b.Canvas(), c.far) {
			t.Error("what cannot be read gets two sentences")
		}
		noErrors(t, b)
	}
}

func TestOddConsentIsToldAndKept(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	change(b, func(p *casework.Plan) { p.Sharing = casework.Consent{} })
	b.Show(planpage.New, place("consent"))
	c := b.Canvas()
	choose(t, c, "Svarte som", "Foresatt") // the plan's, which stands first
	uitest.Layout(c)
	wants(t, c, "Personen har fylt 16 år")
	uitest.CheckLayout(t, c)
	b.Shot("plan-odd-consent")
	if got := stored(b, 1).Consent.Capacity; got != casework.RoleParent {
		t.Errorf("kept %q", got)
	}
	choose(t, c, "Svarte som", "Verge")
	uitest.Layout(c)
	wants(t, c, "Ingen verge er registrert")
	choose(t, c, "Svarte som", "Personen selv")
	uitest.TypeInto(t, c, "Hvem svarte", "Kari Prøve")
	wants(t, c, "Navnet er et annet enn personens.")
	uitest.TypeInto(t, c, "Hvem svarte", "Torunn")
	if uitest.HasText(c, "Navnet er et annet") {
		t.Error("the word stays when the name is right")
	}
	b.SetLanguage(casework.Nynorsk)
	b.Show(planpage.New, place("consent"))
	uitest.TypeInto(t, b.Canvas(), nn("planpage.consent.by"), "Kari Prøve")
	wants(t, b.Canvas(), "Namnet er eit anna enn personen sitt.")
	noErrors(t, b)
}

// nn is a text in nynorsk.
var nn = locales.For(casework.Nynorsk).T

func TestEveryOddityHasWords(t *testing.T) {
	for _, lang := range casework.Languages {
		for _, odd := range casework.Oddities {
			if !locales.For(lang).Has("planpage.odd." + string(odd)) {
				t.Errorf("%s: no words for %s", lang, odd)
			}
		}
	}
}

// A tiltak that starts later is neither under way nor done: told beside what
// the plan lacks, and at the field.
func TestTiltakFurtherThanItsStartIsTold(t *testing.T) {
	for _, c := range []struct {
		lang                      casework.Language
		starts, check, row, field string
	}{
		{casework.Bokmal, "Starter", "Sjekk dette", "Starter senere: Skyss til korøvelse", "Tiltaket starter først senere."},
		{casework.Nynorsk, "Startar", "Sjekk dette", "Startar seinare: Skyss til korøvelse", "Tiltaket startar først seinare."},
	} {
		b := routetest.WithBook(t, casework.Bokmal)
		b.SetLanguage(c.lang)
		plan := stored(b, 1)
		plan.Measures[3].Status = casework.MeasureUnderWay
		if err := b.Desk.SavePlan(t.Context(), plan); err != nil {
			t.Fatal(err)
		}
		b.Show(planpage.New, place("goals"))
		canvas := b.Canvas()
		if uitest.HasText(canvas, c.check) {
			t.Errorf("%s: told of tiltak that have begun:\n%s", c.lang, uitest.Words(canvas))
		}
		press(t, canvas, "Skyss til korøvelse")
		uitest.TypeInto(t, canvas, c.starts, "1.12.2026")
		wants(t, canvas, c.check, c.row, c.field)
		uitest.CheckLayout(t, canvas)
		uitest.TypeInto(t, canvas, c.starts, "1.11.2026")
		if uitest.HasText(canvas, c.check) || uitest.HasText(canvas, c.field) {
			t.Errorf("%s: the word stays when the day is right", c.lang)
		}
	}
}
