package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

func options() store.Options { return store.Options{Now: new(storetest.Clock).Now} }

// refused opens a file that must be refused.
func refused(t *testing.T, path string, o store.Options, want casework.Code) {
	t.Helper()
	db, err := store.Open(path, o)
	if err == nil {
		_ = db.Close()
	}
	wantCode(t, err, want)
	var e *casework.Error
	if want == casework.CodeNewerFile && errors.As(err, &e) {
		same(t, e.Params["Version"], any(99))
	}
}

// made is a closed file that holds one case; change is run on it afterwards.
func made(t *testing.T, path string, change ...string) {
	t.Helper()
	db, err := store.Open(path, options())
	fail(t, err)
	storetest.NewCase(t, db)
	for _, c := range change {
		fail(t, db.Exec(c))
	}
	fail(t, db.Close())
}

func plain(t *testing.T, path string, statements ...string) {
	t.Helper()
	db := must(sql.Open("sqlite", path))
	for _, s := range statements {
		must(db.Exec(s))
	}
	fail(t, db.Close())
}

func TestAnyPathIsTheFileItNames(t *testing.T) {
	for _, name := range []string{"a#b.db", "a?b=c.db", "50%.db", "æøå blå bær.db", "a&vfs=x.db", "a+b;c.db", "%41.db"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, name)
			made(t, path)
			entries := must(os.ReadDir(dir))
			if len(entries) != 1 || entries[0].Name() != name {
				t.Errorf("the folder holds %v", entries)
			}
			db := storetest.OpenFile(t, path, store.Options{})
			same(t, db.Path(), path)
			storetest.View(t, db, func(tx desk.Tx) error { same(t, len(must(tx.ListPersons())), 1); return nil })
			if names, _ := filepath.Glob(filepath.Join(dir, "*-shm")); names != nil {
				t.Errorf("shared memory file: %v", names)
			}
		})
	}
}

func TestFileIsForItsOwnerOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.db")
	storetest.OpenFile(t, path, store.Options{})
	info := must(os.Stat(path))
	if os.PathSeparator == '/' && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestOpenSettings(t *testing.T) {
	db := storetest.Open(t)
	for pragma, want := range map[string]any{
		"locking_mode": "exclusive", "journal_mode": "wal", "synchronous": int64(2), "foreign_keys": int64(1),
		"secure_delete": int64(1), "temp_store": int64(2), "recursive_triggers": int64(1),
		"application_id": int64(0x534D544B), "user_version": int64(store.Latest()),
	} {
		same(t, must(db.Ask("PRAGMA "+pragma)), want)
	}
}

func TestFilesThatAreNotOursAreLeftAlone(t *testing.T) {
	for _, test := range []struct {
		name string
		make func(t *testing.T, path string)
		opts func(*store.Options)
		want casework.Code
	}{
		{"newer", func(t *testing.T, p string) { made(t, p, "PRAGMA user_version=99") }, nil, casework.CodeNewerFile},
		{"practice", func(t *testing.T, p string) { made(t, p) }, func(o *store.Options) { o.Practice = true }, casework.CodeForeignFile},
		{"other application", func(t *testing.T, p string) {
			plain(t, p, "CREATE TABLE t (a)", "PRAGMA application_id=77")
		}, nil, casework.CodeForeignFile},
		{"other tables", func(t *testing.T, p string) { plain(t, p, "CREATE TABLE t (a)") }, nil, casework.CodeForeignFile},
		{"garbage", func(t *testing.T, p string) {
			fail(t, os.WriteFile(p, bytes.Repeat([]byte("not a database "), 999), 0o600))
		}, nil, casework.CodeForeignFile},
		{"one byte", func(t *testing.T, p string) { fail(t, os.WriteFile(p, []byte("x"), 0o600)) }, nil, casework.CodeForeignFile},
		{"empty, to look at", func(t *testing.T, p string) { fail(t, os.WriteFile(p, nil, 0o600)) }, func(o *store.Options) { o.ReadOnly = true }, casework.CodeForeignFile},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "file.db")
			test.make(t, path)
			before, o := must(os.ReadFile(path)), options()
			if test.opts != nil {
				test.opts(&o)
			}
			refused(t, path, o, test.want)
			if !bytes.Equal(before, must(os.ReadFile(path))) {
				t.Error("the file was written to")
			}
			if entries := must(os.ReadDir(dir)); len(entries) != 1 {
				t.Errorf("the folder holds %v", entries)
			}
		})
	}
}

