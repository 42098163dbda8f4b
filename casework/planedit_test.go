package casework

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// sketch writes a plan as it is read: "1[a b] 2[] (3[c]) loose[d]", where the
// letters are tiltak and a goal in brackets is a delmål.
func sketch(p Plan) string {
	var parts []string
	for _, g := range p.ReadingOrder() {
		s := fmt.Sprintf("%s[%s]", g.Text, letters(p.MeasuresOf(g.ID)))
		if g.Parent != 0 {
			s = "(" + s + ")"
		}
		parts = append(parts, s)
	}
	if loose := p.Loose(); len(loose) > 0 {
		parts = append(parts, "loose["+letters(loose)+"]")
	}
	return strings.Join(parts, " ")
}

func letters(list []Measure) string {
	var out []string
	for _, m := range list {
		out = append(out, m.What)
	}
	return strings.Join(out, " ")
}

// tree is 1[a b] (2[c]) (3[]) 4[d] with the lists out of reading order.
func tree() Plan {
	return Plan{
		Goals: []Goal{
			{ID: 1, Text: "1", Result: PartlyReached, Area: Health},
			{ID: 4, Text: "4", Life: GoalOnHold},
			{ID: 2, Parent: 1, Text: "2"},
			{ID: 3, Parent: 1, Text: "3"},
		},
		Measures: []Measure{
			{ID: 1, GoalID: 1, What: "a", Responsible: 7, Status: MeasureDone, Decision: "V1"},
			{ID: 2, GoalID: 4, What: "d"},
			{ID: 3, GoalID: 1, What: "b", Responsible: 8},
			{ID: 4, GoalID: 2, What: "c", Responsible: 7},
		},
		Participants: []Participant{{ID: 7, Name: "x"}, {ID: 8, Name: "y"}},
	}
}

func TestEditTree(t *testing.T) {
	if got := sketch(tree()); got != "1[a b] (2[c]) (3[]) 4[d]" {
		t.Fatalf("tree is %s", got)
	}
	for _, c := range []struct {
		name string
		do   func(Plan) Plan
		want string
	}{
		{"goal down", func(p Plan) Plan { return p.MoveGoal(1, 1) }, "4[d] 1[a b] (2[c]) (3[])"},
		{"goal up", func(p Plan) Plan { return p.MoveGoal(4, -1) }, "4[d] 1[a b] (2[c]) (3[])"},
		{"goal far", func(p Plan) Plan { return p.MoveGoal(4, -9) }, "4[d] 1[a b] (2[c]) (3[])"},
		{"goal at the edge", func(p Plan) Plan { return p.MoveGoal(4, 1) }, "1[a b] (2[c]) (3[]) 4[d]"},
		{"delmål among its own", func(p Plan) Plan { return p.MoveGoal(3, -1) }, "1[a b] (3[]) (2[c]) 4[d]"},
		{"delmål stays in its goal", func(p Plan) Plan { return p.MoveGoal(2, -1) }, "1[a b] (2[c]) (3[]) 4[d]"},
		{"no such goal", func(p Plan) Plan { return p.MoveGoal(99, 1) }, "1[a b] (2[c]) (3[]) 4[d]"},
		{"tiltak down", func(p Plan) Plan { return p.MoveMeasure(1, 1) }, "1[b a] (2[c]) (3[]) 4[d]"},
		{"tiltak up", func(p Plan) Plan { return p.MoveMeasure(3, -1) }, "1[b a] (2[c]) (3[]) 4[d]"},
		{"tiltak to the next goal", func(p Plan) Plan { return p.MoveMeasure(3, 1) }, "1[a] (2[b c]) (3[]) 4[d]"},
		{"tiltak to the goal before", func(p Plan) Plan { return p.MoveMeasure(4, -1) }, "1[a b c] (2[]) (3[]) 4[d]"},
		{"tiltak to an empty goal", func(p Plan) Plan { return p.MoveMeasure(2, -1) }, "1[a b] (2[c]) (3[d]) 4[]"},
		{"first tiltak up", func(p Plan) Plan { return p.MoveMeasure(1, -1) }, "1[a b] (2[c]) (3[]) 4[d]"},
		{"last tiltak down", func(p Plan) Plan { return p.MoveMeasure(2, 1) }, "1[a b] (2[c]) (3[]) 4[d]"},
		{"copy goal", func(p Plan) Plan { p, _ = p.CopyGoal(1); return p }, "1[a b] (2[c]) (3[]) 1[a b] (2[c]) (3[]) 4[d]"},
		{"copy delmål", func(p Plan) Plan { p, _ = p.CopyGoal(2); return p }, "1[a b] (2[c]) (2[c]) (3[]) 4[d]"},
		{"copy tiltak", func(p Plan) Plan { p, _ = p.CopyMeasure(1); return p }, "1[a a b] (2[c]) (3[]) 4[d]"},
		{"copy nothing", func(p Plan) Plan { p, _ = p.CopyGoal(99); p, _ = p.CopyMeasure(99); return p }, "1[a b] (2[c]) (3[]) 4[d]"},
		{"remove goal", func(p Plan) Plan { p, _ = p.RemoveGoal(1); return p }, "4[d]"},
		{"remove delmål", func(p Plan) Plan { p, _ = p.RemoveGoal(2); return p }, "1[a b] (3[]) 4[d]"},
		{"remove tiltak", func(p Plan) Plan { p, _ = p.RemoveMeasure(3); return p }, "1[a] (2[c]) (3[]) 4[d]"},
		{"loose tiltak up", func(p Plan) Plan {
			p.Measures = append(p.Measures, Measure{ID: 9, What: "e"})
			return p.MoveMeasure(9, -1)
		}, "1[a b] (2[c]) (3[]) 4[d e]"},
		{"loose tiltak", func(p Plan) Plan { p.Measures = append(p.Measures, Measure{ID: 9, What: "e"}); return p }, "1[a b] (2[c]) (3[]) 4[d] loose[e]"},
	} {
		p := tree()
		got := c.do(p)
		if s := sketch(got); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
		if !reflect.DeepEqual(p, tree()) {
			t.Errorf("%s changed the plan it was given", c.name)
		}
		assertOwnIDs(t, c.name, got)
	}
}

