package pdf

import "samtak/reports/doc"

// squeezes are how much closer the lines and paragraphs of a letter may stand
// when that saves a page: the share of the white that is kept.
var squeezes = []float64{0.8, 0.6, 0.45, 0.36}

// spill is how far down the last page its text may end for the letter to be
// worth squeezing, as a share of the page.
const spill = 0.5

// fitted compiles the document and lays it on pages. A letter or a form whose last page
// holds little more than the greeting is set a little closer, if that saves the
// page: a sheet with nothing but a name on it looks like a mistake.
func fitted(d *doc.Document) (*maker, []sheet, error) {
	m, err := newMaker(d)
	if err != nil {
		return nil, nil, err
	}
	m.compile()
	sheets := m.paginate()
	n := len(sheets)
	oneSheet := d.Layout == doc.Letter || d.Layout == doc.Report && n == 2 // a form or a note
	if !oneSheet || n < 2 || sheets[n-1].bottom > spill*pageHeight {
		return m, sheets, nil
	}
	for _, keep := range squeezes {
		closer, err := newMaker(d)
		if err != nil {
			return nil, nil, err
		}
		closer.look = closer.look.squeezed(keep)
		closer.compile()
		if fewer := closer.paginate(); len(fewer) < len(sheets) {
			return closer, fewer, nil
		}
	}
	return m, sheets, nil
}

// squeezed is the look with less white: between paragraphs, and a little
// between lines. The letters are as large as before.
func (l *look) squeezed(keep float64) *look {
	out := *l
	closer := func(s style) style {
		s.before *= keep
		s.after *= keep
		s.lead = max(s.lead*(1-(1-keep)*0.14), s.size*1.3)
		return s
	}
	for i := range out.heads {
		out.heads[i] = closer(out.heads[i])
	}
	out.lead, out.body, out.quiet, out.note = closer(l.lead), closer(l.body), closer(l.quiet), closer(l.note)
	if l == looks[doc.Letter] { // elsewhere the text begins right below the letterhead
		out.start -= (1 - keep) * 14
	}
	out.bottom -= (1 - keep) * 7
	return &out
}
