// Command benchstore measures the store at full size, three ways in one run:
// without encryption, as it is in use, and on the C SQLite. It is a module of
// its own, so that the product depends on no C code.
//
// What must not go here: anything the product itself needs.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	o := options{}
	flag.StringVar(&o.dir, "dir", filepath.Join(os.TempDir(), "samtak-benchstore"), "where the data files are kept between runs")
	flag.IntVar(&o.persons, "persons", 10_000, "persons in the register; all else follows from it")
	flag.IntVar(&o.papers, "papers", 0, "MiB of scanned papers inside; measures the safe only")
	flag.IntVar(&o.runs, "runs", 21, "how often each row is measured; the table shows medians")
	flag.BoolVar(&o.fresh, "fresh", false, "fill the data files anew")
	flag.StringVar(&o.only, "only", "", "measure only rows with this in their name")
	flag.StringVar(&o.profile, "profile", "", "write a CPU profile of the encrypted side to this file")
	flag.Parse()
	if err := run(context.Background(), o); err != nil {
		fmt.Fprintln(os.Stderr, "benchstore:", err)
		os.Exit(1)
	}
}

type options struct {
	dir                   string
	persons, papers, runs int
	fresh                 bool
	only, profile         string
}

// folder is where files of this size are kept.
func (o options) folder() string {
	return filepath.Join(o.dir, fmt.Sprintf("%d-%d-%d", fixtureVersion, o.persons, o.papers))
}

func run(ctx context.Context, o options) error {
	if o.fresh {
		if err := os.RemoveAll(o.folder()); err != nil {
			return err
		}
	}
	if o.papers == 0 {
		if err := compare(ctx, o); err != nil {
			return err
		}
	}
	return measureSafe(ctx, o, os.Stdout)
}

// compare sets the three ways of keeping the same data side by side.
func compare(ctx context.Context, o options) error {
	sides, err := prepare(ctx, o)
	if err != nil {
		return err
	}
	defer func() {
		for _, s := range sides {
			s.close()
		}
	}()
	t, err := measure(ctx, o, sides)
	if err != nil {
		return err
	}
	t.print(os.Stdout)
	return nil
}
