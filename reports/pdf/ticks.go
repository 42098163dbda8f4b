package pdf

import (
	"samtak/assets"
	"samtak/reports/doc"
)

const (
	tickSide   = 3.4 // mm, a box a pen can hit
	tickIndent = 6.2
	tickGap    = 1.4 // mm between rows
)

// ticksPart is one row of choices.
type ticksPart struct {
	cells []tickCell
	n     int // slabs: the most lines of a cell
	style style
}

type tickCell struct {
	box, node *node
	x         float64
	text      broken
}

func (m *maker) ticks(b doc.Ticks) {
	if len(b.Items) == 0 {
		return
	}
	columns := min(max(b.Columns, 1), 4)
	w := (m.textWidth() - fieldGap*float64(columns-1)) / float64(columns)
	list := m.root.add("L")
	from := len(m.flow.slabs)
	for i := 0; i < len(b.Items); i += columns {
		t := &ticksPart{style: m.look.body}
		for k, item := range b.Items[i:min(i+columns, len(b.Items))] {
			li := list.add("LI")
			c := tickCell{box: li.add("Lbl"), x: m.look.left + float64(k)*(w+fieldGap)}
			c.box.alt = m.clean(b.Box)
			c.node = li.add("LBody")
			p := m.measure(item, t.style)
			c.text = broken{p, m.fair(p, w-tickIndent)}
			t.cells = append(t.cells, c)
			t.n = max(t.n, len(c.text.lines), 1)
		}
		m.flow.put(t, t.n, 0, same(t.style.line()), tied(t.n, inRow))
		m.flow.after += tickGap
	}
	m.flow.holdAll(from, loose)
	m.flow.after += m.look.body.after - tickGap
}

func (t *ticksPart) draw(p *page, y float64, from, to int) {
	st := t.style
	for _, c := range t.cells {
		if from == 0 {
			p.in(c.box)
			p.frame(c.x+0.3, y+(st.line()-tickSide)/2, tickSide, tickSide, 0.4, assets.White, assets.Ink, 0.8)
		}
		at := y
		for i := from; i < min(to, len(c.text.lines)); i++ {
			p.line(c.node, c.x+tickIndent, at+st.base(), c.text, i)
			at += st.line()
		}
	}
}
