package cases_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/cases"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var place = route.Place{Page: route.Cases}

func came(b *routetest.Bench, given, family, received string, wants ...casework.Product) casework.CaseID {
	b.T.Helper()
	b.Clock.SetDate(casework.MustISO(received))
	id, err := b.Desk.Register(context.Background(), desk.Registration{
		Person: casework.Person{GivenName: given, FamilyName: family},
		Application: casework.Application{
			Received: casework.MustISO(received), Wants: wants, Channel: casework.ByPhone, Type: casework.TypeApplication,
		},
	})
	if err != nil {
		b.T.Fatal(err)
	}
	b.Clock.Set(storetest.Start)
	return id
}

func decide(b *routetest.Bench, id casework.CaseID, day string, o casework.Outcome) {
	b.T.Helper()
	b.Clock.SetDate(casework.MustISO(day))
	if err := b.Desk.Decide(context.Background(), casework.Decision{CaseID: id, Product: casework.ProductIP, Outcome: o}); err != nil {
		b.T.Fatal(err)
	}
	b.Clock.Set(storetest.Start)
}

// full is a desk with cases at several steps.
func full(t *testing.T) *routetest.Bench {
	b := routetest.New(t)
	came(b, "Åse-Marie Theodora", "Brekke-Haugland Østensjø", "2026-10-15", casework.ProductIP, casework.ProductCoordinator)
	came(b, "Jonas", "Fiktiv Lie", "2026-11-03", casework.ProductChildCoordinator, casework.ProductGroup)
	came(b, "Maja", "Tveit", "2026-11-16", casework.ProductIP)
	decide(b, came(b, "Sondre", "Ødegård", "2026-10-20", casework.ProductIP), "2026-11-11", casework.Granted)
	decide(b, came(b, "Birgit", "Aasen", "2026-09-22", casework.ProductIP), "2026-10-13", casework.Withdrawn)
	gone := came(b, "Torleif", "Zahl", "2026-05-04", casework.ProductCoordinator)
	if err := b.Desk.CloseCase(context.Background(), gone); err != nil {
		t.Fatal(err)
	}
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

// names is the names in the list, in order.
func names(t testing.TB, c fyne.Canvas) string {
	var out []string
	for _, r := range list(t, c).Rows() {
		out = append(out, strings.Fields(strings.Split(r.Cells[1].Text, ",")[0])[0])
	}
	return strings.Join(out, " ")
}

// filter types into the filter as at the keyboard.
func filter(c fyne.Canvas, s string) *kit.Entry {
	e := uitest.All[*kit.Entry](c)[0]
	c.Focus(e)
	for _, r := range s {
		e.TypedRune(r)
	}
	uitest.Layout(c)
	return e
}

func TestEmptyListInvitesToRegister(t *testing.T) {
	b := routetest.New(t)
	b.Show(cases.New, place)
	uitest.Tap(t, b.Canvas(), "Ny henvendelse")
	if b.Shell.LastPlace().Page != route.Register {
		t.Errorf("went to %+v", b.Shell.LastPlace())
	}
}

func TestRowsTellWhereTheCaseStands(t *testing.T) {
	b := full(t)
	b.Show(cases.New, place)
	uitest.CheckLayout(t, b.Canvas())
	want := [][]string{
		{"2026/5", "Aasen, Birgit", "Individuell plan", "Trukket", "å bli avsluttet", "", "61 dager"},
		{"2026/4", "Ødegård, Sondre", "Individuell plan", "Koordinator", "koordinator", "16.11.2026 · 6 dager over", "33 dager"},
		{"2026/3", "Tveit, Maja", "Individuell plan", "Vurdering", "7 svar i vurderingen", "25.11.2026 · 3 dager igjen", "6 dager"},
		{"2026/2", "Fiktiv Lie, Jonas", "Barnekoordinator, ansvarsgruppe", "Vurdering", "7 svar i vurderingen", "12.11.2026 · 10 dager over", "19 dager"},
		{"2026/1", "Brekke-Haugland Østensjø, Åse-Marie Theodora", "Individuell plan, koordinator", "Vurdering", "7 svar i vurderingen", "26.10.2026 · 27 dager over", "38 dager"},
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
	if rows[3].Cells[5].State != kit.Late || rows[2].Cells[3].State != kit.UnderWay {
		t.Errorf("states %v %v", rows[3].Cells[5].State, rows[2].Cells[3].State)
	}
}

func TestFilterFindsNameAndNumber(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"odeg", "Ødegård"},
		{"ØDEGAARD", "Ødegård"},
		{"2026/3", "Tveit"},
		{"lie jon", "Fiktiv"},
		{"åse østen", "Brekke-Haugland"},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			b := full(t)
			b.Show(cases.New, place)
			e := filter(b.Canvas(), tt.typed)
			if got := names(t, b.Canvas()); got != tt.want {
				t.Fatalf("found %q, want %q", got, tt.want)
			}
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if b.Shell.LastPlace().Page != route.Case {
				t.Error("Enter on the only hit does not open it")
			}
		})
	}
}

