package trial

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/faultvfs"
	"samtak/store/safe"
)

// tried and acknowledged are the marks around commit n.
type (
	tried        int
	acknowledged int
)

// bounds are the last commit acknowledged and the last tried before op k.
func bounds(ops []faultvfs.Op, k int, first start) (least, most int) {
	least, most = first.commit, first.commit
	for _, op := range ops[:k] {
		switch n := op.Label.(type) {
		case acknowledged:
			least = int(n)
		case tried:
			most = int(n)
		}
	}
	return least, most
}

// cutting counts what came of the cuts of one workload.
type cutting struct {
	Result
	cuts, ops, refused, warned, beyond int
	slowest                            time.Duration
}

// workloads are what runs when the power is cut; each leaves a closed folder.
var workloads = []struct {
	name  string
	start func(Options, string) (place, error) // what is there before, durably
	run   func(*faultvfs.VFS, place) error
}{
	{"saving", filledFolder, saveALot},
	{"saving, locking, backing up and erasing", filledFolder, saveAndMore},
	{"the change to a new form", pastFolder, saveAfterMigrating},
}

// generations is how often a workload goes on from what a power cut left.
const generations = 3

// Cuts cuts the power below a safe that works, at moments chosen by the seed,
// and looks at what may have been on the disk then.
func Cuts(o Options) ([]Result, error) {
	parts := len(workloads) + len(journalModes)
	var results []Result
	for i, w := range workloads {
		rng := rand.New(rand.NewPCG(o.Seed, uint64(100+i)))
		c := cutting{Result: Result{Part: "power cut, log: " + w.name}}
		dir, err := os.MkdirTemp(o.Dir, "cut")
		if err != nil {
			return results, err
		}
		at, err := w.start(o, dir)
		if err != nil {
			return results, fmt.Errorf("%s: %w", w.name, err)
		}
		for g := range generations {
			n := o.Cuts * (g + 1) / parts / generations
			n -= o.Cuts * g / parts / generations
			if at, err = c.generation(at, filepath.Join(dir, fmt.Sprint("generation", g)), w.run, n, rng); err != nil {
				return append(results, c.Result), fmt.Errorf("%s: %w", w.name, err)
			}
		}
		c.Figures = c.figures()
		results = append(results, c.Result)
		if err := os.RemoveAll(dir); err != nil {
			return results, err
		}
	}
	journals, err := journalCuts(o, parts)
	return append(results, journals...), err
}

func (c *cutting) figures() string {
	return fmt.Sprintf("%d cuts in %d operations on the disk, %d refused, %d kept a commit not yet acknowledged, "+
		"%d warned of the log, slowest opening %v", c.cuts, c.ops, c.refused, c.beyond, c.warned, rounded(c.slowest))
}

// generation runs the workload once, cuts it n times, and gives one of the
// folders as a cut left it.
func (c *cutting) generation(p place, dir string, run func(*faultvfs.VFS, place) error, n int, rng *rand.Rand) (last place, err error) {
	recorded, err := p.copyOf(dir)
	if err != nil {
		return last, err
	}
	fault, err := faultvfs.Register()
	if err != nil {
		return last, err
	}
	recorded.base = fault.Name()
	first, err := p.shown()
	if err != nil {
		return last, err
	}
	if err := errors.Join(run(fault, recorded), fault.Close()); err != nil {
		return last, fmt.Errorf("recording: %w", err)
	}
	ops := fault.Log()
	c.ops += len(ops)
	last = p
	for i := range n {
		k := rng.IntN(len(ops) + 1)
		kept := rng.Uint64()
		left := p
		left.dir = filepath.Join(dir, fmt.Sprint(i))
		if err := p.leave(left.dir, fault, k, kept); err != nil {
			return last, err
		}
		c.look(left, ops, k, first)
		if err := os.RemoveAll(left.dir); err != nil {
			return last, err
		}
		last = p
		last.dir = filepath.Join(dir, "last")
		if err := os.RemoveAll(last.dir); err != nil {
			return last, err
		}
		if err := p.leave(last.dir, fault, k, kept); err != nil {
			return last, err
		}
	}
	return last, nil
}

