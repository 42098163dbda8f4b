package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/safe"
	"samtak/store/storetest"
	"samtak/store/vault"
)

const testPassphrase = "fire ord uten sammenheng"

// lockedFolder is a data folder with one person in it, and its recovery code.
func lockedFolder(t *testing.T) (dir, code string) {
	t.Helper()
	dir = t.TempDir()
	s, err := safe.New(safe.Options{Dir: dir, Now: now, KDF: vault.KDF{Time: 1, MemoryKiB: 8, Threads: 1}})
	if err != nil {
		t.Fatal(err)
	}
	groups, err := s.Create(t.Context(), testPassphrase)
	if err == nil {
		err = s.Update(t.Context(), func(tx desk.Tx) error {
			_, err := tx.CreatePerson(storetest.Person())
			return err
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, strings.Join(groups, "-")
}

func TestBackupRestoreVerifyWithoutAWindow(t *testing.T) {
	dir, code := lockedFolder(t)
	call := func(wantCode int, stdin string, args ...string) (out, errOut string) {
		t.Helper()
		var o, e bytes.Buffer
		if got := run(args, strings.NewReader(stdin), &o, &e); got != wantCode {
			t.Fatalf("%v gives %d, want %d\n%s%s", args[0], got, wantCode, o.String(), e.String())
		}
		return o.String(), e.String()
	}

	stick := t.TempDir()
	out, _ := call(0, testPassphrase+"\n", "backup", "--data", dir, "--to", stick)
	path, _, _ := strings.Cut(out, "\n")
	if filepath.Dir(path) != stick || !strings.Contains(out, "persons=1 ") {
		t.Fatalf("backup says %q", out)
	}
	call(0, testPassphrase, "backup", "--data", dir) // no newline, own folder
	if own, _ := filepath.Glob(filepath.Join(dir, "backups", "*.samtak")); len(own) != 1 {
		t.Errorf("%d backups in the folder of its own", len(own))
	}
	out, _ = call(0, code, "verify", "--data", dir)
	if !strings.Contains(out, "sound=true log_whole=true broken_at=0") {
		t.Errorf("verify says %q", out)
	}

	_, errOut := call(1, "galt", "verify", "--data", dir)
	if !strings.Contains(errOut, "Det passer ikke.") || !strings.Contains(errOut, "Det passar ikkje.") {
		t.Errorf("a wrong passphrase says %q", errOut)
	}
	call(1, testPassphrase, "verify", "--data", filepath.Join(dir, "nowhere"))
	call(1, testPassphrase, "backup", "--data", dir, "--to", filepath.Join(stick, "gone"))
	call(2, testPassphrase, "restore", "--data", dir)
	call(2, testPassphrase, "verify", "--data", dir, "more")

	fresh := filepath.Join(t.TempDir(), "fresh")
	call(1, "galt", "restore", "--data", fresh, "--from", path)
	call(0, testPassphrase, "restore", "--data", fresh, "--from", path)
	out, _ = call(0, testPassphrase, "verify", "--data", fresh)
	if !strings.Contains(out, "persons=1 ") {
		t.Errorf("the restored folder says %q", out)
	}
}

// A line of the log that was changed behind our back is told by the exit code.
func TestVerifyTellsByItsExitCode(t *testing.T) {
	dir, _ := lockedFolder(t)
	data, err := filepath.Glob(filepath.Join(dir, "samtak-*.db"))
	if err != nil || len(data) != 1 {
		t.Fatal(data, err)
	}
	bytesOf, err := os.ReadFile(data[0])
	if err != nil {
		t.Fatal(err)
	}
	bytesOf[len(bytesOf)-5000] ^= 1
	if err := os.WriteFile(data[0], bytesOf, 0o600); err != nil {
		t.Fatal(err)
	}
	var o, e bytes.Buffer
	if got := run([]string{"verify", "--data", dir}, strings.NewReader(testPassphrase), &o, &e); got != 1 && got != 4 {
		t.Errorf("a damaged file gives %d: %s", got, o.String())
	}
}

func TestTheLookIsKeptOutsideTheLock(t *testing.T) {
	dir := t.TempDir()
	if s := readLook(dir, casework.Nynorsk); s.Language != casework.Nynorsk || s.Look != "light" || s.TextScale != 1 {
		t.Errorf("a new window looks %+v", s)
	}
	keepLook(dir, casework.Settings{Language: casework.Bokmal, Look: "dark", TextScale: 1.3, Kommune: "Fjordvik"})
	s := readLook(dir, casework.Nynorsk)
	if s.Language != casework.Bokmal || s.Look != "dark" || s.TextScale != 1.3 || s.Kommune != "" {
		t.Errorf("read back %+v", s)
	}
	kept, err := os.ReadFile(filepath.Join(dir, "window.json"))
	if err != nil || strings.Contains(string(kept), "Fjordvik") {
		t.Errorf("the file holds %s, %v", kept, err)
	}
}

func TestSlept(t *testing.T) {
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	if slept(at, at.Add(20*time.Second)) || !slept(at, at.Add(time.Minute)) || slept(at, at.Add(-time.Hour)) {
		t.Error("a busy machine is no sleeping one, and an hour less is no sleep")
	}
}
