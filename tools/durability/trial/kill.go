package trial

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"samtak/store/safe"
)

// roundsPerFolder keeps the folder of a kill trial small.
const roundsPerFolder = 20

// Kills kills a process that saves, at random moments, and looks at what it
// leaves: every commit that it said was kept, the file sound, the log whole.
func Kills(o Options) ([]Result, error) {
	k := killing{rng: rand.New(rand.NewPCG(o.Seed, 1)), Result: Result{Part: "kill -9 while saving"}}
	for i := range o.Rounds {
		if i%roundsPerFolder == 0 {
			if err := k.newFolder(o.Dir); err != nil {
				return []Result{k.Result}, err
			}
		}
		if err := k.round(i); err != nil {
			k.fault("round %d: %v", i, err)
			if err := k.newFolder(o.Dir); err != nil {
				return []Result{k.Result}, err
			}
		}
	}
	k.Figures = fmt.Sprintf("%d kills, %d left a log, %d commits acknowledged, %d kept that were not yet, slowest opening afterwards %v",
		o.Rounds, k.logs, k.acknowledged, k.beyond, rounded(k.slowest))
	return []Result{k.Result}, nil
}

type killing struct {
	Result
	rng                        *rand.Rand
	place                      place
	known                      map[string]int // the last commit of each writer that must be there
	logs, acknowledged, beyond int
	slowest                    time.Duration
}

func (k *killing) newFolder(below string) (err error) {
	dir, err := os.MkdirTemp(below, "kill")
	if err != nil {
		return err
	}
	k.known = map[string]int{}
	k.place, err = create(dir, 0)
	return err
}

func (k *killing) round(i int) error {
	c, err := startChild(task{Do: "save", Dir: k.place.dir})
	if err != nil {
		return err
	}
	early := i%5 == 4 // while it opens, and finds what the one before left
	if early {
		c.killAfter(time.Duration(k.rng.IntN(60)) * time.Millisecond)
	}
	before := sum(k.known)
	for c.lines.Scan() {
		var name string
		var n int
		if c.lines.Text() == "ready" {
			if !early {
				c.killAfter(time.Duration(k.rng.IntN(250)) * time.Millisecond)
			}
		} else if _, err := fmt.Sscan(c.lines.Text(), &name, &n); err == nil {
			k.known[name] = n
		}
	}
	if err := c.wait(); err != nil {
		return err
	}
	k.acknowledged += sum(k.known) - before
	if size(k.place.dir, "*.db-wal") > 0 {
		k.logs++
	}
	at := time.Now()
	return k.place.with(passphrase, func(s *safe.Safe) error {
		k.slowest = max(k.slowest, time.Since(at))
		return k.check(s)
	})
}

func (k *killing) check(s *safe.Safe) error {
	for _, name := range writers {
		w, err := found(s, name)
		if err != nil {
			return err
		}
		if least := k.known[name]; w.n < least || w.n > least+1 {
			return fmt.Errorf("%s is at commit %d, acknowledged is %d", name, w.n, least)
		}
		k.beyond += w.n - k.known[name]
		k.known[name] = w.n
	}
	return openSound(s)
}

func sum(known map[string]int) (n int) {
	for _, v := range known {
		n += v
	}
	return n
}

// size is how many bytes the files have that fit the pattern.
func size(dir, pattern string) (total int64) {
	paths, _ := filepath.Glob(filepath.Join(dir, pattern)) // fails only on a bad pattern
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			total += info.Size()
		}
	}
	return total
}
