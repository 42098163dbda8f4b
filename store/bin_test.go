package store_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// binTx is the store with what a test of the bin asks.
type binTx struct {
	*testing.T
	desk.Tx
}

func inBin(t *testing.T, db *store.DB, f func(tx binTx)) {
	t.Helper()
	inUpdate(t, db, func(tx desk.Tx) { f(binTx{t, tx}) })
}

// names is the register, as it stands.
func (tx binTx) names() []string {
	return namesOf(must(tx.ListPersons()), func(p desk.PersonRow) string { return p.SortName })
}

func (tx binTx) numbers() []string {
	return namesOf(must(tx.ListCaseFiles(desk.CaseFilter{})), func(f casework.CaseFile) string { return f.Case.Number() })
}

// filledCase is a case with a plan and a paper, of a person with that family name.
func filledCase(t *testing.T, db *store.DB, family string) (f casework.CaseFile, d casework.Document) {
	t.Helper()
	f = storetest.NewCase(t, db, func(p *casework.Person) { p.FamilyName = family })
	inUpdate(t, db, func(tx desk.Tx) {
		must(tx.SavePlan(storetest.Plan(f.Case.ID, func(p *casework.Plan) { p.AboutMe = "Liker " + family + "viser." })))
		d = must(tx.CreateDocument(storetest.Document(f.Case.ID, func(d *casework.Document) { d.Title = "Brev om " + family })))
		fail(t, tx.SaveSending(d.ID, casework.Sending{To: family, How: "post", Date: storetest.Today}))
		fail(t, tx.MarkArchived(storetest.Today, d.ID))
		d = must(tx.FindDocument(d.ID))
		must(tx.SaveNote(casework.Note{CaseID: f.Case.ID, Kind: casework.NotePhone, Text: "Ringte."}))
		unit := must(tx.SaveUnit(casework.Unit{Name: "Hjemmetjenesten"}))
		who := must(tx.SaveCoordinator(storetest.Coordinator(unit)))
		must(tx.SaveAssignment(casework.Assignment{CaseID: f.Case.ID, CoordinatorID: who, From: storetest.Today}))
		f = must(tx.FindCaseFile(f.Case.ID))
	})
	return f, d
}

func TestPersonGoesInTheBinAndComesBackWhole(t *testing.T) {
	db := storetest.Open(t)
	first, paper := filledCase(t, db, "Øverbø")
	filledCase(t, db, "Aasland")
	filledCase(t, db, "Berge")
	inBin(t, db, func(tx binTx) {
		another := must(tx.CreateCase(storetest.Case(first.Person.ID)))
		search := func() (out []int) {
			for _, query := range []string{"øverbø", "Øverbøviser", "brev om øverbø", "2026/1", "900 00 001", string(first.Person.Number)} {
				out = append(out, len(must(tx.Search(query, 20))))
			}
			return out
		}
		before := search()
		same(t, tx.names(), []string{"Berge, Solfrid", "Øverbø, Solfrid", "Aasland, Solfrid"})

		fail(t, tx.BinPerson(first.Person.ID))
		same(t, tx.names(), []string{"Berge, Solfrid", "Aasland, Solfrid"})
		same(t, tx.numbers(), []string{"2026/3", "2026/2"})
		same(t, search(), []int{0, 0, 0, 0, 2, 2}) // the others have the same phone and number
		same(t, len(must(tx.ListLike(casework.Person{Number: first.Person.Number}))), 2)
		same(t, len(must(tx.CountLoad(storetest.Today))), 2)
		same(t, must(tx.ListBin()), []desk.Binned{{
			PersonID: first.Person.ID, Name: "Solfrid Øverbø", Since: tx.Now().UTC(), Numbers: []string{"2026/1", "2026/4"}, Plans: 1, Papers: 1,
		}})
		for name, err := range map[string]error{
			"open person":   second(tx.FindPerson(first.Person.ID)),
			"open case":     second(tx.FindCaseFile(first.Case.ID)),
			"open paper":    second(tx.FindDocument(paper.ID)),
			"change person": tx.UpdatePerson(first.Person),
			"change case":   tx.UpdateCase(another),
			"change plan":   second(tx.SavePlan(first.Plan)),
			"new case":      second(tx.CreateCase(storetest.Case(first.Person.ID))),
			"new paper":     second(tx.CreateDocument(storetest.Document(first.Case.ID))),
			"application":   tx.SaveApplication(first.Application),
			"assessment":    tx.SaveAssessment(first.Assessment),
			"decision":      tx.SaveDecision(first.Decision),
			"earlier":       tx.SaveEarlier(first.Case.ID, nil),
			"waits":         tx.SaveWaits(first.Case.ID, nil),
			"settled":       tx.SaveSettled(first.Case.ID, nil),
			"appeals":       tx.SaveAppeals(first.Case.ID, nil),
			"note":          second(tx.SaveNote(first.Notes[0])),
			"new note":      second(tx.SaveNote(casework.Note{CaseID: first.Case.ID})),
			"no note":       tx.DeleteNote(first.Notes[0].ID),
			"sending":       tx.SaveSending(paper.ID, casework.Sending{}),
			"archived":      tx.MarkArchived(storetest.Today, paper.ID),
			"assignment":    second(tx.SaveAssignment(first.Assignments[0])),
			"bin again":     tx.BinPerson(first.Person.ID),
			"bin a case":    tx.BinCase(first.Case.ID),
			"take a case":   tx.RestoreCase(first.Case.ID),
		} {
			t.Run(name, func(t *testing.T) { wantCode(t, err, casework.CodeNotFound) })
		}

		fail(t, tx.RestorePerson(first.Person.ID))
		same(t, tx.names(), []string{"Berge, Solfrid", "Øverbø, Solfrid", "Aasland, Solfrid"})
		same(t, search(), before)
		same(t, must(tx.FindCaseFile(first.Case.ID)), first)
		same(t, must(tx.FindDocument(paper.ID)), paper)
		same(t, len(must(tx.ListBin())), 0)
		same(t, len(must(tx.CountLoad(storetest.Today))), 3)
	})
	soundSearch(t, db)
}

