package shim

import (
	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// The methods of a file that go straight to the one below.

func xLock(tls *libc.TLS, p uintptr, level int32) int32 {
	u := &of(tls, p).under
	return callable[func(*libc.TLS, uintptr, int32) int32](u.methods().FxLock)(tls, u.file(), level)
}

func xUnlock(tls *libc.TLS, p uintptr, level int32) int32 {
	u := &of(tls, p).under
	return callable[func(*libc.TLS, uintptr, int32) int32](u.methods().FxUnlock)(tls, u.file(), level)
}

func xCheckReservedLock(tls *libc.TLS, p, out uintptr) int32 {
	u := &of(tls, p).under
	return callable[func(*libc.TLS, uintptr, uintptr) int32](u.methods().FxCheckReservedLock)(tls, u.file(), out)
}

// xFileControl keeps back what would let the VFS below grow or map the file by
// itself: its bytes are not the ones SQLite counts.
func xFileControl(tls *libc.TLS, p uintptr, op int32, arg uintptr) int32 {
	switch op {
	case lib.SQLITE_FCNTL_MMAP_SIZE, lib.SQLITE_FCNTL_CHUNK_SIZE, lib.SQLITE_FCNTL_SIZE_HINT:
		return lib.SQLITE_NOTFOUND
	}
	u := &of(tls, p).under
	return callable[func(*libc.TLS, uintptr, int32, uintptr) int32](u.methods().FxFileControl)(tls, u.file(), op, arg)
}

func xSectorSize(tls *libc.TLS, p uintptr) int32 {
	u := &of(tls, p).under
	return callable[func(*libc.TLS, uintptr) int32](u.methods().FxSectorSize)(tls, u.file())
}

func xShmMap(tls *libc.TLS, p uintptr, region, size, extend int32, out uintptr) int32 {
	u := &of(tls, p).under
	f := callable[func(*libc.TLS, uintptr, int32, int32, int32, uintptr) int32](u.methods().FxShmMap)
	return f(tls, u.file(), region, size, extend, out)
}

func xShmLock(tls *libc.TLS, p uintptr, offset, n, flags int32) int32 {
	u := &of(tls, p).under
	return callable[func(*libc.TLS, uintptr, int32, int32, int32) int32](u.methods().FxShmLock)(tls, u.file(), offset, n, flags)
}

func xShmBarrier(tls *libc.TLS, p uintptr) {
	u := &of(tls, p).under
	callable[func(*libc.TLS, uintptr)](u.methods().FxShmBarrier)(tls, u.file())
}

func xShmUnmap(tls *libc.TLS, p uintptr, remove int32) int32 {
	u := &of(tls, p).under
	return callable[func(*libc.TLS, uintptr, int32) int32](u.methods().FxShmUnmap)(tls, u.file(), remove)
}
