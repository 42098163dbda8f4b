package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
)

// The application ids that stand in the header of a data file.
const (
	idReal     = 0x534D544B // "SMTK"
	idPractice = 0x534D5450 // "SMTP": synthetic persons never mix with real ones
)

// checkAtOnce is the size in bytes up to which the whole file is checked while
// it opens; for a larger one, run Check once the window stands.
const checkAtOnce = 32 << 20

// Options say how a data file is opened.
type Options struct {
	Now      func() time.Time // the clock; its zone decides what day it is
	VFS      string           // name of a registered SQLite VFS; "" is the system's files as they are
	LogKey   []byte           // ties the lines of the log together, wiped by Close; nil where there is no lock
	Practice bool             // the practice file; a real file is refused, and the reverse
	ReadOnly bool             // look only: nothing is migrated, checked or written
	// BeforeMigrate is called before a file of an older version is brought up to
	// date; its error leaves the file as it was.
	BeforeMigrate func(*DB) error
	Finished      bool // with ReadOnly: nobody writes to the file and it has no log, as a backup
	// Driver is for measuring only: another SQLite to set ours beside. CopyTo
	// does not work on it. nil is our own.
	Driver driver.Driver
}

// DB is one open data file. It is safe for use from several goroutines, which
// wait for each other.
type DB struct {
	pool *sql.DB
	kept *statements
	path string
	opts Options

	still   sync.Mutex // held while nobody may write the log back
	checked bool       // the whole file was checked while it was opened
}

var _ desk.Store = (*DB)(nil)

// Open opens the data file, makes it when there is none, and brings it up to
// date. Errors have CodeAlreadyOpen, CodeNewerFile, CodeForeignFile,
// CodeReadOnly, CodeDiskFull or CodeDamagedFile; a file of another kind or
// from a newer Samtak is refused before a byte is written.
func Open(path string, o Options) (*DB, error) {
	if o.Now == nil {
		return nil, &casework.Error{Code: casework.CodeUnknown, Cause: otherError("store.Options.Now is nil")}
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, toError(err)
	}
	if err := look(path, o); err != nil {
		return nil, toError(err)
	}
	if err := create(path, o); err != nil {
		return nil, err
	}
	mode := writing
	switch {
	case o.ReadOnly && o.Finished:
		mode = looking
	case o.ReadOnly:
		mode = reading
	}
	db := &DB{
		pool: openPool(path, o, mode), path: path, opts: o,
		kept: &statements{ready: map[string]*sql.Stmt{}, wanted: map[string]bool{}},
	}
	if err := db.start(context.Background()); err != nil {
		return nil, toError(firstOf(err, db.pool.Close()))
	}
	return db, nil
}

// create makes an empty file that only its owner may read. A VFS of our own
// makes its own files.
func create(path string, o Options) error {
	if o.VFS != "" || o.ReadOnly {
		return nil
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil
	}
	if err != nil {
		return &casework.Error{Code: casework.CodeReadOnly, Cause: otherError("create")}
	}
	return toError(f.Close())
}

func (db *DB) start(ctx context.Context) error {
	h, err := readHeader(ctx, db.pool)
	if err != nil {
		return err
	}
	if err := h.refuse(db.opts); err != nil {
		return err
	}
	if db.opts.ReadOnly {
		return nil
	}
	db.checked = h.version == 0 || sizeOf(db.path) <= checkAtOnce
	if h.version > 0 && db.checked {
		if err := db.checkQuickly(ctx); err != nil {
			return err
		}
	}
	if err := db.proveWritable(ctx); err != nil {
		return err
	}
	if before := db.opts.BeforeMigrate; before != nil && h.version > 0 && h.version < latest() {
		if err := before(db); err != nil {
			return err
		}
	}
	if err := db.migrate(ctx, h.version); err != nil || h.version == 0 || h.version == latest() {
		return err
	}
	return db.Update(ctx, func(desk.Tx) error { return nil }) // fills in what the program makes of older rows
}

// checkQuickly reads the whole file once, with next to no cache: what is read
// once need not be held, and the cache would stay full of it.
func (db *DB) checkQuickly(ctx context.Context) error {
	_, small := db.pool.ExecContext(ctx, "PRAGMA cache_size=-256")
	err := passes(ctx, db.pool, "quick_check")
	_, back := db.pool.ExecContext(ctx, "PRAGMA "+cacheSize)
	return firstOf(err, small, back)
}

// proveWritable takes the write lock once: SQLite opens a read-only file
// without a word and would only fail at the first change.
func (db *DB) proveWritable(ctx context.Context) error {
	tx, err := db.pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	return tx.Rollback()
}

// Close writes the log back into the file, lets go of it and wipes the key of
// the log.
func (db *DB) Close() error {
	err := toError(firstOf(db.kept.close(), db.pool.Close()))
	clear(db.opts.LogKey)
	return err
}

// Path is where the data file stands.
func (db *DB) Path() string { return db.path }

// Checked tells that the whole file was checked while it was opened; a large
// one is not.
func (db *DB) Checked() bool { return db.checked }

// Practice tells that this is the practice file.
func (db *DB) Practice() bool { return db.opts.Practice }

// Check reads the whole file and proves it sound; CodeDamagedFile when it is not.
func (db *DB) Check(ctx context.Context) error {
	return toError(firstOf(passes(ctx, db.pool, "integrity_check"), passes(ctx, db.pool, "foreign_key_check")))
}
