package pdf

import (
	"samtak/assets"
	"samtak/reports/doc"
)

// A4 in millimetres, and points per millimetre.
const (
	pageWidth  = 210.0
	pageHeight = 297.0
	perMM      = 72 / 25.4
)

// style is the look of some text. Sizes in points, distances in millimetres.
type style struct {
	face          weight
	size, lead    float64
	colour        assets.Colour
	before, after float64
	track         float64 // extra distance between letters, points
}

// line is the height of a line in millimetres.
func (s style) line() float64 { return s.lead / perMM }

// base is the distance from the top of a line to its baseline in millimetres;
// the lower-case letters of Noto Sans stand in the middle of the line.
func (s style) base() float64 { return (s.lead*0.5 + s.size*0.36) / perMM }

func (s style) in(w weight) style { s.face = w; return s }

// look is everything that differs between the three layouts.
type look struct {
	left, right, top, bottom float64 // margins, mm
	start                    float64 // top of the text on page one, mm
	heads                    [4]style
	lead                     style // the line below the title
	body, quiet, note        style
	words                    []style // the user's own words: largest first, smaller for long texts
	cellHead, cell           style
	label, value             style // facts
	small                    style // roles, figure words
	name                     style // who signs
	foot, footBold           style
}

const tightHeading = 0.5 // above a heading right below another, mm

var looks = map[doc.Layout]*look{
	doc.Report: {
		left: 24, right: 20, top: 20, bottom: 22, start: 38,
		heads: [4]style{
			1: {face: bold, size: 25, lead: 31, colour: assets.Blue, track: -0.2, before: 8, after: 0.4},
			2: {face: bold, size: 15, lead: 21, colour: assets.Blue, before: 7.5, after: 2},
			3: {face: bold, size: 12, lead: 17, colour: assets.Ink, before: 5.5, after: 1.2},
		},
		lead:     style{size: 13, lead: 19, colour: assets.Ink, after: 3.5},
		body:     style{size: 10.5, lead: 15.5, colour: assets.Ink, after: 2.4},
		quiet:    style{size: 9.5, lead: 14, colour: assets.Muted, after: 2},
		note:     style{face: italic, size: 9.5, lead: 14, colour: assets.Muted},
		words:    []style{{size: 17, lead: 26, colour: assets.Ink}, {size: 13, lead: 20, colour: assets.Ink}, {size: 11, lead: 16.5, colour: assets.Ink}},
		cellHead: style{face: bold, size: 9, lead: 12.5, colour: assets.Blue},
		cell:     style{size: 9.5, lead: 13.6, colour: assets.Ink},
		label:    style{size: 8.5, lead: 12, colour: assets.Muted},
		value:    style{size: 10.5, lead: 14.5, colour: assets.Ink},
		small:    style{size: 8.5, lead: 12, colour: assets.Muted},
		name:     style{face: bold, size: 10.5, lead: 14.5, colour: assets.Ink},
		foot:     style{size: 8.5, lead: 11.4, colour: assets.Muted},
		footBold: style{face: bold, size: 8.5, lead: 11.4, colour: assets.Muted},
	},
	doc.Letter: {
		left: 25, right: 25, top: 22, bottom: 24, start: 94,
		heads: [4]style{
			1: {face: bold, size: 17, lead: 23, colour: assets.Blue, before: 6, after: 1},
			2: {face: bold, size: 12.5, lead: 18, colour: assets.Blue, before: 4.6, after: 0.8},
			3: {face: bold, size: 11, lead: 16, colour: assets.Ink, before: 3.6, after: 0.6},
		},
		lead:     style{size: 11, lead: 16, colour: assets.Muted, after: 3},
		body:     style{size: 10.5, lead: 15.5, colour: assets.Ink, after: 2.4},
		quiet:    style{size: 9.5, lead: 14, colour: assets.Muted, after: 2},
		note:     style{face: italic, size: 9.5, lead: 14, colour: assets.Muted},
		words:    []style{{size: 14, lead: 21, colour: assets.Ink}, {size: 11.5, lead: 17.5, colour: assets.Ink}, {size: 10.5, lead: 15.5, colour: assets.Ink}},
		cellHead: style{face: bold, size: 9, lead: 12.5, colour: assets.Blue},
		cell:     style{size: 9.5, lead: 13.6, colour: assets.Ink},
		label:    style{size: 8.5, lead: 12, colour: assets.Muted},
		value:    style{size: 10.5, lead: 14.5, colour: assets.Ink},
		small:    style{size: 8.5, lead: 12, colour: assets.Muted},
		name:     style{face: bold, size: 10.5, lead: 14.5, colour: assets.Ink},
		foot:     style{size: 8.5, lead: 11.4, colour: assets.Muted},
		footBold: style{face: bold, size: 8.5, lead: 11.4, colour: assets.Muted},
	},
	doc.Large: {
		left: 24, right: 20, top: 20, bottom: 24, start: 38,
		heads: [4]style{
			1: {face: bold, size: 30, lead: 37, colour: assets.Blue, track: -0.2, before: 8, after: 1},
			2: {face: bold, size: 21, lead: 28, colour: assets.Blue, before: 9, after: 2.4},
			3: {face: bold, size: 17.5, lead: 25, colour: assets.Ink, before: 7, after: 1.6},
		},
		lead:     style{size: 18, lead: 26, colour: assets.Ink, after: 4},
		body:     style{size: 16, lead: 24, colour: assets.Ink, after: 4},
		quiet:    style{size: 13, lead: 19.5, colour: assets.Muted, after: 3},
		note:     style{face: italic, size: 13, lead: 19.5, colour: assets.Muted},
		words:    []style{{size: 20, lead: 30, colour: assets.Ink}, {size: 17, lead: 26, colour: assets.Ink}, {size: 16, lead: 24, colour: assets.Ink}},
		cellHead: style{face: bold, size: 13, lead: 18, colour: assets.Blue},
		cell:     style{size: 13.5, lead: 19.5, colour: assets.Ink},
		label:    style{size: 13, lead: 18, colour: assets.Muted},
		value:    style{size: 16, lead: 22, colour: assets.Ink},
		small:    style{size: 13, lead: 18, colour: assets.Muted},
		name:     style{face: bold, size: 16, lead: 22, colour: assets.Ink},
		foot:     style{size: 10, lead: 13, colour: assets.Muted},
		footBold: style{face: bold, size: 10, lead: 13, colour: assets.Muted},
	},
}

// chips gives a state its look; NoState has none.
var chips = map[doc.State]assets.Chip{
	doc.UnderWay: assets.ChipUnderWay,
	doc.Planned:  assets.ChipPlanned,
	doc.Done:     assets.ChipDone,
	doc.Late:     assets.ChipLate,
}

func lookOf(l doc.Layout) *look {
	if k := looks[l]; k != nil {
		return k
	}
	return looks[doc.Report]
}
