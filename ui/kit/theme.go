package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode is which palette the window wears.
type Mode int

// The modes a caseworker can choose between.
const (
	Light Mode = iota
	Dark
	HighContrast
)

// Look is how the window looks: its palette and its text size. The sizes
// offered are 1.0, 1.15, 1.3 and 1.5; 0 means 1.0.
type Look struct {
	Mode  Mode
	Scale float32
}

// Scales is the text sizes offered.
var Scales = []float32{1, 1.15, 1.3, 1.5}

// NewTheme makes the theme of a look. The font is Noto Sans, which the toolkit carries.
func NewTheme(l Look) fyne.Theme {
	if l.Scale < 0.8 || l.Scale > 3 {
		l.Scale = 1
	}
	p, ok := palettes[l.Mode]
	if !ok {
		p = palettes[Light]
	}
	return &look{Theme: theme.DefaultTheme(), look: l, palette: p}
}

type look struct {
	fyne.Theme
	look    Look
	palette *palette
}

// Color ignores the variant of the system: the caseworker chooses in the settings.
func (t *look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameHover:
		return t.palette.hover
	case theme.ColorNamePressed:
		return t.palette.press
	case theme.ColorNameShadow:
		return t.palette.shadow
	}
	if c, ok := t.palette.named[name]; ok {
		return opaque(c)
	}
	variant := theme.VariantDark
	if t.look.Mode == Light {
		variant = theme.VariantLight
	}
	return t.Theme.Color(name, variant)
}

// Sizes of text before scaling, in the toolkit's units (1/96 inch at scale 1).
const (
	sizeText    = 14
	sizeSmall   = 12.5
	sizeSub     = 17
	sizeTitle   = 24
	sizeBig     = 24
	sizePadding = 5
	sizeInner   = 9
)

// Size follows the text scale for text and icons; air and edges stay as they are.
func (t *look) Size(name fyne.ThemeSizeName) float32 {
	s := t.look.Scale
	switch name {
	case theme.SizeNameText:
		return sizeText * s
	case theme.SizeNameCaptionText:
		return sizeSmall * s
	case theme.SizeNameSubHeadingText:
		return sizeSub * s
	case theme.SizeNameHeadingText:
		return sizeTitle * s
	case theme.SizeNameInlineIcon:
		return 20 * s
	case theme.SizeNamePadding:
		return sizePadding
	case theme.SizeNameInnerPadding:
		return sizeInner
	case theme.SizeNameInputBorder:
		return t.edge()
	case theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return 4
	case theme.SizeNameScrollBar:
		return 12
	case theme.SizeNameScrollBarSmall:
		return 6
	case theme.SizeNameModalBlurRadius:
		return 0 // a blur costs most of a second under software rendering
	}
	return t.Theme.Size(name)
}

// edge is the width of the line round a field.
func (t *look) edge() float32 {
	if t.look.Mode == HighContrast {
		return 2
	}
	return 1.25
}

// Color is a colour of the theme in use, by one of the Color… names here or of Fyne's.
// Call it at each refresh: the theme can change while the window is open.
func Color(name fyne.ThemeColorName) color.Color {
	th := fyne.CurrentApp().Settings().Theme()
	if _, ours := th.(*look); !ours {
		return fallback.Color(name, 0)
	}
	return th.Color(name, 0)
}

// StateColors is the ground and the text colour of a state in the theme in use.
func StateColors(s State) (tint, ink color.Color) {
	l := stateOf(s)
	return opaque(l.ground), opaque(l.text)
}

// Scale is the text scale of the theme in use.
func Scale() float32 { return current().look.Scale }

var fallback = NewTheme(Look{}).(*look)

func current() *look {
	if l, ok := fyne.CurrentApp().Settings().Theme().(*look); ok {
		return l
	}
	return fallback
}

func stateOf(s State) stateLook {
	if s < None || s > Soon {
		s = None
	}
	return current().palette.states[s]
}

func size(name fyne.ThemeSizeName) float32 { return current().Size(name) }
