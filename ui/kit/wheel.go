package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheelPass lies over a field and gives the mouse wheel to the page: the
// toolkit's entries would swallow it, and the page would stop wherever a field
// comes under the pointer. Everything but the wheel goes through it. A field
// with more text than it shows keeps its wheel.
type wheelPass struct {
	widget.BaseWidget
	over func() bool // the field below has more than it shows
}

func newWheelPass(over func() bool) *wheelPass {
	p := &wheelPass{over: over}
	p.ExtendBaseWidget(p)
	return p
}

// Visible is false while the field below needs the wheel itself.
func (p *wheelPass) Visible() bool { return p.BaseWidget.Visible() && !p.over() }

// Scrolled scrolls the page around it.
func (p *wheelPass) Scrolled(e *fyne.ScrollEvent) {
	touch()
	c := canvasOf(p)
	if c == nil {
		return
	}
	roots := []fyne.CanvasObject{c.Content()}
	for _, over := range open[c] {
		if d, ok := over.(*Dialog); ok {
			roots = append(roots, d.Content)
		}
	}
	for _, root := range roots {
		if around := scrollsAround(root, p, nil); len(around) > 0 {
			around[0].Scrolled(e)
			return
		}
	}
}

// CreateRenderer is for the toolkit: there is nothing to draw.
func (p *wheelPass) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// wheelShape is a field with a wheelPass over it, as large as the field.
type wheelShape struct{}

func (wheelShape) minWidth(o []fyne.CanvasObject) float32     { return minWidth(o[0]) }
func (wheelShape) naturalWidth(o []fyne.CanvasObject) float32 { return naturalWidth(o[0]) }

func (wheelShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightFor(o[0], width)
}

func (wheelShape) place(o []fyne.CanvasObject, s fyne.Size) {
	for _, object := range o {
		put(object, 0, 0, s.Width, s.Height)
	}
}

// underWheel puts a wheelPass over a field where text is typed.
func underWheel(input, place fyne.CanvasObject) fyne.CanvasObject {
	e, ok := input.(interface{ overflows() bool })
	if !ok {
		return place
	}
	return container.New(&flow{shape: wheelShape{}}, place, newWheelPass(e.overflows))
}

// overflows tells that a field of several lines holds more than it shows.
func (e *Entry) overflows() bool {
	if !e.MultiLine || e.Size().Width <= 0 {
		return false
	}
	return e.linesAt(e.Size().Width) > e.maxRows
}
