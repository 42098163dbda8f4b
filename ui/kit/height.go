package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Height gives something that scrolls by itself, such as a list on a sheet, a
// fixed height at text scale 1.
func Height(height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{shape: heightShape{height}}, o)
}

type heightShape struct{ height float32 }

func (s heightShape) tall() float32 { return s.height * textRoom() }

func (s heightShape) minWidth(o []fyne.CanvasObject) float32 { return widest(o) }

func (s heightShape) heightFor([]fyne.CanvasObject, float32) float32 { return s.tall() }

func (s heightShape) place(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], 0, 0, size.Width, s.tall())
}
