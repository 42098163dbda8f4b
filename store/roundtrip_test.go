package store_test

import (
	"reflect"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

func same[T any](t *testing.T, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read back\n got %+v\nwant %+v", got, want)
	}
}

// must is for values a test cannot go on without.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func inUpdate(t *testing.T, db *store.DB, f func(tx desk.Tx)) {
	t.Helper()
	storetest.Update(t, db, func(tx desk.Tx) error { f(tx); return nil })
}

func fail(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestPersonComesBackWhole(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		p := filled[casework.Person]()
		p.ID = must(tx.CreatePerson(p))
		same(t, must(tx.FindPerson(p.ID)), p)

		p.Relatives, p.Number, p.Expected = p.Relatives[1:], "", false
		p.Relatives[0].Expires = casework.Date{}
		fail(t, tx.UpdatePerson(p))
		same(t, must(tx.FindPerson(p.ID)), p)

		bare := casework.Person{ID: must(tx.CreatePerson(casework.Person{}))}
		same(t, must(tx.FindPerson(bare.ID)), bare)
	})
}

func TestCaseFileComesBackWhole(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		want := fullCaseFile(t, tx)
		same(t, must(tx.FindCaseFile(want.Case.ID)), want)

		list := must(tx.ListCaseFiles(desk.CaseFilter{}))
		want.Plan.Areas, want.Plan.Goals, want.Plan.Measures, want.Plan.Participants = nil, nil, nil, nil
		same(t, list, []casework.CaseFile{want})
	})
}

// fullCaseFile keeps a case in which every field of every part is set.
func fullCaseFile(t *testing.T, tx desk.Tx) (f casework.CaseFile) {
	t.Helper()
	f = filled[casework.CaseFile]()
	f.Person.ID = must(tx.CreatePerson(f.Person))
	f.Unit.ID = must(tx.SaveUnit(f.Unit))
	f.Case.PersonID, f.Case.GivenTo = f.Person.ID, f.Unit.ID
	f.Case = must(tx.CreateCase(f.Case))
	id := f.Case.ID

	f.Application.ID, f.Application.CaseID = 1, id
	fail(t, tx.SaveApplication(f.Application))
	f.Assessment.CaseID = id
	fail(t, tx.SaveAssessment(f.Assessment))
	f.Decision.CaseID = id
	fail(t, tx.SaveDecision(f.Decision))

	fullAround(t, tx, &f)
	f.Coordinator.UnitID = f.Unit.ID
	f.Coordinator.ID = must(tx.SaveCoordinator(f.Coordinator))
	for i := range f.Assignments {
		a := &f.Assignments[i]
		a.CaseID, a.CoordinatorID = id, f.Coordinator.ID
		a.To = storetest.Today.AddDays(i)
		a.ID = must(tx.SaveAssignment(*a))
	}
	f.Named = nil
	for range f.Assignments {
		f.Named = append(f.Named, f.Coordinator)
	}
	f.Plan.CaseID = id
	f.Plan.ID = must(tx.SavePlan(f.Plan))
	for i := range f.Documents {
		f.Documents[i].CaseID = id
		f.Documents[i] = must(tx.CreateDocument(f.Documents[i]))
		same(t, must(tx.FindDocument(f.Documents[i].ID)), f.Documents[i])
		f.Documents[i].PDF = nil
	}
	return f
}

// fullAround keeps what a case meets before and after it is decided.
func fullAround(t *testing.T, tx desk.Tx, f *casework.CaseFile) {
	t.Helper()
	id := f.Case.ID
	for i := range f.Earlier {
		f.Earlier[i].CaseID = id
	}
	fail(t, tx.SaveEarlier(id, f.Earlier))
	fail(t, tx.SaveWaits(id, f.Waits))
	fail(t, tx.SaveSettled(id, f.Settled))
	fail(t, tx.SaveAppeals(id, f.Appeals))
	for i := range f.Notes {
		f.Notes[i].ID, f.Notes[i].CaseID = 0, id
		f.Notes[i].ID = must(tx.SaveNote(f.Notes[i]))
	}
}

