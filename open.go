package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync/atomic"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/casework/desk/demo"
	"samtak/locales"
	"samtak/reports"
	"samtak/store"
)

// opened is an open data file with the desk that works on it.
type opened struct {
	desk  *desk.Desk
	store *store.DB
	log   *os.File
}

// open opens the data folder: the log, the crash file, the data file, the desk.
func open(c config) (*opened, error) {
	if err := os.MkdirAll(c.dataDir, 0o700); err != nil {
		return nil, &casework.Error{Code: casework.CodeReadOnly, Cause: err}
	}
	name := "samtak.db"
	if c.practice {
		name = "practice.db"
	}
	clock := &clock{}
	db, err := store.Open(filepath.Join(c.dataDir, name), store.Options{Now: clock.now, Practice: c.practice})
	if err != nil {
		return nil, err
	}
	o := &opened{store: db}
	o.startLog(c.dataDir)
	o.desk = desk.New(desk.Deps{
		Store: db, Clock: clock.now, Printer: reports.Printer{}, Viewer: newViewer(), Practice: c.practice,
	})
	if c.practice {
		if err := fillPractice(o.desk, clock, c.language); err != nil {
			return nil, errors.Join(err, o.close())
		}
	}
	return o, nil
}

// clock is the program's clock; it is set back only while invented cases are
// played into a new practice database, so that each act has its own day.
type clock struct{ set atomic.Pointer[time.Time] }

func (c *clock) now() time.Time {
	if t := c.set.Load(); t != nil {
		return *t
	}
	return now()
}

// fillPractice plays the invented kommune into a practice database that has none.
func fillPractice(d *desk.Desk, c *clock, lang casework.Language) error {
	ctx := context.Background()
	s, err := d.Settings(ctx)
	if err != nil || s.Ready() {
		return err
	}
	book, err := demo.Read(locales.DemoBook(lang))
	if err != nil {
		return err
	}
	defer c.set.Store(nil)
	player := demo.Player{Desk: d, SetNow: func(t time.Time) { c.set.Store(&t) }}
	return player.Play(ctx, book)
}

// startLog writes the log and a crash's last words beside the data file. The
// log holds ids and codes, never names; without it the program runs all the same.
func (o *opened) startLog(dir string) {
	f, err := os.OpenFile(filepath.Join(dir, "samtak.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	o.log = f
	slog.SetDefault(slog.New(slog.NewTextHandler(f, nil)))
	if crash, err := os.OpenFile(filepath.Join(dir, "crash.txt"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600); err == nil {
		_ = debug.SetCrashOutput(crash, debug.CrashOptions{}) // keeps its own handle
		_ = crash.Close()
	}
	slog.Info("opened", "version", version)
}

// close lets go of everything. An empty crash file is taken away again.
func (o *opened) close() error {
	err := o.store.Close()
	if o.log != nil {
		slog.Info("closed")
		crash := filepath.Join(filepath.Dir(o.log.Name()), "crash.txt")
		if info, statErr := os.Stat(crash); statErr == nil && info.Size() == 0 {
			_ = os.Remove(crash)
		}
		slog.SetDefault(slog.New(slog.DiscardHandler))
		_ = o.log.Close()
	}
	return err
}
