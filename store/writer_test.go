package store_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// writer writes text that only one person's case holds, and changes it often,
// so that the file has its rows moved about.
type writer struct {
	t    *testing.T
	db   *store.DB
	r    *rand.Rand
	mark string
	file casework.CaseFile
}

func (w *writer) word() string { return fmt.Sprintf("%s%05d", w.mark, w.r.IntN(100_000)) }

func (w *writer) text() string {
	return strings.Join([]string{w.word(), strings.Repeat(w.word()+" ", w.r.IntN(150)), w.word()}, " ")
}

func (w *writer) start() {
	w.file = storetest.NewCase(w.t, w.db, func(p *casework.Person) { p.FamilyName, p.Street = w.word(), w.word() })
}

// write puts text of theirs into every table that belongs to them.
func (w *writer) write() {
	inUpdate(w.t, w.db, func(tx desk.Tx) {
		f := must(tx.FindCaseFile(w.file.Case.ID))
		id := f.Case.ID
		f.Person.GivenName = w.word()
		f.Person.Relatives = []casework.Relative{{Name: w.word(), Address: w.word()}}
		fail(w.t, tx.UpdatePerson(f.Person))
		f.Application.Need, f.Application.Applicants = w.text(), []casework.Applicant{{Name: w.word()}}
		fail(w.t, tx.SaveApplication(f.Application))
		fail(w.t, tx.SaveAssessment(casework.Assessment{CaseID: id, Summary: w.text(), Findings: map[casework.Condition]casework.Finding{
			casework.Conditions[0]: {Answer: casework.Yes, Words: w.text()},
		}}))
		fail(w.t, tx.SaveDecision(casework.Decision{CaseID: id, Facts: w.text()}))
		unit := must(tx.SaveUnit(casework.Unit{ID: 1, Name: "Hjemmetjenesten"}))
		who := must(tx.SaveCoordinator(storetest.Coordinator(unit, func(c *casework.Coordinator) { c.ID = 1 })))
		must(tx.SaveAssignment(casework.Assignment{CaseID: id, CoordinatorID: who, From: storetest.Today, Reason: w.word()}))
		plan := storetest.Plan(id, func(p *casework.Plan) {
			p.ID, p.AboutMe, p.Goals[0].Text, p.Areas[0].Needs, p.Measures[0].What = f.Plan.ID, w.text(), w.text(), w.text(), w.text()
			p.Participants[0].Name, p.Consent.Note = w.word(), w.word()
		})
		plan.ID = must(tx.SavePlan(plan))
		w.writeAround(tx)
		for _, key := range w.drafts(plan.ID) {
			fail(w.t, tx.SaveDraft(desk.Draft{Key: key, Data: []byte(w.text())}))
		}
		fail(w.t, tx.CreateAudit(desk.Audit{Event: "plan_saved", CaseID: id, Entity: "plan", Ref: int64(plan.ID)}))
		w.file = must(tx.FindCaseFile(id))
	})
}

// writeAround writes what a case meets before and after it is decided, and its papers.
func (w *writer) writeAround(tx desk.Tx) {
	id := w.file.Case.ID
	fail(w.t, tx.SaveEarlier(id, []casework.Decision{{Considerations: w.text()}}))
	fail(w.t, tx.SaveWaits(id, []casework.Wait{{What: w.text()}}))
	fail(w.t, tx.SaveAppeals(id, []casework.Appeal{{ID: 1, By: w.word(), Grounds: w.text(), Judgement: w.text()}}))
	first := must(tx.SaveNote(casework.Note{CaseID: id, Kind: casework.NotePhone, With: w.word(), Text: w.text()}))
	must(tx.SaveNote(casework.Note{CaseID: id, Kind: casework.NoteInternal, Text: w.text()}))
	fail(w.t, tx.DeleteNote(first))
	d := must(tx.CreateDocument(storetest.Document(id, func(d *casework.Document) {
		d.Kind, d.Title, d.From, d.PDF = casework.Incoming, w.word(), w.word(), []byte(w.text())
	})))
	fail(w.t, tx.SaveSending(d.ID, casework.Sending{To: w.word()}))
	fail(w.t, tx.MarkArchived(storetest.Today, d.ID))
}

// drafts is the key of every kind of draft about them.
func (w *writer) drafts(plan casework.PlanID) []string {
	p, c := w.file.Person.ID, w.file.Case.ID
	return []string{
		fmt.Sprintf("person:%d", p), fmt.Sprintf("register:%d", p), fmt.Sprintf("plan:%d", plan),
		fmt.Sprintf("case:decided:%d", c), fmt.Sprintf("case:received:%d", c), fmt.Sprintf("paper:D02:%d", c),
		fmt.Sprintf("case:appeal:%d", c), fmt.Sprintf("case:note:%d", c), fmt.Sprintf("paper:D37:%d", c),
	}
}
