package faultvfs_test

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"

	"samtak/store/cryptvfs"
	"samtak/store/faultvfs"
)

const (
	walMode = "_pragma=locking_mode(exclusive)&_journal_mode=WAL&_synchronous=FULL&_txlock=immediate" // the store's own
	// Under the exclusive lock SQLite keeps the journal and overwrites its header.
	keptMode = "_pragma=locking_mode(exclusive)&_journal_mode=DELETE&_synchronous=FULL&_txlock=immediate"
	// With FULL a deleted journal may come back after a power cut, and take the
	// last commit with it: SQLite promises more only with EXTRA.
	deleteMode = "_journal_mode=DELETE&_synchronous=EXTRA&_txlock=immediate"
)

func register(t testing.TB) *faultvfs.VFS {
	t.Helper()
	v, err := faultvfs.Register()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, v) })
	return v
}

// encrypt puts cryptvfs over the VFS named base.
func encrypt(t testing.TB, base string) *cryptvfs.VFS {
	t.Helper()
	v, err := cryptvfs.Register(make([]byte, 32), cryptvfs.Options{Base: base})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, v) })
	return v
}

func closed(t testing.TB, c interface{ Close() error }) {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Error("closing:", err)
	}
}

func open(t testing.TB, path, vfs, mode string) *sql.DB {
	t.Helper()
	if vfs != "" {
		mode += "&vfs=" + vfs
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), OmitHost: true, RawQuery: mode}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	return db
}

// tried and acknowledged are the marks around a commit.
type (
	tried        int
	acknowledged int
)

// commits writes transactions 1 to n: each adds a row, changes older ones and
// sometimes more than fits in the cache.
func commits(t testing.TB, db *sql.DB, v *faultvfs.VFS, n int) {
	t.Helper()
	rng := rand.New(rand.NewPCG(5, 6))
	v.Mark(tried(0))
	if _, err := db.Exec("CREATE TABLE t (id INTEGER PRIMARY KEY, last INTEGER, b BLOB)"); err != nil {
		t.Fatal(err)
	}
	v.Mark(acknowledged(0))
	for i := 1; i <= n; i++ {
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		size := rng.IntN(3000)
		if i%10 == 0 {
			size = 60000
		}
		for _, q := range []string{
			fmt.Sprintf("INSERT INTO t VALUES (%d, 0, randomblob(%d))", i, size),
			fmt.Sprintf("UPDATE t SET b = randomblob(%d) WHERE id = %d", rng.IntN(9000), 1+rng.IntN(i)),
			fmt.Sprintf("UPDATE t SET last = %d", i),
		} {
			if _, err := tx.Exec(q); err != nil {
				t.Fatal(err)
			}
		}
		v.Mark(tried(i))
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		v.Mark(acknowledged(i))
	}
}

// bounds are the last commit acknowledged, and the last tried, before op k: -1
// for none.
func bounds(ops []faultvfs.Op, k int) (least, most int) {
	least, most = -1, -1
	for _, op := range ops[:k] {
		switch n := op.Label.(type) {
		case acknowledged:
			least = int(n)
		case tried:
			most = int(n)
		}
	}
	return least, most
}

// state opens what is left and tells which commit it shows, -1 for none.
func state(t testing.TB, path, vfs, mode string) (int, error) {
	t.Helper()
	db := open(t, path, vfs, mode)
	defer closed(t, db)
	var tables, n, least, most int
	if err := db.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return 0, err
	}
	if tables == 0 {
		return -1, nil
	}
	var said string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&said); err != nil {
		return 0, err
	}
	if said != "ok" {
		return 0, errors.New("integrity_check finds faults")
	}
	row := db.QueryRow("SELECT count(*), coalesce(min(last), 0), coalesce(max(last), 0) FROM t")
	if err := row.Scan(&n, &least, &most); err != nil {
		return 0, err
	}
	if least != n || most != n {
		return 0, fmt.Errorf("half a commit: %d rows, last %d to %d", n, least, most)
	}
	return n, nil
}

// After any power cut the file opens, whole, at a commit between the last one
// acknowledged and the last one tried.
func TestPowerCuts(t *testing.T) {
	for name, mode := range map[string]string{
		"WAL":    walMode + "&_pragma=wal_autocheckpoint(15)",
		"kept":   keptMode + "&_pragma=cache_size(8)",
		"DELETE": deleteMode + "&_pragma=cache_size(8)",
	} {
		for _, sealed := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s sealed %v", name, sealed), func(t *testing.T) {
				fault := register(t)
				top, again := fault.Name(), ""
				damage := func() cryptvfs.Damage { return cryptvfs.Damage{} }
				if sealed {
					top = encrypt(t, top).Name()
					reader := encrypt(t, "")
					again, damage = reader.Name(), reader.Damage
				}
				db := open(t, filepath.Join(t.TempDir(), "a.db"), top, mode)
				commits(t, db, fault, 40)
				closed(t, db)
				if lost, refused := cuts(t, fault, again, mode); lost+refused != 0 {
					t.Errorf("%d commits lost, %d files refused", lost, refused)
				}
				if d := damage(); d.Main != 0 {
					t.Errorf("pages of the database were damaged after the log had mended them: %+v", d)
				}
			})
		}
	}
}

// The cuts themselves are no harmless ones: where SQLite promises less, they
// lose commits.
func TestPowerCutsHurt(t *testing.T) {
	for name, mode := range map[string]string{
		"a log without syncs":  strings.Replace(walMode, "FULL", "NORMAL", 1),
		"a journal comes back": strings.Replace(deleteMode, "EXTRA", "FULL", 1),
		"no syncs at all":      strings.Replace(keptMode, "FULL", "OFF", 1),
	} {
		t.Run(name, func(t *testing.T) {
			fault := register(t)
			db := open(t, filepath.Join(t.TempDir(), "a.db"), fault.Name(), mode)
			commits(t, db, fault, 40)
			closed(t, db)
			if lost, refused := cuts(t, fault, "", mode); lost+refused == 0 {
				t.Error("nothing was lost")
			}
		})
	}
}

// cuts makes seventy, and counts those that lost an acknowledged commit or
// show one never tried, and those whose file is refused.
func cuts(t *testing.T, fault *faultvfs.VFS, again, mode string) (lost, refused int) {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 8))
	ops := fault.Log()
	for range 70 {
		k := rng.IntN(len(ops) + 1)
		dir := t.TempDir()
		if err := fault.Cut(dir, k, rng); err != nil {
			t.Fatal(err)
		}
		least, most := bounds(ops, k)
		got, err := state(t, filepath.Join(dir, "a.db"), again, mode)
		switch {
		case err != nil:
			t.Logf("cut at %d of %d: %v", k, len(ops), err)
			refused++
		case got < least || got > most:
			t.Logf("cut at %d of %d: commit %d, want %d to %d", k, len(ops), got, least, most)
			lost++
		}
	}
	return lost, refused
}
