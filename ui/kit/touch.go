package kit

// touched is told each time somebody uses the keyboard or the mouse.
var touched func()

// OnTouch has f called, on the UI thread, each time somebody uses what the
// kit is made of; nil calls nothing. The toolkit has no such sign of its own.
func OnTouch(f func()) { touched = f }

func touch() {
	if touched != nil {
		touched()
	}
}
