package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The wheel over a field scrolls the page; over a field with more text than
// it shows, it is the field's own.
func TestWheelOverAFieldScrollsThePage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{Mode: Light, Scale: 1}))
	var fields []fyne.CanvasObject
	for range 20 {
		fields = append(fields, NewField("Label", "", NewEntry()))
	}
	area := NewTextArea(2, 3)
	fields = append(fields, NewField("Label", "", area))
	page := NewPage(fields...)
	w := test.NewTempWindow(t, page)
	w.Resize(fyne.NewSize(600, 400))

	var passes []*wheelPass
	var look func(o fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		if p, ok := o.(*wheelPass); ok {
			passes = append(passes, p)
		}
		for _, child := range childrenOf(o) {
			look(child)
		}
	}
	look(page)
	if len(passes) != len(fields) {
		t.Fatalf("%d of %d fields let the wheel through", len(passes), len(fields))
	}
	passes[0].Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
	if page.Offset() <= 0 {
		t.Error("the page did not scroll")
	}
	last := passes[len(passes)-1]
	area.SetValue("one line")
	if !last.Visible() {
		t.Error("a short text took the wheel")
	}
	area.SetValue(strings.Repeat("line\n", 40))
	if last.Visible() {
		t.Error("a long text cannot be scrolled")
	}
}
