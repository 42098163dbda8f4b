package pdf

import (
	"samtak/assets"
	"samtak/reports/doc"
)

const (
	cellPadX   = 2.2 // mm
	cellPadY   = 1.7
	tableAfter = 3.2
	narrowest  = 4.0  // mm inside the padding of a column
	smallTable = 0.25 // of the text area: smaller tables stay whole
)

// headPart is the head of a table.
type headPart struct {
	x, w, h float64
	columns []columnHead
}

type columnHead struct {
	node  *node
	text  broken
	x, w  float64
	right bool
}

// rowPart is a row of a table, a slab for every line of its tallest cell.
type rowPart struct {
	x, w  float64
	cells []rowCell
	n     int
	st    style
}

type rowCell struct {
	node  *node
	text  broken
	x, w  float64
	right bool
	chip  *assets.Chip
}

func (m *maker) table(b doc.Table) {
	columns := columnsOf(b)
	if len(columns) == 0 {
		return
	}
	tag := m.root.add("Table")
	if s := plain(b.Summary); s != "" {
		tag.with("<</O/Table/Summary" + hexText(s) + ">>")
	}
	head := m.tableHead(tag.add("THead").add("TR"), columns)
	rows, least := m.measureRows(tag, b.Rows, head)
	widths := m.columnWidths(columns, m.twins(b, least))
	head.setWidths(m, widths)
	from := len(m.flow.slabs)
	m.flow.put(head, 1, 0.6, same(head.h), tied(1, firm))
	m.putRows(rows, head)
	height := 0.0
	for _, s := range m.flow.slabs[from:] {
		height += s.h
	}
	if height <= smallTable*(pageHeight-m.look.top-m.look.bottom) {
		m.flow.holdAll(from, loose)
	}
	m.flow.after += tableAfter
}

// measureRows measures all cells, and what each column needs at least, mm.
func (m *maker) measureRows(tag *node, rows [][]doc.Cell, head *headPart) ([]*rowPart, []float64) {
	least := make([]float64, len(head.columns))
	for i, c := range head.columns {
		least[i] = max(narrowest, c.text.p.widest()) + 2*cellPadX
	}
	if len(rows) == 0 {
		return nil, least
	}
	body := tag.add("TBody")
	out := make([]*rowPart, len(rows))
	for r, cells := range rows {
		tr := body.add("TR")
		row := &rowPart{x: head.x, w: head.w, st: m.look.cell, cells: make([]rowCell, len(head.columns))}
		for i := range row.cells {
			if i == 0 {
				row.cells[i].node = tr.add("TH").with("<</O/Table/Scope/Row>>")
			} else {
				row.cells[i].node = tr.add("TD")
			}
			if i < len(cells) {
				p, chip, w := m.measureCell(cells[i])
				row.cells[i].text.p, row.cells[i].chip = p, chip
				least[i] = max(least[i], w+2*cellPadX)
			}
		}
		out[r] = row
	}
	return out, least
}

func (m *maker) putRows(rows []*rowPart, head *headPart) {
	m.flow.hold(firm) // the head to its first row
	for i, row := range rows {
		row.breakCells(m, head)
		m.flow.put(row, row.n, 0, row.height, row.ties)
		for k := len(m.flow.slabs) - row.n; k < len(m.flow.slabs); k++ {
			m.flow.slabs[k].head = head
		}
		if i == 0 || i == len(rows)-2 {
			m.flow.hold(pair)
		}
	}
	m.flow.slabs[len(m.flow.slabs)-1].tie = free
}

// breakCells breaks the cells to the widths of the columns.
func (r *rowPart) breakCells(m *maker, head *headPart) {
	r.n = 1
	for i := range r.cells {
		c, col := &r.cells[i], head.columns[i]
		c.x, c.w, c.right = col.x, col.w, col.right
		if c.text.p == nil {
			continue
		}
		w := c.w
		if c.chip != nil {
			size := chipOf(c.text.p.style)
			w = max(6, w+chipOut-size.word-size.tail)
		}
		c.text.lines = m.fill(c.text.p, w)
		r.n = max(r.n, len(c.text.lines))
	}
}

// tableHead measures the titles; setWidths breaks them.
func (m *maker) tableHead(tr *node, columns []doc.Column) *headPart {
	h := &headPart{x: m.look.left, w: m.textWidth()}
	for _, c := range columns {
		h.columns = append(h.columns, columnHead{
			node: tr.add("TH").with("<</O/Table/Scope/Column>>"), right: c.Right,
			text: broken{p: m.measure(doc.Plain(c.Title), m.look.cellHead)},
		})
	}
	return h
}

