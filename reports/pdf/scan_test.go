package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"strings"
	"testing"

	"samtak/reports/pdf/pdftest"
)

// withOrientation puts into a JPEG how the camera was held.
func withOrientation(file []byte, orientation uint16, order binary.AppendByteOrder) []byte {
	tiff := []byte("MM\x00*")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		tiff = []byte("II*\x00")
	}
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 1)
	tiff = order.AppendUint16(tiff, 0x0112)
	tiff = order.AppendUint16(tiff, 3)
	tiff = order.AppendUint32(tiff, 1)
	tiff = order.AppendUint16(tiff, orientation)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	seg := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{}, file[:2]...)
	out = append(out, 0xFF, 0xE1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(seg)+2))
	return append(append(out, seg...), file[2:]...)
}

// TestUpright: each of the eight ways to hold a camera shows the corner that
// is stored first where it belongs.
func TestUpright(t *testing.T) {
	file := jpegOf(t, testPicture(40, 60))
	for orientation, want := range []struct{ x, y float64 }{
		0: {0, 1}, 1: {0, 1}, 2: {1, 1}, 3: {1, 0}, 4: {0, 0}, 5: {0, 1}, 6: {1, 1}, 7: {1, 0}, 8: {0, 0}, 9: {0, 1},
	} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			s, err := readJPEG(withOrientation(file, uint16(orientation), order))
			if err != nil {
				t.Fatal(err)
			}
			if wide := s.sheet.w > s.sheet.h; wide != (orientation >= 5 && orientation <= 8) {
				t.Errorf("%d: sheet %v", orientation, s.sheet)
			}
			first := matrix{0, 0, 0, 0, 0, 1}.then(s.place) // the top left corner of the stored picture
			if x, y := first[4]/s.sheet.w, first[5]/s.sheet.h; math.Abs(x-want.x)+math.Abs(y-want.y) > 1e-9 {
				t.Errorf("%d: the first corner stands at %v %v, want %v", orientation, x, y, want)
			}
		}
	}
}

// TestPictures: every kind of JPEG and PNG becomes a sound page.
func TestPictures(t *testing.T) {
	src := testPicture(120, 90)
	grey, deep := image.NewGray(src.Rect), image.NewRGBA64(src.Rect)
	few := image.NewPaletted(src.Rect, color.Palette{color.White, color.Black, color.RGBA{200, 20, 20, 255}})
	clearer := image.NewNRGBA(src.Rect)
	for _, to := range []draw.Image{grey, deep, few} {
		draw.Draw(to, src.Rect, src, image.Point{}, draw.Src)
	}
	for i := range clearer.Pix {
		clearer.Pix[i] = uint8(i * 7)
	}
	seen := image.NewPaletted(src.Rect, color.Palette{color.Transparent, color.Black})
	for _, c := range []struct {
		name, mime, want string
		data             []byte
	}{
		{"colour JPEG", "image/jpeg", "/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", jpegOf(t, src)},
		{"grey JPEG", "image/jpeg", "/DeviceGray/BitsPerComponent 8/Filter/DCTDecode", jpegOf(t, grey)},
		{"JPEG with words after it", "image/jpeg", "/DCTDecode", append(jpegOf(t, src), "more"...)},
		{"colour PNG", "image/png", "/Predictor 15/Colors 3", pngOf(t, src)},
		{"grey PNG", "image/png", "/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/DecodeParms", pngOf(t, grey)},
		{"PNG of few colours", "image/png", "[/Indexed/DeviceRGB 2<ffffff000000c81414>]/BitsPerComponent 2", pngOf(t, few)},
		{"PNG of 16 bits", "image/png", "/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length", pngOf(t, deep)},
		{"PNG with alpha", "image/png", "/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length", pngOf(t, clearer)},
		{"PNG with a clear colour", "image/png", "/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length", pngOf(t, seen)},
	} {
		res := bindAll(t, "", nil, scanPart(c.mime, c.data))
		pdftest.Check(t, res.PDF)
		if !bytes.Contains(res.PDF, []byte(c.want)) {
			t.Errorf("%s: no %s", c.name, c.want)
		}
		if bytes.Contains(res.PDF, []byte("more\nendstream")) {
			t.Errorf("%s: what follows the picture is in the file", c.name)
		}
	}
}

func TestClearIsWhite(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 3, 1))
	img.SetNRGBA(1, 0, color.NRGBA{0, 0, 0, 255})
	img.SetNRGBA(2, 0, color.NRGBA{255, 0, 0, 127})
	row := make([]byte, 9)
	if rowOnWhite(row, img, 0); !bytes.Equal(row, []byte{255, 255, 255, 0, 0, 0, 255, 128, 128}) {
		t.Errorf("%v", row)
	}
}

// TestPractice: scans in the practice database have its mark, and what is
// scanned does not hide it.
func TestPractice(t *testing.T) {
	res := bindAll(t, "ØVING", nil, scanPart("image/jpeg", jpegOf(t, testPicture(900, 300))), scanPart("application/pdf", scannerFile(scannerPage{})))
	pdftest.Check(t, res.PDF)
	again := bindAll(t, "", nil, Part{Bookmark: "1", Mime: "application/pdf", Data: res.PDF})
	pdftest.Check(t, again.PDF)
}

// scannerPage is what differs between scanners; empty values give the usual.
type scannerPage struct {
	content, page, image, data, trailer string
	pages                               int
}

