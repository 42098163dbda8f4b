package pdf

import (
	"bytes"
	"errors"
	"strconv"
)

// errForeign is any file or value that cannot be bound in. Its text tells
// nothing of what the file holds.
var errForeign = errors.New("the file is laid out in a way that cannot be bound in")

// tokenKind is what a token of a PDF is.
type tokenKind byte

const (
	tokenEnd tokenKind = iota // nothing is left
	tokenBad
	tokenNumber
	tokenName
	tokenString
	tokenWord // true, null, R or an operator
	tokenList
	tokenListEnd
	tokenDict
	tokenDictEnd
)

// lexer reads the tokens of a PDF one after the other, never outside its bytes.
type lexer struct {
	b  []byte
	at int
}

const (
	deepest = 24 // values within values
	delims  = "()<>[]{}/%"
)

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}
func isRegular(c byte) bool { return !isSpace(c) && bytes.IndexByte([]byte(delims), c) < 0 }

func (l *lexer) skipSpace() {
	for l.at < len(l.b) {
		switch c := l.b[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.b) && l.b[l.at] != '\n' && l.b[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// next is the next token with its bytes.
func (l *lexer) next() (tokenKind, []byte) {
	l.skipSpace()
	if l.at >= len(l.b) {
		return tokenEnd, nil
	}
	from := l.at
	kind := l.token()
	return kind, l.b[from:l.at]
}

// token moves past the token that starts here.
func (l *lexer) token() tokenKind {
	double := l.at+1 < len(l.b) && l.b[l.at+1] == l.b[l.at]
	switch c := l.b[l.at]; {
	case c == '/':
		l.at++
		l.word()
		return tokenName
	case c == '(':
		return l.literal()
	case c == '[':
		l.at++
		return tokenList
	case c == ']':
		l.at++
		return tokenListEnd
	case c == '<' && double:
		l.at += 2
		return tokenDict
	case c == '>' && double:
		l.at += 2
		return tokenDictEnd
	case c == '<':
		return l.hex()
	case !isRegular(c):
		l.at++
		return tokenBad
	}
	w := l.word()
	if bytes.IndexByte([]byte("0123456789+-."), w[0]) >= 0 {
		return tokenNumber
	}
	return tokenWord
}

func (l *lexer) word() []byte {
	from := l.at
	for l.at < len(l.b) && isRegular(l.b[l.at]) {
		l.at++
	}
	return l.b[from:l.at]
}

func (l *lexer) hex() tokenKind {
	for l.at++; l.at < len(l.b); l.at++ {
		switch c := l.b[l.at]; {
		case c == '>':
			l.at++
			return tokenString
		case !isSpace(c) && bytes.IndexByte([]byte("0123456789abcdefABCDEF"), c) < 0:
			return tokenBad
		}
	}
	return tokenBad
}

func (l *lexer) literal() tokenKind {
	depth := 0
	for ; l.at < len(l.b); l.at++ {
		switch l.b[l.at] {
		case '\\':
			l.at++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				return tokenString
			}
		}
	}
	l.at = len(l.b) // an escape at the very end
	return tokenBad
}

// value is the next whole value: a token, a reference, a list or a dictionary.
func (l *lexer) value() ([]byte, error) { return l.valueAt(0) }

func (l *lexer) valueAt(depth int) ([]byte, error) {
	l.skipSpace()
	from := l.at
	kind, word := l.next()
	switch kind {
	case tokenNumber:
		l.reference()
	case tokenName, tokenString:
	case tokenWord:
		if s := string(word); s != "true" && s != "false" && s != "null" {
			return nil, errForeign
		}
	case tokenList:
		return l.until(tokenListEnd, from, depth)
	case tokenDict:
		return l.until(tokenDictEnd, from, depth)
	default:
		return nil, errForeign
	}
	return l.b[from:l.at], nil
}

// reference moves past " 0 R" when the number just read begins a reference.
func (l *lexer) reference() {
	before := l.at
	if kind, generation := l.next(); kind == tokenNumber && string(generation) == "0" {
		if kind, r := l.next(); kind == tokenWord && string(r) == "R" {
			return
		}
	}
	l.at = before
}

// until reads values to the end of a list or dictionary.
func (l *lexer) until(end tokenKind, from, depth int) ([]byte, error) {
	for depth < deepest {
		before := l.at
		if kind, _ := l.next(); kind == end {
			return l.b[from:l.at], nil
		}
		l.at = before
		if _, err := l.valueAt(depth + 1); err != nil {
			return nil, err
		}
	}
	return nil, errForeign
}

// ---- what a value says ----

// values is the entries of a dictionary, each as it is written.
type values map[string][]byte

// dictOf reads a dictionary; a key that comes twice is refused.
func dictOf(b []byte) (values, error) {
	l := lexer{b: b}
	if kind, _ := l.next(); kind != tokenDict {
		return nil, errForeign
	}
	d := values{}
	for {
		kind, key := l.next()
		if kind == tokenDictEnd {
			return d, nil
		}
		if kind != tokenName || d[string(key[1:])] != nil {
			return nil, errForeign
		}
		v, err := l.value()
		if err != nil {
			return nil, err
		}
		d[string(key[1:])] = v
	}
}

// listOf reads a list.
func listOf(b []byte) ([][]byte, error) {
	l := lexer{b: b}
	if kind, _ := l.next(); kind != tokenList {
		return nil, errForeign
	}
	var out [][]byte
	for {
		before := l.at
		if kind, _ := l.next(); kind == tokenListEnd {
			return out, nil
		}
		l.at = before
		v, err := l.value()
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
}

// refOf is the number of the object that b refers to.
func refOf(b []byte) (int, bool) {
	digits, rest, ok := bytes.Cut(b, []byte(" "))
	if !ok || string(rest) != "0 R" {
		return 0, false
	}
	return countOf(digits)
}

// countOf is a whole number that is not below 0.
func countOf(b []byte) (int, bool) {
	if len(b) == 0 || len(b) > 10 {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b), 10, 31)
	return int(n), err == nil
}

// numberOf is any number, within what a page can have.
func numberOf(b []byte) (float64, bool) {
	if len(b) == 0 || len(b) > 24 {
		return 0, false
	}
	v, err := strconv.ParseFloat(string(b), 64)
	return v, err == nil && v > -1e6 && v < 1e6
}

// renumber copies a value with its references changed. A value with a key
// that archives forbid is refused.
func renumber(value []byte, to func(int) (int, error)) ([]byte, error) {
	out := make([]byte, 0, len(value)+16)
	l, copied := lexer{b: value}, 0
	for {
		l.skipSpace()
		from := l.at
		kind, word := l.next()
		switch kind {
		case tokenEnd:
			return append(out, value[copied:]...), nil
		case tokenBad:
			return nil, errForeign
		case tokenName:
			if forbidden(word) {
				return nil, errForeign
			}
		case tokenNumber:
			if l.reference(); l.at-from == len(word) {
				continue
			}
			old, ok := countOf(word)
			if !ok {
				return nil, errForeign
			}
			fresh, err := to(old)
			if err != nil {
				return nil, err
			}
			out = appendRef(append(out, value[copied:from]...), fresh)
			copied = l.at
		default:
		}
	}
}

// forbidden tells names that no part of a bound file may have: scripts, forms,
// actions other than links, transparency, enclosed files; and names written in
// a way that could hide one of them.
func forbidden(name []byte) bool {
	switch string(name) {
	case "/JS", "/JavaScript", "/Encrypt", "/OpenAction", "/AA", "/AcroForm", "/EmbeddedFiles", "/EmbeddedFile", "/EF",
		"/XFA", "/Launch", "/SMask", "/Filespec", "/RichMedia", "/Sound", "/Movie", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE":
		return true
	}
	return bytes.IndexByte(name, '#') >= 0
}
