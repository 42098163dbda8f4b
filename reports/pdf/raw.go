package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// raw lets gofpdf make the pages and the picture. It gets finished page
// contents and no fonts, and that avoids its known faults: it never breaks a
// line or a page, never replaces the total of pages, never sees a rune it
// cannot take, and its slow cutting of fonts does not run.
func (m *maker) raw() ([]byte, error) {
	g := gofpdf.New("P", "mm", "A4", "")
	g.SetAutoPageBreak(false, 0)
	g.SetCompression(false) // the finishing step compresses
	g.SetCatalogSort(true)
	g.SetCreationDate(m.doc.Created)
	g.SetModificationDate(m.doc.Created)
	if m.arms != nil && m.top.hasHead {
		g.RegisterImageOptionsReader("arms", gofpdf.ImageOptions{ImageType: m.arms.format}, bytes.NewReader(m.arms.data))
	}
	for _, p := range m.pages {
		g.AddPage()
		g.RawWriteBuf(bytes.NewReader(p.out))
	}
	var out bytes.Buffer
	if err := g.Output(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// object is an object of a PDF: a dictionary or other value, or a stream.
type object struct {
	value  []byte // without "obj" and "endobj"; of a stream its dictionary
	stream []byte
	isData bool // a stream, even if empty
}

var errLayout = errors.New("gofpdf wrote a file of another layout than expected")

// split takes gofpdf's file apart; objects[i] is the object numbered i.
func split(raw []byte) ([]object, error) {
	const marker = "startxref\n"
	at := bytes.LastIndex(raw, []byte(marker))
	if at < 0 {
		return nil, errLayout
	}
	digits, _, _ := bytes.Cut(raw[at+len(marker):], []byte("\n"))
	table, err := strconv.Atoi(string(digits))
	if err != nil || table < 0 || table >= len(raw) {
		return nil, errLayout
	}
	var n int
	if _, err := fmt.Sscanf(string(raw[table:min(table+40, len(raw))]), "xref\n0 %d\n", &n); err != nil {
		return nil, errLayout
	}
	_, rest, _ := bytes.Cut(raw[table:], []byte("65535 f \n"))
	const entry = 20
	if n < 1 || len(rest) < (n-1)*entry-1 {
		return nil, errLayout
	}
	objects := make([]object, n)
	for i := 1; i < n; i++ {
		from, err := strconv.Atoi(string(rest[(i-1)*entry:][:10]))
		if err != nil || from >= table {
			return nil, errLayout
		}
		if objects[i], err = readObject(raw[from:table], i); err != nil {
			return nil, err
		}
	}
	return objects, nil
}

// readObject reads the object b begins with. The length in its dictionary says
// where a stream ends, so that nothing in the stream can be mistaken for it.
func readObject(b []byte, number int) (object, error) {
	b, ok := bytes.CutPrefix(b, []byte(strconv.Itoa(number)+" 0 obj\n"))
	if !ok {
		return object{}, errLayout
	}
	end := bytes.Index(b, []byte("\nendobj"))
	if s := bytes.Index(b, []byte(">>\nstream\n")); s >= 0 && (end < 0 || s < end) {
		value, data := b[:s+2], b[s+len(">>\nstream\n"):]
		n, err := lengthOf(value)
		if err != nil || n > len(data) {
			return object{}, errLayout
		}
		return object{value: value, stream: data[:n], isData: true}, nil
	}
	if end < 0 {
		return object{}, errLayout
	}
	return object{value: b[:end]}, nil
}

func lengthOf(value []byte) (int, error) {
	_, after, ok := bytes.Cut(value, []byte("/Length "))
	if !ok {
		return 0, errLayout
	}
	return strconv.Atoi(string(after[:bytes.IndexFunc(after, func(r rune) bool { return r < '0' || r > '9' })]))
}
