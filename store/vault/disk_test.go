package vault_test

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"samtak/casework"
	"samtak/store/vault"
)

func fail(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// holds: path is f, and nothing else lies beside it.
func holds(t *testing.T, path string, f *vault.File) {
	t.Helper()
	read, err := vault.Read(path)
	fail(t, err)
	if !bytes.Equal(read.Bytes(), f.Bytes()) {
		t.Error("another file on the disk")
	}
	entries := must(os.ReadDir(filepath.Dir(path)))
	if len(entries) != 1 {
		t.Errorf("left in the folder: %v", entries)
	}
	if mode := must(os.Stat(path)).Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("mode %o", mode)
	}
}

func TestCreateReadWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "samtak.key")
	f, root, _ := fresh(t)
	fail(t, f.Create(path))
	holds(t, path, f)
	changed := must(f.SetPassphrase(root, "en helt ny frase", cheap))
	fail(t, changed.Write(path))
	holds(t, path, changed)
	sameRoot(t, must(must(vault.Read(path)).UnlockPassphrase(t.Context(), "en helt ny frase")), root)
}

// Never a new key over existing data, whatever lies there.
func TestCreateRefusesWhatExists(t *testing.T) {
	f, _, _ := fresh(t)
	g, _, _ := fresh(t)
	folder := t.TempDir()
	tests := map[string]func(path string) error{
		"a key file":       g.Create,
		"an empty file":    func(path string) error { return os.WriteFile(path, nil, 0o600) },
		"a folder":         func(path string) error { return os.Mkdir(path, 0o700) },
		"a link to nought": func(path string) error { return os.Symlink(filepath.Join(folder, "nowhere"), path) },
	}
	for name, prepare := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "samtak.key")
			fail(t, prepare(path))
			before := must(os.Lstat(path))
			wantCode(t, f.Create(path), vault.CodeKeyExists)
			after := must(os.Lstat(path))
			if !os.SameFile(before, after) || before.Size() != after.Size() {
				t.Error("what was there was touched")
			}
			if entries := must(os.ReadDir(filepath.Dir(path))); len(entries) != 1 {
				t.Errorf("left in the folder: %v", entries)
			}
		})
	}
}

// A process killed at any byte of its writing leaves the old file and a piece
// of the new one beside it.
func TestPieceLeftByACrashIsIgnoredAndRemoved(t *testing.T) {
	f, root, _ := fresh(t)
	changed := must(f.SetPassphrase(root, "en helt ny frase", cheap))
	for n := 0; n <= len(changed.Bytes()); n += 7 {
		path := filepath.Join(t.TempDir(), "samtak.key")
		fail(t, f.Create(path))
		fail(t, os.WriteFile(path+".new", changed.Bytes()[:n], 0o400))
		if read := must(vault.Read(path)); !bytes.Equal(read.Bytes(), f.Bytes()) {
			t.Fatal("the piece was read")
		}
		wantCode(t, f.Create(path), vault.CodeKeyExists)
		fail(t, changed.Write(path))
		holds(t, path, changed)
	}
}

// Created, and killed before the name of the preparation was taken away: both
// names are one file. The next write must not reach the old one through it.
func TestPreparationThatIsStillLinked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "samtak.key")
	f, root, _ := fresh(t)
	fail(t, f.Create(path))
	fail(t, os.Link(path, path+".new"))
	opened := must(os.Open(path))
	defer func() { fail(t, opened.Close()) }()
	changed := must(f.SetPassphrase(root, "en helt ny frase", cheap))
	fail(t, changed.Write(path))
	holds(t, path, changed)
	old := make([]byte, 300)
	if n := must(opened.Read(old)); !bytes.Equal(old[:n], f.Bytes()) {
		t.Error("the old file was written into")
	}
}

func TestFailedWriteLeavesTheOldFile(t *testing.T) {
	f, _, _ := fresh(t)
	path := filepath.Join(t.TempDir(), "samtak.key")
	fail(t, os.MkdirAll(filepath.Join(path, "in the way"), 0o700)) // no rename goes over it
	if err := f.Write(path); err == nil {
		t.Fatal("written over a folder")
	}
	if _, err := os.Lstat(path + ".new"); err == nil {
		t.Error("the preparation is left")
	}
	wantCode(t, f.Write(filepath.Join(t.TempDir(), "no folder", "samtak.key")), casework.CodeReadOnly)
}

func TestReadingWhatIsNoKeyFile(t *testing.T) {
	folder := t.TempDir()
	big := filepath.Join(folder, "big")
	fail(t, os.WriteFile(big, make([]byte, 1<<20), 0o600))
	empty := filepath.Join(folder, "empty")
	fail(t, os.WriteFile(empty, nil, 0o600))
	for path, code := range map[string]casework.Code{
		filepath.Join(folder, "none"): vault.CodeKeyMissing,
		folder:                        vault.CodeKeyDamaged,
		big:                           vault.CodeKeyDamaged,
		empty:                         vault.CodeKeyDamaged,
	} {
		_, err := vault.Read(path)
		wantCode(t, err, code)
	}
}
