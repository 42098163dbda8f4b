package safe_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/store/cryptvfs"
	"samtak/store/safe"
	"samtak/store/storetest"
	"samtak/store/vault"
)

// flipped is a folder in which bits are turned. It was copied while it was
// open, so there is a log.
type flipped struct {
	*bench
	from   string // the folder as it was
	whole  string // what all its tables hold, once opened
	backup string // a backup on a stick
	held   string // what that holds
	what   string // the bit that was turned
}

// newFlipped has commits in the data file, and commits only in the log.
func newFlipped(t *testing.T) *flipped {
	t.Helper()
	b := created(t)
	storetest.NewCase(t, b.safe)
	b.ok(b.safe.Lock())
	b.unlock()
	b.add("Torgeir")
	made, err := b.safe.Backup(ctx, t.TempDir(), nil)
	b.ok(err)
	b.add("Eldbjørg")
	f := &flipped{bench: b, from: t.TempDir(), backup: made.Path}
	b.ok(os.CopyFS(f.from, os.DirFS(b.dir)))
	if size(t, filepath.Join(f.from, f.name("samtak-*.db-wal"))) == 0 {
		t.Fatal("there is no log")
	}
	f.dir = filepath.Join(t.TempDir(), "samtak")
	f.reset()
	f.held = dump(t, f.backup, f.backupKey(), finished)
	if noticed := f.afterOpening(); noticed || f.whole == "" {
		t.Fatal("the unharmed folder does not open")
	}
	return f
}

// name is that of the only file that fits the pattern.
func (f *flipped) name(pattern string) string {
	f.t.Helper()
	found, err := filepath.Glob(filepath.Join(f.from, pattern))
	f.ok(err)
	if len(found) != 1 {
		f.t.Fatalf("%s fits %d files", pattern, len(found))
	}
	return filepath.Base(found[0])
}

// reset makes the folder what it was.
func (f *flipped) reset() {
	f.t.Helper()
	f.ok(os.RemoveAll(f.dir))
	f.ok(os.CopyFS(f.dir, os.DirFS(f.from)))
}

// flip turns one bit of a file.
func (f *flipped) flip(path string, at int64, bit int) {
	f.t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	f.ok(err)
	b := make([]byte, 1)
	_, err = file.ReadAt(b, at)
	f.ok(err)
	b[0] ^= 1 << bit
	_, err = file.WriteAt(b, at)
	f.ok(err)
	f.ok(file.Close())
}

// afterOpening opens the folder. What was turned is noticed by an error or a
// warning, or all tables hold what they held and both key files are mended.
func (f *flipped) afterOpening() (noticed bool) {
	f.t.Helper()
	s, err := safe.New(safe.Options{Dir: f.dir, Now: storetest.Start.UTC, KDF: cheap})
	f.ok(err)
	err = s.Unlock(ctx, passphrase)
	warned := slices.Contains(s.Warnings(), "log")
	f.ok(s.Close())
	switch {
	case err != nil && casework.CodeOf(err) == casework.CodeUnknown:
		f.t.Errorf("%s: %v is no code", f.what, err)
		fallthrough
	case err != nil, warned:
		return true
	}
	now := dump(f.t, filepath.Join(f.dir, f.name("samtak-*.db")), f.dataKey(), "")
	if f.whole == "" {
		f.whole = now
	}
	if now != f.whole {
		f.t.Errorf("%s: not noticed, and the tables hold something else", f.what)
	}
	for _, name := range []string{"samtak.key", "samtak.key2"} {
		before, err := os.ReadFile(filepath.Join(f.from, name))
		f.ok(err)
		if after, err := os.ReadFile(filepath.Join(f.dir, name)); err != nil || string(after) != string(before) {
			f.t.Errorf("%s: %s is not mended", f.what, name)
		}
	}
	return false
}

// afterExamining examines the backup.
func (f *flipped) afterExamining() (noticed bool) {
	f.t.Helper()
	_, err := f.safe.Examine(ctx, f.backup, "")
	if err != nil {
		if casework.CodeOf(err) == casework.CodeUnknown {
			f.t.Errorf("%s: %v is no code", f.what, err)
		}
		return true
	}
	if dump(f.t, f.backup, f.backupKey(), finished) != f.held {
		f.t.Errorf("%s: not noticed, and the backup holds something else", f.what)
	}
	return false
}

// One wrong bit, wherever it is, is noticed or changes nothing.
func TestFlippedBits(t *testing.T) {
	f := newFlipped(t)
	rng := rand.New(rand.NewPCG(2026, 11))
	for _, p := range []struct {
		what, path string
		n          int
	}{
		{"data", filepath.Join(f.dir, f.name("samtak-*.db")), 180},
		{"log", filepath.Join(f.dir, f.name("samtak-*.db-wal")), 140},
		{"key", filepath.Join(f.dir, "samtak.key"), 60},
		{"copy of the key", filepath.Join(f.dir, "samtak.key2"), 40},
		{"backup", f.backup, 80},
	} {
		noticed := 0
		for range p.n {
			f.reset()
			at, bit := rng.Int64N(size(t, p.path)), rng.IntN(8)
			f.what = fmt.Sprintf("%s, bit %d of byte %d", p.what, bit, at)
			f.flip(p.path, at, bit)
			look := f.afterOpening
			if p.path == f.backup {
				look = f.afterExamining
			}
			if look() {
				noticed++
			}
			if p.path == f.backup {
				f.flip(p.path, at, bit)
			}
		}
		t.Logf("%s: %d bits turned, %d noticed, the others harmless", p.what, p.n, noticed)
	}
}

// dataKey is the key of the data file.
func (f *flipped) dataKey() []byte {
	f.t.Helper()
	file, err := vault.Read(filepath.Join(f.from, "samtak.key"))
	f.ok(err)
	return f.keyOf(file)
}

func (f *flipped) keyOf(file *vault.File) []byte {
	f.t.Helper()
	root, err := file.UnlockPassphrase(ctx, passphrase)
	f.ok(err)
	defer root.Wipe()
	return root.FileKey(file.FileID())
}

// finished is how a file is opened that nobody writes.
const finished = "&mode=ro&immutable=1"

// backupKey is the key of the backup; its key file stands in its last page.
func (f *flipped) backupKey() []byte {
	f.t.Helper()
	whole, err := os.ReadFile(f.backup)
	f.ok(err)
	const keyAt, keySize = 24, 280
	file, err := vault.Parse(whole[len(whole)-cryptvfs.PageSize+keyAt:][:keySize])
	f.ok(err)
	return f.keyOf(file)
}

// dump is every row of every table, as text.
func dump(t *testing.T, path string, key []byte, mode string) string {
	t.Helper()
	v, err := cryptvfs.Register(key, cryptvfs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+path+"?vfs="+v.Name()+mode)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	var text strings.Builder
	for _, row := range query(t, db, "SELECT name FROM sqlite_schema WHERE type='table' AND rootpage > 0 ORDER BY name") {
		name := row[0].(string)
		for _, row := range query(t, db, `SELECT * FROM "`+name+`"`) {
			fmt.Fprintf(&text, "%s %q\n", name, row)
		}
	}
	for _, closed := range []error{db.Close(), v.Close()} {
		if closed != nil {
			t.Fatal(closed)
		}
	}
	return text.String()
}

func query(t *testing.T, db *sql.DB, text string) (all [][]any) {
	t.Helper()
	rows, err := db.Query(text)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
