package storetest

import (
	"fmt"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
)

// build makes a value from its default and the changes a test asks for.
func build[T any](v T, changes []func(*T)) T {
	for _, change := range changes {
		change(&v)
	}
	return v
}

// Person is a grown woman with an address, a phone and a synthetic number.
func Person(changes ...func(*casework.Person)) casework.Person {
	birth := casework.MustISO("1958-03-14")
	return build(casework.Person{
		GivenName: "Solfrid", FamilyName: "Myrvang", Birth: birth, Number: Number(birth, 1),
		Street: "Prøveveien 4", PostCode: "9999", PostPlace: "Fjordvik", Phone: "900 00 001", Language: casework.Bokmal,
	}, changes)
}

// Case is an open case of the person, opened on Today.
func Case(p casework.PersonID, changes ...func(*casework.Case)) casework.Case {
	return build(casework.Case{PersonID: p, Opened: Today}, changes)
}

// Application is a søknad by letter for a plan, received on Today.
func Application(c casework.CaseID, changes ...func(*casework.Application)) casework.Application {
	return build(casework.Application{
		CaseID: c, Received: Today, Channel: casework.ByLetter, Type: casework.TypeApplication,
		Wants: []casework.Product{casework.ProductIP}, ServicesToday: []string{"hjemmesykepleie", "fysioterapi"},
		Need: "Trenger hjelp til å samordne tjenestene.", Consent: casework.Yes, PlanBefore: casework.No,
	}, changes)
}

// Decision is an innvilgelse made on Today.
func Decision(c casework.CaseID, changes ...func(*casework.Decision)) casework.Decision {
	return build(casework.Decision{
		CaseID: c, Product: casework.ProductIP, Outcome: casework.Granted, Date: Today, Start: Today,
	}, changes)
}

// Coordinator is somebody of the unit who is available.
func Coordinator(u casework.UnitID, changes ...func(*casework.Coordinator)) casework.Coordinator {
	return build(casework.Coordinator{Name: "Torgeir Lundemo", Title: "vernepleier", UnitID: u, Phone: "900 00 002"}, changes)
}

// Plan is an approved plan with one goal, one tiltak and two participants.
func Plan(c casework.CaseID, changes ...func(*casework.Plan)) casework.Plan {
	return build(casework.Plan{
		CaseID: c, Start: Today, End: Today.AddMonths(12), NextEvaluation: Today.AddMonths(6), Approved: Today,
		AboutMe: "Jeg bor alene med katten min.", Important: "Å komme ut hver dag.", Strengths: "Jeg er sta.",
		Areas: []casework.LifeArea{{Area: casework.Health, Situation: "Slag i fjor.", Resources: "Trener selv.", Needs: "Gå i trapper."}},
		Goals: []casework.Goal{{ID: 1, Area: casework.Health, Text: "Gå til butikken uten rullator."}},
		Measures: []casework.Measure{{
			ID: 1, GoalID: 1, What: "Gangtrening", Extent: "to ganger i uka", How: "ute med fysioterapeut", Responsible: 2,
			Start: Today, Due: Today.AddMonths(3),
		}},
		Participants: []casework.Participant{
			{ID: 1, Name: "Solfrid Myrvang", Role: "bruker", Contribution: "trener hver dag", Share: casework.ShareAll},
			{ID: 2, Name: "Eldbjørg Tveitan", Role: "fysioterapeut", Service: "Fysioterapitjenesten", Contribution: "gangtrening", Share: casework.ShareAll},
		},
		Consent: casework.Consent{Answer: casework.Yes, By: "Solfrid Myrvang", Capacity: casework.RoleSelf, Date: Today},
		Sharing: casework.Consent{Answer: casework.Yes, By: "Solfrid Myrvang", Capacity: casework.RoleSelf, Date: Today},
	}, changes)
}

// Document is a paper made on Today, with a few bytes in place of a PDF.
func Document(c casework.CaseID, changes ...func(*casework.Document)) casework.Document {
	return build(casework.Document{
		CaseID: c, Kind: casework.Receipt, Language: casework.Bokmal, Title: "Bekreftelse på mottak", Date: Today, Pages: 1,
		PDF: []byte("%PDF-1.7 not a real one"),
	}, changes)
}

// NewCase keeps a person with an open case and its søknad, and reads them back.
func NewCase(t testing.TB, db desk.Store, changes ...func(*casework.Person)) (f casework.CaseFile) {
	t.Helper()
	Update(t, db, func(tx desk.Tx) error {
		id, err := tx.CreatePerson(Person(changes...))
		if err != nil {
			return err
		}
		c, err := tx.CreateCase(Case(id))
		if err != nil {
			return err
		}
		if err := tx.SaveApplication(Application(c.ID)); err != nil {
			return err
		}
		f, err = tx.FindCaseFile(c.ID)
		return err
	})
	return f
}

// Number is a synthetic identity number (month + 80) with right control
// digits for somebody born on the day; each serial gives another.
func Number(birth casework.Date, serial int) casework.NationalID {
	for n := serial; ; n++ {
		base := fmt.Sprintf("%02d%02d%02d%03d", birth.Day(), int(birth.Month())+80, birth.Year()%100, n%1000)
		first := control(base, []int{3, 7, 6, 1, 8, 9, 4, 5, 2})
		second := control(base+fmt.Sprint(first), []int{5, 4, 3, 2, 7, 6, 5, 4, 3, 2})
		if first < 10 && second < 10 {
			return casework.NationalID(fmt.Sprintf("%s%d%d", base, first, second))
		}
	}
}

// control is a control digit by weights modulo 11; 10 when there is none.
func control(digits string, weights []int) int {
	sum := 0
	for i, w := range weights {
		sum += int(digits[i]-'0') * w
	}
	return (11 - sum%11) % 11
}
