// Package worktest lets tests do background work at once and time pass by hand.
//
// What must not go here: anything the program itself uses.
package worktest

import (
	"testing"
	"time"

	"samtak/ui/work"
)

// Hand is a door for tests: background work is done at once, and timers wait
// until Pass lets time go by.
type Hand struct {
	now    time.Duration
	timers []*handTimer
}

type handTimer struct {
	at   time.Duration
	f    func()
	done bool
}

// ByHand installs a Hand until the test ends.
func ByHand(t testing.TB) *Hand {
	h := &Hand{}
	former := work.SetDoor(work.Door{
		Go: func(f func()) { f() },
		Do: func(f func()) { f() },
		AfterFunc: func(d time.Duration, f func()) func() bool {
			timer := &handTimer{at: h.now + d, f: f}
			h.timers = append(h.timers, timer)
			return func() bool {
				was := !timer.done
				timer.done = true
				return was
			}
		},
	})
	t.Cleanup(func() { work.SetDoor(former) })
	return h
}

// Pass lets time go by and calls what falls due.
func (h *Hand) Pass(d time.Duration) {
	h.now += d
	due := h.timers
	h.timers = nil
	for _, timer := range due {
		switch {
		case timer.done:
		case timer.at <= h.now:
			timer.done = true
			timer.f()
		default:
			h.timers = append(h.timers, timer)
		}
	}
}
