package arrival

import (
	"bytes"
	"context"
	"image"
	_ "image/jpeg" // the kinds of picture a scan comes as
	_ "image/png"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"

	"samtak/casework"
)

// paper is a file that has been read.
type paper struct {
	path  string
	name  string
	mime  string
	bytes []byte
	thumb image.Image // nil for a PDF
}

// The largest picture that is drawn small, in dots; and how large it is drawn.
const (
	mostDots = 120 << 20
	small    = 420
)

// readPaper reads a scanned paper: never more than is taken in. A path that
// cannot be read gives CodeBadFile, as does what is no paper.
func readPaper(ctx context.Context, path string) (paper, error) {
	fail := func(err error) (paper, error) {
		e := casework.Fail(casework.CodeBadFile)
		e.Cause = err
		return paper{}, e
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() { // a folder, or something that never ends
		return fail(err)
	}
	f, err := os.Open(path)
	if err != nil {
		return fail(err)
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, casework.MaxPaperBytes+1))
	if err != nil {
		return fail(err)
	}
	mime, ok := casework.SniffPaper(data)
	switch {
	case !ok:
		return fail(nil)
	case len(data) > casework.MaxPaperBytes:
		return paper{}, casework.Fail(casework.CodeFileTooBig, "Max", casework.MaxPaperBytes>>20)
	}
	p := paper{path: path, name: filepath.Base(path), mime: mime, bytes: data}
	if mime != casework.MimePDF {
		if p.thumb, err = shrink(data); err != nil {
			return fail(err)
		}
	}
	return p, ctx.Err()
}

// shrink draws a picture small, so that the window never holds the large one.
func shrink(data []byte) (image.Image, error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if size.Width < 1 || size.Height < 1 || size.Width > mostDots/size.Height {
		return nil, image.ErrFormat
	}
	full, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	w, h := size.Width, size.Height
	if most := max(w, h); most > small {
		w, h = max(1, w*small/most), max(1, h*small/most)
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.ApproxBiLinear.Scale(out, out.Bounds(), full, full.Bounds(), draw.Src, nil)
	return out, nil
}
