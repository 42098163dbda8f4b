package pdf

import (
	"strconv"
	"strings"

	"samtak/reports/doc"
)

// textPart is lines of running text, with a list label or a bookmark if it has one.
type textPart struct {
	node     *node
	text     broken
	x        float64
	label    *label
	bookmark *bookmark
}

func (t *textPart) draw(p *page, y float64, from, to int) {
	st := t.text.p.style
	if from == 0 && t.bookmark != nil {
		t.bookmark.page, t.bookmark.y = p.number, y
		p.m.bookmarks = append(p.m.bookmarks, *t.bookmark)
	}
	if from == 0 && t.label != nil {
		t.label.draw(p, y, st)
	}
	for i := from; i < to; i++ {
		p.line(t.node, t.x, y+st.base(), t.text, i)
		y += st.line()
	}
}

// putText adds running text below what is there.
func (m *maker) putText(t *textPart, st style) {
	n := len(t.text.lines)
	m.flow.put(t, n, st.before, same(st.line()), wholeLines(n))
	m.flow.after += st.after
}

// heading: its lines cling together and to what follows.
func (m *maker) heading(h doc.Heading, afterHead bool) {
	level := min(max(h.Level, 1), 3)
	st := m.look.heads[level]
	title := plain(h.Text)
	if title == "" {
		return
	}
	// A structure without gaps in its levels, whatever the blocks say.
	m.headLevel = min(level, m.headLevel+1)
	p := m.measure(doc.Plain(h.Text), st)
	t := &textPart{
		node: m.root.add("H" + strconv.Itoa(m.headLevel)), text: broken{p, m.balance(p, m.textWidth())}, x: m.look.left,
		bookmark: &bookmark{title: title, level: m.headLevel},
	}
	if afterHead {
		st.before = tightHeading
	}
	m.putText(t, st)
	from := len(m.flow.slabs) - len(t.text.lines)
	if level == 1 && h.Lead != "" {
		lead := &textPart{node: m.root.add("P"), text: m.lines(h.Lead, m.look.lead, m.textWidth()), x: m.look.left}
		m.putText(lead, m.look.lead)
	}
	m.flow.holdAll(from, firm)
	m.flow.hold(firm)
	m.afterHead = true
}

func (m *maker) paragraph(b doc.Paragraph, leadsIn bool) {
	if strings.TrimSpace(b.Text.String()) == "" && !hasBlank(b.Text) {
		return
	}
	switch b.Tone {
	case doc.OwnWords, doc.Message:
		m.panel(b)
		return
	case doc.Body, doc.Quiet:
	}
	st := m.look.body
	if b.Tone == doc.Quiet {
		st = m.look.quiet
		m.flow.hold(loose) // a note stays with what it is about
	}
	p := m.measure(b.Text, st)
	t := &textPart{node: m.root.add("P"), text: broken{p, m.fair(p, m.textWidth())}, x: m.look.left}
	m.putText(t, st)
	if leadsIn {
		m.flow.hold(firm)
	}
}

func hasBlank(t doc.Text) bool {
	for _, r := range t {
		if r.Blank != nil {
			return true
		}
	}
	return false
}

// leadsIn: a short paragraph that introduces the block after it, because it
// stands between a heading and a table or ends with a colon.
func leadsIn(b doc.Paragraph, next doc.Block, afterHead bool) bool {
	s := strings.TrimSpace(b.Text.String())
	switch next := next.(type) {
	case nil, doc.Heading, doc.Paragraph, doc.Space:
		return false
	case doc.Together:
		if len(next.Blocks) == 0 {
			return false
		}
		if _, section := next.Blocks[0].(doc.Heading); section {
			return false
		}
	}
	return strings.HasSuffix(s, ":") || (afterHead && len(s) < 300)
}

// space is white of its own height; a little of it only parts two blocks and
// vanishes at the top of a page, more is room to write by hand.
func (m *maker) space(b doc.Space) {
	const room, strip = 8.0, 8.0
	switch full := pageHeight - m.look.top - m.look.bottom; {
	case !(b.MM > 0):
	case b.MM < room:
		m.flow.after += b.MM
	default:
		n := max(1, int(min(b.MM, full)/strip))
		m.flow.put(emptyPart{}, n, 0, same(min(b.MM, full)/float64(n)), tied(n, loose))
	}
}

type emptyPart struct{}

func (emptyPart) draw(*page, float64, int, int) {}
