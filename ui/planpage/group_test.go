package planpage_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/planpage"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// nb is a text in bokmål.
var nb = locales.For(casework.Bokmal).T

func TestParticipantsAddChangeRemoveUndo(t *testing.T) {
	b := show(t, "group")
	c := b.Canvas()
	wants(t, c, "Koordinator fra 22.09.2026", "Deler av planen")
	uitest.Tap(t, c, "Ny deltaker")
	uitest.TypeInto(t, c, "Navn", "Nina Prøve")
	uitest.TypeInto(t, c, "Rolle", "Nabo")
	uitest.TypeInto(t, c, "Bidrar med", "Går tur")
	answer(t, c, "Får se", fyne.KeyRight)
	uitest.TypeInto(t, c, "Hvilke deler", "Mål 1")
	uitest.TypeInto(t, c, "Til og med", "1.6.2027")
	uitest.Tap(t, c, "Lukk")
	q := last(stored(b, 1).Participants)
	want := casework.Participant{ID: 8, Name: "Nina Prøve", Role: "Nabo", Contribution: "Går tur", Share: casework.SharePart, Parts: "Mål 1", Until: casework.MustISO("2027-06-01")}
	if q != want {
		t.Errorf("kept %+v", q)
	}
	press(t, c, "Arnfinn Vågsnes")
	uitest.Tap(t, c, "Slett")
	if p := stored(b, 1); len(p.Participants) != 7 || p.Measures[3].Responsible != 0 {
		t.Errorf("removed to %+v", p.Participants)
	}
	undo(b)
	if p := stored(b, 1); len(p.Participants) != 8 || p.Participants[1].Name != "Arnfinn Vågsnes" || p.Measures[3].Responsible != 2 {
		t.Errorf("undone to %+v", p.Participants)
	}
	noErrors(t, b)
}

// answer moves in a choice with the arrows.
func answer(t *testing.T, c fyne.Canvas, label string, keys ...fyne.KeyName) {
	t.Helper()
	in, ok := uitest.Field(t, c, label).Input.(*kit.Choice)
	if !ok {
		t.Fatalf("%s is no choice", label)
	}
	c.Focus(in)
	uitest.Press(c, keys...)
	uitest.Layout(c)
}

