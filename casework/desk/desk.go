// Package desk is what the caseworker does: one method for each use case. A
// method checks the facts with the rules of casework, writes them in one
// transaction with one line in the log, and tells listeners afterwards.
//
// What must not go here: SQL, widgets, PDF, sentences, rules that hold
// without a store (those belong in casework).
package desk

import (
	"context"
	"sync"
	"time"

	"samtak/casework"
)

// Clock gives the present time; only the program's start makes a real one.
type Clock func() time.Time

// Printer turns facts into a finished paper.
type Printer interface {
	Print(casework.PaperOrder) (casework.Printed, error)
	PrintSheet(casework.Sheet) (casework.Printed, error)
	// Bind makes one PDF of many papers. It tells progress after each of them, and
	// stops with the context's error when that is cancelled.
	Bind(ctx context.Context, b casework.Bundle, progress func(done, all int)) (casework.Printed, error)
	// PrintJournal makes the extract of the journal (D39, arkivforskrifta § 15).
	PrintJournal(casework.JournalOrder) (casework.Printed, error)
}

// Viewer hands finished papers to the computer: its PDF viewer, its files.
type Viewer interface {
	// Show opens the paper in the system's viewer: CodeNoViewer when there is none.
	Show(pdf []byte, fileName string) error
	// Save writes the paper to a path the caseworker chose: CodeSaveFileFailed.
	Save(pdf []byte, path string) error
	// SaveAll writes files into a folder of that name made new inside dir, and
	// gives its path: CodeSaveFileFailed. Nothing that is there is written over.
	SaveAll(dir, name string, files []NamedFile) (path string, err error)
}

// NamedFile is a file to be written, by a neutral name.
type NamedFile struct {
	Name string
	Data []byte
}

// Deps is what a Desk is joined from.
type Deps struct {
	Store    Store
	Clock    Clock
	Printer  Printer
	Viewer   Viewer
	Practice bool // the practice database: every paper is marked
}

// Desk is the caseworker's desk. Its methods may be called from any goroutine.
type Desk struct {
	deps Deps

	mu        sync.Mutex
	listeners []func(Event)
}

// New joins a desk.
func New(d Deps) *Desk { return &Desk{deps: d} }

// Today is the day at the desk.
func (d *Desk) Today() casework.Date { return casework.DateOf(d.deps.Clock()) }

// Now is the time at the desk.
func (d *Desk) Now() time.Time { return d.deps.Clock() }

// Practice tells that this is the practice database.
func (d *Desk) Practice() bool { return d.deps.Practice }

// Event tells what has changed, after it is kept.
type Event struct {
	Name     string // text id below "event.", as in the log
	CaseID   casework.CaseID
	PersonID casework.PersonID
}

// Listen calls f after every kept change, on the goroutine that made it.
func (d *Desk) Listen(f func(Event)) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.listeners = append(d.listeners, f)
}

func (d *Desk) publish(e Event) {
	d.mu.Lock()
	ls := append([]func(Event){}, d.listeners...)
	d.mu.Unlock()
	for _, f := range ls {
		f(e)
	}
}

// change is one use case: f writes and gives the audit row; the event goes
// out after the transaction is kept.
func (d *Desk) change(ctx context.Context, f func(Tx) (Audit, error)) error {
	return d.changeBy(ctx, d.deps.Store.Update, f)
}

// changeBy is change by another step of the store than Update.
func (d *Desk) changeBy(ctx context.Context, step func(context.Context, func(Tx) error) error, f func(Tx) (Audit, error)) error {
	var done Audit
	err := step(ctx, func(tx Tx) error {
		a, err := f(tx)
		if err != nil {
			return err
		}
		a.At = tx.Now()
		done = a
		return tx.CreateAudit(a)
	})
	if err != nil {
		return err
	}
	e := Event{Name: done.Event, CaseID: done.CaseID}
	if done.Entity == "person" {
		e.PersonID = casework.PersonID(done.Ref)
	}
	d.publish(e)
	return nil
}

// view reads one value on one consistent state.
func view[T any](ctx context.Context, d *Desk, f func(Tx) (T, error)) (T, error) {
	var out T
	err := d.deps.Store.View(ctx, func(tx Tx) error {
		var err error
		out, err = f(tx)
		return err
	})
	return out, err
}
