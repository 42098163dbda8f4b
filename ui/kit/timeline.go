package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Event is a line of a time line: the day as text, what happened, more about
// it ("" for nothing), and where it leads (nil for nowhere).
type Event struct {
	When  string
	Title string
	Text  string
	State State
	OnTap func()
}

// Timeline is what has happened, under each other, with a dot for each.
type Timeline struct{ hosted }

// NewTimeline makes the list in the order given.
func NewTimeline(events []Event) *Timeline {
	t := &Timeline{}
	t.host(t, ColumnGap(0))
	t.SetEvents(events)
	return t
}

// SetEvents shows other events.
func (t *Timeline) SetEvents(events []Event) {
	var items []fyne.CanvasObject
	for i, e := range events {
		items = append(items, newEventItem(e, i == 0, i == len(events)-1))
	}
	t.body.(*fyne.Container).Objects = items
	t.Refresh()
}

type eventItem struct {
	pressable
	event       Event
	first, last bool
	when        *Text
	title, text *Text
}

func newEventItem(e Event, first, last bool) *eventItem {
	i := &eventItem{event: e, first: first, last: last, when: Muted(e.When), title: Strong(e.Title), text: Body(e.Text)}
	i.text.Colour = ColorMuted
	i.OnTapped = e.OnTap
	if e.OnTap == nil {
		i.Disable()
	} else {
		i.title.Colour = ColorHeading
	}
	i.init(i)
	return i
}

// AccessibilityLabel is all its words.
func (i *eventItem) AccessibilityLabel() string {
	return i.event.When + " " + i.event.Title + " " + i.event.Text
}

func (i *eventItem) whenWidth() float32 { return 96 * Scale() }
func (i *eventItem) indent() float32    { return i.whenWidth() + 34 }

func (i *eventItem) HeightFor(width float32) float32 {
	w := width - i.indent() - airSmall
	h := i.title.HeightFor(w)
	if i.event.Text != "" {
		h += i.text.HeightFor(w)
	}
	return max(h, i.when.HeightFor(i.whenWidth())) + 16
}

func (i *eventItem) CreateRenderer() fyne.WidgetRenderer {
	shade, ring, thread, dot := rounded(5), rounded(6), canvas.NewRectangle(nil), canvas.NewCircle(nil)
	d := &drawn{owner: i, objects: []fyne.CanvasObject{shade, ring, thread, dot, i.when, i.title, i.text}}
	d.place = func(s fyne.Size) {
		put(shade, 0, 0, s.Width, s.Height)
		put(ring, 1, 1, s.Width-2, s.Height-2)
		put(i.when, airSmall, 8, i.whenWidth(), s.Height-16)
		const bead = 11
		x, y := i.whenWidth()+airSmall+6, 8+(i.title.lineHeight()-bead)/2
		put(dot, x, y, bead, bead)
		top, bottom := float32(0), s.Height
		if i.first {
			top = y
		}
		if i.last {
			bottom = y
		}
		put(thread, x+bead/2-0.5, top, 1.5, max(0, bottom-top))
		w := s.Width - i.indent() - airSmall
		h := i.title.HeightFor(w)
		put(i.title, i.indent(), 8, w, h)
		put(i.text, i.indent(), 8+h, w, max(0, s.Height-16-h))
	}
	d.least = func() fyne.Size { return fyne.NewSize(220, i.HeightFor(max(220, i.Size().Width))) }
	d.paint = func() {
		shade.FillColor, shade.Hidden = Color(theme.ColorNameHover), !i.hovered || i.Disabled()
		stroke(ring, nil, Color(ColorFocusRing), 2)
		ring.Hidden = !i.focused
		thread.FillColor = Color(ColorRule)
		dot.FillColor = opaque(stateOf(i.event.State).dot)
		dot.Refresh()
		i.text.Hidden = i.event.Text == ""
		i.when.Refresh()
		i.title.Refresh()
		i.text.Refresh()
	}
	d.paint()
	return d
}
