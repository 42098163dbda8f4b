package store

import (
	"context"
	"fmt"

	"modernc.org/sqlite"

	"samtak/casework"
)

// copying is how the file that is copied into is opened. Nothing else may look
// at it before it is whole, so it needs no log of its own.
const copying = "_pragma=journal_mode(off)&_pragma=synchronous(off)"

// pagesAtOnce is how many pages are copied before whoever waits for the file
// is let in: about five milliseconds.
const pagesAtOnce = 256

// CopyTo copies the whole file, as it is when the copying ends, into a new file
// that is opened through the VFS with that name ("" is the system's). The desk
// works on meanwhile. progress is called with parts of 1; it may be nil. The
// copy is not checked, and not yet forced to the disk.
func (db *DB) CopyTo(ctx context.Context, path, vfs string, progress func(float64)) (err error) {
	var b *sqlite.Backup
	err = db.raw(ctx, func(c backuper) (err error) {
		b, err = c.NewBackup(dsn(path, vfs, copying))
		return err
	})
	if err != nil {
		return err
	}
	defer func() { // on the connection it began on, cancelled or not
		err = firstOf(err, db.raw(context.WithoutCancel(ctx), func(backuper) error { return b.Finish() }))
	}()
	for more := true; more; {
		if err := db.raw(ctx, func(backuper) (err error) {
			more, err = b.Step(pagesAtOnce)
			return err
		}); err != nil {
			return err
		}
		if total := b.PageCount(); progress != nil && total > 0 {
			progress(1 - float64(b.Remaining())/float64(total))
		}
	}
	return nil
}

// backuper is the driver's connection, as far as copying needs it.
type backuper interface {
	NewBackup(dst string) (*sqlite.Backup, error)
}

// raw runs f on the one connection, between the transactions.
func (db *DB) raw(ctx context.Context, f func(backuper) error) error {
	conn, err := db.pool.Conn(ctx)
	if err != nil {
		return toError(err)
	}
	err = conn.Raw(func(c any) error {
		b, ok := c.(backuper)
		if !ok {
			return &casework.Error{Code: casework.CodeUnknown, Cause: otherError(fmt.Sprintf("%T", c))}
		}
		return f(b)
	})
	return toError(firstOf(err, conn.Close()))
}
