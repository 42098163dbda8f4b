package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Caret is where the keyboard is on a page: which of its fields and buttons,
// and where in the text. A page that is made anew, in another language or
// size, has the same fields in the same order.
type Caret struct {
	at, of      int
	row, column int
}

// held is what last had the keyboard in each window, the newest last.
var held = map[fyne.Canvas][]fyne.CanvasObject{}

const heldLong = 2 // the switch that was pressed, and the field before it

func remember(o fyne.CanvasObject) {
	touch()
	if c := canvasOf(o); c != nil {
		held[c] = append(held[c], o)
		held[c] = held[c][max(0, len(held[c])-heldLong):]
	}
}

// CaretIn finds where the keyboard is inside o, or last was before something
// outside o took it.
func CaretIn(c fyne.Canvas, o fyne.CanvasObject) (Caret, bool) {
	all := focusables(o, nil)
	for _, f := range slices.Backward(held[c]) {
		at := slices.IndexFunc(all, func(a fyne.Focusable) bool { return a.(fyne.CanvasObject) == f })
		if at < 0 {
			continue
		}
		caret := Caret{at: at, of: len(all)}
		if e := entryOf(all[at]); e != nil {
			caret.row, caret.column = e.CursorRow, e.CursorColumn
		}
		return caret, true
	}
	return Caret{}, false
}

// PutIn gives the keyboard to the same place inside o, and tells whether o is
// far enough made to have it.
func (k Caret) PutIn(c fyne.Canvas, o fyne.CanvasObject) bool {
	all := focusables(o, nil)
	if len(all) != k.of {
		return false
	}
	c.Focus(all[k.at])
	if e := entryOf(all[k.at]); e != nil {
		e.CursorRow, e.CursorColumn = k.row, k.column
		e.Refresh()
	}
	return true
}

func entryOf(f fyne.Focusable) *Entry {
	switch e := f.(type) {
	case *Entry:
		return e
	case *DateField:
		return &e.Entry
	}
	return nil
}

// focusables is everything inside o that Tab comes to, in order.
func focusables(o fyne.CanvasObject, found []fyne.Focusable) []fyne.Focusable {
	if o == nil || !o.Visible() {
		return found
	}
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		return found
	}
	if f, ok := o.(fyne.Focusable); ok {
		return append(found, f)
	}
	for _, child := range childrenOf(o) {
		found = focusables(child, found)
	}
	return found
}
