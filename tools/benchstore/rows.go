package main

import (
	"context"
	"errors"
	"os"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
)

// row is one line of the table: something the caseworker waits for.
type row struct {
	name  string
	goal  time.Duration // of the encrypted side; 0: none
	once  bool          // measured a few times only
	run   func(ctx context.Context, s *side, n int) error
	after func(s *side) error // not measured
}

const (
	screen = 20 * time.Millisecond
	today  = 30 * time.Millisecond
	search = 10 * time.Millisecond
)

func rows() []row {
	out := []row{
		{name: "open", once: true, run: func(ctx context.Context, s *side, _ int) error {
			if err := s.db.Close(); err != nil {
				return err
			}
			if err := s.open(); err != nil {
				return err
			}
			return second(s.desk.Settings(ctx))
		}},
		{name: "one note (draft) per commit", run: func(ctx context.Context, s *side, n int) error {
			data := make([]byte, 400)
			data[0] = byte(n)
			return s.desk.KeepDraft(ctx, "plan:1", data)
		}},
		{name: "one plan saved", goal: screen, run: func(ctx context.Context, s *side, n int) error {
			v, err := s.desk.Case(ctx, withPlan(n))
			if err != nil {
				return err
			}
			v.File.Plan.AboutMe += "."
			return s.desk.SavePlan(ctx, v.File.Plan)
		}},
		{name: "first page by name", goal: screen, run: inTx(func(tx desk.Tx, _ int) error { return second(tx.PagePersons(0, 50)) })},
		{name: "persons, one piece", goal: screen, run: inTx(func(tx desk.Tx, n int) error {
			return second(tx.PagePersons(casework.PersonID(1+n*37%5000), piece))
		})},
		{name: "cases, one piece", goal: screen, run: inTx(func(tx desk.Tx, n int) error {
			return second(tx.ListBriefs(desk.CaseFilter{}, casework.CaseID(1+n*37%5000), piece))
		})},
		{name: "open cases, one piece", goal: screen, run: inTx(func(tx desk.Tx, n int) error {
			return second(tx.ListBriefs(desk.CaseFilter{OpenOnly: true}, withPlan(n), piece))
		})},
		{name: "plans, one piece", goal: screen, run: inTx(func(tx desk.Tx, n int) error {
			return second(tx.ListBriefs(desk.CaseFilter{WithPlan: true}, withPlan(n), piece))
		})},
		{name: "  whole register, in pieces", run: func(ctx context.Context, s *side, _ int) error { return second(s.desk.Persons(ctx)) }},
		{name: "  open cases, in pieces", run: func(ctx context.Context, s *side, _ int) error {
			return second(s.desk.Cases(ctx, desk.CaseFilter{OpenOnly: true}))
		}},
		{name: "  all cases, in pieces", run: func(ctx context.Context, s *side, _ int) error {
			return second(s.desk.Cases(ctx, desk.CaseFilter{}))
		}},
		{name: "  all plans, in pieces", run: func(ctx context.Context, s *side, _ int) error {
			return second(s.desk.Cases(ctx, desk.CaseFilter{WithPlan: true}))
		}},
		{name: "dashboard (I dag)", goal: today, run: func(ctx context.Context, s *side, _ int) error { return second(s.desk.TodayView(ctx)) }},
		{name: "full plan", goal: screen, run: func(ctx context.Context, s *side, n int) error { return second(s.desk.Case(ctx, withPlan(n))) }},
		{name: "one person opened", goal: screen, run: func(ctx context.Context, s *side, n int) error {
			return second(s.desk.OpenPerson(ctx, casework.PersonID(1+n*37%5000)))
		}},
		{name: "log of one case", goal: screen, run: func(ctx context.Context, s *side, n int) error {
			return second(s.desk.TimeLine(ctx, casework.CaseID(1+n*37%5000)))
		}},
		{name: "koordinators with load", goal: screen, run: func(ctx context.Context, s *side, _ int) error { return second(s.desk.Coordinators(ctx)) }},
	}
	for _, q := range []struct{ name, query string }{
		{"word", "solveig"},
		{"letter", "å"},
		{"two letters", "so"},
		{"begun word", "rehab"},
		{"two words", "anne ber"},
		{"compound", "plan"},
		{"part of word", "bilitering"},
		{"common part", "ing"},
		{"nothing", "xyzzyx"},
		{"number", "018501"},
		{"phone", "90000123"},
		{"case", "2026/14"},
	} {
		out = append(out, row{name: "search: " + q.name, goal: search, run: func(ctx context.Context, s *side, _ int) error {
			return second(s.desk.Search(ctx, q.query, 30))
		}})
	}
	return append(out, row{name: "backup", once: true, run: backUp, after: afterBackup})
}

// piece is how many rows the window reads at once of a long list.
const piece = 500

func inTx(f func(desk.Tx, int) error) func(context.Context, *side, int) error {
	return func(ctx context.Context, s *side, n int) error {
		return s.store.View(ctx, func(tx desk.Tx) error { return f(tx, n) })
	}
}

// withPlan is a case with a living plan: every fortieth case from the tenth on
// by sevens, see filler.addCase.
func withPlan(n int) casework.CaseID {
	const seventh = 23 // 7·23 = 161 = 1 modulo 40
	return casework.CaseID(1 + (caseNoPlan*seventh)%40 + 40*(n*13%150))
}

// backUp copies the file beside itself: the encrypted one stays encrypted.
func backUp(ctx context.Context, s *side, _ int) error {
	if s.opts.Driver != nil {
		return cBackUp(s, s.path+".copy")
	}
	if s.vfs == nil {
		if err := s.db.CopyTo(ctx, s.path+".copy", "", nil); err != nil {
			return err
		}
		return sync(s.path + ".copy")
	}
	out, err := os.Create(s.path + ".copy") // as the safe does it
	if err != nil {
		return err
	}
	err = s.db.Still(ctx, func(path string) error { return s.vfs.Reseal(ctx, path, 0, s.vfs, out, nil) })
	return errors.Join(err, out.Sync(), out.Close())
}

func afterBackup(s *side) error {
	if s.opts.Driver != nil {
		if err := s.open(); err != nil {
			return err
		}
	}
	return os.Remove(s.path + ".copy")
}

func sync(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

func second[T any](_ T, err error) error { return err }
