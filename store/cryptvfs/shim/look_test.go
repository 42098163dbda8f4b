package shim_test

import (
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"samtak/store/cryptvfs/shim"
)

// through is a layer that changes nothing.
type through struct{}

type file struct{ *shim.Under }

func (f file) ReadAt(b []byte, off int64) int32 {
	n, rc := f.Under.ReadAt(b, off)
	if rc == lib.SQLITE_OK && n < len(b) {
		return lib.SQLITE_IOERR_SHORT_READ
	}
	return rc
}

func (file) Close() {}

func (through) Open(_ string, _ int32, under *shim.Under) shim.File { return file{under} }

func (through) Delete(_ string, _ bool, below func() int32) int32 { return below() }

const childPath = "SHIM_TEST_CHILD"

// TestMain is the other process of TestLookKeepsTheLock, too.
func TestMain(m *testing.M) {
	path := os.Getenv(childPath)
	if path == "" {
		os.Exit(m.Run())
	}
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?mode=rw")
	if err == nil {
		_, err = db.Exec("BEGIN IMMEDIATE")
	}
	if err != nil {
		fmt.Print(err)
		os.Exit(0)
	}
	fmt.Print("the file is free")
}

// otherProcess tells what another process meets that wants to write.
func otherProcess(t *testing.T, path string) string {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childPath+"="+path)
	said, err := c.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	return string(said)
}

// Reading beside SQLite must not let another process in.
func TestLookKeepsTheLock(t *testing.T) {
	v, err := shim.Register("through", "", through{})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.db")
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?_pragma=locking_mode(exclusive)&vfs="+v.Name())
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("CREATE TABLE t (a)"); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		err = v.Look(path, func(u *shim.Under) error {
			head := u.Buffer(16)
			if n, rc := u.ReadAt(head, 0); rc != lib.SQLITE_OK || n != 16 || !strings.HasPrefix(string(head), "SQLite") {
				t.Errorf("read %d bytes (code %d): %q", n, rc, head)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		if said := otherProcess(t, path); !strings.Contains(said, "locked") {
			t.Errorf("the other process: %s", said)
		}
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
	if said := otherProcess(t, path); said != "the file is free" {
		t.Errorf("after closing: %s", said)
	}
	if err := v.Look(path+".none", func(*shim.Under) error { return nil }); err == nil {
		t.Error("a file that is not there was opened")
	}
	if err := v.Close(); err != nil {
		t.Error(err)
	}
}
