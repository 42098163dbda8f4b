package store_test

import (
	"context"
	"path/filepath"
	"sync"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// large is a data file with 10,000 persons, made once for all measurements.
var large = sync.OnceValues(func() (*store.DB, error) {
	db, err := store.Open(filepath.Join(largeDir, "large.samtak"), options())
	if err != nil {
		return nil, err
	}
	return db, storetest.Fill(db, 10_000)
})

func measure(b *testing.B, f func(tx desk.Tx, n int) error) {
	db, err := large()
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		n++
		if err := db.Update(context.Background(), func(tx desk.Tx) error { return f(tx, n) }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkListPersons(b *testing.B) {
	measure(b, func(tx desk.Tx, _ int) error { return second(tx.ListPersons()) })
}

func BenchmarkListBriefsOpen(b *testing.B) {
	measure(b, func(tx desk.Tx, _ int) error { return second(tx.ListBriefs(desk.CaseFilter{OpenOnly: true}, 0, 500)) })
}

func BenchmarkListBriefsAll(b *testing.B) {
	measure(b, func(tx desk.Tx, _ int) error { return second(tx.ListBriefs(desk.CaseFilter{}, 0, 10_000)) })
}

func BenchmarkListAwake(b *testing.B) {
	measure(b, func(tx desk.Tx, _ int) error {
		_, _, err := tx.ListAwake()
		return err
	})
}

func BenchmarkListCaseFilesOfPerson(b *testing.B) {
	measure(b, func(tx desk.Tx, _ int) error { return second(tx.ListCaseFiles(desk.CaseFilter{PersonID: 77})) })
}

func BenchmarkListLike(b *testing.B) {
	measure(b, func(tx desk.Tx, _ int) error { return second(tx.ListLike(storetest.Person())) })
}

func BenchmarkFindCaseFile(b *testing.B) {
	measure(b, func(tx desk.Tx, n int) error { return second(tx.FindCaseFile(casework.CaseID(1 + n*3%9000))) })
}

func BenchmarkSavePlan(b *testing.B) {
	measure(b, func(tx desk.Tx, n int) error {
		f, err := tx.FindCaseFile(1)
		if err != nil {
			return err
		}
		f.Plan.Goals[0].Text = []string{"Gå til butikken", "Gå på tur"}[n%2]
		return second(tx.SavePlan(f.Plan))
	})
}

// The day each case wakes is counted anew.
func BenchmarkSaveTerms(b *testing.B) {
	measure(b, func(tx desk.Tx, n int) error {
		s := casework.DefaultSettings()
		s.Terms = []casework.OwnTerm{{Key: deadline.FirstPlan.Key, Count: 12 + n%2, Yellow: 8}}
		return tx.SaveSettings(s)
	})
}

func BenchmarkListJournal(b *testing.B) {
	measure(b, func(tx desk.Tx, n int) error {
		return second(tx.ListJournal(desk.JournalFilter{From: storetest.Today.AddDays(-n % 30), Unarchived: true}))
	})
}

func BenchmarkSaveDraft(b *testing.B) {
	data := make([]byte, 4000)
	measure(b, func(tx desk.Tx, n int) error {
		data[0] = byte(n)
		return tx.SaveDraft(desk.Draft{Key: "plan:1", Data: data})
	})
}

func BenchmarkSearch(b *testing.B) {
	for name, query := range map[string]string{
		"word": "solveig", "prefix2": "so", "prefix3": "sol", "prefix5": "rehab", "letter": "å", "two": "anne ber", "compound": "plan",
		"part": "bilitering", "common": "ing", "nothing": "xyzzyx", "number": "0185", "phone": "90000123", "case": "2026/14",
	} {
		b.Run(name, func(b *testing.B) {
			measure(b, func(tx desk.Tx, _ int) error { return second(tx.Search(query, 30)) })
		})
	}
}
