package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

// noise is a picture that cannot be packed.
func noise(t *testing.T, w, h int) []byte {
	img := testPicture(w, h)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		if i%4 != 3 {
			img.Pix[i] = uint8(r.IntN(256))
		}
	}
	return jpegOf(t, img)
}

// withHead gives a PNG another head, with the right checksum.
func withHead(file []byte, change func(head []byte)) []byte {
	out := bytes.Clone(file)
	head := out[16:29]
	change(head)
	binary.BigEndian.PutUint32(out[29:], crc32.ChecksumIEEE(out[12:29]))
	return out
}

// TestBombs: files that ask for far more than they hold go beside, and are
// found out before they have taken the memory they ask for.
func TestBombs(t *testing.T) {
	photo := string(noise(t, 300, 420))
	plain := pngOf(t, testPicture(60, 84))
	size := func(w, h uint32) func([]byte) {
		return func(head []byte) {
			binary.BigEndian.PutUint32(head, w)
			binary.BigEndian.PutUint32(head[4:], h)
		}
	}
	how := func(bits, kind, laced byte) func([]byte) {
		return func(head []byte) { head[8], head[9], head[12] = bits, kind, laced }
	}
	for name, p := range map[string]Part{
		"one picture on a thousand pages": scanPart("application/pdf", scannerFile(scannerPage{
			pages: 1000, data: photo, image: "/Width 300/Height 420/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
		})),
		"a long content on many pages": scanPart("application/pdf", scannerFile(scannerPage{
			pages: 30, content: "q 595 0 0 842 0 0 cm /Im0 Do Q" + strings.Repeat(" ", 900_000),
		})),
		"a row of fifty million pixels": scanPart("image/png", withHead(plain, size(50_000_000, 1))),
		"four thousand million pixels":  scanPart("image/png", withHead(plain, size(65_000, 65_000))),
		"sixty million clear pixels":    scanPart("image/png", withHead(pngOf(t, image.NewNRGBA(image.Rect(0, 0, 9, 9))), size(8_000, 8_000))),
		"no bits":                       scanPart("image/png", withHead(plain, how(0, 0, 0))),
		"three bits":                    scanPart("image/png", withHead(plain, how(3, 0, 0))),
		"a kind that is none":           scanPart("image/png", withHead(plain, how(8, 5, 0))),
		"colours of four bits":          scanPart("image/png", withHead(plain, how(4, 2, 0))),
		"laced in a way that is none":   scanPart("image/png", withHead(plain, how(8, 2, 2))),
	} {
		b, err := NewBinder("")
		if err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if err := b.Add(p); !errors.Is(err, ErrApart) {
			t.Errorf("%s: %v", name, err)
		}
		runtime.ReadMemStats(&after)
		if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 96 {
			t.Errorf("%s took %d MB", name, took)
		}
	}
}
