package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newCalendarSheet puts a month's name and its arrows over a calendar, and the
// marked day in words under it.
func newCalendarSheet(c *calendar) fyne.CanvasObject {
	month, words := Strong(""), Small("")
	month.Align, words.Align = fyne.TextAlignCenter, fyne.TextAlignCenter
	words.MaxLines = 2
	show := func() {
		month.SetText(c.texts.T("kit.date.month", "Month", monthName(c.texts, c.at.Month()), "Year", c.at.Year()))
		words.SetText(c.words())
	}
	c.onMoved = show
	show()
	step := func(icon fyne.Resource, months int) fyne.CanvasObject {
		return newGlyph(icon, func() { c.move(c.at.AddMonths(months)) })
	}
	back, next := step(theme.NavigateBackIcon(), -1), step(theme.NavigateNextIcon(), 1)
	head := container.NewBorder(nil, nil, back, next, container.NewVBox(layout.NewSpacer(), month, layout.NewSpacer()))
	room := container.NewStack(Gap(2*words.lineHeight()), words)
	return container.NewPadded(container.NewVBox(head, c, room))
}

// glyph is a sign to press with the mouse, outside the round of Tab: there is
// always a key that does the same.
type glyph struct {
	widget.BaseWidget
	icon fyne.Resource
	tap  func()
}

func newGlyph(icon fyne.Resource, tap func()) *glyph {
	g := &glyph{icon: icon, tap: tap}
	g.ExtendBaseWidget(g)
	return g
}

func (g *glyph) Tapped(*fyne.PointEvent) { g.tap() }

func (g *glyph) CreateRenderer() fyne.WidgetRenderer {
	img := &canvas.Image{}
	d := &drawn{owner: g, objects: []fyne.CanvasObject{img}}
	d.place = func(s fyne.Size) {
		side := size(theme.SizeNameInlineIcon)
		put(img, (s.Width-side)/2, (s.Height-side)/2, side, side)
	}
	d.least = func() fyne.Size { return fyne.NewSquareSize(size(theme.SizeNameInlineIcon) + 10) }
	d.paint = func() { paintIcon(img, g.icon, ColorHeading) }
	d.paint()
	return d
}
