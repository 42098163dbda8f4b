package cryptvfs

import (
	"crypto/rand"
	"encoding/binary"
)

// overhead is what sealing adds: a tag of 16 bytes and a nonce of 24.
const overhead = tagSize + nonceSize

// sealer seals the records of one file:
//
//	ciphertext (as long as the text) ‖ tag (16) ‖ nonce (24, random)
//
// What is authenticated beside the text: the kind of the file (1 byte) and the
// number of the record (8 bytes, little endian). A record moved to another
// place in its file, or into another file, is therefore noticed. One put back
// to what it held at the same place earlier is not.
type sealer struct {
	x    *xaes
	kind kind
	data [9]byte
}

func (s *sealer) bind(record int64) []byte {
	s.data[0] = byte(s.kind)
	binary.LittleEndian.PutUint64(s.data[1:], uint64(record))
	return s.data[:]
}

// seal fills the first len(plain)+overhead bytes of dst and gives them back.
// dst and plain must not overlap.
func (s *sealer) seal(dst, plain []byte, record int64) []byte {
	dst = dst[:len(plain)+overhead]
	nonce := dst[len(plain)+tagSize:]
	rand.Read(nonce) // never fails
	s.x.Seal(dst[:0], nonce, plain, s.bind(record))
	return dst
}

// open puts the text of sealed into dst, which has room for it and either lies
// apart from sealed or starts where it starts. False: it is not what was
// written there; dst then holds nothing of it.
func (s *sealer) open(dst, sealed []byte, record int64) bool {
	if len(sealed) < overhead {
		return false
	}
	text, nonce := sealed[:len(sealed)-nonceSize], sealed[len(sealed)-nonceSize:]
	_, err := s.x.Open(dst[:0], nonce, text, s.bind(record))
	return err == nil
}
