package safe

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/cryptvfs"
	"samtak/store/vault"
)

// Options say where the safe is.
type Options struct {
	Dir  string           // the data folder; it must exist
	Now  func() time.Time // the clock
	KDF  vault.KDF        // zero: vault.DefaultKDF
	Base string           // the VFS below ours, see cryptvfs.Options; for tests
}

// Safe is one data folder.
type Safe struct {
	opts     Options
	dir      folder
	release  func()
	attempts vault.Attempts

	gate sync.Mutex // one unlocking, locking or restoring at a time
	mu   sync.RWMutex
	open *opened      // nil while locked
	owed []desk.Audit // lines since the log could last be written; guarded by gate
}

// opened is what exists only while the safe is open.
type opened struct {
	db      *store.DB
	vfs     *cryptvfs.VFS
	file    atomic.Pointer[vault.File]
	root    *vault.Root
	damaged bool

	ctx    context.Context // ends when the safe is locked
	cancel context.CancelFunc
}

var (
	_ desk.Safe  = (*Safe)(nil)
	_ desk.Store = (*Safe)(nil)
)

// New takes a data folder for this process. CodeAlreadyOpen when another
// Samtak has it, CodeNetworkDrive when it is on another machine.
func New(o Options) (*Safe, error) {
	if o.KDF == (vault.KDF{}) {
		o.KDF = vault.DefaultKDF
	}
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, fileError(err)
	}
	if onNetwork(dir) {
		return nil, casework.Fail(casework.CodeNetworkDrive)
	}
	s := &Safe{opts: o, dir: folder(dir)}
	if s.release, err = hold(s.dir.join("samtak.lock")); err != nil {
		return nil, err
	}
	return s, nil
}

// Close locks the safe and gives the folder back.
func (s *Safe) Close() error {
	err := s.Lock()
	s.release()
	return err
}

// Folder is where backups are made by themselves.
func (s *Safe) Folder() string { return s.dir.backups() }

// State implements desk.Safe.
func (s *Safe) State() desk.SafeState {
	s.mu.RLock()
	open := s.open
	s.mu.RUnlock()
	if open != nil {
		if open.damaged {
			return desk.SafeDamaged
		}
		return desk.SafeOpen
	}
	file, err := s.dir.readKey()
	switch {
	case err == nil && (exists(s.dir.data(file.FileID())) || exists(s.dir.data(file.FileID())+newSuffix)):
		return desk.SafeLocked
	case casework.CodeOf(err) == casework.CodeKeyMissing && len(s.dir.dataFiles()) == 0:
		return desk.SafeNew
	}
	return desk.SafeBroken
}

// Warnings implements desk.Safe.
func (s *Safe) Warnings() []string {
	var ids []string
	if inCloud(string(s.dir)) {
		ids = append(ids, "cloud")
	}
	if o := s.current(); o != nil && o.vfs.Damage().WAL > 0 {
		ids = append(ids, "log")
	}
	return ids
}

// Wait implements desk.Safe.
func (s *Safe) Wait() time.Duration { return s.attempts.Wait(s.opts.Now()) }

// current is what is open, nil while locked.
func (s *Safe) current() *opened {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.open
}

// with runs f on what is open; locking waits until it is done, and ends ctx.
func (s *Safe) with(ctx context.Context, f func(context.Context, *opened) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.open == nil {
		return casework.Fail(casework.CodeLocked)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stop := context.AfterFunc(s.open.ctx, cancel)
	defer stop()
	return f(ctx, s.open)
}

// View implements desk.Store.
func (s *Safe) View(ctx context.Context, f func(desk.Tx) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.open == nil {
		return casework.Fail(casework.CodeLocked)
	}
	return s.open.db.View(ctx, f)
}

// Update implements desk.Store.
func (s *Safe) Update(ctx context.Context, f func(desk.Tx) error) error {
	return s.change(func(o *opened) error { return o.db.Update(ctx, f) })
}

// Erase implements desk.Store.
func (s *Safe) Erase(ctx context.Context, f func(desk.Tx) error) error {
	return s.change(func(o *opened) error { return o.db.Erase(ctx, f) })
}

func (s *Safe) change(f func(*opened) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	switch {
	case s.open == nil:
		return casework.Fail(casework.CodeLocked)
	case s.open.damaged:
		return casework.Fail(casework.CodeDamagedFile)
	}
	return f(s.open)
}

// Lock implements desk.Safe. What is under way is cut short; a transaction is
// kept whole or not at all.
func (s *Safe) Lock() error {
	s.gate.Lock()
	defer s.gate.Unlock()
	return s.lock()
}

func (s *Safe) lock() error {
	o := s.current()
	if o == nil {
		return nil
	}
	o.cancel()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open = nil
	return o.close()
}

func (o *opened) close() error {
	o.cancel()
	err := o.db.Close()
	o.root.Wipe()
	if closed := o.vfs.Close(); err == nil && closed != nil {
		err = &casework.Error{Code: casework.CodeUnknown, Cause: closed}
	}
	return err
}

// openFile opens the data file of a key file; before is called ahead of a migration.
func (s *Safe) openFile(path string, file *vault.File, root *vault.Root, o store.Options, before ...func(*opened) error) (*opened, error) {
	key := root.FileKey(file.FileID())
	vfs, err := cryptvfs.Register(key, cryptvfs.Options{Base: s.opts.Base})
	clear(key)
	if err != nil {
		return nil, &casework.Error{Code: casework.CodeUnknown, Cause: err}
	}
	o.Now, o.VFS, o.LogKey = s.opts.Now, vfs.Name(), root.AuditKey()
	out := &opened{vfs: vfs, root: root}
	out.file.Store(file)
	for _, f := range before {
		o.BeforeMigrate = func(db *store.DB) error {
			out.db = db
			return f(out)
		}
	}
	out.db, err = store.Open(path, o)
	if err != nil {
		return nil, errors.Join(damagedIf(err), closeQuietly(vfs))
	}
	out.ctx, out.cancel = context.WithCancel(context.Background())
	return out, nil
}

func closeQuietly(vfs *cryptvfs.VFS) error {
	if err := vfs.Close(); err != nil {
		return &casework.Error{Code: casework.CodeUnknown, Cause: err}
	}
	return nil
}

// damagedIf turns "not one of ours" into damage: the key file vouches for it.
func damagedIf(err error) error {
	if casework.CodeOf(err) == casework.CodeForeignFile {
		return casework.Fail(casework.CodeDamagedFile)
	}
	return err
}

// smallest is the size in bytes below which a data file holds nothing.
const smallest = cryptvfs.PageSize

func tooSmall(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Size() < smallest
}
