package coordinators_test

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/coordinators"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var place = route.Place{Page: route.Coordinators}

func register(b *routetest.Bench) []desk.CoordinatorView {
	b.T.Helper()
	out, err := b.Desk.Coordinators(context.Background())
	if err != nil {
		b.T.Fatal(err)
	}
	return out
}

// add puts somebody in the register with a number of running cases.
func add(b *routetest.Bench, c casework.Coordinator, unit string, cases int) casework.CoordinatorID {
	b.T.Helper()
	ctx := context.Background()
	var err error
	if unit != "" {
		if c.UnitID, err = b.Desk.SaveUnit(ctx, casework.Unit{Name: unit, Leader: "Per Kristian Lund-Fjeldstad", Phone: "55 50 00 20"}); err != nil {
			b.T.Fatal(err)
		}
	}
	id, err := b.Desk.SaveCoordinator(ctx, c)
	if err != nil {
		b.T.Fatal(err)
	}
	for range cases {
		cid, err := b.Desk.Register(ctx, desk.Registration{
			Person: casework.Person{GivenName: "Test", FamilyName: "Fiktiv"}, Application: casework.Application{Received: b.Desk.Today()},
		})
		if err == nil {
			err = b.Desk.Appoint(ctx, casework.Assignment{CaseID: cid, CoordinatorID: id, From: b.Desk.Today()})
		}
		if err != nil {
			b.T.Fatal(err)
		}
	}
	return id
}

func TestEmptyRegisterSaysWhatToDo(t *testing.T) {
	b := routetest.New(t)
	b.Show(coordinators.New, place)
	c := b.Canvas()
	uitest.CheckLayout(t, c)
	if !uitest.HasText(c, "Ingen koordinatorer ennå") {
		t.Fatalf("shows\n%s", uitest.Words(c))
	}
	uitest.Tap(t, c, "Ny koordinator")
	uitest.TypeInto(t, c, "Navn", "Åse Lunde")
	uitest.TypeInto(t, c, "Yrke", "ergoterapeut")
	uitest.TypeInto(t, c, "Eller en ny enhet", "Ergoterapien")
	uitest.Tap(t, c, "Legg til")
	b.Restart()
	got := register(b)
	if len(got) != 1 || got[0].Coordinator.Name != "Åse Lunde" || got[0].Unit.Name != "Ergoterapien" {
		t.Fatalf("kept %+v", got)
	}
	b.Show(coordinators.New, place)
	for _, want := range []string{"Åse Lunde", "ergoterapeut", "Ergoterapien", "Ledig"} {
		if !uitest.HasText(b.Canvas(), want) {
			t.Errorf("the list lacks %q", want)
		}
	}
}

func TestStandingTellsLoadAndEnd(t *testing.T) {
	b := routetest.New(t)
	add(b, casework.Coordinator{Name: "Berit Heavy"}, "", casework.HeavyLoad)
	add(b, casework.Coordinator{Name: "Carl Gone", Ended: b.Desk.Today()}, "", 0)
	add(b, casework.Coordinator{Name: "Dina Going", Ended: b.Desk.Today().AddDays(1)}, "", 0)
	add(b, casework.Coordinator{Name: "Eva Child", Child: true}, "", casework.HeavyLoad-1)
	b.Show(coordinators.New, place)
	for _, want := range []string{"10", "Mange saker", "Sluttet 22.11.2026", "Slutter 23.11.2026", "9", "Ledig, også for barn"} {
		if !uitest.HasText(b.Canvas(), want) {
			t.Errorf("no %q in\n%s", want, uitest.Words(b.Canvas()))
		}
	}
}

// open opens the only row by the keyboard.
func open(b *routetest.Bench) {
	b.T.Helper()
	list := uitest.All[*kit.List](b.Canvas())[0]
	list.Select(0)
	list.OnOpen(0)
	uitest.Layout(b.Canvas())
}

func TestChangeAndUndo(t *testing.T) {
	b := routetest.New(t)
	add(b, casework.Coordinator{Name: "Åse Lunde", Title: "ergoterapeut"}, "Ergoterapien", 0)
	b.Show(coordinators.New, place)
	c := b.Canvas()
	open(b)
	uitest.CheckLayout(t, c)
	uitest.TypeInto(t, c, "Yrke", "vernepleier")
	uitest.TypeInto(t, c, "Tar ikke nye saker fra", "i morgen")
	uitest.Tap(t, c, "Lagre endringene")
	got := register(b)[0].Coordinator
	if got.Title != "vernepleier" || got.Ended != casework.MustISO("2026-11-23") || got.UnitID == 0 {
		t.Fatalf("kept %+v", got)
	}
	b.Shell.LastNotice().OnAction()
	if got := register(b)[0].Coordinator; got.Title != "ergoterapeut" || !got.Ended.IsZero() {
		t.Errorf("undone %+v", got)
	}
}

