package cryptvfs_test

import (
	"path/filepath"
	"testing"

	"samtak/store/cryptvfs"
)

// twice runs a benchmark on plain files and on sealed ones.
func twice(b *testing.B, run func(b *testing.B, v *cryptvfs.VFS)) {
	b.Run("plain", func(b *testing.B) { run(b, nil) })
	b.Run("sealed", func(b *testing.B) { run(b, register(b, 1)) })
}

// One note in one transaction, as the store writes.
func BenchmarkCommit(b *testing.B) {
	twice(b, func(b *testing.B, v *cryptvfs.VFS) {
		db := open(b, filepath.Join(b.TempDir(), "a.db"), v, walMode)
		do(b, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); CREATE INDEX ti ON t (a)")
		for b.Loop() {
			do(b, db, "INSERT INTO t (a) VALUES (hex(randomblob(100)))")
		}
	})
}

// A search in a table that does not fit in the cache: every page is opened.
func BenchmarkColdScan(b *testing.B) {
	twice(b, func(b *testing.B, v *cryptvfs.VFS) {
		db := open(b, filepath.Join(b.TempDir(), "a.db"), v, walMode+"&_pragma=cache_size(50)")
		do(b, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)")
		do(b, db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 20000)"+
			" INSERT INTO t SELECT i, hex(randomblob(150)) FROM n")
		do(b, db, "PRAGMA wal_checkpoint(TRUNCATE)")
		for b.Loop() {
			number(b, db, "SELECT count(*) FROM t WHERE a LIKE '%ABCDE%'")
		}
	})
}

// The same table in a cache of the store's size.
func BenchmarkWarmScan(b *testing.B) {
	twice(b, func(b *testing.B, v *cryptvfs.VFS) {
		db := open(b, filepath.Join(b.TempDir(), "a.db"), v, walMode+"&_pragma=cache_size(-16000)")
		do(b, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)")
		do(b, db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 20000)"+
			" INSERT INTO t SELECT i, hex(randomblob(150)) FROM n")
		for b.Loop() {
			number(b, db, "SELECT count(*) FROM t WHERE a LIKE '%ABCDE%'")
		}
	})
}
