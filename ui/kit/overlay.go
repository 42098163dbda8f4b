package kit

import "fyne.io/fyne/v2"

// open is what lies over the page in each window, the topmost last: dialogs,
// calendars, lists of a choice. Only the UI thread touches it.
var open = map[fyne.Canvas][]overlay{}

// overlay is something that Escape closes. A press outside closes some of them
// without telling us, so each knows whether it is still there.
type overlay interface {
	Visible() bool
	Close()
}

func opened(c fyne.Canvas, o overlay) { open[c] = append(open[c], o) }

func closed(c fyne.Canvas, gone overlay) {
	kept := open[c][:0]
	for _, o := range open[c] {
		if o != gone && o.Visible() {
			kept = append(kept, o)
		}
	}
	if len(kept) == 0 {
		delete(open, c)
		return
	}
	open[c] = kept
}

// CloseTop closes the topmost dialog or calendar of a window as Escape does,
// and tells whether there was one.
func CloseTop(c fyne.Canvas) bool {
	closed(c, nil)
	stack := open[c]
	if len(stack) == 0 {
		return false
	}
	top := stack[len(stack)-1]
	top.Close()
	closed(c, top)
	return true
}

// closeTopOf is CloseTop for a widget that was given Escape. With nothing open
// it hands the key on to the window.
func closeTopOf(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil || CloseTop(c) {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

// EditShortcut gives a shortcut of the main menu (undo, redo, cut, copy, paste)
// to the field that has the keyboard, and tells whether there was one. The menu
// takes such keys before the field sees them.
func EditShortcut(c fyne.Canvas, s fyne.Shortcut) bool {
	f, ok := c.Focused().(interface {
		fyne.Shortcutable
		editable()
	})
	if ok {
		f.TypedShortcut(s)
	}
	return ok
}
