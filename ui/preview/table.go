package preview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"samtak/assets"
	"samtak/reports/doc"
)

// Air inside a cell, mm.
const (
	cellX = 2.2
	cellY = 1.7
)

func (p *pen) table(b doc.Table) {
	if len(b.Columns) == 0 {
		return
	}
	widths := p.columns(b)
	p.y += p.mm(0.6)
	p.tableHead(b, widths)
	for _, row := range b.Rows {
		p.tableRow(b, row, widths)
	}
	p.y += p.mm(3.2)
}

// columns shares the width by weight; none gets narrower than its longest word
// while another has room.
func (p *pen) columns(b doc.Table) []float32 {
	least := make([]float32, len(b.Columns))
	var weights, sum float32
	for i, c := range b.Columns {
		least[i] = p.longest(doc.Plain(c.Title), p.look.cellHead) + 2*p.mm(cellX)
		for _, row := range b.Rows {
			if i < len(row) {
				least[i] = max(least[i], p.cellLeast(row[i]))
			}
		}
		least[i] = min(least[i], p.w*0.4)
		sum += least[i]
		weights += weightOf(c)
	}
	if sum > p.w { // each gives of its own
		for i := range least {
			least[i] *= p.w / sum
		}
		return least
	}
	return shares(b.Columns, least, p.w, weights)
}

// shares divides a width by weight; a column that needs more than its share
// gets what it needs, and the others share the rest.
func shares(columns []doc.Column, least []float32, width, weights float32) []float32 {
	out := make([]float32, len(columns))
	for range columns {
		again := false
		for i, c := range columns {
			if out[i] == 0 && least[i] > width*weightOf(c)/weights {
				out[i] = least[i]
				width -= least[i]
				weights -= weightOf(c)
				again = true
			}
		}
		if !again {
			break
		}
	}
	for i, c := range columns {
		if out[i] == 0 {
			out[i] = width * weightOf(c) / weights
		}
	}
	return out
}

func weightOf(c doc.Column) float32 {
	if c.Weight <= 0 {
		return 1
	}
	return float32(c.Weight)
}

func (p *pen) cellLeast(c doc.Cell) float32 {
	if c.State != doc.NoState {
		return p.chipWidth(c.Text.String()) + 2*p.mm(cellX)
	}
	return p.longest(c.Text, p.look.cell) + 2*p.mm(cellX)
}

func (p *pen) longest(t doc.Text, st style) float32 {
	s := setter{px: st.size * p.em, bold: st.bold}
	var widest, now float32
	for _, v := range words(t) {
		w := s.measure(v.text, t[v.run])
		switch {
		case v.glued:
			now += w
		case v.tied:
			now += s.measure(" ", t[v.run]) + w
		default:
			now = w
		}
		widest = max(widest, now)
	}
	return widest
}

func (p *pen) tableHead(b doc.Table, widths []float32) {
	st := p.look.cellHead
	back := len(p.objects)
	p.rect(p.x, p.y, p.w, 0, 3, assets.Tint)
	x := p.x
	var tall float32
	for i, c := range b.Columns {
		inner := widths[i] - 2*p.mm(cellX)
		lines := p.set(doc.Plain(c.Title), st, inner)
		p.draw(lines, st, x+p.mm(cellX), p.y+p.mm(cellY), inner, c.Right)
		tall = max(tall, p.height(lines, st))
		x += widths[i]
	}
	tall += 2 * p.mm(cellY)
	p.objects[back].Resize(fyne.NewSize(p.w, tall))
	p.y += tall
}

func (p *pen) tableRow(b doc.Table, row []doc.Cell, widths []float32) {
	x, top := p.x, p.y+p.mm(cellY)
	tall := p.lineHeight(p.look.cell)
	for i, c := range row {
		if i >= len(widths) {
			break
		}
		inner := widths[i] - 2*p.mm(cellX)
		if chip, ok := chips[c.State]; ok {
			p.chip(c.Text.String(), chip, x+p.mm(cellX), top, inner)
		} else {
			lines := p.set(c.Text, p.look.cell, inner)
			p.draw(lines, p.look.cell, x+p.mm(cellX), top, inner, b.Columns[i].Right)
			tall = max(tall, p.height(lines, p.look.cell))
		}
		x += widths[i]
	}
	p.y = top + tall + p.mm(cellY)
	p.rect(p.x, p.y, p.w, 1, 0, assets.Grid)
}

func (p *pen) chipStyle() style {
	st := p.look.cell
	st.size--
	return st
}

func (p *pen) chipWidth(word string) float32 {
	st := p.chipStyle()
	return fyne.MeasureText(word, st.size*p.em, fyne.TextStyle{}).Width + p.em*st.size*0.55 + 3*p.mm(1.4)
}

// chip draws a state: a tint, a dot and always the word.
func (p *pen) chip(word string, c assets.Chip, x, y, room float32) {
	st := p.chipStyle()
	st.colour, st.lead = c.Text, p.look.cell.lead
	high := p.lineHeight(st)
	w := min(p.chipWidth(word), room+p.mm(cellX))
	p.rect(x, y, w, high, 3, c.Ground)
	dot := p.em * st.size * 0.55
	bead := canvas.NewCircle(paint(c.Dot))
	p.put(bead, x+p.mm(1.4), y+(high-dot)/2, dot, dot)
	left := dot + 2*p.mm(1.4)
	p.draw(p.set(doc.Plain(strings.ReplaceAll(word, " ", "\u00a0")), st, p.w), st, x+left, y, w-left, false)
}
