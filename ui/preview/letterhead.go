package preview

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the two kinds of coat of arms
	_ "image/png"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"samtak/assets"
	"samtak/reports/doc"
)

var (
	kommuneStyle = style{size: 13, lead: 16, bold: true, colour: assets.Ink}
	unitStyle    = style{size: 9, lead: 11.5, colour: assets.Muted}
	markStyle    = style{size: 8.5, lead: 12, bold: true, colour: assets.Brick}
	stampStyle   = style{size: 10, lead: 14, bold: true, colour: assets.Muted}
	addressStyle = style{size: 11, lead: 15, colour: assets.Ink}
	labelStyle   = style{size: 8.5, lead: 15, colour: assets.Muted}
	refStyle     = style{size: 9.5, lead: 15, colour: assets.Ink}
	footStyle    = style{size: 8.5, lead: 11.4, colour: assets.Muted}
)

// top draws what stands above the text, and moves below it.
func (p *pen) top(d *doc.Document) {
	h := d.Letterhead
	right := p.x + p.w
	markLeft, markEnd := p.frames(d, right)
	end := p.mm(12)
	if h.Kommune != "" || h.Unit != "" {
		p.put(arms(h.Arms), p.x, p.mm(12), p.mm(11.5), p.mm(14))
		x := p.x + p.mm(15.5)
		room := max(markLeft-x-p.mm(4), p.w*0.35)
		name := p.set(doc.Plain(h.Kommune), kommuneStyle, room)
		p.draw(name, kommuneStyle, x, p.mm(12.4), room, false)
		y := p.mm(12.4) + p.height(name, kommuneStyle) + p.mm(0.8)
		unit := p.set(doc.Plain(h.Unit), unitStyle, room)
		p.draw(unit, unitStyle, x, y, room, false)
		end = max(p.mm(26), y+p.height(unit, unitStyle))
	}
	p.y = max(end, markEnd) + p.mm(8)
	if d.Layout == doc.Letter {
		p.addressAndReferences(d)
	}
}

// frames draws the confidentiality mark and the stamps, from the right.
func (p *pen) frames(d *doc.Document, right float32) (left, end float32) {
	left, end = right, p.mm(11.4)
	for _, f := range []struct {
		text string
		st   style
	}{{d.Letterhead.Mark, markStyle}, {d.Stamp, stampStyle}, {d.Practice, stampStyle}} {
		if f.text == "" {
			continue
		}
		lines := p.set(doc.Plain(f.text), f.st, min(p.mm(78), p.w*0.5))
		var w float32
		for _, l := range lines {
			w = max(w, l.w)
		}
		w += 2 * p.mm(3)
		high := p.height(lines, f.st) + 2*p.mm(0.9)
		edge := p.rect(right-w, end, w, high, 4, assets.White)
		edge.StrokeColor, edge.StrokeWidth = paint(f.st.colour), 1
		p.draw(lines, f.st, right-w+p.mm(3), end+p.mm(0.9), w-2*p.mm(3), false)
		left = min(left, right-w)
		end += high + p.mm(1.6)
	}
	return left, end
}

// addressAndReferences stand beside each other, as in the window of an envelope.
func (p *pen) addressAndReferences(d *doc.Document) {
	p.y = max(p.y, p.mm(46))
	width := p.w * 0.52
	y := p.y
	for _, s := range d.Address {
		lines := p.set(doc.Plain(s), addressStyle, width)
		p.draw(lines, addressStyle, p.x, y, width, false)
		y += p.height(lines, addressStyle)
	}
	var labels float32
	for _, r := range d.Reference {
		labels = max(labels, p.longest(doc.Plain(strings.ReplaceAll(r.Label, " ", "\u00a0")), labelStyle))
	}
	x := p.x + p.w*0.58
	valueX := x + labels + p.mm(3)
	room := p.x + p.w - valueX
	ry := p.y
	for _, r := range d.Reference {
		p.draw(p.set(doc.Plain(r.Label), labelStyle, labels+1), labelStyle, x, ry, labels, false)
		lines := p.set(doc.Plain(r.Value), refStyle, room)
		p.draw(lines, refStyle, valueX, ry, room, false)
		ry += p.height(lines, refStyle)
	}
	p.y = max(y, ry) + p.mm(10)
}

// foot is the lines at the bottom of every page.
func (p *pen) foot(d *doc.Document) {
	p.y += p.mm(8)
	p.rect(p.x, p.y, p.w, 1, 0, assets.Rule)
	p.y += p.mm(1.6)
	for _, s := range d.FootLeft {
		p.plain(s, footStyle)
	}
	p.y += p.mm(10)
}

// arms is the kommune's own coat of arms where it can be read, or else the
// neutral shield.
func arms(file []byte) *canvas.Image {
	img := canvas.NewImageFromResource(shield())
	if own := decoded(file); own != nil {
		img = canvas.NewImageFromImage(own)
	}
	img.FillMode = canvas.ImageFillContain
	return img
}

// lastArms is the picture last decoded: every paper of a kommune has the same.
// Only the UI thread draws.
var lastArms struct {
	file []byte
	img  image.Image
}

func decoded(file []byte) image.Image {
	if len(file) == 0 {
		return nil
	}
	if !bytes.Equal(lastArms.file, file) {
		img, _, err := image.Decode(bytes.NewReader(file))
		if err != nil {
			img = nil
		}
		lastArms.file, lastArms.img = file, img
	}
	return lastArms.img
}

// shield is the shield with waves below a sun that papers have.
var shield = sync.OnceValue(func() fyne.Resource {
	const outline = "M0 0L115 0L115 70C115 109 83 129 57.5 140C32 129 0 109 0 70Z"
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 115 140"><path fill="#%06X" d="%s"/>`, assets.Blue, outline)
	for _, wave := range []struct{ y, edge int }{{58, 1}, {80, 3}, {102, 13}} { // edge: how far in the outline is there
		b.WriteString(wavePath(wave.y, wave.edge))
	}
	fmt.Fprintf(&b, `<circle fill="#%06X" cx="57.5" cy="28" r="11.5"/></svg>`, assets.Amber)
	return fyne.NewStaticResource("shield.svg", []byte(b.String()))
})

// wavePath is one wave across the shield, ten high.
func wavePath(y, edge int) string {
	l, r, low := edge, 115-edge, y+10
	return fmt.Sprintf(`<path fill="#%06X" d="M%d %dC%d %d %d %d 57 %dC%d %d %d %d %d %dL%d %dC%d %d %d %d 57 %dC%d %d %d %d %d %dZ"/>`,
		assets.White, l, y, 20, y-12, 38, y-12, y, 76, y+12, 95, y+12, r, y,
		r, low, 95, low+12, 76, low+12, low, 38, low-12, 20, low-12, l, low)
}
