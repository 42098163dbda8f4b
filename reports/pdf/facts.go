package pdf

import (
	"samtak/reports/doc"
)

// factsPart is one row of a grid of facts: labels over values.
type factsPart struct {
	m     *maker
	cells []factCell
	n     int // slabs: the most lines of a cell
}

type factCell struct {
	node         *node
	x            float64
	label, value broken
}

const (
	factGap    = 5.0 // mm between columns
	factAfter  = 2.2 // mm below a row
	factColumn = 4   // columns when the document does not say
)

func (m *maker) facts(b doc.Facts) {
	columns := min(max(b.Columns, 0), 6)
	if columns == 0 {
		columns = min(factColumn, len(b.Pairs))
	}
	if m.doc.Layout == doc.Large {
		columns = min(columns, 2) // large type needs the width
	}
	from := len(m.flow.slabs)
	for i := 0; i < len(b.Pairs); i += columns {
		m.factRow(b.Pairs[i:min(i+columns, len(b.Pairs))], m.textWidth()/float64(columns))
	}
	m.flow.holdAll(from, loose)
}

func (m *maker) factRow(pairs []doc.Pair, w float64) {
	t := &factsPart{m: m}
	labels := 0
	for i, pair := range pairs {
		c := factCell{node: m.root.add("P"), x: m.look.left + float64(i)*w}
		c.label = m.lines(plain(pair.Label)+": ", m.look.label, w-factGap)
		c.value = m.lines(pair.Value, m.look.value, w-factGap)
		labels = max(labels, len(c.label.lines))
		t.cells = append(t.cells, c)
		t.n = max(t.n, len(c.value.lines))
	}
	t.n += labels
	label, value := m.look.label.line(), m.look.value.line()
	height := func(i int) float64 {
		if i < labels {
			return label
		}
		return value
	}
	m.flow.put(t, t.n, 0, height, func(i int) tie {
		if i < labels {
			return firm
		}
		return tied(t.n, inRow)(i)
	})
	m.flow.after += factAfter
}

func (t *factsPart) draw(p *page, y float64, from, to int) {
	label, value := t.m.look.label, t.m.look.value
	labels := 0
	for _, c := range t.cells {
		labels = max(labels, len(c.label.lines))
	}
	for _, c := range t.cells {
		at := y
		for i := from; i < to; i++ {
			if i < labels {
				// labels of one line stand right over their values
				if k := i - (labels - len(c.label.lines)); k >= 0 {
					p.line(c.node, c.x, at+label.base(), c.label, k)
				}
				at += label.line()
				continue
			}
			if k := i - labels; k < len(c.value.lines) {
				p.line(c.node, c.x, at+value.base(), c.value, k)
			}
			at += value.line()
		}
	}
}
