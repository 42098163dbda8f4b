package pdf

import (
	"samtak/reports/doc"
)

// maker makes one paper.
type maker struct {
	doc         *doc.Document
	look        *look
	fonts       [faceCount]fontUse
	missing     map[rune]bool
	root        *node
	flow        flow
	start       float64 // top of the text on page one, mm
	pages       []*page
	annotations []annotation
	bookmarks   []bookmark
	headLevel   int                  // level of the last heading in the structure
	afterHead   bool                 // the last block was a heading
	written     bool                 // the last block was lines to write on
	widest      map[string][]float64 // what the columns of tables with twins need, mm
	arms        *picture
	top         *topPart
}

// bookmark is a heading in the reader's side panel.
type bookmark struct {
	title string
	level int // from 1
	page  int
	y     float64 // mm
	shut  bool    // those below it show when the reader opens it
}

func newMaker(d *doc.Document) (*maker, error) {
	shared, err := faces()
	if err != nil {
		return nil, err
	}
	m := &maker{doc: d, look: lookOf(d.Layout), missing: map[rune]bool{}}
	for w, f := range shared {
		m.fonts[w].face = f
	}
	m.root = &node{tag: "Document", lang: m.language()}
	m.arms = armsPicture(d.Letterhead.Arms)
	return m, nil
}

// language is the tag of the text. A paper without one is in bokmål.
func (m *maker) language() string {
	for _, r := range m.doc.Language {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' {
			return "nb-NO"
		}
	}
	if m.doc.Language == "" {
		return "nb-NO"
	}
	return m.doc.Language
}

// title is the paper's title; a file without one is not accessible.
func (m *maker) title() string {
	for _, s := range []string{m.doc.Title, m.doc.Subject, m.doc.Author} {
		if s = plain(s); s != "" {
			return s
		}
	}
	return "–"
}

// width of the text area in mm.
func (m *maker) textWidth() float64 { return pageWidth - m.look.left - m.look.right }

// compile turns the document into structure and slabs.
func (m *maker) compile() {
	m.start = m.look.top
	m.compileTop()
	m.blocks(m.doc.Blocks)
}

func (m *maker) blocks(blocks []doc.Block) {
	for i, b := range blocks {
		var next doc.Block
		if i+1 < len(blocks) {
			next = blocks[i+1]
		}
		m.block(b, next)
	}
}

func (m *maker) block(b, next doc.Block) {
	after := m.afterHead
	if m.written {
		m.belowLines(b)
	}
	m.afterHead, m.written = false, false
	switch b := b.(type) {
	case doc.Heading:
		m.heading(b, after)
	case doc.Paragraph:
		m.paragraph(b, leadsIn(b, next, after))
	case doc.List:
		m.list(b)
	case doc.Facts:
		m.facts(b)
	case doc.Table:
		m.table(b)
	case doc.Timeline:
		m.timeline(b)
	case doc.Fields:
		m.fields(b)
		m.written = len(b.Items) > 0
	case doc.Ticks:
		m.ticks(b)
	case doc.Signatures:
		m.signatures(b)
	case doc.Closing:
		m.closing(b)
	case doc.Space:
		m.space(b)
	case doc.Together:
		m.together(b)
	}
}

// together keeps its blocks on one page, unless a table in it would leave a
// quarter of the page before it white.
func (m *maker) together(t doc.Together) {
	from := len(m.flow.slabs)
	m.blocks(t.Blocks)
	strength := kept
	if hasTable(t.Blocks) {
		strength = loose
	}
	m.flow.holdAll(from, strength)
}

func hasTable(blocks []doc.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Table:
			return true
		case doc.Together:
			if hasTable(b.Blocks) {
				return true
			}
		}
	}
	return false
}

// draw puts ink on the pages.
func (m *maker) draw(sheets []sheet) {
	for i, s := range sheets {
		p := newPage(m, i+1)
		m.pages = append(m.pages, p)
		m.drawMarks(p)
		if i == 0 {
			m.drawTop(p)
		}
		for _, pl := range s.placed {
			if pl.again != nil {
				pl.again.redraw(p, pl.againY)
			}
			pl.part.draw(p, pl.y, pl.from, pl.to)
		}
		m.drawFoot(p, i+1, len(sheets))
		p.close()
	}
}
