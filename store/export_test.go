package store

import (
	"context"
	"fmt"
)

// LimitPages lets the file grow no more, as on a full disk.
func (db *DB) LimitPages(ctx context.Context) error {
	var pages int
	if err := db.pool.QueryRowContext(ctx, "PRAGMA page_count").Scan(&pages); err != nil {
		return err
	}
	_, err := db.pool.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count=%d", pages+4))
	return err
}

// Exec runs SQL past all that guards it.
func (db *DB) Exec(query string, args ...any) error {
	_, err := db.pool.ExecContext(context.Background(), query, args...)
	return err
}

// Ask reads one value.
func (db *DB) Ask(query string) (v any, err error) {
	err = db.pool.QueryRowContext(context.Background(), query).Scan(&v)
	return v, err
}

// Latest is the version this program writes.
func Latest() int { return latest() }

// Meaning is the code a result of SQLite stands for.
var Meaning = meaning

// QueryWords and Quoted make a query out of what was typed.
var (
	QueryWords = queryWords
	Quoted     = quoted
)
