package pdf

import (
	"fmt"
	"math"

	"samtak/reports/doc"
)

// scan is one picture that becomes a page.
type scan struct {
	entries string // of its dictionary, but for the length
	data    []byte
	w, h    int    // pixels, as they are stored
	place   matrix // of the upright picture on its own sheet
	sheet   size   // the sheet in points; a picture alone: its own shape
	full    bool   // it was a whole sheet, margins and all
}

type size struct{ w, h float64 }

// matrix maps a picture's unit square to the sheet, as the operator cm does.
type matrix [6]float64

// then is m followed by n.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// box is the smallest upright box around the unit square.
func (m matrix) box() (x0, y0, x1, y1 float64) {
	x0, x1 = m[4]+min(0, m[0])+min(0, m[2]), m[4]+max(0, m[0])+max(0, m[2])
	y0, y1 = m[5]+min(0, m[1])+min(0, m[3]), m[5]+max(0, m[1])+max(0, m[3])
	return x0, y0, x1, y1
}

// upright is the unit square turned as EXIF says (1 to 8), within a sheet of
// the picture's own shape.
func upright(orientation, w, h int) (matrix, size) {
	turns := [9]matrix{
		1: {1, 0, 0, 1, 0, 0}, 2: {-1, 0, 0, 1, 1, 0}, 3: {-1, 0, 0, -1, 1, 1}, 4: {1, 0, 0, -1, 0, 1},
		5: {0, -1, -1, 0, 1, 1}, 6: {0, -1, 1, 0, 0, 1}, 7: {0, 1, 1, 0, 0, 0}, 8: {0, 1, -1, 0, 1, 0},
	}
	if orientation < 1 || orientation > 8 {
		orientation = 1
	}
	s := size{float64(w), float64(h)}
	if orientation >= 5 {
		s = size{s.h, s.w}
	}
	return turns[orientation].then(matrix{s.w, 0, 0, s.h, 0, 0}), s
}

// onePicture reads a file that is one picture as one page.
func onePicture(read func([]byte) (scan, error)) func([]byte) ([]scan, error) {
	return func(b []byte) ([]scan, error) {
		s, err := read(b)
		return []scan{s}, err
	}
}

// addScans binds in the pages of a scan as figures.
func (b *Binder) addScans(p Part, read func([]byte) ([]scan, error)) error {
	scans, err := read(p.Data)
	if err != nil {
		return err
	}
	m := &maker{doc: &doc.Document{Language: p.Language}}
	root := &node{tag: "Document", lang: m.language()}
	first := b.Pages()
	var pages []*page
	for i, s := range scans {
		alt := ""
		if p.Alt != nil {
			alt = p.Alt(i+1, len(scans))
		}
		pages = append(pages, b.scanPage(root, s, plain(alt)))
	}
	root.number(func() int { return b.f.add(nil) })
	root.write(b.f, b.top)
	if err := b.addDoc(root.num); err != nil {
		return err
	}
	for i, p := range pages {
		value := []byte("[")
		for _, n := range p.owners {
			value = appendRef(value, n.num)
		}
		owner := b.owner(append(value, ']'))
		num := b.f.pages[first+i]
		b.f.set(num, fmt.Appendf(b.f.objects[num].value, "/StructParents %d>>", owner))
	}
	return nil
}

const (
	scanMargin   = 10.0 // mm around a picture, and below the band of the practice database
	shapeOfSheet = 1.02 // wider than this, and a picture lies on a page on its side
)

// scanPage adds a page with one picture; addScans ends its dictionary.
func (b *Binder) scanPage(root *node, s scan, alt string) *page {
	f := b.f
	image := len(f.objects)
	f.objects = append(f.objects, stream(fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d%s", s.w, s.h, s.entries), s.data))
	num := f.add(nil)
	f.pages = append(f.pages, num)

	practice := b.sheets.doc.Practice != ""
	wide := !practice && s.sheet.w > s.sheet.h*shapeOfSheet
	at := s.onPage(wide, practice, b.numbers != nil)
	p := newPage(b.sheets, len(f.pages))
	b.sheets.drawMarks(p)
	p.in(root.figure(alt, at))
	p.op("q")
	for _, v := range at {
		p.num(v)
	}
	p.op("cm /Scan Do")
	p.op("Q")
	p.close()

	content := f.addStream("/Filter/FlateDecode", deflate(p.out))
	resources := f.add(fmt.Appendf(nil, "<</ProcSet[/PDF/Text/ImageB/ImageC/ImageI]/Font %d 0 R/XObject<</Scan %d 0 R>>>>", b.scanFonts, image))
	sheet := size{pageWidth * perMM, pageHeight * perMM}
	box := ""
	if wide {
		sheet, box = size{sheet.h, sheet.w}, "/MediaBox[0 0 841.89 595.28]"
	}
	value := fmt.Appendf(nil, "<</Type/Page/Parent %d 0 R/Resources %d 0 R%s/Tabs/S%s", pageTree, resources, b.contents(num, sheet, content), box)
	f.set(num, value)
	return p
}

// onPage is where the picture stands on an A4 page, as large as it can. The
// sheet's number does not cover what was scanned.
func (s scan) onPage(wide, practice, numbered bool) matrix {
	w, h := pageWidth*perMM, pageHeight*perMM
	if wide {
		w, h = h, w
	}
	margin, strip := scanMargin*perMM, 0.0
	if s.full && !practice {
		margin = 0
		if numbered {
			strip = numberStrip * perMM
		}
	}
	k := min((w-2*margin)/s.sheet.w, (h-2*margin-strip)/s.sheet.h)
	return s.place.then(matrix{k, 0, 0, k, (w - k*s.sheet.w) / 2, (h - strip - k*s.sheet.h) / 2})
}

// figure adds the picture at a place to the structure.
func (n *node) figure(alt string, at matrix) *node {
	x0, y0, x1, y1 := at.box()
	f := n.addFigure(alt, 0, 0, 0, 0)
	return f.with(fmt.Sprintf("<</O/Layout/BBox[%.1f %.1f %.1f %.1f]/Placement/Block>>", math.Max(0, x0), math.Max(0, y0), x1, y1))
}
