package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Text is words that wrap to the width they are given.
type Text struct {
	widget.BaseWidget
	// Align is where each line stands.
	Align fyne.TextAlign
	// MaxLines cuts with "…" after so many lines; 0 shows all.
	MaxLines int
	// Colour is the name of its colour.
	Colour fyne.ThemeColorName
	// Style is bold, italic or plain.
	Style fyne.TextStyle

	text  string
	size  float32 // before scaling
	lines lineCache
}

func newText(s string, size float32, colour fyne.ThemeColorName, bold bool) *Text {
	t := &Text{text: s, size: size, Colour: colour, Style: fyne.TextStyle{Bold: bold}}
	t.ExtendBaseWidget(t)
	return t
}

// Title is the name of a page.
func Title(s string) *Text { return newText(s, sizeTitle, ColorHeading, true) }

// Subtitle is the heading of a section or a panel.
func Subtitle(s string) *Text { return newText(s, sizeSub, ColorHeading, true) }

// Strong is bold words.
func Strong(s string) *Text { return newText(s, sizeText, ColorInk, true) }

// Body is plain words.
func Body(s string) *Text { return newText(s, sizeText, ColorInk, false) }

// Muted is plain words in the background: explanations, sources.
func Muted(s string) *Text { return newText(s, sizeText, ColorMuted, false) }

// Small is smaller words in the background: hints under a field.
func Small(s string) *Text { return newText(s, sizeSmall, ColorMuted, false) }

// Danger is words about what is wrong.
func Danger(s string) *Text { return newText(s, sizeText, ColorDanger, false) }

// Big is 24 px words for the whole-screen conversation.
func Big(s string) *Text { return newText(s, sizeBig, ColorInk, false) }

// SetText changes the words.
func (t *Text) SetText(s string) {
	if t.text == s {
		return
	}
	t.text = s
	t.Refresh()
}

// String is the words.
func (t *Text) String() string { return t.text }

// AccessibilityLabel is the words.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// HeightFor is the height of the words at a width.
func (t *Text) HeightFor(width float32) float32 {
	return float32(max(1, len(t.wrapped(width)))) * t.lineHeight()
}

// NaturalWidth is the width of the longest line when nothing wraps.
func (t *Text) NaturalWidth() float32 {
	var w float32
	for line := range strings.SplitSeq(t.text, "\n") {
		w = max(w, measure(line, t.px(), t.Style))
	}
	return w + 1
}

func (t *Text) px() float32 { return t.size * Scale() }

func (t *Text) lineHeight() float32 { return lineHeight(t.px(), t.Style) }

// heights remembers how tall a line is: layout asks for it all the time.
var heights = map[lineStyle]float32{}

type lineStyle struct {
	px    float32
	style fyne.TextStyle
}

func lineHeight(px float32, style fyne.TextStyle) float32 {
	k := lineStyle{px, style}
	h, ok := heights[k]
	if !ok {
		h = fyne.MeasureText("Åg", px, style).Height * 1.04
		heights[k] = h
	}
	return h
}

func (t *Text) wrapped(width float32) []string {
	return t.lines.wrap(t.text, width, t.px(), t.Style, t.MaxLines)
}

// CreateRenderer is for the toolkit.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{text: t}
	r.Refresh()
	return r
}

type textRenderer struct {
	text  *Text
	lines []*canvas.Text
	objs  []fyne.CanvasObject
}

func (r *textRenderer) Layout(size fyne.Size) {
	r.set(r.text.wrapped(size.Width))
	h := r.text.lineHeight()
	for i, l := range r.lines {
		put(l, 0, float32(i)*h, size.Width, h)
	}
}

func (r *textRenderer) MinSize() fyne.Size {
	t := r.text
	least := min(t.lines.longestWord(t.text, t.px(), t.Style), 180*Scale())
	width := max(least, t.Size().Width)
	return fyne.NewSize(least, t.HeightFor(width))
}

func (r *textRenderer) Refresh() {
	r.Layout(r.text.Size())
	canvas.Refresh(r.text)
}

func (r *textRenderer) set(lines []string) {
	for len(r.lines) < len(lines) {
		l := &canvas.Text{}
		r.lines = append(r.lines, l)
		r.objs = append(r.objs, l)
	}
	r.lines, r.objs = r.lines[:len(lines)], r.objs[:len(lines)]
	for i, s := range lines {
		l := r.lines[i]
		l.Text, l.TextSize, l.TextStyle = s, r.text.px(), r.text.Style
		l.Alignment, l.Color = r.text.Align, Color(r.text.Colour)
	}
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objs }

func (r *textRenderer) Destroy() {}

// measure is the width of a line. The toolkit keeps what it has measured for a while.
func measure(s string, px float32, style fyne.TextStyle) float32 {
	if s == "" {
		return 0
	}
	return fyne.MeasureText(s, px, style).Width
}

func textPx() float32 { return size(theme.SizeNameText) }
