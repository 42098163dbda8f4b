package pdf

import (
	"strconv"

	"samtak/reports/doc"
)

// label is the bullet or number of a list item.
type label struct {
	node *node
	text string
	x    float64
}

func (l *label) draw(p *page, y float64, st style) {
	p.text(l.node, l.x, y+st.base(), l.text, st)
}

const (
	bullet     = "•"
	itemGap    = 1.0 // mm between items
	labelSpace = 3.0 // mm between the label and the item
)

func (m *maker) list(b doc.List) {
	if len(b.Items) == 0 {
		return
	}
	st := m.look.body
	l := m.root.add("L").with("<</O/List/ListNumbering/Disc>>")
	widest := bullet
	if b.Numbered {
		l.with("<</O/List/ListNumbering/Decimal>>")
		widest = strconv.Itoa(len(b.Items)) + "."
	}
	indent := max(6*st.size/10.5, 1+m.width(widest, st)+labelSpace)
	for i, item := range b.Items {
		li := l.add("LI")
		text := bullet
		if b.Numbered {
			text = strconv.Itoa(i+1) + "."
		}
		lb := &label{node: li.add("Lbl"), text: text, x: m.look.left + 1}
		if b.Numbered { // numbers stand under each other at their right end
			lb.x += m.width(widest, st) - m.width(text, st)
		}
		p := m.measure(item, st)
		lines := m.fair(p, m.textWidth()-indent)
		if len(lines) == 0 {
			lines = []line{{}}
		}
		item := st
		item.after = itemGap
		m.putText(&textPart{node: li.add("LBody"), text: broken{p, lines}, x: m.look.left + indent, label: lb}, item)
	}
	m.flow.after += st.after - itemGap
}
