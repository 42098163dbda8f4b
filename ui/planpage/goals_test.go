package planpage_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/planpage"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// alt gives Alt with an arrow to what has the keyboard.
func alt(t *testing.T, c fyne.Canvas, key fyne.KeyName) {
	t.Helper()
	f, ok := c.Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatalf("the keyboard is in %T", c.Focused())
	}
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	uitest.Layout(c)
}

// choose chooses the answer with this label in a field.
func choose(t *testing.T, c fyne.Canvas, label, answer string) {
	t.Helper()
	s, ok := uitest.Field(t, c, label).Input.(*kit.Select)
	if !ok {
		t.Fatalf("%s is no list", label)
	}
	c.Focus(s)
	uitest.Press(c, fyne.KeyHome)
	for range 12 {
		if s.AccessibilityLabel() == answer {
			return
		}
		uitest.Press(c, fyne.KeyDown)
	}
	t.Fatalf("%s has no answer %q", label, answer)
}

func last[T any](list []T) T { return list[len(list)-1] }

func TestGoalAndTiltakAreWrittenInPlace(t *testing.T) {
	b := show(t, "goals")
	c := b.Canvas()
	uitest.Tap(t, c, "Nytt hovedmål")
	uitest.TypeInto(t, c, "Hovedmål", "Jeg vil lære å svømme")
	choose(t, c, "Hvem sine ord", "Ord fra pårørende")
	choose(t, c, "Livsområde", "Fritid")
	choose(t, c, "Hvordan ligger det an?", "Satt på vent")
	choose(t, c, "Er målet nådd?", "Delvis nådd")
	uitest.Tap(t, c, "Lukk")
	wants(t, c, "Jeg vil lære å svømme", "Satt på vent", "Ord fra pårørende")
	g := last(stored(b, 1).Goals)
	if g.Voice != casework.VoiceKin || g.Area != casework.Leisure || g.Life != casework.GoalOnHold || g.Result != casework.PartlyReached || g.Parent != 0 {
		t.Errorf("kept %+v", g)
	}
	adds := buttons(c, "Nytt tiltak")
	adds[len(adds)-1].OnTapped()
	uitest.Layout(c)
	uitest.TypeInto(t, c, "Tiltak", "Svømmekurs")
	uitest.TypeInto(t, c, "Omfang", "Hver onsdag")
	uitest.TypeInto(t, c, "Slik gjennomføres det", "I bassenget på helsehuset")
	choose(t, c, "Ansvarlig", "Arnfinn Vågsnes · Ektefelle")
	uitest.TypeInto(t, c, "Tjeneste", "Fysioterapi")
	uitest.TypeInto(t, c, "Starter", "1.12.2026")
	uitest.TypeInto(t, c, "Frist", "1.6.2027")
	uitest.TypeInto(t, c, "Evalueres", "1.3.2027")
	choose(t, c, "Status", "Pågår")
	uitest.TypeInto(t, c, "Vedtak", "Vedtak 1")
	uitest.Tap(t, c, "Lukk")
	wants(t, c, "Arnfinn Vågsnes · 01.12.2026 – 01.06.2027 · Hver onsdag")
	want := casework.Measure{
		ID: 9, GoalID: g.ID, What: "Svømmekurs", Extent: "Hver onsdag", How: "I bassenget på helsehuset", Responsible: 2, Service: "Fysioterapi",
		Start: casework.MustISO("2026-12-01"), Due: casework.MustISO("2027-06-01"), Evaluation: casework.MustISO("2027-03-01"),
		Status: casework.MeasureUnderWay, Decision: "Vedtak 1",
	}
	b.Restart()
	if m := last(stored(b, 1).Measures); m != want {
		t.Errorf("kept %+v", m)
	}
	noErrors(t, b)
}

func buttons(c fyne.Canvas, label string) []*kit.Button {
	var out []*kit.Button
	for _, b := range uitest.All[*kit.Button](c) {
		if b.Text() == label {
			out = append(out, b)
		}
	}
	return out
}

func TestRowsNeverWrittenInGoAway(t *testing.T) {
	b := show(t, "goals")
	c := b.Canvas()
	before := stored(b, 1)
	uitest.Tap(t, c, "Nytt tiltak")
	uitest.Tap(t, c, "Nytt hovedmål")
	uitest.Tap(t, c, "Lukk")
	press(t, c, "Ansvarsgruppe")
	uitest.Tap(t, c, "Ny deltaker")
	uitest.Tap(t, c, "Lukk")
	after := stored(b, 1)
	if len(after.Goals) != len(before.Goals) || len(after.Measures) != len(before.Measures) || len(after.Participants) != len(before.Participants) {
		t.Errorf("left %d goals, %d tiltak, %d participants", len(after.Goals), len(after.Measures), len(after.Participants))
	}
}

// order is the tiltak of a goal by number, as kept.
func order(b *routetest.Bench, goal casework.GoalID) []casework.MeasureID {
	var out []casework.MeasureID
	for _, m := range stored(b, 1).MeasuresOf(goal) {
		out = append(out, m.ID)
	}
	return out
}

