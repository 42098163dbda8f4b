package store_test

import (
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

func TestNotesAreKeptByTheirDay(t *testing.T) {
	clock := &storetest.Clock{}
	db := storetest.OpenWith(t, clock)
	f, other := storetest.NewCase(t, db), storetest.NewCase(t, db)
	on := func(days int, text string) casework.Note {
		return casework.Note{CaseID: f.Case.ID, Kind: casework.NoteTalk, Date: storetest.Today.AddDays(days), Text: text}
	}
	texts := func(tx desk.Tx) []string {
		return namesOf(must(tx.FindCaseFile(f.Case.ID)).Notes, func(n casework.Note) string { return n.Text })
	}
	inUpdate(t, db, func(tx desk.Tx) {
		for _, n := range []casework.Note{on(0, "c"), on(-9, "a"), on(0, "d"), on(-1, "b")} {
			must(tx.SaveNote(n))
		}
		must(tx.SaveNote(casework.Note{CaseID: other.Case.ID, Text: "another case"}))
		same(t, texts(tx), []string{"a", "b", "c", "d"})
	})
	clock.Set(storetest.Start.Add(time.Hour))
	inUpdate(t, db, func(tx desk.Tx) {
		n := must(tx.FindCaseFile(f.Case.ID)).Notes[0]
		same(t, n.Made, storetest.Start.UTC())
		n.Text, n.Third, n.Shown, n.Made = "anew", true, storetest.Today, tx.Now()
		same(t, must(tx.SaveNote(n)), n.ID)
		n.Made = storetest.Start.UTC() // it stays
		same(t, must(tx.FindCaseFile(f.Case.ID)).Notes[0], n)

		n.CaseID = other.Case.ID
		wantCode(t, second(tx.SaveNote(n)), casework.CodeNotFound)
		same(t, texts(tx), []string{"anew", "b", "c", "d"})
	})
}

// The log speaks of notes by id.
func TestADeletedNoteLeavesItsNumber(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		note := casework.Note{CaseID: f.Case.ID, Text: "x"}
		last := must(tx.SaveNote(note))
		fail(t, tx.DeleteNote(last))
		wantCode(t, tx.DeleteNote(last), casework.CodeNotFound)
		same(t, len(must(tx.FindCaseFile(f.Case.ID)).Notes), 0)
		same(t, must(tx.SaveNote(note)), last+1)
	})
}
