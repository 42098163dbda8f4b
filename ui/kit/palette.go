package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/assets"
)

// The colours a page may ask for by name, besides those of Fyne's theme.
// [Color] looks them up in the theme in use.
const (
	ColorPaper      fyne.ThemeColorName = "samtak.paper"      // ground of panels and fields
	ColorInk        fyne.ThemeColorName = "samtak.ink"        // text
	ColorMuted      fyne.ThemeColorName = "samtak.muted"      // secondary text
	ColorHeading    fyne.ThemeColorName = "samtak.heading"    // headings
	ColorRule       fyne.ThemeColorName = "samtak.rule"       // thin lines, edges of panels
	ColorGrid       fyne.ThemeColorName = "samtak.grid"       // thinner lines between rows and inside figures
	ColorTint       fyne.ThemeColorName = "samtak.tint"       // table heads, the selected row
	ColorWarm       fyne.ThemeColorName = "samtak.warm"       // ground of the user's own words
	ColorWarmEdge   fyne.ThemeColorName = "samtak.warmEdge"   // edge of the user's own words
	ColorAmber      fyne.ThemeColorName = "samtak.amber"      // decoration only, never text
	ColorDanger     fyne.ThemeColorName = "samtak.danger"     // text of errors and warnings
	ColorDone       fyne.ThemeColorName = "samtak.done"       // text of what went well
	ColorSidebar    fyne.ThemeColorName = "samtak.sidebar"    // ground of the navigation
	ColorFocusRing  fyne.ThemeColorName = "samtak.focusRing"  // ring round what has the keyboard
	ColorOnDangerBG fyne.ThemeColorName = "samtak.dangerTint" // ground of a problem notice
)

// State is where something stands; it is always shown with a word beside the colour.
type State int

// The states of the palette.
const (
	None     State = iota // no chip at all
	Planned               // not begun
	UnderWay              // being worked on
	Done                  // finished
	Late                  // past its day, or wrong
	Soon                  // its day is near
)

// stateLook is the tint, the word and the dot of a chip.
type stateLook struct{ ground, text, dot assets.Colour }

func lookOf(c assets.Chip) stateLook { return stateLook{c.Ground, c.Text, c.Dot} }

// palette is every colour of one mode.
type palette struct {
	named  map[fyne.ThemeColorName]assets.Colour
	hover  color.NRGBA
	press  color.NRGBA
	shadow color.NRGBA
	states [6]stateLook
}

var palettes = map[Mode]*palette{Light: lightPalette(), Dark: darkPalette(), HighContrast: contrastPalette()}

func lightPalette() *palette {
	return &palette{
		named: named(tones{
			page: 0xFAFBFC, paper: assets.White, sidebar: 0xF1F4F6,
			ink: assets.Ink, muted: assets.Muted, heading: assets.Blue,
			rule: assets.Rule, grid: assets.Grid, border: 0x6F7E89, tint: assets.Tint,
			warm: assets.Warm, warmEdge: 0xE9CE9B, amber: assets.Amber,
			danger: assets.Brick, dangerTint: 0xFBE3DC, done: 0x1B5E33, ochre: assets.Ochre,
			primary: assets.Blue, onPrimary: assets.White, ring: 0x1F78B4,
			disabled: 0x69757E, button: 0xEEF2F5, selection: 0xCFE2F1,
		}),
		hover:  color.NRGBA{0x0B, 0x4A, 0x78, 0x12},
		press:  color.NRGBA{0x0B, 0x4A, 0x78, 0x30},
		shadow: color.NRGBA{0x1B, 0x2A, 0x33, 0x30},
		states: [6]stateLook{
			{assets.White, assets.Muted, assets.Muted},
			lookOf(assets.ChipPlanned), lookOf(assets.ChipUnderWay), lookOf(assets.ChipDone), lookOf(assets.ChipLate), lookOf(assets.ChipSoon),
		},
	}
}

