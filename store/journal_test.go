package store_test

import (
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

func TestWhatIsToldOfAFrozenPaper(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		d := must(tx.CreateDocument(storetest.Document(f.Case.ID)))
		other := must(tx.CreateDocument(storetest.Document(f.Case.ID)))
		d, other = must(tx.FindDocument(d.ID)), must(tx.FindDocument(other.ID))
		same(t, d.Mime, casework.MimePDF)
		for _, s := range []casework.Sending{
			{To: "Åse", How: "post", Date: storetest.Today},
			{To: "Per", How: "hand", Date: storetest.Today.AddDays(-1)},
		} {
			d.Sendings = append(d.Sendings, s)
			fail(t, tx.SaveSending(d.ID, s))
		}
		for _, d.Archived = range []casework.Date{storetest.Today, storetest.Today.AddDays(1), {}, storetest.Today} {
			fail(t, tx.MarkArchived(d.Archived, d.ID, other.ID))
			same(t, must(tx.FindDocument(d.ID)), d)
			same(t, must(tx.FindDocument(other.ID)).Archived, d.Archived)
		}
		d.PDF, other.PDF, other.Archived = nil, nil, d.Archived
		same(t, must(tx.FindCaseFile(f.Case.ID)).Documents, []casework.Document{d, other})
		same(t, must(tx.ListJournal(desk.JournalFilter{}))[0].Document, d)
	})
	if db.Exec("UPDATE sendings SET receiver=''") == nil {
		t.Error("a sending could be changed")
	}
}

// journalled is three papers of two cases, registered one day after another.
func journalled(t *testing.T, db *store.DB) (cases []casework.CaseFile) {
	t.Helper()
	cases = []casework.CaseFile{
		storetest.NewCase(t, db, func(p *casework.Person) { p.FamilyName, p.Protection = "Øverbø", casework.Confidential }),
		storetest.NewCase(t, db),
	}
	inUpdate(t, db, func(tx desk.Tx) {
		for i, title := range []string{"c", "a", "b"} {
			must(tx.CreateDocument(storetest.Document(cases[i%2].Case.ID, func(d *casework.Document) {
				d.Title, d.Made = title, []time.Time{
					time.Date(2026, 11, 22, 0, 0, 0, 0, storetest.Oslo), // midnight is a day before by UTC
					time.Date(2026, 11, 20, 23, 59, 59, 0, storetest.Oslo),
					time.Date(2026, 11, 21, 12, 0, 0, 0, storetest.Oslo),
				}[i]
			})))
		}
		fail(t, tx.MarkArchived(storetest.Today, 2))
		fail(t, tx.SaveSending(3, casework.Sending{To: "Kopi"}))
	})
	return cases
}

func TestJournalHoldsThePapersThatFit(t *testing.T) {
	db := storetest.Open(t)
	cases := journalled(t, db)
	iso := casework.MustISO
	inUpdate(t, db, func(tx desk.Tx) {
		titles := func(filter desk.JournalFilter) (out string) {
			for _, r := range must(tx.ListJournal(filter)) {
				out += r.Document.Title
			}
			return out
		}
		for _, test := range []struct {
			name   string
			filter desk.JournalFilter
			want   string
		}{
			{"all, oldest first", desk.JournalFilter{}, "abc"},
			{"from", desk.JournalFilter{From: iso("2026-11-21")}, "bc"},
			{"to", desk.JournalFilter{To: iso("2026-11-21")}, "ab"},
			{"one day", desk.JournalFilter{From: iso("2026-11-22"), To: iso("2026-11-22")}, "c"},
			{"of a case", desk.JournalFilter{CaseID: cases[0].Case.ID}, "bc"},
			{"not archived", desk.JournalFilter{Unarchived: true}, "bc"},
			{"all at once", desk.JournalFilter{From: iso("2026-11-20"), To: iso("2026-11-21"), CaseID: cases[0].Case.ID, Unarchived: true}, "b"},
			{"nothing", desk.JournalFilter{From: iso("2027-01-01")}, ""},
		} {
			t.Run(test.name, func(t *testing.T) { same(t, titles(test.filter), test.want) })
		}
		rows := must(tx.ListJournal(desk.JournalFilter{}))
		same(t, namesOf(rows, desk.JournalRow.Number), []string{"2026/2-1", "2026/1-2", "2026/1-1"})
		want := must(tx.FindDocument(3))
		want.PDF = nil
		same(t, rows[1], desk.JournalRow{Document: want, Case: "2026/1", Person: "Solfrid Øverbø", Protection: casework.Confidential})
		same(t, rows[1].Document.Sendings, []casework.Sending{{To: "Kopi"}})
		same(t, rows[0].Document.Archived, storetest.Today)

		fail(t, tx.BinPerson(cases[0].Person.ID))
		same(t, titles(desk.JournalFilter{}), "a")
	})
}
