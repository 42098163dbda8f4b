package uitest

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"samtak/ui/kit"
)

// slack is how far a ring or a shade may reach outside its owner.
const slack = 8

// CheckLayout fails when something visible reaches outside what holds it, or
// is narrower than it needs.
func CheckLayout(t testing.TB, c fyne.Canvas) {
	t.Helper()
	Layout(c)
	for _, root := range roots(c) {
		checkInside(t, root, fmt.Sprintf("%T", root))
	}
}

func checkInside(t testing.TB, o fyne.CanvasObject, path string) {
	t.Helper()
	if !o.Visible() {
		return
	}
	if text, ok := o.(*kit.Text); ok {
		path += fmt.Sprintf("(%.20q)", text.String())
	}
	for _, child := range children(o) {
		if !child.Visible() {
			continue
		}
		checkFits(t, o, child, path)
		if s, ok := child.(*container.Scroll); ok {
			checkInside(t, s.Content, path+"/scroll")
		} else if !scrolls(child) {
			checkInside(t, child, fmt.Sprintf("%s/%T", path, child))
		}
	}
}

func checkFits(t testing.TB, o, child fyne.CanvasObject, path string) {
	t.Helper()
	outer, at, inner := o.Size(), child.Position(), child.Size()
	if at.X < -slack || at.Y < -slack || at.X+inner.Width > outer.Width+slack || at.Y+inner.Height > outer.Height+slack {
		t.Errorf("%s: %T at %v size %v reaches outside %v", path, child, at, inner, outer)
	}
	if text, ok := child.(*kit.Text); ok {
		if need := text.HeightFor(inner.Width); need > inner.Height+1 {
			t.Errorf("%s: %.30q needs %.0f, has %.0f", path, text.String(), need, inner.Height)
		}
	}
}

// scrolls tells that what is inside may be larger than the thing itself.
func scrolls(o fyne.CanvasObject) bool {
	switch o.(type) {
	case *widget.List, *kit.Entry, *kit.DateField, *kit.List:
		return true
	}
	return false
}
