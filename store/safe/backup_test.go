package safe_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/safe"
)

func TestBackupAndRestore(t *testing.T) {
	b := created(t)
	stick := t.TempDir()
	var parts []float64
	made, err := b.safe.Backup(ctx, stick, func(p float64) { parts = append(parts, p) })
	b.ok(err)
	if len(parts) == 0 || parts[len(parts)-1] != 1 || !slices.IsSorted(parts) {
		t.Errorf("progress was %v", parts)
	}
	if filepath.Base(made.Path) != "samtak-20261122-093000.samtak" || made.Bytes != size(t, made.Path) || len(made.Head) != 16 {
		t.Errorf("made %+v", made)
	}
	b.now = b.now.Add(time.Hour)
	b.add("Torgeir")

	c, err := b.safe.Examine(ctx, made.Path, "")
	b.ok(err)
	if c.Persons != 1 || c.Head != made.Head || !c.Made.Equal(made.Made) || c.LastChange.After(made.Made) {
		t.Errorf("the backup holds %+v", c)
	}

	b.ok(b.safe.Restore(ctx, made.Path, ""))
	b.state(desk.SafeLocked)
	b.unlock()
	if got := b.names(); got != "Solfrid" {
		t.Errorf("after restoring there is %q", got)
	}
	p, err := b.safe.Verify(ctx)
	b.ok(err)
	if !p.Sound || !p.Chain {
		t.Errorf("after restoring: %+v", p)
	}

	b.add("Ny")
	b.ok(b.safe.Restore(ctx, made.Path, passphrase)) // once more, the same one
	b.unlock()
	if got := b.names(); got != "Solfrid" {
		t.Errorf("after restoring twice there is %q", got)
	}
	if aside, _ := filepath.Glob(filepath.Join(b.dir, "samtak-*.key")); len(aside) != 2 {
		t.Errorf("%d keys put aside, want 2", len(aside))
	}
}

// What a restore put aside can be put back by hand, as the manual says.
func TestWhatWasPutAsideOpens(t *testing.T) {
	b := created(t)
	made, err := b.safe.Backup(ctx, b.safe.Folder(), nil)
	b.ok(err)
	b.add("Torgeir")
	b.ok(b.safe.Restore(ctx, made.Path, ""))
	b.ok(b.safe.Close())

	old, err := os.ReadFile(b.file("samtak-*.key"))
	b.ok(err)
	b.ok(os.WriteFile(filepath.Join(b.dir, "samtak.key"), old, 0o600))
	b.safe = nil
	b.start()
	b.unlock()
	if got := b.names(); got != "Solfrid Torgeir" {
		t.Errorf("there is %q", got)
	}
}

// A machine is lost: the backup, the passphrase or the paper, and a new folder
// are enough.
func TestRestoreInAnEmptyFolder(t *testing.T) {
	b := created(t)
	made, err := b.safe.Backup(ctx, t.TempDir(), nil)
	b.ok(err)
	for name, secret := range map[string]string{"passphrase": passphrase, "paper": strings.Join(b.paper, " ")} {
		t.Run(name, func(t *testing.T) {
			n := newBench(t)
			n.start()
			_, err := n.safe.Examine(ctx, made.Path, "")
			n.fails(err, casework.CodeWrongSecret)
			_, err = n.safe.Examine(ctx, made.Path, another)
			n.fails(err, casework.CodeWrongSecret)
			n.ok(n.safe.Restore(ctx, made.Path, secret))
			n.unlock()
			if got := n.names(); got != "Solfrid" {
				t.Errorf("there is %q", got)
			}
		})
	}
}

// The passphrase of today opens what was restored, though the backup was made
// before it was changed.
func TestRestoreKeepsThePassphraseInUse(t *testing.T) {
	b := created(t)
	made, err := b.safe.Backup(ctx, b.safe.Folder(), nil)
	b.ok(err)
	b.ok(b.safe.ChangePassphrase(ctx, passphrase, another))
	b.ok(b.safe.Restore(ctx, made.Path, ""))
	b.fails(b.safe.Unlock(ctx, passphrase), casework.CodeWrongSecret)
	b.ok(b.safe.Unlock(ctx, another))
}

