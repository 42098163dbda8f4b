package planpage_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/planpage"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func place(section string) route.Place {
	return route.Place{Page: route.Plan, Case: 1, Section: section}
}

func show(t *testing.T, section string) *routetest.Bench {
	t.Helper()
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(planpage.New, place(section))
	return b
}

// stored is the plan of a case as it is kept.
func stored(b *routetest.Bench, id casework.CaseID) casework.Plan {
	b.T.Helper()
	v, err := b.Desk.Case(context.Background(), id)
	if err != nil {
		b.T.Fatal(err)
	}
	return v.File.Plan
}

// change keeps the plan of case 1 after doing something to it.
func change(b *routetest.Bench, do func(*casework.Plan)) {
	b.T.Helper()
	p := stored(b, 1)
	do(&p)
	if err := b.Desk.SavePlan(context.Background(), p); err != nil {
		b.T.Fatal(err)
	}
}

// press presses the row, the point or the line of the list with these words.
func press(t *testing.T, c fyne.Canvas, words string) {
	t.Helper()
	for _, o := range uitest.All[fyne.CanvasObject](c) {
		named, ok := o.(interface{ AccessibilityLabel() string })
		f, can := o.(fyne.Focusable)
		if ok && can && strings.Contains(named.AccessibilityLabel(), words) {
			c.Focus(f)
			uitest.Press(c, fyne.KeyReturn)
			uitest.Layout(c)
			return
		}
	}
	t.Fatalf("nothing to press says %q among\n%s", words, uitest.Words(c))
}

func undo(b *routetest.Bench) {
	b.Shell.LastNotice().OnAction()
	uitest.Layout(b.Canvas())
}

func wants(t *testing.T, c fyne.Canvas, words ...string) {
	t.Helper()
	for _, w := range words {
		if !uitest.HasText(c, w) {
			t.Errorf("no %q in\n%s", w, uitest.Words(c))
		}
	}
}

func noErrors(t *testing.T, b *routetest.Bench) {
	t.Helper()
	if len(b.Shell.Errors) > 0 {
		t.Errorf("errors %v", b.Shell.Errors)
	}
}

func TestEveryPartFitsTheWindow(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, look := range []struct {
		width, height, text float32
	}{{1150, 720, 1}, {1060, 672, 1}, {1060, 672, 1.5}} {
		b.SetLook(kit.Look{Mode: kit.Light, Scale: look.text})
		b.Window().Resize(fyne.NewSize(look.width, look.height))
		for _, section := range sections {
			b.Show(planpage.New, place(section))
			uitest.CheckLayout(t, b.Canvas())
		}
		b.Show(planpage.New, route.Place{Page: route.Plan, Case: 1, Section: "extent", Index: 1})
		uitest.CheckLayout(t, b.Canvas())
	}
}

var sections = []string{"about", "areas", "goals", "group", "consent", "who", "cooperation", "period", "approval"}

func TestHeaderTellsWhereThePlanStands(t *testing.T) {
	b := show(t, "about")
	c := b.Canvas()
	wants(t, c, "Planen til Torunn Elisabeth Vågsnes", "Virksom", "15.10.2026 – 14.10.2027", "Koordinator: Åse Lunde")
	for _, go_ := range []struct {
		verb string
		want route.Place
	}{
		{"Skriv ut planen", route.Place{Page: route.Paper, Case: 1, Kind: casework.FullPlan}},
		{"Kortversjon", route.Place{Page: route.Paper, Case: 1, Kind: casework.ShortPlan}},
		{"Til saken", route.Place{Page: route.Case, Case: 1}},
	} {
		uitest.Tap(t, c, go_.verb)
		if got := b.Shell.LastPlace(); got != go_.want {
			t.Errorf("%s went to %+v", go_.verb, got)
		}
	}
}

