package plans_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/kit"
	"samtak/ui/plans"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var place = route.Place{Page: route.Plans}

func iso(s string) casework.Date {
	if s == "" {
		return casework.Date{}
	}
	return casework.MustISO(s)
}

// planned registers a case and gives it a plan.
func planned(b *routetest.Bench, given, family string, change func(*casework.Plan)) {
	b.T.Helper()
	ctx := context.Background()
	id, err := b.Desk.Register(ctx, desk.Registration{
		Person:      casework.Person{GivenName: given, FamilyName: family},
		Application: casework.Application{Received: iso("2026-09-01"), Wants: []casework.Product{casework.ProductIP}, Channel: casework.ByPhone, Type: casework.TypeApplication},
	})
	if err != nil {
		b.T.Fatal(err)
	}
	if change == nil {
		return
	}
	if _, err := b.Desk.StartPlan(ctx, id); err != nil {
		b.T.Fatal(err)
	}
	v, err := b.Desk.Case(ctx, id)
	if err != nil {
		b.T.Fatal(err)
	}
	change(&v.File.Plan)
	if err := b.Desk.SavePlan(ctx, v.File.Plan); err != nil {
		b.T.Fatal(err)
	}
}

func full(t *testing.T) *routetest.Bench {
	b := routetest.New(t)
	planned(b, "Maja", "Tveit", nil) // no plan: not in the list
	planned(b, "Åse-Marie Theodora", "Brekke-Haugland Østensjø", func(p *casework.Plan) {
		p.Approved, p.Start, p.End, p.NextEvaluation = iso("2026-10-01"), iso("2026-10-01"), iso("2027-09-30"), iso("2027-02-15")
	})
	planned(b, "Jonas", "Fiktiv Lie", func(p *casework.Plan) {
		p.Approved, p.Start, p.NextEvaluation = iso("2025-10-01"), iso("2025-10-01"), iso("2026-10-15")
	})
	planned(b, "Sondre", "Ødegård", func(p *casework.Plan) { p.Approved, p.Start = iso("2026-10-01"), iso("2026-10-01") })
	planned(b, "Birgit", "Aasen", func(*casework.Plan) {})
	planned(b, "Torleif", "Zahl", func(p *casework.Plan) { p.Approved, p.Closed = iso("2025-01-01"), iso("2026-01-01") })
	b.Clock.Set(storetest.Start)
	return b
}

func list(t testing.TB, c fyne.Canvas) *kit.List {
	t.Helper()
	all := uitest.All[*kit.List](c)
	if len(all) != 1 {
		t.Fatalf("%d lists among:\n%s", len(all), uitest.Words(c))
	}
	return all[0]
}

func names(t testing.TB, c fyne.Canvas) string {
	var out []string
	for _, r := range list(t, c).Rows() {
		out = append(out, strings.Fields(strings.Split(r.Cells[1].Text, ",")[0])[0])
	}
	return strings.Join(out, " ")
}

func TestRows(t *testing.T) {
	b := full(t)
	b.Show(plans.New, place)
	uitest.CheckLayout(t, b.Canvas())
	want := [][]string{
		{"2026/5", "Aasen, Birgit", "Kladd", "ingen", "", "Ingen neste dato"},
		{"2026/4", "Ødegård, Sondre", "Virksom", "ingen", "fra 01.10.2026", "Ingen neste dato"},
		{"2026/3", "Fiktiv Lie, Jonas", "Skal evalueres", "ingen", "fra 01.10.2025", "15.10.2026"},
		{"2026/2", "Brekke-Haugland Østensjø, Åse-Marie Theodora", "Virksom", "ingen", "01.10.2026–30.09.2027", "15.02.2027"},
		{"2026/6", "Zahl, Torleif", "Avsluttet", "ingen", "", ""},
	}
	rows := list(t, b.Canvas()).Rows()
	if len(rows) != len(want) {
		t.Fatalf("%d rows", len(rows))
	}
	for i, r := range rows {
		for j, c := range r.Cells {
			if c.Text != want[i][j] {
				t.Errorf("row %d column %d: %q, want %q", i, j, c.Text, want[i][j])
			}
		}
	}
	if rows[2].Cells[5].State != kit.Late || rows[3].Cells[5].State != kit.Planned || rows[4].Cells[5].State != kit.None {
		t.Error("the marks of the next day are wrong")
	}
}

func TestSort(t *testing.T) {
	tests := []struct {
		col  int
		desc bool
		want string
	}{
		{0, true, "Zahl Aasen Ødegård Fiktiv Brekke-Haugland"},
		{1, false, "Brekke-Haugland Fiktiv Zahl Ødegård Aasen"},
		{2, false, "Fiktiv Aasen Ødegård Brekke-Haugland Zahl"},
		{5, true, "Zahl Brekke-Haugland Fiktiv Aasen Ødegård"},
	}
	b := full(t)
	b.Show(plans.New, place)
	for _, tt := range tests {
		list(t, b.Canvas()).OnSort(tt.col, tt.desc)
		if got := names(t, b.Canvas()); got != tt.want {
			t.Errorf("by %d %v: %s", tt.col, tt.desc, got)
		}
	}
}

func TestFilterOpensTheOnlyHit(t *testing.T) {
	b := full(t)
	p := b.Show(plans.New, place)
	e := uitest.All[*kit.Entry](b.Canvas())[0]
	b.Canvas().Focus(e)
	for _, r := range "odeg" {
		e.TypedRune(r)
	}
	if got := names(t, b.Canvas()); got != "Ødegård" {
		t.Fatalf("found %s", got)
	}
	uitest.Press(b.Canvas(), fyne.KeyReturn)
	if got := b.Shell.LastPlace(); got.Page != route.Plan || got.Case != 4 {
		t.Errorf("went to %+v", got)
	}
	state := p.(route.Stateful).State()
	p = b.Show(plans.New, place)
	p.(route.Stateful).Restore(state)
	if got := names(t, b.Canvas()); got != "Ødegård" {
		t.Errorf("coming back: %s", got)
	}
}

func TestNothing(t *testing.T) {
	b := routetest.New(t)
	b.Show(plans.New, place)
	if !uitest.HasText(b.Canvas(), "Ingen planer ennå") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	b = full(t)
	b.Show(plans.New, place)
	e := uitest.All[*kit.Entry](b.Canvas())[0]
	e.SetText("xyz")
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "Ingen treff") {
		t.Error("no word of it")
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(list(t, b.Canvas()).Rows()) != 5 {
		t.Error("Escape does not clear")
	}
}

func TestCoordinatorOfTheBook(t *testing.T) {
	b := routetest.WithBook(t, casework.Nynorsk)
	b.Show(plans.New, place)
	rows := list(t, b.Canvas()).Rows()
	if len(rows) == 0 || rows[0].Cells[3].Text == "ingen" {
		t.Errorf("rows %+v", rows)
	}
}

func TestShots(t *testing.T) {
	b := full(t)
	b.Shots("plans", plans.New, place)
	routetest.New(t).Shots("plans-empty", plans.New, place)
}
