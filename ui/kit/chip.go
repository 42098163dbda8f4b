package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Chip is where something stands: a tint, a dot and always the word.
type Chip struct {
	widget.BaseWidget
	state State
	word  string
}

// NewChip makes a chip.
func NewChip(state State, word string) *Chip {
	c := &Chip{state: state, word: word}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes state and word.
func (c *Chip) Set(state State, word string) {
	c.state, c.word = state, word
	c.Refresh()
}

// AccessibilityLabel is the word.
func (c *Chip) AccessibilityLabel() string { return c.word }

// AccessibilityRole is text.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for the toolkit.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	p := newChipParts()
	d := &drawn{owner: c, objects: p.objects()}
	d.least = func() fyne.Size { return fyne.NewSize(chipWidth(c.word), chipHeight()) }
	d.place = func(s fyne.Size) { p.place(0, (s.Height-chipHeight())/2, s.Width) }
	d.paint = func() { p.paint(c.state, c.word) }
	d.paint()
	return d
}

// chipParts draws a chip anywhere: by itself or in a row of a list.
type chipParts struct {
	ground *canvas.Rectangle
	dot    *canvas.Circle
	word   *canvas.Text
	full   string
}

func newChipParts() *chipParts {
	return &chipParts{ground: rounded(4), dot: canvas.NewCircle(nil), word: line()}
}

func (p *chipParts) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.ground, p.dot, p.word}
}

func chipPx() float32     { return (sizeText - 1) * Scale() }
func chipHeight() float32 { return fyne.MeasureText("Åg", chipPx(), fyne.TextStyle{}).Height + 6 }

func chipWidth(word string) float32 {
	return measure(word, chipPx(), fyne.TextStyle{}) + chipPx()*0.6 + 3*airSmall
}

func (p *chipParts) paint(s State, word string) {
	l := stateOf(s)
	stroke(p.ground, opaque(l.ground), opaque(l.ground), 0)
	if current().look.Mode == HighContrast {
		stroke(p.ground, opaque(l.ground), opaque(l.text), 1)
	}
	p.dot.FillColor = opaque(l.dot)
	p.full = word
	letter(p.word, word, chipPx(), false, opaque(l.text))
}

// place draws the chip at a place, at most room wide.
func (p *chipParts) place(x, y, room float32) {
	w, h, dot := min(chipWidth(p.full), room), chipHeight(), chipPx()*0.6
	put(p.ground, x, y, w, h)
	put(p.dot, x+airSmall, y+(h-dot)/2, dot, dot)
	left := airSmall + dot + airSmall
	p.word.Text = cut(p.full, w-left-airTiny, chipPx(), fyne.TextStyle{})
	put(p.word, x+left, y+3, max(0, w-left), h-6)
}

func (p *chipParts) hide(hidden bool) {
	p.ground.Hidden, p.dot.Hidden, p.word.Hidden = hidden, hidden, hidden
}

// badge is a number in a pill.
type badge struct {
	widget.BaseWidget
	n int
}

// NewBadge makes a number in a pill; 0 shows nothing.
func NewBadge(n int) fyne.CanvasObject {
	b := &badge{n: n}
	b.ExtendBaseWidget(b)
	return b
}

func (b *badge) CreateRenderer() fyne.WidgetRenderer {
	pill, word := rounded(9), line()
	d := &drawn{owner: b, objects: []fyne.CanvasObject{pill, word}}
	px := func() float32 { return sizeSmall * Scale() }
	d.least = func() fyne.Size {
		if b.n == 0 {
			return fyne.Size{}
		}
		h := px() * 1.55
		return fyne.NewSize(max(h, measure(word.Text, px(), word.TextStyle)+12), h)
	}
	d.place = func(s fyne.Size) {
		m := d.least()
		put(pill, (s.Width-m.Width)/2, (s.Height-m.Height)/2, m.Width, m.Height)
		h := word.MinSize().Height
		word.Alignment = fyne.TextAlignCenter
		put(word, 0, (s.Height-h)/2, s.Width, h)
	}
	d.paint = func() {
		pill.Hidden, word.Hidden = b.n == 0, b.n == 0
		pill.CornerRadius = px() * 0.8
		pill.FillColor = Color(theme.ColorNamePrimary)
		letter(word, strconv.Itoa(b.n), px(), true, Color(theme.ColorNameForegroundOnPrimary))
	}
	d.paint()
	return d
}