// After a crash the newest facts stand in the log only, the header of the file
// says nothing yet, and both must be read together.
func TestLogLeftBehindIsReadBeforeJudging(t *testing.T) {
	dir := t.TempDir()
	path, copied := filepath.Join(dir, "a.db"), filepath.Join(dir, "b.db")
	db := must(sql.Open("sqlite", path+"?_journal_mode=WAL&_pragma=wal_autocheckpoint(0)"))
	db.SetMaxOpenConns(1)
	must(db.Exec("CREATE TABLE t (a); PRAGMA application_id=0x534D544B; PRAGMA user_version=99"))
	for _, end := range []string{"", "-wal"} {
		fail(t, os.WriteFile(copied+end, must(os.ReadFile(path+end)), 0o600))
	}
	fail(t, db.Close())
	refused(t, copied, options(), casework.CodeNewerFile)
}

func TestEmptyFileBecomesADataFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.db")
	fail(t, os.WriteFile(path, nil, 0o600))
	made(t, path)
}

func TestPracticeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "practice.db")
	o := options()
	o.Practice = true
	db := must(store.Open(path, o))
	same(t, db.Practice(), true)
	fail(t, db.Close())
	refused(t, path, options(), casework.CodeForeignFile)
}

func TestSecondOpenIsRefusedAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "open.db")
	db := storetest.OpenFile(t, path, store.Options{})
	same(t, must(db.Ask("PRAGMA busy_timeout")), any(int64(0))) // nobody waits for another
	refused(t, path, options(), casework.CodeAlreadyOpen)
	readOnly := options()
	readOnly.ReadOnly = true
	refused(t, path, readOnly, casework.CodeAlreadyOpen)

	cmd, lines := child(t, "open", path)
	lines.Scan()
	same(t, lines.Text(), "already_open false")
	fail(t, cmd.Wait())

	storetest.NewCase(t, db) // the first one works on, and still keeps others out
	cmd, lines = child(t, "open", path)
	lines.Scan()
	same(t, lines.Text(), "already_open false")
	fail(t, cmd.Wait())
}

func TestReadOnlyShowsAndWritesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "look.db")
	made(t, path)
	before := must(os.ReadFile(path))
	o := options()
	o.ReadOnly = true
	db := must(store.Open(path, o))
	storetest.View(t, db, func(tx desk.Tx) error { same(t, len(must(tx.ListPersons())), 1); return nil })
	wantCode(t, db.Update(context.Background(), func(desk.Tx) error { return nil }), casework.CodeReadOnly)
	fail(t, db.Close())
	if !bytes.Equal(before, must(os.ReadFile(path))) {
		t.Error("the file was written to")
	}
}

func TestPlacesThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file.db")
	made(t, file)
	refused(t, filepath.Join(dir, "gone", "x.db"), options(), casework.CodeReadOnly)
	refused(t, filepath.Join(file, "x.db"), options(), casework.CodeReadOnly)
	refused(t, dir, options(), casework.CodeForeignFile)
	if os.Geteuid() > 0 { // the superuser may write anywhere
		fail(t, os.Chmod(file, 0o400))
		refused(t, file, options(), casework.CodeReadOnly)
		fail(t, os.Chmod(file, 0o600))
		fail(t, os.Chmod(dir, 0o500))
		refused(t, file, options(), casework.CodeReadOnly)
		refused(t, filepath.Join(dir, "new.db"), options(), casework.CodeReadOnly)
		fail(t, os.Chmod(dir, 0o700))
	}
}

