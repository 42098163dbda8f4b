package preview

import (
	"samtak/assets"
	"samtak/reports/doc"
)

// Measures of forms, mm.
const (
	writeRoom  = 7.2 // for one line of handwriting
	tickSide   = 3.4
	tickIndent = 6.2
	formGap    = 6.0 // between columns
)

// fields is places to write on, with what is known already.
func (p *pen) fields(b doc.Fields) {
	p.grid(b.Columns, len(b.Items), func(i int, x, width float32) float32 {
		f := b.Items[i]
		label := p.set(doc.Plain(f.Label), p.look.label, width)
		p.draw(label, p.look.label, x, p.y, width, false)
		y := p.y + p.height(label, p.look.label)
		if f.Value != "" {
			value := p.set(doc.Plain(f.Value), p.look.value, width)
			p.draw(value, p.look.value, x, y+p.mm(1), width, false)
			y += p.height(value, p.look.value) + p.mm(2)
			p.rect(x, y, width, 1, 0, assets.Muted)
			return y - p.y
		}
		for range max(f.Lines, 1) {
			y += p.mm(writeRoom)
			p.rect(x, y, width, 1, 0, assets.Muted)
		}
		return y - p.y
	})
	p.y += p.mm(2)
}

// ticks is choices with a box before each.
func (p *pen) ticks(b doc.Ticks) {
	st := p.look.body
	p.grid(b.Columns, len(b.Items), func(i int, x, width float32) float32 {
		side := p.mm(tickSide)
		box := p.rect(x, p.y+(p.lineHeight(st)-side)/2, side, side, 1, assets.White)
		box.StrokeColor, box.StrokeWidth = paint(assets.Ink), 1
		lines := p.set(b.Items[i], st, width-p.mm(tickIndent))
		p.draw(lines, st, x+p.mm(tickIndent), p.y, width-p.mm(tickIndent), false)
		return p.height(lines, st)
	})
	p.y += p.mm(1)
}

// grid sets cells in columns, row by row; cell draws one and gives how tall it is.
func (p *pen) grid(columns, n int, cell func(i int, x, width float32) float32) {
	columns = max(1, columns)
	gap := p.mm(formGap)
	width := (p.w - gap*float32(columns-1)) / float32(columns)
	for i := 0; i < n; i += columns {
		var tall float32
		for k := range min(columns, n-i) {
			tall = max(tall, cell(i+k, p.x+float32(k)*(width+gap), width))
		}
		p.y += tall + p.mm(1.6)
	}
}
