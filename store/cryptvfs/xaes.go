package cryptvfs

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/subtle"
	"errors"
)

// XAES-256-GCM as C2SP describes it (c2sp.org/XAES-256-GCM): a nonce of 24
// bytes, of which the first 12 lead from the key to a key of its own for
// AES-256-GCM, and the last 12 are that one's nonce. Random nonces can
// therefore be drawn without counting how many.
const (
	keySize   = 32
	nonceSize = 24
	tagSize   = 16
	leadSize  = 12 // of the nonce: what the derived key is made from
)

var errKeySize = errors.New("cryptvfs: the key must be 32 bytes")

// xaes is a cipher.AEAD. It is safe for use from several goroutines.
type xaes struct {
	block cipher.Block
	k1    [aes.BlockSize]byte // the first subkey of CMAC
}

func newXAES(key []byte) (*xaes, error) {
	if len(key) != keySize {
		return nil, errKeySize
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	x := &xaes{block: block}
	block.Encrypt(x.k1[:], x.k1[:])
	var carry byte
	for i := len(x.k1) - 1; i >= 0; i-- {
		carry, x.k1[i] = x.k1[i]>>7, x.k1[i]<<1|carry
	}
	x.k1[len(x.k1)-1] ^= carry * 0x87
	return x, nil
}

func (x *xaes) NonceSize() int { return nonceSize }

func (x *xaes) Overhead() int { return tagSize }

// Seal and Open are those of cipher.AEAD; the nonce must be 24 bytes.
func (x *xaes) Seal(dst, nonce, plain, data []byte) []byte {
	return x.derive(nonce).Seal(dst, nonce[leadSize:], plain, data)
}

func (x *xaes) Open(dst, nonce, sealed, data []byte) ([]byte, error) {
	return x.derive(nonce).Open(dst, nonce[leadSize:], sealed, data)
}

// derive makes the AES-256-GCM for one nonce: the two halves of its key are
// the CMAC of 00 01 "X" 00 ‖ lead and of 00 02 "X" 00 ‖ lead, each one block.
func (x *xaes) derive(nonce []byte) cipher.AEAD {
	if len(nonce) != nonceSize {
		panic("cryptvfs: nonce size") // a slip in this package; no input leads here
	}
	key := make([]byte, keySize)
	defer clear(key)
	for i := range 2 {
		half := key[i*aes.BlockSize:][:aes.BlockSize]
		half[1], half[2] = byte(i+1), 'X'
		copy(half[4:], nonce[:leadSize])
		subtle.XORBytes(half, half, x.k1[:])
		x.block.Encrypt(half, half)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // only for another key size
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		panic(err) // only for another block size
	}
	return gcm
}
