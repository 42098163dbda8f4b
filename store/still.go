package store

import (
	"context"

	"samtak/casework"
)

// Still runs f while the file at path stays as it is, with everything in it
// that was kept before; the desk works on, and its writes wait in the log.
// Two calls take turns, and so does erasing.
func (db *DB) Still(ctx context.Context, f func(path string) error) (err error) {
	db.still.Lock()
	defer db.still.Unlock()
	// The connection that writes the log back into the file is the only one,
	// and it does so by itself at a number of pages, or when told.
	if _, err := db.pool.ExecContext(ctx, "PRAGMA wal_autocheckpoint=0"); err != nil {
		return toError(err)
	}
	defer func() {
		_, restored := db.pool.ExecContext(context.WithoutCancel(ctx), "PRAGMA wal_autocheckpoint=1000") // SQLite's own number
		err = firstOf(err, toError(restored))
	}()
	var busy, pages, written int
	if err := db.pool.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &written); err != nil {
		return toError(err)
	}
	if busy != 0 {
		return casework.Fail(casework.CodeAlreadyOpen)
	}
	return f(db.path)
}
