package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// rowView is the toolkit's list with our keys: it makes only the rows in view.
type rowView struct {
	widget.List
	list    *List
	focused bool
	pending float32 // where to scroll once there is a size
	waiting int     // row to bring into view once there is a size, -1 for none
}

func newRowView(l *List) *rowView {
	v := &rowView{list: l, waiting: -1}
	v.Length = func() int { return len(l.rows) }
	v.CreateItem = func() fyne.CanvasObject { return newRowItem(l) }
	v.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*rowItem).show(i) }
	v.ExtendBaseWidget(v)
	return v
}

// Resize scrolls to where the page was left.
func (v *rowView) Resize(s fyne.Size) {
	v.List.Resize(s)
	if s.Height < 3*rowHeight() { // not the size it will have
		return
	}
	if y := v.pending; y > 0 {
		v.pending = 0
		v.ScrollToOffset(y)
	}
	if i := v.waiting; i >= 0 {
		v.waiting = -1
		v.reveal(i)
	}
}

// reveal brings a row into view; the toolkit would scroll wrongly before it has a size.
func (v *rowView) reveal(i int) {
	if v.Size().Height < 3*rowHeight() {
		v.waiting = i
		return
	}
	v.Highlight(i)
}

func (v *rowView) scrollTo(y float32) {
	if v.Size().Height < 3*rowHeight() {
		v.pending = y
		return
	}
	v.ScrollToOffset(y)
}

// FocusGained marks the first row when none is marked.
func (v *rowView) FocusGained() {
	v.focused = true
	remember(v)
	if v.list.marked < 0 && len(v.list.rows) > 0 {
		v.list.Select(0)
		return
	}
	v.Refresh()
}

// FocusLost takes the ring away; the row stays marked.
func (v *rowView) FocusLost() {
	v.focused = false
	v.Refresh()
}

func (v *rowView) perPage() int {
	return max(1, int(v.Size().Height/(rowHeight()+size(theme.SizeNamePadding)))-1)
}

// TypedKey moves and opens.
func (v *rowView) TypedKey(e *fyne.KeyEvent) {
	touch()
	at, last := v.list.marked, len(v.list.rows)-1
	switch e.Name {
	case fyne.KeyDown:
		v.list.Select(min(at+1, last))
	case fyne.KeyUp:
		v.list.Select(min(max(at-1, 0), last))
	case fyne.KeyPageDown:
		v.list.Select(min(at+v.perPage(), last))
	case fyne.KeyPageUp:
		v.list.Select(min(max(at-v.perPage(), 0), last))
	case fyne.KeyHome:
		v.list.Select(min(0, last))
	case fyne.KeyEnd:
		v.list.Select(last)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		v.list.Open(at)
	case fyne.KeyEscape:
		closeTopOf(v)
	}
}

func rowHeight() float32 {
	return fyne.MeasureText("Åg", textPx(), fyne.TextStyle{}).Height + 14
}

// rowItem draws one row.
type rowItem struct {
	widget.BaseWidget
	list  *List
	i     int
	mark  *canvas.Rectangle
	bar   *canvas.Rectangle
	words []*canvas.Text
	chips []*chipParts
	boxes []*canvas.Image
}

func newRowItem(l *List) *rowItem {
	r := &rowItem{list: l, mark: rounded(4), bar: rounded(2)}
	for _, c := range l.cols {
		w := line()
		if c.Right {
			w.Alignment = fyne.TextAlignTrailing
		}
		r.words = append(r.words, w)
		var chip *chipParts
		if c.Chip {
			chip = newChipParts()
		}
		r.chips = append(r.chips, chip)
		var box *canvas.Image
		if c.Check {
			box = &canvas.Image{}
		}
		r.boxes = append(r.boxes, box)
	}
	r.mark.Hide()
	r.bar.Hide()
	r.ExtendBaseWidget(r)
	return r
}

func (r *rowItem) show(i int) {
	r.i = i
	r.Refresh()
}

// MouseDown marks the row at once, without waiting for a second press; on a box
// it ticks.
func (r *rowItem) MouseDown(e *desktop.MouseEvent) {
	r.markByMouse()
	if r.onBox(e.Position) {
		r.list.Open(r.i)
	}
}

