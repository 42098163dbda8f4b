package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// hosted is a widget made of other widgets: it shows its body and adds methods.
type hosted struct {
	widget.BaseWidget
	body fyne.CanvasObject
	self fyne.Widget
}

func (h *hosted) host(self fyne.Widget, body fyne.CanvasObject) {
	h.self, h.body = self, body
	h.ExtendBaseWidget(self)
}

// HeightFor is the height at a width.
func (h *hosted) HeightFor(width float32) float32 { return heightFor(h.body, width) }

// NaturalWidth is the width at which nothing wraps.
func (h *hosted) NaturalWidth() float32 { return naturalWidth(h.body) }

func (h *hosted) held() []fyne.CanvasObject { return []fyne.CanvasObject{h.body} }

// CreateRenderer is for the toolkit.
func (h *hosted) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: h.self, objects: []fyne.CanvasObject{h.body}}
	d.place = func(s fyne.Size) { put(d.objects[0], 0, 0, s.Width, s.Height) }
	d.least = func() fyne.Size { return h.body.MinSize() }
	d.paint = func() {
		d.objects[0] = h.body
		h.body.Refresh()
	}
	return d
}