func TestNoHitSaysSoAndEscapeClears(t *testing.T) {
	b := full(t)
	b.Show(cases.New, place)
	e := filter(b.Canvas(), "xyz")
	if !uitest.HasText(b.Canvas(), "Ingen treff") {
		t.Error("no word of it")
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	uitest.Layout(b.Canvas())
	if len(list(t, b.Canvas()).Rows()) != 5 {
		t.Error("Escape does not clear the filter")
	}
}

func TestSortIsNorwegian(t *testing.T) {
	b := full(t)
	b.Show(cases.New, place)
	l := list(t, b.Canvas())
	l.OnSort(1, false)
	if got := names(t, b.Canvas()); got != "Brekke-Haugland Fiktiv Tveit Ødegård Aasen" {
		t.Errorf("by name: %s", got)
	}
	l.OnSort(5, false)
	if got := names(t, b.Canvas()); got != "Brekke-Haugland Fiktiv Ødegård Tveit Aasen" {
		t.Errorf("by deadline: %s", got)
	}
	l.OnSort(6, true)
	if got := names(t, b.Canvas()); got != "Aasen Brekke-Haugland Ødegård Fiktiv Tveit" {
		t.Errorf("by age: %s", got)
	}
}

func TestClosedCasesComeWhenAskedFor(t *testing.T) {
	b := full(t)
	p := b.Show(cases.New, place)
	c := uitest.All[*kit.Choice](b.Canvas())[0]
	b.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	uitest.Layout(b.Canvas())
	if got := names(t, b.Canvas()); !strings.HasPrefix(got, "Zahl") {
		t.Fatalf("all: %s", got)
	}
	filter(b.Canvas(), "z")
	state := p.(route.Stateful).State()
	b.SetLanguage(casework.Nynorsk)
	p = b.Show(cases.New, place)
	p.(route.Stateful).Restore(state)
	uitest.Layout(b.Canvas())
	if got := names(t, b.Canvas()); got != "Zahl" || uitest.All[*kit.Entry](b.Canvas())[0].Text != "z" {
		t.Errorf("coming back: %s", got)
	}
	if got := list(t, b.Canvas()).Rows()[0].Cells[3].Text; got != "Avslutta" {
		t.Errorf("in nynorsk: %s", got)
	}
}

func TestKeyboardAllTheWay(t *testing.T) {
	b := full(t)
	b.Show(cases.New, place)
	c := b.Canvas()
	c.FocusNext()                   // filter
	uitest.Press(c, fyne.KeyReturn) // on to the list
	uitest.Press(c, fyne.KeyDown, fyne.KeyReturn)
	if got := b.Shell.LastPlace(); got.Page != route.Case || got.Case != 4 {
		t.Errorf("went to %+v, focus %T", got, c.Focused())
	}
}

func TestFitsNarrowWindowAndLargeText(t *testing.T) {
	b := full(t)
	for _, scale := range kit.Scales {
		b.SetLook(kit.Look{Scale: scale})
		b.Window().Resize(fyne.NewSize(1064, 640)) // what a 1280-wide window leaves
		b.Show(cases.New, place)
		uitest.CheckLayout(t, b.Canvas())
	}
}

func TestShots(t *testing.T) {
	b := full(t)
	for i := range 20 {
		came(b, []string{"Ingeborg", "Mathias", "Nora Elise"}[i%3], fmt.Sprintf("Prøvestad %c", 'A'+i), fmt.Sprintf("2026-11-%02d", i+1), casework.ProductIP)
	}
	b.Shots("cases", cases.New, place)
	empty := routetest.New(t)
	empty.Shots("cases-empty", cases.New, place)
}

func BenchmarkCasesFilter10k(b *testing.B) {
	db := storetest.Open(b)
	if err := storetest.Fill(db, 10000); err != nil {
		b.Fatal(err)
	}
	bench := routetest.New(b)
	bench.Desk = desk.New(desk.Deps{Store: db, Clock: bench.Clock.Now})
	bench.Show(cases.New, place)
	uitest.All[*kit.Choice](bench.Canvas())[0].OnChanged("all")
	e := uitest.All[*kit.Entry](bench.Canvas())[0]
	b.ResetTimer()
	for i := range b.N {
		e.SetText([]string{"a", "an", "ann", ""}[i%4])
	}
}
