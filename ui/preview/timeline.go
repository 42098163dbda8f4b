package preview

import (
	"time"

	"samtak/assets"
	"samtak/reports/doc"
)

// figure is a timeline while it is drawn.
type figure struct {
	*pen
	b        doc.Timeline
	from, to time.Time // first day shown, first day not shown
	left, wd float32   // of the months
	months   int
	line     float32  // where today is, 0 when it is not shown
	words    []func() // drawn last, over that line
}

// mostMonths keeps a slip of the finger in a date from filling the sheet.
const mostMonths = 240

func (p *pen) timeline(b doc.Timeline) {
	if len(b.Bars) == 0 || b.From.IsZero() || b.To.Before(b.From) {
		return
	}
	f := figure{pen: p, b: b}
	f.from = time.Date(b.From.Year(), b.From.Month(), 1, 0, 0, 0, 0, time.UTC)
	f.months = min(mostMonths, (b.To.Year()-b.From.Year())*12+int(b.To.Month())-int(b.From.Month())+1)
	f.to = f.from.AddDate(0, f.months, 0)
	f.left = p.x + p.w*0.33
	f.wd = p.x + p.w - f.left
	f.scale()
	top := p.y
	for _, bar := range b.Bars {
		f.bar(bar)
	}
	f.today(top)
	for _, draw := range f.words {
		draw()
	}
	p.y += p.mm(3.5)
}

// at is the place of a day; a day outside stands at the edge.
func (f *figure) at(day time.Time) float32 {
	share := float32(day.Sub(f.from)) / float32(f.to.Sub(f.from))
	return f.left + f.wd*max(0, min(1, share))
}

// scale writes the names of the months that find room.
func (f *figure) scale() {
	st := f.look.small
	widest := f.mm(3)
	for _, m := range f.b.Months {
		widest = max(widest, f.longest(doc.Plain(m), st)+f.mm(1.6))
	}
	step := 12
	for _, s := range []int{1, 2, 3, 6} {
		if widest <= f.wd*float32(s)/float32(f.months) {
			step = s
			break
		}
	}
	for i := 0; i < f.months; i += step {
		day := f.from.AddDate(0, i, 0)
		name := f.b.Months[day.Month()-1]
		if step == 12 {
			name = day.Format("2006")
		}
		f.draw(f.set(doc.Plain(name), st, f.wd), st, f.at(day), f.y, f.wd, false)
	}
	f.y += f.lineHeight(st) + f.mm(0.8)
	f.rect(f.left, f.y, f.wd, 1, 0, assets.Rule)
	f.y += f.mm(1)
}

func (f *figure) bar(bar doc.Bar) {
	st := f.look.cell
	st.size, st.lead = st.size-0.5, st.lead-1.6
	label := f.set(doc.Plain(bar.Label), st, f.left-f.x-f.mm(3))
	if len(label) > 2 {
		label = label[:2]
	}
	tall := f.height(label, st)
	f.draw(label, st, f.x, f.y+f.mm(1), f.left-f.x, false)
	word := f.look.small
	word.bold = true
	high := f.lineHeight(word) + f.mm(0.9)
	y := f.y + f.mm(1) + max(0, (tall-high)/2)
	look, ok := chips[bar.State]
	if !ok {
		look = assets.ChipPlanned
	}
	x1, x2 := f.at(bar.From), f.at(bar.To.AddDate(0, 0, 1))
	if bar.From.IsZero() {
		x1 = f.left
	}
	if bar.To.IsZero() {
		x2 = f.left + f.wd
	}
	w := max(x2-x1, f.mm(2))
	f.rect(x1, y, w, high, 3, look.Ground)
	f.rect(x1, y, f.mm(1), high, 1, look.Dot)
	f.words = append(f.words, func() { f.word(bar.Word, word, look.Text, x1, y+f.mm(0.45), w) })
	f.y += max(tall, high) + f.mm(2.4)
}

// word stands in the bar where there is room, otherwise after or before it.
func (f *figure) word(s string, st style, c assets.Colour, x, y, w float32) {
	st.colour = c
	lines := f.set(doc.Plain(s), st, f.wd)
	need := lines[0].w + f.mm(2)
	at := x + f.mm(2)
	switch {
	case need+f.mm(2) <= w:
	case x+w+need <= f.left+f.wd:
		at = x + w + f.mm(1.2)
		if f.line > at-f.mm(1) && f.line < at+need {
			at = f.line + f.mm(1.2)
		}
	default:
		at = max(f.left, x-need)
	}
	f.draw(lines[:1], st, at, y, f.wd, false)
}

// today is the line through the figure.
func (f *figure) today(top float32) {
	d := f.b.Today
	if d.IsZero() || d.Before(f.from) || !d.Before(f.to) {
		return
	}
	x := f.at(d)
	f.line = x
	f.rect(x, top-f.mm(1), 1.5, f.y-top+f.mm(1), 0, assets.Brick)
	st := f.look.small
	st.colour, st.bold = assets.Brick, true
	lines := f.set(doc.Plain(f.b.TodayIs), st, f.wd)
	at := min(x, f.left+f.wd-lines[0].w)
	f.draw(lines[:1], st, at, f.y, f.wd, false)
	f.y += f.lineHeight(st)
}
