package pdf

import (
	"samtak/assets"
	"samtak/reports/doc"
)

const (
	writeRoom  = 7.2 // mm for one line of handwriting
	fieldGap   = 6.0 // mm between columns
	fieldAfter = 1.6 // mm below a row
	textAfter  = 4.0 // mm below the last row, when text or choices follow
	maxWrite   = 24  // lines in one field: they are never cut, and a page must hold them
)

// fieldsPart is one row of places to write on.
type fieldsPart struct {
	m     *maker
	cells []fieldCell
	h     float64
}

type fieldCell struct {
	node         *node
	x, w         float64
	lines        int
	label, value broken
}

func (m *maker) fields(b doc.Fields) {
	columns := min(max(b.Columns, 1), 4)
	for i := 0; i < len(b.Items); i += columns {
		m.fieldRow(b.Items[i:min(i+columns, len(b.Items))], columns)
	}
}

func (m *maker) fieldRow(items []doc.Field, columns int) {
	t := &fieldsPart{m: m}
	w := (m.textWidth() - fieldGap*float64(columns-1)) / float64(columns)
	for i, f := range items {
		c := fieldCell{node: m.root.add("P"), x: m.look.left + float64(i)*(w+fieldGap), w: w, lines: min(max(f.Lines, 1), maxWrite)}
		c.label = m.short(f.Ask()+" ", m.look.label, w, 3)
		c.value = m.short(f.Value, m.look.value, w, maxWrite)
		t.cells = append(t.cells, c)
		t.h = max(t.h, c.height())
	}
	m.flow.put(t, 1, 0, same(t.h), tied(1, free))
	m.flow.after += fieldAfter
}

// belowLines keeps text off the line above it, which looks like a rule of its own.
func (m *maker) belowLines(b doc.Block) {
	switch b.(type) {
	case doc.Paragraph, doc.Ticks, doc.List:
		m.flow.after += textAfter - fieldAfter
	}
}

// height is what the label takes, and the lines or what stands there already.
func (c fieldCell) height() float64 {
	if len(c.value.lines) > 0 {
		return c.label.height() + max(writeRoom, c.value.height()+1)
	}
	return c.label.height() + float64(c.lines)*writeRoom
}

func (t *fieldsPart) draw(p *page, y float64, _, _ int) {
	label, value := t.m.look.label, t.m.look.value
	for _, c := range t.cells {
		at := y
		for i := range c.label.lines {
			p.line(c.node, c.x, at+label.base(), c.label, i)
			at += label.line()
		}
		if n := len(c.value.lines); n > 0 {
			end := at + max(writeRoom, c.value.height()+1)
			at = end - c.value.height() - 0.8
			for i := range n {
				p.line(c.node, c.x, at+value.base(), c.value, i)
				at += value.line()
			}
			t.write(p, c, end)
			continue
		}
		for range c.lines {
			at += writeRoom
			t.write(p, c, at)
		}
	}
}

// write draws the line to write on.
func (t *fieldsPart) write(p *page, c fieldCell, y float64) {
	p.in(artifact)
	p.rule(c.x, y, c.x+c.w, y, 0.6, assets.Muted)
}
