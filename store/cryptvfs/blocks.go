package cryptvfs

import "encoding/binary"

// How journals and temporary files are cut into blocks.
const (
	// journalBlock is SQLite's sector under powersafe overwrite. SQLite starts
	// a new sector after each sync, so no block that was synced is written again
	// before its journal is done with, but for the header, whose count SQLite
	// writes before the pages it counts are changed.
	journalBlock = 512
	tempBlock    = PageSize

	lengthSize = 2
	slotHead   = lengthSize + overhead // a slot is that much longer than its block
)

// blockFile is a rollback journal or a temporary file: bytes in any order, cut
// into blocks. Block i lies in the slot at i·(block + 42):
//
//	length of the text (2, little endian) ‖ ciphertext ‖ tag (16) ‖ nonce (24)
//
// A text shorter than its block goes on with zeros. The file ends 42 bytes
// after the last byte of text in its last slot.
//
// In a journal two readings may meet the torn end of a write that SQLite never
// relied on, and get zeros: the first bytes of a block, where SQLite looks for
// a header, and the last 16 bytes of the file. All other damage is an error.
type blockFile struct {
	sealed
	block int64  // bytes of text in a slot
	plain []byte // one block
	image []byte // one slot
}

func newBlockFile(s sealed, block int64) *blockFile {
	return &blockFile{sealed: s, block: block, plain: make([]byte, block), image: s.lower.Buffer(int(block + slotHead))}
}

func (f *blockFile) slot() int64 { return f.block + slotHead }

// ReadAt reads across blocks.
func (f *blockFile) ReadAt(b []byte, off int64) int32 {
	torn := f.mayBeTorn(b, off)
	for len(b) > 0 {
		i, from := off/f.block, off%f.block
		n := min(int64(len(b)), f.block-from)
		there, _, rc := f.readBlock(i)
		if rc == damaged && torn {
			rc = ok
		}
		if rc != ok {
			clear(b)
			return rc
		}
		if have := min(n, max(0, there-from)); have < n {
			clear(b[copy(b, f.plain[from:from+have]):])
			return shortRead
		}
		copy(b[:n], f.plain[from:])
		b, off = b[n:], off+n
	}
	return ok
}

// mayBeTorn: see blockFile.
func (f *blockFile) mayBeTorn(b []byte, off int64) bool {
	const magic, tail = 8, 16
	if f.seal.kind != kindJournal || len(b) > magic {
		return false
	}
	if off%f.block == 0 && (len(b) == magic || len(b) == 1) {
		return true
	}
	size, rc := f.Size()
	return rc == ok && off >= size-tail
}

// readBlock opens block i into f.plain, which holds zeros after the text.
// there is how much of the block lies before the end of the file, text how
// much of it was written.
func (f *blockFile) readBlock(i int64) (there, text int64, rc int32) {
	n, rc := f.lower.ReadAt(f.image, i*f.slot())
	if rc != ok {
		return 0, 0, rc
	}
	if n <= slotHead-1 { // not there, or torn before there was any text
		clear(f.plain)
		return 0, 0, ok
	}
	there = int64(n) - slotHead
	text = int64(binary.LittleEndian.Uint16(f.image))
	if text > there || !f.seal.open(f.plain, f.image[lengthSize:slotHead+text], i) {
		clear(f.plain)
		f.bad.Add(1)
		return there, 0, damaged
	}
	clear(f.plain[text:])
	return there, text, ok
}

// WriteAt writes at any place.
func (f *blockFile) WriteAt(b []byte, off int64) int32 {
	if len(b) == 0 {
		return ok
	}
	if rc := f.fill(off / f.block); rc != ok {
		return rc
	}
	for len(b) > 0 {
		i, from := off/f.block, off%f.block
		n := min(int64(len(b)), f.block-from)
		text := n
		if n < f.block {
			_, before, rc := f.readForWriting(i)
			if rc != ok {
				return rc
			}
			text = max(before, from+n)
		}
		copy(f.plain[from:], b[:n])
		if rc := f.writeBlock(f.plain[:text], i); rc != ok {
			return rc
		}
		b, off = b[n:], off+n
	}
	return ok
}

// readForWriting is readBlock, but a journal's block that a crash has torn
// counts as empty.
func (f *blockFile) readForWriting(i int64) (there, text int64, rc int32) {
	there, text, rc = f.readBlock(i)
	if rc == damaged && f.seal.kind == kindJournal {
		rc = ok
	}
	return there, text, rc
}

func (f *blockFile) writeBlock(text []byte, i int64) int32 {
	binary.LittleEndian.PutUint16(f.image, uint16(len(text)))
	f.seal.seal(f.image[lengthSize:], text, i)
	return f.lower.WriteAt(f.image[:slotHead+len(text)], i*f.slot())
}

// fill puts empty texts into the slots between the end of the file and block end.
func (f *blockFile) fill(end int64) int32 {
	size, rc := f.lower.Size()
	if rc != ok {
		return rc
	}
	for i := f.slotsIn(size); i < end; i++ {
		if rc := f.writeBlock(nil, i); rc != ok {
			return rc
		}
	}
	return ok
}

// slotsIn is how many slots begin in a file of size bytes and can be read.
func (f *blockFile) slotsIn(size int64) int64 {
	slots := size / f.slot()
	if size%f.slot() >= slotHead {
		slots++
	}
	return slots
}

// Truncate makes the text size bytes long; what is new is zero.
func (f *blockFile) Truncate(size int64) int32 {
	i, keep := size/f.block, size%f.block
	if keep == 0 {
		if rc := f.fill(i); rc != ok {
			return rc
		}
		return f.lower.Truncate(i * f.slot())
	}
	if rc := f.fill(i + 1); rc != ok {
		return rc
	}
	there, text, rc := f.readForWriting(i)
	if rc != ok {
		return rc
	}
	if text > keep || text == 0 && there > 0 { // the slot is about to be cut
		if rc := f.writeBlock(f.plain[:keep], i); rc != ok {
			return rc
		}
	}
	return f.lower.Truncate(i*f.slot() + slotHead + keep)
}

// Size is the length of the text.
func (f *blockFile) Size() (int64, int32) {
	size, rc := f.lower.Size()
	return size/f.slot()*f.block + max(0, size%f.slot()-slotHead), rc
}

// Close forgets the last block.
func (f *blockFile) Close() { clear(f.plain) }
