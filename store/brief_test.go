package store_test

import (
	"context"
	"reflect"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

// asList is what a list can tell of a case file.
func asList(f casework.CaseFile, on casework.Date, terms deadline.Set) []any {
	answer, waited := f.AnswerDay(on)
	wait, waiting := f.Waiting()
	out := []any{
		f.Case, f.Person.SortName(), f.Person.Name(), f.Application.Wants, f.Application.Received, f.Application.Type,
		f.Coordinator, f.Unit, f.Decision.Outcome, f.Plan.ID, f.Plan.Start, f.Plan.End, f.Plan.NextEvaluation,
		f.State(on), f.Plan.State(on), terms.ForCase(f, on), answer, waited, wait.Kind, wait.By, waiting,
	}
	for _, a := range f.Appeals {
		a.Channel, a.By, a.Change, a.Grounds, a.LateReason, a.Judgement, a.Words = "", "", "", "", "", "", ""
		out = append(out, a)
		for _, rules := range []casework.RuleSet{casework.Rules1967, casework.Rules2025} {
			out = append(out, a.Received, a.Given(), a.Lacks(rules), terms.AppealState(f, a, rules), f.DecisionOf(a).Date)
		}
	}
	return out
}

// termsOf is the terms as the kommune has them.
func termsOf(tx desk.Tx) deadline.Set {
	return deadline.SetOf(must(tx.FindSettings()), must(tx.ListHjemler()))
}

// inStep holds the briefs beside the files, on days around today.
func inStep(t *testing.T, tx desk.Tx) {
	t.Helper()
	files, briefs := must(tx.ListCaseFiles(desk.CaseFilter{})), must(tx.ListBriefs(desk.CaseFilter{}, 0, 1000))
	same(t, len(briefs), len(files))
	awake, _, err := tx.ListAwake()
	fail(t, err)
	terms := termsOf(tx)
	same(t, seen(awake, storetest.Today, terms), seen(files, storetest.Today, terms))
	for i := range files {
		for days := -800; days <= 800; days += 53 {
			on := storetest.Today.AddDays(days)
			if got, want := asList(briefs[i], on, terms), asList(files[i], on, terms); !reflect.DeepEqual(got, want) {
				t.Fatalf("case %d on %s:\n got %v\nwant %v", files[i].Case.ID, on, got, want)
			}
		}
	}
}

func TestBriefsSayWhatTheFilesSay(t *testing.T) {
	db := storetest.Open(t)
	fail(t, storetest.Fill(db, 60))
	storetest.View(t, db, func(tx desk.Tx) error { inStep(t, tx); return nil })
}

// Whatever is saved shows in the list: within the transaction, and afterwards.
func TestEveryChangeReachesTheBrief(t *testing.T) {
	day := storetest.Today.AddDays
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	id := f.Case.ID
	unit := casework.Unit{ID: 1, Name: "Fysioterapitjenesten"}
	coordinator := storetest.Coordinator(1, func(c *casework.Coordinator) { c.ID = 1 })
	for _, step := range []struct {
		name string
		save func(desk.Tx) error
	}{
		{"assessment", func(tx desk.Tx) error {
			return tx.SaveAssessment(casework.Assessment{CaseID: id, Findings: map[casework.Condition]casework.Finding{casework.LongTerm: {Answer: casework.No}}})
		}},
		{"assessment again", func(tx desk.Tx) error {
			return tx.SaveAssessment(casework.Assessment{CaseID: id, Findings: map[casework.Condition]casework.Finding{casework.Party: {Answer: casework.Yes}}})
		}},
		{"application again", func(tx desk.Tx) error {
			return tx.SaveApplication(storetest.Application(id, func(a *casework.Application) { a.AnswerBy, a.Wants = day(30), nil }))
		}},
		{"promise", func(tx desk.Tx) error {
			return tx.SaveApplication(storetest.Application(id, func(a *casework.Application) {
				a.AnswerBy, a.Promised, a.Type, a.Discharge = day(30), day(-40), casework.TypeHospital, day(5)
				a.Applicants = []casework.Applicant{{Role: casework.RoleProxy, Expires: day(9)}}
			}))
		}},
		{"waits", func(tx desk.Tx) error {
			return tx.SaveWaits(id, []casework.Wait{
				{Kind: casework.WaitFacts, Asked: day(-30), By: day(-20), Ended: day(-12)}, {Kind: casework.WaitNotice, Asked: day(-3), By: day(11)},
			})
		}},
		{"settled", func(tx desk.Tx) error {
			return tx.SaveSettled(id, []casework.Settled{{Key: "acknowledge", From: storetest.Today, On: storetest.Today, Done: true, Reason: "x"}})
		}},
		{"nothing settled", func(tx desk.Tx) error { return tx.SaveSettled(id, nil) }},
		{"no waits", func(tx desk.Tx) error { return tx.SaveWaits(id, nil) }},
		{"paper", func(tx desk.Tx) error { return second(tx.CreateDocument(storetest.Document(id))) }},
		{"decision", func(tx desk.Tx) error { return tx.SaveDecision(storetest.Decision(id)) }},
		{"decision again", func(tx desk.Tx) error {
			return tx.SaveDecision(storetest.Decision(id, func(d *casework.Decision) { d.Sent, d.Arrived = day(0), day(4) }))
		}},
		{"appeals", func(tx desk.Tx) error { return tx.SaveAppeals(id, someAppeals(0)) }},
		{"appeals again", func(tx desk.Tx) error { return tx.SaveAppeals(id, someAppeals(3)) }},
		{"appeals at their end", func(tx desk.Tx) error { return tx.SaveAppeals(id, someAppeals(19)) }},
		{"earlier decision", func(tx desk.Tx) error {
			return tx.SaveEarlier(id, []casework.Decision{{Product: casework.ProductIP, Outcome: casework.Refused, Date: day(-60), Arrived: day(-55)}})
		}},
		{"no earlier decision", func(tx desk.Tx) error { return tx.SaveEarlier(id, nil) }},
		{"no appeals", func(tx desk.Tx) error { return tx.SaveAppeals(id, nil) }},
		{"another hjemmel", func(tx desk.Tx) error {
			return tx.SaveDecision(storetest.Decision(id, func(d *casework.Decision) {
				d.Outcome, d.Hjemmel, d.Sent, d.Arrived = casework.Refused, "sotjl-28", day(0), day(4)
			}))
		}},
		{"law register", func(tx desk.Tx) error {
			h, _ := casework.FindHjemmel("sotjl-28")
			h.AppealWeeks = 6
			return tx.SaveHjemmel(h)
		}},
		{"granted again", func(tx desk.Tx) error { return tx.SaveDecision(storetest.Decision(id)) }},
		{"given to a unit", func(tx desk.Tx) error {
			c := f.Case
			c.GivenTo, c.GivenOn = must(tx.SaveUnit(unit)), day(-1)
			return tx.UpdateCase(c)
		}},
		{"own terms", func(tx desk.Tx) error { return tx.SaveSettings(ownSettings(day(0))) }},
		{"unit and koordinator", func(tx desk.Tx) error {
			if _, err := tx.SaveUnit(unit); err != nil {
				return err
			}
			return second(tx.SaveCoordinator(coordinator))
		}},
		{"assignment", func(tx desk.Tx) error {
			return second(tx.SaveAssignment(casework.Assignment{ID: 1, CaseID: id, CoordinatorID: 1, Product: casework.ProductCoordinator, From: day(0)}))
		}},
		{"assignment again", func(tx desk.Tx) error {
			return second(tx.SaveAssignment(casework.Assignment{ID: 1, CaseID: id, CoordinatorID: 1, Product: casework.ProductCoordinator, From: day(0), Contacted: day(1)}))
		}},
		{"koordinator again", func(tx desk.Tx) error {
			return second(tx.SaveCoordinator(storetest.Coordinator(1, func(c *casework.Coordinator) { c.ID, c.Name = 1, "Sunniva Haugland" })))
		}},
		{"plan", func(tx desk.Tx) error { return second(tx.SavePlan(storetest.Plan(id))) }},
		{"plan again", func(tx desk.Tx) error {
			return second(tx.SavePlan(storetest.Plan(id, func(p *casework.Plan) {
				p.ID, p.Sharing.Withdrawn, p.NextEvaluation = 1, day(2), casework.Date{}
			})))
		}},
		{"person", func(tx desk.Tx) error {
			p := f.Person
			p.FamilyName, p.Birth = "Åsheim", casework.MustISO("2011-12-01")
			return tx.UpdatePerson(p)
		}},
		{"closed", func(tx desk.Tx) error {
			c := f.Case
			c.Closed = day(0)
			return tx.UpdateCase(c)
		}},
	} {
		t.Run(step.name, func(t *testing.T) {
			storetest.Update(t, db, func(tx desk.Tx) error {
				if err := step.save(tx); err != nil {
					return err
				}
				inStep(t, tx)
				return nil
			})
			storetest.View(t, db, func(tx desk.Tx) error { inStep(t, tx); return nil })
		})
	}
}

// A brief that is not there, or is of another form, is read from the file itself.
func TestBriefsThatCannotBeRead(t *testing.T) {
	for name, facts := range map[string]any{"empty": nil, "other form": []byte{9, 9, 9}, "cut off": []byte{2, 2, 2}} {
		t.Run(name, func(t *testing.T) {
			db := storetest.Open(t)
			fail(t, storetest.Fill(db, 10))
			fail(t, db.Exec("UPDATE briefs SET facts=?", facts))
			storetest.View(t, db, func(tx desk.Tx) error { inStep(t, tx); return nil })
			fail(t, db.Update(context.Background(), func(desk.Tx) error { return nil }))
			storetest.View(t, db, func(tx desk.Tx) error { inStep(t, tx); return nil })
		})
	}
}

func TestBriefsInPieces(t *testing.T) {
	db := storetest.Open(t)
	fail(t, storetest.Fill(db, 40))
	number := func(f casework.CaseFile) string { return f.Case.Number() }
	storetest.View(t, db, func(tx desk.Tx) error {
		for _, filter := range []desk.CaseFilter{{}, {OpenOnly: true}, {WithPlan: true}, {OpenOnly: true, WithPlan: true}} {
			whole := must(tx.ListBriefs(filter, 0, 1000))
			var pieces []casework.CaseFile
			for piece := must(tx.ListBriefs(filter, 0, 3)); len(piece) > 0; {
				pieces = append(pieces, piece...)
				piece = must(tx.ListBriefs(filter, piece[len(piece)-1].Case.ID, 3))
			}
			same(t, namesOf(whole, number), namesOf(must(tx.ListCaseFiles(filter)), number))
			same(t, namesOf(pieces, number), namesOf(whole, number))
			for _, f := range whole {
				same(t, !filter.OpenOnly || f.Case.Closed.IsZero(), true)
				same(t, !filter.WithPlan || f.Plan.ID != 0, true)
			}
		}
		return nil
	})
}

func TestPersonsInPieces(t *testing.T) {
	db := storetest.Open(t)
	fail(t, storetest.Fill(db, 20)) // several of them have the same name
	storetest.View(t, db, func(tx desk.Tx) error {
		var pieces []desk.PersonRow
		for piece := must(tx.PagePersons(0, 3)); len(piece) > 0; {
			pieces = append(pieces, piece...)
			piece = must(tx.PagePersons(piece[len(piece)-1].ID, 3))
		}
		same(t, pieces, must(tx.ListPersons()))
		return nil
	})
}