func TestOwnWordsAreKept(t *testing.T) {
	b := show(t, "about")
	uitest.TypeInto(t, b.Canvas(), "Hva er viktig for deg?", "Å synge.\nÅ gå tur.")
	if got := stored(b, 1).Important; got != "Å synge.\nÅ gå tur." {
		t.Errorf("kept %q", got)
	}
	if b.Shell.Saves == 0 {
		t.Error("the window does not say that it is saved")
	}
	b.Restart()
	b.Show(planpage.New, place("about"))
	wants(t, b.Canvas(), "Å gå tur.")
	noErrors(t, b)
}

func TestTypingSurvivesKillAndLanguageSwitch(t *testing.T) {
	b := show(t, "about")
	e := uitest.Entry(t, b.Canvas(), "Hvem er du?")
	b.Canvas().Focus(e)
	e.SetText("Jeg er Torunn.")
	b.Pass(time.Second)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	b.Show(planpage.New, place("about"))
	if got := uitest.Entry(t, b.Canvas(), "Kven er du?").Text; got != "Jeg er Torunn." {
		t.Errorf("kept %q", got)
	}
	if got := stored(b, 1).AboutMe; got != "Jeg er Torunn." {
		t.Errorf("the plan has %q", got)
	}
}

func TestWrongDateKeepsItsText(t *testing.T) {
	b := show(t, "period")
	uitest.TypeInto(t, b.Canvas(), "Neste evaluering", "31.02.2027")
	wants(t, b.Canvas(), "er ikke en dato")
	uitest.TypeInto(t, b.Canvas(), "Planen slutter", "1/9-27")
	if p := stored(b, 1); p.End != casework.MustISO("2027-09-01") || p.NextEvaluation != casework.MustISO("2027-02-15") {
		t.Errorf("kept %v and %v", p.End, p.NextEvaluation)
	}
	b.Pass(time.Second)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	b.Show(planpage.New, place("period"))
	wants(t, b.Canvas(), "31.02.2027", "er ikkje ein dato")
	uitest.TypeInto(t, b.Canvas(), "Neste evaluering", "1.3.2027")
	if got := stored(b, 1).NextEvaluation; got != casework.MustISO("2027-03-01") {
		t.Errorf("kept %v", got)
	}
	b.Show(planpage.New, place("period"))
	if uitest.HasText(b.Canvas(), "31.02.2027") {
		t.Error("the wrong date came back")
	}
	noErrors(t, b)
}

func TestPeriodCannotEndBeforeItStarts(t *testing.T) {
	b := show(t, "period")
	uitest.TypeInto(t, b.Canvas(), "Planen slutter", "1.1.2026")
	if uitest.Field(t, b.Canvas(), "Planen slutter").Error() == "" {
		t.Error("no sentence")
	}
	uitest.TypeInto(t, b.Canvas(), "Planen begynner", "1.12.2025")
	if p := stored(b, 1); p.Start != casework.MustISO("2025-12-01") || p.End != casework.MustISO("2026-01-01") {
		t.Errorf("kept %v–%v", p.Start, p.End)
	}
	noErrors(t, b)
}

func TestEvaluationInSomeMonths(t *testing.T) {
	for verb, want := range map[string]string{"Om 3 måneder": "2027-02-22", "Om 6 måneder": "2027-05-22", "Om 12 måneder": "2027-11-22"} {
		b := show(t, "period")
		uitest.Tap(t, b.Canvas(), verb)
		if got := stored(b, 1).NextEvaluation; got != casework.MustISO(want) {
			t.Errorf("%s: %v", verb, got)
		}
		wants(t, b.Canvas(), casework.FormatDate(casework.MustISO(want)))
	}
}

