package demo

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"samtak/assets"
)

// A scanned sheet of the stories: A4 at 150 dots per inch.
const (
	sheetDPI                = 150
	sheetWidth, sheetHeight = 1240, 1754
	sheetEdge               = 150 // pixels around the text
	sheetPoints             = 11
	sheetLine               = 34 // pixels from line to line
)

// scanned is the shades a scan is kept in; few of them keep the practice file small.
var scanned = color.Palette{color.White, color.Gray{Y: 190}, color.Gray{Y: 110}, color.Gray{Y: 40}}

// letters is the font of the sheets, read when the first is made.
var letters = sync.OnceValues(func() (*opentype.Font, error) { return opentype.Parse(assets.Regular()) })

// scan is a sheet as it may come out of a scanner: the lines of text on white.
func scan(text string) []byte {
	of, err := letters()
	if err != nil {
		return nil // the font is embedded: a test would have met it
	}
	face, err := opentype.NewFace(of, &opentype.FaceOptions{Size: sheetPoints, DPI: sheetDPI, Hinting: font.HintingFull})
	if err != nil {
		return nil
	}
	sheet := image.NewGray(image.Rect(0, 0, sheetWidth, sheetHeight))
	draw.Draw(sheet, sheet.Rect, image.White, image.Point{}, draw.Src)
	pen := font.Drawer{Dst: sheet, Src: image.NewUniform(scanned[len(scanned)-1]), Face: face}
	for i, line := range lines(text, func(s string) bool { return pen.MeasureString(s) <= fixed.I(sheetWidth-2*sheetEdge) }) {
		pen.Dot = fixed.P(sheetEdge, sheetEdge+(i+1)*sheetLine)
		pen.DrawString(line)
	}
	out := image.NewPaletted(sheet.Rect, scanned)
	draw.Draw(out, out.Rect, sheet, image.Point{}, draw.Src)
	var b bytes.Buffer
	_ = png.Encode(&b, out) // into memory: cannot fail
	return b.Bytes()
}

// lines breaks a text to lines that fit; a word too long for a line has its own.
func lines(text string, fits func(string) bool) []string {
	var out []string
	for part := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.FieldsSeq(part) {
			if line != "" && !fits(line+" "+word) {
				out, line = append(out, line), ""
			}
			line = strings.TrimSpace(line + " " + word)
		}
		out = append(out, line)
	}
	return out
}
