package faultvfs

import (
	lib "modernc.org/sqlite/lib"

	"samtak/store/cryptvfs/shim"
)

// file is one open file. One without a name is not written down.
type file struct {
	under *shim.Under
	v     *VFS
	name  string
	isLog bool
}

// note writes an operation down if it succeeded.
func (f *file) note(op Op, rc int32) int32 {
	if rc == lib.SQLITE_OK && f.name != "" {
		op.File = f.name
		f.v.log.add(op)
	}
	return rc
}

// ReadAt is that of the file below.
func (f *file) ReadAt(b []byte, off int64) int32 {
	n, rc := f.under.ReadAt(b, off)
	if rc == lib.SQLITE_OK && n < len(b) {
		return lib.SQLITE_IOERR_SHORT_READ
	}
	return rc
}

// WriteAt writes, unless the test wants it to fail.
func (f *file) WriteAt(b []byte, off int64) int32 {
	if rc := f.v.refusal(); rc != lib.SQLITE_OK {
		return rc
	}
	return f.note(Op{Kind: Wrote, Off: off, Bytes: b}, f.under.WriteAt(b, off))
}

// Truncate is that of the file below.
func (f *file) Truncate(size int64) int32 {
	return f.note(Op{Kind: Truncated, Off: size}, f.under.Truncate(size))
}

// Size is that of the file below.
func (f *file) Size() (int64, int32) { return f.under.Size() }

// Sync is that of the file below. For a new log SQLite syncs the folder too.
func (f *file) Sync(flags int32) int32 {
	return f.note(Op{Kind: Synced, Folder: f.isLog}, f.under.Sync(flags))
}

// Traits are those of the file below.
func (f *file) Traits() int32 { return f.under.Traits() }

// Close leaves closing to the file below.
func (f *file) Close() {}
