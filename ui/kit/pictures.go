package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Empty is the picture of a place with nothing in it yet: a sign, what it is,
// a kind sentence, and one thing to do (nil for nothing).
func Empty(icon fyne.Resource, title, text string, action *Button) fyne.CanvasObject {
	return picture(icon, ColorMuted, title, text, action)
}

// Loading is the picture of a place that is being fetched.
func Loading(words string) fyne.CanvasObject {
	return picture(theme.HistoryIcon(), ColorMuted, words, "", nil)
}

// Failed is the picture of a place that could not be fetched: the sentence says
// what happened and what became of the data.
func Failed(t Texts, sentence string, retry func()) fyne.CanvasObject {
	var again *Button
	if retry != nil {
		again = Secondary(t.T("kit.failed.retry"), retry)
	}
	return picture(theme.WarningIcon(), ColorDanger, t.T("kit.failed.title"), sentence, again)
}

func picture(icon fyne.Resource, colour fyne.ThemeColorName, title, text string, action *Button) fyne.CanvasObject {
	head, words := Subtitle(title), Muted(text)
	head.Align, words.Align = fyne.TextAlignCenter, fyne.TextAlignCenter
	head.Colour = ColorInk
	parts := []fyne.CanvasObject{newSign(icon, colour, 40), head}
	if text != "" {
		parts = append(parts, words)
	}
	if action != nil {
		parts = append(parts, Gap(airTiny), centredLine(action))
	}
	return Inset(airLarge, airHuge, Centered(ColumnGap(airSmall, parts...)))
}

// centredLine puts one thing in the middle of the line at its own width.
func centredLine(o fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: &flow{shape: middleShape{}}, Objects: []fyne.CanvasObject{o}}
}

type middleShape struct{}

func (middleShape) minWidth(o []fyne.CanvasObject) float32 { return widest(o) }

func (middleShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightFor(o[0], min(width, naturalWidth(o[0])))
}

func (middleShape) place(o []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width, naturalWidth(o[0]))
	put(o[0], (size.Width-w)/2, 0, w, size.Height)
}

// sign is an icon alone, in a colour of the theme.
type sign struct {
	widget.BaseWidget
	icon   fyne.Resource
	colour fyne.ThemeColorName
	side   float32
}

func newSign(icon fyne.Resource, colour fyne.ThemeColorName, side float32) *sign {
	s := &sign{icon: icon, colour: colour, side: side}
	s.ExtendBaseWidget(s)
	return s
}

func (s *sign) CreateRenderer() fyne.WidgetRenderer {
	img := &canvas.Image{}
	d := &drawn{owner: s, objects: []fyne.CanvasObject{img}}
	d.place = func(sz fyne.Size) {
		side := s.side * Scale()
		put(img, (sz.Width-side)/2, (sz.Height-side)/2, side, side)
	}
	d.least = func() fyne.Size { return fyne.NewSquareSize(s.side * Scale()) }
	d.paint = func() { paintIcon(img, s.icon, s.colour) }
	d.paint()
	return d
}

// Busy is a piece of work that takes its time: what it is, how far it has
// come, and a way out where there is one.
type Busy struct {
	hosted
	words *Text
	bar   *progress
}

// NewBusy makes the picture; cancel may be nil.
func NewBusy(words, cancelVerb string, cancel func()) *Busy {
	b := &Busy{words: Body(words), bar: newProgress()}
	parts := []fyne.CanvasObject{b.words, b.bar}
	if cancel != nil {
		parts = append(parts, RowRight(Secondary(cancelVerb, cancel)))
	}
	b.host(b, Column(parts...))
	return b
}

// SetProgress shows how much is done, 0–1.
func (b *Busy) SetProgress(part float32) {
	b.bar.part = min(max(part, 0), 1)
	b.bar.Refresh()
}

// SetWords changes what it says.
func (b *Busy) SetWords(s string) { b.words.SetText(s); b.Refresh() }

type progress struct {
	widget.BaseWidget
	part float32
}

func newProgress() *progress {
	p := &progress{}
	p.ExtendBaseWidget(p)
	return p
}

func (p *progress) CreateRenderer() fyne.WidgetRenderer {
	track, fill := rounded(4), rounded(4)
	d := &drawn{owner: p, objects: []fyne.CanvasObject{track, fill}}
	d.place = func(s fyne.Size) {
		put(track, 0, 0, s.Width, s.Height)
		put(fill, 0, 0, s.Width*p.part, s.Height)
	}
	d.least = func() fyne.Size { return fyne.NewSize(80, 8) }
	d.paint = func() {
		stroke(track, Color(ColorTint), Color(ColorRule), 1)
		fill.FillColor = Color(theme.ColorNamePrimary)
		fill.Refresh()
	}
	d.paint()
	return d
}
