package cryptvfs_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"testing"

	"samtak/store/cryptvfs"
)

func TestSweepFindsOneBit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	v := register(t, 7)
	db := open(t, path, v, walMode)
	do(t, db, "CREATE TABLE t (x BLOB)")
	for range 40 {
		do(t, db, "INSERT INTO t VALUES (randomblob(9000))")
	}
	do(t, db, "PRAGMA wal_checkpoint(TRUNCATE)")
	if err := v.Sweep(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	whole := readFile(t, path)
	for _, at := range []int{0, 4095, len(whole) / 2, len(whole) - 1} {
		spoiled := bytes.Clone(whole)
		spoiled[at] ^= 8
		other := filepath.Join(t.TempDir(), "b.db")
		writeFile(t, other, spoiled)
		if err := v.Sweep(context.Background(), other); !errors.Is(err, cryptvfs.ErrDamaged) {
			t.Errorf("bit at %d: %v", at, err)
		}
	}
}
