package vault

import (
	"sync"
	"time"
)

const (
	freeAttempts = 3
	firstDelay   = 2 * time.Second
	longestDelay = time.Minute
)

// Attempts makes the next try at the passphrase wait longer after each failed
// one: three tries at once, then 2, 4, 8 … seconds, at most a minute. The zero
// value is ready. Safe for use from several goroutines.
//
// It lives in memory and slows whoever sits at this machine. Who has a copy of
// the file is slowed by Argon2id alone, so keeping the count on disk would
// protect nothing, and a crash could lock the caseworker out.
type Attempts struct {
	mu     sync.Mutex
	failed int
	last   time.Time
}

// Wait is how long from now until the next try is allowed; 0 is at once. A
// clock that is set back never makes the wait longer than it was.
func (a *Attempts) Wait(now time.Time) time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	delay := delayAfter(a.failed)
	return max(0, min(delay, a.last.Add(delay).Sub(now)))
}

// Failed notes a failed try that ended now.
func (a *Attempts) Failed(now time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.failed++
	a.last = now
}

// Succeeded forgets the failed tries.
func (a *Attempts) Succeeded() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.failed, a.last = 0, time.Time{}
}

func delayAfter(failed int) time.Duration {
	if failed < freeAttempts {
		return 0
	}
	delay := firstDelay
	for n := freeAttempts; n < failed && delay < longestDelay; n++ {
		delay *= 2
	}
	return min(delay, longestDelay)
}
