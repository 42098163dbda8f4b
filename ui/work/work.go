// Package work is the only door off the UI thread and back: Load reads or
// makes something without stopping the window, After waits for typing to
// pause. Everything belongs to a Scope; when its screen closes, what is under
// way is cancelled and its result is dropped.
//
// What must not go here: widgets, rules, knowledge of what the work is.
package work

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
)

// SlowAfter is how long work takes before a screen says that it is under way.
const SlowAfter = 200 * time.Millisecond

// Scope is the life of one screen, or of one place in it that shows the
// latest of something. The zero Scope is not usable; see NewScope.
type Scope struct {
	ctx    context.Context
	cancel context.CancelFunc

	shown *func() // called after each result is shown; one for a scope and all inside it

	mu     sync.Mutex
	newest int
	stop   context.CancelFunc // of the newest Load
}

// NewScope opens a scope.
func NewScope() *Scope {
	s := &Scope{shown: new(func())}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s
}

// Sub is a scope inside s, for a second thing that is loaded on the same
// screen; it closes with s.
func (s *Scope) Sub() *Scope {
	sub := &Scope{shown: s.shown}
	sub.ctx, sub.cancel = context.WithCancel(s.ctx)
	return sub
}

// OnShown has f called on the UI thread each time something loaded in s, or
// in a scope inside it, has been shown; nil calls nothing. To be called on the
// UI thread.
func (s *Scope) OnShown(f func()) { *s.shown = f }

// Close cancels what is under way; results that come later are dropped.
func (s *Scope) Close() { s.cancel() }

// Closed tells that the screen is gone.
func (s *Scope) Closed() bool { return s.ctx.Err() != nil }

// Load runs fn off the UI thread and hands its result to show on the UI
// thread. A newer Load in the same scope cancels an older one, whose result
// is dropped. A panic in fn becomes an error of CodeUnknown.
func Load[T any](s *Scope, fn func(context.Context) (T, error), show func(T, error)) {
	load(s, nil, fn, show)
}

// LoadSlowly is Load that calls busy on the UI thread when the result has
// not come within SlowAfter and nothing newer is under way.
func LoadSlowly[T any](s *Scope, busy func(), fn func(context.Context) (T, error), show func(T, error)) {
	load(s, busy, fn, show)
}

func load[T any](s *Scope, busy func(), fn func(context.Context) (T, error), show func(T, error)) {
	ctx, mine := s.begin()
	var wait *Timer
	if busy != nil {
		wait = After(s, SlowAfter, func() {
			if s.isNewest(mine) {
				busy()
			}
		})
		wait.Reset()
	}
	current().Go(func() {
		value, err := guarded(ctx, fn)
		current().Do(func() {
			if wait != nil {
				wait.Stop()
			}
			if s.isNewest(mine) {
				show(value, err)
				if f := *s.shown; f != nil && !s.Closed() {
					f()
				}
			}
		})
	})
}

// begin cancels the load under way and makes room for the next, numbered one.
func (s *Scope) begin() (context.Context, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stop != nil {
		s.stop()
	}
	s.newest++
	var ctx context.Context
	ctx, s.stop = context.WithCancel(s.ctx)
	return ctx, s.newest
}

func (s *Scope) isNewest(n int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return n == s.newest && !s.Closed()
}

func guarded[T any](ctx context.Context, fn func(context.Context) (T, error)) (value T, err error) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("panic in background work", "kind", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
			err = casework.Fail(casework.CodeUnknown)
		}
	}()
	return fn(ctx)
}

// Do runs f on the UI thread, from any goroutine, unless the scope is closed.
func Do(s *Scope, f func()) {
	current().Do(func() {
		if !s.Closed() {
			f()
		}
	})
}

// Timer calls its function once, on the UI thread, some time after Reset.
type Timer struct {
	scope *Scope
	wait  time.Duration
	f     func()
	stop  func() bool
}

// After makes a Timer that is not running yet.
func After(s *Scope, wait time.Duration, f func()) *Timer {
	return &Timer{scope: s, wait: wait, f: f}
}

// Reset starts the time anew.
func (t *Timer) Reset() {
	t.Stop()
	stopped := false
	halt := current().AfterFunc(t.wait, func() {
		Do(t.scope, func() {
			if !stopped {
				t.stop = nil
				t.f()
			}
		})
	})
	t.stop = func() bool {
		stopped = true
		return halt()
	}
}

// Stop calls the function off.
func (t *Timer) Stop() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
}

// Running tells that the function will be called.
func (t *Timer) Running() bool { return t.stop != nil }

// Flush calls the function now if it was going to be called.
func (t *Timer) Flush() {
	if t.Running() {
		t.Stop()
		t.f()
	}
}

// Door is how work leaves the UI thread and comes back.
type Door struct {
	Go        func(func())                            // runs beside the UI thread
	Do        func(func())                            // runs on the UI thread
	AfterFunc func(time.Duration, func()) func() bool // calls later; the result calls it off
}

var (
	doorMu sync.RWMutex
	door   = Door{
		Go: func(f func()) { go f() },
		Do: fyne.Do,
		AfterFunc: func(d time.Duration, f func()) func() bool {
			return time.AfterFunc(d, f).Stop
		},
	}
)

func current() Door {
	doorMu.RLock()
	defer doorMu.RUnlock()
	return door
}

// SetDoor exchanges the door and gives the former one; for tests, where work
// is done at once and time stands still until it is told to pass.
func SetDoor(d Door) (former Door) {
	doorMu.Lock()
	defer doorMu.Unlock()
	former, door = door, d
	return former
}
