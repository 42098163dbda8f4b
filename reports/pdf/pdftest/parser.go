package pdftest

import (
	"bytes"
	"strconv"
)

// keyword is an operator or other bare word.
type keyword string

// parser reads values one after the other.
type parser struct {
	b   []byte
	at  int
	err error
}

func (p *parser) skip() {
	for p.at < len(p.b) {
		switch c := p.b[p.at]; {
		case c == '%':
			for p.at < len(p.b) && p.b[p.at] != '\n' {
				p.at++
			}
		case c > ' ':
			return
		default:
			p.at++
		}
	}
}

type endOf byte // the end of an array or dictionary

// value reads the next value; nil with at == len(b) at the end.
func (p *parser) value() any {
	p.skip()
	if p.at >= len(p.b) {
		return nil
	}
	switch c := p.b[p.at]; c {
	case '/':
		p.at++
		return name(p.word())
	case '(':
		return p.literal()
	case '[':
		p.at++
		return p.list(']')
	case ']':
		p.at++
		return endOf(c)
	case '<':
		if p.at+1 < len(p.b) && p.b[p.at+1] == '<' {
			p.at += 2
			return p.dictionary()
		}
		return p.hex()
	case '>':
		p.at += 2
		return endOf('>')
	}
	return p.bare()
}

func (p *parser) word() string {
	from := p.at
	for p.at < len(p.b) && p.b[p.at] > ' ' && !bytes.ContainsRune([]byte("/()[]<>%"), rune(p.b[p.at])) {
		p.at++
	}
	return string(p.b[from:p.at])
}

func (p *parser) bare() any {
	w := p.word()
	switch w {
	case "true", "false":
		return w == "true"
	case "null":
		return nil
	case "":
		p.at++
		p.err = errSyntax
		return nil
	}
	v, err := strconv.ParseFloat(w, 64)
	if err != nil {
		return keyword(w)
	}
	before := p.at // perhaps a reference: "12 0 R"
	if q := p.b[p.at:]; bytes.HasPrefix(q, []byte(" 0 R")) && (len(q) == 4 || !isLetter(q[4])) {
		p.at = before + 4
		return ref(v)
	}
	return v
}

func isLetter(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

func (p *parser) list(end byte) []any {
	out := []any{}
	for p.at < len(p.b) && p.err == nil {
		v := p.value()
		if v == endOf(end) {
			return out
		}
		out = append(out, v)
	}
	p.err = errSyntax
	return out
}

func (p *parser) dictionary() dict {
	items := p.list('>')
	d := dict{}
	for i := 0; i+1 < len(items); i += 2 {
		k, ok := items[i].(name)
		if _, twice := d[k]; !ok || twice {
			p.err = errSyntax
		}
		d[k] = items[i+1]
	}
	return d
}

func (p *parser) hex() []byte {
	end := bytes.IndexByte(p.b[p.at:], '>')
	if end < 0 {
		p.err, p.at = errSyntax, len(p.b)
		return nil
	}
	digits := p.b[p.at+1 : p.at+end]
	p.at += end + 1
	out := make([]byte, 0, len(digits)/2)
	for i := 0; i+1 < len(digits); i += 2 {
		v, err := strconv.ParseUint(string(digits[i:i+2]), 16, 8)
		if err != nil {
			p.err = errSyntax
		}
		out = append(out, byte(v))
	}
	return out
}

func (p *parser) literal() []byte {
	out, depth := []byte{}, 0
	for ; p.at < len(p.b); p.at++ {
		switch c := p.b[p.at]; c {
		case '\\':
			p.at++
			out = append(out, p.b[p.at])
		case '(':
			if depth++; depth > 1 {
				out = append(out, c)
			}
		case ')':
			if depth--; depth == 0 {
				p.at++
				return out
			}
			out = append(out, c)
		default:
			out = append(out, c)
		}
	}
	p.err = errSyntax
	return out
}
