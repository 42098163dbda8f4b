package cryptvfs_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"

	"modernc.org/sqlite"

	"samtak/store/cryptvfs"
)

// backup copies db into the file at to, a few pages at a time.
func backup(t *testing.T, db *sql.DB, to string) error {
	t.Helper()
	conn, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	return conn.Raw(func(c any) error {
		b, err := c.(interface {
			NewBackup(string) (*sqlite.Backup, error)
		}).NewBackup(to)
		if err != nil {
			return err
		}
		for more := true; more; {
			if more, err = b.Step(7); err != nil {
				_ = b.Finish()
				return err
			}
		}
		return b.Finish()
	})
}

func fill(t *testing.T, db *sql.DB) {
	t.Helper()
	do(t, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)")
	do(t, db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 400)"+
		" INSERT INTO t SELECT i, ? || hex(randomblob(300)) FROM n", marker)
	do(t, db, "DELETE FROM t WHERE id % 3 = 0") // free pages are copied too
	do(t, db, "CREATE TABLE u AS SELECT * FROM t")
	do(t, db, "DROP TABLE t")
}

func TestBackupUnderAnotherKey(t *testing.T) {
	for name, mode := range map[string]string{"WAL": walMode, "DELETE": deleteMode} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			a, b := register(t, 1), register(t, 2)
			db := open(t, filepath.Join(dir, "a.db"), a, mode)
			fill(t, db)
			to := filepath.Join(dir, "b.db")
			if err := backup(t, db, address(to, b.Name(), "")); err != nil {
				t.Fatal(err)
			}
			shut(t, db)
			noMarker(t, dir)

			copied := open(t, to, b, mode)
			sound(t, copied)
			if n := number(t, copied, "SELECT count(*) FROM u"); n != 267 {
				t.Errorf("%d rows", n)
			}
			do(t, copied, "INSERT INTO u (a) VALUES ('ny')")
			sound(t, copied)
			if firstRead(open(t, to, a, "")) == nil {
				t.Error("the copy opens under the first key")
			}
		})
	}
}

func TestVacuumInto(t *testing.T) {
	dir := t.TempDir()
	v := register(t, 1)
	db := open(t, filepath.Join(dir, "a.db"), v, walMode)
	fill(t, db)
	to := filepath.Join(dir, "b.db")
	do(t, db, "VACUUM INTO ?", to)
	noMarker(t, dir)
	copied := open(t, to, v, walMode)
	sound(t, copied)
	if n := number(t, copied, "SELECT count(*) FROM u"); n != 267 {
		t.Errorf("%d rows", n)
	}
}

// Pages without room for tag and nonce are refused before they are
// acknowledged, whether they go to the file or to the log.
func TestBackupOfAPlainFileIsRefused(t *testing.T) {
	dir := t.TempDir()
	v := register(t, 1)
	plain := open(t, filepath.Join(dir, "plain.db"), nil, deleteMode)
	fill(t, plain)
	t.Run("into a new file", func(t *testing.T) {
		if backup(t, plain, address(filepath.Join(dir, "new.db"), v.Name(), "")) == nil {
			t.Error("taken")
		}
	})
	t.Run("into a log", func(t *testing.T) {
		path := filepath.Join(dir, "old.db")
		db := open(t, path, v, walMode)
		do(t, db, "CREATE TABLE mine (a)")
		shut(t, db)
		if backup(t, plain, address(path, v.Name(), walMode)) == nil {
			t.Error("taken")
		}
		sound(t, open(t, path, v, walMode))
	})
}

func TestCloseWaitsForFiles(t *testing.T) {
	v, err := cryptvfs.Register(make([]byte, 32), cryptvfs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	db := open(t, filepath.Join(t.TempDir(), "a.db"), v, walMode)
	do(t, db, "CREATE TABLE t (a)")
	if err := v.Close(); !errors.Is(err, cryptvfs.ErrInUse) {
		t.Errorf("got %v", err)
	}
	do(t, db, "INSERT INTO t VALUES (1)")
	shut(t, db)
	for range 2 {
		if err := v.Close(); err != nil {
			t.Errorf("got %v", err)
		}
	}
	again, err := sql.Open("sqlite", address(filepath.Join(t.TempDir(), "b.db"), v.Name(), ""))
	if err != nil {
		t.Fatal(err)
	}
	defer shut(t, again)
	if again.Ping() == nil {
		t.Error("the VFS is still known")
	}
}

func TestUnknownBase(t *testing.T) {
	if _, err := cryptvfs.Register(make([]byte, 32), cryptvfs.Options{Base: "no such"}); err == nil {
		t.Error("taken")
	}
}
