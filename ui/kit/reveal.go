package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// reveal scrolls what has just got the keyboard into view: the toolkit's Tab
// goes to fields below the edge without showing them.
func reveal(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	remember(o)
	roots := []fyne.CanvasObject{c.Content()}
	for _, over := range open[c] {
		if d, ok := over.(*Dialog); ok {
			roots = append(roots, d.Content)
		}
	}
	for _, root := range roots {
		for _, s := range scrollsAround(root, o, nil) {
			bringInto(s, o)
		}
	}
}

// scrollsAround finds the scrolls between root and o, the innermost first.
func scrollsAround(root, o fyne.CanvasObject, outer []*container.Scroll) []*container.Scroll {
	if root == o {
		return outer
	}
	if root == nil || !root.Visible() {
		return nil
	}
	if s, ok := root.(*scroller); ok {
		outer = append([]*container.Scroll{s.scroll}, outer...)
	}
	for _, child := range childrenOf(root) {
		if found := scrollsAround(child, o, outer); found != nil {
			return found
		}
	}
	return nil
}

const revealAir = 28

func bringInto(s *container.Scroll, o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s).Y
	bottom, view := top+o.Size().Height, s.Size().Height
	most := max(0, s.Content.Size().Height-view)
	switch {
	case top < 0 || bottom > view && o.Size().Height > view:
		s.ScrollToOffset(fyne.NewPos(0, max(0, s.Offset.Y+top-revealAir)))
	case bottom > view:
		s.ScrollToOffset(fyne.NewPos(0, min(most, s.Offset.Y+bottom-view+revealAir)))
	}
}
