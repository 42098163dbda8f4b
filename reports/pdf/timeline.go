package pdf

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"samtak/assets"
	"samtak/reports/doc"
)

// timePart is a gantt: slab 0 is the scale of months, the others are bars.
type timePart struct {
	m        *maker
	t        doc.Timeline
	from, to time.Time // first day shown, first day not shown
	x, w     float64   // of the months
	labels   []broken
	months   int
	step     int // every step-th month has its name
	top      float64
	alt      string
	again    float64 // where the scale stands on a page the figure continues on
}

const (
	timeLabels = 54.0 // mm for the names of the bars
	timeGap    = 3.0
	timeAfter  = 3.5
	barPad     = 1.2
	mostMonths = 240
)

func (m *maker) timeline(b doc.Timeline) {
	if len(b.Bars) == 0 || b.From.IsZero() || b.To.Before(b.From) {
		return
	}
	t := &timePart{m: m, t: b, alt: plain(b.Alt)}
	t.from = time.Date(b.From.Year(), b.From.Month(), 1, 0, 0, 0, 0, time.UTC)
	t.months = min(mostMonths, (b.To.Year()-b.From.Year())*12+int(b.To.Month())-int(b.From.Month())+1)
	t.to = t.from.AddDate(0, t.months, 0)
	t.x, t.w = m.look.left+timeLabels, m.textWidth()-timeLabels
	for _, bar := range b.Bars {
		t.labels = append(t.labels, m.short(bar.Label, t.labelStyle(), timeLabels-timeGap, 2))
	}
	t.step = t.namedMonths()
	t.top = 2*t.scaleStyle().line() + 0.8
	if t.showsToday() && b.TodayIs != "" {
		t.top += t.scaleStyle().line() + 0.6
	}
	m.flow.put(t, len(b.Bars)+1, 1.5, t.height, func(i int) tie {
		if i == 0 || i == len(b.Bars)-1 {
			return firm
		}
		return tied(len(b.Bars)+1, loose)(i)
	})
	for i := len(m.flow.slabs) - len(b.Bars); i < len(m.flow.slabs); i++ {
		m.flow.slabs[i].head = timeAgain{t}
	}
	m.flow.after += timeAfter
}

// timeAgain leaves room for the scale on a new page; the part draws it, in the
// figure that holds the rest of the bars.
type timeAgain struct{ t *timePart }

func (a timeAgain) height() float64           { return a.t.top }
func (a timeAgain) redraw(_ *page, y float64) { a.t.again = y }

func (t *timePart) labelStyle() style {
	st := t.m.look.cell
	st.size, st.lead = st.size-0.5, st.lead-1.6
	return st
}

func (t *timePart) scaleStyle() style {
	st := t.m.look.small
	st.size, st.lead = st.size-0.5, st.lead-0.5
	return st
}

func (t *timePart) wordStyle() style {
	st := t.scaleStyle()
	st.face = bold
	st.size -= 0.5
	return st
}

// barHeight is that of a bar, mm.
func (t *timePart) barHeight() float64 { return t.wordStyle().line() + 0.9 }

func (t *timePart) height(i int) float64 {
	if i == 0 {
		return t.top
	}
	return max(t.barHeight()+2*barPad, t.labels[i-1].height()+1)
}

// namedMonths is the step at which the names of the months find room.
func (t *timePart) namedMonths() int {
	widest := 0.0
	for _, s := range t.t.Months {
		widest = max(widest, t.m.width(s, t.scaleStyle()))
	}
	for _, step := range []int{1, 2, 3, 6} {
		if widest+1.6 <= t.w*float64(step)/float64(t.months) {
			return step
		}
	}
	return 12
}

// at is the place of a day; a day outside stands at the edge.
func (t *timePart) at(day time.Time) float64 {
	share := float64(day.Sub(t.from)) / float64(t.to.Sub(t.from))
	return t.x + t.w*math.Max(0, math.Min(1, share))
}

func day(d time.Time) time.Time {
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
}

func (t *timePart) showsToday() bool {
	d := day(t.t.Today)
	return !t.t.Today.IsZero() && !d.Before(t.from) && d.Before(t.to)
}

func (t *timePart) draw(p *page, y float64, from, to int) {
	top := y
	if from > 0 {
		top = t.again
	}
	h := t.top
	for i := max(from, 1); i < to; i++ {
		h += t.height(i)
	}
	n := t.m.root.addFigure(t.alt, t.m.look.left, top, t.m.textWidth(), h)
	p.in(n)
	t.drawScale(p, n, top, h)
	at := top + t.top
	for i := max(from, 1); i < to; i++ {
		t.drawLabel(p, n, at, i)
		at += t.height(i)
	}
	at = top + t.top
	for i := max(from, 1); i < to; i++ {
		t.drawBar(p, n, at, i)
		at += t.height(i)
	}
	t.drawToday(p, n, top, h)
	at = top + t.top
	for i := max(from, 1); i < to; i++ {
		t.drawWord(p, n, at, i)
		at += t.height(i)
	}
}

