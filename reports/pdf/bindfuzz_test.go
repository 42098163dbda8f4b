package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"testing"

	"samtak/reports/doc"
	"samtak/reports/pdf/pdftest"
)

// FuzzReadOwn changes the packed objects of our own files: whatever they say,
// the file is read or refused, and what is read makes a file that opens.
func FuzzReadOwn(f *testing.F) {
	d := paper(doc.Heading{Level: 1, Text: "Klage"}, doc.Paragraph{Text: doc.Text{{Text: "Se "}, {Text: "her", Link: "https://fjordvik.example"}}})
	own := ownPart(f, "1", d)
	f.Add(own.Data)
	f.Add(bindAll(f, "ØVING", nil, own, scanPart("image/jpeg", jpegOf(f, testPicture(9, 9)))).PDF)
	f.Add([]byte(fileHead + "startxref\n0\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		b = resealed(b)
		if _, err := readOwn(b); err != nil && !errors.Is(err, errForeign) {
			t.Errorf("another error: %v", err)
		}
		add(t, Part{Mime: "application/pdf", Data: b})
	})
}

// FuzzGraft puts any objects in place of those of a paper.
func FuzzGraft(f *testing.F) {
	d := paper(doc.Heading{Level: 1, Text: "Klage"}, doc.Paragraph{Text: doc.Text{{Text: "Se "}, {Text: "her", Link: "https://fjordvik.example"}}})
	own := ownPart(f, "1", d)
	p, err := readOwn(own.Data)
	if err != nil {
		f.Fatal(err)
	}
	for i, o := range p.objects {
		f.Add(i, o.value)
	}
	f.Add(7, []byte("<</S/P/K[7 0 R]/P 7 0 R>>"))
	f.Fuzz(func(t *testing.T, at int, value []byte) {
		p, err := readOwn(own.Data)
		if err != nil {
			t.Fatal(err)
		}
		if at < 1 || at >= len(p.objects) {
			return
		}
		objects := append([]object{}, p.objects...)
		objects[at].value = value
		file := &file{objects: objects, info: 1, catalog: 1}
		if n, ok := refOf(p.trailer["Root"]); ok {
			file.catalog = n
		}
		if n, ok := refOf(p.trailer["Info"]); ok {
			file.info = n
		}
		for i, o := range objects {
			if bytes.HasPrefix(o.value, []byte("<</Type/ObjStm")) || o.value == nil {
				objects[i] = object{value: []byte("null")}
			}
		}
		add(t, Part{Mime: "application/pdf", Data: file.bytes()})
	})
}

func FuzzScanner(f *testing.F) {
	f.Add(scannerFile(scannerPage{}))
	f.Add(scannerFile(scannerPage{pages: 2, trailer: "/Prev 9"}))
	f.Add(scannerFile(scannerPage{content: "q 0 0 595 842 re W n BT 3 Tr (a) Tj ET 595 0 0 842 0 0 cm /Im0 Do Q"}))
	f.Fuzz(func(t *testing.T, b []byte) { add(t, scanPart("application/pdf", b)) })
}

func FuzzPicture(f *testing.F) {
	f.Add(jpegOf(f, testPicture(9, 9)), false)
	f.Add(pngOf(f, testPicture(9, 9)), true)
	f.Fuzz(func(t *testing.T, b []byte, isPNG bool) {
		mime := "image/jpeg"
		if isPNG {
			mime = "image/png"
		}
		add(t, scanPart(mime, b))
	})
}

func FuzzLexer(f *testing.F) {
	f.Add([]byte("<</A[1 0 R 2 (a\\)b) <AB>]/B/C%x\n/D null>> BT [(a)-3<41>]TJ"))
	f.Fuzz(func(t *testing.T, b []byte) {
		l := lexer{b: b}
		for kind, word := l.next(); kind != tokenEnd; kind, word = l.next() {
			if len(word) == 0 || l.at > len(b) {
				t.Fatal("no way forward")
			}
		}
		l = lexer{b: b}
		if v, err := l.value(); err == nil && len(v) == 0 {
			t.Error("an empty value")
		}
		_, _ = dictOf(b)
		_, _ = renumber(b, func(n int) (int, error) { return n + 1, nil })
	})
}

// add binds in any bytes. Only ErrApart may come of it, and a panic that was
// caught counts as a fault here.
func add(t *testing.T, p Part) {
	t.Helper()
	b, err := NewBinder("")
	if err != nil {
		t.Fatal(err)
	}
	if err = b.Add(p); err != nil {
		if err.Error() != ErrApart.Error() {
			t.Fatal(err)
		}
		if len(b.docs)+b.Pages()+len(b.marks)+b.keys > 0 {
			t.Fatal("left a trace")
		}
		return
	}
	res, err := b.Finish(bindHead, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readOwn(res.PDF); err != nil {
		t.Fatal("what was bound cannot be read")
	}
}

// resealed gives a file the ID that fits its bytes, so that fuzzing gets past it.
func resealed(b []byte) []byte {
	at := bytes.LastIndex(b, []byte("startxref\n"))
	if at < 0 {
		return b
	}
	digits, _, _ := bytes.Cut(b[at+10:], []byte("\n"))
	start, ok := countOf(digits)
	if !ok || start > at {
		return b
	}
	id := sha256.Sum256(b[:start])
	i := bytes.Index(b[start:], []byte("/ID[<"))
	if i < 0 || len(b)-start-i < 80 {
		return b
	}
	out := bytes.Clone(b)
	hex.Encode(out[start+i+5:], id[:16])
	hex.Encode(out[start+i+5+34:], id[:16])
	return out
}

// The seeds of the fuzz tests must be good files, or they test nothing.
func TestFuzzSeeds(t *testing.T) {
	own := ownPart(t, "1", letterSample())
	if !bytes.Equal(resealed(own.Data), own.Data) {
		t.Error("sealing a good file changes it")
	}
	pdftest.Check(t, bindAll(t, "", nil, own).PDF)
}
