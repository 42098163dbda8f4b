package shim

import (
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"unsafe"

	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// The errors of Register and Close.
var (
	ErrNoBase = errors.New("shim: the VFS below does not exist")
	ErrInUse  = errors.New("shim: files are still open")
)

// VFS is a layer that SQLite knows by name.
type VFS struct {
	name  string
	hooks Hooks
	below uintptr // sqlite3_vfs of the VFS below
	open  atomic.Int32

	mu     sync.Mutex // guards what follows
	tls    *libc.TLS
	ours   uintptr // sqlite3_vfs that SQLite holds; 0 once closed
	zName  uintptr
	number uintptr
}

var registered handles[VFS]

// Register puts a layer over the VFS named base ("" for the system's own). Its
// name is prefix followed by random letters, so that two never meet.
func Register(prefix, base string, hooks Hooks) (*VFS, error) {
	v := &VFS{name: prefix + "-" + rand.Text(), hooks: hooks, tls: libc.NewTLS()}
	if err := v.register(base); err != nil {
		v.release()
		return nil, err
	}
	return v, nil
}

func (v *VFS) register(base string) (err error) {
	if rc := lib.Xsqlite3_initialize(v.tls); rc != lib.SQLITE_OK {
		return fmt.Errorf("shim: initialize: %d", rc)
	}
	if v.below, err = find(v.tls, base); err != nil {
		return err
	}
	if v.zName, err = libc.CString(v.name); err != nil {
		return err
	}
	v.number = registered.add(v)
	v.ours = libc.Xcalloc(v.tls, 1, lib.Tsize_t(unsafe.Sizeof(lib.Tsqlite3_vfs{})))
	if v.ours == 0 {
		return errors.New("shim: out of memory")
	}
	v.fill(at[lib.Tsqlite3_vfs](v.ours))
	if rc := lib.Xsqlite3_vfs_register(v.tls, v.ours, 0); rc != lib.SQLITE_OK {
		return fmt.Errorf("shim: register: %d", rc)
	}
	return nil
}

func (v *VFS) fill(c *lib.Tsqlite3_vfs) {
	*c = *v.methods()
	c.FpNext, c.FzName, c.FpAppData = 0, v.zName, v.number
	c.FszOsFile += int32(headSize)
	c.FxOpen, c.FxDelete = pointerTo(xOpen), pointerTo(xDelete)
	c.FxAccess, c.FxFullPathname = pointerTo(xAccess), pointerTo(xFullPathname)
	c.FxRandomness, c.FxSleep = pointerTo(xRandomness), pointerTo(xSleep)
	c.FxCurrentTime, c.FxGetLastError = pointerTo(xCurrentTime), pointerTo(xGetLastError)
	if c.FiVersion >= 2 {
		c.FxCurrentTimeInt64 = pointerTo(xCurrentTimeInt64)
	}
}

func find(tls *libc.TLS, name string) (uintptr, error) {
	var z uintptr // 0 asks for the default
	if name != "" {
		var err error
		if z, err = libc.CString(name); err != nil {
			return 0, err
		}
		defer libc.Xfree(tls, z)
	}
	if p := lib.Xsqlite3_vfs_find(tls, z); p != 0 {
		return p, nil
	}
	return 0, ErrNoBase
}

// Name is what SQLite knows the VFS by.
func (v *VFS) Name() string { return v.name }

// Close takes the VFS out of SQLite's list. ErrInUse while a file opened
// through it, or through a layer over it, is still open. Closing twice is fine.
// A layer over this one must be closed first.
func (v *VFS) Close() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.ours == 0 {
		return nil
	}
	if v.open.Load() != 0 {
		return ErrInUse
	}
	if rc := lib.Xsqlite3_vfs_unregister(v.tls, v.ours); rc != lib.SQLITE_OK {
		return fmt.Errorf("shim: unregister: %d", rc)
	}
	v.release()
	return nil
}

func (v *VFS) release() {
	registered.drop(v.number)
	libc.Xfree(v.tls, v.ours)
	libc.Xfree(v.tls, v.zName)
	v.ours, v.zName = 0, 0
	v.tls.Close()
}