func (h *headPart) setWidths(m *maker, widths []float64) {
	x, lines := h.x, 1
	for i := range h.columns {
		c := &h.columns[i]
		c.x, c.w = x+cellPadX, max(1, widths[i]-2*cellPadX)
		c.text.lines = m.balance(c.text.p, c.w)
		lines = max(lines, len(c.text.lines))
		x += widths[i]
	}
	h.h = float64(lines)*m.look.cellHead.line() + 2*cellPadY
}

func (h *headPart) height() float64 { return h.h }

func (h *headPart) draw(p *page, y float64, _, _ int) { h.paint(p, y, nil) }

func (h *headPart) redraw(p *page, y float64) { h.paint(p, y, artifact) }

// paint draws the head as the owners of its cells, or all as owner.
func (h *headPart) paint(p *page, y float64, owner *node) {
	p.in(artifact)
	p.rect(h.x, y, h.w, h.h, assets.Tint)
	p.rule(h.x, y+h.h, h.x+h.w, y+h.h, 0.9, assets.Blue)
	for _, c := range h.columns {
		n := c.node
		if owner != nil {
			n = owner
		}
		st := c.text.p.style
		at := y + h.h - cellPadY - c.text.height() // titles stand on the rule
		for i := range c.text.lines {
			p.line(n, c.place(i), at+st.base(), c.text, i)
			at += st.line()
		}
	}
}

func (c columnHead) place(i int) float64 { return placeLine(c.x, c.w, c.right, c.text.lines[i]) }

func placeLine(x, w float64, right bool, l line) float64 {
	if right {
		return x + w - l.w
	}
	return x
}

// chipSize is the measures of a chip, mm; they grow with its word.
type chipSize struct {
	dot, radius float64 // the dot's centre from the left edge
	word, tail  float64 // the word from the left edge, the right edge from the word
}

func chipOf(st style) chipSize {
	k := st.size / 8.5
	return chipSize{dot: 2.75 * k, radius: 0.75 * k, word: 4.8 * k, tail: 2.2 * k}
}

// chipStyle is the look of a chip's word.
func (m *maker) chipStyle(chip assets.Chip) style {
	st := m.look.cell
	st.face, st.colour = bold, chip.Text
	st.size--
	return st
}

// measureCell measures a cell and finds the least width it needs inside the
// column's padding, mm.
func (m *maker) measureCell(cell doc.Cell) (p *para, chip *assets.Chip, least float64) {
	st, extra := m.look.cell, 0.0
	if c, ok := chips[cell.State]; ok {
		chip, st = &c, m.chipStyle(c)
		size := chipOf(st)
		extra = size.word + size.tail - chipOut
	}
	p = m.measure(cell.Text, st)
	return p, chip, p.widest() + extra
}

// chipOut is how far a chip reaches out of its cell's padding on each side, mm.
const chipOut = 0.2

func (r *rowPart) height(i int) float64 {
	h := r.st.line()
	if i == 0 {
		h += cellPadY
	}
	if i == r.n-1 {
		h += cellPadY
	}
	return h
}

// ties: a row stays whole; when it must be cut, two lines at least on each side.
func (r *rowPart) ties(i int) tie {
	return max(tied(r.n, inRow)(i), wholeLines(r.n)(i))
}

func (r *rowPart) draw(p *page, y float64, from, to int) {
	h := 0.0
	for i := from; i < to; i++ {
		h += r.height(i)
	}
	if to == r.n {
		p.in(artifact)
		p.rule(r.x, y+h, r.x+r.w, y+h, 0.4, assets.Rule)
	}
	if from == 0 {
		y += cellPadY
	}
	for _, c := range r.cells {
		if c.text.p == nil {
			continue
		}
		last := min(to, len(c.text.lines))
		if c.chip != nil && from < last {
			c.drawChip(p, y, r.st.line(), from, last)
			continue
		}
		for i := from; i < last; i++ {
			p.line(c.node, placeLine(c.x, c.w, c.right, c.text.lines[i]), y+float64(i-from)*r.st.line()+r.st.base(), c.text, i)
		}
	}
}

// drawChip draws a state: ground, dot and word.
func (c rowCell) drawChip(p *page, y, lead float64, from, to int) {
	wide := 0.0
	for _, l := range c.text.lines[from:to] {
		wide = max(wide, l.w)
	}
	st := c.text.p.style
	size := chipOf(st)
	w, h := size.word+wide+size.tail, lead*float64(to-from)
	x := c.x - chipOut
	if c.right {
		x = c.x + c.w + chipOut - w
	}
	p.in(artifact)
	p.box(x, y+0.05, w, h-0.1, lead/2, allRound, c.chip.Ground)
	p.dot(x+size.dot, y+lead/2, size.radius, c.chip.Dot)
	for i := from; i < to; i++ {
		base := y + float64(i-from)*lead + (lead*perMM*0.5+st.size*0.36)/perMM
		p.line(c.node, x+size.word, base, c.text, i)
	}
}