// leave makes the folder as a cut before op k may leave it: what the disk had,
// and as they were the key files and what SQLite had not met yet.
func (p place) leave(dir string, fault *faultvfs.VFS, k int, kept uint64) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	met := map[string]bool{}
	for _, op := range fault.Log()[:k] {
		met[filepath.Base(op.File)] = true
	}
	paths, err := filepath.Glob(filepath.Join(p.dir, "samtak*"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		name := filepath.Base(path)
		if met[name] {
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			return err
		}
	}
	return fault.Cut(dir, k, rand.New(rand.NewPCG(kept, 3)))
}

// look opens what a cut left, and compares.
func (c *cutting) look(p place, ops []faultvfs.Op, k int, first start) {
	c.cuts++
	least, most := bounds(ops, k, first)
	began := time.Now()
	err := p.with(passphrase, func(s *safe.Safe) error {
		c.slowest = max(c.slowest, time.Since(began))
		if len(s.Warnings()) > 0 {
			c.warned++
		}
		now, err := startOf(s)
		if err != nil {
			return fmt.Errorf("half a commit: %w", err)
		}
		if now.commit < least || now.commit > most || now.others > first.others+1 || now.others < first.others {
			return fmt.Errorf("it shows commit %d and %d other persons, of %d", now.commit, now.others, first.others)
		}
		c.beyond += now.commit - least
		return openSound(s)
	})
	if err == nil {
		return
	}
	if strings.HasPrefix(err.Error(), "unlocking: ") { // nothing that was synced is damaged, so this is a fault
		c.refused++
		if code := casework.CodeOf(err); code == casework.CodeUnknown {
			c.fault("a refusal without a code")
		}
	}
	c.fault("cut at %d of %d, commits %d to %d: %v", k, len(ops), least, most, err)
}

// start is what a folder held before: the last commit, and persons of nobody's
// commits.
type start struct{ commit, others int }

func startOf(s *safe.Safe) (first start, err error) {
	w, err := found(s, writers[0])
	if err != nil {
		return first, err
	}
	first.commit = w.n
	proof, err := s.Verify(background)
	first.others = proof.Contents.Persons - len(w.registering())
	return first, err
}

// shown is what the closed folder holds. It works on a copy: opening changes
// what a cut left.
func (p place) shown() (first start, err error) {
	dir, err := os.MkdirTemp(filepath.Dir(p.dir), "look")
	if err != nil {
		return first, err
	}
	q, err := p.copyOf(dir)
	if err != nil {
		return first, err
	}
	err = q.with(passphrase, func(s *safe.Safe) error {
		first, err = startOf(s)
		return err
	})
	return first, errors.Join(err, os.RemoveAll(dir))
}

// saving makes commits up to n, with a mark before and after each.
func saving(fault *faultvfs.VFS, s *safe.Safe, n int) error {
	w, err := found(s, writers[0])
	w.bulk = bulk
	for i := w.n + n; err == nil && w.n < i; {
		fault.Mark(tried(w.n + 1))
		if err = w.commit(s); err == nil {
			fault.Mark(acknowledged(w.n))
		}
	}
	return err
}

func saveALot(fault *faultvfs.VFS, p place) error {
	return p.with(passphrase, func(s *safe.Safe) error { return saving(fault, s, 60) })
}

// saveAndMore locks and unlocks, which writes the log back, makes a backup and
// erases somebody in between.
func saveAndMore(fault *faultvfs.VFS, p place) error {
	return p.with(passphrase, func(s *safe.Safe) error {
		for range 4 {
			if err := saving(fault, s, 8); err != nil {
				return err
			}
			if err := erase(s); err != nil {
				return err
			}
			if _, err := s.Backup(background, s.Folder(), nil); err != nil {
				return err
			}
			if err := errors.Join(saving(fault, s, 4), s.Lock()); err != nil {
				return err
			}
			if err := s.Unlock(background, passphrase); err != nil {
				return err
			}
		}
		return nil
	})
}

// erase erases somebody who is in none of the commits.
func erase(s desk.Store) error {
	var id casework.PersonID
	err := s.Update(background, func(tx desk.Tx) (err error) {
		if id, err = tx.CreatePerson(casework.Person{FamilyName: "Midlertidig"}); err != nil {
			return err
		}
		return tx.BinPerson(id)
	})
	if err != nil {
		return err
	}
	return s.Erase(context.Background(), func(tx desk.Tx) error { return tx.ErasePerson(id) })
}

func saveAfterMigrating(fault *faultvfs.VFS, p place) error {
	return p.with(passphrase, func(s *safe.Safe) error { return saving(fault, s, 20) })
}
