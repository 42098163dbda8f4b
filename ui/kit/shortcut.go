package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// openOrPass opens a field's calendar or list on Alt+↓ and hands every other
// shortcut on to the window.
func openOrPass(o fyne.CanvasObject, s fyne.Shortcut, open func()) {
	if isOpenKey(s) {
		open()
		return
	}
	if c, ok := canvasOf(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func isOpenKey(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.KeyName == fyne.KeyDown && c.Modifier == fyne.KeyModifierAlt
}
