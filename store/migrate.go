package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"

	"samtak/casework"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrationNames are the files in order; number n brings a file from n-1 to n.
var migrationNames = func() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil // the pattern is a constant: Glob fails only on a bad one
	}
	slices.Sort(names)
	return names
}()

// latest is the version of a file this program writes.
func latest() int { return len(migrationNames) }

// migrate runs what a file of that version lacks. Forward only.
func (db *DB) migrate(ctx context.Context, version int) error {
	for n := version + 1; n <= latest(); n++ {
		text, err := migrationFiles.ReadFile(migrationNames[n-1])
		if err != nil {
			return err
		}
		if err := db.migrateTo(ctx, n, string(text)); err != nil {
			return err
		}
	}
	if version == latest() {
		return nil
	}
	// Into the file itself, so that a look without the log sees whose it is.
	_, err := db.pool.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

// migrateTo runs one migration in one transaction: its changes, its version
// and the proof that the file is sound, or nothing.
func (db *DB) migrateTo(ctx context.Context, n int, text string) (err error) {
	tx, err := db.pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback() // the first error is the one that tells
		}
	}()
	text = fmt.Sprintf("PRAGMA defer_foreign_keys=ON;\n%s;\nPRAGMA application_id=%d; PRAGMA user_version=%d",
		text, db.opts.applicationID(), n)
	if _, err := tx.ExecContext(ctx, text); err != nil {
		return err
	}
	for _, check := range []string{"foreign_key_check", "integrity_check"} {
		if err := passes(ctx, tx, check); err != nil {
			return err
		}
	}
	return tx.Commit()
}

type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// passes runs one of SQLite's own checks: each row but "ok" is damage.
func passes(ctx context.Context, q querier, check string) (err error) {
	rows, err := q.QueryContext(ctx, "PRAGMA "+check)
	if err != nil {
		return err
	}
	defer func() { err = firstOf(err, rows.Close()) }()
	for rows.Next() {
		var said sql.NullString
		columns, err := rows.Columns()
		if err != nil {
			return err
		}
		into := []any{&said}
		for range columns[1:] {
			into = append(into, new(any))
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if said.String != "ok" {
			return casework.Fail(casework.CodeDamagedFile, "Check", check)
		}
	}
	return rows.Err()
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
