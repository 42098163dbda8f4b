package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"

	"samtak/casework/desk"
)

// chain ties the lines of the log together: the code of a line is
// HMAC-SHA-256 over the code of the line before and every field of its own,
// so that a line changed, taken out or put in breaks all that follow. Without
// the key nobody can mend it. What no chain can show is that its end was cut
// off: compare the head with the one printed on a receipt.
type chain struct{ key []byte }

// chainSince is the version of the file in which the chain began.
const chainSince = 2

// macSize is the size of a code in bytes.
const macSize = sha256.Size

// next is the code of a line after the line with the code before.
func (c chain) next(before []byte, a desk.Audit) []byte {
	h := hmac.New(sha256.New, c.key)
	writePart(h, before)
	at, _ := stamp(&a.At).Value() // gives no error
	writeNumber(h, a.ID)
	writePart(h, []byte(at.(string)))
	writePart(h, []byte(a.Event))
	writeNumber(h, int64(a.CaseID))
	writePart(h, []byte(a.Entity))
	writeNumber(h, a.Ref)
	writePart(h, []byte(a.Detail))
	return h.Sum(nil)
}

// writePart writes a part with its length, so that no two lines read alike.
func writePart(h hash.Hash, part []byte) {
	writeNumber(h, int64(len(part)))
	h.Write(part)
}

func writeNumber(h hash.Hash, n int64) {
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(n)))
}

// fits tells that a line follows from the one before.
func (c chain) fits(before line, l line) bool {
	return l.ID == before.ID+1 && hmac.Equal(l.mac, c.next(before.mac, l.Audit))
}

// headWords is the head as it stands on paper: the number of the newest line
// and the first half of its code.
func headWords(l line) string {
	if len(l.mac) != macSize {
		return ""
	}
	return hex.EncodeToString(l.mac[:macSize/4])
}
