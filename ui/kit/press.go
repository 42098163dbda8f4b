package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what buttons, navigation and lights share: mouse, keyboard,
// focus and being switched off. The owner embeds it and draws itself.
type pressable struct {
	widget.DisableableWidget
	// OnTapped is called when it is pressed with mouse, Space or Enter.
	OnTapped func()

	hovered, focused bool
	self             fyne.Widget
}

func (p *pressable) init(self fyne.Widget) {
	p.self = self
	p.ExtendBaseWidget(self)
}

// Tapped presses it.
func (p *pressable) Tapped(*fyne.PointEvent) { p.press() }

func (p *pressable) press() {
	touch()
	if !p.Disabled() && p.OnTapped != nil {
		p.OnTapped()
	}
}

// TypedKey presses it on Space and Enter; Escape closes what is open.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	touch()
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	case fyne.KeyEscape:
		closeTopOf(p.self)
	}
}

// TypedRune does nothing: Space comes as a key.
func (p *pressable) TypedRune(rune) {}

// FocusGained draws the ring and comes into view.
func (p *pressable) FocusGained() {
	p.focused = true
	p.Refresh()
	reveal(p.self)
}

// FocusLost takes the ring away.
func (p *pressable) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn shades it.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved is a sign of life.
func (p *pressable) MouseMoved(*desktop.MouseEvent) { touch() }

// MouseOut takes the shade away.
func (p *pressable) MouseOut() { p.hovered = false; p.Refresh() }

// Cursor is the hand of a link where there is something to press.
func (p *pressable) Cursor() desktop.Cursor {
	if p.Disabled() || p.OnTapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// AccessibilityRole is button.
func (p *pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// Focus puts the keyboard in the first field, choice or button inside o, and
// tells whether there was one.
func Focus(o fyne.CanvasObject) bool {
	c := windowOf(o)
	f := firstFocusable(o)
	if c == nil || f == nil {
		return false
	}
	c.Focus(f)
	return true
}

// windowOf is the canvas that holds o. The toolkit knows it only once o has
// been drawn; what has just been put on a page is looked for.
func windowOf(o fyne.CanvasObject) fyne.Canvas {
	if c := canvasOf(o); c != nil {
		return c
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if c := w.Canvas(); c.Content() != nil && holds(c.Content(), o) {
			return c
		}
	}
	return nil
}

func holds(root, o fyne.CanvasObject) bool {
	if root == o {
		return true
	}
	for _, child := range childrenOf(root) {
		if holds(child, o) {
			return true
		}
	}
	return false
}

func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	if all := focusables(o, nil); len(all) > 0 {
		return all[0]
	}
	return nil
}

// PressPrimary presses the primary button of the topmost dialog, or else of
// what is inside o, and tells whether there was one to press.
func PressPrimary(o fyne.CanvasObject) bool {
	if c := canvasOf(o); c != nil && c.Overlays().Top() != nil {
		closed(c, nil)
		stack := open[c]
		if len(stack) == 0 {
			return false
		}
		d, ok := stack[len(stack)-1].(*Dialog) // the toolkit shows it inside an overlay of its own
		if !ok {
			return false
		}
		o = d.Content
	}
	b := primaryIn(o)
	if b == nil {
		return false
	}
	b.press()
	return true
}

func primaryIn(o fyne.CanvasObject) *Button {
	if o == nil || !o.Visible() {
		return nil
	}
	if b, ok := o.(*Button); ok {
		if b.kind == primary && !b.Disabled() && b.OnTapped != nil {
			return b
		}
		return nil
	}
	for _, child := range childrenOf(o) {
		if b := primaryIn(child); b != nil {
			return b
		}
	}
	return nil
}

// holder is one of our widgets that hold other things; a page can be searched
// for its first field before it has been drawn.
type holder interface{ held() []fyne.CanvasObject }

func childrenOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case holder:
		return o.held()
	}
	return nil
}

func (b *Box) held() []fyne.CanvasObject    { return []fyne.CanvasObject{b.content} }
func (g *ground) held() []fyne.CanvasObject { return []fyne.CanvasObject{g.content} }
