// Package trial puts a safe through what it must survive, and compares what is
// left with what was acknowledged: processes killed, power cut, disks full.
//
// What must not go here: anything the product itself needs, and the tests of
// single parts, which stand beside them.
package trial

import (
	"fmt"
	"io"
	"time"

	"samtak/store/vault"
)

// Options say how much is tried, and where.
type Options struct {
	Dir    string // an existing folder; everything is made in folders below it, which the caller removes
	Seed   uint64 // decides the moments; the same seed cuts the power at the same places
	Rounds int    // kills of a process that saves
	Stops  int    // kills of each other operation
	Cuts   int    // power cuts, over all workloads
	Past   string // SQL text of a data file of version 1
}

// Result is what one part of the trial showed.
type Result struct {
	Part    string
	Figures string   // in one line
	Faults  []string // what must not happen; none is good
}

// faultsShown is how many faults are told; the others are counted.
const faultsShown = 10

// Print writes one line for the part, and one for each fault.
func (r Result) Print(w io.Writer) {
	verdict := "good"
	if len(r.Faults) > 0 {
		verdict = fmt.Sprintf("%d FAULTS", len(r.Faults))
	}
	fmt.Fprintf(w, "%s: %s: %s\n", r.Part, r.Figures, verdict)
	for i, fault := range r.Faults {
		if i == faultsShown {
			fmt.Fprintf(w, "  … and %d more\n", len(r.Faults)-i)
			return
		}
		fmt.Fprintf(w, "  %s\n", fault)
	}
}

func (r *Result) fault(format string, args ...any) {
	r.Faults = append(r.Faults, fmt.Sprintf(format, args...))
}

// cheap keeps Argon2id out of the way: what is tried here is not the guessing.
var cheap = vault.KDF{Time: 1, MemoryKiB: 8, Threads: 1}

// The secrets of the trial.
const (
	passphrase = "fire ord som ikke hører sammen"
	another    = "nye ord uten noen sammenheng"
)

// rounded is a duration as it is told.
func rounded(d time.Duration) time.Duration { return d.Round(time.Millisecond) }
