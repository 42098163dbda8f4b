package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
	"time"

	"samtak/reports/doc"
	"samtak/reports/pdf/pdftest"
)

var bindHead = Head{Title: "Sak 2026/14 til statsforvalteren", Subject: "Klage", Author: "Fjordvik kommune", Language: "nb-NO", Created: time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)}

// bindAll binds parts and demands that each fits.
func bindAll(tb testing.TB, practice string, cover *Part, parts ...Part) Result {
	tb.Helper()
	b, err := NewBinder(practice)
	if err != nil {
		tb.Fatal(err)
	}
	for i, p := range parts {
		if err := b.Add(p); err != nil {
			tb.Fatalf("part %d: %v", i+1, err)
		}
	}
	res, err := b.Finish(bindHead, cover)
	if err != nil {
		tb.Fatal(err)
	}
	return res
}

func ownPart(tb testing.TB, title string, d *doc.Document) Part {
	tb.Helper()
	res, err := Render(d)
	if err != nil {
		tb.Fatal(err)
	}
	return Part{Bookmark: title, Mime: "application/pdf", Data: res.PDF}
}

func scanPart(mime string, data []byte) Part {
	return Part{
		Bookmark: "2026/14-9 Skannet", Mime: mime, Data: data, Language: "nb-NO",
		Alt: func(page, of int) string { return fmt.Sprintf("Skannet side %d av %d", page, of) },
	}
}

// testPicture has dark lines on white, so that turned pictures look turned.
func testPicture(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		x, y := i%w, i/w
		c := color.RGBA{255, 255, 255, 255}
		if y%40 < 6 && x > w/10 && x < w*9/10-y/3 {
			c = color.RGBA{uint8(x), 30, uint8(y), 255}
		}
		img.SetRGBA(x, y, c)
	}
	return img
}

func jpegOf(tb testing.TB, img image.Image) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func pngOf(tb testing.TB, img image.Image) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestBoundPapersAreSound(t *testing.T) {
	cover := ownPart(t, "Oversending", letterSample())
	nynorsk := letterSample()
	nynorsk.Language = "nn-NO"
	rare := paper(doc.Heading{Level: 1, Text: "Łukasz"}, doc.Paragraph{Text: doc.Plain("Łukasz Wójcik, Дмитрий")})
	parts := []Part{
		ownPart(t, "2026/14-1 Plan", planSample()), ownPart(t, "2026/14-2 Brev", nynorsk),
		ownPart(t, "2026/14-3 Stor", largeSample()), ownPart(t, "2026/14-4 Brev", letterSample()), ownPart(t, "2026/14-5 Navn", rare),
		scanPart("image/jpeg", jpegOf(t, testPicture(420, 594))), scanPart("image/png", pngOf(t, testPicture(800, 300))),
	}
	res := bindAll(t, "", &cover, parts...)
	pdftest.Check(t, res.PDF)

	want := pdftest.Text(t, cover.Data)
	for _, p := range parts[:5] {
		want += pdftest.Text(t, p.Data)
	}
	want += "[Skannet side 1 av 1]\n[Skannet side 1 av 1]\n"
	if got := pdftest.Text(t, res.PDF); got != want {
		t.Error("the text of the bound file is not that of its parts")
	}
	again := bindAll(t, "", &cover, parts...)
	if !bytes.Equal(res.PDF, again.PDF) {
		t.Error("the same parts give other bytes")
	}
	if most := len(cover.Data) + len(parts[0].Data) + 60<<10; len(res.PDF) > most {
		t.Errorf("%d kB: fonts are not shared", len(res.PDF)>>10)
	}
}

func TestBoundFileCanBeBoundAgain(t *testing.T) {
	wide := scanPart("image/png", pngOf(t, testPicture(800, 300)))
	inner := bindAll(t, "", nil, ownPart(t, "1 Brev", letterSample()), wide)
	outer := bindAll(t, "", nil, ownPart(t, "1 Plan", planSample()), Part{Bookmark: "2 Pakke", Mime: "application/pdf", Data: inner.PDF})
	pdftest.Check(t, outer.PDF)
	p, err := readOwn(outer.PDF)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(p.objects[p.document].value, []byte(" 0 R")); n != 3 { // its parent and two papers
		t.Errorf("%d references in the top element", n)
	}
	if p.pages[len(p.pages)-1].box == nil {
		t.Error("the page on its side lost its size")
	}
}

func TestBookmarks(t *testing.T) {
	cover := ownPart(t, "Oversending", paper(doc.Heading{Level: 1, Text: "Klage"}))
	one := paper(doc.Heading{Level: 1, Text: "Første"}, doc.Heading{Level: 2, Text: "Under"})
	res := bindAll(t, "", &cover, ownPart(t, "2026/14-1 Brev", one), scanPart("image/jpeg", jpegOf(t, testPicture(40, 60))), ownPart(t, "2026/14-3 Brev", one))
	p, err := readOwn(res.PDF)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range p.marks {
		got = append(got, fmt.Sprintf("%d%s %s", m.page, strings.Repeat(">", m.level-1), m.title))
	}
	want := []string{"1 Oversending", "1> Klage", "2 2026/14-1 Brev", "2> Første", "2>> Under", "3 2026/14-9 Skannet", "4 2026/14-3 Brev", "4> Første", "4>> Under"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	alone, err := readOwn(cover.Data)
	if err != nil || len(alone.marks) != 1 || alone.marks[0].y-p.marks[1].y > 0.01 {
		t.Errorf("the bookmark of the cover moved: %v %v", alone.marks, err)
	}
}

// TestApart: what cannot be bound in changes nothing in the file.
func TestApart(t *testing.T) {
	own := ownPart(t, "2026/14-1", planSample())
	flip := func(at int) []byte {
		b := bytes.Clone(own.Data)
		b[at] ^= 4
		return b
	}
	good := bindAll(t, "", nil, own)
	for name, p := range map[string]Part{
		"empty":              {Mime: "application/pdf"},
		"not a PDF":          {Mime: "application/pdf", Data: []byte("Kari Nordmann")},
		"other kind":         {Mime: "text/plain", Data: own.Data},
		"cut off":            {Mime: "application/pdf", Data: own.Data[:len(own.Data)-9]},
		"damaged inside":     {Mime: "application/pdf", Data: flip(len(own.Data) / 2)},
		"damaged table":      {Mime: "application/pdf", Data: flip(len(own.Data) - 60)},
		"JPEG without end":   scanPart("image/jpeg", jpegOf(t, testPicture(40, 60))[:600]),
		"PNG with an error":  scanPart("image/png", pngOf(t, testPicture(40, 60))[:100]),
		"JPEG called PNG":    scanPart("image/png", jpegOf(t, testPicture(40, 60))),
		"a PDF called a PNG": {Mime: "image/png", Data: own.Data},
	} {
		b, err := NewBinder("")
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Add(own); err != nil {
			t.Fatal(err)
		}
		if err := b.Add(p); !errors.Is(err, ErrApart) {
			t.Errorf("%s: %v", name, err)
		}
		res, err := b.Finish(bindHead, nil)
		if err != nil || !bytes.Equal(res.PDF, good.PDF) {
			t.Errorf("%s: left a trace in the file (%v)", name, err)
		}
	}
}

func TestNothingToBind(t *testing.T) {
	b, err := NewBinder("")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Finish(bindHead, nil); err == nil {
		t.Error("an empty file")
	}
}
