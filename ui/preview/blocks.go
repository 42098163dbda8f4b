package preview

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"samtak/assets"
	"samtak/reports/doc"
)

// blocks draws the text of a paper.
func (p *pen) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Heading:
			p.heading(b)
		case doc.Paragraph:
			p.paragraph(b)
		case doc.List:
			p.list(b)
		case doc.Facts:
			p.facts(b)
		case doc.Table:
			p.table(b)
		case doc.Timeline:
			p.timeline(b)
		case doc.Fields:
			p.fields(b)
		case doc.Ticks:
			p.ticks(b)
		case doc.Signatures:
			p.signatures(b)
		case doc.Closing:
			p.closing(b)
		case doc.Space:
			p.y += p.mm(float32(b.MM))
		case doc.Together:
			p.blocks(b.Blocks)
		}
	}
}

func (p *pen) heading(b doc.Heading) {
	level := min(max(b.Level, 1), 3)
	p.plain(b.Text, p.look.heads[level])
	if b.Lead != "" {
		p.plain(b.Lead, p.look.lead)
	}
}

func (p *pen) paragraph(b doc.Paragraph) {
	switch b.Tone {
	case doc.Message:
		st := p.look.body
		st.after = 0
		p.panel(assets.Tint, assets.Blue, func() { p.write(b.Text, st) })
	case doc.OwnWords:
		p.panel(assets.Warm, assets.Amber, func() { p.write(b.Text, p.wordsStyle(b.Text)) })
	case doc.Quiet:
		p.write(b.Text, p.look.quiet)
	case doc.Body:
		p.write(b.Text, p.look.body)
	}
}

// wordsStyle is large for few words and smaller for many.
func (p *pen) wordsStyle(t doc.Text) style {
	st := p.look.words[2]
	switch n := utf8.RuneCountInString(t.String()); {
	case n <= 220:
		st = p.look.words[0]
	case n <= 600:
		st = p.look.words[1]
	}
	st.colour = assets.Ink
	return st
}

func (p *pen) list(b doc.List) {
	st := p.look.body
	for i, item := range b.Items {
		mark := "•"
		if b.Numbered {
			mark = fmt.Sprintf("%d.", i+1)
		}
		indent := p.mm(6)
		p.draw(p.set(doc.Plain(mark), st, indent), st, p.x+p.mm(1), p.y, indent, false)
		tight := st
		if tight.after = 0.8; i == len(b.Items)-1 {
			tight.after = st.after
		}
		p.inset(indent, 0, func() { p.write(item, tight) })
	}
}

// facts is a grid of labels with their values.
func (p *pen) facts(b doc.Facts) {
	columns := max(1, b.Columns)
	gap := p.mm(5)
	width := (p.w - gap*float32(columns-1)) / float32(columns)
	for i := 0; i < len(b.Pairs); i += columns {
		var tall float32
		for j, pair := range b.Pairs[i:min(i+columns, len(b.Pairs))] {
			x := p.x + float32(j)*(width+gap)
			label := p.set(doc.Plain(pair.Label), p.look.label, width)
			value := p.set(doc.Plain(pair.Value), p.look.value, width)
			p.draw(label, p.look.label, x, p.y, width, false)
			p.draw(value, p.look.value, x, p.y+p.height(label, p.look.label), width, false)
			tall = max(tall, p.height(label, p.look.label)+p.height(value, p.look.value))
		}
		p.y += tall + p.mm(2.4)
	}
	p.y += p.mm(1.5)
}

// signatures is lines to sign on, two abreast.
func (p *pen) signatures(b doc.Signatures) {
	gap := p.mm(10)
	width := (p.w - gap) / 2
	sheet := b.Names
	if b.PlaceDate != "" { // a line for place and date beside each
		sheet = nil
		for _, s := range b.Names {
			sheet = append(sheet, s, doc.Signature{Role: b.PlaceDate})
		}
	}
	for row := range slices.Chunk(sheet, 2) {
		p.y += p.mm(14)
		var tall float32
		for j, s := range row {
			x := p.x + float32(j)*(width+gap)
			p.rect(x, p.y, width, 1, 0, assets.Muted)
			tall = max(tall, p.signer(s, x, p.y+p.mm(1), width)+p.mm(1))
		}
		p.y += tall
	}
	p.y += p.mm(4)
}

// signer draws who signs under the line and gives how tall it is.
func (p *pen) signer(s doc.Signature, x, y, width float32) float32 {
	top := y
	for _, l := range []struct {
		text string
		st   style
	}{{s.Name, p.look.name}, {s.Role, p.look.small}} {
		if l.text == "" {
			continue
		}
		lines := p.set(doc.Plain(l.text), l.st, width)
		p.draw(lines, l.st, x, y, width, false)
		y += p.height(lines, l.st)
	}
	return y - top
}

// closing is the greeting and the names below a letter.
func (p *pen) closing(b doc.Closing) {
	p.y += p.mm(4)
	p.plain(b.Greeting, p.look.body)
	gap := p.mm(8)
	columns := max(2, len(b.Names))
	width := (p.w - gap*float32(columns-1)) / float32(columns)
	var tall float32
	for i, s := range b.Names {
		tall = max(tall, p.signer(s, p.x+float32(i)*(width+gap), p.y, width))
	}
	p.y += tall + p.mm(2.4)
	if b.Note != "" {
		p.plain(b.Note, p.look.note)
	}
	p.y += p.mm(3)
}
