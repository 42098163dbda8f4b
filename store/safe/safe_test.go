package safe_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/cryptvfs"
	"samtak/store/safe"
	"samtak/store/storetest"
	"samtak/store/vault"
)

// cheap keeps Argon2id out of the way of the tests.
var cheap = vault.KDF{Time: 1, MemoryKiB: 8, Threads: 1}

const (
	passphrase = "fire ord som ikke hører sammen"
	another    = "nye ord uten noen sammenheng"
)

var ctx = context.Background()

// bench is a data folder with a clock that is moved by hand.
type bench struct {
	t     *testing.T
	dir   string
	now   time.Time
	safe  *safe.Safe
	paper []string // the recovery code
}

func newBench(t *testing.T) *bench {
	t.Helper()
	return &bench{t: t, dir: t.TempDir(), now: time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)}
}

// created is a bench with an open safe and one person in it.
func created(t *testing.T) *bench {
	t.Helper()
	b := newBench(t)
	b.start()
	var err error
	b.paper, err = b.safe.Create(ctx, passphrase)
	b.ok(err)
	b.add("Solfrid")
	return b
}

// start is the program started anew on the folder.
func (b *bench) start() {
	b.t.Helper()
	if b.safe != nil {
		b.ok(b.safe.Close())
	}
	s, err := safe.New(safe.Options{Dir: b.dir, Now: func() time.Time { return b.now }, KDF: cheap})
	b.ok(err)
	b.safe = s
	b.t.Cleanup(func() { _ = s.Close() })
}

func (b *bench) ok(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) fails(err error, want casework.Code) {
	b.t.Helper()
	if err == nil || casework.CodeOf(err) != want {
		b.t.Fatalf("got %v, want %s", err, want)
	}
}

func (b *bench) state(want desk.SafeState) {
	b.t.Helper()
	if got := b.safe.State(); got != want {
		b.t.Fatalf("the safe is %s, want %s", got, want)
	}
}

func (b *bench) add(given string) {
	b.t.Helper()
	b.ok(b.safe.Update(ctx, func(tx desk.Tx) error {
		_, err := tx.CreatePerson(storetest.Person(func(p *casework.Person) { p.GivenName = given }))
		if err != nil {
			return err
		}
		return tx.CreateAudit(desk.Audit{Event: "person_registered", Entity: "person"})
	}))
}

// names are the given names of the persons, in order.
func (b *bench) names() string {
	b.t.Helper()
	var names []string
	b.ok(b.safe.View(ctx, func(tx desk.Tx) error {
		rows, err := tx.ListPersons()
		for _, r := range rows {
			_, given, _ := strings.Cut(r.SortName, ", ")
			names = append(names, given)
		}
		return err
	}))
	return strings.Join(names, " ")
}

func (b *bench) unlock() {
	b.t.Helper()
	b.ok(b.safe.Unlock(ctx, passphrase))
}

// file is the only file that fits a pattern.
func (b *bench) file(pattern string) string {
	b.t.Helper()
	found, err := filepath.Glob(filepath.Join(b.dir, pattern))
	b.ok(err)
	if len(found) != 1 {
		b.t.Fatalf("%s fits %d files", pattern, len(found))
	}
	return found[0]
}

// spoil turns one bit of a file; off counts from the end when negative.
func (b *bench) spoil(path string, off int64) {
	b.t.Helper()
	data, err := os.ReadFile(path)
	b.ok(err)
	if off < 0 {
		off += int64(len(data))
	}
	data[off] ^= 1
	b.ok(os.WriteFile(path, data, 0o600))
}

func TestCreateLockUnlock(t *testing.T) {
	b := newBench(t)
	b.start()
	b.state(desk.SafeNew)
	b.fails(b.safe.View(ctx, func(desk.Tx) error { return nil }), casework.CodeLocked)

	groups, err := b.safe.Create(ctx, passphrase)
	b.ok(err)
	if len(groups) != 13 {
		t.Fatalf("%d groups on the recovery sheet", len(groups))
	}
	b.state(desk.SafeOpen)
	b.add("Solfrid")

	b.ok(b.safe.Lock())
	b.state(desk.SafeLocked)
	b.fails(b.safe.Update(ctx, func(desk.Tx) error { return nil }), casework.CodeLocked)
	b.unlock()
	if got := b.names(); got != "Solfrid" {
		t.Fatalf("after the lock there is %q", got)
	}

	b.start() // the program anew
	b.state(desk.SafeLocked)
	b.ok(b.safe.UnlockWithCode(ctx, strings.ToLower(strings.Join(groups, " "))))
	if got := b.names(); got != "Solfrid" {
		t.Fatalf("with the code there is %q", got)
	}
	_, err = b.safe.Create(ctx, another)
	b.fails(err, casework.CodeKeyExists)
}

