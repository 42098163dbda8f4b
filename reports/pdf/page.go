package pdf

import (
	"math"
	"strconv"

	"samtak/assets"
)

// page is one page while it is drawn. Every operator it writes stands inside
// marked content: in, and nothing else, opens and closes it.
type page struct {
	m      *maker
	number int // from 1
	out    []byte
	owners []*node // by marked content id
	ink    ink
	open   *node
}

// ink is the part of the graphics state text and shapes share.
type ink struct {
	fill, stroke assets.Colour
	face         weight
	size, track  float64
	width        float64
}

// unset differs from every real colour.
const unset assets.Colour = 1 << 31

func newPage(m *maker, number int) *page {
	return &page{m: m, number: number, out: make([]byte, 0, 16<<10), ink: ink{fill: unset, stroke: unset}}
}

// in makes n the owner of what is drawn next: an element of the structure, or
// one of the artifacts.
func (p *page) in(n *node) {
	if p.open == n {
		return
	}
	p.close()
	p.open = n
	if n.open != "" {
		p.out = append(p.out, n.open...)
		return
	}
	id := len(p.owners)
	p.owners = append(p.owners, n)
	n.kids = append(n.kids, kid{page: p.number, mcid: id, link: -1})
	p.out = append(append(append(p.out, '/'), n.tag...), "<</MCID "...)
	p.out = append(strconv.AppendInt(p.out, int64(id), 10), ">>BDC\n"...)
}

// close ends the marked content under way.
func (p *page) close() {
	if p.open != nil {
		p.out = append(p.out, "EMC\n"...)
		p.open = nil
	}
}

// num writes v with at most two decimals.
func (p *page) num(v float64) {
	n := int64(math.Round(v * 100))
	if n < 0 {
		p.out = append(p.out, '-')
		n = -n
	}
	p.out = strconv.AppendInt(p.out, n/100, 10)
	if d := n % 100; d != 0 {
		p.out = append(p.out, '.', byte('0'+d/10))
		if d%10 != 0 {
			p.out = append(p.out, byte('0'+d%10))
		}
	}
	p.out = append(p.out, ' ')
}

// at writes the point x, y, given in mm from the top left corner.
func (p *page) at(x, y float64) {
	p.num(x * perMM)
	p.num((pageHeight - y) * perMM)
}

func (p *page) op(s string) {
	p.out = append(append(p.out, s...), '\n')
}

func (p *page) fill(c assets.Colour) {
	if p.ink.fill != c {
		p.ink.fill = c
		p.colour(c, "rg")
	}
}

func (p *page) stroke(c assets.Colour, width float64) {
	if p.ink.stroke != c {
		p.ink.stroke = c
		p.colour(c, "RG")
	}
	if p.ink.width != width {
		p.ink.width = width
		p.num(width)
		p.op("w")
	}
}

func (p *page) colour(c assets.Colour, op string) {
	r, g, b := c.RGB()
	for _, v := range [3]uint8{r, g, b} {
		p.out = strconv.AppendFloat(p.out, math.Round(float64(v)/255*1000)/1000, 'f', -1, 64)
		p.out = append(p.out, ' ')
	}
	p.op(op)
}

// ---- shapes; measures in mm, line widths in points ----

func (p *page) rect(x, y, w, h float64, c assets.Colour) {
	p.fill(c)
	p.at(x, y+h)
	p.num(w * perMM)
	p.num(h * perMM)
	p.op("re f")
}

func (p *page) rule(x1, y1, x2, y2, width float64, c assets.Colour) {
	p.stroke(c, width)
	p.at(x1, y1)
	p.out = append(p.out, "m "...)
	p.at(x2, y2)
	p.op("l S")
}

// corners says which corners of a box are round.
type corners struct{ top, bottom bool }

var allRound = corners{true, true}

// box fills a box with round corners.
func (p *page) box(x, y, w, h, r float64, round corners, c assets.Colour) {
	p.fill(c)
	p.boxPath(x, y, w, h, r, round)
	p.op("f")
}

// frame fills a box with round corners and draws its edge.
func (p *page) frame(x, y, w, h, r float64, ground, edge assets.Colour, width float64) {
	p.fill(ground)
	p.stroke(edge, width)
	p.boxPath(x, y, w, h, r, allRound)
	p.op("B")
}

func (p *page) boxPath(x, y, w, h, r float64, round corners) {
	r = min(r, w/2, h/2)
	t, b := r, r
	if !round.top {
		t = 0
	}
	if !round.bottom {
		b = 0
	}
	p.at(x+t, y)
	p.out = append(p.out, "m "...)
	p.lineTo(x+w-t, y)
	p.bend(x+w, y, x+w-t, y, x+w, y+t)
	p.lineTo(x+w, y+h-b)
	p.bend(x+w, y+h, x+w, y+h-b, x+w-b, y+h)
	p.lineTo(x+b, y+h)
	p.bend(x, y+h, x+b, y+h, x, y+h-b)
	p.lineTo(x, y+t)
	p.bend(x, y, x, y+t, x+t, y)
	p.out = append(p.out, "h "...)
}

func (p *page) lineTo(x, y float64) {
	p.at(x, y)
	p.out = append(p.out, "l "...)
}

// bend draws a quarter of a circle from x1,y1 to x2,y2 around the corner cx,cy.
func (p *page) bend(cx, cy, x1, y1, x2, y2 float64) {
	if x1 == x2 && y1 == y2 {
		return
	}
	const k = 0.5523
	p.curve(x1+(cx-x1)*k, y1+(cy-y1)*k, x2+(cx-x2)*k, y2+(cy-y2)*k, x2, y2)
}

func (p *page) curve(x1, y1, x2, y2, x3, y3 float64) {
	p.at(x1, y1)
	p.at(x2, y2)
	p.at(x3, y3)
	p.out = append(p.out, "c "...)
}

func (p *page) dot(x, y, r float64, c assets.Colour) { p.box(x-r, y-r, 2*r, 2*r, r, allRound, c) }

// saved runs f inside q … Q.
func (p *page) saved(f func()) {
	before := p.ink
	p.op("q")
	f()
	p.op("Q")
	p.ink = before
}
