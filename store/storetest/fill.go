package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

// What Fill makes: every person has a case, and out of this many cases one is
// open and one has a plan.
const (
	oneOpenOf = 10
	onePlanOf = 3
)

var (
	givenNames = strings.Fields("Åse Øyvind Ægir Anne Kari Ole Per Ingrid Bjørn Håkon Sølvi Aase Astrid Nils Lars Marit Gunnar Tor Eva Liv " +
		"Jan Knut Solveig Sigrid Magnus Emma Noah Nora Jakob Torbjørg")
	familyNames = strings.Fields("Ås Ødegård Æsøy Myrvang Lundemo Tveitan Larsen Andersen Aas Aaberg Østby Ålesund Zahl Bakken Dahl Eide Fjeld Berg " +
		"Haugen Moen Lie Solberg Strand Sørensen Øverli Åsheim Kvam Thorsen Vik Rønning")
	planWords = strings.Fields("bruker samtale møte oppfølging koordinator individuell plan mål tiltak ansvarsgruppe kommune fastlege sykehus " +
		"rehabilitering rehabiliteringsplan fysioterapeut ergoterapeut skole arbeid bolig økonomi familie mor far søster bror medisin søvn avtale " +
		"neste uke tirsdag torsdag ønsker trenger hjelp støtte fritid støttekontakt avlastning vedtak søknad vurdering kartlegging samtykke pårørende " +
		"nettverk mestring trygghet hverdag tråd åpen økt gjennomført planlagt utsatt opplever føler og i på til med for av er det som en et ikke har " +
		"var ble vil kan skal må også etter før om når hvor")
)

// filler makes the same facts every time.
type filler struct{ r *rand.Rand }

func (f filler) pick(from []string) string { return from[f.r.IntN(len(from))] }

func (f filler) text(words int) string {
	out := make([]string, words)
	for i := range out {
		out[i] = f.pick(planWords)
	}
	return strings.Join(out, " ")
}

// Fill adds n synthetic persons with a case each, in one transaction: one in
// ten cases is open, one in three has a plan with five goals and ten tiltak.
func Fill(db desk.Store, n int) error {
	f := filler{rand.New(rand.NewPCG(2026, 11))}
	return db.Update(context.Background(), func(tx desk.Tx) error {
		unit, err := tx.SaveUnit(casework.Unit{Name: "Fysioterapitjenesten"})
		if err != nil {
			return err
		}
		coordinator, err := tx.SaveCoordinator(Coordinator(unit))
		if err != nil {
			return err
		}
		for i := range n {
			if err := f.addCase(tx, i, coordinator); err != nil {
				return err
			}
		}
		return nil
	})
}

func (f filler) addCase(tx desk.Tx, i int, coordinator casework.CoordinatorID) error {
	birth := Today.AddDays(-365*5 - f.r.IntN(365*85))
	person, err := tx.CreatePerson(Person(func(p *casework.Person) {
		p.GivenName, p.FamilyName = f.pick(givenNames), f.pick(familyNames)
		p.Birth, p.Number, p.Phone = birth, Number(birth, i), fmt.Sprintf("9%07d", i)
	}))
	if err != nil {
		return err
	}
	opened := Today.AddDays(-f.r.IntN(900))
	c, err := tx.CreateCase(Case(person, func(c *casework.Case) {
		c.Opened = opened
		if i%oneOpenOf != 0 {
			c.Closed = Today
		}
	}))
	if err != nil {
		return err
	}
	if err := tx.SaveApplication(Application(c.ID, func(a *casework.Application) { a.Received = opened })); err != nil {
		return err
	}
	if _, err := tx.CreateDocument(Document(c.ID)); err != nil || i%onePlanOf != 0 {
		return err
	}
	if err := tx.SaveDecision(Decision(c.ID)); err != nil {
		return err
	}
	_, err = tx.SaveAssignment(casework.Assignment{
		CaseID: c.ID, CoordinatorID: coordinator, Product: casework.ProductCoordinator, From: opened,
	})
	if err != nil {
		return err
	}
	_, err = tx.SavePlan(f.plan(c.ID))
	return err
}

func (f filler) plan(id casework.CaseID) casework.Plan {
	return Plan(id, func(p *casework.Plan) {
		p.AboutMe = f.text(40)
		for g := range 5 {
			goal := casework.GoalID(g + 2)
			p.Goals = append(p.Goals, casework.Goal{ID: goal, Area: casework.Family, Text: f.text(8)})
			for m := range 2 {
				p.Measures = append(p.Measures, casework.Measure{
					ID: casework.MeasureID(g*2 + m + 2), GoalID: goal, What: f.text(6), Extent: f.text(3), How: f.text(6), Responsible: 2,
				})
			}
		}
	})
}
