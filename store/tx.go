package store

import (
	"context"
	"database/sql"
	"time"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
)

// Tx is one transaction. It is dead once View or Update returns, and must stay
// on the goroutine it was given to.
type Tx struct {
	ctx   context.Context
	tx    *sql.Tx
	now   time.Time
	write bool
	chain chain                // of the log
	kept  *statements          // of the file
	ready map[string]*sql.Stmt // of this transaction
	// entries are words for the search that are not written yet, by id.
	entries map[int64]entry
	erasing bool          // inside Erase
	terms   *deadline.Set // nil until they are asked for
	recount bool          // the terms are others now: all of wakes is to be counted anew
}

var _ desk.Tx = (*Tx)(nil)

// View runs f on one consistent state. Calls must not be nested: the inner one
// would wait for the outer until ctx ends.
func (db *DB) View(ctx context.Context, f func(desk.Tx) error) error {
	return db.run(ctx, false, f)
}

// Update runs f in one transaction and keeps its writes when f returns nil;
// an error or a panic leaves the file as it was. Calls must not be nested.
func (db *DB) Update(ctx context.Context, f func(desk.Tx) error) error {
	return db.run(ctx, true, f)
}

func (db *DB) run(ctx context.Context, write bool, f func(desk.Tx) error) (err error) {
	if write && db.opts.ReadOnly {
		return casework.Fail(casework.CodeReadOnly)
	}
	// When ctx ends, what waits on the transaction may see it end before it sees why.
	defer func() {
		if err != nil && ctx.Err() != nil && casework.CodeOf(err) == casework.CodeUnknown {
			err = ctx.Err()
		}
	}()
	if err := db.kept.prepare(ctx, db.pool); err != nil {
		return toError(err)
	}
	tx, err := db.pool.BeginTx(ctx, &sql.TxOptions{ReadOnly: !write})
	if err != nil {
		return toError(err)
	}
	// After Commit this does nothing; it is for errors and panics.
	defer func() { _ = tx.Rollback() }()
	t := &Tx{
		ctx: ctx, tx: tx, now: db.opts.Now(), write: write, chain: chain{db.opts.LogKey},
		kept: db.kept, ready: map[string]*sql.Stmt{}, entries: map[int64]entry{},
	}
	if err := f(t); err != nil || !write {
		return err
	}
	if err := t.writeEntries(); err != nil {
		return err
	}
	if err := t.writeBriefs(); err != nil {
		return err
	}
	return toError(tx.Commit())
}

// Now is the time of the transaction, the same throughout.
func (t *Tx) Now() time.Time { return t.now }

func (t *Tx) today() casework.Date { return casework.DateOf(t.now) }

// prepare gives a statement for the rest of the transaction.
func (t *Tx) prepare(query string) (s *sql.Stmt, err error) {
	if s := t.ready[query]; s != nil {
		return s, nil
	}
	if kept := t.kept.find(query); kept != nil {
		s = t.tx.StmtContext(t.ctx, kept)
	} else if s, err = t.tx.PrepareContext(t.ctx, query); err != nil {
		return nil, err
	}
	t.ready[query] = s
	return s, nil
}

// change runs a statement that writes.
func (t *Tx) change(query string, args ...any) error {
	s, err := t.prepareChange(query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(t.ctx, args...)
	return toError(err)
}

// changeAndRead runs a statement that writes and reads what it returns.
func (t *Tx) changeAndRead(query string, into any, args ...any) error {
	s, err := t.prepareChange(query)
	if err != nil {
		return err
	}
	return toError(s.QueryRowContext(t.ctx, args...).Scan(into))
}

func (t *Tx) prepareChange(query string) (*sql.Stmt, error) {
	if !t.write {
		return nil, &casework.Error{Code: casework.CodeUnknown, Cause: otherError("change inside View")}
	}
	s, err := t.prepare(query)
	return s, toError(err)
}

// read reads the only row of a query; CodeNotFound when there is none.
func (t *Tx) read(query string, into []any, args ...any) error {
	s, err := t.prepare(query)
	if err != nil {
		return toError(err)
	}
	return toError(s.QueryRowContext(t.ctx, args...).Scan(into...))
}

// collect reads every row of a query into a slice; fields gives where the
// columns go. It is asked once and its row is used again for each.
func collect[T any](t *Tx, query string, fields func(*T) []any, args ...any) (out []T, err error) {
	s, err := t.prepare(query)
	if err != nil {
		return nil, toError(err)
	}
	rows, err := s.QueryContext(t.ctx, args...)
	if err != nil {
		return nil, toError(err)
	}
	defer func() { err = toError(firstOf(err, rows.Err(), rows.Close())) }()
	var row, empty T
	into := fields(&row)
	for rows.Next() {
		row = empty
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		out = append(out, row)
	}
	return out, nil
}

// The helpers below arrange what collect has read.

func keyed[K comparable, T any](rows []T, key func(*T) K) map[K]T {
	out := make(map[K]T, len(rows))
	for i := range rows {
		out[key(&rows[i])] = rows[i]
	}
	return out
}

func grouped[K comparable, T any](rows []T, key func(*T) K) map[K][]T {
	out := map[K][]T{}
	for i := range rows {
		k := key(&rows[i])
		out[k] = append(out[k], rows[i])
	}
	return out
}