func TestBadBackups(t *testing.T) {
	b := created(t)
	made, err := b.safe.Backup(ctx, t.TempDir(), nil)
	b.ok(err)
	whole, err := os.ReadFile(made.Path)
	b.ok(err)
	for name, c := range map[string]struct {
		harm func([]byte) []byte
		want casework.Code
	}{
		"no backup":     {func([]byte) []byte { return []byte("brev") }, casework.CodeNotABackup},
		"cut off":       {func(x []byte) []byte { return x[:len(x)-4096] }, casework.CodeNotABackup},
		"a page gone":   {func(x []byte) []byte { return append(x[:4096], x[8192:]...) }, casework.CodeBadBackup},
		"one bit":       {func(x []byte) []byte { x[9000] ^= 4; return x }, casework.CodeBadBackup},
		"the first bit": {func(x []byte) []byte { x[0] ^= 1; return x }, casework.CodeBadBackup},
		"the time":      {func(x []byte) []byte { x[len(x)-4096+20] ^= 1; return x }, casework.CodeWrongSecret},
		"the zeros":     {func(x []byte) []byte { x[len(x)-1] ^= 1; return x }, casework.CodeBadBackup},
	} {
		t.Run(name, func(t *testing.T) {
			b.ok(os.WriteFile(made.Path, c.harm(slices.Clone(whole)), 0o600))
			_, err := b.safe.Examine(ctx, made.Path, "")
			b.fails(err, c.want)
			b.fails(b.safe.Restore(ctx, made.Path, ""), c.want)
			b.state(desk.SafeOpen)
			if got := b.names(); got != "Solfrid" {
				t.Errorf("the data is touched: %q", got)
			}
		})
	}
}

func TestCancelledBackupLeavesNothing(t *testing.T) {
	b := created(t)
	dir := t.TempDir()
	cancelled, cancel := context.WithCancel(ctx)
	_, err := b.safe.Backup(cancelled, dir, func(float64) { cancel() })
	if err == nil {
		t.Fatal("it was made all the same")
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("%d files are left", len(left))
	}
}

func TestBackupToAStickThatIsNotIn(t *testing.T) {
	b := created(t)
	gone := filepath.Join(t.TempDir(), "minnepinne")
	_, err := b.safe.Backup(ctx, gone, nil)
	b.fails(err, casework.CodeBackupFolder)
	if _, err := os.Stat(gone); err == nil {
		t.Error("a folder was made in its place")
	}
}

// The rotation takes away only what opens with our key.
func TestRotationTouchesOnlyItsOwn(t *testing.T) {
	b := created(t)
	dir := t.TempDir()
	foreign := filepath.Join(dir, "samtak-20200101-000000.samtak")
	b.ok(os.WriteFile(foreign, make([]byte, 9000), 0o600))
	other := created(t)
	theirs, err := other.safe.Backup(ctx, dir, nil)
	b.ok(err)
	b.now = b.now.Add(-410 * 24 * time.Hour)
	for range 82 {
		b.now = b.now.Add(5 * 24 * time.Hour)
		_, err := b.safe.Backup(ctx, dir, nil)
		b.ok(err)
	}
	list, err := b.safe.Backups(ctx, dir)
	b.ok(err)
	if len(list) < 15 || len(list) > safe.KeptDays+safe.KeptWeeks+safe.KeptMonths {
		t.Errorf("%d are kept", len(list))
	}
	for _, path := range []string{foreign, theirs.Path} {
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s is gone", filepath.Base(path))
		}
	}
	if !slices.IsSortedFunc(list, func(x, y desk.Backup) int { return y.Made.Compare(x.Made) }) {
		t.Error("not the newest first")
	}
}

func TestRotationKeepsDaysWeeksMonths(t *testing.T) {
	var all []desk.Backup
	day := time.Date(2026, 11, 22, 16, 0, 0, 0, time.UTC)
	for i := range 800 { // two a day
		all = append(all, desk.Backup{Path: day.Add(-time.Duration(i) * 12 * time.Hour).Format(time.DateTime), Made: day.Add(-time.Duration(i) * 12 * time.Hour)})
	}
	gone := map[string]bool{}
	for _, b := range safe.Superfluous(all, time.UTC) {
		gone[b.Path] = true
	}
	var kept []string
	for _, b := range all {
		if !gone[b.Path] {
			kept = append(kept, b.Path[:10])
		}
	}
	want := []string{
		"2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16", // days
		"2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2026-10-25", // weeks, and the first month
		"2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30",
		"2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
	}
	if !slices.Equal(kept, want) {
		t.Errorf("kept %v", kept)
	}
}

func size(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}
