package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"samtak/assets"
	"samtak/reports/doc"
	"samtak/ui/kit"
)

// Measures of the sheet, mm and points.
const (
	pageWidth  = 210
	pageHeight = 297
	pagePoints = 595.28 // the width in points
	readable   = 12.5   // the smallest body, in the window's units
	bodySize   = 10.5   // points
)

// pen draws down a sheet. x and y are in the window's units; mm and pt turn
// the measures of the paper into them.
type pen struct {
	look    look
	unit    float32 // of one millimetre
	em      float32 // of one point of type
	x, w    float32 // the column that is written in
	y       float32
	objects []fyne.CanvasObject
}

// newPen is a pen for a sheet of a width. Type never gets smaller than can be
// read, so on a narrow window it is larger than the margins around it.
func newPen(layout doc.Layout, width float32) *pen {
	p := &pen{look: lookOf(layout), unit: width / pageWidth}
	p.em = max(width/pagePoints, readable/bodySize*kit.Scale())
	p.x = p.mm(p.look.left)
	p.w = width - p.x - p.mm(p.look.right)
	return p
}

func (p *pen) mm(n float32) float32 { return n * p.unit }

func (p *pen) put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	p.objects = append(p.objects, o)
}

func (p *pen) rect(x, y, w, h, radius float32, c assets.Colour) *canvas.Rectangle {
	r := canvas.NewRectangle(paint(c))
	r.CornerRadius = radius
	p.put(r, x, y, w, h)
	return r
}

// set breaks text into lines in a style.
func (p *pen) set(t doc.Text, st style, width float32) []textLine {
	return setter{px: st.size * p.em, bold: st.bold, italic: st.italic, width: width}.lines(t)
}

func (p *pen) lineHeight(st style) float32 { return st.lead * p.em }

// height is how tall lines are.
func (p *pen) height(lines []textLine, st style) float32 {
	return float32(len(lines)) * p.lineHeight(st)
}

// draw draws lines with their top at y. With right they end at x+w.
func (p *pen) draw(lines []textLine, st style, x, y, w float32, right bool) {
	for i, l := range lines {
		at, top := x, y+float32(i)*p.lineHeight(st)
		if right {
			at += w - l.w
		}
		for _, q := range l.pieces {
			p.piece(q, st, at+q.x, top)
		}
	}
}

// piece draws some words; a missing fact gets a ground and a line under it.
func (p *pen) piece(q piece, st style, x, top float32) {
	text := canvas.NewText(q.text, paint(st.colour))
	text.TextSize = st.size * p.em
	text.TextStyle = fyne.TextStyle{Bold: st.bold || q.run.Bold, Italic: st.italic}
	tall := text.MinSize().Height
	y := top + (p.lineHeight(st)-tall)/2
	switch {
	case q.run.Blank != nil:
		ground, edge := blankColours(*q.run.Blank)
		p.rect(x-2, y, q.w+4, tall, 2, ground)
		p.rect(x-2, y+tall-2, q.w+4, 2, 0, edge)
		text.Color = paint(edge)
	case q.run.Link != "":
		text.Color = paint(assets.Blue)
	}
	p.put(text, x, y, q.w, tall)
}

// blankColours: what the law demands is in the colour of warnings.
func blankColours(b doc.Blank) (ground, edge assets.Colour) {
	if b.Required {
		return assets.ChipLate.Ground, assets.Brick
	}
	return assets.Warm, assets.Ochre
}

// write sets text in the column at the pen and moves below it.
func (p *pen) write(t doc.Text, st style) {
	p.y += p.mm(st.before)
	lines := p.set(t, st, p.w)
	p.draw(lines, st, p.x, p.y, p.w, false)
	p.y += p.height(lines, st) + p.mm(st.after)
}

func (p *pen) plain(s string, st style) { p.write(doc.Plain(s), st) }

// inset lets f write in a narrower column.
func (p *pen) inset(left, right float32, f func()) {
	x, w := p.x, p.w
	p.x, p.w = x+left, w-left-right
	f()
	p.x, p.w = x, w
}

// panel draws a ground behind what f writes, with a bar at its left side.
func (p *pen) panel(ground, bar assets.Colour, f func()) {
	back, top := len(p.objects), p.y
	p.rect(p.x, top, p.w, 0, 4, ground)
	p.rect(p.x, top, p.mm(2), 0, 2, bar)
	p.y += p.mm(3.4)
	p.inset(p.mm(7), p.mm(5), f)
	p.y += p.mm(3.4)
	p.objects[back].Resize(fyne.NewSize(p.w, p.y-top))
	p.objects[back+1].Resize(fyne.NewSize(p.mm(2), p.y-top))
	p.y += p.mm(3)
}
