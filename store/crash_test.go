package store_test

import (
	"context"
	"path/filepath"
	"strconv"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// A process that is killed in the middle of its work loses nothing it has been
// told is kept, and leaves nothing half done.
func TestKilledProcessLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "killed.samtak")
	kept := 0
	for round := range 10 {
		kept += killAfter(t, path, 3+7*round)
		db, err := store.Open(path, store.Options{Now: new(storetest.Clock).Now})
		fail(t, err)
		fail(t, db.Check(context.Background()))
		storetest.View(t, db, func(tx desk.Tx) error {
			people, drafts, files := len(must(tx.ListPersons())), len(must(tx.ListDrafts())), len(must(tx.ListCaseFiles(desk.CaseFilter{})))
			if people < kept || drafts != people || files != people {
				t.Errorf("round %d: %d acknowledged; %d persons, %d cases, %d drafts", round, kept, people, files, drafts)
			}
			kept = people
			return nil
		})
		fail(t, db.Close())
	}
}

// killAfter kills a saving process after that many acknowledged saves, while
// it goes on with the next, and gives the last number it said.
func killAfter(t *testing.T, path string, saves int) (acknowledged int) {
	t.Helper()
	cmd, lines := child(t, "save", path)
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			t.Fatalf("the other process: %s", lines.Text())
		}
		acknowledged = n
		if n == saves {
			fail(t, cmd.Process.Kill())
		}
	}
	if cmd.Wait() == nil {
		t.Fatal("the other process ended by itself")
	}
	return acknowledged
}

func TestFullDiskIsSaidAndLosesNothing(t *testing.T) {
	db := storetest.Open(t)
	storetest.NewCase(t, db)
	fail(t, db.LimitPages(context.Background()))
	err := db.Update(context.Background(), func(tx desk.Tx) error {
		fail(t, tx.SaveDraft(desk.Draft{Key: "small"}))
		return tx.SaveDraft(desk.Draft{Key: "big", Data: make([]byte, 1<<20)})
	})
	wantCode(t, err, casework.CodeDiskFull)
	storetest.View(t, db, func(tx desk.Tx) error {
		same(t, len(must(tx.ListPersons())), 1)
		same(t, len(must(tx.ListDrafts())), 0)
		return nil
	})
	fail(t, db.Check(context.Background()))
}
