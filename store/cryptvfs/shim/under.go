package shim

import (
	"unsafe"

	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// Under is the file of the VFS below. Its methods answer with result codes of
// SQLite. SQLite uses one file from one goroutine at a time, and so must a File.
//
// The bytes it reads into or writes from must lie in SQLite's memory: what
// SQLite gave, or what Buffer gives. The VFS below computes with their
// addresses, which is not allowed with those of the Go heap.
type Under struct {
	tls     *libc.TLS // of the call that is running
	p       uintptr   // the file as SQLite knows it: our head, then theirs
	buffers []uintptr // freed when the file is closed
}

// head is what stands before the file of the VFS below in the memory that
// SQLite gives us: sqlite3_file.pMethods, and our number.
type head struct{ methods, number uintptr }

const headSize = unsafe.Sizeof(head{})

func (u *Under) file() uintptr { return u.p + headSize }

func (u *Under) methods() *lib.Tsqlite3_io_methods {
	return at[lib.Tsqlite3_io_methods](*at[uintptr](u.file()))
}

type transfer = func(*libc.TLS, uintptr, uintptr, int32, int64) int32

func (u *Under) move(method uintptr, b []byte, off int64) int32 {
	return callable[transfer](method)(u.tls, u.file(), addressOf(b), int32(len(b)), off)
}

// Buffer is n bytes of SQLite's memory, zero, good until the file is closed.
func (u *Under) Buffer(n int) []byte {
	p := libc.Xcalloc(u.tls, 1, lib.Tsize_t(n))
	if p == 0 {
		return make([]byte, n) // out of memory: better this than nothing
	}
	u.buffers = append(u.buffers, p)
	return bytesAt(p, int32(n))
}

// ReadAt fills b from offset off, and gives fewer bytes than asked for at the
// end of the file; the rest of b is then zero.
func (u *Under) ReadAt(b []byte, off int64) (n int, rc int32) {
	rc = u.move(u.methods().FxRead, b, off)
	switch rc {
	case lib.SQLITE_OK:
		return len(b), rc
	case lib.SQLITE_IOERR_SHORT_READ:
		size, rc := u.Size()
		if rc != lib.SQLITE_OK {
			return 0, rc
		}
		return int(max(0, min(size-off, int64(len(b))))), rc
	}
	return 0, rc
}

// WriteAt writes all of b at offset off.
func (u *Under) WriteAt(b []byte, off int64) int32 { return u.move(u.methods().FxWrite, b, off) }

// Size is the length of the file in bytes.
func (u *Under) Size() (int64, int32) {
	out := u.tls.Alloc(8)
	defer u.tls.Free(8)
	rc := callable[func(*libc.TLS, uintptr, uintptr) int32](u.methods().FxFileSize)(u.tls, u.file(), out)
	return *at[int64](out), rc
}

// Truncate makes the file size bytes long.
func (u *Under) Truncate(size int64) int32 {
	return callable[func(*libc.TLS, uintptr, int64) int32](u.methods().FxTruncate)(u.tls, u.file(), size)
}

// Sync waits until what was written is on the disk.
func (u *Under) Sync(flags int32) int32 {
	return callable[func(*libc.TLS, uintptr, int32) int32](u.methods().FxSync)(u.tls, u.file(), flags)
}

// Traits are the device characteristics of the VFS below.
func (u *Under) Traits() int32 {
	return callable[func(*libc.TLS, uintptr) int32](u.methods().FxDeviceCharacteristics)(u.tls, u.file())
}

func (u *Under) close() int32 {
	for _, p := range u.buffers {
		libc.Xfree(u.tls, p)
	}
	u.buffers = nil
	return callable[func(*libc.TLS, uintptr) int32](u.methods().FxClose)(u.tls, u.file())
}
