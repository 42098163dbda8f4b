package shim

// File is one open file of a layer. Every answer is a result code of SQLite.
type File interface {
	// ReadAt fills b; SQLITE_IOERR_SHORT_READ when the file ends before that,
	// with the rest of b zero.
	ReadAt(b []byte, off int64) int32
	WriteAt(b []byte, off int64) int32
	Truncate(size int64) int32
	Size() (int64, int32)
	Sync(flags int32) int32
	Traits() int32 // device characteristics
	Close()        // before the file below is closed and the buffers are freed
}

// Hooks is what a layer does at the level of the VFS.
type Hooks interface {
	// Open gives the layer's file over one the VFS below has just opened. name
	// is empty for a nameless temporary file; flags are those of xOpen.
	Open(name string, flags int32, under *Under) File
	// Delete removes a file by calling below.
	Delete(name string, syncDir bool, below func() int32) int32
}
