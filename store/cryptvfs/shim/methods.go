package shim

import (
	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// open is one file that SQLite holds.
type open struct {
	file  File
	under Under
	vfs   *VFS
}

var opened handles[open]

// Two tables of methods: SQLite asks for shared memory only where the VFS
// below has it. Neither offers mapped memory, which would go around us.
var (
	plainMethods  = methodTable(1)
	sharedMethods = methodTable(2)
)

func methodTable(version int32) lib.Tsqlite3_io_methods {
	return lib.Tsqlite3_io_methods{
		FiVersion:               version,
		FxClose:                 pointerTo(xClose),
		FxRead:                  pointerTo(xRead),
		FxWrite:                 pointerTo(xWrite),
		FxTruncate:              pointerTo(xTruncate),
		FxSync:                  pointerTo(xSync),
		FxFileSize:              pointerTo(xFileSize),
		FxLock:                  pointerTo(xLock),
		FxUnlock:                pointerTo(xUnlock),
		FxCheckReservedLock:     pointerTo(xCheckReservedLock),
		FxFileControl:           pointerTo(xFileControl),
		FxSectorSize:            pointerTo(xSectorSize),
		FxDeviceCharacteristics: pointerTo(xTraits),
		FxShmMap:                pointerTo(xShmMap),
		FxShmLock:               pointerTo(xShmLock),
		FxShmBarrier:            pointerTo(xShmBarrier),
		FxShmUnmap:              pointerTo(xShmUnmap),
	}
}

// of finds our file behind SQLite's, for the call that runs on tls.
func of(tls *libc.TLS, p uintptr) *open {
	o := opened.get(at[head](p).number)
	o.under.tls = tls
	return o
}

func xRead(tls *libc.TLS, p, to uintptr, n int32, off int64) int32 {
	return of(tls, p).file.ReadAt(bytesAt(to, n), off)
}

func xWrite(tls *libc.TLS, p, from uintptr, n int32, off int64) int32 {
	return of(tls, p).file.WriteAt(bytesAt(from, n), off)
}

func xTruncate(tls *libc.TLS, p uintptr, size int64) int32 { return of(tls, p).file.Truncate(size) }

func xSync(tls *libc.TLS, p uintptr, flags int32) int32 { return of(tls, p).file.Sync(flags) }

func xFileSize(tls *libc.TLS, p, out uintptr) int32 {
	size, rc := of(tls, p).file.Size()
	*at[int64](out) = size
	return rc
}

func xTraits(tls *libc.TLS, p uintptr) int32 { return of(tls, p).file.Traits() }

func xClose(tls *libc.TLS, p uintptr) int32 {
	o := of(tls, p)
	o.file.Close()
	rc := o.under.close()
	opened.drop(at[head](p).number)
	o.vfs.open.Add(-1)
	return rc
}
