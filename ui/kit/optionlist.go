package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// optionList is the open list of a Select: short, with the chosen answer marked.
type optionList struct {
	widget.BaseWidget
	options []Option
	at      int
	chosen  int
	pick    func(i int)
	scroll  *container.Scroll
}

func newOptionList(options []Option, chosen int, pick func(i int)) *optionList {
	l := &optionList{options: options, at: max(0, chosen), chosen: chosen, pick: pick}
	l.ExtendBaseWidget(l)
	return l
}

func (l *optionList) rowHeight() float32 {
	return fyne.MeasureText("M", textPx(), fyne.TextStyle{}).Height + 12
}

func (l *optionList) FocusGained()     { l.Refresh() }
func (l *optionList) FocusLost()       {}
func (l *optionList) TypedRune(r rune) { l.move(nextWith(l.options, l.at, r)) }

func (l *optionList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		l.move(l.at + 1)
	case fyne.KeyUp:
		l.move(l.at - 1)
	case fyne.KeyHome, fyne.KeyPageUp:
		l.move(0)
	case fyne.KeyEnd, fyne.KeyPageDown:
		l.move(len(l.options) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.pick(l.at)
	case fyne.KeyEscape:
		closeTopOf(l)
	}
}

// AcceptsTab keeps Tab in the list: it leaves by Escape or a choice.
func (l *optionList) AcceptsTab() bool { return true }

func (l *optionList) move(i int) {
	if i >= 0 && i < len(l.options) {
		l.at = i
		l.reveal()
		l.Refresh()
	}
}

func (l *optionList) reveal() {
	if l.scroll == nil {
		return
	}
	top := float32(l.at) * l.rowHeight()
	offset, view := l.scroll.Offset.Y, l.scroll.Size().Height
	if top < offset {
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if bottom := top + l.rowHeight(); bottom > offset+view {
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

func (l *optionList) Tapped(e *fyne.PointEvent) {
	if i := int(e.Position.Y / l.rowHeight()); i >= 0 && i < len(l.options) {
		l.pick(i)
	}
}

func (l *optionList) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }
func (l *optionList) MouseOut()                     {}
func (l *optionList) MouseMoved(e *desktop.MouseEvent) {
	if i := int(e.Position.Y / l.rowHeight()); i != l.at && i >= 0 && i < len(l.options) {
		l.at = i
		l.Refresh()
	}
}

func (l *optionList) CreateRenderer() fyne.WidgetRenderer {
	mark := canvas.NewRectangle(Color(theme.ColorNameSelection))
	d := &drawn{owner: l, objects: []fyne.CanvasObject{mark}}
	words := make([]*canvas.Text, len(l.options))
	for i := range words {
		words[i] = line()
		d.objects = append(d.objects, words[i])
	}
	d.least = func() fyne.Size {
		var w float32
		for _, o := range l.options {
			w = max(w, measure(o.Label, textPx(), fyne.TextStyle{Bold: true}))
		}
		return fyne.NewSize(w+4*airSmall, l.rowHeight()*float32(len(l.options)))
	}
	d.place = func(s fyne.Size) {
		h := l.rowHeight()
		put(mark, 0, float32(l.at)*h, s.Width, h)
		for i, w := range words {
			put(w, sizeInner, float32(i)*h+6, s.Width, h-12)
		}
	}
	d.paint = func() {
		mark.FillColor = Color(theme.ColorNameSelection)
		for i, w := range words {
			letter(w, l.options[i].Label, textPx(), i == l.chosen, Color(ColorInk))
		}
	}
	d.paint()
	return d
}