func TestRegistersComeBackWhole(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		u := filled[casework.Unit]()
		u.ID = must(tx.SaveUnit(u))
		same(t, must(tx.ListUnits()), []casework.Unit{u})

		c := filled[casework.Coordinator]()
		c.UnitID = u.ID
		c.ID = must(tx.SaveCoordinator(c))
		c.Name = "Ny Prøve"
		same(t, must(tx.SaveCoordinator(c)), c.ID)
		loose := casework.Coordinator{Name: "Uten Enhet"}
		loose.ID = must(tx.SaveCoordinator(loose))
		same(t, must(tx.ListCoordinators()), []casework.Coordinator{c, loose})

		h := filled[casework.Hjemmel]()
		fail(t, tx.SaveHjemmel(h))
		h.Name, h.AppealWeeks = nil, 3
		fail(t, tx.SaveHjemmel(h))
		same(t, must(tx.ListHjemler()), []casework.Hjemmel{h})
	})
}

func TestSettingsStartWithTheDefaultsAndComeBackWhole(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) {
		same(t, must(tx.FindSettings()), casework.DefaultSettings())
		s := filled[casework.Settings]()
		fail(t, tx.SaveSettings(s))
		same(t, must(tx.FindSettings()), s)
		s.Arms, s.TextScale, s.Forms, s.ClosedDays, s.Terms = nil, 1.3, nil, nil, nil
		fail(t, tx.SaveSettings(s))
		same(t, must(tx.FindSettings()), s)
	})
}

func TestDraftsAndAuditComeBackWhole(t *testing.T) {
	clock := &storetest.Clock{}
	db := storetest.OpenWith(t, clock)
	inUpdate(t, db, func(tx desk.Tx) {
		d := filled[desk.Draft]()
		fail(t, tx.SaveDraft(d))
		d.Data = []byte(`{"navn":"Åse"}`)
		fail(t, tx.SaveDraft(d))
		got, ok, err := tx.FindDraft(d.Key)
		fail(t, err)
		same(t, ok, true)
		same(t, got, d)

		fail(t, tx.SaveDraft(desk.Draft{Key: "register"}))
		list := must(tx.ListDrafts())
		if len(list) != 2 || list[0].Key != "register" || !list[0].Saved.Equal(storetest.Start) {
			t.Errorf("drafts: %+v", list)
		}
		fail(t, tx.DeleteDraft(d.Key))
		fail(t, tx.DeleteDraft(d.Key))
		if _, ok, err := tx.FindDraft(d.Key); ok || err != nil {
			t.Errorf("a deleted draft: %v %v", ok, err)
		}

		a := filled[desk.Audit]()
		fail(t, tx.CreateAudit(a))
		a.ID = 1
		fail(t, tx.CreateAudit(desk.Audit{Event: "later"}))
		same(t, must(tx.ListAudit(a.CaseID, 10)), []desk.Audit{a})
		all := must(tx.ListAudit(0, 10))
		if len(all) != 2 || all[0].Event != "later" || !all[0].At.Equal(storetest.Start) {
			t.Errorf("audit, newest first: %+v", all)
		}
		same(t, len(must(tx.ListAudit(0, 1))), 1)
	})
}

func TestSavePlanReplacesTheWholePlan(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		p := storetest.Plan(f.Case.ID)
		p.ID = must(tx.SavePlan(p))
		p.Goals = []casework.Goal{{ID: 3, Text: "nytt"}, {ID: 2, Parent: 3, Text: "del"}, {ID: 1, Text: "gammelt"}}
		p.Measures, p.Areas, p.Sharing = nil, nil, casework.Consent{}
		p.Participants = p.Participants[1:]
		same(t, must(tx.SavePlan(p)), p.ID)
		same(t, must(tx.FindCaseFile(f.Case.ID)).Plan, p)
	})
}

func TestSaveApplicationKeepsItsIDAndReplacesTheRest(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		a := filled[casework.Application]()
		a.CaseID = f.Case.ID
		fail(t, tx.SaveApplication(a))
		a.ID = f.Application.ID
		same(t, must(tx.FindCaseFile(f.Case.ID)).Application, a)
	})
}
