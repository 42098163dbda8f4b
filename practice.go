package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/casework/desk/demo"
	"samtak/locales"
	"samtak/store"
)

// openPractice opens the practice database, which has no lock: all in it is
// invented. The first time it is filled under another name, so that a stop in
// between leaves none rather than half of one.
func openPractice(c config) (*opened, error) {
	path := filepath.Join(c.dataDir, "practice.db")
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if err := makePractice(path, c.language); err != nil {
			return nil, err
		}
	}
	o, _, err := openPracticeFile(path)
	return o, err
}

func makePractice(path string, lang casework.Language) error {
	part := path + ".new"
	for _, left := range []string{"", "-wal", "-journal"} {
		_ = os.Remove(part + left)
	}
	o, clock, err := openPracticeFile(part)
	if err != nil {
		return err
	}
	if err := errors.Join(fillPractice(o.desk, clock, lang), o.close()); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return &casework.Error{Code: casework.CodeReadOnly, Cause: errors.Unwrap(err)}
	}
	return nil
}

func openPracticeFile(path string) (*opened, *clock, error) {
	clock := &clock{}
	db, err := store.Open(path, store.Options{Now: clock.now, Practice: true})
	if err != nil {
		return nil, nil, err
	}
	return join(db, nil, clock.now, true, db.Close), clock, nil
}

// clock is the clock of the practice database; it is set back only while
// invented cases are played into it, so that each act has its own day.
type clock struct{ set atomic.Pointer[time.Time] }

func (c *clock) now() time.Time {
	if t := c.set.Load(); t != nil {
		return *t
	}
	return now()
}

// fillPractice plays the invented kommune into an empty practice database.
func fillPractice(d *desk.Desk, c *clock, lang casework.Language) error {
	ctx := context.Background()
	book, err := demo.Read(locales.DemoBook(lang))
	if err != nil {
		return err
	}
	words := map[casework.Language]demo.Words{}
	for _, l := range casework.Languages {
		w, err := demo.ReadWords(locales.DemoWords(l))
		if err != nil {
			return err
		}
		w.Book = locales.DemoLetters(l)
		words[l] = w
	}
	today := d.Today()
	defer c.set.Store(nil)
	player := demo.Player{Desk: d, SetNow: func(t time.Time) { c.set.Store(&t) }}
	if err := player.Play(ctx, book); err != nil {
		return err
	}
	return player.Crowd(ctx, words, book.Settings.Language, today)
}
