package main

import (
	"context"
	"database/sql/driver"
	"errors"
	"net/url"
	"strings"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// cDriver is the C SQLite behind addresses that are written for ours.
type cDriver struct{ sqlite3.SQLiteDriver }

// Open sets what the address asks for, in the same order as ours: locking_mode
// first, or SQLite would leave a file for shared memory.
func (d *cDriver) Open(address string) (driver.Conn, error) {
	base, query, _ := strings.Cut(address, "?")
	asked, err := url.ParseQuery(query)
	if err != nil {
		return nil, err
	}
	var pragmas []string
	for _, p := range asked["_pragma"] {
		pragmas = append(pragmas, strings.TrimSuffix(strings.Replace(p, "(", "=", 1), ")"))
	}
	for _, name := range []string{"journal_mode", "synchronous", "query_only"} {
		if v := asked.Get("_" + name); v != "" {
			pragmas = append(pragmas, name+"="+v)
		}
	}
	for name := range asked {
		if strings.HasPrefix(name, "_") && name != "_txlock" {
			asked.Del(name)
		}
	}
	conn, err := d.SQLiteDriver.Open(base + "?" + asked.Encode())
	if err != nil {
		return nil, err
	}
	for _, p := range pragmas {
		if _, err := conn.(driver.ExecerContext).ExecContext(context.Background(), "PRAGMA "+p, nil); err != nil {
			_ = conn.Close() // the first error is the one that tells
			return nil, err
		}
	}
	return conn, nil
}

// cBackUp copies a file with the C SQLite, in steps as long as ours. It needs
// the file to itself: nobody else may copy from a connection of the store.
func cBackUp(s *side, to string) error {
	if err := s.db.Close(); err != nil {
		return err
	}
	d := &sqlite3.SQLiteDriver{}
	from, err := d.Open(s.path)
	if err != nil {
		return err
	}
	into, err := d.Open(to)
	if err != nil {
		return err
	}
	b, err := into.(*sqlite3.SQLiteConn).Backup("main", from.(*sqlite3.SQLiteConn), "main")
	if err != nil {
		return err
	}
	for done := false; !done; {
		if done, err = b.Step(256); err != nil {
			return err
		}
	}
	return errors.Join(b.Finish(), into.Close(), from.Close(), sync(to))
}
