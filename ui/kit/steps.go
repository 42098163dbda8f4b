package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// StepState is where a step of a case stands.
type StepState int

// The states of a step.
const (
	StepAhead   StepState = iota // not reached
	StepCurrent                  // what to do now
	StepDone                     // behind us
	StepMissing                  // behind us with something lacking
)

// Step is one step of a line: its name and, under it, what was done or is missing.
type Step struct {
	Label string
	Note  string
	State StepState
}

// StepLine shows the steps of a case from left to right. Each is its name, a
// sign and words: the colour never stands alone. Where steps can be pressed,
// each stands on a line as a tab does, and the one shown on a thick one.
type StepLine struct {
	widget.BaseWidget
	steps []*stepItem
	tap   func(i int)
	shown int
}

// NewStepLine makes the line; tap (may be nil) is called with the step pressed.
func NewStepLine(steps []Step, tap func(i int)) *StepLine {
	l := &StepLine{tap: tap, shown: -1}
	for i, s := range steps {
		l.steps = append(l.steps, newStepItem(s, i == 0, i == len(steps)-1, l.press(i)))
	}
	l.ExtendBaseWidget(l)
	return l
}

// SetShown marks the step whose work is shown; -1 marks none.
func (l *StepLine) SetShown(i int) {
	l.shown = i
	for n, s := range l.steps {
		s.shown = n == i
		s.Refresh()
	}
}

// Shown is the step marked as shown, -1 when none is.
func (l *StepLine) Shown() int { return l.shown }

func (l *StepLine) press(i int) func() {
	if l.tap == nil {
		return nil
	}
	return func() { l.tap(i) }
}

func (l *StepLine) held() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, s := range l.steps {
		out = append(out, s)
	}
	return out
}

func (l *StepLine) perLine(width float32) int {
	n := max(1, len(l.steps))
	return min(n, max(1, int(width/(112*textRoom()))))
}

// HeightFor is the height at a width: the line breaks where the window is narrow.
func (l *StepLine) HeightFor(width float32) float32 {
	return l.walk(width, func(*stepItem, float32, float32, float32, float32) {})
}

func (l *StepLine) walk(width float32, see func(s *stepItem, x, y, w, h float32)) float32 {
	n := l.perLine(width)
	w := width / float32(n)
	var y float32
	for rest := l.steps; len(rest) > 0; {
		row := rest[:min(n, len(rest))]
		rest = rest[len(row):]
		var tall float32
		for _, s := range row {
			tall = max(tall, s.HeightFor(w))
		}
		for i, s := range row {
			see(s, float32(i)*w, y, w, tall)
		}
		y += tall + airSmall
	}
	return max(0, y-airSmall)
}

// CreateRenderer is for the toolkit.
func (l *StepLine) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: l}
	for _, s := range l.steps {
		d.objects = append(d.objects, s)
	}
	d.place = func(sz fyne.Size) {
		l.walk(sz.Width, func(s *stepItem, x, y, w, h float32) { put(s, x, y, w, h) })
	}
	d.least = func() fyne.Size {
		return fyne.NewSize(112, l.HeightFor(max(112, l.Size().Width)))
	}
	d.paint = func() {
		for _, s := range l.steps {
			s.Refresh()
		}
	}
	return d
}

type stepItem struct {
	pressable
	step        Step
	first, last bool
	shown       bool
	label, note *Text
}

func newStepItem(s Step, first, last bool, tap func()) *stepItem {
	i := &stepItem{step: s, first: first, last: last, label: Strong(s.Label), note: Small(s.Note)}
	i.label.Align, i.note.Align = fyne.TextAlignCenter, fyne.TextAlignCenter
	i.OnTapped = tap
	if tap == nil {
		i.Disable()
	}
	i.init(i)
	return i
}

func (i *stepItem) AccessibilityLabel() string { return i.step.Label + " " + i.step.Note }

func (i *stepItem) bead() float32 { return 22 * Scale() }