func TestWrongSecretsAreLoggedAndHeldBack(t *testing.T) {
	b := created(t)
	b.ok(b.safe.Lock())
	for range 3 {
		b.fails(b.safe.Unlock(ctx, another), casework.CodeWrongSecret)
	}
	if b.safe.Wait() == 0 {
		t.Fatal("the fourth attempt does not wait")
	}
	b.now = b.now.Add(time.Hour)
	b.fails(b.safe.UnlockWithCode(ctx, strings.Join(append([]string{"AAAAA"}, b.paper[1:]...), " ")), casework.CodeBadCode)
	b.unlock()
	b.ok(b.safe.View(ctx, func(tx desk.Tx) error {
		lines, err := tx.SearchAudit(desk.LogFilter{Events: []string{"unlock_failed", "unlocked"}, Limit: 9})
		if len(lines) != 4 || lines[0].Event != "unlocked" || lines[3].At.Equal(b.now) {
			t.Errorf("the log says %v", lines)
		}
		return err
	}))
}

func TestSecondSamtakIsRefused(t *testing.T) {
	b := created(t)
	_, err := safe.New(safe.Options{Dir: b.dir, Now: func() time.Time { return b.now }, KDF: cheap})
	b.fails(err, casework.CodeAlreadyOpen)
}

func TestNewSecrets(t *testing.T) {
	b := created(t)
	b.fails(b.safe.ChangePassphrase(ctx, another, another), casework.CodeWrongSecret)
	b.ok(b.safe.ChangePassphrase(ctx, passphrase, another))
	paper, err := b.safe.NewRecovery(ctx)
	b.ok(err)

	b.start()
	b.fails(b.safe.Unlock(ctx, passphrase), casework.CodeWrongSecret)
	b.fails(b.safe.UnlockWithCode(ctx, strings.Join(b.paper, "")), casework.CodeWrongSecret)
	b.ok(b.safe.UnlockWithCode(ctx, strings.Join(paper, "")))
	b.ok(b.safe.SetPassphrase(ctx, passphrase))
	b.start()
	b.unlock()
	if got := b.names(); got != "Solfrid" {
		t.Fatalf("there is %q", got)
	}
}

// A key file is lost, damaged, or all of it gone: the copy opens, and nothing
// is ever made over data that stands there.
func TestKeyFilesAreTwo(t *testing.T) {
	for name, harm := range map[string]func(b *bench){
		"lost":    func(b *bench) { b.ok(os.Remove(b.file("samtak.key"))) },
		"damaged": func(b *bench) { b.spoil(b.file("samtak.key"), 3) },
		"a slot":  func(b *bench) { b.spoil(b.file("samtak.key"), 120) },
		"the id":  func(b *bench) { b.spoil(b.file("samtak.key"), 20) },
		"copy":    func(b *bench) { b.spoil(b.file("samtak.key2"), 200) },
	} {
		t.Run(name, func(t *testing.T) {
			b := created(t)
			whole, err := os.ReadFile(b.file("samtak.key"))
			b.ok(err)
			b.ok(b.safe.Lock())
			harm(b)
			b.unlock()
			if b.names() != "Solfrid" {
				t.Error("the data is not there")
			}
			for _, file := range []string{"samtak.key", "samtak.key2"} {
				if mended, _ := os.ReadFile(b.file(file)); string(mended) != string(whole) {
					t.Errorf("%s is not mended", file)
				}
			}
		})
	}
}

