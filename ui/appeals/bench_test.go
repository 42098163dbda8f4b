package appeals_test

import (
	"context"
	"regexp"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/appeals"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// avslag is the case of the demo book that was refused.
const avslag casework.CaseID = 2

var (
	ctx = context.Background()
	// noText is how a missing text shows.
	noText = regexp.MustCompile(`![a-z]+\.`)
)

func date(s string) casework.Date { return casework.MustISO(s) }

func place(id casework.CaseID, section string) route.Place {
	return route.Place{Page: route.Appeal, Case: id, Section: section}
}

func file(b *routetest.Bench) casework.CaseFile {
	b.T.Helper()
	v, err := b.Desk.Case(ctx, avslag)
	if err != nil {
		b.T.Fatal(err)
	}
	return v.File
}

// last is the last klage as the desk sees it.
func last(b *routetest.Bench) desk.AppealView {
	b.T.Helper()
	v, err := b.Desk.Case(ctx, avslag)
	if err != nil || len(v.Appeals) == 0 {
		b.T.Fatalf("%v, %d klager", err, len(v.Appeals))
	}
	return v.Appeals[0]
}

// good is a klage that lacks nothing, given two weeks after the letter came.
func good(b *routetest.Bench, changes ...func(*casework.Appeal)) casework.Appeal {
	d := file(b).Decision
	a := casework.Appeal{
		Received: d.Arrived.AddDays(14), Posted: d.Arrived.AddDays(12), Channel: casework.ByLetter, Role: casework.RoleSelf,
		Names: casework.Yes, Signed: casework.Yes, Change: "Jeg vil ha en individuell plan.",
		Grounds: "Tjenestene vet ikke om hverandre, og jeg må fortelle det samme hver gang.",
	}
	for _, change := range changes {
		change(&a)
	}
	return a
}

func registered(t *testing.T, changes ...func(*casework.Appeal)) *routetest.Bench {
	t.Helper()
	b := routetest.WithBook(t, casework.Bokmal)
	if _, err := b.Desk.RegisterAppeal(ctx, avslag, good(b, changes...)); err != nil {
		t.Fatal(err)
	}
	return b
}

// newYear has the clock show a day long after the klagefrist of the avslag.
func newYear(b *routetest.Bench) *routetest.Bench {
	b.Clock.Set(time.Date(2027, 1, 11, 9, 0, 0, 0, time.UTC))
	return b
}

// registeredLate has a klage that came after the klagefrist.
func registeredLate(t *testing.T, changes ...func(*casework.Appeal)) *routetest.Bench {
	t.Helper()
	b := newYear(routetest.WithBook(t, casework.Bokmal))
	late := func(a *casework.Appeal) { a.Received, a.Posted = date("2027-01-08"), casework.Date{} }
	if _, err := b.Desk.RegisterAppeal(ctx, avslag, good(b, append(changes, late)...)); err != nil {
		t.Fatal(err)
	}
	return b
}

// judged has the last klage judged.
func judged(t *testing.T, b *routetest.Bench, result casework.AppealResult) {
	t.Helper()
	a := last(b).Appeal
	a.Result, a.Judgement = result, "Vi har gått gjennom saken på nytt og snakket med fysioterapeuten."
	if err := b.Desk.SaveAppeal(ctx, avslag, a); err != nil {
		t.Fatal(err)
	}
	if err := b.Desk.JudgeAppeal(ctx, avslag, a.ID); err != nil {
		t.Fatal(err)
	}
}

func show(b *routetest.Bench, section string) fyne.Canvas {
	b.Show(appeals.New, place(avslag, section))
	return b.Canvas()
}

// pick chooses the answer that begins with a letter in the field with a label.
func pick(b *routetest.Bench, label, answer string) {
	b.T.Helper()
	c := b.Canvas()
	input := uitest.Field(b.T, c, label).Input.(fyne.Focusable)
	c.Focus(input)
	input.TypedRune([]rune(answer)[0])
	c.Unfocus()
	uitest.Layout(c)
}

func wantText(t *testing.T, b *routetest.Bench, words ...string) {
	t.Helper()
	for _, w := range words {
		if !uitest.HasText(b.Canvas(), w) {
			t.Errorf("missing %q in\n%s", w, uitest.Words(b.Canvas()))
		}
	}
}

func noErrors(t *testing.T, b *routetest.Bench) {
	t.Helper()
	for _, err := range b.Shell.Errors {
		t.Errorf("error %v", err)
	}
}
