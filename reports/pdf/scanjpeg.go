package pdf

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
)

// jpegHead is what the segments of a JPEG say of it.
type jpegHead struct {
	w, h, colours int
	orientation   int
	plainRGB      bool // the colours are not the usual ones of a JPEG
	adobe         bool
	end           int // where the picture ends
}

// readJPEG takes a JPEG as it is, so that it loses nothing. One with four
// inks, or with its colours in an unusual way, is made anew.
func readJPEG(b []byte) (scan, error) {
	h, err := readJPEGHead(b)
	if err != nil {
		return scan{}, err
	}
	s := scan{data: b[:h.end:h.end], w: h.w, h: h.h}
	if h.colours == 4 || h.plainRGB && !h.adobe {
		if h.w*h.h > mostFresh {
			return scan{}, errForeign
		}
		if s.data, err = freshJPEG(b); err != nil {
			return scan{}, err
		}
		h.colours = 3
	}
	space := "/DeviceRGB"
	if h.colours == 1 {
		space = "/DeviceGray"
	}
	s.entries = "/ColorSpace" + space + "/BitsPerComponent 8/Filter/DCTDecode"
	s.place, s.sheet = upright(h.orientation, h.w, h.h)
	return s, nil
}

// The markers of a JPEG that matter here.
const (
	jpegStart  = 0xD8
	jpegEnd    = 0xD9
	jpegScan   = 0xDA
	jpegExif   = 0xE1
	jpegAdobe  = 0xEE
	jpegSOF0   = 0xC0 // baseline
	jpegSOF2   = 0xC2 // progressive
	jpegSOF15  = 0xCF
	jpegTables = 0xC4 // among the numbers of the SOFs, but none, as are the next two
	jpegSpare  = 0xC8
	jpegArith  = 0xCC
)

// readJPEGHead walks through all segments to the end of the picture.
func readJPEGHead(b []byte) (h jpegHead, err error) {
	if len(b) < 4 || b[0] != 0xFF || b[1] != jpegStart {
		return h, errForeign
	}
	for at := 2; ; {
		for at < len(b) && b[at] == 0xFF && at+1 < len(b) && b[at+1] == 0xFF {
			at++
		}
		if at+2 > len(b) || b[at] != 0xFF {
			return h, errForeign
		}
		marker := b[at+1]
		at += 2
		if marker == jpegEnd {
			h.end = at
			return h, h.check()
		}
		if at+2 > len(b) {
			return h, errForeign
		}
		n := int(binary.BigEndian.Uint16(b[at:]))
		if n < 2 || at+n > len(b) {
			return h, errForeign
		}
		if err := h.segment(marker, b[at+2:at+n]); err != nil {
			return h, err
		}
		if at += n; marker == jpegScan {
			at = scanEnd(b, at)
		}
	}
}

func (h *jpegHead) segment(marker byte, s []byte) error {
	switch {
	case marker == jpegExif:
		h.orientation = exifOrientation(s)
	case marker == jpegAdobe && bytes.HasPrefix(s, []byte("Adobe")):
		h.adobe = true
	case marker >= jpegSOF0 && marker <= jpegSOF15 && marker != jpegTables && marker != jpegSpare && marker != jpegArith:
		if marker > jpegSOF2 || h.w > 0 || len(s) < 6 || s[0] != 8 || len(s) != 6+3*int(s[5]) {
			return errForeign
		}
		h.h, h.w, h.colours = int(binary.BigEndian.Uint16(s[1:])), int(binary.BigEndian.Uint16(s[3:])), int(s[5])
		h.plainRGB = h.colours == 3 && s[6] == 'R' && s[9] == 'G' && s[12] == 'B'
	case marker == jpegScan && h.w == 0:
		return errForeign
	}
	return nil
}

func (h *jpegHead) check() error {
	if h.w < 1 || h.h < 1 || h.w > mostPixels/h.h || h.colours != 1 && h.colours != 3 && h.colours != 4 {
		return errForeign
	}
	return nil
}

// scanEnd is where the next segment begins after coded data.
func scanEnd(b []byte, at int) int {
	for at < len(b) {
		n := bytes.IndexByte(b[at:], 0xFF)
		if n < 0 || at+n+1 >= len(b) {
			break
		}
		at += n
		switch next := b[at+1]; {
		case next == 0 || next >= 0xD0 && next <= 0xD7: // a byte of the data, a restart
			at += 2
		case next == 0xFF:
			at++
		default:
			return at
		}
	}
	return len(b)
}

// exifOrientation finds how a camera was held, 0 when it does not say.
func exifOrientation(s []byte) int {
	tiff, ok := bytes.CutPrefix(s, []byte("Exif\x00\x00"))
	if !ok || len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 0
	}
	dir := tiff[at:]
	for i := range int(order.Uint16(dir)) {
		const entry, orientation = 12, 0x0112
		if 2+(i+1)*entry > len(dir) {
			return 0
		}
		if e := dir[2+i*entry:]; order.Uint16(e) == orientation {
			return int(order.Uint16(e[8:]))
		}
	}
	return 0
}

// freshJPEG makes the picture anew in the usual colours.
func freshJPEG(b []byte) ([]byte, error) {
	src, err := jpeg.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, errForeign
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, opaque{src}, &jpeg.Options{Quality: 92}); err != nil {
		return nil, errForeign
	}
	return out.Bytes(), nil
}

// opaque shows a picture in RGB.
type opaque struct{ image.Image }

func (o opaque) ColorModel() color.Model { return color.RGBAModel }
