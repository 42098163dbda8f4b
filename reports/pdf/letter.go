package pdf

import (
	"samtak/assets"
	"samtak/reports/doc"
)

// The C5 window envelope: its window shows 15–120 mm from the left and 44–79 mm
// from the top of the folded sheet. Only the address stands there.
const (
	windowLeft   = 15.0
	windowRight  = 120.0
	windowTop    = 44.0
	windowBottom = 79.0
	addressX     = 25.0
	addressBase  = 54.0 // first baseline
	addressStep  = 5.3
	foldAt       = 148.5 // half the sheet
	textGap      = 6.0   // mm below the references, when they reach far down
)

// Letterhead measures, mm.
const (
	armsTop    = 12.0
	armsWidth  = 11.5
	armsHeight = 14.0
	nameX      = 15.5 // from the left margin
	nameBase   = 17.6
	unitBase   = 23.4
	markTop    = 11.4
	markWidth  = 78.0 // the widest a mark becomes before it is broken
	markPadX   = 3.0
	markPadY   = 0.95
)

var (
	kommuneStyle = style{face: bold, size: 13, lead: 16, colour: assets.Ink}
	unitStyle    = style{size: 9, lead: 11.5, colour: assets.Muted}
	markStyle    = style{face: bold, size: 8.5, lead: 12, colour: assets.Brick}
	addressStyle = style{size: 11, lead: addressStep * perMM, colour: assets.Ink}
	labelStyle   = style{size: 8.5, lead: 12, colour: assets.Muted}
	refStyle     = style{size: 9.5, lead: 12.5, colour: assets.Ink}
)

// topPart is what stands above the text of page one.
type topPart struct {
	arms             *node
	kommune, unit    broken
	kommuneP, unitP  *node
	mark             broken
	markP            *node
	markX, markW     float64
	address          broken
	addressP         *node
	references       []reference
	hasHead, hasMark bool
}

type reference struct {
	node         *node
	x, valueX, y float64
	label, value broken
}

// compileTop builds the letterhead and, in letters, address and references.
// It also finds where the text of page one starts.
func (m *maker) compileTop() {
	h := m.doc.Letterhead
	t := &topPart{hasHead: h.Kommune != "" || h.Unit != "", hasMark: plain(h.Mark) != ""}
	m.top = t
	right := pageWidth - m.look.right
	t.markX = right
	if t.hasMark {
		p := m.measure(doc.Plain(h.Mark), markStyle)
		t.mark = broken{p, m.balance(p, markWidth)}
		t.markW = widest(t.mark) + 2*markPadX
		t.markX = right - t.markW
	}
	if t.hasHead {
		t.arms = m.root.addFigure(m.armsText(), m.look.left, armsTop, armsWidth, armsHeight)
		x := m.look.left + nameX
		t.kommuneP, t.kommune = m.root.add("P"), m.short(h.Kommune+" ", kommuneStyle, t.markX-x-4, 1)
		unitRight := right
		if len(t.mark.lines) > 1 { // the mark reaches down beside the unit
			unitRight = t.markX - 4
		}
		t.unitP, t.unit = m.root.add("P"), m.short(h.Unit+" ", unitStyle, unitRight-x, 3)
	}
	if t.hasMark {
		t.markP = m.root.add("P")
	}
	if t.hasHead || t.hasMark {
		m.start = m.look.start
	}
	if m.doc.Layout == doc.Letter {
		m.start = max(m.look.start, m.compileLetter(t)+textGap)
	}
}

func (m *maker) armsText() string {
	if s := plain(m.doc.Letterhead.ArmsText); s != "" {
		return s
	}
	return plain(m.doc.Letterhead.Kommune + " ")
}

func widest(b broken) float64 {
	w := 0.0
	for _, l := range b.lines {
		w = max(w, l.w)
	}
	return w
}

// compileLetter builds address and references; gives where they end, mm.
func (m *maker) compileLetter(t *topPart) float64 {
	s := ""
	for _, line := range m.doc.Address {
		if line = plain(line); line != "" {
			s += line + " \n"
		}
	}
	if s != "" {
		t.addressP = m.root.add("P")
		t.address = m.lines(s, addressStyle, windowRight-addressX-3)
	}
	labels, values := 0.0, 0.0
	for _, pair := range m.doc.Reference {
		labels = max(labels, m.width(m.clean(plain(pair.Label)), labelStyle))
		values = max(values, m.width(m.clean(plain(pair.Value)), refStyle))
	}
	const gap, from = 3.0, windowRight + 2
	right := pageWidth - m.look.right
	labels = min(labels, 26)
	x := min(132, max(from, right-labels-gap-values))
	y := addressBase - refStyle.base()
	for _, pair := range m.doc.Reference {
		if y > foldAt {
			break // a hundred references are a mistake; they must not run off the paper
		}
		r := reference{node: m.root.add("P"), x: x, valueX: x + labels + gap, y: y}
		r.label = m.short(plain(pair.Label)+" ", labelStyle, labels+hair, 2)
		r.value = m.short(plain(pair.Value)+" ", refStyle, right-r.valueX+hair, 3)
		t.references = append(t.references, r)
		lines := max(len(r.label.lines), len(r.value.lines), 1)
		y += addressStep + float64(lines-1)*refStyle.line()
	}
	return y
}

// drawTop draws what compileTop built.
func (m *maker) drawTop(p *page) {
	t := m.top
	if t.hasHead {
		m.drawArms(p, t.arms, m.look.left, armsTop, armsWidth, armsHeight)
		x := m.look.left + nameX
		drawLines(p, t.kommuneP, x, nameBase, t.kommune)
		drawLines(p, t.unitP, x, unitBase, t.unit)
	}
	if t.hasMark {
		p.in(artifact)
		p.frame(t.markX, markTop, t.markW, t.mark.height()+2*markPadY, 1.2, assets.White, assets.Brick, 0.7)
		drawLines(p, t.markP, t.markX+markPadX, markTop+markPadY+markStyle.base(), t.mark)
	}
	if m.doc.Layout != doc.Letter {
		return
	}
	if t.addressP != nil {
		step := addressStyle.line()
		if n := float64(len(t.address.lines) - 1); n > 4 { // keep a long address inside the window
			step = min(step, (windowBottom-2.5-addressBase)/n)
		}
		for i := range t.address.lines {
			p.line(t.addressP, addressX, addressBase+float64(i)*step, t.address, i)
		}
	}
	for _, r := range t.references {
		drawLines(p, r.node, r.x, r.y+refStyle.base(), r.label)
		drawLines(p, r.node, r.valueX, r.y+refStyle.base(), r.value)
	}
	p.in(artifact)
	p.rule(4, foldAt, 8, foldAt, 0.4, assets.Muted)
}

// drawLines draws all lines of b, the first with its baseline at y.
func drawLines(p *page, n *node, x, y float64, b broken) {
	for i := range b.lines {
		p.line(n, x, y+float64(i)*b.p.style.line(), b, i)
	}
}
