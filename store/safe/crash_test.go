package safe_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/tools/durability/trial"
)

// TestMain is also the other process of the trials, which is killed.
func TestMain(m *testing.M) {
	trial.Child()
	os.Exit(m.Run())
}

// The trials of tools/durability, short: some kills, some power cuts.
func TestTrials(t *testing.T) {
	past, err := os.ReadFile(filepath.Join("..", "testdata", "v1.sql"))
	if err != nil {
		t.Fatal(err)
	}
	o := trial.Options{Dir: t.TempDir(), Seed: 7, Rounds: 5, Stops: 3, Cuts: 60, Past: string(past)}
	for _, part := range trial.Parts {
		if part.Long {
			continue
		}
		t.Run(part.Name, func(t *testing.T) {
			results, err := part.Run(o)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range results {
				for _, fault := range r.Faults {
					t.Errorf("%s: %s", r.Part, fault)
				}
				t.Logf("%s: %s", r.Part, r.Figures)
			}
		})
	}
}

// The copy of the key cannot be written, because another program holds it or
// the disk fails just there: the key file itself decides.
func TestKeyCopyThatCannotBeWritten(t *testing.T) {
	for name, c := range map[string]struct {
		do      func(*bench) error
		opens   string // the passphrase afterwards
		persons string
	}{
		"new passphrase": {func(b *bench) error { return b.safe.ChangePassphrase(ctx, passphrase, another) }, another, "Solfrid Torgeir"},
		"new recovery code": {func(b *bench) error {
			groups, err := b.safe.NewRecovery(ctx)
			b.paper = groups
			return err
		}, passphrase, "Solfrid Torgeir"},
		"restore": {func(b *bench) error {
			return b.safe.Restore(ctx, b.file(filepath.Join("backups", "*.samtak")), "")
		}, passphrase, "Solfrid"},
	} {
		t.Run(name, func(t *testing.T) {
			b := created(t)
			_, err := b.safe.Backup(ctx, b.safe.Folder(), nil)
			b.ok(err)
			b.add("Torgeir")
			inTheWay := filepath.Join(b.dir, "samtak.key2.new", "in the way")
			b.ok(os.MkdirAll(inTheWay, 0o700))
			b.ok(c.do(b))
			b.start()
			b.state(desk.SafeLocked)
			if c.opens == another {
				b.fails(b.safe.Unlock(ctx, passphrase), casework.CodeWrongSecret)
			}
			b.ok(b.safe.Unlock(ctx, c.opens))
			if got := b.names(); got != c.persons {
				t.Errorf("there is %q", got)
			}
			b.ok(b.safe.Lock())
			b.ok(os.RemoveAll(filepath.Dir(inTheWay)))
			b.ok(b.safe.UnlockWithCode(ctx, strings.Join(b.paper, " ")))
			b.file("samtak.key2")
		})
	}
}