// onBox tells that the place is in a column of boxes.
func (r *rowItem) onBox(at fyne.Position) bool {
	x := float32(airMedium)
	for col, w := range r.list.columns(r.Size().Width) {
		if r.list.cols[col].Check && at.X >= x-airMedium && at.X < x+w {
			return true
		}
		x += w + cellGap
	}
	return false
}

func (r *rowItem) markByMouse() {
	if c := canvasOf(r.list.view); c != nil && c.Focused() != r.list.view {
		r.list.view.focused = true
		r.list.Select(r.i)
		c.Focus(r.list.view)
		return
	}
	r.list.Select(r.i)
}

// MouseUp does nothing.
func (r *rowItem) MouseUp(*desktop.MouseEvent) {}

// Tapped marks the row, where there is no mouse.
func (r *rowItem) Tapped(*fyne.PointEvent) { r.list.Select(r.i) }

// DoubleTapped opens the row; on a box each press has done its work.
func (r *rowItem) DoubleTapped(e *fyne.PointEvent) {
	if r.onBox(e.Position) {
		return
	}
	r.list.Select(r.i)
	r.list.Open(r.i)
}

// CreateRenderer is for the toolkit.
func (r *rowItem) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: r, objects: []fyne.CanvasObject{r.mark, r.bar}}
	for i, w := range r.words {
		d.objects = append(d.objects, w)
		if chip := r.chips[i]; chip != nil {
			d.objects = append(d.objects, chip.objects()...)
		}
		if box := r.boxes[i]; box != nil {
			d.objects = append(d.objects, box)
		}
	}
	d.least = func() fyne.Size { return fyne.NewSize(100, rowHeight()) }
	d.place = r.place
	d.paint = func() {}
	return d
}

func (r *rowItem) place(s fyne.Size) {
	if r.i >= len(r.list.rows) || s.Width == 0 {
		return
	}
	marked := r.i == r.list.marked
	r.mark.Hidden, r.bar.Hidden = !marked, !marked
	if marked {
		stroke(r.mark, Color(theme.ColorNameSelection), Color(ColorFocusRing), 0)
		if r.list.view.focused {
			r.mark.StrokeWidth = 2
		}
		r.bar.FillColor = Color(theme.ColorNamePrimary)
		put(r.mark, 0, 0, s.Width, s.Height)
		put(r.bar, 0, 0, 4, s.Height)
	}
	cells, widths := r.list.rows[r.i].Cells, r.list.columns(s.Width)
	x := float32(airMedium)
	for col, w := range widths {
		var c Cell
		if col < len(cells) {
			c = cells[col]
		}
		r.cell(col, c, x, w, s.Height)
		x += w + cellGap
	}
}

func (r *rowItem) cell(col int, c Cell, x, width, height float32) {
	word, chip := r.words[col], r.chips[col]
	if box := r.boxes[col]; box != nil {
		icon, ink := theme.CheckButtonIcon(), theme.ColorNameInputBorder
		if c.Text != "" {
			icon, ink = theme.CheckButtonCheckedIcon(), theme.ColorNamePrimary
		}
		side := size(theme.SizeNameInlineIcon)
		paintIcon(box, icon, ink)
		put(box, x, (height-side)/2, side, side)
		return
	}
	if chip != nil {
		asChip := c.State != None && c.Text != ""
		chip.hide(!asChip)
		word.Hidden = asChip
		if asChip {
			chip.paint(c.State, c.Text)
			chip.place(x, (height-chipHeight())/2, width)
			return
		}
	}
	if r.list.cols[col].Right {
		width -= numberGap
	}
	word.Text = r.list.cuts.cut(c.Text, col, c.Bold, width)
	word.TextSize, word.TextStyle.Bold = textPx(), c.Bold
	word.Color = Color(cellInk(c))
	put(word, x, 7, width, height-14)
}

func cellInk(c Cell) fyne.ThemeColorName {
	switch {
	case c.State == Late:
		return ColorDanger
	case c.Muted:
		return ColorMuted
	}
	return ColorInk
}
