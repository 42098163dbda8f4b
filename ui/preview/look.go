package preview

import (
	"image/color"

	"samtak/assets"
	"samtak/reports/doc"
)

// style is the look of some text, as the papers have it: sizes in points,
// distances in millimetres.
type style struct {
	size, lead    float32
	bold, italic  bool
	colour        assets.Colour
	before, after float32
}

// look is what differs between the three layouts of papers.
type look struct {
	left, right float32 // margins, mm
	heads       [4]style
	lead        style // the line below the title
	body, quiet style
	note        style
	words       [3]style // the user's own words: largest first, smaller for long texts
	cellHead    style
	cell        style
	label       style
	value       style
	small       style
	name        style
}

var (
	report = look{
		left: 24, right: 20,
		heads: [4]style{
			1: {size: 25, lead: 31, bold: true, colour: assets.Blue, before: 8, after: 0.4},
			2: {size: 15, lead: 21, bold: true, colour: assets.Blue, before: 7.5, after: 2},
			3: {size: 12, lead: 17, bold: true, colour: assets.Ink, before: 5.5, after: 1.2},
		},
		lead:  style{size: 13, lead: 19, colour: assets.Ink, after: 3.5},
		words: [3]style{{size: 17, lead: 26}, {size: 13, lead: 20}, {size: 11, lead: 16.5}},
	}
	letter = look{
		left: 25, right: 25,
		heads: [4]style{
			1: {size: 17, lead: 23, bold: true, colour: assets.Blue, before: 6, after: 1},
			2: {size: 12.5, lead: 18, bold: true, colour: assets.Blue, before: 4.6, after: 0.8},
			3: {size: 11, lead: 16, bold: true, colour: assets.Ink, before: 3.6, after: 0.6},
		},
		lead:  style{size: 11, lead: 16, colour: assets.Muted, after: 3},
		words: [3]style{{size: 14, lead: 21}, {size: 11.5, lead: 17.5}, {size: 10.5, lead: 15.5}},
	}
	large = look{
		left: 24, right: 20,
		heads: [4]style{
			1: {size: 30, lead: 37, bold: true, colour: assets.Blue, before: 8, after: 1},
			2: {size: 21, lead: 28, bold: true, colour: assets.Blue, before: 9, after: 2.4},
			3: {size: 17.5, lead: 25, bold: true, colour: assets.Ink, before: 7, after: 1.6},
		},
		lead:  style{size: 18, lead: 26, colour: assets.Ink, after: 4},
		words: [3]style{{size: 20, lead: 30}, {size: 17, lead: 26}, {size: 16, lead: 24}},
	}
)

// lookOf completes the look of a layout: what the sizes of its body decide.
func lookOf(l doc.Layout) look {
	switch l {
	case doc.Letter:
		return letter.plain()
	case doc.Large:
		return large.big()
	case doc.Report:
	}
	return report.plain()
}

func (l look) plain() look {
	l.body = style{size: 10.5, lead: 15.5, colour: assets.Ink, after: 2.4}
	l.quiet = style{size: 9.5, lead: 14, colour: assets.Muted, after: 2}
	l.note = style{size: 9.5, lead: 14, italic: true, colour: assets.Muted}
	l.cellHead = style{size: 9, lead: 12.5, bold: true, colour: assets.Blue}
	l.cell = style{size: 9.5, lead: 13.6, colour: assets.Ink}
	l.label = style{size: 8.5, lead: 12, colour: assets.Muted}
	l.value = style{size: 10.5, lead: 14.5, colour: assets.Ink}
	l.small = style{size: 8.5, lead: 12, colour: assets.Muted}
	l.name = style{size: 10.5, lead: 14.5, bold: true, colour: assets.Ink}
	return l
}

func (l look) big() look {
	l.body = style{size: 16, lead: 24, colour: assets.Ink, after: 4}
	l.quiet = style{size: 13, lead: 19.5, colour: assets.Muted, after: 3}
	l.note = style{size: 13, lead: 19.5, italic: true, colour: assets.Muted}
	l.cellHead = style{size: 13, lead: 18, bold: true, colour: assets.Blue}
	l.cell = style{size: 13.5, lead: 19.5, colour: assets.Ink}
	l.label = style{size: 13, lead: 18, colour: assets.Muted}
	l.value = style{size: 16, lead: 22, colour: assets.Ink}
	l.small = style{size: 13, lead: 18, colour: assets.Muted}
	l.name = style{size: 16, lead: 22, bold: true, colour: assets.Ink}
	return l
}

// chips gives a state its look; NoState has none.
var chips = map[doc.State]assets.Chip{
	doc.UnderWay: assets.ChipUnderWay,
	doc.Planned:  assets.ChipPlanned,
	doc.Done:     assets.ChipDone,
	doc.Late:     assets.ChipLate,
}

// paint is a colour of the paper: the same in every theme.
func paint(c assets.Colour) color.Color {
	r, g, b := c.RGB()
	return color.NRGBA{R: r, G: g, B: b, A: 0xFF}
}
