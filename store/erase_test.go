package store_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/cryptvfs"
	"samtak/store/storetest"
)

// tables that belong to nobody: they stay as they are when somebody is erased.
var common = []string{"settings", "hjemler", "units", "coordinators", "audit", "own_texts"}

// traces is how often the words stand in the files of a data file, as they are
// on the disk.
func traces(t *testing.T, path, words string) (n int) {
	t.Helper()
	for _, f := range must(filepath.Glob(path + "*")) {
		n += bytes.Count(must(os.ReadFile(f)), []byte(words))
	}
	return n
}

// counts is how many rows each table has.
func counts(t *testing.T, db *store.DB) map[string]int64 {
	t.Helper()
	names := strings.Fields(must(db.Ask(
		"SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'")).(string))
	out := map[string]int64{}
	for _, name := range append(names, "search_entries") {
		out[name] = must(db.Ask("SELECT count(*) FROM " + name)).(int64)
	}
	return out
}

func erase(db *store.DB, f func(tx desk.Tx) error) error { return db.Erase(context.Background(), f) }

func TestErasingLeavesNoTrace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "erase.samtak")
	db := storetest.OpenFile(t, path, store.Options{}) // no VFS: what is written can be read
	fail(t, storetest.Fill(db, 300))
	r := rand.New(rand.NewPCG(2026, 14))
	all := make([]*writer, 16)
	for i := range all {
		all[i] = &writer{t: t, db: db, r: r, mark: fmt.Sprintf("spor%cx", 'a'+i)}
		all[i].start()
	}
	for range 4 {
		for _, w := range all {
			w.write()
		}
	}
	for i, w := range all {
		if traces(t, path, w.mark) == 0 {
			t.Fatalf("%s is not in the file to begin with", w.mark)
		}
		if i%2 == 1 {
			continue
		}
		id := w.file.Person.ID
		inUpdate(t, db, func(tx desk.Tx) { fail(t, tx.BinPerson(id)) })
		fail(t, erase(db, func(tx desk.Tx) error { return tx.ErasePerson(id) }))
	}
	for i, w := range all {
		if n := traces(t, path, w.mark); (n == 0) != (i%2 == 0) {
			t.Errorf("%s stands in the file %d times", w.mark, n)
		}
	}
	fail(t, db.Check(context.Background()))
	soundSearch(t, db)
	storetest.View(t, db, func(tx desk.Tx) error {
		for i := 1; i < len(all); i += 2 {
			same(t, must(tx.FindCaseFile(all[i].file.Case.ID)), all[i].file)
			same(t, len(must(tx.Search(all[i].file.Person.FamilyName, 5))) > 0, true)
		}
		return nil
	})
}

func TestErasingTakesAllThatIsTheirsAndNothingElse(t *testing.T) {
	for _, test := range []struct {
		name string
		bin  func(tx desk.Tx, f casework.CaseFile) error
		take func(tx desk.Tx, f casework.CaseFile) error
		kept []string // of the person's own
	}{
		{
			"person",
			func(tx desk.Tx, f casework.CaseFile) error { return tx.BinPerson(f.Person.ID) },
			func(tx desk.Tx, f casework.CaseFile) error { return tx.ErasePerson(f.Person.ID) },
			nil,
		},
		{
			"case",
			func(tx desk.Tx, f casework.CaseFile) error { return tx.BinCase(f.Case.ID) },
			func(tx desk.Tx, f casework.CaseFile) error { return tx.EraseCase(f.Case.ID) },
			[]string{"persons", "relatives"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			db := storetest.Open(t)
			r := rand.New(rand.NewPCG(1, 1))
			for _, mark := range []string{"en", "to"} { // ids 1 and 2
				w := &writer{t: t, db: db, r: r, mark: mark}
				w.start()
				w.write()
			}
			inUpdate(t, db, func(tx desk.Tx) {
				for _, key := range []string{"register", "register:person:1", "case:decided:11", "plan:11", "settings"} {
					fail(t, tx.SaveDraft(desk.Draft{Key: key}))
				}
			})
			var other casework.CaseFile
			storetest.View(t, db, func(tx desk.Tx) error { other = must(tx.FindCaseFile(2)); return nil })
			before := counts(t, db)
			f := casework.CaseFile{Case: casework.Case{ID: 1}, Person: casework.Person{ID: 1}}

			wantCode(t, erase(db, func(tx desk.Tx) error { return test.take(tx, f) }), casework.CodeNotFound) // not in the bin
			inUpdate(t, db, func(tx desk.Tx) {
				fail(t, test.bin(tx, f))
				wantCode(t, test.take(tx, f), casework.CodeUnknown) // not inside Erase
			})
			fail(t, erase(db, func(tx desk.Tx) error { return test.take(tx, f) }))

			after := counts(t, db)
			for name, n := range before {
				want := n / 2
				switch {
				case name == "search_entries" && test.name == "case":
					want = n/2 + 1 // the person's name
				case name == "drafts" && test.name == "case":
					want = n - 7
				case name == "drafts":
					want = n - 9
				case slices.Contains(common, name) || slices.Contains(test.kept, name):
					want = n
				}
				if after[name] != want {
					t.Errorf("%s: %d rows left of %d, want %d", name, after[name], n, want)
				}
			}
			fail(t, db.Check(context.Background()))
			soundSearch(t, db)
			storetest.View(t, db, func(tx desk.Tx) error {
				same(t, must(tx.FindCaseFile(2)), other)
				same(t, len(must(tx.ListBin())), 0)
				return nil
			})
		})
	}
}

