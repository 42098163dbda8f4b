package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

// fixtureVersion changes with what fill makes, so that no older file is measured.
const fixtureVersion = 7

// atOnce is how many cases are kept in one transaction.
const atOnce = 250

// What fill makes of n persons (10,000 unless told): 6/5 n cases with an
// application each, 11 in 40 of them open; 3/10 n plans of 20 tiltak, seven in
// ten of them alive; two papers to a case; 5 n lines in the log. There are
// no notes in Samtak: a note is measured as a draft that is kept.
func fill(ctx context.Context, db desk.Store, o options) error {
	f := &filler{r: rand.New(rand.NewPCG(2026, 11)), persons: o.persons}
	if err := db.Update(ctx, f.addCoordinators); err != nil {
		return err
	}
	cases := o.persons * 6 / 5
	for from := 0; from < cases; from += atOnce {
		err := db.Update(ctx, func(tx desk.Tx) error {
			for i := from; i < min(from+atOnce, cases); i++ {
				if err := f.addCase(tx, i); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	if err := db.Update(ctx, f.addLog(5*o.persons)); err != nil {
		return err
	}
	return f.addScans(ctx, db, o.papers)
}

// filler makes the same facts every time.
type filler struct {
	r            *rand.Rand
	persons      int
	coordinators []casework.CoordinatorID
}

var (
	givenNames  = strings.Fields("Åse Øyvind Ægir Anne Kari Ole Per Ingrid Bjørn Håkon Sølvi Aase Astrid Nils Lars Marit Gunnar Tor Eva Liv Jan Knut Solveig Sigrid Magnus Emma Noah Nora Jakob Torbjørg")
	familyNames = strings.Fields("Ås Ødegård Æsøy Myrvang Lundemo Tveitan Larsen Andersen Aas Aaberg Østby Ålesund Zahl Bakken Dahl Eide Fjeld Berg Haugen Moen Lie Solberg Strand Sørensen Øverli Åsheim Kvam Thorsen Vik Rønning")
	planWords   = strings.Fields("bruker samtale møte oppfølging koordinator individuell plan mål tiltak ansvarsgruppe kommune fastlege sykehus rehabilitering rehabiliteringsplan fysioterapeut ergoterapeut skole arbeid bolig økonomi familie mor far søster bror medisin søvn avtale neste uke tirsdag torsdag ønsker trenger hjelp støtte fritid støttekontakt avlastning vedtak søknad vurdering kartlegging samtykke pårørende nettverk mestring trygghet hverdag tråd åpen økt gjennomført planlagt utsatt opplever føler og i på til med for av er det som en et ikke har var ble vil kan skal må også etter før om når hvor")
)

func (f *filler) pick(from []string) string { return from[f.r.IntN(len(from))] }

func (f *filler) text(words int) string {
	out := make([]string, words)
	for i := range out {
		out[i] = f.pick(planWords)
	}
	return strings.Join(out, " ")
}

func (f *filler) addCoordinators(tx desk.Tx) error {
	for i := range 12 {
		unit, err := tx.SaveUnit(casework.Unit{Name: fmt.Sprintf("Enhet %d", i+1)})
		if err != nil {
			return err
		}
		for range 10 {
			id, err := tx.SaveCoordinator(storetest.Coordinator(unit, func(c *casework.Coordinator) {
				c.Name = f.pick(givenNames) + " " + f.pick(familyNames)
			}))
			if err != nil {
				return err
			}
			f.coordinators = append(f.coordinators, id)
		}
	}
	return nil
}

// The course of a case, by its number among forty.
const (
	caseUndecided = 1  // open
	caseNoPlan    = 4  // open, with koordinator
	caseLivePlan  = 11 // open, with plan
	caseOldPlan   = 14 // closed, with plan; the rest is closed without one
)

func (f *filler) addCase(tx desk.Tx, i int) error {
	person := casework.PersonID(i - f.persons + 1) // the second case of somebody
	if i < f.persons {
		var err error
		if person, err = tx.CreatePerson(f.person(i)); err != nil {
			return err
		}
	}
	kind := i * 7 % 40
	opened := storetest.Today.AddDays(-60 - f.r.IntN(1400))
	if kind < caseUndecided {
		opened = storetest.Today.AddDays(-f.r.IntN(50))
	}
	c, err := tx.CreateCase(storetest.Case(person, func(c *casework.Case) {
		c.Opened = opened
		if kind >= caseLivePlan {
			c.Closed = opened.AddDays(50)
		}
	}))
	if err != nil {
		return err
	}
	return f.addParts(tx, c, kind)
}

func (f *filler) addParts(tx desk.Tx, c casework.Case, kind int) error {
	steps := []func() error{
		func() error { return tx.SaveApplication(f.application(c)) },
		func() error { return f.addPaper(tx, c, casework.Receipt) },
	}
	if kind >= caseUndecided {
		steps = append(steps,
			func() error { return tx.SaveAssessment(f.assessment(c)) },
			func() error { return tx.SaveDecision(f.decision(c)) },
			func() error { return f.addPaper(tx, c, casework.GrantPlan) },
			func() error { return f.appoint(tx, c) })
	}
	if kind >= caseNoPlan && kind < caseOldPlan {
		steps = append(steps, func() error { _, err := tx.SavePlan(f.plan(c)); return err })
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) person(i int) casework.Person {
	birth := storetest.Today.AddDays(-365*5 - f.r.IntN(365*85))
	return storetest.Person(func(p *casework.Person) {
		p.GivenName, p.FamilyName = f.pick(givenNames), f.pick(familyNames)
		p.Birth, p.Number, p.Phone = birth, storetest.Number(birth, i), fmt.Sprintf("9%07d", i)
		p.Relatives = []casework.Relative{{Kin: "mor", Name: f.pick(givenNames) + " " + p.FamilyName, Phone: "900 00 003"}}
	})
}

func (f *filler) application(c casework.Case) casework.Application {
	return storetest.Application(c.ID, func(a *casework.Application) {
		a.Received, a.Need, a.Wish = c.Opened, f.text(40), f.text(10)
		a.Applicants = []casework.Applicant{{Role: casework.RoleSelf, Name: "Solfrid Myrvang"}}
	})
}

func (f *filler) assessment(c casework.Case) casework.Assessment {
	a := casework.Assessment{CaseID: c.ID, Summary: f.text(30), Findings: map[casework.Condition]casework.Finding{}}
	for _, q := range casework.Conditions {
		a.Findings[q] = casework.Finding{Answer: casework.Yes, Words: f.text(8)}
	}
	return a
}

func (f *filler) decision(c casework.Case) casework.Decision {
	return storetest.Decision(c.ID, func(d *casework.Decision) {
		d.Date, d.Start = c.Opened.AddDays(20), c.Opened.AddDays(21)
		d.Sent, d.Arrived = d.Date, d.Date.AddDays(4)
		d.Facts, d.Considerations = f.text(30), f.text(30)
	})
}

func (f *filler) appoint(tx desk.Tx, c casework.Case) error {
	from := c.Opened.AddDays(25)
	_, err := tx.SaveAssignment(casework.Assignment{
		CaseID: c.ID, CoordinatorID: f.coordinators[f.r.IntN(len(f.coordinators))], Product: casework.ProductCoordinator,
		From: from, Contacted: from.AddDays(5), To: c.Closed,
	})
	return err
}

func (f *filler) addPaper(tx desk.Tx, c casework.Case, kind casework.PaperKind) error {
	_, err := tx.CreateDocument(storetest.Document(c.ID, func(d *casework.Document) {
		d.Kind, d.Date = kind, c.Opened
	}))
	return err
}

func (f *filler) plan(c casework.Case) casework.Plan {
	return storetest.Plan(c.ID, func(p *casework.Plan) {
		p.Start, p.Approved, p.Closed = c.Opened.AddDays(40), c.Opened.AddDays(40), c.Closed
		p.NextEvaluation = storetest.Today.AddDays(f.r.IntN(180) - 10)
		p.AboutMe, p.Important, p.Helps = f.text(40), f.text(20), f.text(20)
		p.Areas = slices.Grow(p.Areas, 2)
		for _, a := range []casework.Area{casework.Work, casework.Family} {
			p.Areas = append(p.Areas, casework.LifeArea{Area: a, Situation: f.text(20), Needs: f.text(10)})
		}
		p.Goals, p.Measures = nil, nil
		for g := range 5 {
			goal := casework.GoalID(g + 1)
			p.Goals = append(p.Goals, casework.Goal{ID: goal, Area: casework.Family, Text: f.text(8)})
			for m := range 4 {
				p.Measures = append(p.Measures, casework.Measure{
					ID: casework.MeasureID(g*4 + m + 1), GoalID: goal, What: f.text(6), Extent: f.text(3), How: f.text(6), Responsible: 2,
				})
			}
		}
	})
}

func (f *filler) addLog(lines int) func(desk.Tx) error {
	events := []string{"person_opened", "plan_saved", "paper_shown", "assessed"}
	return func(tx desk.Tx) error {
		for range lines {
			err := tx.CreateAudit(desk.Audit{
				Event: f.pick(events), CaseID: casework.CaseID(1 + f.r.IntN(f.persons)), Entity: "plan", Ref: 1,
			})
			if err != nil {
				return err
			}
		}
		return nil
	}
}

// addScans adds frozen papers of a megabyte each. Their bytes do not repeat,
// as those of scanned paper do not.
func (f *filler) addScans(ctx context.Context, db desk.Store, count int) error {
	noise := rand.NewChaCha8([32]byte{11})
	for i := range count {
		pdf := make([]byte, 1<<20)
		_, _ = noise.Read(pdf) // never fails
		err := db.Update(ctx, func(tx desk.Tx) error {
			_, err := tx.CreateDocument(storetest.Document(casework.CaseID(1+i*11%f.persons), func(d *casework.Document) { d.PDF = pdf }))
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
