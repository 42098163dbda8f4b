package cryptvfs

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
)

// kind is what a file is to SQLite. It chooses the key and stands in front of
// what is authenticated, so no record passes for one of another kind.
type kind byte

const (
	kindMain    kind = 'm' // the database
	kindWAL     kind = 'w' // the write-ahead log
	kindJournal kind = 'j' // the rollback journal
	kindTemp    kind = 't' // whatever SQLite deletes when it closes it
)

// keyInfo is the info of HKDF-SHA-256 (no salt: the key is random) for the
// kinds that outlive a run.
var keyInfo = map[kind]string{
	kindMain:    "samtak data file 1 main",
	kindWAL:     "samtak data file 1 wal",
	kindJournal: "samtak data file 1 journal",
}

// keyring holds one cipher for each kind of file.
type keyring map[kind]*xaes

func newKeyring(key []byte) (keyring, error) {
	if len(key) != keySize {
		return nil, errKeySize
	}
	ring := keyring{}
	for k, info := range keyInfo {
		sub, err := hkdf.Key(sha256.New, key, nil, info, keySize)
		if err != nil {
			return nil, err
		}
		ring[k], err = newXAES(sub)
		clear(sub)
		if err != nil {
			return nil, err
		}
	}
	return ring, nil
}

// temporary is a cipher whose key dies with the file.
func temporary() *xaes {
	key := make([]byte, keySize)
	defer clear(key)
	rand.Read(key) // never fails
	x, err := newXAES(key)
	if err != nil {
		panic(err) // only for another key size
	}
	return x
}

// wipe forgets the keys. What the AES of the standard library has expanded
// cannot be reached; it is let go.
func (r keyring) wipe() {
	for _, x := range r {
		clear(x.k1[:])
		x.block = nil
	}
	clear(r)
}