func TestErasingFailsWhole(t *testing.T) {
	db := storetest.Open(t)
	f, _ := filledCase(t, db, "Øverbø")
	inUpdate(t, db, func(tx desk.Tx) { fail(t, tx.BinPerson(f.Person.ID)) })
	err := erase(db, func(tx desk.Tx) error {
		fail(t, tx.ErasePerson(f.Person.ID))
		return casework.Fail(casework.CodeDiskFull)
	})
	wantCode(t, err, casework.CodeDiskFull)
	inUpdate(t, db, func(tx desk.Tx) {
		fail(t, tx.RestorePerson(f.Person.ID))
		same(t, must(tx.FindCaseFile(f.Case.ID)), f)
		same(t, len(must(tx.Search("øverbøviser", 5))), 1)
	})
	soundSearch(t, db)
}

// The log speaks of things by id, and letters bear case numbers.
func TestNothingGetsTheNumberOfSomethingErased(t *testing.T) {
	db := storetest.Open(t)
	f, _ := filledCase(t, db, "Øverbø")
	inUpdate(t, db, func(tx desk.Tx) { fail(t, tx.BinPerson(f.Person.ID)) })
	fail(t, erase(db, func(tx desk.Tx) error {
		fail(t, tx.CreateAudit(desk.Audit{Event: "registered", CaseID: f.Case.ID}))
		fail(t, tx.CreateAudit(desk.Audit{
			Event: desk.PersonErased, Entity: "person", Ref: int64(f.Person.ID), Detail: "2025/9 2026/1 2026/7",
		}))
		return tx.ErasePerson(f.Person.ID)
	}))
	next := storetest.NewCase(t, db)
	same(t, next.Person.ID, f.Person.ID+1)
	same(t, next.Case.ID, f.Case.ID+1)
	same(t, next.Case.Number(), "2026/8")
}

// Writing the file anew goes through the VFS, its temporary file too.
func TestErasingInAnEncryptedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "erase.samtak")
	vfs := must(cryptvfs.Register(bytes.Repeat([]byte{7}, 32), cryptvfs.Options{}))
	db := must(store.Open(path, store.Options{Now: new(storetest.Clock).Now, VFS: vfs.Name()}))
	fail(t, storetest.Fill(db, 200))
	pages := must(db.Ask("PRAGMA page_count")).(int64)
	inUpdate(t, db, func(tx desk.Tx) {
		for _, p := range must(tx.ListPersons())[:150] {
			fail(t, tx.BinPerson(p.ID))
		}
	})
	fail(t, erase(db, func(tx desk.Tx) error {
		for _, b := range must(tx.ListBin()) {
			fail(t, tx.ErasePerson(b.PersonID))
		}
		return nil
	}))
	if now := must(db.Ask("PRAGMA page_count")).(int64); now >= pages {
		t.Errorf("the file went from %d to %d pages", pages, now)
	}
	fail(t, db.Check(context.Background()))
	soundSearch(t, db)
	fail(t, db.Close())

	db = must(store.Open(path, store.Options{Now: new(storetest.Clock).Now, VFS: vfs.Name()}))
	same(t, countPersons(t, db), 50)
	same(t, vfs.Damage(), cryptvfs.Damage{})
	fail(t, db.Close())
	fail(t, vfs.Close())
}
