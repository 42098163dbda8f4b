package store_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

func TestNorwegianOrder(t *testing.T) {
	want := strings.Fields("Berg Eide Strom Strøm Zahl Ægir Ähl Ødegård Øst Österberg Øverli aa Aaberg Aal Ås Åse Aase")
	shuffled := append([]string{}, want...)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		for _, name := range shuffled {
			must(tx.CreatePerson(casework.Person{FamilyName: name}))
			must(tx.SaveUnit(casework.Unit{Name: name}))
			must(tx.SaveCoordinator(casework.Coordinator{Name: name}))
		}
		same(t, namesOf(must(tx.ListPersons()), func(p desk.PersonRow) string { return p.SortName }), want)
		same(t, namesOf(must(tx.ListUnits()), func(u casework.Unit) string { return u.Name }), want)
		same(t, namesOf(must(tx.ListCoordinators()), func(c casework.Coordinator) string { return c.Name }), want)
	})
}

func TestFamilyNameIsSettledBeforeGivenName(t *testing.T) {
	want := []string{"Berg, Anne", "Berg, Åse", "Berg Hansen, Anne", "Bergan, Anne", "Solo", "Ås, Anne"}
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		for _, name := range []string{"Ås, Anne", "Bergan, Anne", ", Solo", "Berg, Åse", "Berg Hansen, Anne", "Berg, Anne"} {
			family, given, _ := strings.Cut(name, ", ")
			must(tx.CreatePerson(casework.Person{FamilyName: family, GivenName: given}))
		}
		same(t, namesOf(must(tx.ListPersons()), func(p desk.PersonRow) string { return p.SortName }), want)
	})
}

func namesOf[T any](rows []T, name func(T) string) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = name(r)
	}
	return out
}

func TestPersonRowIsComplete(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		p := filled[casework.Person]()
		p.ID = must(tx.CreatePerson(p))
		must(tx.CreateCase(storetest.Case(p.ID)))
		must(tx.CreateCase(storetest.Case(p.ID)))
		same(t, must(tx.ListPersons()), []desk.PersonRow{{
			ID: p.ID, SortName: p.SortName(), Birth: p.Birth, BirthYear: p.BirthYear, Expected: true,
			Language: p.Language, Protection: p.Protection, PostPlace: p.PostPlace, Cases: 2,
		}})
	})
}

func TestListLike(t *testing.T) {
	iso := casework.MustISO
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		kept := casework.Person{GivenName: "Bjørg", FamilyName: "Øverås", Birth: iso("1950-05-06"), Number: "06855012345"}
		kept.ID = must(tx.CreatePerson(kept))
		must(tx.CreatePerson(casework.Person{GivenName: "Tor", FamilyName: "Vik"}))
		for _, test := range []struct {
			name  string
			asked casework.Person
			found bool
		}{
			{"same number", casework.Person{Number: "06855012345"}, true},
			{"same birth date", casework.Person{Birth: iso("1950-05-06"), FamilyName: "Helt", GivenName: "Annen"}, true},
			{"written without its letters", casework.Person{GivenName: "Bjorg", FamilyName: "Overaas"}, true},
			{"family name only", casework.Person{FamilyName: "Øvergaard"}, true},
			{"given name only", casework.Person{GivenName: "Bjørn"}, true},
			{"another name", casework.Person{GivenName: "Bjørg", FamilyName: "Strand"}, false},
			{"nothing known", casework.Person{}, false},
			{"herself", kept, false},
		} {
			got := must(tx.ListLike(test.asked))
			t.Run(test.name, func(t *testing.T) { same(t, len(got) == 1 && got[0].ID == kept.ID, test.found) })
		}
	})
}
