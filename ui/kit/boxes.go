package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Inset puts air left and right (h) and over and under (v).
func Inset(h, v float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: insetShape{h, v, h, v}}, o)
}

type insetShape struct{ left, top, right, bottom float32 }

func (i insetShape) minWidth(o []fyne.CanvasObject) float32 { return widest(o) + i.left + i.right }

func (i insetShape) naturalWidth(o []fyne.CanvasObject) float32 {
	return naturalWidth(o[0]) + i.left + i.right
}

func (i insetShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightFor(o[0], width-i.left-i.right) + i.top + i.bottom
}

func (i insetShape) place(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], i.left, i.top, size.Width-i.left-i.right, size.Height-i.top-i.bottom)
}

// Width gives something a fixed width.
func Width(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: widthShape{width, width}}, o)
}

// MaxWidth lets something be narrower, never wider; it stands to the left.
func MaxWidth(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: widthShape{0, width}}, o)
}

type widthShape struct{ least, most float32 }

func (s widthShape) limit() float32 { return s.most * textRoom() }

func (s widthShape) minWidth(o []fyne.CanvasObject) float32 { return max(s.least, widest(o)) }

func (s widthShape) naturalWidth([]fyne.CanvasObject) float32 { return s.limit() }

func (s widthShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightFor(o[0], min(width, s.limit()))
}

func (s widthShape) place(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], 0, 0, min(size.Width, s.limit()), size.Height)
}

// Centered puts something in the middle, both ways, at most 480 wide.
func Centered(o fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: centreShape{480}}, o)
}

type centreShape struct{ most float32 }

func (c centreShape) minWidth(o []fyne.CanvasObject) float32 { return widest(o) }

func (c centreShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightFor(o[0], min(width, c.most*textRoom()))
}

func (c centreShape) place(o []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width, c.most*textRoom())
	h := heightFor(o[0], w)
	put(o[0], (size.Width-w)/2, max(0, (size.Height-h)/2), w, h)
}

// Sidebar is a column with a fixed width and the rest beside it, both as tall
// as the window. Tab comes to the rest first: that is where the work is.
func Sidebar(width float32, side, rest fyne.CanvasObject) *fyne.Container {
	return container.New(&sidebarLayout{width}, rest, side)
}

type sidebarLayout struct{ width float32 }

func (s *sidebarLayout) side() float32 { return s.width * textRoom() }

func (s *sidebarLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(s.side()+b.Width, max(a.Height, b.Height))
}

func (s *sidebarLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put(o[1], 0, 0, s.side(), size.Height)
	put(o[0], s.side(), 0, size.Width-s.side(), size.Height)
}

// Fill gives body all the height that top and bottom leave; top and bottom may be nil.
func Fill(top, body, bottom fyne.CanvasObject) *fyne.Container {
	return container.New(&fillLayout{top, body, bottom, 0}, present(top, body, bottom)...)
}

func present(objects ...fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range objects {
		if o != nil {
			out = append(out, o)
		}
	}
	return out
}

type fillLayout struct {
	top, body, bottom fyne.CanvasObject
	width             float32
}

func (f *fillLayout) edges(width float32) (top, bottom float32) {
	if f.top != nil && f.top.Visible() {
		top = heightFor(f.top, width)
	}
	if f.bottom != nil && f.bottom.Visible() {
		bottom = heightFor(f.bottom, width)
	}
	return top, bottom
}

func (f *fillLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := widest(objects)
	top, bottom := f.edges(max(w, f.width))
	return fyne.NewSize(w, top+f.body.MinSize().Height+bottom)
}

func (f *fillLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	top, bottom := f.edges(size.Width)
	if f.top != nil {
		put(f.top, 0, 0, size.Width, top)
	}
	if f.bottom != nil {
		put(f.bottom, 0, size.Height-bottom, size.Width, bottom)
	}
	put(f.body, 0, top, size.Width, max(0, size.Height-top-bottom))
}

// Gap is air of a height.
func Gap(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(1, height))
	return r
}

// Spring takes all the room left in a Fyne box.
func Spring() fyne.CanvasObject { return layout.NewSpacer() }
