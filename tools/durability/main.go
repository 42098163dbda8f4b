// Command durability shows that a safe loses nothing it has acknowledged: it
// kills processes, cuts the power, fills disks, and looks at what is left. It
// prints a line for each part, and ends with 1 at any fault.
//
// What must not go here: the trials themselves, which stand in ./trial.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"time"

	"samtak/tools/durability/trial"
)

func main() {
	trial.Child()
	o := trial.Options{}
	flag.IntVar(&o.Rounds, "rounds", 200, "kills of a process that saves")
	flag.IntVar(&o.Stops, "stops", 30, "kills of each other operation")
	flag.IntVar(&o.Cuts, "cuts", 2000, "power cuts")
	flag.Uint64Var(&o.Seed, "seed", 1, "decides the moments")
	past := flag.String("past", "store/testdata/v1.sql", "SQL text of a data file of version 1")
	flag.StringVar(&o.Dir, "dir", os.TempDir(), "where the folders are made, and removed afterwards")
	only := flag.String("only", "", "one part: kill, power, full, disk or stop")
	flag.Parse()
	good, err := run(o, *past, *only)
	if err != nil {
		fmt.Fprintln(os.Stderr, "durability:", err)
	}
	if err != nil || !good {
		os.Exit(1)
	}
}

func run(o trial.Options, past, only string) (good bool, err error) {
	text, err := os.ReadFile(past)
	if err != nil {
		return false, err
	}
	o.Past = string(text)
	if o.Dir, err = os.MkdirTemp(o.Dir, "samtak-durability"); err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(o.Dir)) }()
	began, good := time.Now(), true
	for _, part := range trial.Parts {
		if only != "" && part.Name != only {
			continue
		}
		results, err := part.Run(o)
		for _, r := range results {
			r.Print(os.Stdout)
			good = good && len(r.Faults) == 0
		}
		if err != nil {
			return false, err
		}
	}
	fmt.Printf("all of it in %v\n", time.Since(began).Round(time.Second))
	return good, nil
}
