package vault

import (
	"strings"
	"unicode"

	"samtak/casework"
)

// unreadable stands for a typed sign that no code has.
const unreadable = 0xff

// ParseCode reads a code as it is typed: capitals or not, with any white space
// and hyphens or none, O for 0, I and L for 1. CodeBadCode names the groups
// that are wrong or missing; it looks at the check characters only and says
// nothing about whether the code fits any file.
func ParseCode(typed string) (Code, error) {
	values, gaps := readCode(typed)
	defer wipe(values)
	if bad := badGroups(values, gaps); len(bad) > 0 {
		return Code{}, casework.Fail(CodeBadCode, "Groups", bad)
	}
	c := Code{new(codeBits)}
	data := withoutChecks(values)
	defer wipe(data)
	for i, v := range data {
		c.putFiveBits(5*i, v)
	}
	return c, nil
}

// readCode gives the values of the typed characters and, for each place
// between them, whether a gap was typed there. len(gaps) is len(values)+1.
func readCode(typed string) (values []byte, gaps []bool) {
	values = make([]byte, 0, len(typed))
	gaps = make([]bool, len(typed)+1)
	for _, r := range typed {
		switch {
		case isGap(r):
			gaps[len(values)] = true
		default:
			values = append(values, valueOf(r))
		}
	}
	return values, gaps[:len(values)+1]
}

// isGap: white space, every kind of dash, and signs of no width.
func isGap(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Cf, r) || r == '−'
}

func valueOf(r rune) byte {
	switch r = unicode.ToUpper(r); r {
	case 'O':
		return 0
	case 'I', 'L':
		return 1
	}
	if i := strings.IndexRune(alphabet, r); i >= 0 {
		return byte(i)
	}
	return unreadable
}

// fits: the characters are group number g (from 1) of some code.
func fits(characters []byte, g int) bool {
	if len(characters) != groupSize {
		return false
	}
	for _, v := range characters {
		if v == unreadable {
			return false
		}
	}
	if g == codeGroups && characters[groupSize-2]&0b1111 != 0 { // the zero bits after the code
		return false
	}
	return syndrome([groupSize]byte(characters)) == byte(g)
}

// withoutChecks leaves the characters that carry the code.
func withoutChecks(values []byte) []byte {
	data := make([]byte, 0, codeGroups*(groupSize-1))
	for at := 0; at < len(values); at += groupSize {
		data = append(data, values[at:at+groupSize-1]...)
	}
	return data
}

func (c Code) putFiveBits(from int, v byte) {
	for i := range 5 {
		if bit := from + i; bit < 8*keySize {
			c.bits.key[bit/8] |= v >> (4 - i) & 1 << (7 - bit%8)
		}
	}
}
