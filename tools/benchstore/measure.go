package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/pprof"
	"slices"
	"strings"
	"time"
)

// line is what was measured of one row, in the order of the sides.
type line struct {
	row     row
	medians []time.Duration
	best    time.Duration // of the encrypted side: what a machine with nothing else to do would take
}

type table struct {
	sides []*side
	lines []line
}

// measure runs every row on each side in turn, so that what else the machine
// does meets all of them alike.
func measure(ctx context.Context, o options, sides []*side) (table, error) {
	t := table{sides: sides}
	for _, r := range rows() {
		if !strings.Contains(r.name, o.only) {
			continue
		}
		l, err := measureRow(ctx, o, r, sides)
		if err != nil {
			return t, fmt.Errorf("%s: %w", r.name, err)
		}
		t.lines = append(t.lines, l)
	}
	return t, nil
}

// profile begins a profile where one is asked for; of several the last is kept.
func profile(o options) (stop func(), err error) {
	if o.profile == "" {
		return func() {}, nil
	}
	f, err := os.Create(o.profile)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() {
		pprof.StopCPUProfile()
		_ = f.Close() // for looking at only
	}, nil
}

// few is how often a slow row is measured.
const few = 5

func measureRow(ctx context.Context, o options, r row, sides []*side) (line, error) {
	runs := o.runs
	if r.once {
		runs = min(runs, few)
	}
	if o.profile != "" && len(sides) > 1 {
		sides = sides[1:2]
	}
	stop, err := profile(o)
	if err != nil {
		return line{}, err
	}
	defer stop()
	took := make([][]time.Duration, len(sides))
	for n := range runs + 2 { // the first two only fill the caches
		for i, s := range sides {
			from := time.Now()
			if err := r.run(ctx, s, n); err != nil {
				return line{}, fmt.Errorf("%s: %w", s.name, err)
			}
			if d := time.Since(from); n >= 2 {
				took[i] = append(took[i], d)
			}
			if r.after != nil {
				if err := r.after(s); err != nil {
					return line{}, err
				}
			}
		}
	}
	l := line{row: r}
	for _, t := range took {
		slices.Sort(t)
		l.medians = append(l.medians, t[len(t)/2])
	}
	l.best = took[len(took)/2][0]
	return l, nil
}

// worth is by how much encryption may cost.
const worth = 1.15

func (t table) print(w io.Writer) {
	fmt.Fprintf(w, "%-30s %10s %10s %10s %7s %10s  %s\n", "ms, medians", "plain", "encrypted", "C", "enc:pl", "enc best", "goals")
	over := 0
	for _, l := range t.lines {
		if len(l.medians) < 3 {
			fmt.Fprintf(w, "%-30s %v, best %v\n", l.row.name, l.medians, l.best)
			continue
		}
		ratio := float64(l.medians[1]) / float64(l.medians[0])
		verdict := "ok"
		switch {
		case l.row.goal > 0 && l.medians[1] > l.row.goal:
			verdict = fmt.Sprintf("over %v", l.row.goal)
			over++
		case ratio > worth:
			verdict = fmt.Sprintf("over %.2f", worth)
			over++
		}
		fmt.Fprintf(w, "%-30s %10s %10s %10s %7.2f %10s  %s\n", l.row.name, ms(l.medians[0]), ms(l.medians[1]), ms(l.medians[2]), ratio, ms(l.best), verdict)
	}
	fmt.Fprintf(w, "%d of %d rows over their goals\n", over, len(t.lines))
}

func ms(d time.Duration) string { return fmt.Sprintf("%.2f", float64(d.Microseconds())/1000) }
