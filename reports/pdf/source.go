package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
)

// Limits of what is read from a file that is bound in.
const (
	mostObjects  = 2_000_000
	mostUnpacked = 256 << 20 // bytes of object streams
)

// fileHead begins every file of ours.
const fileHead = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// source is a file of ours, read back as numbered objects.
type source struct {
	objects []object
	trailer values
	room    int // bytes that may still be unpacked
}

// openOwn reads a file that Samtak finished. Its ID is the hash of what stands
// before the table, so a file that was changed or damaged is refused.
func openOwn(file []byte) (*source, error) {
	at := bytes.LastIndex(file, []byte("startxref\n"))
	if at < 0 || !bytes.HasPrefix(file, []byte(fileHead)) {
		return nil, errForeign
	}
	digits, ok := bytes.CutSuffix(file[at+len("startxref\n"):], []byte("\n%%EOF\n"))
	start, isCount := countOf(digits)
	if !ok || !isCount || start >= at {
		return nil, errForeign
	}
	s := &source{room: mostUnpacked}
	places, err := s.table(file[:at], start)
	if err != nil {
		return nil, err
	}
	id := sha256.Sum256(file[:start])
	if want := "<" + hex.EncodeToString(id[:16]) + ">"; string(s.trailer["ID"]) != "["+want+want+"]" {
		return nil, errForeign
	}
	return s, s.read(file[:start], places)
}

// table reads the cross-reference stream that stands last in file.
func (s *source) table(file []byte, start int) ([]place, error) {
	o, rest, err := streamAt(file[start:], 0)
	if err != nil || len(rest) > 0 {
		return nil, errForeign
	}
	if s.trailer, err = dictOf(o.value); err != nil {
		return nil, err
	}
	n, ok := countOf(s.trailer["Size"])
	if !ok || n < 2 || n > mostObjects || string(s.trailer["W"]) != "[1 4 2]" || string(s.trailer["Type"]) != "/XRef" {
		return nil, errForeign
	}
	const width = 7
	raw, err := inflate(o.stream, n*width)
	if err != nil || len(raw) != n*width {
		return nil, errForeign
	}
	places := make([]place, n)
	for i := range places {
		e := raw[i*width:]
		places[i] = place{kind: e[0], a: binary.BigEndian.Uint32(e[1:]), b: binary.BigEndian.Uint16(e[5:])}
	}
	return places, nil
}

// read takes all objects out of the file, without copying its streams.
func (s *source) read(file []byte, places []place) error {
	s.objects = make([]object, len(places))
	for i, p := range places[:len(places)-1] { // the last is the table itself
		if i == 0 || p.kind != 1 {
			continue
		}
		if int64(p.a) >= int64(len(file)) {
			return errForeign
		}
		o, _, err := streamAt(file[p.a:], i)
		if err != nil {
			return err
		}
		s.objects[i] = o
	}
	for i, o := range s.objects {
		if o.isData && bytes.HasPrefix(o.value, []byte("<</Type/ObjStm/")) {
			if err := s.unpack(uint32(i), o, places); err != nil {
				return err
			}
		}
	}
	return nil
}

// unpack reads the objects of an object stream.
func (s *source) unpack(self uint32, o object, places []place) error {
	d, err := dictOf(o.value)
	if err != nil {
		return err
	}
	n, okN := countOf(d["N"])
	first, okFirst := countOf(d["First"])
	b, err := inflate(o.stream, s.room)
	if s.room -= len(b); err != nil || !okN || !okFirst || n > len(b) || first > len(b) {
		return errForeign
	}
	index, body := lexer{b: b[:first]}, lexer{b: b[first:]}
	for k := range n {
		_, number := index.next()
		_, offset := index.next()
		num, okNum := countOf(number)
		at, okAt := countOf(offset)
		if !okNum || !okAt || num >= len(places) || places[num] != (place{kind: 2, a: self, b: uint16(k)}) {
			return errForeign
		}
		if body.skipSpace(); body.at != at {
			return errForeign
		}
		value, err := body.value()
		if err != nil {
			return err
		}
		s.objects[num] = object{value: value}
	}
	return nil
}

// streamAt reads the stream b begins with and gives what follows it. Number 0
// takes any number.
func streamAt(b []byte, number int) (object, []byte, error) {
	const mark = " 0 obj\n"
	at := bytes.Index(b[:min(len(b), 20)], []byte(mark))
	if at < 0 {
		return object{}, nil, errForeign
	}
	if n, ok := countOf(b[:at]); !ok || number != 0 && n != number {
		return object{}, nil, errForeign
	}
	l := lexer{b: b[at+len(mark):]}
	value, err := l.value()
	if err != nil {
		return object{}, nil, err
	}
	d, err := dictOf(value)
	if err != nil {
		return object{}, nil, err
	}
	rest, begun := bytes.CutPrefix(l.b[l.at:], []byte("\nstream\n"))
	n, isCount := countOf(d["Length"])
	if !begun || !isCount || n > len(rest) {
		return object{}, nil, errForeign
	}
	data := rest[:n:n]
	rest, ended := bytes.CutPrefix(rest[n:], []byte("\nendstream\nendobj\n"))
	if !ended {
		return object{}, nil, errForeign
	}
	return object{value: value, stream: data, isData: true}, rest, nil
}

// inflate unpacks b, which may give at most so many bytes.
func inflate(b []byte, most int) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, errForeign
	}
	out, err := io.ReadAll(io.LimitReader(z, int64(most)+1))
	if err != nil || len(out) > most {
		return nil, errForeign
	}
	return out, nil
}

// dict is the dictionary a reference leads to, or that stands there itself.
func (s *source) dict(v []byte) (values, error) {
	if n, ok := refOf(v); ok {
		o, err := s.object(n)
		if err != nil {
			return nil, err
		}
		v = o.value
	}
	return dictOf(v)
}

func (s *source) object(n int) (object, error) {
	if n < 1 || n >= len(s.objects) || s.objects[n].value == nil {
		return object{}, errForeign
	}
	return s.objects[n], nil
}

// refs is the object numbers of a list of references, each once.
func refs(list []byte) ([]int, error) {
	items, err := listOf(list)
	if err != nil {
		return nil, err
	}
	seen := map[int]bool{}
	out := make([]int, 0, len(items))
	for _, item := range items {
		n, ok := refOf(item)
		if !ok || seen[n] {
			return nil, errForeign
		}
		seen[n] = true
		out = append(out, n)
	}
	return out, nil
}
