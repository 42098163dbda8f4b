package cryptvfs

import (
	"sync/atomic"

	lib "modernc.org/sqlite/lib"
)

// The result codes of SQLite that a file answers with.
const (
	ok           = lib.SQLITE_OK
	notOurs      = lib.SQLITE_NOTADB
	shortRead    = lib.SQLITE_IOERR_SHORT_READ
	damaged      = lib.SQLITE_IOERR_DATA
	malformed    = lib.SQLITE_CORRUPT
	badWrite     = lib.SQLITE_IOERR_WRITE
	badTruncate  = lib.SQLITE_IOERR_TRUNCATE
	keptTraits   = lib.SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | lib.SQLITE_IOCAP_IMMUTABLE
	forcedTraits = lib.SQLITE_IOCAP_POWERSAFE_OVERWRITE
)

// lower is the file below: ciphertext.
type lower interface {
	ReadAt(b []byte, off int64) (n int, rc int32) // n < len(b) at the end
	WriteAt(b []byte, off int64) int32
	Truncate(size int64) int32
	Size() (int64, int32)
	Sync(flags int32) int32
	Traits() int32
	Buffer(n int) []byte // the only bytes, beside SQLite's own, to read into or write from
}

// sealed is what the files of every kind have in common.
type sealed struct {
	lower lower
	seal  sealer
	bad   *atomic.Int64
}

// Sync waits until what was written is on the disk.
func (f *sealed) Sync(flags int32) int32 { return f.lower.Sync(flags) }

// Traits leaves out every promise about the order or the atomicity of writes:
// records are not where SQLite believes them to be. Powersafe overwrite always
// holds here (see doc.go); without it SQLite would pad the log with pieces of
// frames.
func (f *sealed) Traits() int32 { return f.lower.Traits()&keptTraits | forcedTraits }
