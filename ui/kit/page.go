package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// pageWidth is how wide a page gets; longer lines are hard to read.
const pageWidth = 1120

// scroller is a scroll whose content is laid out in the width there is.
type scroller struct {
	widget.BaseWidget
	scroll  *container.Scroll
	pending float32 // where to scroll once there is a size
}

func newScroller(s *container.Scroll) *scroller {
	v := &scroller{scroll: s}
	v.ExtendBaseWidget(v)
	return v
}

func (v *scroller) held() []fyne.CanvasObject { return []fyne.CanvasObject{v.scroll.Content} }

// fit tells the content its width before the scroll asks how tall it is.
func (v *scroller) fit(s fyne.Size) {
	content := v.scroll.Content
	content.Resize(fyne.NewSize(s.Width, max(s.Height, heightFor(content, s.Width))))
	put(v.scroll, 0, 0, s.Width, s.Height)
	if v.pending > 0 && s.Height > 0 && content.Size().Height-s.Height >= v.pending {
		v.scroll.ScrollToOffset(fyne.NewPos(0, v.pending))
		v.pending = 0
	}
}

// CreateRenderer is for the toolkit.
func (v *scroller) CreateRenderer() fyne.WidgetRenderer {
	d := &drawn{owner: v, objects: []fyne.CanvasObject{v.scroll}}
	d.place = v.fit
	d.least = func() fyne.Size { return fyne.NewSize(minWidth(v.scroll.Content), 32) }
	d.paint = func() {
		v.scroll.Content.Refresh()
		v.fit(v.Size())
		v.scroll.Refresh()
	}
	return d
}

// Page is a sheet that scrolls: margins, at most 1120 wide, in the middle of
// the window.
type Page struct {
	hosted
	scroller *scroller
	scroll   *container.Scroll
}

// NewPage makes a page of these things under each other.
func NewPage(objects ...fyne.CanvasObject) *Page {
	p := &Page{scroll: container.NewVScroll(sheet(objects))}
	p.scroller = newScroller(p.scroll)
	p.host(p, p.scroller)
	return p
}

func sheet(objects []fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&flow{shape: sheetShape{}}, ColumnGap(airLarge, objects...))
}

// SetContent puts other things on the page and scrolls to its top.
func (p *Page) SetContent(objects ...fyne.CanvasObject) {
	p.scroll.Content = sheet(objects)
	p.scroll.Offset = fyne.Position{}
	p.scroller.pending = 0
	p.Refresh()
}

// Offset is how far the page is scrolled, to be given back by SetOffset.
func (p *Page) Offset() float32 { return p.scroll.Offset.Y }

// SetOffset scrolls the page; one that is not shown yet scrolls when it is.
func (p *Page) SetOffset(y float32) {
	if p.scroll.Content.Size().Height-p.scroll.Size().Height < y {
		p.scroller.pending = y
		return
	}
	p.scroller.pending = 0
	p.scroll.ScrollToOffset(fyne.NewPos(0, y))
}

// ScrollTo brings something on the page into view.
func (p *Page) ScrollTo(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(p.scroll.Content).Y
	most := p.scroll.Content.Size().Height - p.scroll.Size().Height
	p.SetOffset(max(0, min(top-airLarge, most)))
}

// FixedPage is a page that does not scroll by itself: the same margins, and
// the last thing gets the height that is left (a list).
func FixedPage(objects ...fyne.CanvasObject) fyne.CanvasObject {
	last := len(objects) - 1
	top := append(append([]fyne.CanvasObject{}, objects[:last]...), Gap(0))
	return container.New(&fixedSheet{}, Fill(ColumnGap(airMedium, top...), objects[last], nil))
}

// margins is the air at the sides and at top and bottom of a page.
func margins(width float32) (side, edge float32) {
	side, edge = airHuge, airLarge+airTiny
	if width < 760 {
		side, edge = airMedium, airMedium
	}
	if widest := pageWidth * textRoom(); width-2*side > widest {
		side = (width - widest) / 2
	}
	return side, edge
}

type sheetShape struct{}

func (sheetShape) minWidth(o []fyne.CanvasObject) float32 { return widest(o) + 2*airMedium }

func (sheetShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	side, edge := margins(width)
	return heightFor(o[0], width-2*side) + edge + airHuge
}

func (sheetShape) place(o []fyne.CanvasObject, size fyne.Size) {
	side, edge := margins(size.Width)
	w := size.Width - 2*side
	put(o[0], side, edge, w, heightFor(o[0], w))
}

type fixedSheet struct{}

func (fixedSheet) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*airMedium, 2*airMedium)
}

func (fixedSheet) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side, edge := margins(size.Width)
	put(o[0], side, edge, size.Width-2*side, size.Height-2*edge)
}
