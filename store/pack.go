package store

import (
	"encoding/binary"
	"time"

	"samtak/casework"
)

// packer writes values into a row of bytes, or reads them out of one. What a
// value is made of is told once and serves both ways, as the columns of a table
// do. Reading past the end, or what was never written, sets bad.
type packer struct {
	b       []byte
	text    string // the bytes to read
	reading bool
	bad     bool
}

func (p *packer) number(n int64) int64 {
	if !p.reading {
		p.b = binary.AppendVarint(p.b, n)
		return n
	}
	// A varint is at most ten bytes.
	n, size := binary.Varint([]byte(p.text[:min(len(p.text), binary.MaxVarintLen64)]))
	if size <= 0 {
		p.bad, p.text = true, ""
		return 0
	}
	p.text = p.text[size:]
	return n
}

func packID[N ~int64](p *packer, id *N) { *id = N(p.number(int64(*id))) }

func packBool(p *packer, v *bool) {
	n := int64(0)
	if *v {
		n = 1
	}
	*v = p.number(n) != 0
}

func packText[S ~string](p *packer, s *S) {
	n := p.number(int64(len(*s)))
	if !p.reading {
		p.b = append(p.b, *s...)
		return
	}
	if n < 0 || n > int64(len(p.text)) {
		p.bad, p.text = true, ""
		return
	}
	*s, p.text = S(p.text[:n]), p.text[n:]
}

// A day as one number: bits for the day, the month and the year.
const (
	dayBits   = 5
	monthBits = 4
)

func packDate(p *packer, d *casework.Date) {
	n := p.number((int64(d.Year())<<monthBits|int64(d.Month()))<<dayBits | int64(d.Day()))
	if !p.reading || n == 0 {
		return
	}
	day, month, year := n&(1<<dayBits-1), n>>dayBits&(1<<monthBits-1), n>>(dayBits+monthBits)
	read, ok := casework.NewDate(int(year), time.Month(month), int(day))
	*d, p.bad = read, p.bad || !ok
}

// packList packs how many there are, and each of them.
func packList[T any](p *packer, list *[]T, each func(*packer, *T)) {
	n := p.number(int64(len(*list)))
	if p.reading {
		if n < 0 || n > int64(len(p.text)) { // each takes a byte at least
			p.bad, p.text = true, ""
			return
		}
		if n > 0 {
			*list = make([]T, n)
		}
	}
	for i := range *list {
		each(p, &(*list)[i])
	}
}
