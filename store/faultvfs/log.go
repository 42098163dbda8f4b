package faultvfs

import (
	"slices"
	"sync"
)

// Kind is what an Op did.
type Kind int

// The kinds of Op.
const (
	Found     Kind = iota // the file was there before, with Bytes in it, durable
	Created               // the file was made, empty
	Wrote                 // Bytes at Off
	Truncated             // to Off bytes
	Synced                // Folder: and the names of the files in its folder
	Deleted               // Folder: and that is durable
	Marked                // by the test, with Label
)

// Op is one thing done to a database, its log or its journal.
type Op struct {
	Kind   Kind
	File   string // full path
	Off    int64
	Bytes  []byte
	Folder bool
	Label  any
}

// log is what was done, in order.
type log struct {
	mu     sync.Mutex
	ops    []Op
	exists map[string]bool // by path; only files that were opened
	fresh  map[string]bool // made, and its folder not synced since
}

func newLog() *log { return &log{exists: map[string]bool{}, fresh: map[string]bool{}} }

func (l *log) add(op Op) {
	l.mu.Lock()
	defer l.mu.Unlock()
	op.Bytes = slices.Clone(op.Bytes)
	switch op.Kind {
	case Found, Created:
		if l.exists[op.File] {
			return
		}
		l.exists[op.File] = true
		l.fresh[op.File] = op.Kind == Created
	case Synced:
		op.Folder = op.Folder && l.fresh[op.File]
		delete(l.fresh, op.File)
	case Deleted:
		if !l.exists[op.File] {
			return
		}
		delete(l.exists, op.File)
	default:
	}
	l.ops = append(l.ops, op)
}

func (l *log) knows(file string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.exists[file]
}

func (l *log) read() []Op {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.ops)
}