func TestBrokenFolderIsNeverMadeNew(t *testing.T) {
	for name, harm := range map[string]func(b *bench){
		"no key": func(b *bench) {
			b.ok(os.Remove(b.file("samtak.key")))
			b.ok(os.Remove(b.file("samtak.key2")))
		},
		"no data":       func(b *bench) { b.ok(os.Remove(b.file("samtak-*.db"))) },
		"keys not ours": func(b *bench) { b.spoil(b.file("samtak.key"), 3); b.spoil(b.file("samtak.key2"), 3) },
	} {
		t.Run(name, func(t *testing.T) {
			b := created(t)
			b.ok(b.safe.Lock())
			harm(b)
			b.state(desk.SafeBroken)
			_, err := b.safe.Create(ctx, another)
			b.fails(err, casework.CodeKeyExists)
			if err := b.safe.Unlock(ctx, passphrase); err == nil {
				t.Error("it opened")
			}
		})
	}
	t.Run("empty data file", func(t *testing.T) {
		b := created(t)
		b.ok(b.safe.Lock())
		b.ok(os.Truncate(b.file("samtak-*.db"), 0))
		b.fails(b.safe.Unlock(ctx, passphrase), casework.CodeDamagedFile)
		b.state(desk.SafeLocked)
	})
}

// A file that fails its check can be read, not written, and no backup of it
// is made.
func TestDamagedFileCanBeRead(t *testing.T) {
	b := created(t)
	for range 40 {
		b.add("Fyllmann")
	}
	b.ok(b.safe.Lock())
	data := b.file("samtak-*.db")
	info, err := os.Stat(data)
	b.ok(err)
	for off := int64(4096 + 100); off < info.Size(); off += 4096 { // every page but the first
		b.spoil(data, off)
		err := b.safe.Unlock(ctx, passphrase)
		b.spoil(data, off)
		if err == nil {
			b.ok(b.safe.Lock()) // a free page: nothing of hers was in it
			continue
		}
		b.fails(err, casework.CodeDamagedFile)
		if b.safe.State() == desk.SafeDamaged {
			b.fails(b.safe.Update(ctx, func(desk.Tx) error { return nil }), casework.CodeDamagedFile)
			_, err := b.safe.Backup(ctx, b.safe.Folder(), nil)
			b.fails(err, casework.CodeDamagedFile)
		}
		b.ok(b.safe.Lock())
	}
	b.unlock()
	b.state(desk.SafeOpen)
}

func TestWarningsNameTheCloud(t *testing.T) {
	b := newBench(t)
	b.dir = filepath.Join(b.dir, "OneDrive - Fjordvik kommune", "samtak")
	b.ok(os.MkdirAll(b.dir, 0o700))
	b.start()
	if w := b.safe.Warnings(); len(w) != 1 || w[0] != "cloud" {
		t.Errorf("warned of %v", w)
	}
}

// past runs SQL on the closed data file, as another program with the key would.
// Where there is a dump, it takes the place of what is in the file.
func (b *bench) past(query string, dump ...string) {
	b.t.Helper()
	key := b.safe.FileKey()
	b.ok(b.safe.Lock())
	v, err := cryptvfs.Register(key, cryptvfs.Options{})
	b.ok(err)
	if len(dump) > 0 {
		b.ok(os.Truncate(b.file("samtak-*.db"), 0))
		query = dump[0]
	}
	db, err := sql.Open("sqlite", "file:"+b.file("samtak-*.db")+"?vfs="+v.Name())
	b.ok(err)
	_, err = db.Exec(query)
	b.ok(err)
	b.ok(db.Close())
	b.ok(v.Close())
}

func TestNewerFileIsRefusedUntouched(t *testing.T) {
	b := created(t)
	b.past("PRAGMA user_version=99")
	before, err := os.ReadFile(b.file("samtak-*.db"))
	b.ok(err)
	b.fails(b.safe.Unlock(ctx, passphrase), casework.CodeNewerFile)
	b.state(desk.SafeLocked)
	if after, _ := os.ReadFile(b.file("samtak-*.db")); string(after) != string(before) {
		t.Error("the file was changed")
	}
}

// A file of an older version is kept as a backup before it is brought up to date.
func TestMigratingMakesABackupFirst(t *testing.T) {
	b := created(t)
	dump, err := os.ReadFile(filepath.Join("..", "testdata", "v1.sql"))
	b.ok(err)
	b.past("", string(dump))
	b.unlock()
	list, err := b.safe.Backups(ctx, b.safe.Folder())
	b.ok(err)
	if len(list) != 1 || b.names() != "Solfrid" {
		t.Errorf("%d backups, persons %s", len(list), b.names())
	}
}
