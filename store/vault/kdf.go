package vault

import (
	"bytes"
	"crypto/hkdf"
	"crypto/sha256"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"samtak/casework"
)

// KDF is how much work Argon2id puts into one try at the passphrase. It is
// stored in the slot, so that a later Samtak may ask for more.
type KDF struct {
	Time      uint32 // passes over the memory, 1–64
	MemoryKiB uint32 // memory in KiB, at least 8 for each thread and at most 4 GiB
	Threads   uint8  // at least 1
}

// DefaultKDF takes a few tenths of a second on an office machine.
var DefaultKDF = KDF{Time: 3, MemoryKiB: 64 * 1024, Threads: 4}

const (
	maxTime      = 64
	maxMemoryKiB = 4 << 20
	// maxWorkKiB bounds memory times passes: 16 GiB written is well under a
	// minute, the two bounds above together would be many.
	maxWorkKiB = 16 << 20
)

// valid: Argon2id takes the parameters as they are, and the machine survives them.
func (k KDF) valid() bool {
	return k.Time >= 1 && k.Time <= maxTime &&
		k.Threads >= 1 && k.MemoryKiB >= 8*uint32(k.Threads) && k.MemoryKiB <= maxMemoryKiB &&
		uint64(k.Time)*uint64(k.MemoryKiB) <= maxWorkKiB
}

// keyOf is the key a passphrase gives with the salt. It cannot be interrupted.
func (k KDF) keyOf(passphrase, salt []byte) []byte {
	return argon2.IDKey(passphrase, salt, k.Time, k.MemoryKiB, k.Threads, keySize)
}

// normalise gives the bytes of a passphrase; the caller wipes them.
// CodeMissing when nothing is left.
//
// The same letter may be typed as one sign or as two (å, a and a ring),
// depending on the machine: NFC makes them one. White space at the ends goes,
// since pasting brings it along unseen; inside it is part of the phrase.
func normalise(passphrase string) ([]byte, error) {
	const growth = 3 // NFC lengthens UTF-8 at most so much: no copy is left behind by growing
	whole := norm.NFC.AppendString(make([]byte, 0, growth*len(passphrase)), passphrase)
	trimmed := bytes.Clone(bytes.TrimSpace(whole))
	wipe(whole)
	if len(trimmed) == 0 {
		return nil, casework.Fail(casework.CodeMissing, "Field", FieldPassphrase)
	}
	return trimmed, nil
}

// derive is HKDF-SHA256 to a key. It is nil should the machine's policy refuse
// that, and no cipher takes such a key.
func derive(secret, salt []byte, info string) []byte {
	key, err := hkdf.Key(sha256.New, secret, salt, info, keySize)
	if err != nil {
		return nil
	}
	return key
}

func wipe(b []byte) { clear(b) }
