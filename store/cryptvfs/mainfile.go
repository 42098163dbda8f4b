package cryptvfs

import "encoding/binary"

// What SQLite must know of a page.
const (
	PageSize = 4096 // bytes in a page of the database, sealed or not
	Reserve  = 40   // bytes at the end of each page that SQLite leaves free
)

// The fields of the header of a database that decide its pages.
const (
	atPageSize = 16 // two bytes, big endian
	atReserve  = 20 // one byte
)

// mainFile is the database. Page n, counted from 0, lies at n·4096 and is
//
//	ciphertext (4056) ‖ tag (16) ‖ nonce (24)
//
// so tag and nonce stand in the 40 bytes that SQLite leaves free, and the file
// is as long as SQLite believes. Every page is sealed, unused ones too: a page
// of zeros is damage.
type mainFile struct {
	sealed
	proof proof
	plain [PageSize]byte
	image []byte // the page as it lies in the file
}

func newMainFile(s sealed, p proof) *mainFile {
	return &mainFile{sealed: s, proof: p, image: s.lower.Buffer(PageSize)}
}

// ReadAt reads across pages.
func (f *mainFile) ReadAt(b []byte, off int64) int32 {
	if off == 0 && len(b) < PageSize {
		return f.readHeader(b)
	}
	for len(b) > 0 {
		page, from := off/PageSize, off%PageSize
		n := min(int64(len(b)), PageSize-from)
		if n == PageSize { // nearly always: straight into SQLite's memory
			if rc := f.readPage(b[:n], b[:n], page); rc != ok {
				clear(b)
				return rc
			}
		} else {
			if rc := f.readPage(f.plain[:], f.image, page); rc != ok {
				clear(b)
				return rc
			}
			copy(b[:n], f.plain[from:])
		}
		b, off = b[n:], off+n
	}
	return ok
}

// readPage reads one page into image and opens it into dst. Past the end of the file there is a short
// read, as SQLite expects; part of a page is damage.
func (f *mainFile) readPage(dst, image []byte, page int64) int32 {
	n, rc := f.lower.ReadAt(image, page*PageSize)
	if rc != ok {
		return rc
	}
	if n == 0 {
		return shortRead
	}
	if n < PageSize || !f.seal.open(dst, image, page) {
		f.bad.Add(1)
		return f.refusal(page)
	}
	clear(dst[PageSize-Reserve:])
	return ok
}

// refusal is SQLITE_NOTADB where nothing shows that the key is the right one,
// and SQLITE_IOERR_DATA for a damaged page of a file that is ours.
func (f *mainFile) refusal(page int64) int32 {
	if page > 0 || f.otherPageOpens() || f.proof.logOpens() {
		return damaged
	}
	return notOurs
}

// readHeader reads the start of the first page, which SQLite asks for before
// anything else, to learn the size of the pages. Of an empty file it learns
// what every file of ours has, and makes the first page accordingly.
//
// A power cut may have torn the first page while the log that mends it lies
// beside the file. SQLite looks at the log only after this reading, so a torn
// page must not end it, once it is shown that file and log are ours.
func (f *mainFile) readHeader(b []byte) int32 {
	n, rc := f.lower.ReadAt(f.image, 0)
	switch {
	case rc != ok:
		return rc
	case n == 0:
		emptyHeader(b)
		return shortRead
	case n == PageSize && f.seal.open(f.plain[:], f.image, 0):
		copy(b, f.plain[:])
		return ok
	case f.proof.logOpens() && (f.onePage() || f.otherPageOpens()):
		emptyHeader(b)
		return ok
	}
	clear(b)
	f.bad.Add(1)
	if rc := f.refusal(0); rc != damaged {
		return rc
	}
	return malformed // while opening, SQLite reports no finer codes of SQLITE_IOERR
}

func emptyHeader(b []byte) {
	clear(b)
	if len(b) > atReserve {
		binary.BigEndian.PutUint16(b[atPageSize:], PageSize)
		b[atReserve] = Reserve
	}
}

func (f *mainFile) onePage() bool {
	size, rc := f.lower.Size()
	return rc == ok && size <= PageSize
}

// pagesTried is how many pages after a damaged first one are looked at.
const pagesTried = 16

// otherPageOpens tells that a page after the first is ours, and the key right.
func (f *mainFile) otherPageOpens() bool {
	for page := int64(1); page <= pagesTried; page++ {
		n, rc := f.lower.ReadAt(f.image, page*PageSize)
		if rc != ok || n < PageSize {
			return false
		}
		if f.seal.open(f.plain[:], f.image, page) {
			return true
		}
	}
	return false
}

// WriteAt writes whole pages, and refuses what would not survive: pieces of
// pages, and a first page that asks for other pages than ours.
func (f *mainFile) WriteAt(b []byte, off int64) int32 {
	if off%PageSize != 0 || len(b)%PageSize != 0 || off == 0 && !fits(b) {
		return badWrite
	}
	if rc := f.fill(off / PageSize); rc != ok {
		return rc
	}
	for ; len(b) > 0; b, off = b[PageSize:], off+PageSize {
		if rc := f.writePage(b[:PageSize], off/PageSize); rc != ok {
			return rc
		}
	}
	return ok
}

// fits tells that a first page says 4096 bytes a page, 40 of them left free.
func fits(page []byte) bool {
	return len(page) > atReserve && page[atReserve] == Reserve &&
		binary.BigEndian.Uint16(page[atPageSize:]) == PageSize
}

func (f *mainFile) writePage(plain []byte, page int64) int32 {
	return f.lower.WriteAt(f.seal.seal(f.image, plain[:PageSize-Reserve], page), page*PageSize)
}

// fill seals zeros into the pages between the end of the file and page end:
// SQLite leaves out pages that it does not use.
func (f *mainFile) fill(end int64) int32 {
	size, rc := f.lower.Size()
	if rc != ok || size >= end*PageSize {
		return rc
	}
	clear(f.plain[:])
	for page := size / PageSize; page < end; page++ {
		if rc := f.writePage(f.plain[:], page); rc != ok {
			return rc
		}
	}
	return ok
}

// Truncate makes the file size bytes long, a whole number of pages.
func (f *mainFile) Truncate(size int64) int32 {
	if size%PageSize != 0 {
		return badTruncate
	}
	if rc := f.fill(size / PageSize); rc != ok {
		return rc
	}
	return f.lower.Truncate(size)
}

// Size is as long as the file below: nothing is added to a page.
func (f *mainFile) Size() (int64, int32) { return f.lower.Size() }

// Close forgets the last page.
func (f *mainFile) Close() { clear(f.plain[:]) }
