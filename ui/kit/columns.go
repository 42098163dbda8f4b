package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Columns puts things in equal columns; when a column would be narrower than
// minWidth they wrap to fewer columns.
func Columns(minWidth float32, objects ...fyne.CanvasObject) *fyne.Container {
	return Weighted(minWidth, nil, objects...)
}

// Weighted is Columns with shares of the width: {2, 1} gives the first two thirds.
// Where they do not fit beside each other they stand under each other.
func Weighted(minWidth float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: gridShape{least: minWidth, shares: shares, gap: airLarge}}, objects...)
}

type gridShape struct {
	least  float32
	shares []float32
	gap    float32
}

func (g gridShape) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (g gridShape) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return g.walk(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (g gridShape) place(objects []fyne.CanvasObject, size fyne.Size) {
	g.walk(objects, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) { put(o, x, y, w, h) })
}

func (g gridShape) walk(objects []fyne.CanvasObject, width float32, see func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	shown := visible(objects)
	n := g.count(shown, width)
	var y float32
	for len(shown) > 0 {
		line := shown[:min(n, len(shown))]
		shown = shown[len(line):]
		widths := g.widths(n, width)
		var tall float32
		for i, o := range line {
			tall = max(tall, heightFor(o, widths[i]))
		}
		var x float32
		for i, o := range line {
			see(o, x, y, widths[i], tall)
			x += widths[i] + g.gap
		}
		y += tall
		if len(shown) > 0 {
			y += g.gap * 0.7
		}
	}
	return y
}

// count is how many columns fit.
func (g gridShape) count(shown []fyne.CanvasObject, width float32) int {
	n := max(1, len(shown))
	for ; n > 1; n-- {
		narrowest := width
		for _, w := range g.widths(n, width) {
			narrowest = min(narrowest, w)
		}
		if narrowest >= g.least*textRoom() {
			break
		}
		if len(g.shares) > 0 {
			return 1
		}
	}
	return n
}

// textRoom widens the least width of a column for larger text, half as fast as the text.
func textRoom() float32 { return 1 + (Scale()-1)/2 }

func (g gridShape) widths(n int, width float32) []float32 {
	free := width - g.gap*float32(n-1)
	w := make([]float32, n)
	var sum float32
	for i := range w {
		w[i] = 1
		if n > 1 && i < len(g.shares) {
			w[i] = g.shares[i]
		}
		sum += w[i]
	}
	for i := range w {
		w[i] *= free / sum
	}
	return w
}

// Split is a main part and a part beside it with its own width; where the main
// part would be narrower than 420 the other part stands under it.
func Split(main, side fyne.CanvasObject, sideWidth float32) *fyne.Container {
	return container.New(&flow{shape: splitShape{sideWidth}}, main, side)
}

type splitShape struct{ side float32 }

const splitLeast = 420

func (s splitShape) minWidth(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (s splitShape) beside(width float32) (side float32, ok bool) {
	side = s.side * textRoom()
	return side, width-side-airLarge >= splitLeast*textRoom()
}

func (s splitShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	if side, ok := s.beside(width); ok {
		return max(heightFor(o[0], width-side-airLarge), heightFor(o[1], side))
	}
	return heightFor(o[0], width) + airLarge + heightFor(o[1], width)
}

func (s splitShape) place(o []fyne.CanvasObject, size fyne.Size) {
	if side, ok := s.beside(size.Width); ok {
		main := size.Width - side - airLarge
		put(o[0], 0, 0, main, heightFor(o[0], main))
		put(o[1], main+airLarge, 0, side, heightFor(o[1], side))
		return
	}
	h := heightFor(o[0], size.Width)
	put(o[0], 0, 0, size.Width, h)
	put(o[1], 0, h+airLarge, size.Width, heightFor(o[1], size.Width))
}

// Beside gives right its own width and left the rest, both in the middle of the line.
func Beside(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: besideShape{}}, left, right)
}

type besideShape struct{}

func (besideShape) minWidth(o []fyne.CanvasObject) float32 {
	if len(visible(o)) < 2 {
		return widest(o)
	}
	return minWidth(o[0]) + airMedium + naturalWidth(o[1])
}

func (besideShape) naturalWidth(o []fyne.CanvasObject) float32 {
	return naturalWidth(o[0]) + airMedium + naturalWidth(o[1])
}

func (besideShape) split(o []fyne.CanvasObject, width float32) (left, right float32) {
	if !o[1].Visible() {
		return width, 0
	}
	right = min(naturalWidth(o[1]), width*0.7)
	return width - right - airMedium, right
}

func (b besideShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	l, r := b.split(o, width)
	h := heightFor(o[0], l)
	if r > 0 {
		h = max(h, heightFor(o[1], r))
	}
	return h
}

func (b besideShape) place(o []fyne.CanvasObject, size fyne.Size) {
	l, r := b.split(o, size.Width)
	h := heightFor(o[0], l)
	put(o[0], 0, (size.Height-h)/2, l, h)
	if r > 0 {
		h = heightFor(o[1], r)
		put(o[1], size.Width-r, (size.Height-h)/2, r, h)
	}
}
