package store_test

import (
	"context"
	"path/filepath"
	"testing"

	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// logged is a file with five lines in its log, and the way to open it past
// the guards.
func logged(t *testing.T, key string) (*store.DB, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "chain.db")
	db := storetest.OpenFile(t, path, store.Options{LogKey: []byte(key)})
	for i := range 5 {
		storetest.Update(t, db, func(tx desk.Tx) error {
			return tx.CreateAudit(desk.Audit{Event: "case_opened", CaseID: 7, Entity: "case", Ref: int64(i), Detail: "x"})
		})
	}
	return db, path
}

func TestChainShowsWhatWasDoneToTheLog(t *testing.T) {
	const unguarded = "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;"
	for name, c := range map[string]struct {
		harm     string
		brokenAt int64
	}{
		"nothing":           {"", 0},
		"a word":            {"UPDATE audit SET detail='y' WHERE id=3", 3},
		"a time":            {"UPDATE audit SET at='2020-01-01T00:00:00.000000000Z' WHERE id=2", 2},
		"between two words": {"UPDATE audit SET event='case_openedc', entity='ase' WHERE id=4", 4},
		"a line taken out":  {"DELETE FROM audit WHERE id=3", 4},
		"the first line":    {"DELETE FROM audit WHERE id=1", 2},
		"a line put in":     {"INSERT INTO audit (at,event,case_id,entity,ref,detail,mac) SELECT at,event,case_id,entity,ref,detail,mac FROM audit WHERE id=5", 6},
		"unsigned":          {"UPDATE audit SET mac=x'' WHERE id=2", 2},
	} {
		t.Run(name, func(t *testing.T) {
			db, _ := logged(t, "the key of the log")
			if c.harm != "" {
				fail(t, db.Exec(unguarded+c.harm))
			}
			p := must(db.Verify(context.Background()))
			same(t, p.BrokenAt, c.brokenAt)
			same(t, p.Chain, c.brokenAt == 0)
			same(t, p.Sound, true)
		})
	}
}

func TestChainNeedsItsKey(t *testing.T) {
	db, path := logged(t, "the key of the log")
	before := must(db.Verify(context.Background()))
	same(t, before.Contents.LogLines, 5)
	same(t, len(before.Contents.Head), 16)
	fail(t, db.Close())

	other := storetest.OpenFile(t, path, store.Options{LogKey: []byte("another")})
	same(t, must(other.Verify(context.Background())).BrokenAt, int64(1))
}

// What was logged before the chain began stays readable, and is counted; a
// line without a code after it began is no such line.
func TestChainBeginsAfterOldLines(t *testing.T) {
	db := storetest.Open(t)
	fail(t, db.Exec("INSERT INTO audit (at,event,case_id,entity,ref,detail) VALUES ('2026-11-20T08:00:00.000000000Z','case_opened',1,'case',1,'')"))
	storetest.Update(t, db, func(tx desk.Tx) error { return tx.CreateAudit(desk.Audit{Event: "case_opened"}) })
	p := must(db.Verify(context.Background()))
	same(t, []any{p.Chain, p.Unsigned, p.Contents.LogLines}, []any{true, 1, 2})
	fail(t, db.Exec("INSERT INTO audit (at,event,case_id,entity,ref,detail) VALUES ('2026-11-20T08:00:00.000000000Z','case_opened',1,'case',1,'')"))
	same(t, must(db.Verify(context.Background())).BrokenAt, int64(3))
}
