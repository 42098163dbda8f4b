package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// drawn is a renderer of three functions: small widgets need no more.
// paint reads the colours again; place puts the parts.
type drawn struct {
	objects []fyne.CanvasObject
	place   func(size fyne.Size)
	least   func() fyne.Size
	paint   func()
	owner   fyne.Widget
}

func (d *drawn) Layout(size fyne.Size)        { d.place(size) }
func (d *drawn) MinSize() fyne.Size           { return d.least() }
func (d *drawn) Objects() []fyne.CanvasObject { return d.objects }
func (d *drawn) Destroy()                     {}

func (d *drawn) Refresh() {
	d.paint()
	d.place(d.owner.Size())
	canvas.Refresh(d.owner)
}

// edgeInset keeps a line round something inside it.
const edgeInset = 0.6

func rounded(radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.CornerRadius = radius
	return r
}

func stroke(r *canvas.Rectangle, fill, edge color.Color, width float32) {
	if edge == nil {
		edge = color.Transparent
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth = fill, edge, width
	r.Refresh()
}

func line() *canvas.Text { return &canvas.Text{} }

func letter(t *canvas.Text, s string, px float32, bold bool, c color.Color) {
	t.Text, t.TextSize, t.TextStyle.Bold, t.Color = s, px, bold, c
	t.Refresh()
}

// paintIcon shows an icon in a colour of the theme.
func paintIcon(img *canvas.Image, icon fyne.Resource, name fyne.ThemeColorName) {
	img.FillMode = canvas.ImageFillContain
	if icon == nil {
		img.Hide()
		return
	}
	img.Resource = theme.NewColoredResource(icon, name)
	img.Show()
	img.Refresh()
}

// Box is a sheet of paper: a ground, an edge and what stands on it.
type Box struct {
	widget.BaseWidget
	ground, edge fyne.ThemeColorName
	pad          float32
	stripe       fyne.ThemeColorName
	content      fyne.CanvasObject
}

func newBox(ground, edge fyne.ThemeColorName, objects []fyne.CanvasObject) *Box {
	b := &Box{ground: ground, edge: edge, pad: airLarge, content: single(objects)}
	b.ExtendBaseWidget(b)
	return b
}

func single(objects []fyne.CanvasObject) fyne.CanvasObject {
	if len(objects) == 1 {
		return objects[0]
	}
	return Column(objects...)
}

// Panel is a white sheet with a thin edge.
func Panel(objects ...fyne.CanvasObject) *Box { return newBox(ColorPaper, ColorRule, objects) }

// TitledPanel is a Panel with a heading.
func TitledPanel(title string, objects ...fyne.CanvasObject) *Box {
	return newBox(ColorPaper, ColorRule, append([]fyne.CanvasObject{Subtitle(title)}, objects...))
}

// TintPanel is a sheet in the pale blue of table heads.
func TintPanel(objects ...fyne.CanvasObject) *Box { return newBox(ColorTint, ColorTint, objects) }

// OwnWords is the warm sheet that holds what the person has said herself.
func OwnWords(objects ...fyne.CanvasObject) *Box {
	b := newBox(ColorWarm, ColorWarmEdge, objects)
	b.stripe = ColorAmber
	return b
}

// Section is a heading, one line of introduction ("" for none) and what belongs under it.
func Section(heading, intro string, objects ...fyne.CanvasObject) *fyne.Container {
	head := []fyne.CanvasObject{Subtitle(heading)}
	if intro != "" {
		head = append(head, Muted(intro))
	}
	return ColumnGap(airMedium, append([]fyne.CanvasObject{ColumnGap(2, head...)}, objects...)...)
}

// SetContent puts something else on the sheet.
func (b *Box) SetContent(o fyne.CanvasObject) {
	b.content = o
	b.Refresh()
}

// HeightFor is the height at a width.
func (b *Box) HeightFor(width float32) float32 {
	return heightFor(b.content, width-2*b.pad) + 2*b.pad
}

// NaturalWidth is the width at which nothing wraps.
func (b *Box) NaturalWidth() float32 { return naturalWidth(b.content) + 2*b.pad }

// CreateRenderer is for the toolkit.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	ground, stripe := rounded(6), rounded(2)
	d := &drawn{owner: b}
	d.objects = []fyne.CanvasObject{ground, stripe, b.content}
	d.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height)
		put(stripe, 0, 6, 4, max(0, s.Height-12))
		put(b.content, b.pad, b.pad, s.Width-2*b.pad, s.Height-2*b.pad)
	}
	d.least = func() fyne.Size {
		w := minWidth(b.content) + 2*b.pad
		return fyne.NewSize(w, b.HeightFor(max(w, b.Size().Width)))
	}
	d.paint = func() {
		stroke(ground, Color(b.ground), Color(b.edge), 1)
		stripe.Hidden = b.stripe == ""
		if b.stripe != "" {
			stripe.FillColor = Color(b.stripe)
		}
		if d.objects[2] != b.content {
			d.objects[2] = b.content
		}
		b.content.Refresh()
	}
	d.paint()
	return d
}

// rule is a hairline that follows the theme.
type rule struct{ widget.BaseWidget }

// Rule is a thin line across.
func Rule() fyne.CanvasObject {
	r := &rule{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *rule) CreateRenderer() fyne.WidgetRenderer {
	l := canvas.NewRectangle(Color(ColorRule))
	return &drawn{
		owner: r, objects: []fyne.CanvasObject{l},
		place: func(s fyne.Size) { put(l, 0, 0, s.Width, 1) },
		least: func() fyne.Size { return fyne.NewSize(1, 1) },
		paint: func() { l.FillColor = Color(ColorRule); l.Refresh() },
	}
}

// ground is a plain coloured surface behind something.
type ground struct {
	widget.BaseWidget
	colour  fyne.ThemeColorName
	content fyne.CanvasObject
}

// OnGround puts something on a surface of a colour, edge to edge.
func OnGround(colour fyne.ThemeColorName, o fyne.CanvasObject) fyne.CanvasObject {
	g := &ground{colour: colour, content: o}
	g.ExtendBaseWidget(g)
	return g
}

// HeightFor is the height at a width.
func (g *ground) HeightFor(width float32) float32 { return heightFor(g.content, width) }

// NaturalWidth is the width at which nothing wraps.
func (g *ground) NaturalWidth() float32 { return naturalWidth(g.content) }

func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	bg := canvas.NewRectangle(Color(g.colour))
	return &drawn{
		owner: g, objects: []fyne.CanvasObject{bg, g.content},
		place: func(s fyne.Size) { put(bg, 0, 0, s.Width, s.Height); put(g.content, 0, 0, s.Width, s.Height) },
		least: func() fyne.Size { return g.content.MinSize() },
		paint: func() { bg.FillColor = Color(g.colour); bg.Refresh(); g.content.Refresh() },
	}
}