// scannerFile writes a PDF as a scanner does.
func scannerFile(p scannerPage) []byte {
	usual := func(s *string, otherwise string) {
		if *s == "" {
			*s = otherwise
		}
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, testPicture(60, 84)); err != nil {
		panic(err)
	}
	parts, err := readPNGParts(picture.Bytes())
	if err != nil {
		panic(err)
	}
	usual(&p.data, string(parts.data))
	usual(&p.image, "/Width 60/Height 84/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns 60>>")
	usual(&p.content, "q 595 0 0 842 0 0 cm /Im0 Do Q")
	usual(&p.page, "/MediaBox [0 0 595 842]")
	p.pages = max(p.pages, 1)

	var kids strings.Builder
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "", fmt.Sprintf("<</Type/XObject/Subtype/Image%s/Length 4 0 R>>\nstream\r\n%s\nendstream", p.image, p.data), fmt.Sprint(len(p.data)),
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(p.content), p.content), "<</XObject<</Im0 3 0 R>>/ProcSet[/PDF/ImageC]>>",
	}
	for range p.pages {
		objects = append(objects, "<</Type/Page/Parent 2 0 R/Resources 6 0 R/Contents 5 0 R "+p.page+">>")
		fmt.Fprintf(&kids, "%d 0 R\n", len(objects))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", p.pages, kids.String())
	var out, table bytes.Buffer
	out.WriteString("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n")
	fmt.Fprintf(&table, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := out.Len()
	out.Write(table.Bytes())
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, p.trailer, at)
	return out.Bytes()
}

func TestScannerFiles(t *testing.T) {
	photo := string(jpegOf(t, testPicture(60, 84)))
	dct := "/Width 60/Height 84/ColorSpace[/ICCBased 5 0 R]/BitsPerComponent 8/Filter[/DCTDecode]"
	for name, c := range map[string]struct {
		file  scannerPage
		apart bool
	}{
		"usual":                   {file: scannerPage{}},
		"many pages":              {file: scannerPage{pages: 7}},
		"JPEG":                    {file: scannerPage{data: photo, image: strings.Replace(dct, "[/ICCBased 5 0 R]", "/DeviceRGB", 1)}},
		"on its side":             {file: scannerPage{page: "/MediaBox[0 0 595 842]/Rotate 90"}},
		"turned by its matrix":    {file: scannerPage{content: "q 0 842 -595 0 595 0 cm /Im0 Do Q"}},
		"box not at zero":         {file: scannerPage{page: "/MediaBox[10 20 605 862]", content: "1 0 0 1 10 20 cm 595 0 0 842 0 0 cm /Im0 Do"}},
		"bounds of the page":      {file: scannerPage{content: "q Q q 0 0 595 842 re W n 595 0 0 842 0 0 cm /Im0 Do Q"}},
		"unseen text":             {file: scannerPage{content: "q 595 0 0 842 0 0 cm /Im0 Do Q BT 3 Tr /F 9 Tf 3 4 Td (Kari) Tj ET"}},
		"seen text":               {file: scannerPage{content: "q 595 0 0 842 0 0 cm /Im0 Do Q BT /F 9 Tf 3 4 Td (Kari) Tj ET"}, apart: true},
		"text seen again":         {file: scannerPage{content: "q 3 Tr 595 0 0 842 0 0 cm /Im0 Do Q BT (Kari) Tj ET"}, apart: true},
		"small bounds":            {file: scannerPage{content: "q 0 0 595 84 re W n 595 0 0 842 0 0 cm /Im0 Do Q"}, apart: true},
		"two pictures":            {file: scannerPage{content: "q 595 0 0 842 0 0 cm /Im0 Do /Im0 Do Q"}, apart: true},
		"a small picture":         {file: scannerPage{content: "q 300 0 0 420 0 0 cm /Im0 Do Q"}, apart: true},
		"no picture":              {file: scannerPage{content: "q Q"}, apart: true},
		"a line drawn":            {file: scannerPage{content: "q 595 0 0 842 0 0 cm /Im0 Do Q 0 0 m 9 9 l S"}, apart: true},
		"a note on the page":      {file: scannerPage{page: "/MediaBox[0 0 595 842]/Annots[3 0 R]"}, apart: true},
		"encrypted":               {file: scannerPage{trailer: "/Encrypt 9 0 R"}, apart: true},
		"older table missing":     {file: scannerPage{trailer: "/Prev 3"}, apart: true},
		"transparent":             {file: scannerPage{image: "/Width 60/Height 84/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/SMask 3 0 R"}, apart: true},
		"rows missing":            {file: scannerPage{image: "/Width 60/Height 85/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns 60>>"}, apart: true},
		"JPEG of another size":    {file: scannerPage{data: photo, image: "/Width 61/Height 84/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"}, apart: true},
		"profile of no colours":   {file: scannerPage{data: photo, image: dct}, apart: true},
		"four inks":               {file: scannerPage{data: photo, image: strings.Replace(dct, "[/ICCBased 5 0 R]", "/DeviceCMYK", 1)}, apart: true},
		"fax":                     {file: scannerPage{image: "/Width 60/Height 84/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode"}, apart: true},
		"page without a size":     {file: scannerPage{page: "/MediaBox[0 0 0 0]"}, apart: true},
		"content without its end": {file: scannerPage{content: "q 595 0 0 842 0 0 cm /Im0 Do Q ("}, apart: true},
	} {
		b, err := NewBinder("")
		if err != nil {
			t.Fatal(err)
		}
		err = b.Add(scanPart("application/pdf", scannerFile(c.file)))
		if errors.Is(err, ErrApart) != c.apart {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil {
			continue
		}
		res, err := b.Finish(bindHead, nil)
		if err != nil || res.Pages != max(1, c.file.pages) {
			t.Errorf("%s: %d pages, %v", name, res.Pages, err)
		}
		pdftest.Check(t, res.PDF)
	}
}
