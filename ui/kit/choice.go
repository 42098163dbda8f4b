package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Choice is one answer of a few, with a ring to tick as on paper. Once an
// answer is given it can be changed but not taken back. It is one stop for
// Tab; the arrows choose.
type Choice struct {
	widget.DisableableWidget
	// OnChanged is called with the id of the answer the caseworker chose.
	OnChanged func(id string)
	// Segmented draws joined buttons instead of rings: for switches such as bokmål | nynorsk.
	Segmented bool

	options []Option
	chosen  string
	focused bool
	hover   int
}

// NewChoice makes a question with these answers, none of them chosen.
func NewChoice(options []Option, changed func(id string)) *Choice {
	c := &Choice{options: options, OnChanged: changed, hover: -1}
	c.ExtendBaseWidget(c)
	return c
}

// Selected is the id of the answer, "" when none is chosen.
func (c *Choice) Selected() string { return c.chosen }

// SetSelected chooses an answer without calling OnChanged.
func (c *Choice) SetSelected(id string) { c.chosen = id; c.Refresh() }

// SetOptions changes the answers.
func (c *Choice) SetOptions(options []Option) { c.options = options; c.Refresh() }

func (c *Choice) choose(i int) {
	if c.Disabled() || i < 0 || i >= len(c.options) || c.options[i].ID == c.chosen {
		return
	}
	c.chosen = c.options[i].ID
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(c.chosen)
	}
}

// TypedKey chooses with the arrows and Space.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	at := indexOf(c.options, c.chosen)
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.choose(min(at+1, len(c.options)-1))
	case fyne.KeyLeft, fyne.KeyUp:
		c.choose(max(at-1, 0))
	case fyne.KeySpace:
		c.choose(max(at, 0))
	case fyne.KeyReturn, fyne.KeyEnter:
		if w := canvasOf(c); w != nil {
			w.FocusNext()
		}
	case fyne.KeyEscape:
		closeTopOf(c)
	}
}

// TypedRune jumps to the next answer that begins with the letter.
func (c *Choice) TypedRune(r rune) {
	if r != ' ' && len(c.options) > 0 {
		c.choose(nextWith(c.options, indexOf(c.options, c.chosen), r))
	}
}

// FocusGained draws the ring and comes into view.
func (c *Choice) FocusGained() {
	c.focused = true
	c.Refresh()
	reveal(c)
}

// FocusLost takes the ring away.
func (c *Choice) FocusLost() { c.focused = false; c.Refresh() }

// Tapped chooses the answer under the pointer.
func (c *Choice) Tapped(e *fyne.PointEvent) {
	if w := canvasOf(c); w != nil && !c.Disabled() {
		w.Focus(c)
	}
	c.choose(c.at(e.Position))
}

// MouseIn shades the answer under the pointer.
func (c *Choice) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved shades the answer under the pointer.
func (c *Choice) MouseMoved(e *desktop.MouseEvent) {
	if at := c.at(e.Position); at != c.hover {
		c.hover = at
		c.Refresh()
	}
}

// MouseOut takes the shade away.
func (c *Choice) MouseOut() { c.hover = -1; c.Refresh() }

// segment is where one answer stands.
type segment struct{ x, y, w, h float32 }

func (c *Choice) at(p fyne.Position) int {
	for i, s := range c.segments(c.Size().Width) {
		if p.X >= s.x && p.X < s.x+s.w && p.Y >= s.y && p.Y < s.y+s.h {
			return i
		}
	}
	return -1
}

// segments places the answers on as many lines as they need.
func (c *Choice) segments(width float32) []segment {
	h := fieldHeight()
	out := make([]segment, len(c.options))
	var x, y float32
	for i, o := range c.options {
		w := min(c.answerWidth(o), max(width, 40))
		if x > 0 && x+w > width+0.5 {
			x, y = 0, y+h
		}
		out[i] = segment{x, y, w, h}
		x += w
	}
	return out
}

func (c *Choice) answerWidth(o Option) float32 {
	w := measure(o.Label, textPx(), fyne.TextStyle{Bold: c.Segmented})
	if c.Segmented {
		return w + 2*14
	}
	return w + size(theme.SizeNameInlineIcon) + 6 + 18
}

