package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// NavItem is a line of the navigation: a sign, a word, how many things wait
// there, and a bar when it is the page shown.
type NavItem struct {
	pressable
	icon     fyne.Resource
	label    string
	count    *badge
	selected bool
}

// NewNavItem makes a line; tap opens the page.
func NewNavItem(icon fyne.Resource, label string, tap func()) *NavItem {
	n := &NavItem{icon: icon, label: label, count: NewBadge(0).(*badge)}
	n.OnTapped = tap
	n.init(n)
	return n
}

// SetCount shows how many things wait there; 0 shows nothing.
func (n *NavItem) SetCount(count int) { n.count.n = count; n.Refresh() }

// SetSelected marks the page shown.
func (n *NavItem) SetSelected(on bool) { n.selected = on; n.Refresh() }

// SetLabel changes the word.
func (n *NavItem) SetLabel(s string) { n.label = s; n.Refresh() }

// AccessibilityLabel is the word.
func (n *NavItem) AccessibilityLabel() string { return n.label }

// CreateRenderer is for the toolkit.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	face, bar, ring, word, img := rounded(5), rounded(2), rounded(6), line(), &canvas.Image{}
	d := &drawn{owner: n, objects: []fyne.CanvasObject{face, bar, ring, img, word, n.count}}
	d.least = func() fyne.Size {
		h := fyne.MeasureText("Åg", textPx(), fyne.TextStyle{Bold: true}).Height + 16
		return fyne.NewSize(120, h)
	}
	d.place = func(s fyne.Size) {
		icon, c := size(theme.SizeNameInlineIcon), n.count.MinSize()
		put(face, 0, 0, s.Width, s.Height)
		put(ring, 1, 1, s.Width-2, s.Height-2)
		put(bar, 0, 7, 4, s.Height-14)
		put(img, 12, (s.Height-icon)/2, icon, icon)
		left := 12 + icon + 10
		word.Text = cut(n.label, s.Width-left-c.Width-airMedium, textPx(), word.TextStyle)
		h := word.MinSize().Height
		put(word, left, (s.Height-h)/2, s.Width-left, h)
		put(n.count, s.Width-c.Width-10, (s.Height-c.Height)/2, c.Width, c.Height)
	}
	d.paint = func() {
		ink := ColorInk
		face.FillColor, face.Hidden = Color(theme.ColorNameHover), !n.hovered
		if n.selected {
			ink = ColorHeading
			face.FillColor, face.Hidden = Color(theme.ColorNameSelection), false
		}
		bar.FillColor, bar.Hidden = Color(theme.ColorNamePrimary), !n.selected
		ring.Hidden = !n.focused
		stroke(ring, color.Transparent, Color(ColorFocusRing), 2.5)
		letter(word, n.label, textPx(), n.selected, Color(ink))
		paintIcon(img, n.icon, ink)
		n.count.Refresh()
	}
	d.paint()
	return d
}