func TestOpeningLeavesTheCacheItsSize(t *testing.T) {
	path := filepath.Join(t.TempDir(), "whole.db")
	fail(t, must(store.Open(path, options())).Close())
	db := must(store.Open(path, options())) // checked this time, with next to no cache
	defer func() { fail(t, db.Close()) }()
	if size := must(db.Ask("PRAGMA cache_size")); size != int64(-16000) {
		t.Errorf("the cache is %v KiB after opening, want 16000", size)
	}
}

func TestDamageIsNoticed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "damaged.db")
	db := must(store.Open(path, options()))
	fail(t, storetest.Fill(db, 50))
	fail(t, db.Close())
	b := must(os.ReadFile(path))
	copy(b[len(b)/2:], bytes.Repeat([]byte{0xA5}, 3*4096))
	fail(t, os.WriteFile(path, b, 0o600))
	refused(t, path, options(), casework.CodeDamagedFile)

	fail(t, os.WriteFile(path, b[:len(b)/3], 0o600))
	refused(t, path, options(), casework.CodeDamagedFile)
}

func TestDamagedPaperIsNotShown(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	var d casework.Document
	inUpdate(t, db, func(tx desk.Tx) { d = must(tx.CreateDocument(storetest.Document(f.Case.ID))) })
	if db.Exec("UPDATE document_blobs SET pdf = x'00'") == nil || db.Exec("UPDATE documents SET title = ''") == nil {
		t.Error("a frozen paper could be changed")
	}
	fail(t, db.Exec("DROP TRIGGER document_blobs_frozen"))
	for _, damage := range []string{"UPDATE document_blobs SET pdf = x'00'", "DELETE FROM document_blobs"} {
		fail(t, db.Exec(damage))
		storetest.View(t, db, func(tx desk.Tx) error {
			wantCode(t, second(tx.FindDocument(d.ID)), casework.CodeDamagedFile)
			return nil
		})
	}
}

func TestErrorsCarryNoPersonalData(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	fail(t, db.Exec("UPDATE persons SET birth = 'Hemmelig'"))
	err := db.View(context.Background(), func(tx desk.Tx) error { return second(tx.FindPerson(f.Person.ID)) })
	wantCode(t, err, casework.CodeDamagedFile)
	if strings.Contains(err.Error(), "Hemmelig") {
		t.Errorf("error %q", err)
	}
	fail(t, db.Exec("UPDATE persons SET birth = '', birth_year = 1"))
	err = db.Update(context.Background(), func(tx desk.Tx) error {
		return second(tx.SavePlan(storetest.Plan(f.Case.ID, func(p *casework.Plan) { p.Goals = append(p.Goals, p.Goals...) })))
	})
	wantCode(t, err, casework.CodeUnknown)
	if want := "unknown: sqlite 1555"; err.Error() != want {
		t.Errorf("error %q, want %q", err, want)
	}
}

func TestResultsOfSQLiteByCode(t *testing.T) {
	for code, want := range map[int]casework.Code{
		5: casework.CodeAlreadyOpen, 261: casework.CodeAlreadyOpen, 6: casework.CodeAlreadyOpen,
		8: casework.CodeReadOnly, 1032: casework.CodeReadOnly, 14: casework.CodeReadOnly, 3: casework.CodeReadOnly,
		3850: casework.CodeReadOnly, 13: casework.CodeDiskFull, 11: casework.CodeDamagedFile, 267: casework.CodeDamagedFile,
		26: casework.CodeDamagedFile, 522: casework.CodeDamagedFile, 787: casework.CodeNotFound,
		1: casework.CodeUnknown, 19: casework.CodeUnknown, 2067: casework.CodeUnknown, 10: casework.CodeUnknown,
	} {
		same(t, store.Meaning(code), want)
	}
}