func darkPalette() *palette {
	return &palette{
		named: named(tones{
			page: 0x12181D, paper: 0x1A2229, sidebar: 0x0F1418,
			ink: 0xE8EDF1, muted: 0xA9B6C0, heading: 0x9CCBEE,
			rule: 0x3A4751, grid: 0x2A353D, border: 0x8494A0, tint: 0x22313C,
			warm: 0x2E281C, warmEdge: 0x6B5730, amber: 0xE0A93A,
			danger: 0xF2A48C, dangerTint: 0x43251C, done: 0x95D3A9, ochre: 0xE3B45C,
			primary: 0x8CC4EC, onPrimary: 0x0A2233, ring: 0x6FB4E3,
			disabled: 0x8896A1, button: 0x27323B, selection: 0x2B4A61,
		}),
		hover:  color.NRGBA{0x9C, 0xCB, 0xEE, 0x1A},
		press:  color.NRGBA{0x9C, 0xCB, 0xEE, 0x38},
		shadow: color.NRGBA{0x00, 0x00, 0x00, 0x90},
		states: [6]stateLook{
			{0x1A2229, 0xA9B6C0, 0xA9B6C0},
			{0x2C373F, 0xC9D3DA, 0x93A2AD},
			{0x1E3A50, 0xB5DAF5, 0x5FAEE3},
			{0x1D3B29, 0xA9DFBB, 0x56B57D},
			{0x4A281E, 0xF8C0AE, 0xE8765A},
			{0x3F3214, 0xF3D48B, 0xE0A93A},
		},
	}
}

func contrastPalette() *palette {
	const black, white, yellow assets.Colour = 0x000000, 0xFFFFFF, 0xFFE95C
	return &palette{
		named: named(tones{
			page: black, paper: black, sidebar: black,
			ink: white, muted: 0xE6E6E6, heading: yellow,
			rule: white, grid: 0x8C8C8C, border: white, tint: 0x26230B,
			warm: 0x1C1A00, warmEdge: yellow, amber: yellow,
			danger: 0xFFB39E, dangerTint: 0x3A0E00, done: 0x9CF0B4, ochre: yellow,
			primary: yellow, onPrimary: black, ring: 0x5CE1FF,
			disabled: 0xB0B0B0, button: 0x1F1F1F, selection: 0x00485C,
		}),
		hover:  color.NRGBA{0xFF, 0xE9, 0x5C, 0x30},
		press:  color.NRGBA{0xFF, 0xE9, 0x5C, 0x60},
		shadow: color.NRGBA{0x00, 0x00, 0x00, 0xC0},
		states: [6]stateLook{
			{black, white, white},
			{0x1F1F1F, white, white},
			{0x002B38, 0x8FEBFF, 0x5CE1FF},
			{0x002E10, 0x9CF0B4, 0x5CE68A},
			{0x3A0E00, 0xFFC7B8, 0xFF8A6B},
			{0x332B00, 0xFFE95C, 0xFFD000},
		},
	}
}

// tones is what one mode decides; the theme names are derived from it.
type tones struct {
	page, paper, sidebar, ink, muted, heading, rule, grid, border, tint, warm, warmEdge, amber assets.Colour
	danger, dangerTint, done, ochre, primary, onPrimary, ring, disabled, button, selection     assets.Colour
}

func named(t tones) map[fyne.ThemeColorName]assets.Colour {
	return map[fyne.ThemeColorName]assets.Colour{
		ColorPaper: t.paper, ColorInk: t.ink, ColorMuted: t.muted, ColorHeading: t.heading,
		ColorRule: t.rule, ColorGrid: t.grid, ColorTint: t.tint, ColorWarm: t.warm, ColorWarmEdge: t.warmEdge,
		ColorAmber: t.amber, ColorDanger: t.danger, ColorDone: t.done, ColorSidebar: t.sidebar,
		ColorFocusRing: t.ring, ColorOnDangerBG: t.dangerTint,

		theme.ColorNameBackground: t.page, theme.ColorNameForeground: t.ink,
		theme.ColorNameInputBackground: t.paper, theme.ColorNameInputBorder: t.border,
		theme.ColorNameMenuBackground: t.paper, theme.ColorNameOverlayBackground: t.paper,
		theme.ColorNameHeaderBackground: t.tint, theme.ColorNameSeparator: t.grid,
		theme.ColorNamePrimary: t.primary, theme.ColorNameForegroundOnPrimary: t.onPrimary,
		theme.ColorNameHyperlink: t.heading, theme.ColorNameFocus: t.selection,
		theme.ColorNameSelection: t.selection, theme.ColorNameButton: t.button,
		theme.ColorNameDisabled: t.disabled, theme.ColorNameDisabledButton: t.button,
		theme.ColorNamePlaceHolder: t.muted, theme.ColorNameScrollBar: t.border,
		theme.ColorNameScrollBarBackground: t.sidebar,
		theme.ColorNameError:               t.danger, theme.ColorNameForegroundOnError: t.paper,
		theme.ColorNameSuccess: t.done, theme.ColorNameForegroundOnSuccess: t.paper,
		theme.ColorNameWarning: t.ochre, theme.ColorNameForegroundOnWarning: t.paper,
	}
}

func opaque(c assets.Colour) color.NRGBA {
	r, g, b := c.RGB()
	return color.NRGBA{r, g, b, 0xFF}
}
