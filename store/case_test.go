package store_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

func wantCode(t *testing.T, err error, want casework.Code) {
	t.Helper()
	if err == nil || casework.CodeOf(err) != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestCaseNumbersRunWithinTheYear(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		p := must(tx.CreatePerson(storetest.Person()))
		for _, want := range []struct{ opened, number string }{
			{"2026-11-22", "2026/1"},
			{"2026-12-31", "2026/2"},
			{"2027-01-01", "2027/1"},
			{"2026-01-02", "2026/3"},
			{"", "2026/4"}, // the year of the clock
		} {
			c := must(tx.CreateCase(casework.Case{PersonID: p, Opened: must(casework.ParseISO(want.opened))}))
			same(t, c.Number(), want.number)
		}
		c := must(tx.FindCaseFile(1)).Case
		c.Closed, c.Year, c.Serial = storetest.Today, 1999, 7
		fail(t, tx.UpdateCase(c))
		same(t, must(tx.FindCaseFile(1)).Case.Number(), "2026/1")
	})
}

func TestDocumentNumbersRunWithinTheCase(t *testing.T) {
	db := storetest.Open(t)
	one, two := storetest.NewCase(t, db), storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		for _, want := range []struct {
			id     casework.CaseID
			serial int
		}{{one.Case.ID, 1}, {one.Case.ID, 2}, {two.Case.ID, 1}, {one.Case.ID, 3}} {
			same(t, must(tx.NextDocumentSerial(want.id)), want.serial)
			same(t, must(tx.CreateDocument(storetest.Document(want.id))).Serial, want.serial)
		}
	})
}

func TestListCaseFilesFilters(t *testing.T) {
	db := storetest.Open(t)
	old, closed := storetest.NewCase(t, db), storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		old.Case.Opened, closed.Case.Closed = storetest.Today.AddDays(-40), storetest.Today
		fail(t, tx.UpdateCase(old.Case))
		fail(t, tx.UpdateCase(closed.Case))
		for _, test := range []struct {
			name   string
			filter desk.CaseFilter
			want   []casework.CaseID
		}{
			{"all, newest first", desk.CaseFilter{}, []casework.CaseID{closed.Case.ID, old.Case.ID}},
			{"open", desk.CaseFilter{OpenOnly: true}, []casework.CaseID{old.Case.ID}},
			{"of a person", desk.CaseFilter{PersonID: closed.Person.ID}, []casework.CaseID{closed.Case.ID}},
			{"open of a person", desk.CaseFilter{PersonID: closed.Person.ID, OpenOnly: true}, nil},
			{"of nobody", desk.CaseFilter{PersonID: 999}, nil},
		} {
			var got []casework.CaseID
			for _, f := range must(tx.ListCaseFiles(test.filter)) {
				got = append(got, f.Case.ID)
			}
			t.Run(test.name, func(t *testing.T) { same(t, got, test.want) })
		}
	})
}

func TestTheRunningKoordinatorIsTheOneOfTheDay(t *testing.T) {
	clock := &storetest.Clock{}
	db := storetest.OpenWith(t, clock)
	f := storetest.NewCase(t, db)
	iso := casework.MustISO
	var first, second casework.CoordinatorID
	inUpdate(t, db, func(tx desk.Tx) {
		unit := must(tx.SaveUnit(casework.Unit{Name: "Enhet"}))
		first, second = must(tx.SaveCoordinator(storetest.Coordinator(unit))), must(tx.SaveCoordinator(storetest.Coordinator(0)))
		must(tx.SaveAssignment(casework.Assignment{CaseID: f.Case.ID, CoordinatorID: second, From: iso("2026-12-01")}))
		must(tx.SaveAssignment(casework.Assignment{CaseID: f.Case.ID, CoordinatorID: first, From: iso("2026-11-01"), To: iso("2026-11-30")}))
	})
	for _, test := range []struct {
		on   string
		want casework.CoordinatorID
		load int
	}{{"2026-10-31", first, 0}, {"2026-11-01", first, 1}, {"2026-11-30", first, 1}, {"2026-12-01", second, 1}} {
		clock.SetDate(iso(test.on))
		storetest.View(t, db, func(tx desk.Tx) error {
			file := must(tx.FindCaseFile(f.Case.ID))
			same(t, file.Coordinator.ID, test.want)
			same(t, file.Unit.ID != 0, test.want == first)
			load := must(tx.CountLoad(iso(test.on)))
			same(t, load[first]+load[second], test.load)
			return nil
		})
	}
}

func TestWhatIsGoneIsNotFound(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		for name, err := range map[string]error{
			"person":      second(tx.FindPerson(99)),
			"case":        second(tx.FindCaseFile(99)),
			"document":    second(tx.FindDocument(99)),
			"update":      tx.UpdatePerson(casework.Person{ID: 99}),
			"update case": tx.UpdateCase(casework.Case{ID: 99, PersonID: f.Person.ID}),
			"case of":     second(tx.CreateCase(storetest.Case(99))),
			"application": tx.SaveApplication(storetest.Application(99)),
			"assignment":  second(tx.SaveAssignment(casework.Assignment{CaseID: f.Case.ID, CoordinatorID: 99})),
			"plan":        second(tx.SavePlan(storetest.Plan(99))),
			"earlier":     tx.SaveEarlier(99, nil),
			"waits":       tx.SaveWaits(99, nil),
			"settled":     tx.SaveSettled(99, nil),
			"appeals":     tx.SaveAppeals(99, nil),
			"note":        second(tx.SaveNote(casework.Note{ID: 99, CaseID: f.Case.ID})),
			"new note":    second(tx.SaveNote(casework.Note{CaseID: 99})),
			"no note":     tx.DeleteNote(99),
			"sending":     tx.SaveSending(99, casework.Sending{}),
			"archived":    tx.MarkArchived(storetest.Today, 99),
			"given to":    tx.UpdateCase(casework.Case{ID: f.Case.ID, PersonID: f.Person.ID, GivenTo: 99}),
			"paper":       second(tx.CreateDocument(storetest.Document(99))),
		} {
			t.Run(name, func(t *testing.T) { wantCode(t, err, casework.CodeNotFound) })
		}
		file := must(tx.FindCaseFile(f.Case.ID))
		same(t, file.Decision, casework.Decision{CaseID: f.Case.ID})
		same(t, file.Plan, casework.Plan{})
	})
}

func second[T any](_ T, err error) error { return err }
