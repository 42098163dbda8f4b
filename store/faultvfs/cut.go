package faultvfs

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// Cut writes into the folder dir, which must be empty, the files as a power
// cut before op k of the log could have left them; rng decides what of the
// unsynced is there. Files keep their names, not their folders.
func (v *VFS) Cut(dir string, k int, rng *rand.Rand) error {
	ops := v.Log()
	if k < 0 || k > len(ops) {
		return fmt.Errorf("faultvfs: op %d of %d", k, len(ops))
	}
	d := newDisk()
	for _, op := range ops[:k] {
		d.play(op)
	}
	for path, content := range d.cut(rng) {
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(path)), content, 0o600); err != nil {
			return err
		}
	}
	return nil
}
