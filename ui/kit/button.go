package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Button is a verb to press. A page has one primary button.
type Button struct {
	pressable
	kind  buttonKind
	text  string
	words string // accessible name where it differs from the text
	icon  fyne.Resource
}

type buttonKind int

const (
	primary buttonKind = iota
	secondary
	quiet
	destructive
)

func newButton(kind buttonKind, text string, icon fyne.Resource, tap func()) *Button {
	b := &Button{kind: kind, text: text, icon: icon}
	b.OnTapped = tap
	b.init(b)
	return b
}

// Primary is the one thing this page is for.
func Primary(label string, tap func()) *Button { return newButton(primary, label, nil, tap) }

// Secondary is another thing to do here.
func Secondary(label string, tap func()) *Button { return newButton(secondary, label, nil, tap) }

// Quiet is a thing to do that keeps in the background, drawn as words alone.
func Quiet(label string, tap func()) *Button { return newButton(quiet, label, nil, tap) }

// Destructive takes something away.
func Destructive(label string, tap func()) *Button { return newButton(destructive, label, nil, tap) }

// IconButton is a sign with no text; words are its name for a screen reader.
func IconButton(icon fyne.Resource, words string, tap func()) *Button {
	b := newButton(quiet, "", icon, tap)
	b.words = words
	return b
}

// SetText changes the verb.
func (b *Button) SetText(s string) { b.text = s; b.Refresh() }

// Text is the verb.
func (b *Button) Text() string { return b.text }

// SetIcon puts a sign before the verb; nil takes it away.
func (b *Button) SetIcon(icon fyne.Resource) { b.icon = icon; b.Refresh() }

// WithIcon is SetIcon for use where the button is made.
func (b *Button) WithIcon(icon fyne.Resource) *Button { b.icon = icon; return b }

// AccessibilityLabel is the verb.
func (b *Button) AccessibilityLabel() string {
	if b.words != "" {
		return b.words
	}
	return b.text
}

// CreateRenderer is for the toolkit.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	ring, face, shade := rounded(7), rounded(5), rounded(5)
	img, word := &canvas.Image{}, line()
	d := &drawn{owner: b, objects: []fyne.CanvasObject{ring, face, shade, img, word}}
	d.least = b.least
	d.place = func(s fyne.Size) { b.place(s, ring, face, shade, img, word) }
	d.paint = func() { b.paint(ring, face, shade, img, word) }
	d.paint()
	return d
}

const ringWidth = 2.5

func (b *Button) least() fyne.Size {
	word := fyne.MeasureText("Åg", textPx(), fyne.TextStyle{Bold: true})
	h := word.Height + 2*7
	w := measure(b.text, textPx(), fyne.TextStyle{Bold: true}) + 2*b.sides()
	if b.icon != nil {
		w += size(theme.SizeNameInlineIcon)
		if b.text != "" {
			w += 7
		}
	}
	return fyne.NewSize(max(w, h), h)
}

func (b *Button) sides() float32 {
	if b.text == "" {
		return 7
	}
	if b.kind == quiet {
		return 10
	}
	return 16
}

func (b *Button) place(s fyne.Size, ring, face, shade *canvas.Rectangle, img *canvas.Image, word *canvas.Text) {
	put(ring, -ringWidth, -ringWidth, s.Width+2*ringWidth, s.Height+2*ringWidth)
	put(face, edgeInset, edgeInset, s.Width-2*edgeInset, s.Height-2*edgeInset)
	put(shade, 0, 0, s.Width, s.Height)
	icon := size(theme.SizeNameInlineIcon)
	text := word.MinSize()
	total := text.Width
	if b.icon != nil {
		total += icon
		if b.text != "" {
			total += 7
		}
	}
	x := (s.Width - total) / 2
	if b.icon != nil {
		put(img, x, (s.Height-icon)/2, icon, icon)
		x += icon + 7
	}
	put(word, x, (s.Height-text.Height)/2, text.Width, text.Height)
}

func (b *Button) paint(ring, face, shade *canvas.Rectangle, img *canvas.Image, word *canvas.Text) {
	ground, edge, ink := b.colours()
	stroke(face, ground, edge, size(theme.SizeNameInputBorder))
	if edge == color.Transparent {
		face.StrokeWidth = 0
	}
	stroke(ring, color.Transparent, Color(ColorFocusRing), ringWidth)
	ring.Hidden = !b.focused
	shade.FillColor = Color(theme.ColorNameHover)
	if b.kind == primary || b.kind == destructive {
		shade.FillColor = color.NRGBA{0xFF, 0xFF, 0xFF, 0x22}
	}
	shade.Hidden = !b.hovered || b.Disabled()
	letter(word, b.text, textPx(), true, Color(ink))
	paintIcon(img, b.icon, ink)
}

func (b *Button) colours() (ground, edge color.Color, ink fyne.ThemeColorName) {
	if b.Disabled() {
		if b.kind == quiet {
			return color.Transparent, color.Transparent, theme.ColorNameDisabled
		}
		return Color(theme.ColorNameDisabledButton), Color(ColorRule), theme.ColorNameDisabled
	}
	switch b.kind {
	case primary:
		return Color(theme.ColorNamePrimary), color.Transparent, theme.ColorNameForegroundOnPrimary
	case destructive:
		return Color(theme.ColorNameError), color.Transparent, theme.ColorNameForegroundOnError
	case quiet:
		return color.Transparent, color.Transparent, ColorHeading
	default:
		return Color(ColorPaper), Color(theme.ColorNameInputBorder), ColorHeading
	}
}
