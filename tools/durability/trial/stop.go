package trial

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// operation is something that must leave the folder as it was before or as it
// is afterwards, wherever it is stopped.
type operation struct {
	// prepare makes the folder below dir as it is before.
	prepare func(o Options, dir string) (place, error)
	// run does it, in the other process; it says "begin", and "done" when it is
	// acknowledged.
	run func(p place, t task, say func(string)) error
	// check looks at what is left and tells what it is, in a word; said is what
	// the other process said.
	check func(p place, said []string) (string, error)
	days  int // since the clock of the tests began
}

// Stops kills processes in the middle of each operation on the folder.
func Stops(o Options) ([]Result, error) {
	var results []Result
	for _, name := range operationNames {
		r, err := stopped(o, name, operations[name])
		results = append(results, r)
		if err != nil {
			return results, fmt.Errorf("%s: %w", name, err)
		}
	}
	return results, nil
}

func stopped(o Options, name string, op operation) (Result, error) {
	r := Result{Part: "kill -9 during " + name}
	dir, err := os.MkdirTemp(o.Dir, "stop")
	if err != nil {
		return r, err
	}
	before, err := op.prepare(o, dir)
	if err != nil {
		return r, err
	}
	whole, err := lasts(before, dir, name, op)
	if err != nil {
		return r, err
	}
	rng := rand.New(rand.NewPCG(o.Seed, 2))
	midst, seen := 0, map[string]int{}
	for i := range o.Stops {
		p, err := before.copyOf(filepath.Join(dir, fmt.Sprint(i)))
		if err != nil {
			return r, err
		}
		said, _, err := oneStop(p, name, op, time.Duration(rng.Float64()*1.1*float64(whole)))
		if err != nil {
			return r, err
		}
		if !slices.Contains(said, "done") {
			midst++
		}
		word, err := op.check(p, said)
		if err != nil {
			r.fault("round %d: %v", i, err)
		}
		seen[word]++
		if err := os.RemoveAll(filepath.Dir(p.dir)); err != nil {
			return r, err
		}
	}
	r.Figures = fmt.Sprintf("%d kills, %d of them in the middle of its %v; then %s", o.Stops, midst, rounded(whole), counted(seen))
	return r, nil
}

// lasts is how long the operation takes undisturbed: the shortest of three.
func lasts(before place, dir, name string, op operation) (shortest time.Duration, err error) {
	for i := range 3 {
		p, err := before.copyOf(filepath.Join(dir, fmt.Sprint("undisturbed", i)))
		if err != nil {
			return 0, err
		}
		said, took, err := oneStop(p, name, op, time.Minute)
		if err != nil {
			return 0, err
		}
		if word, err := op.check(p, said); err != nil || !slices.Contains(said, "done") {
			return 0, fmt.Errorf("undisturbed: %s, %w", word, err)
		}
		if i == 0 || took < shortest {
			shortest = took
		}
	}
	return shortest, nil
}

// oneStop runs the operation in another process, and kills that a while after
// it began.
func oneStop(p place, name string, op operation, after time.Duration) (said []string, took time.Duration, err error) {
	c, err := startChild(task{Do: name, Dir: p.dir, Days: op.days})
	if err != nil {
		return nil, 0, err
	}
	var began time.Time
	for c.lines.Scan() {
		said = append(said, c.lines.Text())
		switch c.lines.Text() {
		case "begin":
			began = time.Now()
			c.killAfter(after)
		case "done":
			took = time.Since(began)
		}
	}
	return said, took, c.wait()
}

// counted is "3 before, 4 after".
func counted(seen map[string]int) string {
	var parts []string
	for word, n := range seen {
		parts = append(parts, fmt.Sprintf("%d %s", n, word))
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}
