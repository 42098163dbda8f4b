package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// longText is from how many bytes a text costs so much to draw that it is not
// drawn again unchanged: the toolkit goes through the whole text for each line
// of it, and a page that is built refreshes its fields many times.
const longText = 1000

// entryLook is all that decides how a field without the keyboard is drawn.
type entryLook struct {
	text, holder        string
	size                fyne.Size
	px                  float32
	off, failed, hidden bool
	ink, ground, edge   color.Color
}

// look is how the field is to be drawn; ok is false for one that is short, or
// is being written in, and always to be drawn.
func (e *Entry) look() (l entryLook, ok bool) {
	if e.focused || len(e.Text) < longText {
		return entryLook{}, false
	}
	return entryLook{
		text: e.Text, holder: e.PlaceHolder, size: e.Size(), px: textPx(),
		off: e.Disabled(), failed: e.failed, hidden: e.Password,
		ink: Color(theme.ColorNameForeground), ground: Color(theme.ColorNameInputBackground), edge: Color(theme.ColorNameInputBorder),
	}, true
}

// Resize leaves out the sizes below nothing that a page passes through while it
// is built: broken at each letter, a long text has thousands of lines.
func (e *Entry) Resize(size fyne.Size) {
	if size.Width > 0 {
		e.Entry.Resize(size)
	}
}

// still tells that nothing has changed since the field was last drawn, or that
// it has no width to be drawn at yet.
func (r *entryRenderer) still() bool {
	now, ok := r.entry.look()
	if ok && now.size.Width <= 0 {
		return true
	}
	same := ok && now == r.drawn
	r.drawn = now
	return same
}
