package pdf

import (
	"samtak/assets"
	"samtak/reports/doc"
)

// panelPart is text on a tinted ground with a bar at its left edge.
type panelPart struct {
	node        *node
	text        broken
	x, w        float64
	ground, bar assets.Colour
}

const (
	panelPad    = 4.5 // mm above and below the text
	panelIndent = 8.5
	panelRight  = 6.5
	panelBar    = 2.2
	panelRound  = 1.6
	panelAfter  = 2.6
	panelCut    = 1.8
)

// panelRows and panelRowsSmall are the most lines set in the large and the
// middle size: long texts in large type are hard to read.
var panelRows = []int{7, 16}

func (m *maker) panel(b doc.Paragraph) {
	w := m.textWidth() - panelIndent - panelRight
	t := &panelPart{node: m.root.add("P"), x: m.look.left, w: m.textWidth(), ground: assets.Tint, bar: assets.Blue}
	if b.Tone == doc.OwnWords {
		t.ground, t.bar = assets.Warm, assets.Amber
		t.text = m.ownWords(b.Text, w)
	} else {
		p := m.measure(b.Text, m.look.body)
		t.text = broken{p, m.fair(p, w)}
	}
	n := len(t.text.lines)
	m.flow.put(t, n, 0.6, t.height, wholeLines(n))
	m.flow.after += panelAfter
}

func (m *maker) ownWords(t doc.Text, w float64) broken {
	var b broken
	for i, st := range m.look.words {
		p := m.measure(t, st)
		b = broken{p, m.balance(p, w)}
		if i < len(panelRows) && len(b.lines) <= panelRows[i] {
			break
		}
	}
	return b
}

func (t *panelPart) height(i int) float64 {
	h := t.text.p.style.line()
	if i == 0 {
		h += panelPad
	}
	if i == len(t.text.lines)-1 {
		h += panelPad
	}
	return h
}

func (t *panelPart) draw(p *page, y float64, from, to int) {
	h := 0.0
	for i := from; i < to; i++ {
		h += t.height(i)
	}
	ends := corners{top: from == 0, bottom: to == len(t.text.lines)}
	top := y
	if !ends.top { // a panel cut by the page's end reaches into the margin
		top, h = top-panelCut, h+panelCut
	}
	if !ends.bottom {
		h += panelCut
	}
	p.in(artifact)
	p.box(t.x, top, t.w, h, panelRound, ends, t.ground)
	p.box(t.x, top, panelBar, h, panelBar/2, ends, t.bar)
	if from == 0 {
		y += panelPad
	}
	st := t.text.p.style
	for i := from; i < to; i++ {
		p.line(t.node, t.x+panelIndent, y+st.base(), t.text, i)
		y += st.line()
	}
}
