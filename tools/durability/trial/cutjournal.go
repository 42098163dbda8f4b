package trial

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"samtak/store/cryptvfs"
	"samtak/store/faultvfs"
)

// journalModes are the ways of keeping a rollback journal that SQLite promises
// are safe from power cuts. The store uses the log; SQLite itself may fall back
// to a journal where a file system cannot do better.
var journalModes = []struct{ name, mode string }{
	{"kept journal", "_pragma=locking_mode(exclusive)&_journal_mode=DELETE&_synchronous=FULL&_txlock=immediate&_pragma=cache_size(8)"},
	{"deleted journal", "_journal_mode=DELETE&_synchronous=EXTRA&_txlock=immediate&_pragma=cache_size(8)"},
}

// journalCommits is how many transactions one recording makes.
const journalCommits = 60

// journalCuts cuts the power below plain SQL over the encrypting VFS.
func journalCuts(o Options, parts int) ([]Result, error) {
	var results []Result
	for i, m := range journalModes {
		r := Result{Part: "power cut, " + m.name + " under encryption"}
		dir, err := os.MkdirTemp(o.Dir, "journal")
		if err != nil {
			return results, err
		}
		j := journaling{Result: &r, dir: dir, mode: m.mode, rng: rand.New(rand.NewPCG(o.Seed, uint64(200+i)))}
		if err := j.run(o.Cuts / parts); err != nil {
			return append(results, r), fmt.Errorf("%s: %w", m.name, err)
		}
		results = append(results, r)
		if err := os.RemoveAll(dir); err != nil {
			return results, err
		}
	}
	return results, nil
}

type journaling struct {
	*Result
	dir, mode string
	rng       *rand.Rand
}

func (j journaling) run(cuts int) error {
	fault, err := faultvfs.Register()
	if err != nil {
		return err
	}
	if err := errors.Join(j.open(j.dir, fault.Name(), func(db *sql.DB) error { return j.record(db, fault) }), fault.Close()); err != nil {
		return err
	}
	ops := fault.Log()
	refused, beyond := 0, 0
	for i := range cuts {
		k := j.rng.IntN(len(ops) + 1)
		left := filepath.Join(j.dir, fmt.Sprint(i))
		if err := os.Mkdir(left, 0o700); err != nil {
			return err
		}
		if err := fault.Cut(left, k, j.rng); err != nil {
			return err
		}
		least, most := bounds(ops, k, start{})
		var got int
		err := j.open(left, "", func(db *sql.DB) (err error) {
			got, err = commitShown(db)
			return err
		})
		switch {
		case err != nil:
			refused++
			j.fault("cut at %d of %d: %v", k, len(ops), err)
		case got < least || got > most:
			j.fault("cut at %d of %d: commit %d, want %d to %d", k, len(ops), got, least, most)
		}
		beyond += max(0, got-least)
		if err := os.RemoveAll(left); err != nil {
			return err
		}
	}
	j.Figures = fmt.Sprintf("%d cuts in %d operations on the disk, %d refused, %d kept a commit not yet acknowledged", cuts, len(ops), refused, beyond)
	return nil
}

// open opens the file in a folder, encrypted over the VFS named base.
func (j journaling) open(dir, base string, do func(*sql.DB) error) error {
	vfs, err := cryptvfs.Register(make([]byte, 32), cryptvfs.Options{Base: base})
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, "a.db")+"?"+j.mode+"&vfs="+vfs.Name())
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	return errors.Join(do(db), db.Close(), vfs.Close())
}

// record makes the commits: each adds a row and changes all the others.
func (j journaling) record(db *sql.DB, fault *faultvfs.VFS) error {
	if _, err := db.Exec("CREATE TABLE t (id INTEGER PRIMARY KEY, last INTEGER, b BLOB)"); err != nil {
		return err
	}
	for n := 1; n <= journalCommits; n++ {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		for _, q := range []string{
			fmt.Sprintf("INSERT INTO t VALUES (%d, 0, randomblob(%d))", n, j.rng.IntN(6000)),
			fmt.Sprintf("UPDATE t SET b = randomblob(%d) WHERE id = %d", j.rng.IntN(9000), 1+j.rng.IntN(n)),
			fmt.Sprintf("UPDATE t SET last = %d", n),
		} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		fault.Mark(tried(n))
		if err := tx.Commit(); err != nil {
			return err
		}
		fault.Mark(acknowledged(n))
	}
	return nil
}

// commitShown tells which commit a file shows; 0 for none.
func commitShown(db *sql.DB) (n int, err error) {
	var tables, least, most int
	if err := db.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil || tables == 0 {
		return 0, err
	}
	var said string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&said); err != nil {
		return 0, err
	}
	if said != "ok" {
		return 0, errors.New("integrity_check finds faults")
	}
	err = db.QueryRow("SELECT count(*), coalesce(min(last), 0), coalesce(max(last), 0) FROM t").Scan(&n, &least, &most)
	if err == nil && (least != n || most != n) {
		err = fmt.Errorf("half a commit: %d rows, last %d to %d", n, least, most)
	}
	return n, err
}
