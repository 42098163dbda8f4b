package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Option is one of the answers to choose between: what the program calls it
// and what the caseworker reads.
type Option struct{ ID, Label string }

// Select is a field with a list to choose from: Space, Enter, Alt+↓ or a press
// opens it, the arrows change it, a letter jumps to the next label that begins so.
type Select struct {
	pressable
	// Placeholder is shown while nothing is chosen.
	Placeholder string
	// OnChanged is called with the id of the answer the caseworker chose.
	OnChanged func(id string)

	options []Option
	chosen  string
	failed  bool
	list    *popover
}

// NewSelect makes a field with these answers, none of them chosen.
func NewSelect(options []Option, changed func(id string)) *Select {
	s := &Select{options: options, OnChanged: changed}
	s.OnTapped = s.open
	s.init(s)
	return s
}

// Selected is the id of the answer, "" when none is chosen.
func (s *Select) Selected() string { return s.chosen }

// SetSelected chooses an answer without calling OnChanged; "" takes the choice away.
func (s *Select) SetSelected(id string) {
	s.chosen = id
	s.Refresh()
}

// SetOptions changes the answers.
func (s *Select) SetOptions(options []Option) {
	s.options = options
	s.Refresh()
}

// SetFailed draws the edge in the colour of errors.
func (s *Select) SetFailed(failed bool) { s.failed = failed; s.Refresh() }

// AccessibilityLabel is the answer.
func (s *Select) AccessibilityLabel() string { return s.label() }

func (s *Select) index() int { return indexOf(s.options, s.chosen) }

func indexOf(options []Option, id string) int {
	for i, o := range options {
		if o.ID == id {
			return i
		}
	}
	return -1
}

func (s *Select) label() string {
	if i := s.index(); i >= 0 {
		return s.options[i].Label
	}
	return s.Placeholder
}

func (s *Select) choose(i int) {
	if i < 0 || i >= len(s.options) || s.options[i].ID == s.chosen {
		return
	}
	s.chosen = s.options[i].ID
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(s.chosen)
	}
}

// TypedKey moves between the answers.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	if s.Disabled() {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		s.choose(s.index() + 1)
	case fyne.KeyUp:
		s.choose(max(0, s.index()-1))
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.options) - 1)
	default:
		s.pressable.TypedKey(e)
	}
}

// TypedRune jumps to the next answer that begins with the letter.
func (s *Select) TypedRune(r rune) {
	if !s.Disabled() {
		s.choose(nextWith(s.options, s.index(), r))
	}
}

// TypedShortcut opens the list on Alt+↓; the rest goes to the window.
func (s *Select) TypedShortcut(sc fyne.Shortcut) { openOrPass(s, sc, s.press) }

// nextWith is the next option after from whose label begins with r, or -1.
func nextWith(options []Option, from int, r rune) int {
	for i := range options {
		at := (from + 1 + i) % len(options)
		if strings.HasPrefix(strings.ToLower(options[at].Label), strings.ToLower(string(r))) {
			return at
		}
	}
	return -1
}

func (s *Select) open() {
	if len(s.options) == 0 {
		return
	}
	list := newOptionList(s.options, s.index(), func(i int) {
		s.list.Close()
		s.choose(i)
	})
	width := max(s.Size().Width, list.MinSize().Width)
	height := min(list.MinSize().Height, 12*list.rowHeight())
	scroll := container.NewVScroll(list)
	list.scroll = scroll
	s.list = showPopover(s, scroll, fyne.NewSize(width-6, height), list, s)
	if s.list == nil {
		return
	}
	list.reveal()
}

// CreateRenderer is for the toolkit.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	ring, face, arrow, word := rounded(6), rounded(4), &canvas.Image{}, line()
	d := &drawn{owner: s, objects: []fyne.CanvasObject{ring, face, arrow, word}}
	d.least = func() fyne.Size {
		h := fieldHeight()
		return fyne.NewSize(8*textPx(), h)
	}
	d.place = func(sz fyne.Size) {
		icon := size(theme.SizeNameInlineIcon)
		put(ring, -1.5, -1.5, sz.Width+3, sz.Height+3)
		put(face, edgeInset, edgeInset, sz.Width-2*edgeInset, sz.Height-2*edgeInset)
		put(arrow, sz.Width-icon-6, (sz.Height-icon)/2, icon, icon)
		word.Text = cut(s.label(), sz.Width-icon-6-2*sizeInner, textPx(), fyne.TextStyle{})
		h := word.MinSize().Height
		put(word, sizeInner, (sz.Height-h)/2, sz.Width-icon, h)
	}
	d.paint = func() { s.paint(ring, face, arrow, word) }
	d.paint()
	return d
}

func (s *Select) paint(ring, face *canvas.Rectangle, arrow *canvas.Image, word *canvas.Text) {
	ink, edge := ColorInk, theme.ColorNameInputBorder
	switch {
	case s.Disabled():
		ink, edge = theme.ColorNameDisabled, theme.ColorNameDisabled
	case s.index() < 0:
		ink = ColorMuted
	}
	stroke(face, Color(theme.ColorNameInputBackground), Color(edge), size(theme.SizeNameInputBorder))
	paintRing(ring, s.focused, s.failed)
	letter(word, s.label(), textPx(), false, Color(ink))
	paintIcon(arrow, theme.MenuDropDownIcon(), ink)
}

func paintRing(ring *canvas.Rectangle, focused, failed bool) {
	ring.Hidden = !focused && !failed
	ring.FillColor = Color(ColorDanger)
	if focused {
		ring.FillColor = Color(ColorFocusRing)
	}
	ring.Refresh()
}

// fieldHeight is the height of a field of one line in the theme in use.
func fieldHeight() float32 {
	return fyne.MeasureText("M", textPx(), fyne.TextStyle{}).Height + 2*size(theme.SizeNameInnerPadding)
}
