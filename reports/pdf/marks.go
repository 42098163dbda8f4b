package pdf

import (
	"fmt"
	"math"
	"strings"

	"samtak/assets"
)

// stampGround is the colour of the word across the page; ink on it still has a contrast above 12.
const stampGround assets.Colour = 0xE9EEF2

const (
	bandHeight   = 9.0   // mm
	footEdge     = 7.0   // mm from the last line of the foot to the sheet's edge
	footMost     = 3     // lines at the left of the foot
	stampLongest = 205.0 // mm, along the diagonal
)

// drawMarks draws what lies under the text of every page: the word across it
// and the band of the practice database.
func (m *maker) drawMarks(p *page) {
	if s := m.clean(plain(m.doc.Stamp)); s != "" {
		p.in(watermark)
		p.saved(func() { m.drawStamp(p, s) })
	}
	if s := m.clean(plain(m.doc.Practice)); s != "" {
		st := style{face: bold, size: 11, colour: assets.Ink, track: 1}
		p.in(pageTop)
		p.rect(0, 0, pageWidth, bandHeight, assets.Amber)
		p.text(pageTop, (pageWidth-m.width(s, st))/2, 6.6, s, st)
	}
}

// drawStamp writes s large and pale along the diagonal.
func (m *maker) drawStamp(p *page, s string) {
	st := style{face: bold, size: 110, colour: stampGround}
	if w := m.width(s, st); w > stampLongest {
		st.size *= stampLongest / w
	}
	w := m.width(s, st) * perMM
	sin, cos := math.Sincos(math.Atan2(pageHeight, pageWidth))
	low := st.size * 0.36 // half the height of a capital
	cx, cy := pageWidth/2*perMM, pageHeight/2*perMM
	for _, v := range []float64{cos, sin, -sin, cos} {
		p.num(v)
	}
	p.num(cx - cos*w/2 + sin*low)
	p.num(cy - sin*w/2 - cos*low)
	p.op("cm")
	p.pen(st)
	p.out = append(p.out, "BT 0 0 Td[<"...)
	p.glyphs(s, st.face)
	p.end()
}

// drawFoot draws the lines at the left and the page number at the right.
func (m *maker) drawFoot(p *page, number, of int) {
	page := m.pageOf(number, of)
	st, right := m.look.foot, pageWidth-m.look.right
	taken := 0.0
	if page != "" {
		taken = m.width(m.clean(page), m.look.footBold) + 6
	}
	left := m.footLines(m.textWidth() - taken)
	if left.p == nil && page == "" {
		return
	}
	n := 1
	if left.p != nil {
		n = len(left.lines)
	}
	y := pageHeight - footEdge - float64(max(n, 2))*st.line()
	p.in(footer)
	p.rule(m.look.left, y, right, y, 0.5, assets.Rule)
	y += 1.6
	if left.p != nil {
		drawLines(p, footer, m.look.left, y+st.base(), left)
	}
	if page != "" {
		p.text(footer, right-taken+6, y+st.base(), page, m.look.footBold)
	}
}

func (m *maker) pageOf(number, of int) string {
	if strings.Count(m.doc.PageOf, "%d") != 2 || strings.Count(m.doc.PageOf, "%") != 2 {
		return ""
	}
	return plain(fmt.Sprintf(m.doc.PageOf, number, of))
}

// footLines breaks what stands at the left of the foot; the same on all pages,
// but for the room the page number takes.
func (m *maker) footLines(w float64) broken {
	s := ""
	for _, line := range m.doc.FootLeft {
		if line = plain(line); line != "" {
			s += line + " \n"
		}
	}
	if s == "" {
		return broken{}
	}
	return m.short(s, m.look.foot, w, footMost)
}
