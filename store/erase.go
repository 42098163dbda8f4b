package store

import (
	"context"
	"strconv"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

// Erase runs f as Update does and then clears away what its deleting leaves
// behind. An error from the clearing (CodeDiskFull: it needs room for the file
// once more) leaves the deleting done; the next Erase clears all of it.
func (db *DB) Erase(ctx context.Context, f func(desk.Tx) error) error {
	db.still.Lock()
	defer db.still.Unlock()
	err := db.run(ctx, true, func(tx desk.Tx) error { return tx.(*Tx).erase(f) })
	if err != nil {
		return err
	}
	return db.clear(context.WithoutCancel(ctx)) // begun, it is carried through
}

// erase runs f and then melts each index of the search into one piece. Deleting
// words from it, with FTS5's 'secure-delete' or without, leaves those of earlier
// versions of a text in older pieces.
func (t *Tx) erase(f func(desk.Tx) error) error {
	t.erasing = true
	if err := f(t); err != nil {
		return err
	}
	if err := t.writeEntries(); err != nil {
		return err
	}
	for _, index := range indexes {
		if err := t.change("INSERT INTO " + index + " (" + index + ") VALUES ('optimize')"); err != nil {
			return err
		}
	}
	return nil
}

// clear writes the file anew and empties SQLite's own log. secure_delete zeroes
// what is deleted, but not the copies that rows leave in the slack of a page
// when they move to another.
func (db *DB) clear(ctx context.Context) error {
	conn, err := db.pool.Conn(ctx)
	if err != nil {
		return toError(err)
	}
	_, err = conn.ExecContext(ctx, "PRAGMA temp_store=FILE; VACUUM") // the file may be larger than the memory
	_, back := conn.ExecContext(ctx, "PRAGMA temp_store=MEMORY")
	var busy, frames, moved int
	if err = firstOf(err, back); err == nil {
		err = conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &moved)
	}
	if err == nil && busy != 0 {
		err = casework.Fail(casework.CodeAlreadyOpen)
	}
	return toError(firstOf(err, conn.Close()))
}

// ErasePerson deletes a person in the bin, and every case of hers.
func (t *Tx) ErasePerson(id casework.PersonID) error {
	if err := t.inBin(desk.Binned{PersonID: id}); err != nil {
		return err
	}
	if err := t.eraseCases(picked{"person_id=?", []any{id}}); err != nil {
		return err
	}
	t.leave(desk.HitPerson, int64(id))
	if err := t.change("DELETE FROM drafts WHERE key IN ('person:' || ?1, 'register:' || ?1)", id); err != nil {
		return err
	}
	return t.change("DELETE FROM persons WHERE id=?", id)
}

// EraseCase deletes a case in the bin.
func (t *Tx) EraseCase(id casework.CaseID) error {
	if err := t.inBin(desk.Binned{CaseID: id}); err != nil {
		return err
	}
	return t.eraseCases(oneCase(id))
}

// eraseCases deletes the picked cases. All that hangs on them goes with them,
// by the foreign keys; drafts have none.
func (t *Tx) eraseCases(of picked) error {
	if !t.erasing {
		return &casework.Error{Code: casework.CodeUnknown, Cause: otherError("erase outside Erase")}
	}
	if err := t.indexCases(of, false); err != nil {
		return err
	}
	for _, query := range []string{
		"DELETE FROM drafts WHERE key IN (SELECT 'plan:' || id FROM plans " + of.where() + ")",
		"DELETE FROM drafts WHERE EXISTS (SELECT 1 FROM cases WHERE (key GLOB 'case:*:' || id OR key GLOB 'paper:*:' || id) AND " +
			of.condition + ")",
		"DELETE FROM cases WHERE " + of.condition,
	} {
		if err := t.change(query, of.args...); err != nil {
			return err
		}
	}
	return nil
}

// Where the log tells of persons and cases that are erased.
const (
	erasedPersons = "SELECT max(ref) FROM audit WHERE event='" + desk.PersonErased + "'"
	erasedCases   = "SELECT max(case_id) FROM audit"
)

// newID sets the id of a new row: one that nothing had before. The log speaks
// of persons and cases by id, so that of something erased is not given again.
func (t *Tx) newID(table, erased string, id any) error {
	return t.read("SELECT 1 + max(coalesce((SELECT max(id) FROM "+table+"), 0), coalesce(("+erased+"), 0))", []any{id})
}

// newSerial sets the serial of a new case: the next of its year. Letters bear
// it, so that of a case that is erased is not given again.
func (t *Tx) newSerial(year int, serial *int) error {
	err := t.read("SELECT coalesce(max(serial), 0) FROM cases WHERE year=?", []any{serial}, year)
	if err != nil {
		return err
	}
	lines, err := audit.list(t, "WHERE event IN (?, ?)", desk.CaseErased, desk.PersonErased)
	for _, l := range lines {
		for _, number := range strings.Fields(l.Detail) {
			of, n, _ := strings.Cut(number, "/")
			if spent, err := strconv.Atoi(n); err == nil && of == strconv.Itoa(year) {
				*serial = max(*serial, spent)
			}
		}
	}
	*serial++
	return err
}
