package pdf

import (
	"encoding/binary"
	"fmt"
	"strconv"
)

// widthArray is the /W array: the width of every code from 1 on.
func (f *face) widthArray(runes []rune) []byte {
	b := append(make([]byte, 0, 4*len(runes)+8), "[1["...)
	for _, r := range runes {
		b = append(strconv.AppendInt(b, int64(f.glyph(r).advance), 10), ' ')
	}
	return append(b, "]]"...)
}

// toUnicode is the map from codes to characters: one entry for each rune, so
// that text can be searched, copied and read aloud.
func toUnicode(runes []rune) []byte {
	const block = 100 // the most a block may hold
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < len(runes); from += block {
		part := runes[from:min(from+block, len(runes))]
		b = append(strconv.AppendInt(b, int64(len(part)), 10), " beginbfchar\n"...)
		for i, r := range part {
			b = appendHex16(append(b, '<'), uint16(from+i+1))
			b = appendHex16(append(b, "> <"...), uint16(r)) // the fonts have no rune above U+FFFF
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}

// addFonts adds the fonts the document uses; gives the resource dictionary.
func (f *file) addFonts(fonts *[faceCount]fontUse) string {
	out := "<<"
	for w := range fonts {
		if fonts[w].used {
			out += fmt.Sprintf("%s%d 0 R", fontNames[w], f.addFont(&fonts[w]))
		}
	}
	return out + ">>"
}

func (f *file) addFont(u *fontUse) int {
	return u.objects(func(o object) int {
		f.objects = append(f.objects, o)
		return len(f.objects) - 1
	})
}

// objects makes what the PDF needs of a font and hands it to add, which gives
// each its number; the last number is that of the font.
func (u *fontUse) objects(add func(object) int) int {
	cut := u.cut()
	name := subsetTag(u) + "+" + u.face.name
	program := add(stream(fmt.Sprintf("/Length1 %d/Filter/FlateDecode", cut.length), cut.program))
	unicode := add(stream("/Filter/FlateDecode", cut.toUnicode))
	descriptor := add(object{value: []byte(u.face.descriptor(name, program))})
	descendant := add(object{value: fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %d 0 R/DW 600/W %s/CIDToGIDMap/Identity>>", name, descriptor, cut.widths)})
	return add(object{value: fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, descendant, unicode)})
}

// subsetTag is six capitals that tell subsets of a font apart.
func subsetTag(u *fontUse) string {
	h := uint32(2166136261)
	for _, r := range u.extras {
		h = (h ^ uint32(r)) * 16777619
	}
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + byte(h%26)
		h /= 26
	}
	return string(tag)
}

// descriptor describes the whole font from its own tables.
func (f *face) descriptor(name string, program int) string {
	i16 := func(table string, at int) int { return int(int16(binary.BigEndian.Uint16(f.tables[table][at:]))) }
	angle := float64(int32(binary.BigEndian.Uint32(f.tables["post"][4:]))) / 65536
	flags := 4 // symbolic: the codes are our own
	if angle != 0 {
		flags |= 64
	}
	stem := 84
	if i16("OS/2", 4) >= 700 {
		stem = 150
	}
	capital := 714
	if i16("OS/2", 0) >= 2 {
		capital = i16("OS/2", 88)
	}
	return fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %g/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
		name, flags, i16("head", 36), i16("head", 38), i16("head", 40), i16("head", 42), angle,
		i16("hhea", 4), i16("hhea", 6), capital, stem, program)
}