// HeightFor is the height at a width.
func (c *Choice) HeightFor(width float32) float32 {
	s := c.segments(width)
	if len(s) == 0 {
		return fieldHeight()
	}
	return s[len(s)-1].y + s[len(s)-1].h
}

// NaturalWidth is the width at which all answers stand on one line.
func (c *Choice) NaturalWidth() float32 {
	var w float32
	for _, o := range c.options {
		w += c.answerWidth(o)
	}
	return w + 1
}

// CreateRenderer is for the toolkit.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &choiceRenderer{choice: c, ring: rounded(6)}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	choice *Choice
	ring   *canvas.Rectangle
	faces  []*canvas.Rectangle
	icons  []*canvas.Image
	words  []*canvas.Text
	objs   []fyne.CanvasObject
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *choiceRenderer) Destroy()                     {}

func (r *choiceRenderer) MinSize() fyne.Size {
	c := r.choice
	var w float32
	for _, o := range c.options {
		w = max(w, c.answerWidth(o))
	}
	return fyne.NewSize(w, c.HeightFor(max(w, c.Size().Width)))
}

func (r *choiceRenderer) build() {
	r.faces, r.icons, r.words = nil, nil, nil
	r.objs = []fyne.CanvasObject{r.ring}
	for range r.choice.options {
		f, i, w := rounded(4), &canvas.Image{}, line()
		r.faces, r.icons, r.words = append(r.faces, f), append(r.icons, i), append(r.words, w)
		r.objs = append(r.objs, f, i, w)
	}
}

func (r *choiceRenderer) Layout(sz fyne.Size) {
	c := r.choice
	if len(r.words) != len(c.options) {
		return
	}
	segs := c.segments(sz.Width)
	icon := size(theme.SizeNameInlineIcon)
	var right float32
	for i, s := range segs {
		right = max(right, s.x+s.w)
		put(r.faces[i], s.x+edgeInset, s.y+edgeInset, s.w-edgeInset, s.h-2*edgeInset)
		put(r.icons[i], s.x+2, s.y+(s.h-icon)/2, icon, icon)
		x := s.x + icon + 8
		if c.Segmented {
			x = s.x + 14
		}
		h := r.words[i].MinSize().Height
		put(r.words[i], x, s.y+(s.h-h)/2, s.x+s.w-x, h)
	}
	put(r.ring, -3, -1, right+4, sz.Height+2)
	if c.Segmented {
		put(r.ring, -2.5, -2.5, right+5, sz.Height+5)
	}
}

func (r *choiceRenderer) Refresh() {
	c := r.choice
	if len(r.words) != len(c.options) {
		r.build()
	}
	stroke(r.ring, color.Transparent, Color(ColorFocusRing), 2)
	r.ring.Hidden = !c.focused
	for i, o := range c.options {
		r.paint(i, o)
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *choiceRenderer) paint(i int, o Option) {
	c := r.choice
	chosen := o.ID == c.chosen
	ink, ring := ColorInk, theme.ColorNameInputBorder
	if chosen {
		ring = theme.ColorNamePrimary
	}
	if c.Disabled() {
		ink, ring = theme.ColorNameDisabled, theme.ColorNameDisabled
	}
	face := r.faces[i]
	face.Hidden = !c.Segmented && i != c.hover
	face.FillColor, face.StrokeWidth = Color(theme.ColorNameHover), 0
	r.icons[i].Hidden = c.Segmented
	if c.Segmented {
		ground := Color(ColorPaper)
		if chosen {
			ground, ink = Color(theme.ColorNamePrimary), theme.ColorNameForegroundOnPrimary
		}
		stroke(face, ground, Color(theme.ColorNameInputBorder), size(theme.SizeNameInputBorder))
	} else {
		icon := theme.RadioButtonIcon()
		if chosen {
			icon = theme.RadioButtonCheckedIcon()
		}
		paintIcon(r.icons[i], icon, ring)
	}
	letter(r.words[i], o.Label, textPx(), c.Segmented && chosen, Color(ink))
}
