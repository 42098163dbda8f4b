package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"errors"

	"samtak/casework"
)

// The places in a slot; see the package comment.
const (
	slotKind    = 0
	slotDerive  = 1
	slotTime    = 2
	slotMemory  = 6
	slotThreads = 10
	slotSalt    = 11
	slotNonce   = 43
	slotWrapped = 55
	slotSize    = slotWrapped + keySize + 16

	kindPassphrase = 1
	kindCode       = 2
	deriveArgon2id = 1
	deriveHKDF     = 2
)

// slot is one wrapping of the root key, as it stands in the file.
type slot [slotSize]byte

// newSlot has a fresh salt and nonce and no root in it yet.
func newSlot(kind, derivation byte, k KDF) slot {
	var s slot
	s[slotKind], s[slotDerive], s[slotThreads] = kind, derivation, k.Threads
	binary.BigEndian.PutUint32(s[slotTime:], k.Time)
	binary.BigEndian.PutUint32(s[slotMemory:], k.MemoryKiB)
	rand.Read(s[slotSalt:slotWrapped])
	return s
}

func (s *slot) kdf() KDF {
	return KDF{
		Time:      binary.BigEndian.Uint32(s[slotTime:]),
		MemoryKiB: binary.BigEndian.Uint32(s[slotMemory:]),
		Threads:   s[slotThreads],
	}
}

func (s *slot) salt() []byte { return s[slotSalt:slotNonce] }

// check refuses what no Samtak writes; nil for a slot that can be tried.
func (s *slot) check(kind byte) error {
	switch {
	case s[slotKind] != kind:
		return damaged("kind of a slot")
	case kind == kindPassphrase && (s[slotDerive] != deriveArgon2id || !s.kdf().valid()),
		kind == kindCode && (s[slotDerive] != deriveHKDF || s.kdf() != KDF{}):
		return damaged("key derivation of a slot")
	}
	return nil
}

// authenticated is what the wrapping vouches for besides the root.
func (s *slot) authenticated() []byte { return append([]byte(magic), s[:slotNonce]...) }

// wrap puts the root in the slot under kek.
func (s *slot) wrap(root *Root, kek []byte) error {
	sealer, err := newGCM(kek)
	if err != nil {
		return err
	}
	root.mu.Lock()
	defer root.mu.Unlock()
	if root.key == nil {
		return misused(errWiped)
	}
	sealer.Seal(s[slotWrapped:slotWrapped], s[slotNonce:slotWrapped], root.key[:], s.authenticated())
	return nil
}

// unwrap takes the root out; CodeWrongSecret when kek does not fit.
func (s *slot) unwrap(kek []byte) (*Root, error) {
	opener, err := newGCM(kek)
	if err != nil {
		return nil, err
	}
	root := &Root{key: new([keySize]byte)}
	if _, err := opener.Open(root.key[:0], s[slotNonce:slotWrapped], s[slotWrapped:], s.authenticated()); err != nil {
		return nil, casework.Fail(CodeWrongSecret)
	}
	return root, nil
}

func newGCM(key []byte) (cipher.AEAD, error) {
	if len(key) != keySize {
		return nil, misused(errors.New("no key"))
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, misused(err)
	}
	sealer, err := cipher.NewGCM(block)
	if err != nil {
		return nil, misused(err)
	}
	return sealer, nil
}
