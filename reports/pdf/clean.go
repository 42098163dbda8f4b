package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	noBreakSpace = '\u00A0'
	softHyphen   = '\u00AD'
	zeroSpace    = '\u200B' // a place to break without a space
	emptyBox     = '□'
	byteMark     = '\uFEFF'
)

// clean makes s fit to print: valid UTF-8, composed letters, no control or
// direction characters, only runes the fonts have. Others become □ and are
// noted as missing. Line ends stay.
func (m *maker) clean(s string) string {
	if plainASCII(s) {
		return s
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	s = norm.NFC.String(s)
	return strings.Map(m.cleanRune, s)
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n') || c >= 0x7F {
			return false
		}
	}
	return true
}

func (m *maker) cleanRune(r rune) rune {
	switch {
	case r == '\n' || r == softHyphen || r == zeroSpace:
		return r
	case r == '\t' || r == '\v' || r == '\f' || r == '\u2028' || r == '\u2029':
		return ' '
	case invisible(r):
		return -1
	case m.fonts[regular].face.glyph(r).known:
		return r
	case unicode.Is(unicode.M, r):
		m.missing[r] = true
		return -1 // a mark without its letter would only leave a box beside it
	}
	m.missing[r] = true
	return emptyBox
}

// invisible tells characters that steer text instead of being text: control,
// direction and joining characters, variation selectors, non-characters.
func invisible(r rune) bool {
	return unicode.IsControl(r) || r == byteMark || r&0xFFFE == 0xFFFE || (r >= 0xFDD0 && r <= 0xFDEF) ||
		r == '\u200C' || r == '\u200D' || r == '\u2060' || (r >= 0xFE00 && r <= 0xFE0F) || (r >= 0xE0000 && r <= 0xE0FFF) ||
		unicode.Is(unicode.Bidi_Control, r)
}

// plain makes s fit for the parts of the file that are not drawn: titles,
// alternative texts, metadata. Any script is allowed there.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case invisible(r) || r == softHyphen || r == zeroSpace:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(s)
}
