package cryptvfs

import (
	"bytes"
	"sync/atomic"
	"testing"

	"samtak/store/cryptvfs/shim"
)

// memory is a file below, in memory. It behaves as a file of the system.
type memory struct{ raw []byte }

func (m *memory) ReadAt(b []byte, off int64) (int, int32) {
	clear(b)
	if off >= int64(len(m.raw)) {
		return 0, ok
	}
	return copy(b, m.raw[off:]), ok
}

func (m *memory) WriteAt(b []byte, off int64) int32 {
	m.Truncate(max(off+int64(len(b)), int64(len(m.raw))))
	copy(m.raw[off:], b)
	return ok
}

func (m *memory) Truncate(size int64) int32 {
	if n := int64(len(m.raw)); size > n {
		m.raw = append(m.raw, make([]byte, size-n)...)
	}
	m.raw = m.raw[:size:size]
	return ok
}

func (m *memory) Size() (int64, int32) { return int64(len(m.raw)), ok }
func (m *memory) Sync(int32) int32     { return ok }
func (m *memory) Traits() int32        { return 0 }
func (m *memory) Buffer(n int) []byte  { return make([]byte, n) }

// overMemory makes a file of one kind over an empty one.
func overMemory(k kind) (shim.File, *memory, *atomic.Int64) {
	low, bad := &memory{}, &atomic.Int64{}
	s := sealed{lower: low, seal: sealer{x: temporary(), kind: k}, bad: bad}
	switch k {
	case kindMain:
		return newMainFile(s, proof{wal: s.seal, journal: s.seal}), low, bad
	case kindWAL:
		return newWALFile(s), low, bad
	case kindJournal:
		return newBlockFile(s, journalBlock), low, bad
	default:
		return newBlockFile(s, tempBlock), low, bad
	}
}

// step is one thing done to a file and to its model: which, where, how much.
type step struct {
	what    byte
	off, n  int64
	content byte
}

// steps reads them from what the fuzzer made up: seven bytes each.
func steps(raw []byte) (all []step) {
	for ; len(raw) >= 7; raw = raw[7:] {
		off := int64(raw[1])<<8 | int64(raw[2])
		n := int64(raw[3])<<8 | int64(raw[4])
		all = append(all, step{raw[0] % 4, off, n % 9000, raw[5] ^ raw[6]})
	}
	return all
}

// suit moves a step to where SQLite would make it: whole pages of the
// database; in the log whole records, without a gap.
func (s step) suit(k kind, size int64) step {
	switch {
	case k == kindMain && (s.what == 0 || s.what == 2):
		s.off, s.n = s.off/PageSize*PageSize, PageSize*(1+s.n%2)
	case k == kindWAL && s.what == 0:
		r := recordAt(min(s.off, size))
		s.off, s.n = r.start, r.size
	case k == kindWAL && s.what == 2:
		s.off = recordAt(min(s.off, size)).start
	}
	return s
}

// text is what a step writes. A first page must ask for our pages, and what a
// page keeps free comes back as zeros.
func (s step) text(k kind) []byte {
	b := make([]byte, s.n)
	for i := range b {
		b[i] = s.content + byte(i>>3)
	}
	if k == kindMain {
		if s.off == 0 {
			emptyHeader(b[:atReserve+1])
		}
		for p := b; len(p) > 0; p = p[PageSize:] {
			clear(p[PageSize-Reserve : PageSize])
		}
	}
	if k == kindWAL && s.n == frameHead {
		clear(b[:4]) // not the first page
	}
	return b
}

// FuzzRecords does the same to a file of each kind and to a plain one; they
// must never differ, and the file below never show what was written.
func FuzzRecords(f *testing.F) {
	f.Add([]byte("\x00\x00\x00\x02\x00aa\x00\x02\x00\x02\x00bb\x01\x00\x00\x20\x00cc\x02\x01\x10\x00\x00dd\x01\x00\x00\x20\x00ee"))
	f.Add([]byte("\x00\xf0\x00\x10\x03aa\x02\x80\x01\x00\x00bb\x02\x90\x01\x00\x00bb\x03\x00\x00\x20\x00cc\x00\x00\x07\x00\x05de"))
	f.Add([]byte("\x00\x00\x00\x00\x01aa\x00\x00\x20\x00\x01aa\x00\x10\x20\x00\x01aa\x00\x00\x38\x00\x01aa\x02\x10\x00\x00\x00bb"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, k := range []kind{kindMain, kindWAL, kindJournal, kindTemp} {
			file, low, bad := overMemory(k)
			model := &memory{}
			for _, s := range steps(raw) {
				s = s.suit(k, int64(len(model.raw)))
				play(t, k, s, file, model)
				if s.what == 0 && s.n >= 100 && bytes.Contains(low.raw, s.text(k)[60:100]) {
					t.Fatalf("%c: the text shows", k)
				}
			}
			compare(t, k, 0, int64(len(model.raw))+100, file, model)
			if bad.Load() != 0 {
				t.Fatalf("%c: damage without a cause", k)
			}
		}
	})
}

func play(t *testing.T, k kind, s step, file shim.File, model *memory) {
	t.Helper()
	switch s.what {
	case 0:
		text := s.text(k)
		if k == kindMain && s.off > 0 && len(model.raw) == 0 {
			return // SQLite writes the first page first
		}
		if rc := file.WriteAt(text, s.off); rc != ok {
			t.Fatalf("%c: write of %d at %d: %d", k, s.n, s.off, rc)
		}
		if s.n > 0 {
			model.WriteAt(text, s.off)
		}
	case 2:
		if rc := file.Truncate(s.off); rc != ok {
			t.Fatalf("%c: truncate to %d: %d", k, s.off, rc)
		}
		model.Truncate(s.off)
	default:
		compare(t, k, s.off, s.n, file, model)
	}
	if size, rc := file.Size(); rc != ok || size != int64(len(model.raw)) {
		t.Fatalf("%c: size %d (code %d) after step %+v, want %d", k, size, rc, s, len(model.raw))
	}
}

// compare reads the same piece of both.
func compare(t *testing.T, k kind, off, n int64, file shim.File, model *memory) {
	t.Helper()
	if k == kindMain && off == 0 && n < PageSize {
		n = PageSize // the header of an empty file is made up
	}
	got, want := bytes.Repeat([]byte{0xEE}, int(n)), make([]byte, n)
	rc := file.ReadAt(got, off)
	have, _ := model.ReadAt(want, off)
	switch {
	case have == int(n) && rc != ok, have < int(n) && rc != shortRead:
		t.Fatalf("%c: read of %d at %d: code %d, %d bytes are there", k, n, off, rc, have)
	case !bytes.Equal(got, want): // zeros after the end, too
		t.Fatalf("%c: read of %d at %d differs", k, n, off)
	}
}
