package pdf

import (
	"encoding/binary"
	"errors"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"samtak/assets"
)

// weight is one of the three faces a paper is set in.
type weight uint8

const (
	regular weight = iota
	bold
	italic
	faceCount
)

// The runes measured in advance, and those whose pairs are kerned: Latin with
// the Sámi letters. Rarer ones are looked up under a lock and not kerned.
const (
	nearEnd   = 0x250
	kernStart = 0x20
	kernEnd   = 0x180
	kernSpan  = kernEnd - kernStart
)

// glyph is what layout needs to know of a rune in a face.
type glyph struct {
	id      sfnt.GlyphIndex
	advance int32 // 1/1000 em
	known   bool
}

// face is a font of the process, shared by all documents: measured once,
// read-only for everyone but the locked and atomic caches.
type face struct {
	name   string // PostScript name
	tables map[string][]byte
	loca   []uint32
	font   *sfnt.Font
	near   [nearEnd]glyph
	kerns  []atomic.Int32 // 0 unknown, else the pair's kern + kernBias

	mu  sync.Mutex
	buf sfnt.Buffer
	far map[rune]glyph

	baseOnce sync.Once
	base     *cutFont
}

const kernBias = 1 << 16

// faces are parsed at the first paper, not at start.
var faces = sync.OnceValues(func() (*[faceCount]*face, error) {
	var out [faceCount]*face
	for w, src := range [faceCount]struct {
		name string
		file func() []byte
	}{{"NotoSans", assets.Regular}, {"NotoSans-Bold", assets.Bold}, {"NotoSans-Italic", assets.Italic}} {
		f, err := newFace(src.name, src.file())
		if err != nil {
			return nil, err
		}
		out[w] = f
	}
	return &out, nil
})

func newFace(name string, file []byte) (*face, error) {
	parsed, err := sfnt.Parse(file)
	if err != nil {
		return nil, err
	}
	if parsed.UnitsPerEm() != 1000 {
		return nil, errors.New("font is not drawn on a 1000 unit em")
	}
	f := &face{name: name, font: parsed, far: map[rune]glyph{}, kerns: make([]atomic.Int32, kernSpan*kernSpan)}
	if err := f.readTables(file); err != nil {
		return nil, err
	}
	for r := range rune(nearEnd) {
		f.near[r] = f.measure(r)
	}
	return f, nil
}

// stand-ins: runes Noto Sans lacks and a glyph that looks the same. Glyph 0 is
// the font's own empty box; its outline is copied under another number, since
// PDF/A forbids the use of glyph 0 itself.
var standIn = map[rune]rune{
	'\u2212': '–', // minus sign
	'\u25CF': '•',
	'\u25A1': -1, // □
	'\u2610': -1, // ☐
}

func (f *face) measure(r rune) glyph {
	id, err := f.font.GlyphIndex(&f.buf, r)
	if err != nil {
		return glyph{}
	}
	known := id != 0
	if s, ok := standIn[r]; ok && !known {
		known = true
		if s > 0 {
			id, _ = f.font.GlyphIndex(&f.buf, s)
		}
	}
	adv, err := f.font.GlyphAdvance(&f.buf, id, fixed.I(1000), font.HintingNone)
	if err != nil {
		return glyph{}
	}
	return glyph{id: id, advance: int32(adv.Round()), known: known}
}

// glyph looks r up. A rune the face lacks gets the empty box.
func (f *face) glyph(r rune) glyph {
	if r >= 0 && r < nearEnd {
		return f.near[r]
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	g, ok := f.far[r]
	if !ok {
		g = f.measure(r)
		f.far[r] = g
	}
	return g
}

// kern is the change of distance between a and b in 1/1000 em.
func (f *face) kern(a, b rune) int32 {
	if a <= kernStart || b <= kernStart || a >= kernEnd || b >= kernEnd {
		return 0 // spaces are never kerned, so that a line is as wide as its words
	}
	at := &f.kerns[(a-kernStart)*kernSpan+b-kernStart]
	if v := at.Load(); v != 0 {
		return v - kernBias
	}
	f.mu.Lock()
	k, err := f.font.Kern(&f.buf, f.near[a].id, f.near[b].id, fixed.I(1000), font.HintingNone)
	f.mu.Unlock()
	v := int32(0)
	if err == nil {
		v = int32(k.Round())
	}
	at.Store(v + kernBias)
	return v
}

// width is the length of s in 1/1000 em, kerned.
func (f *face) width(s string) int32 {
	var w int32
	var prev rune
	for _, r := range s {
		w += f.glyph(r).advance + f.kern(prev, r)
		prev = r
	}
	return w
}

// readTables finds the parts of the TrueType file the cutter needs.
func (f *face) readTables(file []byte) error {
	f.tables = map[string][]byte{}
	if len(file) < 12 {
		return errors.New("font file too short")
	}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		rec := file[12+16*i:]
		at, n := binary.BigEndian.Uint32(rec[8:]), binary.BigEndian.Uint32(rec[12:])
		if int(at+n) > len(file) {
			return errors.New("font table outside the file")
		}
		f.tables[string(rec[:4])] = file[at : at+n]
	}
	for _, name := range []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2", "post"} {
		if f.tables[name] == nil {
			return errors.New("font lacks the table " + name)
		}
	}
	raw, long := f.tables["loca"], f.tables["head"][51] == 1
	f.loca = make([]uint32, f.font.NumGlyphs()+1)
	for i := range f.loca {
		if long {
			f.loca[i] = binary.BigEndian.Uint32(raw[4*i:])
		} else {
			f.loca[i] = 2 * uint32(binary.BigEndian.Uint16(raw[2*i:]))
		}
	}
	return nil
}
