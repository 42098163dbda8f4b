package kit_test

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/ui/kit"
	"samtak/ui/uitest"
)

// A long text is not drawn again unchanged, but whatever changes how it looks
// shows at once, also where the keyboard is elsewhere.
func TestLongTextIsDrawnAnewWhenItChanges(t *testing.T) {
	app := uitest.NewApp(t)
	long := func(s string) string { return strings.Repeat(s, 4000/len(s)) }
	e := kit.NewTextArea(3, 8)
	e.SetValue(long("hav og fjell\n"))
	w := uitest.Window(t, kit.NewPage(e), 700, 400)
	was := w.Canvas().Capture()
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"text", func() { e.SetText(long("by og bygd, ")) }},
		{"text from the model", func() { e.SetValue(long("skog og myr, ")) }},
		{"size", func() { w.Resize(fyne.NewSize(500, 400)) }},
		{"failed", func() { e.SetFailed(true) }},
		{"not failed", func() { e.SetFailed(false) }},
		{"switched off", e.Disable},
		{"switched on", e.Enable},
		{"keyboard", func() { w.Canvas().Focus(e) }},
		{"keyboard gone", w.Canvas().Unfocus},
		{"dark", func() { app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.Dark, Scale: 1})) }},
		{"large", func() { app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.Dark, Scale: 1.5})) }},
		{"emptied", func() { e.SetValue("") }},
	} {
		c.do()
		uitest.Layout(w.Canvas())
		now := w.Canvas().Capture()
		if reflect.DeepEqual(was, now) {
			t.Errorf("%s does not show", c.name)
		}
		was = now
	}
}