func TestWrongInputIsToldAndStays(t *testing.T) {
	b := routetest.New(t)
	b.Show(coordinators.New, place)
	c := b.Canvas()
	uitest.Tap(t, c, "Ny koordinator")
	uitest.Tap(t, c, "Legg til")
	if !uitest.HasText(c, "Skriv et navn.") || len(register(b)) != 0 {
		t.Error("somebody without a name was added")
	}
	uitest.TypeInto(t, c, "Navn", "Åse")
	uitest.TypeInto(t, c, "Tar ikke nye saker fra", "32/13")
	uitest.Tap(t, c, "Legg til")
	if !uitest.HasText(c, "er ikke en dato") || !uitest.HasText(c, "32/13") || len(register(b)) != 0 {
		t.Errorf("a wrong date was taken: %+v", register(b))
	}
}

func TestEscapeLosesNothing(t *testing.T) {
	b := routetest.New(t)
	b.Show(coordinators.New, place)
	c := b.Canvas()
	uitest.Tap(t, c, "Ny koordinator")
	uitest.TypeInto(t, c, "Navn", "Åse Lunde")
	if !kit.CloseTop(c) {
		t.Fatal("nothing to close")
	}
	if len(register(b)) != 0 {
		t.Fatal("saved without being asked")
	}
	b.Shell.LastNotice().OnAction() // go on
	uitest.Layout(c)
	if got := uitest.Entry(t, c, "Navn").Text; got != "Åse Lunde" {
		t.Errorf("came back as %q", got)
	}
	if !uitest.HasText(c, "det du skrev sist") {
		t.Error("not told that it is unsaved")
	}
}

func TestKillAndLanguageKeepWhatIsTyped(t *testing.T) {
	b := routetest.New(t)
	b.Show(coordinators.New, place)
	uitest.Tap(t, b.Canvas(), "Ny koordinator")
	uitest.TypeInto(t, b.Canvas(), "Navn", "Åse Lunde")
	b.Pass(time.Second)
	b.Kill()
	kit.CloseTop(b.Canvas())
	b.SetLanguage(casework.Nynorsk)
	b.Show(coordinators.New, place)
	uitest.Tap(t, b.Canvas(), "Ny koordinator")
	if got := uitest.Entry(t, b.Canvas(), "Namn").Text; got != "Åse Lunde" {
		t.Errorf("kept %q", got)
	}
}

func TestUnits(t *testing.T) {
	b := routetest.New(t)
	b.Show(coordinators.New, place)
	c := b.Canvas()
	c.Focus(uitest.All[*kit.Choice](c)[0])
	uitest.Press(c, fyne.KeyRight)
	uitest.Layout(c)
	uitest.Tap(t, c, "Ny enhet")
	uitest.TypeInto(t, c, "Navnet på enheten", "NAV Fjordvik")
	uitest.Tap(t, c, "Legg til")
	units, err := b.Desk.Units(context.Background())
	if err != nil || len(units) != 1 || units[0].Name != "NAV Fjordvik" {
		t.Fatalf("kept %+v %v", units, err)
	}
	open(b)
	uitest.TypeInto(t, c, "Leder", "Ola Fiktiv")
	uitest.Tap(t, c, "Lagre endringene")
	if !uitest.HasText(c, "Ola Fiktiv") {
		t.Errorf("the list shows\n%s", uitest.Words(c))
	}
}

func TestShots(t *testing.T) {
	b := routetest.New(t)
	b.Shots("coordinators-empty", coordinators.New, place)
	if uitest.Shots() == "" {
		return
	}
	add(b, casework.Coordinator{Name: "Åse Lunde", Title: "ergoterapeut", Phone: "55 50 00 21"}, "Ergo- og fysioterapitjenesten", 3)
	add(b, casework.Coordinator{Name: "Anne-Kristin Bjørnstad Hallvardsson-Ødegård", Title: "vernepleier med videreutdanning", Child: true},
		"Avdeling for habilitering, barn og unge i Ytre Fjordvik", 1)
	add(b, casework.Coordinator{Name: "Berit Vik", Title: "sykepleier"}, "Hjemmesykepleien", casework.HeavyLoad)
	add(b, casework.Coordinator{Name: "Carl Moe", Title: "spesialpedagog", Ended: casework.MustISO("2026-10-01")}, "PP-tjenesten", 0)
	b.Shots("coordinators", coordinators.New, place)
	b.Shots("coordinators-units", coordinators.New, route.Place{Page: route.Coordinators, Section: "units"})
	b.SetLanguage(casework.Bokmal)
	b.Show(coordinators.New, place)
	open(b)
	b.Shot("coordinators-dialog")
}
