package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
)

// lines is the newest lines of the log, as "event case entity/ref detail".
func (b *bench) lines(t *testing.T, n int) (out []string) {
	t.Helper()
	for _, a := range must[[]desk.Audit](t)(b.Log(ctx, desk.LogFilter{Limit: n})) {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %d %s/%d %s", a.Event, a.CaseID, a.Entity, a.Ref, a.Detail)))
	}
	return out
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestBinHidesAndBringsBack(t *testing.T) {
	for _, c := range []struct {
		name           string
		put, take      func(*bench) error
		binned, back   string
		persons, cases int // seen while it lies there
	}{
		{
			"person", func(b *bench) error { return b.BinPerson(ctx, 1) }, func(b *bench) error { return b.RestorePerson(ctx, 1) },
			"person_binned 0 person/1", "person_restored 0 person/1", 0, 0,
		},
		{
			"case", func(b *bench) error { return b.BinCase(ctx, 1) }, func(b *bench) error { return b.RestoreCase(ctx, 1) },
			"case_binned 1 case/1", "case_restored 1 case/1", 1, 0,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			must[casework.CaseID](t)(b.Register(ctx, registration()))
			seen := func() (persons, cases, like, today int) {
				t.Helper()
				persons, cases = len(must[[]desk.PersonRow](t)(b.Persons(ctx))), len(must[[]desk.CaseView](t)(b.Cases(ctx, desk.CaseFilter{})))
				like = len(must[[]desk.Match](t)(b.Duplicates(ctx, registration().Person)))
				view := must[desk.TodayView](t)(b.TodayView(ctx))
				return persons, cases, like, view.Open + len(view.Queue) + len(view.Soon) + len(view.Overdue)
			}
			p0, c0, l0, t0 := seen()

			check(t, c.put(b))
			p1, c1, l1, t1 := seen()
			if p1 != c.persons || c1 != c.cases || l1 != c.persons || t1 != 0 {
				t.Errorf("in the bin: %d persons, %d cases, %d alike, %d in I dag", p1, c1, l1, t1)
			}
			if _, err := b.Case(ctx, 1); casework.CodeOf(err) != casework.CodeNotFound {
				t.Errorf("the case opens: %v", err)
			}
			list := must[[]desk.Binned](t)(b.Bin(ctx))
			if len(list) != 1 || list[0].Name != "Torunn Vågsnes" || list[0].Since != b.clock.Now() {
				t.Errorf("bin %+v", list)
			}

			check(t, c.take(b))
			if p2, c2, l2, t2 := seen(); p2 != p0 || c2 != c0 || l2 != l0 || t2 != t0 {
				t.Errorf("back: %d persons, %d cases, %d alike, %d in I dag", p2, c2, l2, t2)
			}
			wantLines(t, b.lines(t, 2), c.back, c.binned)
			if n := len(b.events); n != 3 || b.events[1].Name != strings.Fields(c.binned)[0] {
				t.Errorf("events %+v", b.events)
			}
			if err := c.take(b); casework.CodeOf(err) != casework.CodeNotFound {
				t.Errorf("taken twice: %v", err)
			}
		})
	}
}

func TestEraseOnlyFromTheBin(t *testing.T) {
	b := newBench(t)
	r := registration()
	must[casework.CaseID](t)(b.Register(ctx, r))
	r.Person.ID = 1
	must[casework.CaseID](t)(b.Register(ctx, r))
	for _, err := range []error{b.ErasePerson(ctx, 1), b.EraseCase(ctx, 1)} {
		if casework.CodeOf(err) != casework.CodeNotFound {
			t.Errorf("erased outside the bin: %v", err)
		}
	}

	check(t, b.BinCase(ctx, 2))
	check(t, b.EraseCase(ctx, 2))
	wantLines(t, b.lines(t, 1), "case_erased 2 case/2 2026/2")
	if id := must[casework.CaseID](t)(b.Register(ctx, r)); id != 3 {
		t.Errorf("a new case got the id %d", id)
	}
	if n := must[desk.CaseView](t)(b.Case(ctx, 3)).File.Case.Number(); n != "2026/3" {
		t.Errorf("a new case got the number %s", n)
	}

	check(t, b.BinPerson(ctx, 1))
	check(t, b.ErasePerson(ctx, 1))
	wantLines(t, b.lines(t, 1), "person_erased 0 person/1 2026/1 2026/3")
	if list := must[[]desk.Binned](t)(b.Bin(ctx)); len(list) != 0 {
		t.Errorf("bin %+v", list)
	}
	last := b.events[len(b.events)-1]
	if last.Name != desk.PersonErased || last.PersonID != 1 {
		t.Errorf("event %+v", last)
	}
	fresh := registration()
	must[casework.CaseID](t)(b.Register(ctx, fresh))
	if p := must[desk.CaseView](t)(b.Case(ctx, 4)).File; p.Person.ID != 2 || p.Case.Number() != "2026/4" {
		t.Errorf("person %d, case %s", p.Person.ID, p.Case.Number())
	}
	if lines := must[[]desk.Audit](t)(b.TimeLine(ctx, 4)); len(lines) != 1 {
		t.Errorf("a new case has a past: %+v", lines)
	}
}
