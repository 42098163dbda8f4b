package persons_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/kit"
	"samtak/ui/persons"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var register = route.Place{Page: route.Persons}

// add registers a henvendelse about a person and gives the case.
func add(b *routetest.Bench, p casework.Person, received string) casework.CaseID {
	b.T.Helper()
	b.Clock.SetDate(casework.MustISO(received))
	id, err := b.Desk.Register(context.Background(), desk.Registration{
		Person: p,
		Application: casework.Application{
			Received: casework.MustISO(received), Wants: []casework.Product{casework.ProductIP, casework.ProductCoordinator},
			Channel: casework.ByPhone, Type: casework.TypeApplication,
		},
	})
	if err != nil {
		b.T.Fatal(err)
	}
	b.Clock.Set(storetest.Start)
	return id
}

// people is a desk with a few persons: 1 a youth, 2 protected, 3 year only, 4 expected, 5 nothing known.
func people(t testing.TB) *routetest.Bench {
	b := routetest.New(t)
	maja := casework.Person{
		GivenName: "Maja Sofie", FamilyName: "Fiktiv Ødegård", Birth: casework.MustISO("2009-03-11"), Language: casework.Nynorsk,
		Number: storetest.Number(casework.MustISO("2009-03-11"), 7), Street: "Blåbærstien 14 B", PostCode: "4099", PostPlace: "Fjordvik",
		Phone: "400 00 014", Email: "maja@fjordvik.example", Interpreter: "nordsamisk",
		Relatives: []casework.Relative{
			{Kin: casework.KinParent, Name: "Arnfinn Fiktiv Ødegård", Phone: "400 00 015", Parental: true},
			{Kin: casework.KinGuardian, Name: "Solveig Øye", Phone: "55 50 00 52", Scope: "Økonomi", Expires: casework.MustISO("2026-08-31")},
		},
	}
	hidden := casework.Person{
		GivenName: "Sondre", FamilyName: "Skjult", Birth: casework.MustISO("1988-05-02"), Protection: casework.StrictlyConfidential,
		Street: "Hemmeligveien 3", PostCode: "4098", PostPlace: "Avsides", Phone: "400 00 077",
	}
	add(b, maja, "2026-11-03")
	add(b, hidden, "2026-11-05")
	add(b, casework.Person{GivenName: "Birgit", FamilyName: "Aasen", BirthYear: 1941, Language: casework.Bokmal}, "2026-11-06")
	add(b, casework.Person{GivenName: "Barn av", FamilyName: "Kari Prøve", Expected: true, Birth: casework.MustISO("2027-02-01")}, "2026-11-10")
	add(b, casework.Person{FamilyName: "Ukjent navn"}, "2026-11-12")
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
		out = append(out, strings.Split(r.Cells[0].Text, ",")[0])
	}
	return strings.Join(out, "|")
}

func filter(c fyne.Canvas, s string) *kit.Entry {
	e := uitest.All[*kit.Entry](c)[0]
	c.Focus(e)
	for _, r := range s {
		e.TypedRune(r)
	}
	uitest.Layout(c)
	return e
}

func TestRegisterIsInNorwegianOrder(t *testing.T) {
	b := people(t)
	b.Show(persons.New, register)
	uitest.CheckLayout(t, b.Canvas())
	if got := names(t, b.Canvas()); got != "Fiktiv Ødegård|Kari Prøve|Skjult|Ukjent navn|Aasen" {
		t.Errorf("order %s", got)
	}
	want := []string{"11.03.2009 · 17 år", "Ventet barn", "02.05.1988 · 38 år", "", "1941 · 85 år"}
	for i, r := range list(t, b.Canvas()).Rows() {
		if r.Cells[1].Text != want[i] {
			t.Errorf("row %d: %q, want %q", i, r.Cells[1].Text, want[i])
		}
	}
	if c := list(t, b.Canvas()).Rows()[2].Cells[4]; c.Text != "Strengt fortrolig adresse" || c.State != kit.Late {
		t.Errorf("protection %+v", c)
	}
	for _, s := range []string{"Avsides", "Hemmeligveien", "Fjordvik"} {
		if uitest.HasText(b.Canvas(), s) {
			t.Errorf("the list tells where somebody lives: %s", s)
		}
	}
}

func TestFilterFindsNameAndBirth(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"odeg", "Fiktiv Ødegård"},
		{"maja ode", "Fiktiv Ødegård"},
		{"11.03.2009", "Fiktiv Ødegård"},
		{"1988", "Skjult"},
		{"1941", "Aasen"},
		{"åsen", "Aasen"},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			b := people(t)
			b.Show(persons.New, register)
			e := filter(b.Canvas(), tt.typed)
			if got := names(t, b.Canvas()); got != tt.want {
				t.Fatalf("found %q, want %q", got, tt.want)
			}
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if b.Shell.LastPlace().Page != route.Person {
				t.Error("Enter on the only hit does not open it")
			}
		})
	}
}

func TestListRemembersWhereItWas(t *testing.T) {
	b := people(t)
	p := b.Show(persons.New, register)
	list(t, b.Canvas()).OnSort(1, true)
	filter(b.Canvas(), "a")
	state := p.(route.Stateful).State()
	b.SetLanguage(casework.Nynorsk)
	p = b.Show(persons.New, register)
	p.(route.Stateful).Restore(state)
	uitest.Layout(b.Canvas())
	if got := names(t, b.Canvas()); got != "Kari Prøve|Fiktiv Ødegård|Ukjent navn" && got != "Kari Prøve|Fiktiv Ødegård|Aasen|Ukjent navn" {
		t.Errorf("coming back: %s", got)
	}
}

func TestEmptyRegisterInvites(t *testing.T) {
	b := routetest.New(t)
	b.Show(persons.New, register)
	uitest.Tap(t, b.Canvas(), "Ny henvendelse")
	if b.Shell.LastPlace().Page != route.Register {
		t.Errorf("went to %+v", b.Shell.LastPlace())
	}
}

// tenThousand is the register with 10,000 synthetic persons.
func tenThousand(b *testing.B) (*routetest.Bench, route.Page) {
	db := storetest.Open(b)
	if err := storetest.Fill(db, 10000); err != nil {
		b.Fatal(err)
	}
	bench := routetest.New(b)
	bench.Desk = desk.New(desk.Deps{Store: db, Clock: bench.Clock.Now})
	return bench, bench.Show(persons.New, register)
}

func BenchmarkPersonsFilter10k(b *testing.B) {
	bench, _ := tenThousand(b)
	e := uitest.All[*kit.Entry](bench.Canvas())[0]
	b.ResetTimer()
	for i := range b.N {
		e.SetText([]string{"a", "an", "ann", ""}[i%4])
	}
}

func BenchmarkPersonsRefresh10k(b *testing.B) {
	_, p := tenThousand(b)
	b.ResetTimer()
	for range b.N {
		p.(route.Refresher).Refresh()
	}
}
