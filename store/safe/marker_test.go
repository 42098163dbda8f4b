package safe_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// scanner reads everything this test could have put on the disk.
type scanner struct {
	t       *testing.T
	markers markers
	folders []string
	since   time.Time // of files in the folders for temporary ones
	temp    []string
	read    int
}

// newScanner has a folder of its own for temporary files, and looks into the
// system's as well: a library may have asked for its name before.
func newScanner(t *testing.T, m markers, folders ...string) *scanner {
	t.Helper()
	own, first := t.TempDir(), filepath.Join(t.TempDir(), "first")
	if err := os.WriteFile(first, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(first)
	if err != nil {
		t.Fatal(err)
	}
	s := &scanner{t: t, markers: m, folders: append(folders, own), since: info.ModTime().Add(-time.Second)}
	s.temp = []string{os.TempDir(), "/var/tmp", "/usr/tmp", "/tmp", "."}
	for _, name := range []string{"TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"} {
		t.Setenv(name, own)
	}
	return s
}

// found is every marker in every file, as "file: markers".
func (s *scanner) found() (all []string) {
	s.t.Helper()
	look := func(path string) {
		content, err := os.ReadFile(path)
		if err != nil {
			return // it is gone meanwhile, or not ours to read
		}
		s.read++
		if hits := s.markers.in(content); len(hits) > 0 {
			all = append(all, filepath.Base(path)+": "+strings.Join(hits, ", "))
		}
	}
	for _, dir := range s.folders {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() {
				look(path)
			}
			return err
		})
		if err != nil {
			s.t.Fatal(err)
		}
	}
	for _, dir := range s.temp {
		entries, _ := os.ReadDir(dir) // not every system has each
		for _, e := range entries {
			if info, err := e.Info(); err == nil && info.Mode().IsRegular() && info.Size() < 64<<20 && info.ModTime().After(s.since) {
				look(filepath.Join(dir, e.Name()))
			}
		}
	}
	for _, path := range openFiles() {
		look(path)
	}
	return all
}

// openHere is where Linux shows what a process has open.
const openHere = "/proc/self/fd"

// openFiles are the regular files this process has open, deleted ones too,
// where the system shows them.
func openFiles() (paths []string) {
	entries, _ := os.ReadDir(openHere)
	for _, e := range entries {
		path := filepath.Join(openHere, e.Name())
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Size() < 64<<20 {
			paths = append(paths, path)
		}
	}
	return paths
}

// none tells that no marker is on the disk now.
func (s *scanner) none(when string) {
	s.t.Helper()
	for _, hit := range s.found() {
		s.t.Errorf("%s: in the clear in %s", when, hit)
	}
}

// Nothing that was typed is ever in a file in the clear.
func TestMarkersAreNowhereInTheClear(t *testing.T) {
	b := newBench(t)
	stick, m := t.TempDir(), newMarkers()
	killed := filepath.Join(t.TempDir(), "killed")
	s := newScanner(t, m, b.dir, stick, filepath.Dir(killed))
	b.start()
	var err error
	b.paper, err = b.safe.Create(ctx, passphrase)
	b.ok(err)
	m["passphrase"], m["recovery code"] = passphrase, strings.Join(b.paper, "")
	b.ok(b.safe.Update(ctx, m.write))
	if size(t, b.file("samtak-*.db-wal")) < 200_000 {
		t.Fatal("the log is written back already")
	}
	s.none("open")

	b.ok(os.CopyFS(killed, os.DirFS(b.dir)))
	other := &bench{t: t, dir: killed, now: b.now}
	other.start()
	other.unlock()
	other.holds(m)
	s.none("killed, and opened again")

	b.ok(b.safe.ChangePassphrase(ctx, passphrase, another))
	b.ok(b.safe.ChangePassphrase(ctx, another, passphrase))
	for _, dir := range []string{stick, b.safe.Folder()} {
		_, err := b.safe.Backup(ctx, dir, func(float64) { s.none("during the backup") })
		b.ok(err)
	}
	s.none("backed up")
	b.ok(b.safe.Lock())
	s.none("locked")
	b.unlock()
	b.holds(m)
	b.ok(b.safe.Restore(ctx, b.file(filepath.Join("backups", "*.samtak")), ""))
	s.none("restored")
	b.unlock()
	b.holds(m)
	s.none("opened after restoring")
	b.ok(b.safe.Close())
	s.none("closed")
	t.Logf("%d markers, %d readings of files", len(m), s.read)
}

// holds tells that the safe gives the markers back: they were really in it.
func (b *bench) holds(m markers) {
	b.t.Helper()
	b.ok(b.safe.View(ctx, func(tx desk.Tx) error {
		hits, err := tx.Search(m["plan"], 9)
		if err == nil && len(hits) == 0 {
			b.t.Error("the plan is not found")
		}
		return err
	}))
}

// The scanner finds each marker in a file that is not encrypted, in its log
// too, in each way of writing, and in a file that is open and deleted.
func TestScannerFinds(t *testing.T) {
	m, dir := newMarkers(), t.TempDir()
	all := strings.Join(m.kinds(), ", ")
	s := newScanner(t, m, dir)
	db := storetest.OpenFile(t, filepath.Join(dir, "plain.samtak"), store.Options{})
	storetest.Update(t, db, m.write)
	if log := s.found(); !slices.Contains(log, "plain.samtak-wal: "+all) {
		t.Errorf("in the plain log it finds %v", log)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if file := s.found(); !slices.Equal(file, []string{"plain.samtak: " + all}) {
		t.Errorf("in the plain file it finds %v", file)
	}
	for _, what := range []string{"kommune", "phone"} {
		for i, form := range forms(m[what]) {
			if got := m.in(slices.Concat([]byte("x"), form, []byte("y"))); !slices.Equal(got, []string{what}) {
				t.Errorf("%s, form %d: found %v", what, i, got)
			}
		}
	}
	if _, err := os.Stat(openHere); err == nil {
		finds(t, m)
	}
}

// finds tells that an open file without a name is read.
func finds(t *testing.T, m markers) {
	t.Helper()
	s := newScanner(t, m)
	f, err := os.CreateTemp("", "gone")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if _, err := f.WriteString(m["scan"]); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(f.Name()); err != nil {
		t.Fatal(err)
	}
	if hits := s.found(); len(hits) != 1 || !strings.HasSuffix(hits[0], ": scan") {
		t.Errorf("in an open file without a name it finds %v", hits)
	}
}
