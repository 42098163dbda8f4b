package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"samtak/assets"
	"samtak/reports/doc"
	"samtak/ui/kit"
)

// sheet shows a paper in the window: always white, in the colours of paper.
// It takes the keyboard so that it can be scrolled without a mouse.
type sheet struct {
	widget.BaseWidget
	// OnScroll is called with how many screens to move; a whole paper is ±1000.
	OnScroll func(screens float32)

	doc     *doc.Document
	focused bool
	last    drawing
}

// drawing is the paper drawn at a width and a text size.
type drawing struct {
	doc     *doc.Document
	width   float32
	scale   float32
	height  float32
	objects []fyne.CanvasObject
}

func newSheet(d *doc.Document) *sheet {
	s := &sheet{doc: d}
	s.ExtendBaseWidget(s)
	return s
}

// SetDocument shows another paper.
func (s *sheet) SetDocument(d *doc.Document) {
	s.doc = d
	s.Refresh()
}

func (s *sheet) at(width float32) drawing {
	if s.last.objects == nil || s.last.doc != s.doc || s.last.width != width || s.last.scale != kit.Scale() {
		s.last = drawPaper(s.doc, width)
	}
	return s.last
}

// drawPaper draws a whole paper on one long sheet.
func drawPaper(d *doc.Document, width float32) drawing {
	p := newPen(d.Layout, width)
	ground := p.rect(0, 0, width, 0, 2, assets.White)
	ground.StrokeColor, ground.StrokeWidth = paint(assets.Rule), 1
	p.top(d)
	p.blocks(d.Blocks)
	p.foot(d)
	height := max(p.y, p.mm(pageHeight))
	ground.Resize(fyne.NewSize(width, height))
	return drawing{doc: d, width: width, scale: kit.Scale(), height: height, objects: p.objects}
}

// HeightFor is the height at a width.
func (s *sheet) HeightFor(width float32) float32 { return s.at(width).height }

// NaturalWidth is the width of A4 on a screen.
func (s *sheet) NaturalWidth() float32 { return 794 }

// AccessibilityLabel is the words of the paper.
func (s *sheet) AccessibilityLabel() string { return s.doc.PlainText() }

// FocusGained draws the ring.
func (s *sheet) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost takes the ring away.
func (s *sheet) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune does nothing: a paper is read.
func (s *sheet) TypedRune(rune) {}

// TypedKey scrolls.
func (s *sheet) TypedKey(e *fyne.KeyEvent) {
	moves := map[fyne.KeyName]float32{
		fyne.KeyDown: 0.12, fyne.KeyUp: -0.12, fyne.KeyPageDown: 0.9, fyne.KeyPageUp: -0.9,
		fyne.KeySpace: 0.9, fyne.KeyHome: -1000, fyne.KeyEnd: 1000,
	}
	if m, ok := moves[e.Name]; ok && s.OnScroll != nil {
		s.OnScroll(m)
	}
}

// CreateRenderer is for the toolkit.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	ring := canvas.NewRectangle(nil)
	ring.CornerRadius = 4
	r := &sheetRenderer{sheet: s, ring: ring}
	r.Refresh()
	return r
}

type sheetRenderer struct {
	sheet   *sheet
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *sheetRenderer) MinSize() fyne.Size {
	const least = 280
	w := max(least, r.sheet.Size().Width)
	return fyne.NewSize(least, r.sheet.HeightFor(w))
}

func (r *sheetRenderer) Layout(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	d := r.sheet.at(size.Width)
	r.objects = append([]fyne.CanvasObject{r.ring}, d.objects...)
	r.ring.Move(fyne.NewPos(-3, -3))
	r.ring.Resize(fyne.NewSize(size.Width+6, d.height+6))
}

func (r *sheetRenderer) Refresh() {
	r.ring.FillColor = kit.Color(kit.ColorFocusRing)
	r.ring.Hidden = !r.sheet.focused
	r.ring.Refresh()
	r.Layout(r.sheet.Size())
	canvas.Refresh(r.sheet)
}
