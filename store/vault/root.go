package vault

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"io"
	"sync"
)

const keySize = 32

// Root is the unlocked root key. It shows itself as "[secret]" wherever it is
// printed. Safe for use from several goroutines.
type Root struct {
	mu  sync.Mutex
	key *[keySize]byte // nil once wiped; behind a pointer, so that printing a copy shows an address
}

func newRoot() *Root {
	r := &Root{key: new([keySize]byte)}
	rand.Read(r.key[:])
	return r
}

// FileKey is the 32-byte key of the data file with that id; the caller wipes
// it. Nil once the root is wiped.
func (r *Root) FileKey(fileID [32]byte) []byte {
	return r.derive(fileID[:], "samtak/1 file")
}

// AuditKey is the 32-byte key of the audit log, the same in every backup; the
// caller wipes it. Nil once the root is wiped.
func (r *Root) AuditKey() []byte { return r.derive(nil, "samtak/1 audit") }

// Wipe overwrites the root key: Samtak is locked.
func (r *Root) Wipe() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.key != nil {
		wipe(r.key[:])
		r.key = nil
	}
}

func (r *Root) derive(salt []byte, info string) []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.key == nil {
		return nil
	}
	return derive(r.key[:], salt, info)
}

// mac is the HMAC over a header; nil once the root is wiped.
func (r *Root) mac(header []byte) []byte {
	key := r.derive(nil, "samtak/1 header")
	if key == nil {
		return nil
	}
	defer wipe(key)
	h := hmac.New(sha256.New, key)
	h.Write(header)
	return h.Sum(nil)
}

// hidden is what a secret shows of itself.
const hidden = "[secret]"

// Format keeps the key out of everything fmt prints.
func (r *Root) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, hidden) }

// String is "[secret]".
func (r *Root) String() string { return hidden }

// GoString is "[secret]".
func (r *Root) GoString() string { return hidden }

// MarshalText is "[secret]", in JSON and in logs too.
func (r *Root) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// Clone gives a root of its own, to be wiped by itself; wiped when r is.
func (r *Root) Clone() *Root {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.key == nil {
		return &Root{}
	}
	key := *r.key
	return &Root{key: &key}
}
