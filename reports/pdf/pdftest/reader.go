package pdftest

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// The values of a PDF: name, ref, dict, []any, []byte (a string), float64, bool, nil.
type (
	name string
	ref  int
	dict map[name]any
)

// object is an object of the file.
type object struct {
	value  any
	data   []byte // of a stream, unpacked
	isData bool
}

// reader reads files whose cross-reference table is a stream.
type reader struct {
	file    []byte
	trailer dict
	objects map[ref]object
}

var errSyntax = errors.New("syntax error in the PDF")

func open(file []byte) (*reader, error) {
	r := &reader{file: file, objects: map[ref]object{}}
	at := bytes.LastIndex(file, []byte("startxref\n"))
	if at < 0 {
		return nil, errors.New("no startxref")
	}
	digits, _, _ := bytes.Cut(file[at+10:], []byte("\n"))
	start, err := strconv.Atoi(string(digits))
	if err != nil || start < 0 || start >= at {
		return nil, errors.New("startxref points outside the file")
	}
	_, table, err := r.objectAt(start)
	if err != nil {
		return nil, fmt.Errorf("cross-reference stream: %w", err)
	}
	r.trailer, _ = table.value.(dict)
	return r, r.readTable(table.data)
}

// readTable reads all objects the cross-reference stream names.
func (r *reader) readTable(table []byte) error {
	const width = 7 // one byte, four, two
	for i := 1; i*width < len(table); i++ {
		e := table[i*width : (i+1)*width]
		if e[0] != 1 {
			continue
		}
		num, o, err := r.objectAt(int(binary.BigEndian.Uint32(e[1:])))
		if err != nil || num != i {
			return fmt.Errorf("object %d is not where the table says: %w", i, err)
		}
		r.objects[ref(i)] = o
	}
	for i := 1; i*width < len(table); i++ {
		e := table[i*width : (i+1)*width]
		if e[0] != 2 {
			continue
		}
		o, err := r.packed(r.objects[ref(binary.BigEndian.Uint32(e[1:]))], int(binary.BigEndian.Uint16(e[5:])), i)
		if err != nil {
			return fmt.Errorf("object %d: %w", i, err)
		}
		r.objects[ref(i)] = o
	}
	return nil
}

// packed reads the k-th object of an object stream.
func (r *reader) packed(in object, k, num int) (object, error) {
	d, _ := in.value.(dict)
	first, _ := d["First"].(float64)
	p := parser{b: in.data}
	for range k {
		p.value()
		p.value()
	}
	got, _ := p.value().(float64)
	at, _ := p.value().(float64)
	if int(got) != num || int(first+at) > len(in.data) {
		return object{}, errors.New("not in its object stream")
	}
	q := parser{b: in.data[int(first+at):]}
	v := q.value()
	return object{value: v}, q.err
}

// objectAt reads "12 0 obj …" at an offset.
func (r *reader) objectAt(at int) (int, object, error) {
	if at >= len(r.file) {
		return 0, object{}, errSyntax
	}
	p := parser{b: r.file[at:]}
	num, ok := p.value().(float64)
	p.value()
	if !ok || p.value() != keyword("obj") {
		return 0, object{}, errSyntax
	}
	o := object{value: p.value()}
	if d, ok := o.value.(dict); ok && p.value() == keyword("stream") {
		n, _ := d["Length"].(float64)
		from := p.at + 1
		if p.at >= len(p.b) || p.b[p.at] != '\n' || from+int(n) > len(p.b) {
			return 0, object{}, errSyntax
		}
		o.data, o.isData = p.b[from:from+int(n)], true
		if !bytes.HasPrefix(p.b[from+int(n):], []byte("\nendstream")) {
			return 0, object{}, errors.New("wrong stream length")
		}
		if d["Filter"] == name("FlateDecode") && d["DecodeParms"] == nil {
			z, err := zlib.NewReader(bytes.NewReader(o.data))
			if err != nil {
				return 0, object{}, err
			}
			if o.data, err = io.ReadAll(z); err != nil {
				return 0, object{}, err
			}
		}
	}
	return int(num), o, p.err
}

// get follows references to the value.
func (r *reader) get(v any) any {
	for {
		n, ok := v.(ref)
		if !ok {
			return v
		}
		v = r.objects[n].value
	}
}

func (r *reader) dict(v any) dict   { d, _ := r.get(v).(dict); return d }
func (r *reader) array(v any) []any { a, _ := r.get(v).([]any); return a }

// stream is the unpacked content of a stream.
func (r *reader) stream(v any) []byte {
	n, _ := v.(ref)
	return r.objects[n].data
}
