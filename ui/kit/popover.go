package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// popover is a small sheet that hangs under a field: a calendar, a list to
// choose from. The keyboard goes into it and, when it closes, back to the field.
type popover struct {
	*widget.PopUp
	canvas fyne.Canvas
	back   fyne.Focusable
}

// showPopover hangs content under anchor, or over it where there is no room
// below, and gives the keyboard to first.
func showPopover(anchor fyne.CanvasObject, content fyne.CanvasObject, inner fyne.Size, first, back fyne.Focusable) *popover {
	c := canvasOf(anchor)
	if c == nil {
		return nil
	}
	edge := newBox(ColorPaper, ColorRule, []fyne.CanvasObject{content})
	edge.pad = 3
	sheet := inner.Add(fyne.NewSquareSize(2 * edge.pad))
	c.Unfocus() // or the caret stays in the field under the sheet
	p := &popover{PopUp: widget.NewPopUp(edge, c), canvas: c, back: back}
	p.Resize(sheet)
	p.ShowAtPosition(popoverPosition(anchor, sheet, c.Size()))
	p.Resize(sheet)
	opened(c, p)
	c.Focus(first)
	return p
}

func popoverPosition(anchor fyne.CanvasObject, sheet, window fyne.Size) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(anchor)
	y := at.Y + anchor.Size().Height + 2
	if y+sheet.Height > window.Height && at.Y-sheet.Height-2 >= 0 {
		y = at.Y - sheet.Height - 2
	}
	x := min(at.X, window.Width-sheet.Width-airSmall)
	return fyne.NewPos(max(0, x), max(0, min(y, window.Height-sheet.Height)))
}

// Close puts the sheet away and gives the keyboard back.
func (p *popover) Close() {
	if !p.Visible() {
		return
	}
	p.Hide()
	closed(p.canvas, p)
	if p.back != nil {
		p.canvas.Focus(p.back)
	}
}
