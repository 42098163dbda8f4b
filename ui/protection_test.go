package ui_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/reports"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/uitest"
)

// marks are what may show where a protected person lives. They stand nowhere
// in the book, nor in any text of the window.
var marks = []string{"Skjulestien", "4321", "Hemmelegvik", "999 88 777", "skjult@", "Gøymeveien"}

// protected makes Torunn of the book, who has a case with everything in it,
// somebody whose address is protected.
func protected(t *testing.T, d *desk.Desk, level casework.Protection) {
	t.Helper()
	ctx := context.Background()
	v, err := d.Case(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	p := v.File.Person
	p.Protection, p.Street, p.PostCode, p.PostPlace = level, "Skjulestien 7", "4321", "Hemmelegvik"
	p.Phone, p.Email = "999 88 777", "skjult@fjordvik.example"
	for i := range p.Relatives {
		p.Relatives[i].Address = "Gøymeveien 3, 4321 Hemmelegvik"
	}
	if err := d.SavePerson(ctx, p); err != nil {
		t.Fatal(err)
	}
}

// places is every page there is about the person and her case, and every list
// she may stand in.
func places() []route.Place {
	var out []route.Place
	for _, page := range []route.Name{
		route.Today, route.Cases, route.Persons, route.Plans, route.Coordinators, route.Journal, route.Log, route.Bin,
		route.Case, route.Person, route.Choose, route.Notes, route.Arrival, route.Appeal,
	} {
		out = append(out, route.Place{Page: page, Case: 1, Person: 1})
	}
	for _, step := range casework.Steps {
		out = append(out, route.Place{Page: route.Case, Case: 1, Section: string(step)})
	}
	for _, section := range []string{"about", "areas", "goals", "group", "consent", "period", "approval"} {
		out = append(out, route.Place{Page: route.Plan, Case: 1, Section: section})
	}
	for _, kind := range casework.PaperKinds {
		out = append(out, route.Place{Page: route.Paper, Case: 1, Kind: kind})
	}
	return out
}

// One flag hides every locating field: on every page but the form where the
// address itself is written (product row K4).
func TestNoPageShowsWhereAProtectedPersonLives(t *testing.T) {
	for _, level := range []casework.Protection{casework.Confidential, casework.StrictlyConfidential} {
		b, a := open(t, casework.Bokmal)
		protected(t, b.Desk, level)
		for _, place := range places() {
			a.Go(place)
			uitest.Layout(a.Window().Canvas())
			text := uitest.Words(a.Window().Canvas())
			for _, e := range uitest.All[*kit.Entry](a.Window().Canvas()) {
				text += "\n" + e.Text
			}
			if len(text) < 100 {
				t.Errorf("%+v shows next to nothing", place)
			}
			if i := slices.IndexFunc(marks, func(m string) bool { return strings.Contains(text, m) }); i >= 0 {
				t.Errorf("%s: %s %s %s shows %q", level, place.Page, place.Section, place.Kind, marks[i])
			}
		}
	}
}

// Nor does the search, a paper, the journal or an export.
func TestNothingTakenOutTellsWhereAProtectedPersonLives(t *testing.T) {
	ctx := context.Background()
	b, _ := open(t, casework.Nynorsk)
	protected(t, b.Desk, casework.Confidential)
	for _, query := range []string{"Torunn", "Skjulestien", "Hemmelegvik"} {
		hits, err := b.Desk.Search(ctx, query, 20)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits {
			for _, mark := range marks {
				if strings.Contains(h.Title+h.Detail, mark) {
					t.Errorf("searching for %q shows %q", query, mark)
				}
			}
		}
	}
	for _, kind := range casework.PaperKinds {
		o, err := b.Desk.Order(ctx, desk.PaperChoice{CaseID: 1, Kind: kind, PaperInput: casework.PaperInput{Receiver: "Eininga"}})
		if err != nil {
			t.Fatal(err)
		}
		paper := reports.Build(o)
		text := paper.PlainText() + strings.Join(paper.Address, "\n") + strings.Join(paper.FootLeft, "\n")
		for _, mark := range marks {
			if strings.Contains(text, mark) {
				t.Errorf("%s shows %q", kind, mark)
			}
		}
	}
	if _, err := b.Desk.ExportCase(ctx, 1, "out"); err != nil {
		t.Fatal(err)
	}
	for path, data := range b.Viewer.Saved {
		for _, mark := range marks {
			if strings.HasSuffix(path, "on") && strings.Contains(string(data), mark) || strings.Contains(path, mark) {
				t.Errorf("%s shows %q", path, mark)
			}
		}
	}
}
