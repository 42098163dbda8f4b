package demo

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"
	"unicode/utf8"
)

// TestScan: a sheet of A4 with ink where the text stands and nowhere else.
func TestScan(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(scan("Ål €\n\nBø")))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != sheetWidth || b.Dy() != sheetHeight {
		t.Errorf("%v", b)
	}
	line := func(n int) image.Rectangle { // from below the line above to below its own letters
		return image.Rect(0, sheetEdge+n*sheetLine+10, sheetWidth, sheetEdge+(n+1)*sheetLine+10)
	}
	for n, want := range []bool{true, false, true, false} {
		if got := ink(img, line(n)); got > 0 != want {
			t.Errorf("line %d has %d dots", n, got)
		}
	}
	if n := ink(img, image.Rect(0, 0, sheetEdge-2, sheetHeight)); n > 0 {
		t.Errorf("%d dots in the margin", n)
	}
	if !bytes.Equal(scan("Kari"), scan("Kari")) {
		t.Error("the same text gives other bytes")
	}
}

func ink(img image.Image, r image.Rectangle) (n int) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if grey, _, _, _ := img.At(x, y).RGBA(); grey < 0x8000 {
				n++
			}
		}
	}
	return n
}

func TestLines(t *testing.T) {
	got := lines("én to tre\n\nfire", func(s string) bool { return utf8.RuneCountInString(s) <= 6 })
	if want := []string{"én to", "tre", "", "fire"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
