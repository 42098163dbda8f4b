package cryptvfs_test

import (
	"bytes"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	_ "modernc.org/sqlite"

	"samtak/store/cryptvfs"
)

const (
	walMode    = "_pragma=locking_mode(exclusive)&_journal_mode=WAL&_synchronous=FULL&_txlock=immediate" // the store's own
	deleteMode = "_pragma=locking_mode(exclusive)&_journal_mode=DELETE&_synchronous=FULL&_txlock=immediate"
)

func register(t testing.TB, key byte) *cryptvfs.VFS {
	t.Helper()
	v, err := cryptvfs.Register(bytes.Repeat([]byte{key}, 32), cryptvfs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := v.Close(); err != nil {
			t.Error("closing the VFS:", err)
		}
	})
	return v
}

func address(path, vfs, mode string) string {
	if vfs != "" {
		mode += "&vfs=" + vfs
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(path), OmitHost: true, RawQuery: mode}).String()
}

// open gives a pool of one connection. It is closed with the test at the latest.
func open(t testing.TB, path string, v *cryptvfs.VFS, mode string) *sql.DB {
	t.Helper()
	name := ""
	if v != nil {
		name = v.Name()
	}
	db, err := sql.Open("sqlite", address(path, name, mode))
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { shut(t, db) })
	return db
}

func shut(t testing.TB, db *sql.DB) {
	t.Helper()
	if err := db.Close(); err != nil {
		t.Error("closing:", err)
	}
}

func do(t testing.TB, db *sql.DB, query string, args ...any) {
	t.Helper()
	if _, err := db.Exec(query, args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

func number(t testing.TB, db *sql.DB, query string) (n int) {
	t.Helper()
	if err := db.QueryRow(query).Scan(&n); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}

func sound(t testing.TB, db *sql.DB) {
	t.Helper()
	var said string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&said); err != nil || said != "ok" {
		t.Fatalf("integrity_check: %q, %v", said, err)
	}
}

// marker is what must not be found in any file.
const marker = "MERKE-SOM-INGEN-FIL-VISER"

// noMarker looks through every file of a folder for what must not be there.
func noMarker(t testing.TB, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		raw := readFile(t, filepath.Join(dir, e.Name()))
		for _, m := range []string{marker, "SQLite format", "CREATE TABLE"} {
			if bytes.Contains(raw, []byte(m)) {
				t.Fatalf("%s holds %q", e.Name(), m)
			}
		}
	}
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func writeFile(t testing.TB, path string, raw []byte) {
	t.Helper()
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

// copyFolder copies the files of a folder into a new one.
func copyFolder(t testing.TB, dir string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}
