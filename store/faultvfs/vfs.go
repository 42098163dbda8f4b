package faultvfs

import (
	"sync"

	lib "modernc.org/sqlite/lib"

	"samtak/store/cryptvfs/shim"
)

// VFS passes everything to the system's own VFS and writes it down. It is safe
// for use from several goroutines.
type VFS struct {
	shim *shim.VFS
	log  *log

	mu      sync.Mutex // guards what follows
	failing bool
	left    int   // writes that still succeed
	code    int32 // what the others give
}

// Register makes one, with an empty log.
func Register() (*VFS, error) {
	v := &VFS{log: newLog()}
	var err error
	v.shim, err = shim.Register("fault", "", hooks{v})
	return v, err
}

// Name is what SQLite, or the VFS above, knows it by.
func (v *VFS) Name() string { return v.shim.Name() }

// Close takes it away; an error while a file is still open, or a VFS above it
// is. The log stays.
func (v *VFS) Close() error { return v.shim.Close() }

// Log is all that was done since Register. The bytes in it must not be changed.
func (v *VFS) Log() []Op { return v.log.read() }

// Mark puts a note of the test's into the log.
func (v *VFS) Mark(label any) { v.log.add(Op{Kind: Marked, Label: label}) }

// FailWrites lets after more writes through; the next and all that follow give
// a result code of SQLite, such as SQLITE_FULL, and write nothing. Files that
// are not written down (temporary ones) fail too.
func (v *VFS) FailWrites(after int, code int32) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.failing, v.left, v.code = true, after, code
}

// Heal lets every write through again.
func (v *VFS) Heal() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.failing = false
}

// refusal is the code for the next write; SQLITE_OK lets it through.
func (v *VFS) refusal() int32 {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch {
	case !v.failing:
		return lib.SQLITE_OK
	case v.left > 0:
		v.left--
		return lib.SQLITE_OK
	}
	return v.code
}

// hooks opens files for a VFS.
type hooks struct{ v *VFS }

const (
	logs     = lib.SQLITE_OPEN_WAL | lib.SQLITE_OPEN_MAIN_JOURNAL | lib.SQLITE_OPEN_SUPER_JOURNAL
	recorded = lib.SQLITE_OPEN_MAIN_DB | logs
)

// Open writes down what stands in the file when it is first met.
func (h hooks) Open(name string, flags int32, under *shim.Under) shim.File {
	f := &file{under: under, v: h.v}
	if name == "" || flags&recorded == 0 {
		return f
	}
	f.name, f.isLog = name, flags&logs != 0
	if h.v.log.knows(name) {
		return f
	}
	op := Op{Kind: Created, File: name}
	if size, rc := under.Size(); rc == lib.SQLITE_OK && size > 0 {
		op.Kind, op.Bytes = Found, under.Buffer(int(size))
		under.ReadAt(op.Bytes, 0)
	}
	h.v.log.add(op)
	return f
}

// Delete writes down a deletion that succeeded.
func (h hooks) Delete(name string, syncDir bool, below func() int32) int32 {
	rc := below()
	if rc == lib.SQLITE_OK {
		h.v.log.add(Op{Kind: Deleted, File: name, Folder: syncDir})
	}
	return rc
}
