package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// LightState is how one of the required points of a plan stands.
type LightState int

// The states of a light. Each has a sign besides its colour.
const (
	LightOff  LightState = iota // not looked at
	LightGood                   // in order
	LightWarn                   // there, but thin or old
	LightBad                    // missing
)

// Point is one required point: its letter, its name, how it stands and that in words.
type Point struct {
	Letter string
	Label  string
	State  LightState
	Words  string
}

// Lights is the required points of a plan under each other; a press jumps to
// the place where the point is filled in.
type Lights struct {
	hosted
	items []*lightItem
}

// NewLights makes the list; tap is called with the point pressed.
func NewLights(lights []Point, tap func(i int)) *Lights {
	l := &Lights{}
	var objects []fyne.CanvasObject
	for i, light := range lights {
		item := newLightItem(light, func() { tap(i) })
		l.items = append(l.items, item)
		objects = append(objects, item)
	}
	l.host(l, ColumnGap(1, objects...))
	return l
}

// Set changes how the points stand; as many as the list was made with.
func (l *Lights) Set(lights []Point) {
	for i, item := range l.items {
		if i < len(lights) {
			item.set(lights[i])
		}
	}
	l.Refresh()
}

type lightItem struct {
	pressable
	point Point
	label *Text
	words *Text
}

func newLightItem(light Point, tap func()) *lightItem {
	i := &lightItem{label: Body(""), words: Small("")}
	i.OnTapped = tap
	i.init(i)
	i.set(light)
	return i
}

func (i *lightItem) set(light Point) {
	i.point = light
	i.label.text, i.words.text = light.Label, light.Words
	i.Refresh()
}

func (i *lightItem) AccessibilityLabel() string {
	return i.point.Letter + " " + i.point.Label + " " + i.point.Words
}

func (i *lightItem) disc() float32     { return 24 * Scale() }
func (i *lightItem) indent() float32   { return i.disc() + 2*airSmall }
func (i *lightItem) signSide() float32 { return 17 * Scale() }

func (i *lightItem) HeightFor(width float32) float32 {
	w := width - i.indent() - i.signSide() - airSmall
	h := i.label.HeightFor(w)
	if i.point.Words != "" {
		h += i.words.HeightFor(w)
	}
	return max(h, i.disc()) + 2*5
}

func (i *lightItem) CreateRenderer() fyne.WidgetRenderer {
	shade, ring, disc, letterText := rounded(5), rounded(6), canvas.NewCircle(nil), line()
	sign := &canvas.Image{}
	d := &drawn{owner: i, objects: []fyne.CanvasObject{shade, ring, disc, letterText, sign, i.label, i.words}}
	d.place = func(s fyne.Size) {
		put(shade, 0, 0, s.Width, s.Height)
		put(ring, 1, 1, s.Width-2, s.Height-2)
		b := i.disc()
		put(disc, airTiny, 5, b, b)
		letterText.Alignment = fyne.TextAlignCenter
		th := letterText.MinSize().Height
		put(letterText, airTiny, 5+(b-th)/2, b, th)
		side := i.signSide()
		w := s.Width - i.indent() - side - airSmall
		end := i.indent() + min(w, i.label.NaturalWidth()) // right after the word, never nearer the next point
		put(sign, end+airTiny, 5+(b-side)/2, side, side)
		h := i.label.HeightFor(w)
		y := float32(5)
		if i.point.Words == "" {
			y += max(0, (b-h)/2)
		}
		put(i.label, i.indent(), y, w, h)
		put(i.words, i.indent(), y+h, w, max(0, s.Height-y-h))
	}
	d.least = func() fyne.Size { return fyne.NewSize(120, i.HeightFor(max(120, i.Size().Width))) }
	d.paint = func() {
		shade.FillColor, shade.Hidden = Color(theme.ColorNameHover), !i.hovered
		stroke(ring, color.Transparent, Color(ColorFocusRing), 2)
		ring.Hidden = !i.focused
		i.paintDisc(disc, letterText, sign)
		i.words.Hidden = i.point.Words == ""
		i.label.Refresh()
		i.words.Refresh()
	}
	d.paint()
	return d
}

func (i *lightItem) paintDisc(disc *canvas.Circle, t *canvas.Text, sign *canvas.Image) {
	state, icon, ink := Planned, fyne.Resource(nil), ColorMuted
	switch i.point.State {
	case LightGood:
		state, icon, ink = Done, theme.ConfirmIcon(), ColorDone
	case LightWarn:
		state, icon, ink = None, theme.WarningIcon(), theme.ColorNameWarning
	case LightBad:
		state, icon, ink = Late, theme.CancelIcon(), ColorDanger
	case LightOff:
	}
	look := stateOf(state)
	disc.FillColor, disc.StrokeColor, disc.StrokeWidth = opaque(look.ground), opaque(look.dot), 1.5
	if i.point.State == LightWarn {
		disc.FillColor, disc.StrokeColor = Color(ColorWarm), Color(ColorAmber)
	}
	disc.Refresh()
	letter(t, i.point.Letter, (sizeText-1)*Scale(), true, Color(ColorInk))
	paintIcon(sign, icon, ink)
	i.words.Colour = ColorMuted
	if i.point.State == LightBad {
		i.words.Colour = ColorDanger
	}
}
