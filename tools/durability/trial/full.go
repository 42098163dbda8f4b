package trial

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/faultvfs"
	"samtak/store/safe"
)

// room is a disk whose room can be taken away.
type room interface {
	// limit leaves room for that much and no more; free gives all of it back.
	limit(n int) error
	free() error
}

// needing is an operation that needs room.
type needing struct {
	name    string
	prepare func(Options, string) (place, error)
	closed  bool // it begins on a locked folder
	do      func(s *safe.Safe, p place) error
	after   int    // the commit the folder shows when it is done
	secret  string // the passphrase then, where it is another
}

var needings = []needing{
	{name: "a commit", prepare: backupThenLater, do: commitOnce, after: later + 1},
	{name: "erasing", prepare: backupThenLater, do: eraseOnce, after: later},
	{name: "locking and unlocking", prepare: backupThenLater, do: lockAndUnlock, after: later},
	{name: "a backup", prepare: backupThenLater, do: backUp, after: later},
	{name: "a restore", prepare: backupThenLater, do: restore, after: backedUp},
	{name: "the same restore again", prepare: restoredThenLater, do: restore, after: backedUp},
	{name: "the first creation", prepare: emptyFolder, closed: true, do: createOnce},
	{name: "the change to a new form", prepare: pastFolder, closed: true, do: unlockOnce},
	{name: "a new passphrase", prepare: backupThenLater, do: newPassphrase, after: later, secret: another},
	{name: "a new recovery code", prepare: backupThenLater, do: newRecovery, after: later},
}

// lack is one operation that is tried with less room than it needs.
type lack struct {
	Result
	needing
	room  room
	want  casework.Code // what it is told
	tries int
	seen  map[string]int
}

// mostRoom ends a trial that never succeeds.
const mostRoom = 5000

// FullVFS has every write of SQLite fail for want of room, the first, the
// second and so on until none fails: each time it is said, nothing is lost,
// nothing half made is left, and all works once there is room.
func FullVFS(o Options) (results []Result, err error) {
	fault, err := faultvfs.Register()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, fault.Close()) }()
	for _, n := range needings {
		if n.secret != "" || n.name == "a new recovery code" { // key files are not SQLite's
			continue
		}
		l := lack{needing: n, room: failingVFS{fault}, want: casework.CodeDiskFull}
		l.Part = "no room at each write of SQLite's, " + n.name
		r, err := l.all(o, o.Dir, fault.Name())
		results = append(results, r)
		if err != nil {
			return results, fmt.Errorf("%s: %w", r.Part, err)
		}
	}
	return results, nil
}

// failingVFS is the room that SQLite sees.
type failingVFS struct{ fault *faultvfs.VFS }

// sqliteFull is what SQLite says when there is no room.
const sqliteFull = 13

func (v failingVFS) limit(n int) error { v.fault.FailWrites(n, sqliteFull); return nil }
func (v failingVFS) free() error       { v.fault.Heal(); return nil }

// all tries with room for 0, 1, 2 … until it succeeds. The folders stand in dir.
func (l *lack) all(o Options, dir, base string) (Result, error) {
	l.seen = map[string]int{}
	model, err := os.MkdirTemp(o.Dir, "model")
	if err != nil {
		return l.Result, err
	}
	before, err := l.prepare(o, model)
	if err != nil {
		return l.Result, err
	}
	before.base = base
	done := false
	for n := 0; !done && len(l.Faults) < 2*faultsShown; n++ {
		if n == mostRoom {
			return l.Result, errors.New("it never succeeds")
		}
		p, err := before.copyOf(filepath.Join(dir, fmt.Sprint(n)))
		if err != nil {
			return l.Result, err
		}
		l.tries++
		if done, err = l.try(p, n); err != nil {
			l.fault("with room for %d: %v", n, err)
		}
		if err := errors.Join(l.room.free(), os.RemoveAll(filepath.Dir(p.dir))); err != nil {
			return l.Result, err
		}
	}
	l.Figures = fmt.Sprintf("%d tries, each with room for one more: %s", l.tries, counted(l.seen))
	return l.Result, os.RemoveAll(model)
}

// try does it with room for n, and looks at what is left before there is room
// again and after.
func (l *lack) try(p place, n int) (done bool, err error) {
	s, err := p.start()
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if !l.closed {
		if err := s.Unlock(background, passphrase); err != nil {
			return false, err
		}
	}
	if err := l.room.limit(n); err != nil {
		return false, err
	}
	failed := l.do(s, p)
	if failed != nil {
		l.seen[fmt.Sprintf("%s (%s)", casework.CodeOf(failed), s.State())]++
		if casework.CodeOf(failed) != l.want {
			l.fault("with room for %d it says %v", n, failed)
		}
	} else {
		l.seen["done"]++
	}
	if s.State() == desk.SafeOpen { // it can be read while there is no room
		if err := l.shows(s, failed == nil); err != nil {
			return failed == nil, fmt.Errorf("without room: %w", err)
		}
	}
	if err := l.room.free(); err != nil {
		return false, err
	}
	if err := l.afterwards(s, p, failed == nil); err != nil {
		return failed == nil, fmt.Errorf("with room again: %w", err)
	}
	return failed == nil, nil
}

func (l *lack) shows(s *safe.Safe, done bool) error {
	if l.closed {
		return nil
	}
	if done {
		return shows(s, l.after)
	}
	return shows(s, later)
}

// afterwards tells that all is as before or as it should be, and works.
func (l *lack) afterwards(s *safe.Safe, p place, done bool) error {
	secret := passphrase
	if done && l.secret != "" {
		secret = l.secret
	}
	switch s.State() {
	case desk.SafeNew:
		if err := createOnce(s, p); err != nil {
			return fmt.Errorf("creating: %w", err)
		}
	case desk.SafeOpen: // the program is ended, and begun again
		if err := s.Lock(); err != nil {
			return fmt.Errorf("locking: %w", err)
		}
	default:
	}
	if err := s.Unlock(background, secret); err != nil {
		return fmt.Errorf("unlocking, %s: %w", s.State(), err)
	}
	if err := errors.Join(l.shows(s, done), nothingHalf(p)); err != nil {
		return err
	}
	if err := goOn(s, later+3); err != nil {
		return fmt.Errorf("the next commit: %w", err)
	}
	if err := errors.Join(backUp(s, p), openSound(s), s.Lock()); err != nil {
		return err
	}
	if !done && p.paper != "" {
		if err := s.UnlockWithCode(background, p.paper); err != nil {
			return fmt.Errorf("with the paper: %w", err)
		}
	}
	return nil
}

// nothingHalf tells that no file is left that was never finished.
func nothingHalf(p place) error {
	for _, pattern := range []string{"*.new*", "backups/*.part"} {
		if left, _ := filepath.Glob(filepath.Join(p.dir, pattern)); len(left) > 0 {
			return fmt.Errorf("left half made: %d files %s", len(left), pattern)
		}
	}
	return nil
}
