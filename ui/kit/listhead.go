package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// listHead is the headings over a list.
type listHead struct {
	widget.BaseWidget
	list  *List
	cells []*headCell
	by    int
	desc  bool
}

func newListHead(l *List) *listHead {
	h := &listHead{list: l, by: -1}
	for i, c := range l.cols {
		h.cells = append(h.cells, newHeadCell(h, i, c))
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *listHead) sort(col int) {
	h.desc = h.by == col && !h.desc
	h.by = col
	h.Refresh()
	if h.list.OnSort != nil {
		h.list.OnSort(col, h.desc)
	}
}

// CreateRenderer is for the toolkit.
func (h *listHead) CreateRenderer() fyne.WidgetRenderer {
	ground, edge := rounded(4), canvas.NewRectangle(color.Transparent)
	d := &drawn{owner: h, objects: []fyne.CanvasObject{ground, edge}}
	for _, c := range h.cells {
		d.objects = append(d.objects, c)
	}
	d.least = func() fyne.Size { return fyne.NewSize(100, rowHeight()) }
	d.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height-2)
		put(edge, 0, s.Height-2, s.Width, 1)
		x := float32(airMedium)
		for i, w := range h.list.columns(s.Width) {
			put(h.cells[i], x, 0, w, s.Height-2)
			x += w + cellGap
		}
	}
	d.paint = func() {
		ground.FillColor, edge.FillColor = Color(ColorTint), Color(ColorRule)
		for _, c := range h.cells {
			c.Refresh()
		}
	}
	d.paint()
	return d
}

// headCell is one heading; where the list can be ordered by it, a button.
type headCell struct {
	pressable
	head *listHead
	i    int
	col  Col
}

func newHeadCell(h *listHead, i int, col Col) *headCell {
	c := &headCell{head: h, i: i, col: col}
	if col.Sortable {
		c.OnTapped = func() { h.sort(i) }
	} else {
		c.Disable()
	}
	c.init(c)
	return c
}

// AccessibilityLabel is the heading.
func (c *headCell) AccessibilityLabel() string { return c.col.Title }

// CreateRenderer is for the toolkit.
func (c *headCell) CreateRenderer() fyne.WidgetRenderer {
	shade, ring, word, arrow := rounded(3), rounded(4), line(), &canvas.Image{}
	d := &drawn{owner: c, objects: []fyne.CanvasObject{shade, ring, word, arrow}}
	icon := func() float32 { return size(theme.SizeNameInlineIcon) * 0.75 }
	sorted := func() bool { return c.head.by == c.i }
	d.least = func() fyne.Size { return fyne.NewSize(20, rowHeight()-2) }
	d.place = func(s fyne.Size) {
		put(shade, -6, 2, s.Width+12, s.Height-4)
		put(ring, -6, 2, s.Width+12, s.Height-4)
		room := s.Width
		if sorted() {
			room -= icon() + 4
		}
		style := fyne.TextStyle{Bold: true}
		word.Text = cut(c.col.Title, room, textPx()-0.5, style)
		w, h := word.MinSize().Width, word.MinSize().Height
		var x float32
		if c.col.Right {
			x = max(0, room-w-numberGap)
		}
		put(word, x, (s.Height-h)/2, w, h)
		put(arrow, x+w+4, (s.Height-icon())/2, icon(), icon())
	}
	d.paint = func() {
		shade.FillColor, shade.Hidden = Color(theme.ColorNameHover), !c.hovered || !c.col.Sortable
		stroke(ring, color.Transparent, Color(ColorFocusRing), 2)
		ring.Hidden = !c.focused
		letter(word, c.col.Title, textPx()-0.5, true, Color(ColorHeading))
		sign := theme.MoveUpIcon()
		if c.head.desc {
			sign = theme.MoveDownIcon()
		}
		paintIcon(arrow, sign, ColorHeading)
		arrow.Hidden = !sorted()
	}
	d.paint()
	return d
}