func TestMovingWithTheKeyboard(t *testing.T) {
	b := show(t, "goals")
	c := b.Canvas()
	press(t, c, "Trening på balanse")
	uitest.Tap(t, c, "Lukk") // the keyboard is on the closed row now
	alt(t, c, fyne.KeyDown)
	if got := order(b, 1); len(got) != 3 || got[0] != 3 || got[1] != 1 {
		t.Errorf("order %v", got)
	}
	alt(t, c, fyne.KeyDown)
	alt(t, c, fyne.KeyDown)
	if got := order(b, 2); len(got) != 2 || got[0] != 1 {
		t.Errorf("the delmål has %v", got)
	}
	alt(t, c, fyne.KeyUp)
	if got := order(b, 1); len(got) != 3 || got[2] != 1 {
		t.Errorf("order %v", got)
	}
	press(t, c, "Jeg vil synge i koret igjen")
	uitest.Tap(t, c, "Flytt opp")
	if got := stored(b, 1).MainGoals(); got[0].ID != 3 || got[1].ID != 1 {
		t.Errorf("goals %v, %v", got[0].Text, got[1].Text)
	}
	noErrors(t, b)
}

func TestCopyAndDeleteWithUndo(t *testing.T) {
	b := show(t, "goals")
	c := b.Canvas()
	before := stored(b, 1)
	press(t, c, "Jeg vil klare å gå til butikken alene")
	uitest.Tap(t, c, "Kopier")
	if p := stored(b, 1); len(p.Goals) != len(before.Goals)+2 || len(p.Measures) != len(before.Measures)+4 {
		t.Errorf("copied to %d goals and %d tiltak", len(p.Goals), len(p.Measures))
	}
	uitest.Tap(t, c, "Slett")
	if p := stored(b, 1); len(p.Goals) != len(before.Goals) || len(p.Measures) != len(before.Measures) {
		t.Errorf("deleted to %d goals and %d tiltak", len(p.Goals), len(p.Measures))
	}
	press(t, c, "Skyss til korøvelse")
	uitest.Tap(t, c, "Slett")
	if uitest.HasText(c, "Skyss til korøvelse") {
		t.Error("still shown")
	}
	undo(b)
	wants(t, c, "Skyss til korøvelse")
	press(t, c, "Jeg vil synge i koret igjen")
	uitest.Tap(t, c, "Slett")
	if p := stored(b, 1); len(p.Goals) != len(before.Goals)-2 || len(p.Measures) != len(before.Measures)-2 {
		t.Errorf("deleted to %d goals and %d tiltak", len(p.Goals), len(p.Measures))
	}
	undo(b)
	p := stored(b, 1)
	if len(p.Goals) != len(before.Goals) || len(p.Measures) != len(before.Measures) || len(p.MeasuresOf(4)) != 1 {
		t.Errorf("undone to %d goals and %d tiltak", len(p.Goals), len(p.Measures))
	}
	noErrors(t, b)
}

func TestOpenRowAndTypingSurviveLanguageSwitch(t *testing.T) {
	b := show(t, "goals")
	press(t, b.Canvas(), "Skyss til korøvelse")
	e := uitest.Entry(t, b.Canvas(), "Omfang")
	b.Canvas().Focus(e)
	e.SetText("Hver")
	uitest.TypeInto(t, b.Canvas(), "Frist", "snart")
	b.Show(planpage.New, place("goals"))
	press(t, b.Canvas(), "Skyss til korøvelse")
	if got := uitest.Entry(t, b.Canvas(), "Omfang").Text; got != "Hver" {
		t.Errorf("kept %q", got)
	}
	if got := uitest.Entry(t, b.Canvas(), "Frist").Text; got != "snart" {
		t.Errorf("kept %q", got)
	}
	wants(t, b.Canvas(), "er ikke en dato")
}

func TestRestoreOpensTheSameRow(t *testing.T) {
	b := show(t, "goals")
	page := b.Show(planpage.New, place("about"))
	press(t, b.Canvas(), "Mål og tiltak")
	press(t, b.Canvas(), "Skyss til korøvelse")
	state := page.(route.Stateful).State()
	b.SetLanguage(casework.Nynorsk)
	again := b.Show(planpage.New, place("about"))
	again.(route.Stateful).Restore(state)
	uitest.Layout(b.Canvas())
	if got := uitest.Entry(t, b.Canvas(), "Omfang").Text; got != "Første onsdag i måneden" {
		t.Errorf("opened %q", got)
	}
}

func TestWhoDoesWhatIsMadeOfTheTiltak(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	plan := stored(b, 1)
	plan.Measures[1].Status = casework.MeasureDone
	if err := b.Desk.SavePlan(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	b.Show(planpage.New, place("who"))
	c := b.Canvas()
	wants(t, c, "Arnfinn Vågsnes", "Skyss til korøvelse", "04.11.2026 – 15.06.2027")
	for _, not := range []string{"Rekkverk", "Rehabiliteringsopphold"} {
		if uitest.HasText(c, not) {
			t.Errorf("%s is not to be done", not)
		}
	}
	press(t, c, "Skyss til korøvelse")
	if got := uitest.Entry(t, c, "Omfang").Text; got != "Første onsdag i måneden" {
		t.Errorf("opened %q", got)
	}
}

// TestBigPlanIsQuick opens and closes a row among 40 tiltak; the limit is
// generous, for a slow machine with others at work.
func TestBigPlanIsQuick(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	grow(b, 10, 3)
	b.Show(planpage.New, place("goals"))
	result := testing.Benchmark(func(bench *testing.B) {
		for range bench.N {
			press(t, b.Canvas(), "Trening 5.2")
			uitest.Tap(t, b.Canvas(), "Lukk")
		}
	})
	took := time.Duration(result.NsPerOp())
	t.Logf("open and close a row: %v, with drawing and searching of the test", took)
	if took > 2*time.Second {
		t.Errorf("a row takes %v", took)
	}
}
