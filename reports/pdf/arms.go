package pdf

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"sync"

	xdraw "golang.org/x/image/draw"

	"samtak/assets"
	"samtak/casework"
)

// picture is a coat of arms made ready for the file: opaque, RGB and no larger
// than a printer can show.
type picture struct {
	data   []byte
	format string // "PNG" or "JPG", as gofpdf names them
	ratio  float64
}

const (
	mostDots   = 420      // pixels on the longer side: 14 mm at 760 dpi
	mostPixels = 64 << 20 // larger pictures are refused
)

// CheckArms tells whether a file can be the coat of arms on papers: PNG or
// JPEG. The error has CodeBadImage.
func CheckArms(file []byte) error {
	if _, err := makePicture(file); err != nil {
		return err
	}
	return nil
}

// armsCache holds the last pictures: all papers of a kommune have the same.
var armsCache = struct {
	sync.Mutex
	pictures map[[32]byte]*picture
}{pictures: map[[32]byte]*picture{}}

// armsPicture is the picture of a file, nil for none or an unreadable one.
func armsPicture(file []byte) *picture {
	if len(file) == 0 {
		return nil
	}
	key := sha256.Sum256(file)
	armsCache.Lock()
	defer armsCache.Unlock()
	if p, ok := armsCache.pictures[key]; ok {
		return p
	}
	p, err := makePicture(file)
	if err != nil {
		p = nil
	}
	if len(armsCache.pictures) >= 4 {
		clear(armsCache.pictures)
	}
	armsCache.pictures[key] = p
	return p
}

func makePicture(file []byte) (p *picture, err error) {
	bad := casework.Fail(casework.CodeBadImage)
	defer func() {
		if recover() != nil {
			p, err = nil, bad
		}
	}()
	cfg, format, err := decodeConfig(file)
	if err != nil || cfg.Width < 1 || cfg.Height < 1 || cfg.Width > mostPixels/cfg.Height {
		return nil, bad
	}
	src, err := decode(file, format)
	if err != nil {
		return nil, bad
	}
	scale := min(1, mostDots/float64(max(cfg.Width, cfg.Height)))
	size := image.Rect(0, 0, max(1, int(float64(cfg.Width)*scale+0.5)), max(1, int(float64(cfg.Height)*scale+0.5)))
	flat := image.NewRGBA(size)
	draw.Draw(flat, size, image.NewUniform(color.White), image.Point{}, draw.Src)
	xdraw.CatmullRom.Scale(flat, size, src, src.Bounds(), draw.Over, nil)
	var out bytes.Buffer
	if format == "JPG" {
		err = jpeg.Encode(&out, flat, &jpeg.Options{Quality: 92})
	} else {
		err = png.Encode(&out, flat)
	}
	if err != nil {
		return nil, bad
	}
	return &picture{data: out.Bytes(), format: format, ratio: float64(cfg.Width) / float64(cfg.Height)}, nil
}

func decodeConfig(file []byte) (image.Config, string, error) {
	if cfg, err := png.DecodeConfig(bytes.NewReader(file)); err == nil {
		return cfg, "PNG", nil
	}
	cfg, err := jpeg.DecodeConfig(bytes.NewReader(file))
	return cfg, "JPG", err
}

func decode(file []byte, format string) (image.Image, error) {
	if format == "PNG" {
		return png.Decode(bytes.NewReader(file))
	}
	return jpeg.Decode(bytes.NewReader(file))
}

// drawArms draws the coat of arms, or the neutral shield, inside a box.
func (m *maker) drawArms(p *page, n *node, x, y, w, h float64) {
	p.in(n)
	if m.arms == nil {
		p.saved(func() { drawShield(p, x, y, w, h) })
		return
	}
	pw, ph := w, w/m.arms.ratio
	if ph > h {
		pw, ph = h*m.arms.ratio, h
	}
	x, y = x+(w-pw)/2, y+(h-ph)/2
	p.saved(func() {
		p.num(pw * perMM)
		p.out = append(p.out, "0 0 "...)
		p.num(ph * perMM)
		p.at(x, y+ph)
		p.op("cm /Arms Do")
	})
}

// drawShield draws the neutral default: a shield with waves below a sun.
func drawShield(p *page, x, y, w, h float64) {
	outline := func() {
		p.at(x, y)
		p.out = append(p.out, "m "...)
		p.lineTo(x+w, y)
		p.lineTo(x+w, y+h*.5)
		p.curve(x+w, y+h*.78, x+w*.72, y+h*.92, x+w*.5, y+h)
		p.curve(x+w*.28, y+h*.92, x, y+h*.78, x, y+h*.5)
		p.out = append(p.out, "h "...)
	}
	p.fill(assets.Blue)
	outline()
	p.op("f")
	outline()
	p.op("W n")
	p.fill(assets.White)
	for i := range 3 {
		drawWave(p, x, y+h*(.42+float64(i)*.17), w, h)
	}
	p.dot(x+w*.5, y+h*.2, w*.1, assets.Amber)
}

func drawWave(p *page, x, y, w, h float64) {
	const thick = .07
	p.at(x, y)
	p.out = append(p.out, "m "...)
	p.curve(x+w*.17, y-h*.09, x+w*.33, y-h*.09, x+w*.5, y)
	p.curve(x+w*.67, y+h*.09, x+w*.83, y+h*.09, x+w, y)
	p.lineTo(x+w, y+h*thick)
	p.curve(x+w*.83, y+h*(thick+.09), x+w*.67, y+h*(thick+.09), x+w*.5, y+h*thick)
	p.curve(x+w*.33, y+h*(thick-.09), x+w*.17, y+h*(thick-.09), x, y+h*thick)
	p.op("f")
}
