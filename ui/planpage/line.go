package planpage

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samtak/ui/kit"
)

// line is a closed row: what it is, its facts on a line below, and chips at
// the right, with a sign that it opens. A press, Enter or Space opens it; Alt with an arrow moves it.
type line struct {
	widget.BaseWidget
	title, facts *kit.Text
	chips        []*kit.Chip
	open         func()
	move         func(by int) // nil: it cannot be moved
	reveal       func(fyne.CanvasObject)

	hovered, focused bool
}

const (
	lineSide = 8
	lineEdge = 7
	lineGap  = 8
	lineSign = 18 // the sign that it opens, at text scale 1
)

func (p *page) newLine(title, facts *kit.Text, chips []*kit.Chip, open func()) *line {
	l := &line{title: title, facts: facts, chips: chips, open: open, reveal: p.reveal}
	l.ExtendBaseWidget(l)
	return l
}

// reveal scrolls a row into view when the keyboard comes to it.
func (p *page) reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(p.view).Y
	if top < 0 || top+o.Size().Height > p.view.Size().Height {
		p.view.ScrollTo(o)
	}
}

func (l *line) chipsWidth() float32 {
	w := lineSign * kit.Scale()
	for _, c := range l.chips {
		w += c.MinSize().Width + lineGap
	}
	return w
}

func (l *line) textWidth(width float32) float32 {
	return width - 2*lineSide - l.chipsWidth()
}

// HeightFor is the height at a width.
func (l *line) HeightFor(width float32) float32 {
	w := l.textWidth(width)
	h := l.title.HeightFor(w)
	if l.facts.String() != "" {
		h += l.facts.HeightFor(w) + 1
	}
	for _, c := range l.chips {
		h = max(h, c.MinSize().Height)
	}
	return h + 2*lineEdge
}

// AccessibilityLabel is its words.
func (l *line) AccessibilityLabel() string { return l.title.String() + ". " + l.facts.String() }

// AccessibilityRole is button.
func (l *line) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped opens it.
func (l *line) Tapped(*fyne.PointEvent) { l.open() }

// TypedKey opens it on Enter and Space; Escape is the window's.
func (l *line) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.open()
	case fyne.KeyEscape:
		if f := fyne.CurrentApp().Driver().CanvasForObject(l).OnTypedKey(); f != nil {
			f(e)
		}
	}
}

// TypedRune does nothing: Space comes as a key.
func (l *line) TypedRune(rune) {}

// TypedShortcut moves it on Alt with an arrow; the rest is the window's.
func (l *line) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierAlt && l.move != nil {
		switch c.KeyName {
		case fyne.KeyUp:
			l.move(-1)
			return
		case fyne.KeyDown:
			l.move(1)
			return
		}
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(l).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// FocusGained draws the ring and comes into view.
func (l *line) FocusGained() {
	l.focused = true
	l.Refresh()
	l.reveal(l)
}

// FocusLost takes the ring away.
func (l *line) FocusLost() { l.focused = false; l.Refresh() }

// MouseIn shades it.
func (l *line) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved does nothing.
func (l *line) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (l *line) MouseOut() { l.hovered = false; l.Refresh() }

// Cursor is the hand of a link.
func (l *line) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for the toolkit.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	shade, ring := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	shade.CornerRadius, ring.CornerRadius, ring.StrokeWidth = 5, 6, 2
	sign := canvas.NewImageFromResource(nil)
	sign.FillMode = canvas.ImageFillContain
	r := &lineRenderer{line: l, shade: shade, ring: ring, sign: sign, objects: []fyne.CanvasObject{shade, ring, sign, l.title, l.facts}}
	for _, c := range l.chips {
		r.objects = append(r.objects, c)
	}
	r.paint()
	return r
}

type lineRenderer struct {
	line        *line
	shade, ring *canvas.Rectangle
	sign        *canvas.Image
	objects     []fyne.CanvasObject
}

func (r *lineRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *lineRenderer) Destroy() {}

func (r *lineRenderer) MinSize() fyne.Size {
	l := r.line
	w := 160 + l.chipsWidth()
	return fyne.NewSize(w, l.HeightFor(max(w, l.Size().Width)))
}

func (r *lineRenderer) Layout(s fyne.Size) {
	l := r.line
	place(r.shade, 0, 0, s.Width, s.Height)
	place(r.ring, 1, 1, s.Width-2, s.Height-2)
	w := l.textWidth(s.Width)
	h := l.title.HeightFor(w)
	place(l.title, lineSide, lineEdge, w, h)
	place(l.facts, lineSide, lineEdge+h+1, w, max(0, s.Height-2*lineEdge-h-1))
	side := lineSign * kit.Scale()
	x := s.Width - lineSide - side
	beside := h
	for _, c := range l.chips {
		beside = max(beside, c.MinSize().Height)
	}
	place(r.sign, x+lineSide/2, lineEdge+max(0, (beside-side)/2), side, side)
	for i := len(l.chips) - 1; i >= 0; i-- {
		size := l.chips[i].MinSize()
		x -= size.Width
		place(l.chips[i], x, lineEdge+max(0, (h-size.Height)/2), size.Width, size.Height)
		x -= lineGap
	}
}

func (r *lineRenderer) paint() {
	r.shade.FillColor, r.shade.Hidden = kit.Color(theme.ColorNameHover), !r.line.hovered
	r.ring.StrokeColor, r.ring.Hidden = kit.Color(kit.ColorFocusRing), !r.line.focused
	r.sign.Resource = theme.NewColoredResource(theme.MenuExpandIcon(), kit.ColorMuted)
	r.line.facts.Hidden = r.line.facts.String() == ""
}

func (r *lineRenderer) Refresh() {
	r.paint()
	for _, o := range r.objects {
		o.Refresh()
	}
	r.Layout(r.line.Size())
	canvas.Refresh(r.line)
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
