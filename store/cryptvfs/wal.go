package cryptvfs

import "encoding/binary"

// The write-ahead log as SQLite writes it: a header, then frames, each with a
// header of its own and a page (sqlite.org/fileformat2.html#walformat).
const (
	walHead   = 32
	frameHead = 24
	frameSize = frameHead + PageSize
)

// walFile is the write-ahead log. Each of SQLite's pieces is a sealed record,
// 40 bytes longer than the piece:
//
//	header       72 bytes at 0               record 0
//	frame i      64 bytes at 72 + i·4200     record 1 + 2i
//	 its page  4136 bytes at 136 + i·4200    record 2 + 2i
//
// A record that cannot be opened reads as zeros while SQLite searches the log
// for its end, since its own checksums then end the log there, as they do at a
// torn write. A page read alone belongs to a frame already found sound, so its
// damage is an error.
type walFile struct {
	sealed
	plain   [PageSize]byte
	image   []byte // a record as it lies in the file
	pageOne int64  // the record with the first page of the database; 0 for none
}

func newWALFile(s sealed) *walFile {
	return &walFile{sealed: s, image: s.lower.Buffer(PageSize + overhead)}
}

// walRecord is one record: where its text lies for SQLite, and where the
// record lies in the file.
type walRecord struct {
	number, start, size, at int64
}

// recordAt is the record that holds the byte at off.
func recordAt(off int64) walRecord {
	if off < walHead {
		return walRecord{0, 0, walHead, 0}
	}
	frame, in := (off-walHead)/frameSize, (off-walHead)%frameSize
	start, at := walHead+frame*frameSize, walHead+overhead+frame*(frameSize+2*overhead)
	if in < frameHead {
		return walRecord{1 + 2*frame, start, frameHead, at}
	}
	return walRecord{2 + 2*frame, start + frameHead, PageSize, at + frameHead + overhead}
}

// ReadAt reads across records.
func (f *walFile) ReadAt(b []byte, off int64) int32 {
	known := len(b) == PageSize
	for len(b) > 0 {
		r := recordAt(off)
		n := min(int64(len(b)), r.start+r.size-off)
		dst := f.plain[:r.size]
		if n == r.size {
			dst = b[:n]
		}
		rc := f.readRecord(dst, r)
		if rc == damaged && !known {
			clear(dst)
			rc = ok
		}
		if rc != ok {
			clear(b)
			return rc
		}
		if n != r.size {
			copy(b[:n], dst[off-r.start:])
		}
		b, off = b[n:], off+n
	}
	return ok
}

// readRecord opens a record into dst. One that is not there to its end was
// never written for SQLite: Size does not count it.
func (f *walFile) readRecord(dst []byte, r walRecord) int32 {
	image := f.image[:r.size+overhead]
	n, rc := f.lower.ReadAt(image, r.at)
	switch {
	case rc != ok:
		return rc
	case n < len(image):
		return shortRead
	case !f.seal.open(dst, image, r.number):
		f.bad.Add(1)
		return damaged
	}
	return ok
}

// WriteAt writes whole records, in the pieces that SQLite writes.
func (f *walFile) WriteAt(b []byte, off int64) int32 {
	for len(b) > 0 {
		r := recordAt(off)
		if off != r.start || int64(len(b)) < r.size || !f.allows(b[:r.size], r) {
			return badWrite
		}
		if rc := f.lower.WriteAt(f.seal.seal(f.image, b[:r.size], r.number), r.at); rc != ok {
			return rc
		}
		b, off = b[r.size:], off+r.size
	}
	return ok
}

// allows refuses a first page that asks for other pages than ours, before it
// is acknowledged: mainFile would refuse it when the log is written back.
func (f *walFile) allows(b []byte, r walRecord) bool {
	if r.size == frameHead {
		f.pageOne = 0
		if binary.BigEndian.Uint32(b) == 1 {
			f.pageOne = r.number + 1
		}
	}
	return r.size != PageSize || r.number != f.pageOne || fits(b)
}

// Truncate keeps the record that size falls in.
func (f *walFile) Truncate(size int64) int32 {
	r := recordAt(size)
	if size > r.start {
		return f.lower.Truncate(r.at + r.size + overhead)
	}
	return f.lower.Truncate(r.at)
}

// Size counts the records that are there to their end.
func (f *walFile) Size() (int64, int32) {
	size, rc := f.lower.Size()
	if rc != ok {
		return 0, rc
	}
	return walText(size), ok
}

// walText is how much of the log, as SQLite sees it, size bytes hold.
func walText(size int64) int64 {
	size -= walHead + overhead
	if size < 0 {
		return 0
	}
	frames, rest := size/(frameSize+2*overhead), size%(frameSize+2*overhead)
	text := walHead + frames*frameSize
	if rest >= frameHead+overhead {
		text += frameHead
	}
	return text
}

// Close forgets the last page.
func (f *walFile) Close() { clear(f.plain[:]) }
