package cryptvfs

import (
	"encoding/binary"
	"io"
	"os"
)

// proof shows that a key is the right one for a database whose first page
// cannot be opened, by the logs that lie beside it.
type proof struct {
	path         string
	wal, journal sealer
}

// logOpens tells that the first record of the write-ahead log or the journal
// is ours. It reads past the VFS below: these files are never locked.
func (p *proof) logOpens() bool {
	wal := headOf(p.path+"-wal", walHead+overhead)
	if p.wal.open(make([]byte, walHead), wal, 0) {
		return true
	}
	slot := headOf(p.path+"-journal", journalBlock+slotHead)
	if len(slot) < slotHead {
		return false
	}
	text := int(binary.LittleEndian.Uint16(slot))
	return text <= len(slot)-slotHead && p.journal.open(make([]byte, text), slot[lengthSize:slotHead+text], 0)
}

// headOf is the first n bytes of a file, or fewer, or none.
func headOf(path string, n int64) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer func() { _ = f.Close() }()
	head, err := io.ReadAll(io.LimitReader(f, n))
	if err != nil {
		return nil
	}
	return head
}