func TestFetchFromTheRegister(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	unit, err := b.Desk.SaveUnit(t.Context(), casework.Unit{Name: "Barne- og familietjenesten"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []casework.Coordinator{
		{Name: "Randi Prøve", Title: "vernepleier", UnitID: unit, Phone: "55 50 00 99"}, {Name: "Sluttet", Ended: casework.MustISO("2026-01-01")},
	} {
		if _, err := b.Desk.SaveCoordinator(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	b.Show(planpage.New, place("group"))
	c := b.Canvas()
	uitest.Tap(t, c, "Hent fra registeret")
	uitest.Tap(t, c, "Legg til")
	wants(t, c, "Velg den som skal delta.")
	choose(t, c, "Hvem skal delta?", "Randi Prøve · vernepleier")
	uitest.Tap(t, c, "Legg til")
	uitest.TypeInto(t, c, "Bidrar med", "Avlastning")
	q := last(stored(b, 1).Participants)
	if q.Name != "Randi Prøve" || q.Service != "Barne- og familietjenesten" || q.Phone != "55 50 00 99" || q.Contribution != "Avlastning" || q.Share != casework.ShareNothing {
		t.Errorf("kept %+v", q)
	}
	if len(buttons(c, "Hent fra registeret")) != 0 {
		t.Error("nobody is left to fetch")
	}
}

func TestProtectedPersonIsNowhereLocated(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	if _, err := b.Desk.StartPlan(t.Context(), 4); err != nil {
		t.Fatal(err)
	}
	p := stored(b, 4)
	p.Participants = append(p.Participants, casework.Participant{ID: 9, Name: "Kari Prøve", Role: "Lærer", Service: "Avsides skole", Phone: "400 00 099", Email: "kari@avsides.example"})
	p.Measures = append(p.Measures, casework.Measure{ID: 1, What: "Støtte", Responsible: 9, Service: "Avsides barnehage"})
	if err := b.Desk.SavePlan(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	for _, section := range sections {
		b.Show(planpage.New, route.Place{Page: route.Plan, Case: 4, Section: section})
		wants(t, b.Canvas(), "Fortrolig adresse")
		for _, s := range []string{"Avsides", "400 00 099"} {
			if uitest.HasText(b.Canvas(), s) {
				t.Errorf("%s tells %s", section, s)
			}
		}
	}
}

func TestConsents(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	change(b, func(p *casework.Plan) { p.Consent, p.Sharing = casework.Consent{}, casework.Consent{} })
	b.Show(planpage.New, place("consent"))
	c := b.Canvas()
	wants(t, c, "Ikke spurt")
	answer(t, c, "Svar", fyne.KeyLeft, fyne.KeyLeft)
	wants(t, c, "Gjelder nå")
	uitest.TypeInto(t, c, "Hvem svarte", "Torunn Elisabeth Vågsnes")
	choose(t, c, "Svarte som", "Personen selv")
	typeDate(t, c, "Dato", "20.11.2026")
	uitest.TypeInto(t, c, "Merknad", "Over bordet")
	uitest.Tap(t, c, "Samme person og dato som over")
	p := stored(b, 1)
	want := casework.Consent{Answer: casework.Yes, By: "Torunn Elisabeth Vågsnes", Capacity: casework.RoleSelf, Date: casework.MustISO("2026-11-20"), Note: "Over bordet"}
	if p.Consent != want {
		t.Errorf("kept %+v", p.Consent)
	}
	if p.Sharing.By != want.By || p.Sharing.Date != want.Date || p.Sharing.Answer != casework.NotAnswered {
		t.Errorf("sharing %+v", p.Sharing)
	}
	typeDate(t, c, "Trukket", "21.11.2026")
	wants(t, c, "Trukket 21.11.2026")
	press(t, c, "Godkjenning")
	wants(t, c, "Samtykket til planen må være på plass")
	uitest.Tap(t, c, "Gå til samtykke")
	if _, ok := c.Focused().(*kit.Choice); !ok {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
	noErrors(t, b)
}

// typeDate types in the first date field with this label: both consents have one.
func typeDate(t *testing.T, c fyne.Canvas, label, text string) {
	t.Helper()
	for _, f := range uitest.All[*kit.Field](c) {
		if d, ok := f.Input.(*kit.DateField); ok && f.Label() == label {
			c.Focus(d)
			d.SetText(text)
			c.Unfocus()
			uitest.Layout(c)
			return
		}
	}
	t.Fatalf("no date %s", label)
}

func TestCooperation(t *testing.T) {
	b := show(t, "cooperation")
	uitest.TypeInto(t, b.Canvas(), "Hvem må tjenestene samarbeide med?", "")
	wants(t, b.Canvas(), "Dette mangler her")
	press(t, b.Canvas(), "Ingen andre trengs")
	wants(t, b.Canvas(), "Ingenting mangler")
	if p := stored(b, 1); !p.NoOthers || p.Cooperation != "" {
		t.Errorf("kept %v %q", p.NoOthers, p.Cooperation)
	}
}

func TestApprovalAndUndo(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	change(b, func(p *casework.Plan) { p.Approved, p.Approval = casework.Date{}, "" })
	b.Show(planpage.New, place("approval"))
	c := b.Canvas()
	wants(t, c, "Planen er en kladd")
	uitest.TypeInto(t, c, nb("planpage.approval.date"), "i overmorgen en gang")
	uitest.Tap(t, c, "Registrer godkjenningen")
	if uitest.Field(t, c, nb("planpage.approval.date")).Error() == "" || !stored(b, 1).Approved.IsZero() {
		t.Error("approved on no day")
	}
	uitest.TypeInto(t, c, nb("planpage.approval.date"), "20.11.2026")
	uitest.TypeInto(t, c, nb("planpage.approval.how"), "Sa ja ved bordet.")
	uitest.Tap(t, c, "Registrer godkjenningen")
	if p := stored(b, 1); p.Approved != casework.MustISO("2026-11-20") || p.Approval != "Sa ja ved bordet." {
		t.Errorf("kept %v %q", p.Approved, p.Approval)
	}
	wants(t, c, "Virksom", "Godkjent 20. november 2026", "gjelder nå")
	undo(b)
	if p := stored(b, 1); !p.Approved.IsZero() || p.Approval != "" {
		t.Errorf("undone to %v", p.Approved)
	}
	wants(t, c, "Planen er en kladd", "Sa ja ved bordet.")
	noErrors(t, b)
}

func TestOldDraftDoesNotUndoAnApproval(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	change(b, func(p *casework.Plan) { p.Approved, p.Approval = casework.Date{}, "" })
	b.Show(planpage.New, place("about"))
	e := uitest.Entry(t, b.Canvas(), "Hvem er du?")
	b.Canvas().Focus(e)
	e.SetText("Halvveis")
	b.Leave()
	if err := b.Desk.ApprovePlan(t.Context(), 1, casework.MustISO("2026-11-21"), "På telefon"); err != nil {
		t.Fatal(err)
	}
	b.Show(planpage.New, place("about"))
	if p := stored(b, 1); p.Approved.IsZero() || p.AboutMe != "Halvveis" {
		t.Errorf("approved %v, about %q", p.Approved, p.AboutMe)
	}
}

func TestPageFollowsWhatHappensElsewhere(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	if _, err := b.Desk.StartPlan(t.Context(), 3); err != nil {
		t.Fatal(err)
	}
	page := b.Show(planpage.New, route.Place{Page: route.Plan, Case: 3, Section: "about"})
	e := uitest.Entry(t, b.Canvas(), "Hvem er du?")
	b.Canvas().Focus(e)
	e.SetText("Halv")
	cs, err := b.Desk.Coordinators(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Desk.Appoint(t.Context(), casework.Assignment{CaseID: 3, CoordinatorID: cs[0].Coordinator.ID}); err != nil {
		t.Fatal(err)
	}
	page.(route.Refresher).Refresh()
	uitest.Layout(b.Canvas())
	wants(t, b.Canvas(), "Koordinator: Åse Lunde", "Halv")
	if b.Canvas().Focused() != fyne.Focusable(e) {
		t.Error("the keyboard was moved")
	}
}
