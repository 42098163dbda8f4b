package store_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// Each file testdata/vN.sql is the whole of a data file as version N wrote it.
// It never changes once N is released; a new migration brings a new one.
func TestOlderFilesAreBroughtUpToDate(t *testing.T) {
	dumps := must(filepath.Glob("testdata/v*.sql"))
	same(t, len(dumps), store.Latest())
	fresh := storetest.Open(t)
	for _, dump := range dumps {
		t.Run(filepath.Base(dump), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "old.db")
			old := must(sql.Open("sqlite", path))
			must(old.Exec(string(must(os.ReadFile(dump)))))
			fail(t, old.Close())

			db := storetest.OpenFile(t, path, store.Options{})
			fail(t, db.Check(context.Background()))
			same(t, must(db.Ask("PRAGMA user_version")), any(int64(store.Latest())))
			const schema = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY type, name)"
			same(t, must(db.Ask(schema)), must(fresh.Ask(schema)))
			storetest.View(t, db, func(tx desk.Tx) error {
				f := must(tx.FindCaseFile(1))
				same(t, f.Case.Number(), "2026/1")
				same(t, f.Person.Name(), "Solfrid Myrvang")
				same(t, f.Application.Wants, []casework.Product{casework.ProductIP})
				same(t, f.Plan.Goals, []casework.Goal{{ID: 1, Text: "Gå til butikken"}})
				same(t, len(must(tx.Search("butikk", 5))), 1)
				if filepath.Base(dump) == "v3.sql" {
					same(t, f.Appeals, []casework.Appeal{{
						ID: 1, Received: storetest.Today, Channel: casework.ByLetter, Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.Yes, Change: "En plan",
					}})
					same(t, f.Notes[0].Text, "Ringte om klagen.")
				}
				return nil
			})
		})
	}
}
