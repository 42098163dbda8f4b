// Package uitest opens windows in memory for tests of pages: it finds things
// by the words on them, types, presses, and takes pictures.
//
// What must not go here: anything the program itself uses, knowledge of one page.
package uitest

import (
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"samtak/ui/kit"
)

// NewApp starts an app in memory with our theme, light and at text scale 1.
func NewApp(t testing.TB) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.Light, Scale: 1}))
	return app
}

// Window opens a window of a size with content, without margins as the real one.
func Window(t testing.TB, content fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewWindow(content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	Layout(w.Canvas())
	t.Cleanup(w.Close)
	return w
}

// Layout lays everything out anew. The real window does it by itself when
// something has grown; the one in memory does not.
func Layout(c fyne.Canvas) {
	for range 2 {
		for _, o := range roots(c) {
			o.Refresh()
		}
	}
}

func roots(c fyne.Canvas) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if c.Content() != nil {
		out = append(out, c.Content())
	}
	return append(out, c.Overlays().List()...)
}

// All is every visible T in the window, dialogs included, in the order drawn.
func All[T fyne.CanvasObject](c fyne.Canvas) []T {
	var out []T
	for _, root := range roots(c) {
		walk(root, func(o fyne.CanvasObject) {
			if v, ok := o.(T); ok {
				out = append(out, v)
			}
		})
	}
	return out
}

func walk(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	see(o)
	for _, child := range children(o) {
		walk(child, see)
	}
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// Words is every text in the window, one on each line.
func Words(c fyne.Canvas) string {
	var lines []string
	for _, root := range roots(c) {
		walk(root, func(o fyne.CanvasObject) {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" {
				lines = append(lines, text.Text)
			}
		})
	}
	return strings.Join(lines, "\n")
}

// HasText tells that the window shows s: in one text, or in one that wraps.
func HasText(c fyne.Canvas, s string) bool {
	if strings.Contains(strings.ReplaceAll(Words(c), "\n", " "), s) {
		return true
	}
	for _, e := range All[*kit.Entry](c) {
		if strings.Contains(e.Text, s) {
			return true
		}
	}
	return false
}

// Button is the button with this verb, or with this accessible name.
func Button(t testing.TB, c fyne.Canvas, label string) *kit.Button {
	t.Helper()
	for _, b := range All[*kit.Button](c) {
		if b.Text() == label || b.AccessibilityLabel() == label {
			return b
		}
	}
	t.Fatalf("no button %q among:\n%s", label, Words(c))
	return nil
}

// Field is the field with this label.
func Field(t testing.TB, c fyne.Canvas, label string) *kit.Field {
	t.Helper()
	for _, f := range All[*kit.Field](c) {
		if f.Label() == label {
			return f
		}
	}
	t.Fatalf("no field %q among:\n%s", label, Words(c))
	return nil
}

// Entry is the entry in the field with this label, or with this placeholder.
func Entry(t testing.TB, c fyne.Canvas, label string) *kit.Entry {
	t.Helper()
	for _, e := range All[*kit.Entry](c) {
		if e.PlaceHolder == label {
			return e
		}
	}
	switch in := Field(t, c, label).Input.(type) {
	case *kit.Entry:
		return in
	case *kit.DateField:
		return &in.Entry
	}
	t.Fatalf("the field %q is no entry", label)
	return nil
}

// Tap presses the button with this verb.
func Tap(t testing.TB, c fyne.Canvas, label string) {
	t.Helper()
	test.Tap(Button(t, c, label))
	Layout(c)
}

// TypeInto replaces what stands in a field, as someone at the keyboard does,
// and leaves the field.
func TypeInto(t testing.TB, c fyne.Canvas, label, text string) {
	t.Helper()
	var target fyne.Focusable = Entry(t, c, label)
	for _, f := range All[*kit.Field](c) {
		if d, ok := f.Input.(*kit.DateField); ok && f.Label() == label {
			target = d
		}
	}
	c.Focus(target)
	target.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	Press(c, fyne.KeyDelete)
	for _, r := range text {
		if r == '\n' {
			Press(c, fyne.KeyReturn)
			continue
		}
		target.TypedRune(r)
	}
	c.Unfocus()
	Layout(c)
}

// Press gives keys to what has the keyboard, or to the window.
func Press(c fyne.Canvas, keys ...fyne.KeyName) {
	for _, key := range keys {
		e := &fyne.KeyEvent{Name: key}
		switch {
		case key == fyne.KeyTab:
			c.FocusNext()
		case c.Focused() != nil:
			c.Focused().TypedKey(e)
		case c.OnTypedKey() != nil:
			c.OnTypedKey()(e)
		}
	}
}

// Shots is the folder pictures go to, from SAMTAK_SHOTS; "" when none is asked for.
func Shots() string { return os.Getenv("SAMTAK_SHOTS") }

// Shot saves a picture of the window as name.png in the folder of Shots; with
// no folder it only draws, so that a fault in drawing still shows.
func Shot(t testing.TB, c fyne.Canvas, name string) {
	t.Helper()
	Layout(c)
	img := c.Capture()
	dir := Shots()
	if dir == "" {
		return
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(png.Encode(f, img), f.Close()); err != nil {
		t.Fatal(err)
	}
}
