package ui

import (
	"log/slog"
	"runtime/debug"
	"time"
)

// calm is how long after the start what the start needed is given back.
const calm = 2 * time.Second

// hurry spends memory for time while the window is made: nearly all that is
// made then is kept, and looking for what is not would delay the first frame.
func hurry() { debug.SetGCPercent(400) }

// settle gives back what starting or unlocking took: more than running does.
// A window idles most of the time, so from here memory counts for more than speed.
func settle() {
	debug.SetGCPercent(50)
	debug.FreeOSMemory()
	slog.Info("settled")
}
