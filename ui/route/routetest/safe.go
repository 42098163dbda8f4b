package routetest

import (
	"testing"

	"samtak/casework/desk"
	"samtak/reports"
	"samtak/store/safe"
	"samtak/store/vault"
)

// Passphrase is the one of every safe on a bench.
const Passphrase = "fire ord uten sammenheng"

// Safe is a locked data folder with a desk that works through its lock.
func (b *Bench) Safe(t testing.TB, dir string) (*safe.Safe, *desk.Desk) {
	t.Helper()
	s, err := safe.New(safe.Options{Dir: dir, Now: b.Clock.Now, KDF: vault.KDF{Time: 1, MemoryKiB: 8, Threads: 1}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("closing the safe: %v", err)
		}
	})
	return s, desk.New(desk.Deps{Store: s, Clock: b.Clock.Now, Printer: reports.Printer{}, Viewer: b.Viewer})
}
