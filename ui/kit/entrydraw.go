package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer adds a clear ring to the toolkit's field.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e, ring: rounded(6)}
	r.paint()
	r.dim()
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry *Entry
	ring  *canvas.Rectangle
	drawn entryLook
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ring}, r.WidgetRenderer.Objects()...)
}

func (r *entryRenderer) Layout(size fyne.Size) {
	put(r.ring, -1.5, -1.5, size.Width+3, size.Height+3)
	r.WidgetRenderer.Layout(size)
}

func (r *entryRenderer) Refresh() {
	r.paint()
	if r.still() {
		return
	}
	r.WidgetRenderer.Refresh()
	r.dim()
}

// dim shades a field that is switched off, which the toolkit draws like any other.
func (r *entryRenderer) dim() {
	if box, ok := r.WidgetRenderer.Objects()[0].(*canvas.Rectangle); ok && r.entry.Disabled() {
		box.FillColor = Color(theme.ColorNameDisabledButton)
	}
}

func (r *entryRenderer) paint() {
	r.ring.Hidden = true
	switch {
	case r.entry.focused && !r.entry.Disabled():
		r.ring.FillColor, r.ring.Hidden = Color(ColorFocusRing), false
	case r.entry.failed:
		r.ring.FillColor, r.ring.Hidden = Color(ColorDanger), false
	}
}