func TestCaseGoesInTheBinAlone(t *testing.T) {
	db := storetest.Open(t)
	f, _ := filledCase(t, db, "Øverbø")
	inBin(t, db, func(tx binTx) {
		other := must(tx.CreateCase(storetest.Case(f.Person.ID)))
		fail(t, tx.BinCase(other.ID))
		same(t, must(tx.ListPersons())[0].Cases, 1)
		same(t, must(tx.Search("øverbø", 5))[0].Detail, "2026/1") // her last case, but for the bin
		same(t, must(tx.ListBin()), []desk.Binned{{
			PersonID: f.Person.ID, CaseID: other.ID, Name: "Solfrid Øverbø", Since: tx.Now().UTC(), Numbers: []string{"2026/2"},
		}})
		same(t, must(tx.CreateCase(storetest.Case(f.Person.ID))).Number(), "2026/3")

		// What lay there before its person stays when she comes back.
		fail(t, tx.BinPerson(f.Person.ID))
		same(t, len(must(tx.ListBin())), 1)
		wantCode(t, tx.RestoreCase(other.ID), casework.CodeNotFound)
		fail(t, tx.RestorePerson(f.Person.ID))
		same(t, tx.numbers(), []string{"2026/3", "2026/1"})
		fail(t, tx.RestoreCase(other.ID))
		same(t, tx.numbers(), []string{"2026/3", "2026/2", "2026/1"})
		wantCode(t, tx.RestoreCase(other.ID), casework.CodeNotFound)
		wantCode(t, tx.RestorePerson(f.Person.ID), casework.CodeNotFound)
	})
	soundSearch(t, db)
}

func TestBinSurvivesARestart(t *testing.T) {
	path := t.TempDir() + "/bin.samtak"
	db := must(store.Open(path, options()))
	f, _ := filledCase(t, db, "Øverbø")
	inBin(t, db, func(tx binTx) { fail(t, tx.BinPerson(f.Person.ID)) })
	fail(t, db.Close())

	db = storetest.OpenFile(t, path, store.Options{})
	inBin(t, db, func(tx binTx) {
		same(t, len(must(tx.Search("øverbø", 5))), 0)
		same(t, must(tx.ListBin())[0].Name, "Solfrid Øverbø")
		fail(t, tx.RestorePerson(f.Person.ID))
		same(t, must(tx.FindCaseFile(f.Case.ID)), f)
	})
}

// soundSearch proves that the indexes hold what search_entries holds.
func soundSearch(t *testing.T, db *store.DB) {
	t.Helper()
	for _, index := range []string{"search_words", "search_parts"} {
		fail(t, db.Exec("INSERT INTO "+index+"("+index+", rank) VALUES ('integrity-check', 1)"))
	}
}
