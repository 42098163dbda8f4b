package shim

import (
	"fmt"
	"unsafe"

	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// Look opens a database for reading, through the VFS below and beside SQLite,
// for as long as read runs. Nothing else may read a database that SQLite has
// open: on Unix, closing any other handle of the file drops SQLite's locks.
func (v *VFS) Look(path string, read func(u *Under) error) error {
	tls := libc.NewTLS()
	defer tls.Close()
	z, err := libc.CString(path)
	if err != nil {
		return err
	}
	defer libc.Xfree(tls, z)
	name := lib.Xsqlite3_create_filename(tls, z, z, z, 0, 0)
	defer lib.Xsqlite3_free_filename(tls, name)
	size := headSize + uintptr(v.methods().FszOsFile)
	u := &Under{tls: tls, p: libc.Xcalloc(tls, 1, lib.Tsize_t(size))}
	if u.p == 0 || name == 0 {
		return fmt.Errorf("shim: look: %d", lib.SQLITE_NOMEM)
	}
	defer libc.Xfree(tls, u.p)
	flags := tls.Alloc(int(unsafe.Sizeof(int32(0))))
	defer tls.Free(int(unsafe.Sizeof(int32(0))))
	f := callable[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](v.methods().FxOpen)
	const reading = lib.SQLITE_OPEN_READONLY | lib.SQLITE_OPEN_MAIN_DB
	if rc := f(tls, v.below, name, u.file(), reading, flags); rc != lib.SQLITE_OK {
		if *at[uintptr](u.file()) != 0 {
			u.close()
		}
		return fmt.Errorf("shim: look: %d", rc)
	}
	defer u.close()
	return read(u)
}
