package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Dialog is a sheet that asks for an answer before anything else. Escape
// closes it; the keyboard is in its first field, or its first button.
type Dialog struct {
	*widget.PopUp
	// OnClosed is called when it is closed, whichever way.
	OnClosed func()

	canvas fyne.Canvas
	back   fyne.Focusable
}

const dialogWidth = 520

// ShowDialog shows a sheet with a title, something on it, and its buttons, the
// primary one last.
func ShowDialog(win fyne.Window, title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *Dialog {
	c := win.Canvas()
	d := &Dialog{canvas: c, back: c.Focused()}
	c.Unfocus() // or the caret stays in the page under the sheet
	foot := RowRight(buttons...)
	body := Fill(Column(Subtitle(title), Gap(airTiny)), scrolled(content), Column(Gap(airMedium), foot))
	d.PopUp = widget.NewModalPopUp(Inset(airLarge, airLarge, body), c)
	width := min(dialogWidth*textRoom(), c.Size().Width-2*airLarge)
	inner := width - 2*airLarge - 2*sizePadding
	tall := heightFor(content, inner-6) + 6 + heightFor(foot, inner) + Subtitle(title).HeightFor(inner) +
		2*airLarge + airMedium*2 + airTiny*2 + 2*sizePadding + airMedium
	d.Resize(fyne.NewSize(width, min(tall, c.Size().Height-2*airLarge)))
	d.Show()
	opened(c, d)
	if f := firstFocusable(content); f != nil {
		c.Focus(f)
	} else if f := firstFocusable(foot); f != nil {
		c.Focus(f)
	}
	return d
}

// scrolled lets what is on a sheet scroll when the window is low.
func scrolled(o fyne.CanvasObject) fyne.CanvasObject {
	return newScroller(container.NewVScroll(Inset(3, 3, o))) // room for the ring of a field
}

// Close closes it and gives the keyboard back.
func (d *Dialog) Close() {
	if !d.Visible() {
		return
	}
	d.Hide()
	closed(d.canvas, d)
	if d.back != nil {
		d.canvas.Focus(d.back)
	}
	if d.OnClosed != nil {
		d.OnClosed()
	}
}

// Question is something to answer with one of two verbs, such as "Send til
// enheten" and "Ikke nå". Never yes and no.
type Question struct {
	Title, Text string
	Yes, No     string
	Danger      bool // Yes takes something away
	OnYes, OnNo func()
}

// Confirm asks a question. Escape is No. The keyboard starts at No where Yes
// takes something away, otherwise at Yes.
func Confirm(win fyne.Window, q Question) *Dialog {
	var d *Dialog
	answered := false
	yes := Primary(q.Yes, func() {
		answered = true
		d.Close()
		call(q.OnYes)
	})
	if q.Danger {
		yes.kind = destructive
	}
	no := Secondary(q.No, func() { d.Close() })
	d = ShowDialog(win, q.Title, Body(q.Text), no, yes)
	d.OnClosed = func() {
		if !answered {
			call(q.OnNo)
		}
	}
	if !q.Danger {
		win.Canvas().Focus(yes)
	}
	return d
}

func call(f func()) {
	if f != nil {
		f()
	}
}
