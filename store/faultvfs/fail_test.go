package faultvfs_test

import (
	"errors"
	"path/filepath"
	"testing"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"samtak/store/faultvfs"
)

// A full or failing disk is an error; afterwards everything acknowledged is
// there, and work goes on.
func TestFailWrites(t *testing.T) {
	for _, mode := range []string{walMode, keptMode, deleteMode} {
		for _, code := range []int32{lib.SQLITE_FULL, lib.SQLITE_IOERR_WRITE} {
			for after := range 12 {
				fault := register(t)
				vfs := encrypt(t, fault.Name()).Name()
				path := filepath.Join(t.TempDir(), "a.db")
				db := open(t, path, vfs, mode)
				commits(t, db, fault, 3)
				fault.FailWrites(after, code)
				var err error
				n := 3
				for err == nil {
					if _, err = db.Exec("INSERT INTO t VALUES (?, 0, randomblob(9000))", n+1); err == nil {
						n++
					}
				}
				var e *sqlite.Error
				if !errors.As(err, &e) || int32(e.Code())&0xff != code&0xff {
					t.Errorf("after %d writes: got %v, want code %d", after, err, code)
				}
				fault.Heal()
				_, err = db.Exec("INSERT INTO t VALUES (?, 0, 'ny')", n+2)
				closed(t, db)
				if err != nil {
					t.Errorf("code %d after %d writes: after healing: %v", code, after, err)
				}
				db = open(t, path, vfs, mode)
				var rows int
				if err := db.QueryRow("SELECT count(*) FROM t").Scan(&rows); err != nil || rows < n+1 || rows > n+2 {
					t.Errorf("%d rows (%v), want %d", rows, err, n+1)
				}
				closed(t, db)
			}
		}
	}
}

func TestLogTellsWhatWasDone(t *testing.T) {
	fault := register(t)
	db := open(t, filepath.Join(t.TempDir(), "a.db"), fault.Name(), walMode)
	commits(t, db, fault, 1)
	closed(t, db)
	seen := map[faultvfs.Kind]int{}
	for _, op := range fault.Log() {
		seen[op.Kind]++
	}
	for _, k := range []faultvfs.Kind{faultvfs.Created, faultvfs.Wrote, faultvfs.Synced, faultvfs.Deleted, faultvfs.Marked} {
		if seen[k] == 0 {
			t.Errorf("no op of kind %d in %v", k, seen)
		}
	}
}
