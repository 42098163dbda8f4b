package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Air between things, in the toolkit's units.
const (
	airTiny   = 4
	airSmall  = 8
	airMedium = 12
	airLarge  = 20
	airHuge   = 32
)

// flowing is a widget that gets taller when it gets narrower.
type flowing interface {
	HeightFor(width float32) float32
}

// flowLayout is a layout whose height follows from its width.
type flowLayout interface {
	fyne.Layout
	heightFor(objects []fyne.CanvasObject, width float32) float32
	minWidth(objects []fyne.CanvasObject) float32
}

// heightFor asks any object how tall it is at a width, without laying it out.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	if f, ok := o.(flowing); ok {
		return f.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(flowLayout); ok {
			return l.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

func minWidth(o fyne.CanvasObject) float32 {
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(flowLayout); ok {
			return l.minWidth(c.Objects)
		}
	}
	return o.MinSize().Width
}

// flow gives a layout its two faces: the toolkit's, which knows no width when
// it asks for the least size, and ours. It answers with the height at the
// width it was last laid out in.
type flow struct {
	shape interface {
		heightFor(objects []fyne.CanvasObject, width float32) float32
		minWidth(objects []fyne.CanvasObject) float32
		place(objects []fyne.CanvasObject, size fyne.Size)
	}
	width float32
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.shape.place(objects, size)
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := f.shape.minWidth(objects)
	return fyne.NewSize(w, f.shape.heightFor(objects, max(w, f.width)))
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.shape.heightFor(objects, width)
}

func (f *flow) minWidth(objects []fyne.CanvasObject) float32 { return f.shape.minWidth(objects) }

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for i, o := range objects {
		if !o.Visible() {
			shown := append([]fyne.CanvasObject{}, objects[:i]...)
			for _, o := range objects[i:] {
				if o.Visible() {
					shown = append(shown, o)
				}
			}
			return shown
		}
	}
	return objects
}

func widest(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range visible(objects) {
		w = max(w, minWidth(o))
	}
	return w
}

// Column puts things under each other, each as wide as the column.
func Column(objects ...fyne.CanvasObject) *fyne.Container { return ColumnGap(airMedium, objects...) }

// ColumnGap is Column with its own air between the things.
func ColumnGap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: columnShape{gap}}, objects...)
}

type columnShape struct{ gap float32 }

func (c columnShape) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (c columnShape) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var y float32
	for i, o := range visible(objects) {
		if i > 0 {
			y += c.gap
		}
		y += heightFor(o, width)
	}
	return y
}

func (c columnShape) place(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, o := range visible(objects) {
		h := heightFor(o, size.Width)
		put(o, 0, y, size.Width, h)
		y += h + c.gap
	}
}

// Row puts things beside each other, each as wide as it needs, on as many lines as needed.
func Row(objects ...fyne.CanvasObject) *fyne.Container { return RowGap(airSmall, objects...) }

// RowGap is Row with its own air between the things.
func RowGap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: rowShape{gap: gap}}, objects...)
}

// RowRight is Row from the right edge: the buttons under a form, the primary one last.
func RowRight(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: rowShape{gap: airSmall, right: true}}, objects...)
}

type rowShape struct {
	gap   float32
	right bool
}

func (r rowShape) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (r rowShape) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var bottom float32
	r.walk(objects, width, func(_ fyne.CanvasObject, _, y, _, line float32) { bottom = max(bottom, y+line) })
	return bottom
}

func (r rowShape) place(objects []fyne.CanvasObject, size fyne.Size) {
	r.walk(objects, size.Width, func(o fyne.CanvasObject, x, y, w, line float32) {
		h := heightFor(o, w)
		put(o, x, y+(line-h)/2, w, h)
	})
}

// walk calls see with the place of each thing and the height of its line.
func (r rowShape) walk(objects []fyne.CanvasObject, width float32, see func(o fyne.CanvasObject, x, y, w, line float32)) {
	shown := visible(objects)
	var y float32
	for len(shown) > 0 {
		n, used, line := r.line(shown, width)
		var x float32
		if r.right {
			x = max(0, width-used)
		}
		for _, o := range shown[:n] {
			w := min(naturalWidth(o), width)
			see(o, x, y, w, line)
			x += w + r.gap
		}
		y += line + r.gap
		shown = shown[n:]
	}
}

// line tells how many things fit on a line, how wide they are together and how tall.
func (r rowShape) line(objects []fyne.CanvasObject, width float32) (n int, used, tall float32) {
	for _, o := range objects {
		w := min(naturalWidth(o), width)
		next := used + w
		if n > 0 {
			next += r.gap
		}
		if n > 0 && next > width+0.5 {
			break
		}
		used = next
		tall = max(tall, heightFor(o, w))
		n++
	}
	return n, used, tall
}

// naturalWidth is how wide something is when it does not have to wrap.
func naturalWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case interface{ NaturalWidth() float32 }:
		return o.NaturalWidth()
	case *fyne.Container:
		if f, ok := o.Layout.(*flow); ok {
			if s, ok := f.shape.(interface {
				naturalWidth([]fyne.CanvasObject) float32
			}); ok {
				return s.naturalWidth(o.Objects)
			}
		}
	}
	return o.MinSize().Width
}

func (c columnShape) naturalWidth(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range visible(objects) {
		w = max(w, naturalWidth(o))
	}
	return w
}

func (r rowShape) naturalWidth(objects []fyne.CanvasObject) float32 {
	var w float32
	for i, o := range visible(objects) {
		if i > 0 {
			w += r.gap
		}
		w += naturalWidth(o)
	}
	return w
}
