package cryptvfs_test

import (
	"crypto/rand"
	"fmt"
	"path/filepath"
	"testing"

	lib "modernc.org/sqlite/lib"
)

// A copy of the folder taken while a transaction runs opens at the last commit.
func TestCopyWhileOpen(t *testing.T) {
	for name, mode := range map[string]string{"WAL": walMode, "DELETE": deleteMode} {
		t.Run(name, func(t *testing.T) {
			v := register(t, 1)
			dir := crashed(t, v, mode)
			db := open(t, filepath.Join(dir, "a.db"), v, mode)
			sound(t, db)
			if n := number(t, db, "SELECT count(*) FROM t WHERE a <> 'halv'"); n != 300 {
				t.Errorf("%d rows", n)
			}
			if d := v.Damage(); d.Any() {
				t.Errorf("damage without a cause: %+v", d)
			}
		})
	}
}

// A power cut may tear the first page while it is written back. The log beside
// it mends it; SQLite must get as far as reading the log.
func TestTornFirstPage(t *testing.T) {
	for name, mode := range map[string]string{"WAL": walMode, "DELETE": deleteMode} {
		t.Run(name, func(t *testing.T) {
			v := register(t, 1)
			path := filepath.Join(crashed(t, v, mode), "a.db")
			raw := readFile(t, path)
			rand.Read(raw[512:2048])
			writeFile(t, path, raw)

			look := open(t, path, v, "mode=ro&immutable=1") // sees no log
			if got := code(t, firstRead(look)); got != lib.SQLITE_IOERR_DATA && got != lib.SQLITE_CORRUPT {
				t.Errorf("without the log: code %d", got)
			}
			shut(t, look)

			db := open(t, path, v, mode)
			sound(t, db)
			if n := number(t, db, "SELECT count(*) FROM t WHERE a <> 'halv'"); n != 300 {
				t.Errorf("%d rows", n)
			}
		})
	}
}

// The log of another file must not mend a first page.
func TestLogOfAnotherFile(t *testing.T) {
	ours, theirs := register(t, 1), register(t, 2)
	dir := crashed(t, ours, walMode)
	other := filepath.Join(crashed(t, theirs, deleteMode), "a.db")
	writeFile(t, filepath.Join(dir, "a.db"), readFile(t, other))
	db := open(t, filepath.Join(dir, "a.db"), ours, walMode)
	if firstRead(db) == nil {
		t.Error("a file under another key was opened")
	}
}

// Every way a power cut can leave the log: it opens at the last commit that
// lies wholly before the damage, and says that there was some.
func TestDamagedWAL(t *testing.T) {
	v := register(t, 1)
	dir := t.TempDir()
	path := filepath.Join(dir, "a.db")
	db := open(t, path, v, walMode+"&_pragma=wal_autocheckpoint(0)")
	do(t, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, b BLOB)")
	do(t, db, "PRAGMA wal_checkpoint(TRUNCATE)")
	var ends []int // the size of the log after each commit
	for range 12 {
		do(t, db, "INSERT INTO t (b) VALUES (randomblob(7000))")
		ends = append(ends, len(readFile(t, path+"-wal")))
	}
	mainFile, wal := readFile(t, path), readFile(t, path+"-wal")
	shut(t, db)

	for name, harm := range map[string]func(log []byte, at int) []byte{
		"cut":     func(log []byte, at int) []byte { return log[:at] },
		"zeros":   func(log []byte, at int) []byte { clear(log[at:]); return log },
		"garbage": func(log []byte, at int) []byte { rand.Read(log[at:]); return log },
		"one bit": func(log []byte, at int) []byte { log[at] ^= 8; return log },
	} {
		for at := 0; at < len(wal); at += 3001 {
			t.Run(fmt.Sprint(name, " ", at), func(t *testing.T) {
				v := register(t, 1)
				path := filepath.Join(t.TempDir(), "a.db")
				writeFile(t, path, mainFile)
				writeFile(t, path+"-wal", harm(append([]byte(nil), wal...), at))
				want := 0
				for want < len(ends) && ends[want] <= at {
					want++
				}
				db := open(t, path, v, walMode)
				if got := number(t, db, "SELECT count(*) FROM t"); got != want {
					t.Errorf("%d rows, want %d", got, want)
				}
				sound(t, db)
				if d := v.Damage(); name != "cut" && d.WAL == 0 || d.Main+d.Journal+d.Temp != 0 {
					t.Errorf("damage %+v", d)
				}
			})
		}
	}
}
