package cryptvfs

import "sync/atomic"

// Damage counts, by kind of file, the readings that met a record which is not
// what was written there. WAL and Journal also count the torn end that a power
// cut leaves behind: it holds nothing that was acknowledged.
type Damage struct {
	Main, WAL, Journal, Temp int
}

// Any tells that something was damaged.
func (d Damage) Any() bool { return d != Damage{} }

// counters is a Damage that grows while files are read.
type counters struct{ main, wal, journal, temp atomic.Int64 }

func (c *counters) of(k kind) *atomic.Int64 {
	switch k {
	case kindMain:
		return &c.main
	case kindWAL:
		return &c.wal
	case kindJournal:
		return &c.journal
	default:
		return &c.temp
	}
}

func (c *counters) read() Damage {
	return Damage{
		Main: int(c.main.Load()), WAL: int(c.wal.Load()),
		Journal: int(c.journal.Load()), Temp: int(c.temp.Load()),
	}
}
