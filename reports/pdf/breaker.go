package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samtak/reports/doc"
)

// piece is a stretch of a word in one look.
type piece struct {
	text string
	face weight
	w    float64 // mm
	run  *doc.Run
}

// ending is what stands after a word.
type ending uint8

const (
	atEnd ending = iota
	atSpace
	atHyphen // a line may end here with nothing added
	atShy    // a line may end here with a hyphen added
	atBreak  // the line ends here
)

// word is what is never broken: pieces[from:to] of its paragraph.
type word struct {
	from, to int
	w        float64 // mm, without what follows
	gap      float64 // mm, the space after it
	end      ending
}

// para is measured text, ready to be broken to any width.
type para struct {
	style  style
	pieces []piece
	words  []word
}

// line is words[from:to] of its paragraph.
type line struct {
	from, to int
	w        float64 // mm, without the space at the end
}

// measure cuts t into words.
func (m *maker) measure(t doc.Text, st style) *para {
	p := &para{style: st}
	start := 0 // first piece of the word under way
	close := func(end ending, gap float64) {
		w := word{from: start, to: len(p.pieces), end: end, gap: gap}
		for _, pc := range p.pieces[start:] {
			w.w += pc.w
		}
		p.words = append(p.words, w)
		start = len(p.pieces)
	}
	for i := range t {
		m.measureRun(p, &t[i], close)
	}
	if start < len(p.pieces) {
		close(atEnd, 0)
	}
	for n := len(p.words); n > 0 && p.words[n-1].end == atBreak && p.words[n-1].from == p.words[n-1].to; n-- {
		p.words = p.words[:n-1] // line ends after the text make no empty lines
	}
	return p
}

// blankGap is what a missing fact without words shows: room to write in.
const blankGap = 14

func (m *maker) measureRun(p *para, run *doc.Run, close func(ending, float64)) {
	st := p.style
	if run.Bold {
		st.face = bold
	}
	s := bind(m.clean(run.Text))
	if s == "" && run.Blank != nil {
		s = strings.Repeat(string(noBreakSpace), blankGap)
	}
	from := 0
	flush := func(to int) {
		if to > from {
			p.pieces = append(p.pieces, piece{text: s[from:to], face: st.face, run: run, w: m.width(s[from:to], st)})
		}
	}
	var prev rune
	for i, r := range s {
		n := utf8.RuneLen(r)
		if end, shown := endingAt(prev, r, s[i+n:]); end != atEnd {
			gap := 0.0
			if end == atSpace {
				gap = m.width(" ", st)
			}
			if shown {
				flush(i + n)
			} else {
				flush(i)
			}
			close(end, gap)
			from = i + n
		}
		prev = r
	}
	flush(len(s))
}

// endingAt tells whether a word ends at r, and whether r is part of it.
func endingAt(prev, r rune, rest string) (end ending, shown bool) {
	switch {
	case r == ' ':
		return atSpace, false
	case r == '\n':
		return atBreak, false
	case r == softHyphen:
		return atShy, false
	case r == zeroSpace:
		return atHyphen, false
	case breakAfter(prev, r, rest):
		return atHyphen, true
	}
	return atEnd, false
}

// breakAfter allows a line to end after the hyphen or slash between letters.
func breakAfter(prev, r rune, rest string) bool {
	if r != '-' && r != '/' && r != '–' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(prev) && unicode.IsLetter(next)
}

// width of s in millimetres.
func (m *maker) width(s string, st style) float64 {
	w := float64(m.fonts[st.face].face.width(s)) * st.size / 1000
	if st.track != 0 {
		w += float64(utf8.RuneCountInString(s)) * st.track
	}
	return w / perMM
}

const hair = 0.01 // mm: rounding must not push a word to the next line

// fill breaks p into lines of at most w mm, as many words on each as fit.
func (m *maker) fill(p *para, w float64) []line {
	m.chop(p, w)
	var out []line
	hyphen := m.width(string(softHyphen), p.style)
	for i := 0; i < len(p.words); {
		l := m.fillOne(p, i, w, hyphen)
		out = append(out, l)
		i = l.to
	}
	return out
}

func (m *maker) fillOne(p *para, i int, w, hyphen float64) line {
	best := line{from: i, to: i + 1, w: p.words[i].w}
	used := 0.0
	for j := i; j < len(p.words); j++ {
		wd := &p.words[j]
		used += wd.w
		if used > w+hair {
			break
		}
		at := used
		if wd.end == atShy {
			at += hyphen
		}
		if at <= w+hair {
			best = line{from: i, to: j + 1, w: at}
		}
		if wd.end == atBreak || wd.end == atEnd {
			return line{from: i, to: j + 1, w: used}
		}
		used += wd.gap
	}
	return best
}

// fair breaks like fill, but if the last line would be a mere crumb it takes
// narrower lines, as many as before, so that a word or two join it.
func (m *maker) fair(p *para, w float64) []line {
	best := m.fill(p, w)
	const crumb, least = 0.14, 0.8
	if p.widest() > least*w {
		return best // narrower lines would cut a word, and the lines found with it
	}
	for narrow := 0.98; narrow > least && len(best) > 1 && best[len(best)-1].w < crumb*w; narrow -= 0.02 {
		l := m.fill(p, w*narrow)
		if len(l) > len(best) {
			break
		}
		if l[len(l)-1].w >= crumb*w {
			return l
		}
	}
	return best
}

// balance breaks like fill and then evens out the lines: as many lines, each as
// short as that allows, so that no single word is left on the last one.
func (m *maker) balance(p *para, w float64) []line {
	best := m.fill(p, w)
	if len(best) < 2 || len(best) > 12 {
		return best
	}
	low := max(w/2, p.widest())
	for high := w; high-low > 0.5; {
		mid := (low + high) / 2
		if l := m.fill(p, mid); len(l) == len(best) {
			high, best = mid, l
		} else {
			low = mid
		}
	}
	return best
}

// lines measures and breaks plain text.
func (m *maker) lines(s string, st style, w float64) broken {
	p := m.measure(doc.Plain(s), st)
	return broken{p, m.fill(p, w)}
}

// broken is a paragraph with its lines.
type broken struct {
	p     *para
	lines []line
}

func (b broken) height() float64 { return float64(len(b.lines)) * b.p.style.line() }

// short breaks s to at most n lines and ends with … when that is not all of it.
func (m *maker) short(s string, st style, w float64, n int) broken {
	b := m.lines(s, st, w)
	if len(b.lines) <= n {
		return b
	}
	runes := []rune(m.clean(s))
	low, high := 0, len(runes) // runes[:low] fits, runes[:high] does not
	for high-low > 1 {
		mid := (low + high) / 2
		if len(m.lines(string(runes[:mid])+"…", st, w).lines) <= n {
			low = mid
		} else {
			high = mid
		}
	}
	return m.lines(strings.TrimRight(string(runes[:low]), " \n,.–-")+"…", st, w)
}
