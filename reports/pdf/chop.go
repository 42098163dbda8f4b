package pdf

import (
	"strings"
	"unicode/utf8"
)

// chop cuts words wider than a line: at a no-break space if it has one, else
// between any two letters.
func (m *maker) chop(p *para, w float64) {
	if p.widest() <= w+hair {
		return
	}
	q := para{style: p.style}
	for _, wd := range p.words {
		if wd.w <= w+hair {
			q.add(p.pieces[wd.from:wd.to], wd.end, wd.gap)
			continue
		}
		m.chopWord(&q, p.pieces[wd.from:wd.to], wd, w)
	}
	p.pieces, p.words = q.pieces, q.words
}

// widest is the width of the widest word, mm.
func (p *para) widest() (w float64) {
	for i := range p.words {
		w = max(w, p.words[i].w)
	}
	return w
}

func (p *para) add(pieces []piece, end ending, gap float64) {
	w := word{from: len(p.pieces), to: len(p.pieces) + len(pieces), end: end, gap: gap}
	for _, pc := range pieces {
		w.w += pc.w
	}
	p.pieces = append(p.pieces, pieces...)
	p.words = append(p.words, w)
}

func (m *maker) chopWord(q *para, pieces []piece, wd word, w float64) {
	var row []piece
	used := 0.0
	for _, pc := range pieces {
		for used+pc.w > w+hair {
			st := q.style.in(pc.face)
			head, end, gap := m.headThatFits(pc.text, st, w-used)
			if head == 0 && len(row) > 0 {
				q.add(row, atHyphen, 0)
				row, used = nil, 0
				continue
			}
			if head == 0 {
				_, head = utf8.DecodeRuneInString(pc.text)
			}
			part := pc
			part.text = strings.TrimSuffix(pc.text[:head], string(noBreakSpace))
			part.w = m.width(part.text, st)
			q.add(append(row, part), end, gap)
			row, used = nil, 0
			pc.text = pc.text[head:]
			pc.w = m.width(pc.text, st)
		}
		if pc.text != "" {
			row = append(row, pc)
			used += pc.w
		}
	}
	q.add(row, wd.end, wd.gap)
}

// headThatFits is how many bytes of s fit in w mm, and how the line ends there.
func (m *maker) headThatFits(s string, st style, w float64) (n int, end ending, gap float64) {
	f := m.fonts[st.face].face
	limit := int32(w * perMM / st.size * 1000)
	var used int32
	var prev rune
	space := 0
	for i, r := range s {
		if r == noBreakSpace {
			space = i + utf8.RuneLen(r)
		}
		used += f.glyph(r).advance + f.kern(prev, r)
		if st.track != 0 {
			used += int32(st.track / st.size * 1000)
		}
		if used > limit {
			break
		}
		n = i + utf8.RuneLen(r)
		prev = r
	}
	if space > 0 && space <= n+utf8.RuneLen(noBreakSpace) {
		return space, atSpace, m.width(" ", st)
	}
	return n, atHyphen, 0
}
