package parts_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// buttonPage is a page with one button.
type buttonPage struct{ button *kit.Button }

func (buttonPage) Title() string                { return "" }
func (p buttonPage) Content() fyne.CanvasObject { return kit.NewPage(kit.Row(p.button)) }
func (buttonPage) Leave()                       {}

func TestPutInTheBinAndUndone(t *testing.T) {
	for _, c := range []struct {
		name       string
		button     func(route.Deps, casework.CaseFile) *kit.Button
		verb       string
		list, here route.Name
		done       string
	}{
		{
			"person", func(d route.Deps, f casework.CaseFile) *kit.Button { return parts.BinPerson(d, f.Person) },
			"Legg personen i papirkurven", route.Persons, route.Person, "Jonas Haugerud ligger i papirkurven.",
		},
		{
			"case", func(d route.Deps, f casework.CaseFile) *kit.Button { return parts.BinCase(d, f.Case) },
			"Legg saken i papirkurven", route.Cases, route.Case, "Sak 2026/2 ligger i papirkurven.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := routetest.WithBook(t, casework.Bokmal)
			v, err := b.Desk.Case(context.Background(), 2)
			if err != nil {
				t.Fatal(err)
			}
			b.Show(func(d route.Deps, _ route.Place) route.Page { return buttonPage{c.button(d, v.File)} }, route.Place{})
			gone := func() bool {
				_, err := b.Desk.Case(context.Background(), 2)
				return casework.CodeOf(err) == casework.CodeNotFound
			}

			uitest.Tap(t, b.Canvas(), c.verb)
			uitest.Tap(t, b.Canvas(), "Ikke nå")
			if gone() || len(b.Shell.Places) > 0 {
				t.Fatal("gone without a yes")
			}
			uitest.Tap(t, b.Canvas(), c.verb)
			uitest.CheckLayout(t, b.Canvas())
			uitest.Press(b.Canvas(), fyne.KeyReturn)
			if n := b.Shell.LastNotice(); !gone() || n.Text != c.done || n.Action != "Angre" || b.Shell.LastPlace().Page != c.list {
				t.Fatalf("gone %v, notice %+v, at %+v", gone(), n, b.Shell.LastPlace())
			}
			b.Shell.LastNotice().OnAction()
			if gone() || b.Shell.LastPlace().Page != c.here || len(b.Shell.Errors) > 0 {
				t.Errorf("undone: gone %v, at %+v, errors %v", gone(), b.Shell.LastPlace(), b.Shell.Errors)
			}
			b.Shell.LastNotice().OnAction()
			if b.Shell.LastSentence() == "" {
				t.Error("undone twice without a word")
			}
		})
	}
}
