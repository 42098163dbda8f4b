package cryptvfs_test

import (
	"bytes"
	"math/rand/v2"
	"path/filepath"
	"testing"

	lib "modernc.org/sqlite/lib"

	"samtak/store/cryptvfs"
)

const sumOf = "SELECT sum(length(a)) + total(id) + max(b = zeroblob(9000)) FROM t"

// sample makes a database with long values, so that some pages hold nothing
// but content, which SQLite itself cannot check.
func sample(t *testing.T) (raw []byte, sum int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.db")
	db := open(t, path, register(t, 1), walMode)
	do(t, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b BLOB)")
	do(t, db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 10)"+
		" INSERT INTO t SELECT i, hex(randomblob(200)), randomblob(9000) FROM n")
	sum = number(t, db, sumOf)
	shut(t, db)
	return readFile(t, path), sum
}

// noticed opens a damaged file and reads all of it: an error, or the damage
// counted.
func noticed(t *testing.T, what string, raw []byte, sum int) {
	t.Helper()
	v := register(t, 1)
	path := filepath.Join(t.TempDir(), "a.db")
	writeFile(t, path, raw)
	db := open(t, path, v, walMode)
	defer shut(t, db)
	var said string
	err := db.QueryRow("PRAGMA integrity_check").Scan(&said)
	if err != nil {
		switch c := code(t, err); c {
		case lib.SQLITE_NOTADB, lib.SQLITE_IOERR_DATA, lib.SQLITE_CORRUPT:
		default:
			t.Errorf("%s: code %d", what, c)
		}
		return
	}
	if said != "ok" || v.Damage().Any() {
		return
	}
	var got int
	if err := db.QueryRow(sumOf).Scan(&got); err != nil {
		return
	}
	t.Errorf("%s: not noticed; the content is the same: %v", what, got == sum)
}

func TestEveryFlippedBitIsNoticed(t *testing.T) {
	raw, sum := sample(t)
	rng := rand.New(rand.NewPCG(3, 4))
	for page := range len(raw) / cryptvfs.PageSize {
		for _, at := range []int{0, rng.IntN(4056), 4056 + rng.IntN(16), 4072 + rng.IntN(24)} {
			harmed := bytes.Clone(raw)
			harmed[page*cryptvfs.PageSize+at] ^= 1 << rng.IntN(8)
			noticed(t, "flip", harmed, sum)
		}
	}
}

func TestOtherDamageIsNoticed(t *testing.T) {
	raw, sum := sample(t)
	const size = cryptvfs.PageSize
	pages := len(raw) / size
	for page := range pages {
		zeroed := bytes.Clone(raw)
		clear(zeroed[page*size:][:size])
		noticed(t, "page of zeros", zeroed, sum)

		other := (page + 1) % pages
		swapped := bytes.Clone(raw)
		copy(swapped[page*size:], raw[other*size:][:size])
		copy(swapped[other*size:], raw[page*size:][:size])
		noticed(t, "two pages swapped", swapped, sum)

		if page > 0 {
			noticed(t, "cut between pages", bytes.Clone(raw[:page*size]), sum)
		}
		noticed(t, "cut in a page", bytes.Clone(raw[:page*size+1000]), sum)
	}
}

// A damaged first page of a file that is ours is damage, not a foreign file.
func TestDamagedFirstPageIsOurs(t *testing.T) {
	raw, _ := sample(t)
	raw[99] ^= 1
	v := register(t, 1)
	path := filepath.Join(t.TempDir(), "a.db")
	writeFile(t, path, raw)
	db := open(t, path, v, walMode)
	if got := code(t, firstRead(db)); got != lib.SQLITE_CORRUPT {
		t.Errorf("code %d", got)
	}
	if d := v.Damage(); d.Main == 0 || !d.Any() {
		t.Errorf("damage %+v", d)
	}
}
