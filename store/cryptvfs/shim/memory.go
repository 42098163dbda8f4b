package shim

import "unsafe"

// SQLite's memory comes from outside the Go heap, so its addresses stay put
// and the collector does not look at them. The helpers below are the only way
// from such an address to a Go value and back.

// at is the T that lies at address p.
func at[T any](p uintptr) *T { return *(**T)(unsafe.Pointer(&p)) }

// bytesAt is the n bytes that lie at address p.
func bytesAt(p uintptr, n int32) []byte { return unsafe.Slice(at[byte](p), int(n)) }

// callable is the function that a function pointer of SQLite's stands for.
func callable[F any](p uintptr) F { return *(*F)(unsafe.Pointer(&p)) }

// pointerTo is a plain Go function (no closure) as SQLite keeps it.
func pointerTo[F any](f F) uintptr { return *(*uintptr)(unsafe.Pointer(&f)) }

// addressOf is where the first byte of b lies, which is not on the Go heap.
func addressOf(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }

// address is where a variable of the package lies. Such variables do not move.
func address[T any](v *T) uintptr { return uintptr(unsafe.Pointer(v)) }
