package cryptvfs_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"samtak/store/cryptvfs"
)

// work writes until the cache spills, rolls some back, and gives the number of
// rows that must be there.
func work(t *testing.T, db *sql.DB, dir string) (rows int) {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, 2))
	do(t, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b BLOB)")
	do(t, db, "CREATE VIRTUAL TABLE f USING fts5(a)")
	for i := range 12 {
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			text := fmt.Sprintf("%s %d %s", marker, i, strings.Repeat("æøå", rng.IntN(900)))
			if _, err := tx.Exec("INSERT INTO t (a, b) VALUES (?, randomblob(?))", text, rng.IntN(9000)); err != nil {
				t.Fatal(err)
			}
			if _, err := tx.Exec("INSERT INTO f (a) VALUES (?)", text); err != nil {
				t.Fatal(err)
			}
		}
		if i%5 == 2 {
			noMarker(t, dir)
		}
		if i%7 == 3 {
			err = tx.Rollback()
		} else {
			err = tx.Commit()
			rows += 10
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	do(t, db, "UPDATE t SET a = a || 'x' WHERE id % 3 = 0")
	do(t, db, "CREATE INDEX ti ON t (a)")
	noMarker(t, dir)
	do(t, db, "VACUUM")
	return rows
}

func TestEveryJournalMode(t *testing.T) {
	for _, locking := range []string{"exclusive", "normal"} {
		for _, journal := range []string{"WAL", "DELETE", "TRUNCATE", "PERSIST", "MEMORY"} {
			t.Run(journal+" "+locking, func(t *testing.T) {
				dir := t.TempDir()
				path := filepath.Join(dir, "æ #1.db")
				mode := "_pragma=locking_mode(" + locking + ")&_journal_mode=" + journal +
					"&_synchronous=FULL&_pragma=cache_size(10)&_pragma=temp_store(file)"
				v := register(t, 7)
				db := open(t, path, v, mode)
				rows := work(t, db, dir)
				sound(t, db)
				shut(t, db)
				noMarker(t, dir)
				db = open(t, path, v, mode)
				sound(t, db)
				if got := number(t, db, "SELECT count(*) FROM f WHERE f MATCH 'MERKE'"); got != rows {
					t.Errorf("got %d rows, want %d", got, rows)
				}
				if d := v.Damage(); d.Any() {
					t.Errorf("damage without a cause: %+v", d)
				}
			})
		}
	}
}

func TestNewFileHasOurPages(t *testing.T) {
	for name, mode := range map[string]string{"WAL": walMode, "DELETE": deleteMode} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.db")
			db := open(t, path, register(t, 1), mode+"&_pragma=page_size(8192)")
			do(t, db, "CREATE TABLE t (a)")
			if n := number(t, db, "PRAGMA page_size"); n != cryptvfs.PageSize {
				t.Errorf("page_size %d", n)
			}
			shut(t, db)
			if raw := readFile(t, path); len(raw)%cryptvfs.PageSize != 0 {
				t.Errorf("%d bytes", len(raw))
			}
		})
	}
}

// A sort larger than the cache goes through temporary files, as do savepoints.
func TestTemporaryFiles(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("SQLITE_TMPDIR", dir)
	v := register(t, 3)
	db := open(t, filepath.Join(dir, "a.db"), v, walMode+"&_pragma=temp_store(file)&_pragma=cache_size(20)")
	do(t, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)")
	do(t, db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 6000)"+
		" INSERT INTO t SELECT i, ? || hex(randomblob(300)) FROM n", marker)
	rows, err := db.Query("SELECT a FROM t ORDER BY substr(a, -40), id")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	last, n := "", 0
	for rows.Next() {
		var a string
		if err := rows.Scan(&a); err != nil {
			t.Fatal(err)
		}
		if key := a[len(a)-40:]; key < last {
			t.Fatal("out of order")
		} else {
			last = key
		}
		n++
	}
	if err := rows.Err(); err != nil || n != 6000 {
		t.Fatal(n, err)
	}
	do(t, db, "CREATE TEMP TABLE u AS SELECT * FROM t")
	do(t, db, "SAVEPOINT s; UPDATE t SET a = upper(a) || 'x'; ROLLBACK TO s; RELEASE s")
	sound(t, db)
	if d := v.Damage(); d.Any() {
		t.Errorf("damage without a cause: %+v", d)
	}
}
