package cryptvfs_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"samtak/store/cryptvfs"
)

// code is SQLite's result code of an error, 0 for none.
func code(t testing.TB, err error) int {
	t.Helper()
	var e *sqlite.Error
	switch {
	case err == nil:
		return 0
	case !errors.As(err, &e):
		t.Fatalf("not SQLite's: %v", err)
	}
	return e.Code()
}

func firstRead(db *sql.DB) error {
	var n int
	return db.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&n)
}

// crashed makes a folder as a crash leaves it: committed rows stand in the log
// (WAL), or a journal is hot (DELETE).
func crashed(t *testing.T, v *cryptvfs.VFS, mode string) string {
	t.Helper()
	dir := t.TempDir()
	db := open(t, filepath.Join(dir, "a.db"), v, mode+"&_pragma=cache_size(5)")
	defer shut(t, db)
	do(t, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)")
	do(t, db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 300)"+
		" INSERT INTO t SELECT i, hex(randomblob(200)) FROM n")
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	for _, q := range []string{"CREATE TABLE u (a)", "UPDATE t SET a = 'halv'"} { // the first page changes too
		if _, err := tx.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	return copyFolder(t, dir)
}

func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		all[e.Name()] = readFile(t, filepath.Join(dir, e.Name()))
	}
	return all
}

// A wrong key is SQLITE_NOTADB at the first reading and changes no file, not
// even a log that only the right key can read.
func TestWrongKey(t *testing.T) {
	for name, mode := range map[string]string{"WAL": walMode, "DELETE": deleteMode} {
		t.Run(name, func(t *testing.T) {
			right, wrong := register(t, 1), register(t, 2)
			dir := crashed(t, right, mode)
			before := contents(t, dir)
			if len(before) != 2 {
				t.Fatalf("%d files; the test wants a log beside the database", len(before))
			}
			path := filepath.Join(dir, "a.db")
			for _, m := range []string{mode, "mode=ro", "mode=ro&immutable=1"} {
				db := open(t, path, wrong, m)
				if got := code(t, firstRead(db)); got != lib.SQLITE_NOTADB {
					t.Errorf("%s: code %d", m, got)
				}
				shut(t, db)
			}
			for name, raw := range contents(t, dir) {
				if !bytes.Equal(raw, before[name]) {
					t.Errorf("%s was changed", name)
				}
				delete(before, name)
			}
			if len(before) != 0 {
				t.Errorf("gone: %d files", len(before))
			}
			db := open(t, path, right, mode)
			if n := number(t, db, "SELECT count(*) FROM t WHERE a <> 'halv'"); n != 300 {
				t.Errorf("%d rows with the right key", n)
			}
			sound(t, db)
		})
	}
}

func TestPlainFileIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	plain := open(t, path, nil, deleteMode)
	do(t, plain, "CREATE TABLE t (a)")
	shut(t, plain)
	before := readFile(t, path)
	db := open(t, path, register(t, 1), walMode)
	if got := code(t, firstRead(db)); got != lib.SQLITE_NOTADB {
		t.Errorf("code %d", got)
	}
	shut(t, db)
	if !bytes.Equal(readFile(t, path), before) {
		t.Error("the file was changed")
	}
}
