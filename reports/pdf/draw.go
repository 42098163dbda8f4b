package pdf

import (
	"net/url"
	"strconv"
	"unicode"

	"samtak/assets"
	"samtak/reports/doc"
)

// fontNames are the fonts' names in the content streams, by weight.
var fontNames = [faceCount]string{"/R ", "/B ", "/I "}

// pen sets the state for text in st.
func (p *page) pen(st style) {
	p.fill(st.colour)
	if p.ink.face != st.face || p.ink.size != st.size {
		p.ink.face, p.ink.size = st.face, st.size
		p.out = append(p.out, fontNames[st.face]...)
		p.num(st.size)
		p.op("Tf")
	}
	if p.ink.track != st.track {
		p.ink.track = st.track
		p.num(st.track)
		p.op("Tc")
	}
	p.m.fonts[st.face].used = true
}

// begin starts a stretch of text at x and the baseline y; glyphs and end follow.
func (p *page) begin(x, y float64) {
	p.out = append(p.out, "BT "...)
	p.at(x, y)
	p.out = append(p.out, "Td[<"...)
}

func (p *page) end() { p.op(">]TJ ET") }

// glyphs writes the codes of s with kerning.
func (p *page) glyphs(s string, w weight) {
	u := &p.m.fonts[w]
	var prev rune
	for _, r := range s {
		if k := u.face.kern(prev, r); k != 0 {
			p.out = append(p.out, '>')
			p.out = strconv.AppendInt(p.out, int64(-k), 10)
			p.out = append(p.out, '<')
		}
		p.out = appendHex16(p.out, u.code(r))
		prev = r
	}
}

// text draws one line of plain text, cleaned, with its baseline at y.
func (p *page) text(n *node, x, y float64, s string, st style) {
	s = p.m.clean(s)
	if s == "" {
		return
	}
	p.in(n)
	p.pen(st)
	p.begin(x, y)
	p.glyphs(s, st.face)
	p.end()
}

// line draws a line of b with its baseline at y.
func (p *page) line(n *node, x, y float64, b broken, i int) { p.lineIn(n, x, y, b, i, b.p.style) }

// lineIn draws it in another style of the same size.
func (p *page) lineIn(n *node, x, y float64, b broken, i int, st style) {
	for _, s := range b.spans(i) {
		if s.run == nil {
			p.span(n, x, y, s, st.in(s.face))
		} else {
			p.special(n, x, y, s, st.in(s.face))
		}
		x += s.w
	}
}

// span is what one line shows of text in one look.
type span struct {
	text string
	face weight
	w    float64  // mm
	run  *doc.Run // set for a missing fact or a link
}

// spans gathers the pieces of line i to as few spans as their looks allow.
func (b broken) spans(i int) []span {
	var out []span
	add := func(text string, face weight, w float64, run *doc.Run) {
		if n := len(out); n > 0 && out[n-1].run == run && out[n-1].face == face {
			out[n-1].text += text
			out[n-1].w += w
			return
		}
		out = append(out, span{text, face, w, run})
	}
	l := b.lines[i]
	for k := l.from; k < l.to; k++ {
		wd := &b.p.words[k]
		face, run := b.p.style.face, (*doc.Run)(nil)
		for _, pc := range b.p.pieces[wd.from:wd.to] {
			face, run = pc.face, marked(pc.run)
			add(pc.text, face, pc.w, run)
		}
		switch {
		case wd.end == atShy && k == l.to-1:
			add(string(softHyphen), face, 0, run)
		case wd.end == atSpace && run != nil && (k == l.to-1 || !b.starts(k+1, run)):
			add(" ", b.p.style.face, wd.gap, nil)
		case wd.end == atSpace:
			add(" ", face, wd.gap, run)
		}
	}
	return out
}

// starts: word k begins in run.
func (b broken) starts(k int, run *doc.Run) bool {
	wd := b.p.words[k]
	return wd.to > wd.from && b.p.pieces[wd.from].run == run
}

// marked is the run if it needs treatment of its own.
func marked(r *doc.Run) *doc.Run {
	if r.Blank != nil || safeLink(r.Link) != "" {
		return r
	}
	return nil
}

func (p *page) span(n *node, x, y float64, s span, st style) {
	p.in(n)
	p.pen(st)
	p.begin(x, y)
	p.glyphs(s.text, s.face)
	p.end()
}

// special draws a missing fact or a link.
func (p *page) special(n *node, x, y float64, s span, st style) {
	if s.run.Blank != nil {
		p.blank(x, y, s.w, st)
		p.span(n, x, y, s, st)
		return
	}
	st.colour = assets.Blue
	p.in(artifact)
	p.rule(x, y+0.8, x+s.w, y+0.8, 0.5, assets.Blue)
	link := n.add("Link")
	p.span(link, x, y, s, st)
	p.close()
	p.annotate(link, x, y, s, st)
}

// blank marks a fact that is missing: a warm ground and a line below.
func (p *page) blank(x, y, w float64, st style) {
	p.in(artifact)
	up, down := st.size*0.86/perMM, st.size*0.26/perMM
	p.rect(x-0.3, y-up, w+0.6, up+down, assets.Warm)
	p.rule(x-0.3, y+down, x+w+0.3, y+down, 0.7, assets.Ochre)
}

// annotation is a place on a page that leads to an address.
type annotation struct {
	page           int
	x0, y0, x1, y1 float64 // points from the bottom left corner
	address, text  string
	node           *node
}

func (p *page) annotate(n *node, x, y float64, s span, st style) {
	base := (pageHeight - y) * perMM
	n.kids = append(n.kids, kid{page: p.number, link: len(p.m.annotations)})
	p.m.annotations = append(p.m.annotations, annotation{
		page: p.number, x0: x * perMM, x1: (x + s.w) * perMM, y0: base - 0.3*st.size, y1: base + st.size,
		address: safeLink(s.run.Link), text: plain(s.run.Text), node: n,
	})
}

// safeLink is the address as a PDF may hold it, or "" for what is no address
// of a web page, a mailbox or a telephone.
func safeLink(s string) string {
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https", "mailto", "tel":
	default:
		return ""
	}
	out := u.String()
	for _, r := range out {
		if r > unicode.MaxASCII || r < ' ' {
			return ""
		}
	}
	return out
}
