package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"sync"
)

// Making a compressor costs more than compressing a page: they are kept.
var compressors = sync.Pool{New: func() any { return zlib.NewWriter(nil) }}

// deflate compresses b. Writing to memory cannot fail.
func deflate(b []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(b)/3 + 64)
	w, ok := compressors.Get().(*zlib.Writer)
	if !ok {
		w = zlib.NewWriter(nil)
	}
	w.Reset(&out)
	_, _ = w.Write(b)
	_ = w.Close()
	compressors.Put(w)
	return out.Bytes()
}

// place says where an object stands, as the cross-reference stream has it.
type place struct {
	kind byte // 1: in the file at a; 2: in the object stream a, as its b-th
	a    uint32
	b    uint16
}

// bytes writes the file: streams as they are, all else in object streams.
func (f *file) bytes() []byte {
	var out bytes.Buffer
	out.Grow(128 << 10)
	out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	places := make([]place, len(f.objects), len(f.objects)+8)
	places[0] = place{b: 65535}
	var plainOnes []int
	for i := 1; i < len(f.objects); i++ {
		if f.objects[i].isData {
			places[i] = place{kind: 1, a: uint32(out.Len())}
			writeStream(&out, i, f.objects[i])
		} else {
			plainOnes = append(plainOnes, i)
		}
	}
	const most = 60000 // the index within an object stream has two bytes
	for len(plainOnes) > 0 {
		n := min(most, len(plainOnes))
		num := len(places)
		for k, i := range plainOnes[:n] {
			places[i] = place{kind: 2, a: uint32(num), b: uint16(k)}
		}
		places = append(places, place{kind: 1, a: uint32(out.Len())})
		writeStream(&out, num, f.objectStream(plainOnes[:n]))
		plainOnes = plainOnes[n:]
	}
	f.writeTable(&out, places)
	return out.Bytes()
}

func writeStream(out *bytes.Buffer, num int, o object) {
	out.WriteString(strconv.Itoa(num))
	out.WriteString(" 0 obj\n")
	out.Write(o.value)
	out.WriteString("\nstream\n")
	out.Write(o.stream)
	out.WriteString("\nendstream\nendobj\n")
}

func (f *file) objectStream(nums []int) object {
	var index, body []byte
	for _, i := range nums {
		index = append(strconv.AppendInt(index, int64(i), 10), ' ')
		index = append(strconv.AppendInt(index, int64(len(body)), 10), ' ')
		body = append(append(body, f.objects[i].value...), '\n')
	}
	entries := fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", len(nums), len(index))
	return stream(entries, deflate(append(index, body...)))
}

// writeTable ends the file with its cross-reference stream. The file's ID is
// the hash of what stands before, so it is the same for the same paper.
func (f *file) writeTable(out *bytes.Buffer, places []place) {
	start := out.Len()
	places = append(places, place{kind: 1, a: uint32(start)})
	table := make([]byte, 0, 7*len(places))
	for _, p := range places {
		table = append(table, p.kind)
		table = binary.BigEndian.AppendUint32(table, p.a)
		table = binary.BigEndian.AppendUint16(table, p.b)
	}
	id := sha256.Sum256(out.Bytes())
	entries := fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]/Filter/FlateDecode",
		len(places), f.catalog, f.info, id[:16], id[:16])
	writeStream(out, len(places)-1, stream(entries, deflate(table)))
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", start)
}
