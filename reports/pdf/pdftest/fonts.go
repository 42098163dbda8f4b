package pdftest

import (
	"encoding/binary"
	"strings"
)

// font is a composite font with what the file says about it.
type font struct {
	name    name
	unicode map[int]string // code → characters
	widths  map[int]int    // code → 1/1000 em, as the file says
	program []byte
	used    map[int]bool
}

func (c *checker) font(n ref) *font {
	if f := c.fonts[n]; f != nil {
		return f
	}
	d := c.dict(n)
	f := &font{unicode: map[int]string{}, widths: map[int]int{}, used: map[int]bool{}}
	c.fonts[n] = f
	f.name, _ = d["BaseFont"].(name)
	kids := c.array(d["DescendantFonts"])
	if d["Subtype"] != name("Type0") || d["Encoding"] != name("Identity-H") || len(kids) != 1 {
		c.fault("font %s is not composite", f.name)
		return f
	}
	cid := c.dict(kids[0])
	if cid["CIDToGIDMap"] != name("Identity") {
		c.fault("font %s has no map to its glyphs", f.name)
	}
	f.program = c.stream(c.dict(cid["FontDescriptor"])["FontFile2"])
	f.readWidths(c.array(cid["W"]))
	f.readUnicode(string(c.stream(d["ToUnicode"])))
	return f
}

func (f *font) readWidths(w []any) {
	for i := 0; i+1 < len(w); i += 2 {
		first, _ := w[i].(float64)
		list, _ := w[i+1].([]any)
		for k, v := range list {
			n, _ := v.(float64)
			f.widths[int(first)+k] = int(n)
		}
	}
}

func (f *font) readUnicode(cmap string) {
	for part := range strings.SplitSeq(cmap, "beginbfchar") {
		body, _, ok := strings.Cut(part, "endbfchar")
		if !ok {
			continue
		}
		p := parser{b: []byte(body)}
		for {
			code, ok := p.value().([]byte)
			to, _ := p.value().([]byte)
			if !ok || len(code) != 2 {
				break
			}
			f.unicode[int(binary.BigEndian.Uint16(code))] = textString(append([]byte{0xFE, 0xFF}, to...))
		}
	}
}

// checkFonts: all fonts embedded, all used codes readable, and the widths of
// the file those of the font itself.
func (c *checker) checkFonts() {
	for _, f := range c.fonts {
		if len(f.name) < 8 || f.name[6] != '+' {
			c.fault("font %s has no subset tag", f.name)
		}
		tables := tablesOf(f.program)
		hhea, hmtx, maxp := tables["hhea"], tables["hmtx"], tables["maxp"]
		if len(hhea) < 36 || len(maxp) < 6 || tables["glyf"] == nil || tables["loca"] == nil {
			c.fault("font %s is not embedded", f.name)
			continue
		}
		glyphs, long := int(binary.BigEndian.Uint16(maxp[4:])), int(binary.BigEndian.Uint16(hhea[34:]))
		for code := range f.used {
			s := f.unicode[code]
			if s == "" || strings.ContainsAny(s, "\x00\uFEFF\uFFFE") {
				c.fault("font %s: code %d has no character", f.name, code)
			}
			if code == 0 || code >= glyphs {
				c.fault("font %s: code %d has no glyph", f.name, code)
				continue
			}
			if i := min(code, long-1); int(binary.BigEndian.Uint16(hmtx[4*i:])) != f.widths[code] {
				c.fault("font %s: the width of %q differs from that in the font", f.name, s)
			}
		}
	}
}

func tablesOf(program []byte) map[string][]byte {
	out := map[string][]byte{}
	if len(program) < 12 {
		return out
	}
	for i := range int(binary.BigEndian.Uint16(program[4:])) {
		rec := program[12+16*i:]
		at, n := binary.BigEndian.Uint32(rec[8:]), binary.BigEndian.Uint32(rec[12:])
		if int(at+n) <= len(program) {
			out[string(rec[:4])] = program[at : at+n]
		}
	}
	return out
}