// addFigure adds a picture with its alternative text and its place.
func (n *node) addFigure(alt string, x, y, w, h float64) *node {
	f := n.add("Figure").with(fmt.Sprintf("<</O/Layout/BBox[%.1f %.1f %.1f %.1f]/Placement/Block>>",
		x*perMM, (pageHeight-y-h)*perMM, (x+w)*perMM, (pageHeight-y)*perMM))
	if f.alt = alt; f.alt == "" {
		f.alt = "–" // a figure must have one; the reports always give it
	}
	return f
}

func (t *timePart) drawScale(p *page, n *node, y, h float64) {
	st := t.scaleStyle()
	years, months := y+st.base(), y+st.line()+st.base()
	for i := 0; i <= t.months; i++ {
		first := t.from.AddDate(0, i, 0)
		x := t.at(first)
		if t.months <= 36 || first.Month() == time.January || i == t.months {
			p.rule(x, y+2*st.line()+0.4, x, y+h, 0.4, assets.Grid)
		}
		if i == t.months {
			break
		}
		if i%t.step == 0 && t.step < 12 {
			p.text(n, x+0.8, months, t.t.Months[first.Month()-1]+" ", st)
		}
		if i == 0 || first.Month() == time.January {
			p.text(n, x+0.8, years, strconv.Itoa(first.Year())+" ", st.in(bold))
		}
	}
}

func (t *timePart) drawLabel(p *page, n *node, y float64, i int) {
	b := t.labels[i-1]
	st := b.p.style
	y += (t.height(i) - b.height()) / 2
	for k := range b.lines {
		p.line(n, t.m.look.left, y+st.base(), b, k)
		y += st.line()
	}
}

func (t *timePart) drawToday(p *page, n *node, y, h float64) {
	if !t.showsToday() {
		return
	}
	x := t.at(day(t.t.Today))
	scale, st := t.scaleStyle(), t.wordStyle()
	st.colour = assets.Brick
	from := y + 2*scale.line() + 0.4
	if s := t.t.TodayIs; s != "" {
		w := t.m.width(t.m.clean(s), st)
		left := min(max(x-w/2, t.x), t.x+t.w-w)
		p.text(n, left, from+st.base()+0.2, s+" ", st)
		from += st.line() + 0.5
	}
	p.rule(x, from, x, y+h, 0.9, assets.Brick)
}

// span is where a bar stands, mm.
func (t *timePart) span(b doc.Bar) (x, w float64) {
	x0, x1 := t.x, t.x+t.w
	if !b.From.IsZero() {
		x0 = t.at(day(b.From))
	}
	if !b.To.IsZero() {
		x1 = t.at(day(b.To).AddDate(0, 0, 1))
	}
	const least = 2.2
	w = max(x1-x0, least)
	return min(x0, t.x+t.w-w), w
}

func barChip(s doc.State) assets.Chip {
	if c, ok := chips[s]; ok {
		return c
	}
	return assets.ChipPlanned
}

func (t *timePart) drawBar(p *page, n *node, y float64, i int) {
	b := t.t.Bars[i-1]
	x, w := t.span(b)
	h, chip := t.barHeight(), barChip(b.State)
	p.in(n)
	p.frame(x, y+(t.height(i)-h)/2, w, h, 1.2, chip.Ground, chip.Dot, 0.6)
}

// drawWord writes the state of a bar: inside it, or beside it where it is too
// short. A ground of its own keeps the lines behind from crossing it.
func (t *timePart) drawWord(p *page, n *node, y float64, i int) {
	b := t.t.Bars[i-1]
	word := t.m.clean(plain(b.Word))
	if word == "" {
		return
	}
	x, w := t.span(b)
	st, chip := t.wordStyle(), barChip(b.State)
	st.colour = chip.Text
	const pad = 1.6
	long := t.m.width(word, st)
	ground := assets.White
	switch right := x + w + pad; {
	case long+2*pad <= w:
		x, ground = x+pad, chip.Ground
	case right+long <= t.x+t.w:
		x = right
	default:
		x -= pad + long
	}
	base := y + (t.height(i)*perMM*0.5+st.size*0.36)/perMM
	up := st.size * 0.8 / perMM
	p.in(n)
	p.rect(x-0.5, base-up, long+1, up*1.35, ground)
	p.text(n, x, base, word+" ", st)
}
