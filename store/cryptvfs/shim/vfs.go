package shim

import (
	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// The methods of a VFS. Loading of extensions is inherited as it stands: the
// VFSs of the system do not look at which VFS they are called through.

func vfsOf(p uintptr) *VFS { return registered.get(at[lib.Tsqlite3_vfs](p).FpAppData) }

func (v *VFS) methods() *lib.Tsqlite3_vfs { return at[lib.Tsqlite3_vfs](v.below) }

func xOpen(tls *libc.TLS, pVFS, zName, p uintptr, flags int32, outFlags uintptr) int32 {
	v := vfsOf(pVFS)
	*at[head](p) = head{}
	o := &open{vfs: v, under: Under{tls: tls, p: p}}
	below := at[uintptr](o.under.file())
	*below = 0
	f := callable[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](v.methods().FxOpen)
	if rc := f(tls, v.below, zName, o.under.file(), flags, outFlags); rc != lib.SQLITE_OK {
		if *below != 0 {
			o.under.close()
		}
		return rc
	}
	o.file = v.hooks.Open(libc.GoString(zName), flags, &o.under)
	table := &sharedMethods
	if o.under.methods().FiVersion < 2 {
		table = &plainMethods
	}
	v.open.Add(1)
	*at[head](p) = head{methods: address(table), number: opened.add(o)}
	return lib.SQLITE_OK
}

func xDelete(tls *libc.TLS, pVFS, zName uintptr, syncDir int32) int32 {
	v := vfsOf(pVFS)
	return v.hooks.Delete(libc.GoString(zName), syncDir != 0, func() int32 {
		return callable[func(*libc.TLS, uintptr, uintptr, int32) int32](v.methods().FxDelete)(tls, v.below, zName, syncDir)
	})
}

func xAccess(tls *libc.TLS, pVFS, zName uintptr, flags int32, out uintptr) int32 {
	v := vfsOf(pVFS)
	return callable[func(*libc.TLS, uintptr, uintptr, int32, uintptr) int32](v.methods().FxAccess)(tls, v.below, zName, flags, out)
}

func xFullPathname(tls *libc.TLS, pVFS, zName uintptr, n int32, out uintptr) int32 {
	v := vfsOf(pVFS)
	return callable[func(*libc.TLS, uintptr, uintptr, int32, uintptr) int32](v.methods().FxFullPathname)(tls, v.below, zName, n, out)
}

func xRandomness(tls *libc.TLS, pVFS uintptr, n int32, out uintptr) int32 {
	v := vfsOf(pVFS)
	return callable[func(*libc.TLS, uintptr, int32, uintptr) int32](v.methods().FxRandomness)(tls, v.below, n, out)
}

func xSleep(tls *libc.TLS, pVFS uintptr, microseconds int32) int32 {
	v := vfsOf(pVFS)
	return callable[func(*libc.TLS, uintptr, int32) int32](v.methods().FxSleep)(tls, v.below, microseconds)
}

func xCurrentTime(tls *libc.TLS, pVFS, out uintptr) int32 {
	v := vfsOf(pVFS)
	return callable[func(*libc.TLS, uintptr, uintptr) int32](v.methods().FxCurrentTime)(tls, v.below, out)
}

func xCurrentTimeInt64(tls *libc.TLS, pVFS, out uintptr) int32 {
	v := vfsOf(pVFS)
	return callable[func(*libc.TLS, uintptr, uintptr) int32](v.methods().FxCurrentTimeInt64)(tls, v.below, out)
}

func xGetLastError(tls *libc.TLS, pVFS uintptr, n int32, out uintptr) int32 {
	v := vfsOf(pVFS)
	return callable[func(*libc.TLS, uintptr, int32, uintptr) int32](v.methods().FxGetLastError)(tls, v.below, n, out)
}