func TestAreasOpenOneAtATime(t *testing.T) {
	b := show(t, "areas")
	c := b.Canvas()
	press(t, c, "Økonomi")
	uitest.TypeInto(t, c, "Behov", "Hjelp til å betale regninger")
	uitest.Tap(t, c, "Neste: Transport")
	if got := uitest.Entry(t, c, "Slik er det nå").Text; !strings.Contains(got, "kjøre bil") {
		t.Errorf("opened %q", got)
	}
	uitest.Tap(t, c, "Lukk")
	p := stored(b, 1)
	if p.Area(casework.Economy).Needs != "Hjelp til å betale regninger" || p.Area(casework.Housing).Situation == "" || len(p.Areas) != 5 {
		t.Errorf("kept %+v", p.Areas)
	}
}

func TestLightsAndListLeadToWhatIsMissing(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	change(b, func(p *casework.Plan) {
		p.Measures[2].How, p.NextEvaluation, p.Participants[1].Contribution = "", casework.Date{}, ""
	})
	b.Show(planpage.New, place("about"))
	c := b.Canvas()
	press(t, c, "f Hvordan")
	if e, ok := c.Focused().(*kit.Entry); !ok || e != uitest.Entry(t, c, "Slik gjennomføres det") {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
	how := uitest.Field(t, c, "Slik gjennomføres det")
	if y := b.App.Driver().AbsolutePositionForObject(how).Y; y < 0 || y+how.Size().Height > c.Size().Height {
		t.Errorf("the field is out of sight at %.0f", y)
	}
	wants(t, c, "Dette mangler her", "Hvordan tiltaket gjennomføres: Gå sammen")
	press(t, c, "d Bidrag")
	wants(t, c, "Hva deltakeren bidrar med: Arnfinn")
	press(t, c, "Periode og evaluering")
	press(t, c, "Når planen skal evalueres")
	if _, ok := c.Focused().(*kit.DateField); !ok {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
	press(t, c, "h Samtykke") // lacks nothing: only shows the part
	wants(t, c, "Samtykke til å dele opplysninger", "Ingenting mangler i denne delen.")
}

func TestListOfPartsKeepsTheKeyboard(t *testing.T) {
	b := show(t, "about")
	c := b.Canvas()
	press(t, c, "Livsområder")
	if n, ok := c.Focused().(*kit.NavItem); !ok || n.AccessibilityLabel() != "Livsområder" {
		t.Fatalf("the keyboard is in %T", c.Focused())
	}
	uitest.Press(c, fyne.KeyTab, fyne.KeyReturn)
	uitest.Layout(c)
	wants(t, c, "Hva vil personen oppnå")
	for range 40 { // on through the points and the header to the first row
		uitest.Press(c, fyne.KeyTab)
		if o, ok := c.Focused().(interface{ AccessibilityLabel() string }); ok && strings.HasPrefix(o.AccessibilityLabel(), "Jeg vil klare å gå") {
			uitest.Press(c, fyne.KeySpace)
			uitest.Layout(c)
			if e, ok := c.Focused().(*kit.Entry); !ok || e.Text != "Jeg vil klare å gå til butikken alene" {
				t.Errorf("opened, and the keyboard is in %T", c.Focused())
			}
			return
		}
	}
	t.Error("Tab never reached the first goal")
}

func TestPlacesFromBlanksAndGaps(t *testing.T) {
	for _, c := range []struct {
		section string
		index   int
		want    string
	}{
		{"plan.next_evaluation", 0, "Neste evaluering"},
		{"plan.sharing", 0, "Hvem svarte"},
		{"coordinator.name", 0, "Ny deltaker"},
		{"responsible", 4, "Språktrening med sangtekster"},
		{"contribution", 2, "Holder i planen"},
		{"needs", -1, "Ressurser"},
		{"unknown", 3, "Hvem er du?"},
		{"extent", 99, "Nytt hovedmål"},
		{"", 0, "Hvem er du?"},
	} {
		b := routetest.WithBook(t, casework.Bokmal)
		b.Show(planpage.New, route.Place{Page: route.Plan, Case: 1, Section: c.section, Index: c.index})
		if !uitest.HasText(b.Canvas(), c.want) {
			t.Errorf("%s %d shows\n%s", c.section, c.index, uitest.Words(b.Canvas()))
		}
	}
}

func TestEveryGapHasWords(t *testing.T) {
	full := casework.CaseFile{Plan: casework.Plan{
		Participants: make([]casework.Participant, 1), Measures: make([]casework.Measure, 1),
	}}
	gaps := append(casework.CaseFile{}.Gaps(casework.MustISO("2026-11-22")), full.Gaps(casework.MustISO("2026-11-22"))...)
	if len(gaps) < 15 {
		t.Fatalf("only %d gaps", len(gaps))
	}
	for _, lang := range casework.Languages {
		for _, g := range gaps {
			if !locales.For(lang).Has("gap." + g.Field) {
				t.Errorf("%s: no words for %s", lang, g.Field)
			}
		}
	}
}

func TestStartingAPlan(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(planpage.New, route.Place{Page: route.Plan, Case: 3})
	c := b.Canvas()
	wants(t, c, "Ingen plan ennå", "Ida Marie")
	uitest.Tap(t, c, "Start planen")
	wants(t, c, "Kladd", "Hva er viktig for deg?", "Ingen koordinator er oppnevnt", "Planperioden er ikke satt")
	if stored(b, 3).ID == 0 {
		t.Error("no plan was made")
	}
	uitest.TypeInto(t, c, "Hva er du god til?", "Å tegne")
	if stored(b, 3).Strengths != "Å tegne" {
		t.Error("not kept")
	}
	b.Show(planpage.New, route.Place{Page: route.Plan, Case: 99})
	wants(t, b.Canvas(), "finnes ikke lenger")
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Shots("plan-goals", planpage.New, place("goals"))
	grow(b, 10, 3)
	b.Shots("plan-goals-big", planpage.New, place("goals"))
	for _, open := range []struct{ section, row string }{
		{"goals", "Trening på balanse"}, {"goals", "Gå trygt opp og ned"}, {"group", "Jørgen Åsmund"}, {"areas", "Helse"},
	} {
		b.Show(planpage.New, place(open.section))
		press(t, b.Canvas(), open.row)
		b.Shot("plan-open-" + open.section + "-" + strings.Fields(open.row)[0])
	}
	if uitest.Shots() == "" {
		return // the rest is for looking at: every part is laid out by another test
	}
	for _, section := range sections {
		if section != "goals" {
			b.Shots("plan-"+section, planpage.New, place(section))
		}
	}
	b.Shots("plan-none", planpage.New, route.Place{Page: route.Plan, Case: 3})
	b.SetLook(kit.Look{Mode: kit.HighContrast, Scale: 1.5})
	b.Show(planpage.New, place("goals"))
	b.Shot("plan-large-text")
	b.Window().Resize(fyne.NewSize(1060, 672))
	if _, err := b.Desk.StartPlan(context.Background(), 4); err != nil {
		t.Fatal(err)
	}
	b.Shots("plan-new", planpage.New, route.Place{Page: route.Plan, Case: 4, Section: "goals"})
}

// grow gives the plan of case 1 many goals, with as many tiltak each, and long names.
func grow(b *routetest.Bench, goals, each int) {
	change(b, func(p *casework.Plan) {
		p.Participants[3].Name = "Jørgen Åsmund Hauge-Bjørnstjerne Østerbø-Čáhppe"
		for g := range goals {
			goal := casework.Goal{ID: p.NextGoalID(), Text: fmt.Sprintf("Mål %d: bo hjemme så lenge jeg kan, med hjelp til det jeg ikke klarer selv", g+1)}
			p.Goals = append(p.Goals, goal)
			for m := range each {
				p.Measures = append(p.Measures, casework.Measure{
					ID: p.NextMeasureID(), GoalID: goal.ID, What: fmt.Sprintf("Trening %d.%d", g+1, m+1), Extent: "To ganger i uka",
					How: "Hjemme", Responsible: 4, Due: casework.MustISO("2026-11-01").AddDays(g * 30),
				})
			}
		}
	})
}
