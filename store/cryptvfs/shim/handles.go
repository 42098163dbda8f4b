package shim

import (
	"sync"
	"sync/atomic"
)

// handles leads from a number, which SQLite may hold, to a Go value, whose
// address it may not. A number is never used twice.
type handles[T any] struct {
	last atomic.Uintptr
	held sync.Map // uintptr → *T
}

func (h *handles[T]) add(v *T) uintptr {
	n := h.last.Add(1)
	h.held.Store(n, v)
	return n
}

// get gives nil for a number that was dropped.
func (h *handles[T]) get(n uintptr) *T {
	v, _ := h.held.Load(n)
	found, _ := v.(*T)
	return found
}

func (h *handles[T]) drop(n uintptr) { h.held.Delete(n) }
