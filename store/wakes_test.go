package store_test

import (
	"slices"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

// seen is who has something that presses.
func seen(files []casework.CaseFile, on casework.Date, terms deadline.Set) (out []string) {
	for _, f := range files {
		dues := terms.ForCase(f, on)
		if f.Case.Closed.IsZero() && (!f.Decision.Final() || len(dues) > 0 && dues[0].InSight(on)) {
			out = append(out, f.Case.Number())
		}
	}
	slices.Sort(out)
	return out
}

// As days go by, nobody is missed who sleeps.
func TestAwakeIsEveryoneOfWhomAnythingPresses(t *testing.T) {
	clock := &storetest.Clock{}
	db := storetest.OpenWith(t, clock)
	fail(t, storetest.Fill(db, 200))
	storetest.Update(t, db, func(tx desk.Tx) error {
		for _, f := range must(tx.ListCaseFiles(desk.CaseFilter{OpenOnly: true, WithPlan: true})) {
			must(tx.CreateDocument(storetest.Document(f.Case.ID, func(d *casework.Document) { d.Kind = casework.GrantPlan })))
			f.Assignments[0].Contacted = storetest.Today
			must(tx.SaveAssignment(f.Assignments[0]))
			fail(t, tx.SaveAppeals(f.Case.ID, someAppeals(int(f.Case.ID))))
		}
		fail(t, tx.SaveSettings(ownSettings(storetest.Today)))
		return nil
	})
	asleep := 0
	for days := 0; days < 500; days += 20 {
		on := storetest.Today.AddDays(days)
		clock.SetDate(on)
		storetest.View(t, db, func(tx desk.Tx) error {
			open := must(tx.ListCaseFiles(desk.CaseFilter{OpenOnly: true}))
			awake, n, err := tx.ListAwake()
			fail(t, err)
			same(t, n, len(open))
			same(t, seen(awake, on, termsOf(tx)), seen(open, on, termsOf(tx)))
			asleep += n - len(awake)
			return nil
		})
	}
	if asleep == 0 {
		t.Error("nobody slept: nothing is proved")
	}
}

// someAppeals is two klager, at a stage by n.
func someAppeals(n int) []casework.Appeal {
	day := storetest.Today.AddDays
	late := casework.Appeal{ID: 1, Received: day(90), Role: casework.RoleProxy, Proof: casework.No, Names: casework.Yes, Signed: casework.No, LackingBy: day(100)}
	a := casework.Appeal{ID: 2, Received: day(-2), Posted: day(-5), Role: casework.RoleSelf, Decision: day(-60), Names: casework.Yes, Signed: casework.Yes}
	if n%4 > 0 {
		a.Result, a.Judged = casework.AppealUpheld, day(3)
	}
	if n%4 > 1 {
		a.Sent = day(4)
	}
	if n%4 > 2 {
		a.Answer, a.Answered = casework.GovernorAnnulled, day(50)
		late.TakenIn, late.Mended, late.Withdrawn = casework.Yes, day(99), day(110)
	}
	if n%5 == 4 {
		late.TakenIn, late.Mended, a.Followed = casework.Yes, day(99), day(60)
	}
	return []casework.Appeal{late, a}
}

// ownSettings is terms of the kommune's own: a shorter one, one that is off, and closed days.
func ownSettings(today casework.Date) casework.Settings {
	s := casework.DefaultSettings()
	s.Terms = []casework.OwnTerm{{Key: deadline.DistributeToUnit.Key, Count: 3, Yellow: 1}, {Key: deadline.FirstPlan.Key, Off: true}}
	s.ClosedDays = []casework.Date{today.AddDays(2), today.AddDays(30)}
	s.NewActFrom = today.AddDays(-1)
	return s
}

// The day a case wakes follows the terms as soon as they are changed.
func TestOwnTermsWakeTheCases(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	later := deadline.Ahead + 30
	plan := func(p *casework.Plan) {
		p.End, p.NextEvaluation = storetest.Today.AddDays(200), storetest.Today.AddDays(later)
	}
	inUpdate(t, db, func(tx desk.Tx) {
		fail(t, tx.SaveDecision(storetest.Decision(f.Case.ID)))
		must(tx.CreateDocument(storetest.Document(f.Case.ID, func(d *casework.Document) { d.Kind = casework.GrantPlan })))
		who := must(tx.SaveCoordinator(storetest.Coordinator(0)))
		must(tx.SaveAssignment(casework.Assignment{CaseID: f.Case.ID, CoordinatorID: who, From: storetest.Today, Contacted: storetest.Today}))
		must(tx.SavePlan(storetest.Plan(f.Case.ID, plan)))
	})
	awake := func(tx desk.Tx) int { list, _, err := tx.ListAwake(); fail(t, err); return len(list) }
	wakes := func() any { return must(db.Ask("SELECT wakes FROM briefs")) }
	storetest.View(t, db, func(tx desk.Tx) error { same(t, awake(tx), 0); return nil })
	before := wakes()
	s := casework.DefaultSettings()
	inUpdate(t, db, func(tx desk.Tx) {
		s.Look, s.TextScale = "dark", 1.5 // nothing of the terms
		fail(t, tx.SaveSettings(s))
	})
	same(t, wakes(), before)
	inUpdate(t, db, func(tx desk.Tx) {
		s.Terms = []casework.OwnTerm{{Key: deadline.Evaluation.Key, Count: -30, Yellow: -60}}
		fail(t, tx.SaveSettings(s))
		same(t, awake(tx), 1) // within the transaction already
	})
	storetest.View(t, db, func(tx desk.Tx) error { same(t, awake(tx), 1); return nil })
	fail(t, db.Exec("UPDATE briefs SET facts=x'090909'")) // one that cannot be read is filled in
	inUpdate(t, db, func(tx desk.Tx) {
		s.Terms = nil
		fail(t, tx.SaveSettings(s))
	})
	same(t, wakes(), before)
	storetest.View(t, db, func(tx desk.Tx) error { same(t, awake(tx), 0); inStep(t, tx); return nil })
}