func (i *stepItem) HeightFor(width float32) float32 {
	h := i.bead() + airSmall + i.label.HeightFor(width-airSmall)
	if i.step.Note != "" {
		h += i.note.HeightFor(width - airSmall)
	}
	return h + airTiny + stepFoot
}

// stepFoot is the room for the line a step stands on.
const stepFoot = 8

func (i *stepItem) CreateRenderer() fyne.WidgetRenderer {
	before, after := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	bead, sign, ring, shade := canvas.NewCircle(nil), &canvas.Image{}, rounded(6), rounded(6)
	foot := rounded(2)
	d := &drawn{owner: i, objects: []fyne.CanvasObject{shade, ring, before, after, bead, sign, i.label, i.note, foot}}
	d.place = func(s fyne.Size) {
		b, mid := i.bead(), s.Width/2
		put(shade, 2, -2, s.Width-4, s.Height+4)
		put(ring, 2, -2, s.Width-4, s.Height+4)
		put(before, 0, b/2-1, mid-b/2-4, 2)
		put(after, mid+b/2+4, b/2-1, mid-b/2-4, 2)
		put(bead, mid-b/2, 0, b, b)
		put(sign, mid-b*0.36, b*0.14, b*0.72, b*0.72)
		y := b + airSmall
		h := i.label.HeightFor(s.Width - airSmall)
		put(i.label, airTiny, y, s.Width-airSmall, h)
		put(i.note, airTiny, y+h, s.Width-airSmall, max(0, s.Height-y-h-stepFoot))
		thick := i.footThick()
		put(foot, 2*airSmall, s.Height-stepFoot/2-thick/2, max(0, s.Width-4*airSmall), thick)
	}
	d.least = func() fyne.Size { return fyne.NewSize(80, i.HeightFor(max(80, i.Size().Width))) }
	d.paint = func() {
		before.Hidden, after.Hidden = i.first, i.last
		before.FillColor, after.FillColor = Color(ColorRule), Color(ColorRule)
		i.paintBead(bead, sign)
		shade.FillColor, shade.Hidden = Color(theme.ColorNameHover), !i.hovered || i.Disabled()
		stroke(ring, color.Transparent, Color(ColorFocusRing), 2)
		ring.Hidden = !i.focused
		foot.FillColor, foot.Hidden = i.footColour(), i.Disabled()
		i.note.Hidden = i.step.Note == ""
		i.label.Refresh()
		i.note.Refresh()
	}
	d.paint()
	return d
}

// footThick is how thick the line under a step is.
func (i *stepItem) footThick() float32 {
	if i.shown {
		return 4
	}
	return 2
}

func (i *stepItem) footColour() color.Color {
	if i.shown || i.hovered || i.focused {
		return Color(theme.ColorNamePrimary)
	}
	return Color(theme.ColorNameInputBorder)
}

func (i *stepItem) paintBead(bead *canvas.Circle, sign *canvas.Image) {
	bead.StrokeWidth = 2
	i.note.Colour, i.label.Colour = ColorMuted, ColorInk
	switch i.step.State {
	case StepDone:
		look := stateOf(Done)
		bead.FillColor, bead.StrokeColor = opaque(look.ground), opaque(look.dot)
		paintIcon(sign, theme.ConfirmIcon(), ColorDone)
	case StepCurrent:
		bead.FillColor, bead.StrokeColor = Color(theme.ColorNamePrimary), Color(theme.ColorNamePrimary)
		paintIcon(sign, theme.NavigateNextIcon(), theme.ColorNameForegroundOnPrimary)
		i.label.Colour = ColorHeading
	case StepMissing:
		look := stateOf(Late)
		bead.FillColor, bead.StrokeColor = opaque(look.ground), opaque(look.dot)
		paintIcon(sign, theme.WarningIcon(), ColorDanger)
		i.note.Colour = ColorDanger
	default:
		bead.FillColor, bead.StrokeColor = Color(ColorPaper), Color(theme.ColorNameInputBorder)
		i.label.Colour = ColorMuted
		sign.Hide()
	}
	bead.Refresh()
}
