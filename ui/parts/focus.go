package parts

import (
	"fyne.io/fyne/v2"

	"samtak/ui/route"
	"samtak/ui/work"
)

// Focus gives the keyboard to something that has just been put on the page,
// once the page is in the window.
func Focus(d route.Deps, o fyne.Focusable) {
	work.Do(d.Scope, func() { d.Shell.Window().Canvas().Focus(o) })
}
