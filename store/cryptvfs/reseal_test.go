package cryptvfs_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"samtak/store/cryptvfs"
)

// The pages come out under the other key, and only under that.
func TestReseal(t *testing.T) {
	dir := t.TempDir()
	path, copied := filepath.Join(dir, "a.db"), filepath.Join(dir, "b.db")
	from, to := register(t, 7), register(t, 8)
	db := open(t, path, from, walMode)
	do(t, db, "CREATE TABLE t (x BLOB)")
	for range 300 {
		do(t, db, "INSERT INTO t VALUES (randomblob(9000))")
	}
	do(t, db, "PRAGMA wal_checkpoint(TRUNCATE)")
	var out bytes.Buffer
	var last float64
	if err := from.Reseal(context.Background(), path, 0, to, &out, func(part float64) {
		if part <= last {
			t.Errorf("progress went from %v to %v", last, part)
		}
		last = part
	}); err != nil || last != 1 {
		t.Fatal(err, last)
	}
	writeFile(t, copied, out.Bytes())
	again := open(t, copied, to, walMode)
	sound(t, again)
	if n := number(t, again, "SELECT count(*) FROM t"); n != 300 {
		t.Errorf("%d rows", n)
	}
	do(t, db, "INSERT INTO t VALUES (1)") // SQLite still has its lock and its file

	spoiled := readFile(t, path)
	spoiled[len(spoiled)/2] ^= 1
	writeFile(t, path+".spoiled", spoiled)
	if err := from.Reseal(context.Background(), path+".spoiled", 0, to, &out, nil); !errors.Is(err, cryptvfs.ErrDamaged) {
		t.Errorf("a damaged page: %v", err)
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if err := from.Reseal(stopped, path, 0, to, &out, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := from.Reseal(context.Background(), path, 0, to, &failing{room: 1 << 20}, nil); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a full disk: %v", err)
	}
}

type failing struct{ room int }

func (f *failing) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, os.ErrClosed
	}
	return len(p), nil
}