func assertOwnIDs(t *testing.T, name string, p Plan) {
	t.Helper()
	goals, measures := map[GoalID]bool{}, map[MeasureID]bool{}
	for _, g := range p.Goals {
		if goals[g.ID] {
			t.Errorf("%s: two goals have number %d", name, g.ID)
		}
		goals[g.ID] = true
	}
	for _, m := range p.Measures {
		if measures[m.ID] {
			t.Errorf("%s: two tiltak have number %d", name, m.ID)
		}
		measures[m.ID] = true
	}
}

func TestCopyStartsAfresh(t *testing.T) {
	p, id := tree().CopyGoal(1)
	g := p.Goals[p.goalAt(id)]
	if g.Result != NotJudged || g.Life != GoalActive || g.Area != Health || g.Text != "1" {
		t.Errorf("goal %+v", g)
	}
	m := p.MeasuresOf(id)[0]
	if m.Status != MeasurePlanned || m.Decision != "" || m.Responsible != 7 {
		t.Errorf("tiltak %+v", m)
	}
}

func TestRemoveAndPutBack(t *testing.T) {
	for _, c := range []struct {
		name   string
		remove func(Plan) (Plan, Removed)
	}{
		{"goal", func(p Plan) (Plan, Removed) { return p.RemoveGoal(1) }},
		{"delmål", func(p Plan) (Plan, Removed) { return p.RemoveGoal(2) }},
		{"tiltak", func(p Plan) (Plan, Removed) { return p.RemoveMeasure(2) }},
		{"participant", func(p Plan) (Plan, Removed) { return p.RemoveParticipant(7) }},
		{"nothing", func(p Plan) (Plan, Removed) { return p.RemoveGoal(0) }},
	} {
		p := tree()
		rest, gone := c.remove(p)
		if !reflect.DeepEqual(p, tree()) {
			t.Errorf("%s: removing changed the plan it was given", c.name)
		}
		before := clonePlan(rest)
		if got := rest.PutBack(gone); !reflect.DeepEqual(got, tree()) {
			t.Errorf("%s: put back as %+v", c.name, got)
		}
		if !reflect.DeepEqual(rest, before) {
			t.Errorf("%s: putting back changed the plan it was given", c.name)
		}
	}
}

func clonePlan(p Plan) Plan {
	p.Goals, p.Measures = append([]Goal(nil), p.Goals...), append([]Measure(nil), p.Measures...)
	p.Participants = append([]Participant(nil), p.Participants...)
	return p
}

func TestNobodyLeadsWhatTheRemovedLed(t *testing.T) {
	p, _ := tree().RemoveParticipant(7)
	for _, m := range p.Measures {
		if m.Responsible == 7 {
			t.Errorf("%s is still led by the one who is gone", m.What)
		}
	}
}

func TestPutBackBesideNewOnesWithTheSameNumbers(t *testing.T) {
	p, gone := tree().RemoveGoal(4)
	p.Goals = append(p.Goals, Goal{ID: 4, Text: "new"})
	p.Measures = append(p.Measures, Measure{ID: 2, GoalID: 4, What: "n"})
	p = p.PutBack(gone)
	assertOwnIDs(t, "goal", p)
	if got := sketch(p); got != "1[a b] (2[c]) (3[]) 4[d] new[n]" {
		t.Errorf("got %s", got)
	}
	p, gone = tree().RemoveGoal(1)
	p.Goals = append(p.Goals, Goal{ID: 1, Text: "new"})
	p = p.PutBack(gone)
	assertOwnIDs(t, "goal with delmål", p)
	if got := sketch(p); got != "1[a b] (2[c]) (3[]) 4[d] new[]" {
		t.Errorf("got %s", got)
	}
	p, gone = tree().RemoveParticipant(8)
	p.Participants = append(p.Participants, Participant{ID: 8, Name: "new"})
	p = p.PutBack(gone)
	if q, _ := p.Participant(p.Measures[2].Responsible); q.Name != "y" {
		t.Errorf("b is led by %q", q.Name)
	}
}

func TestCheckPeriod(t *testing.T) {
	early, late := MustISO("2026-10-15"), MustISO("2027-10-14")
	for _, c := range []struct {
		from, to Date
		ok       bool
	}{{early, late, true}, {early, early, true}, {early, Date{}, true}, {Date{}, late, true}, {late, early, false}} {
		if err := CheckPeriod(c.from, c.to); (err == nil) != c.ok || err != nil && CodeOf(err) != CodeOrderOfDates {
			t.Errorf("%v–%v: %v", c.from, c.to, err)
		}
	}
}

func TestWrittenLeavesOutEmptyRows(t *testing.T) {
	p := Plan{
		Participants: []Participant{{ID: 1, Name: "x"}, {ID: 2}},
		Goals:        []Goal{{ID: 1, Text: "x"}, {ID: 2}, {ID: 3, Parent: 2}, {ID: 4}, {ID: 5, Parent: 4, Text: "x"}},
		Measures:     []Measure{{ID: 1, GoalID: 1, What: "x"}, {ID: 2, GoalID: 2}},
	}
	w := p.Written()
	if len(w.Participants) != 1 || len(w.Goals) != 3 || len(w.Measures) != 1 || len(p.Goals) != 5 {
		t.Errorf("written %+v", w)
	}
}
