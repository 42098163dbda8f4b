package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Check is a box to tick; its words wrap. Space and Enter tick it.
type Check struct {
	pressable
	// OnChanged is called when the caseworker ticks it or takes the tick away.
	OnChanged func(on bool)

	text *Text
	on   bool
}

// NewCheck makes an empty box.
func NewCheck(label string, changed func(on bool)) *Check {
	c := &Check{text: Body(label), OnChanged: changed}
	c.OnTapped = c.toggle
	c.init(c)
	return c
}

// Checked tells that it is ticked.
func (c *Check) Checked() bool { return c.on }

// SetChecked ticks it without calling OnChanged.
func (c *Check) SetChecked(on bool) { c.on = on; c.Refresh() }

// SetLabel changes its words.
func (c *Check) SetLabel(s string) { c.text.SetText(s); c.Refresh() }

// AccessibilityLabel is its words.
func (c *Check) AccessibilityLabel() string { return c.text.text }

// Tapped takes the keyboard and ticks.
func (c *Check) Tapped(*fyne.PointEvent) {
	if w := canvasOf(c); w != nil && !c.Disabled() {
		w.Focus(c)
	}
	c.press()
}

func (c *Check) toggle() {
	c.on = !c.on
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(c.on)
	}
}

func (c *Check) indent() float32 { return size(theme.SizeNameInlineIcon) + 8 }

// HeightFor is the height at a width.
func (c *Check) HeightFor(width float32) float32 {
	return max(c.text.HeightFor(width-c.indent())+8, size(theme.SizeNameInlineIcon)+8)
}

// NaturalWidth is the width at which nothing wraps.
func (c *Check) NaturalWidth() float32 { return c.text.NaturalWidth() + c.indent() }

// CreateRenderer is for the toolkit.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	ring, shade, img := rounded(5), rounded(5), &canvas.Image{}
	d := &drawn{owner: c, objects: []fyne.CanvasObject{shade, ring, img, c.text}}
	d.place = func(s fyne.Size) {
		icon := size(theme.SizeNameInlineIcon)
		put(shade, -4, 0, s.Width+8, s.Height)
		put(img, 0, 4+(c.text.lineHeight()-icon)/2, icon, icon)
		put(ring, -3, 1+(c.text.lineHeight()-icon)/2, icon+6, icon+6)
		put(c.text, c.indent(), 4, s.Width-c.indent(), s.Height-8)
	}
	d.least = func() fyne.Size {
		w := c.text.MinSize().Width + c.indent()
		return fyne.NewSize(w, c.HeightFor(max(w, c.Size().Width)))
	}
	d.paint = func() { c.paint(ring, shade, img) }
	d.paint()
	return d
}

func (c *Check) paint(ring, shade *canvas.Rectangle, img *canvas.Image) {
	icon, ink := theme.CheckButtonIcon(), theme.ColorNameInputBorder
	if c.on {
		icon, ink = theme.CheckButtonCheckedIcon(), theme.ColorNamePrimary
	}
	c.text.Colour = ColorInk
	if c.Disabled() {
		ink, c.text.Colour = theme.ColorNameDisabled, theme.ColorNameDisabled
	}
	shade.FillColor, shade.Hidden = Color(theme.ColorNameHover), !c.hovered || c.Disabled()
	stroke(ring, color.Transparent, Color(ColorFocusRing), 2)
	ring.Hidden = !c.focused
	paintIcon(img, icon, ink)
	c.text.Refresh()
}
