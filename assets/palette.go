package assets

import "math"

// Colour is an opaque colour as 0xRRGGBB.
type Colour uint32

// RGB gives the three channels, 0–255.
func (c Colour) RGB() (r, g, b uint8) { return uint8(c >> 16), uint8(c >> 8), uint8(c) }

// The palette of window (light) and paper. Text colours have a contrast of at
// least 4.5 on the grounds they are used on; a test holds them to it.
const (
	White Colour = 0xFFFFFF
	Ink   Colour = 0x1B2A33 // text
	Muted Colour = 0x55636E // secondary text
	Blue  Colour = 0x0B4A78 // headings, primary action, links
	Rule  Colour = 0xCBD5DC // thin lines
	Grid  Colour = 0xE3E9ED // thinner lines inside figures
	Tint  Colour = 0xEAF2F8 // table heads, selection, the decision itself
	Warm  Colour = 0xFDF5E6 // the user's own words
	Amber Colour = 0xD99A1C // decoration only: too light for text
	Brick Colour = 0x8A2B10 // confidentiality mark, today, warnings
	Ochre Colour = 0x8A5A00 // the line under a missing fact
)

// Chip is the look of a state: a tinted ground, a dot and a word.
type Chip struct{ Ground, Text, Dot Colour }

// The chips. The word is always shown: colour never carries the meaning alone.
var (
	ChipUnderWay = Chip{0xDCEBF7, 0x0B4A78, 0x1F78B4}
	ChipPlanned  = Chip{0xE8ECEF, 0x3D4A54, 0x7A8893}
	ChipDone     = Chip{0xDDF0E2, 0x1B5E33, 0x2E8B57}
	ChipLate     = Chip{0xFBE3DC, 0x8A2B10, 0xC8452B}
	ChipSoon     = Chip{0xFCEBC4, 0x6B4700, 0xB07508}
)

// Contrast is the contrast ratio of two colours, 1–21, as WCAG 2 defines it.
func Contrast(a, b Colour) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// luminance is the relative luminance of WCAG 2, 0–1.
func luminance(c Colour) float64 {
	r, g, b := c.RGB()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.03928 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}
