package pdf

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"sync"
)

// A document's text is written as two-byte codes. Codes 1… stand for the runes
// of baseRunes in every document; runes outside it get the codes after them, in
// the order the document uses them. A font with the base runes only is cut,
// described and compressed once per process, which is what makes a batch fast;
// the file of a document depends on that document alone.
var baseRunes = []rune(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
	"\u00A0\u00AD§«°´·»½ÄÅÆÉÖØÜàáäåæçèéêëìíïñòóôöøùúüŊŋĐđČčŠšŽžŦŧ–—‘’“”•…€□")

var baseCode = func() (codes [nearEnd]uint16) {
	for i, r := range baseRunes {
		if r < nearEnd {
			codes[r] = uint16(i + 1)
		}
	}
	return codes
}()

var baseFar = func() map[rune]uint16 {
	codes := map[rune]uint16{}
	for i, r := range baseRunes {
		if r >= nearEnd {
			codes[r] = uint16(i + 1)
		}
	}
	return codes
}()

// fontUse is what one document has used of one face.
type fontUse struct {
	face   *face
	used   bool
	codes  map[rune]uint16
	extras []rune
}

func (u *fontUse) code(r rune) uint16 {
	if r >= 0 && r < nearEnd && baseCode[r] != 0 {
		return baseCode[r]
	}
	if c, ok := baseFar[r]; ok {
		return c
	}
	if c, ok := u.codes[r]; ok {
		return c
	}
	if u.codes == nil {
		u.codes = map[rune]uint16{}
	}
	u.extras = append(u.extras, r)
	c := uint16(len(baseRunes) + len(u.extras))
	u.codes[r] = c
	return c
}

// cutFont is a face reduced to some runes, with what the PDF says about it.
type cutFont struct {
	program   []byte // compressed TrueType file
	length    int    // of the file before compression
	widths    []byte // the /W array
	toUnicode []byte // compressed CMap
}

// cut is the font for what the document used.
func (u *fontUse) cut() *cutFont {
	if len(u.extras) > 0 {
		return extraCuts.get(u)
	}
	u.face.baseOnce.Do(func() { u.face.base = u.face.cutTo(baseRunes) })
	return u.face.base
}

// extraCuts remembers the last few fonts with rare letters: in a batch the
// same name or place returns on many papers.
var extraCuts = cutCache{fonts: map[string]*cutFont{}}

type cutCache struct {
	mu    sync.Mutex
	fonts map[string]*cutFont
}

func (c *cutCache) get(u *fontUse) *cutFont {
	key := u.face.name + " " + string(u.extras)
	c.mu.Lock()
	f := c.fonts[key]
	c.mu.Unlock()
	if f != nil {
		return f
	}
	f = u.face.cutTo(slices.Concat(baseRunes, u.extras))
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.fonts) >= 16 {
		clear(c.fonts)
	}
	c.fonts[key] = f
	return f
}

func (f *face) cutTo(runes []rune) *cutFont {
	p := f.program(runes)
	return &cutFont{
		program:   deflate(p),
		length:    len(p),
		widths:    f.widthArray(runes),
		toUnicode: deflate(toUnicode(runes)),
	}
}

// program makes a TrueType file in which glyph i+1 draws runes[i]. Instructions
// are left out: they only matter on screens coarser than any we have.
func (f *face) program(runes []rune) []byte {
	ids := make([]uint16, 1, len(runes)+32)
	for _, r := range runes {
		ids = append(ids, uint16(f.glyph(r).id))
	}
	part := map[uint16]uint16{} // components: glyph of the whole font → glyph of the cut
	var glyf, loca, hmtx []byte
	for i := 0; i < len(ids); i++ { // grows while composite glyphs name their parts
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = f.appendGlyph(glyf, ids[i], func(id uint16) uint16 {
			if _, ok := part[id]; !ok {
				part[id] = uint16(len(ids))
				ids = append(ids, id)
			}
			return part[id]
		})
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, f.metric(ids[i])...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head := slices.Clone(f.tables["head"])
	binary.BigEndian.PutUint32(head[8:], 0)  // checksum, set when the file is whole
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets
	hhea := slices.Clone(f.tables["hhea"])
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(ids)))
	maxp := slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(ids)))
	return trueType([]table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}})
}

// metric is the advance and left side bearing of a glyph as hmtx stores them.
func (f *face) metric(id uint16) []byte {
	hmtx := f.tables["hmtx"]
	long := int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	if i := int(id); i < long {
		return hmtx[4*i : 4*i+4]
	}
	m := slices.Clone(hmtx[4*(long-1) : 4*long])
	copy(m[2:], hmtx[4*long+2*(int(id)-long):][:2])
	return m
}

// appendGlyph copies the outline of a glyph without its instructions.
func (f *face) appendGlyph(out []byte, id uint16, component func(uint16) uint16) []byte {
	g := f.tables["glyf"][f.loca[id]:f.loca[id+1]]
	if len(g) == 0 {
		return out
	}
	contours := int(int16(binary.BigEndian.Uint16(g)))
	if contours >= 0 {
		at := 10 + 2*contours
		skip := int(binary.BigEndian.Uint16(g[at:]))
		out = append(append(out, g[:at]...), 0, 0)
		return append(out, g[at+2+skip:]...)
	}
	return appendComposite(out, g, component)
}

// Flags of a composite glyph's part (OpenType, table glyf).
const (
	argsAreWords    = 1 << 0
	haveScale       = 1 << 3
	moreComponents  = 1 << 5
	haveTwoScales   = 1 << 6
	haveMatrix      = 1 << 7
	haveInstruction = 1 << 8
)

func appendComposite(out, g []byte, component func(uint16) uint16) []byte {
	out = append(out, g[:10]...)
	for at := 10; ; {
		flags := binary.BigEndian.Uint16(g[at:])
		n := 6
		if flags&argsAreWords != 0 {
			n += 2
		}
		switch {
		case flags&haveScale != 0:
			n += 2
		case flags&haveTwoScales != 0:
			n += 4
		case flags&haveMatrix != 0:
			n += 8
		}
		out = binary.BigEndian.AppendUint16(out, flags&^haveInstruction)
		out = binary.BigEndian.AppendUint16(out, component(binary.BigEndian.Uint16(g[at+2:])))
		out = append(out, g[at+4:at+n]...)
		at += n
		if flags&moreComponents == 0 {
			return out
		}
	}
}

type table struct {
	tag  string
	data []byte
}

// trueType puts tables, sorted by tag, together to a file.
func trueType(tables []table) []byte {
	n := len(tables)
	pow := bits.Len(uint(n)) - 1
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{n, 16 << pow, pow, 16*n - 16<<pow} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at, headAt := 12+16*n, 0
	for _, t := range tables {
		if t.tag == "head" {
			headAt = at
		}
		out = append(out, t.tag...)
		out = binary.BigEndian.AppendUint32(out, checksum(t.data))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
