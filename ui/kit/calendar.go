package kit

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samtak/casework"
)

// calendar is one month to choose a day in: Monday first, week numbers, red
// days. The arrows move by day and week, Page Up and Down by month.
type calendar struct {
	widget.BaseWidget
	texts   Texts
	today   casework.Date
	at      casework.Date
	redDay  func(casework.Date) (name string, red bool)
	pick    func(casework.Date)
	onMoved func()
	hover   casework.Date
}

func newCalendar(o DateOptions, at casework.Date, pick func(casework.Date)) *calendar {
	c := &calendar{texts: o.Texts, at: at, redDay: o.IsRedDay, pick: pick}
	if o.Today != nil {
		c.today = o.Today()
	}
	c.ExtendBaseWidget(c)
	return c
}

func (c *calendar) FocusGained()     {}
func (c *calendar) FocusLost()       {}
func (c *calendar) TypedRune(rune)   {}
func (c *calendar) AcceptsTab() bool { return true }
func (c *calendar) MouseOut()        { c.hover = casework.Date{}; c.Refresh() }
func (c *calendar) cell() float32    { return 34 * (1 + (Scale()-1)*0.8) }
func (c *calendar) head() float32    { return 26 * Scale() }
func (c *calendar) weekCol() float32 { return c.cell() }
func (c *calendar) first() casework.Date {
	d, _ := casework.NewDate(c.at.Year(), c.at.Month(), 1)
	return d.AddDays(1 - isoWeekday(d))
}

func (c *calendar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.move(c.at.AddDays(-1))
	case fyne.KeyRight:
		c.move(c.at.AddDays(1))
	case fyne.KeyUp:
		c.move(c.at.AddDays(-7))
	case fyne.KeyDown:
		c.move(c.at.AddDays(7))
	case fyne.KeyPageUp:
		c.move(c.at.AddMonths(-1))
	case fyne.KeyPageDown:
		c.move(c.at.AddMonths(1))
	case fyne.KeyHome:
		c.move(c.at.AddDays(1 - c.at.Day()))
	case fyne.KeyEnd:
		c.move(c.at.AddDays(1 - c.at.Day()).AddMonths(1).AddDays(-1))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.pick(c.at)
	case fyne.KeyEscape:
		closeTopOf(c)
	}
}

// lastShownYear keeps the calendar inside what a date can be.
const firstShownYear, lastShownYear = 1850, 2199

func (c *calendar) move(d casework.Date) {
	if d.Year() < firstShownYear || d.Year() > lastShownYear {
		return
	}
	c.at = d
	c.Refresh()
	if c.onMoved != nil {
		c.onMoved()
	}
}

func (c *calendar) dayAt(p fyne.Position) (casework.Date, bool) {
	col, row := int((p.X-c.weekCol())/c.cell()), int((p.Y-c.head())/c.cell())
	if p.X < c.weekCol() || p.Y < c.head() || col > 6 || row > 5 {
		return casework.Date{}, false
	}
	return c.first().AddDays(row*7 + col), true
}

func (c *calendar) Tapped(e *fyne.PointEvent) {
	if d, ok := c.dayAt(e.Position); ok {
		c.pick(d)
	}
}

func (c *calendar) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

func (c *calendar) MouseMoved(e *desktop.MouseEvent) {
	if d, _ := c.dayAt(e.Position); d != c.hover {
		c.hover = d
		c.Refresh()
	}
}

// words tells which day is marked, and why it is red.
func (c *calendar) words() string {
	s := LongDate(c.texts, c.at)
	if name, red := c.red(c.at); red && name != "" {
		s += " · " + name
	}
	return s
}

func (c *calendar) red(d casework.Date) (string, bool) {
	if c.redDay != nil {
		if name, red := c.redDay(d); red {
			return name, true
		}
	}
	return "", d.Weekday() == time.Sunday
}

func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{c: c, mark: rounded(6), today: rounded(6), hover: rounded(6)}
	r.objs = []fyne.CanvasObject{r.hover, r.mark, r.today}
	for i := range r.heads {
		r.heads[i] = line()
		r.objs = append(r.objs, r.heads[i])
	}
	for i := range r.weeks {
		r.weeks[i] = line()
		r.objs = append(r.objs, r.weeks[i])
	}
	for i := range r.days {
		r.days[i] = line()
		r.objs = append(r.objs, r.days[i])
	}
	r.Refresh()
	return r
}

type calendarRenderer struct {
	c                  *calendar
	mark, today, hover *canvas.Rectangle
	heads              [8]*canvas.Text
	weeks              [6]*canvas.Text
	days               [42]*canvas.Text
	objs               []fyne.CanvasObject
}

func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *calendarRenderer) Destroy()                     {}

func (r *calendarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.c.weekCol()+7*r.c.cell(), r.c.head()+6*r.c.cell())
}

func (r *calendarRenderer) Layout(fyne.Size) {
	cell, head, left := r.c.cell(), r.c.head(), r.c.weekCol()
	for i, t := range r.heads {
		centre(t, float32(i)*cell+left-cell, 0, cell, head)
	}
	for i, t := range r.weeks {
		centre(t, 0, head+float32(i)*cell, cell, cell)
	}
	for i, t := range r.days {
		centre(t, left+float32(i%7)*cell, head+float32(i/7)*cell, cell, cell)
	}
	r.box(r.mark, r.c.at)
	r.box(r.today, r.c.today)
	r.box(r.hover, r.c.hover)
}

func centre(t *canvas.Text, x, y, w, h float32) {
	t.Alignment = fyne.TextAlignCenter
	th := t.MinSize().Height
	put(t, x, y+(h-th)/2, w, th)
}

// box puts a rectangle round a day and hides it when the day is not shown.
func (r *calendarRenderer) box(b *canvas.Rectangle, d casework.Date) {
	i := r.c.first().DaysTo(d)
	b.Hidden = d.IsZero() || i < 0 || i > 41
	if !b.Hidden {
		cell := r.c.cell()
		put(b, r.c.weekCol()+float32(i%7)*cell+1, r.c.head()+float32(i/7)*cell+1, cell-2, cell-2)
	}
}

func (r *calendarRenderer) Refresh() {
	c := r.c
	small := sizeSmall * Scale()
	letter(r.heads[0], c.texts.T("kit.week.short"), small, false, Color(ColorMuted))
	for i := 1; i <= 7; i++ {
		letter(r.heads[i], shortWeekday(c.texts, i), small, true, Color(ColorMuted))
	}
	first := c.first()
	for i := range r.weeks {
		_, week := first.AddDays(i * 7).Time().ISOWeek()
		letter(r.weeks[i], strconv.Itoa(week), small, false, Color(ColorMuted))
	}
	for i := range r.days {
		d := first.AddDays(i)
		letter(r.days[i], strconv.Itoa(d.Day()), textPx(), d == c.at, Color(r.ink(d)))
	}
	stroke(r.mark, Color(theme.ColorNamePrimary), nil, 0)
	stroke(r.today, color.Transparent, Color(ColorHeading), 1.5)
	stroke(r.hover, Color(theme.ColorNameHover), nil, 0)
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *calendarRenderer) ink(d casework.Date) fyne.ThemeColorName {
	switch _, red := r.c.red(d); {
	case d == r.c.at:
		return theme.ColorNameForegroundOnPrimary
	case red:
		return ColorDanger
	case d.Month() != r.c.at.Month():
		return theme.ColorNameDisabled
	}
	return ColorInk
}
