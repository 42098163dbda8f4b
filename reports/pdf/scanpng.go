package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"io"
)

// rows says how the rows of a picture are packed.
type rows struct {
	w, h, colours, bits int
	predicted           bool // each row begins with the number of its filter
}

func (r rows) bytesPerRow() int { return (r.w*r.colours*r.bits + 7) / 8 }

// readPNG takes the rows of a PNG as they are where a PDF can hold them, and
// makes others anew: those with transparency, 16 bits or rows out of order.
func readPNG(b []byte) (scan, error) {
	p, err := readPNGParts(b)
	if err != nil {
		return scan{}, err
	}
	w, h := int(binary.BigEndian.Uint32(p.head)), int(binary.BigEndian.Uint32(p.head[4:]))
	if w < 1 || h < 1 || w > mostPixels/h || max(w, h) > mostSide || !p.sound() {
		return scan{}, errForeign
	}
	s := scan{w: w, h: h}
	s.place, s.sheet = upright(1, w, h)
	bits, kind, laced := int(p.head[8]), p.head[9], p.head[12] != 0
	r := rows{w: w, h: h, colours: 1, bits: bits, predicted: true}
	space := "/DeviceGray"
	switch {
	case laced || p.clear || bits > 8 || kind == 4 || kind == 6:
		return s, s.freshRows(b)
	case kind == 2:
		r.colours, space = 3, "/DeviceRGB"
	case kind == 3:
		space = fmt.Sprintf("[/Indexed/DeviceRGB %d<%x>]", len(p.palette)/3-1, p.palette)
	}
	if kind == 3 && (len(p.palette) == 0 || len(p.palette)%3 != 0 || len(p.palette) > 3<<bits) || !r.fit(p.data) {
		return scan{}, errForeign
	}
	s.data = p.data
	s.entries = r.entries(space)
	return s, nil
}

// entries is what an image of packed rows needs in its dictionary.
func (r rows) entries(space string) string {
	out := fmt.Sprintf("/ColorSpace%s/BitsPerComponent %d/Filter/FlateDecode", space, r.bits)
	if r.predicted {
		out += fmt.Sprintf("/DecodeParms<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>", r.colours, r.bits, r.w)
	}
	return out
}

// fit unpacks the rows to see that all are there and none is wrong. It keeps
// one row at a time.
func (r rows) fit(data []byte) bool {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return false
	}
	n := r.bytesPerRow()
	if r.predicted {
		n++
	}
	row := make([]byte, n)
	for range r.h {
		if _, err := io.ReadFull(z, row); err != nil || r.predicted && row[0] > 4 {
			return false
		}
	}
	n, err = z.Read(row[:1])
	return n == 0 && errors.Is(err, io.EOF)
}

// pngParts is what matters of a PNG's chunks.
type pngParts struct {
	head, palette, data []byte
	clear               bool // some of it is transparent
}

// mostFresh is the largest picture that is unpacked whole to be made anew, in pixels.
const mostFresh = 32 << 20

// mostSide is the longest side of a picture, as of a JPEG.
const mostSide = 1<<16 - 1

// sound tells that the head names one of the ways a PNG can hold its colours,
// and the one way to pack them.
func (p pngParts) sound() bool {
	bits, kind := p.head[8], p.head[9]
	deep := bits == 8 || bits == 16
	few := bits == 1 || bits == 2 || bits == 4
	packed := p.head[10] == 0 && p.head[11] == 0 && p.head[12] <= 1
	switch kind {
	case 0:
		return packed && (few || deep)
	case 2, 4, 6:
		return packed && deep
	case 3:
		return packed && (few || bits == 8)
	}
	return false
}

func readPNGParts(b []byte) (p pngParts, err error) {
	b, ok := bytes.CutPrefix(b, []byte("\x89PNG\r\n\x1a\n"))
	if !ok {
		return p, errForeign
	}
	for len(b) >= 12 {
		n := binary.BigEndian.Uint32(b)
		if int64(n) > int64(len(b)-12) {
			return p, errForeign
		}
		kind, body := string(b[4:8]), b[8:8+n]
		if crc32.ChecksumIEEE(b[4:8+n]) != binary.BigEndian.Uint32(b[8+n:]) {
			return p, errForeign
		}
		b = b[12+n:]
		switch kind {
		case "IHDR":
			p.head = body
		case "PLTE":
			p.palette = body
		case "tRNS":
			p.clear = true
		case "IDAT":
			if p.data == nil {
				p.data = body[:n:n] // one chunk is not copied, more grow to a new slice
			} else {
				p.data = append(p.data, body...)
			}
		case "IEND":
			if len(p.head) != 13 || p.data == nil {
				return p, errForeign
			}
			return p, nil
		}
	}
	return p, errForeign
}

// freshRows unpacks the whole picture and packs it as plain RGB on white.
func (s *scan) freshRows(b []byte) error {
	if s.w*s.h > mostFresh {
		return errForeign
	}
	src, err := png.Decode(bytes.NewReader(b))
	if err != nil || src.Bounds().Dx() != s.w || src.Bounds().Dy() != s.h {
		return errForeign
	}
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	row := make([]byte, 3*s.w)
	for y := range s.h {
		rowOnWhite(row, src, y)
		if _, err := z.Write(row); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	s.data = out.Bytes()
	s.entries = rows{w: s.w, h: s.h, colours: 3, bits: 8}.entries("/DeviceRGB")
	return nil
}

// rowOnWhite writes a row of src as RGB, laid on white paper.
func rowOnWhite(row []byte, src image.Image, y int) {
	box := src.Bounds()
	for x := range box.Dx() {
		c, _ := color.NRGBAModel.Convert(src.At(box.Min.X+x, box.Min.Y+y)).(color.NRGBA)
		for i, v := range [3]uint8{c.R, c.G, c.B} {
			row[3*x+i] = uint8((int(v)*int(c.A) + 255*(255-int(c.A)) + 127) / 255)
		}
	}
}
