// Package storetest opens data files for tests, with a clock that stands still,
// and builds synthetic facts with sensible defaults.
//
// What must not go here: tests, and anything that looks like a real person.
package storetest

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
)

// Oslo is Norwegian winter time, without the system's table of zones.
var Oslo = time.FixedZone("CET", 3600)

// Start is where every test clock begins: Sunday 22 November 2026 at ten.
var Start = time.Date(2026, time.November, 22, 10, 0, 0, 0, Oslo)

// Today is the day of Start.
var Today = casework.DateOf(Start)

// Clock stands still until it is set. The zero Clock shows Start.
type Clock struct {
	mu sync.Mutex
	at time.Time
}

// Now is what the clock shows.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.at.IsZero() {
		return Start
	}
	return c.at
}

// Set moves the clock.
func (c *Clock) Set(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = at
}

// SetDate moves the clock to ten o'clock on the day.
func (c *Clock) SetDate(d casework.Date) {
	c.Set(time.Date(d.Year(), d.Month(), d.Day(), 10, 0, 0, 0, Oslo))
}

// Open makes an empty data file that is closed and removed with the test. The
// clock shows Start.
func Open(t testing.TB) *store.DB { return OpenWith(t, &Clock{}) }

// OpenWith is Open with a clock of the test's own.
func OpenWith(t testing.TB, c *Clock) *store.DB {
	t.Helper()
	return OpenFile(t, filepath.Join(t.TempDir(), "test.samtak"), store.Options{Now: c.Now})
}

// OpenFile opens a data file that is closed with the test.
func OpenFile(t testing.TB, path string, o store.Options) *store.DB {
	t.Helper()
	if o.Now == nil {
		o.Now = new(Clock).Now
	}
	db, err := store.Open(path, o)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return db
}

// Update runs f in one transaction and stops the test when it fails.
func Update(t testing.TB, db desk.Store, f func(desk.Tx) error) {
	t.Helper()
	if err := db.Update(context.Background(), f); err != nil {
		t.Fatalf("update: %v", err)
	}
}

// View reads in one transaction and stops the test when it fails.
func View(t testing.TB, db desk.Store, f func(desk.Tx) error) {
	t.Helper()
	if err := db.View(context.Background(), f); err != nil {
		t.Fatalf("view: %v", err)
	}
}
