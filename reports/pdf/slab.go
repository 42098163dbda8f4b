package pdf

// tie says how firmly a slab clings to the next one.
type tie uint8

const (
	free  tie = iota
	loose     // a small table, a timeline: let go rather than leave a quarter of the page white
	pair      // the first two rows with a table's head: the same
	inRow     // lines of one table row: the same
	kept      // a Together: let go only when it is taller than a page
	firm      // heading and what follows, first and last lines: the same
)

// part is something drawn in slabs: a paragraph, a row, a figure.
type part interface {
	// draw draws the slabs from…to-1 of the part, the first with its top at y.
	draw(p *page, y float64, from, to int)
}

// repeated is drawn again above what continues on a new page.
type repeated interface {
	height() float64
	redraw(p *page, y float64)
}

// slab is a strip of the paper that is never cut.
type slab struct {
	part part
	i    int     // which of the part's slabs it is
	gap  float64 // mm of white above it, none at the top of a page
	h    float64 // mm
	tie  tie     // to the next slab
	head repeated
}

// flow collects the slabs of a document from top to bottom.
type flow struct {
	slabs []slab
	after float64 // white wanted below the last slab, mm
}

// put adds the slabs of a part: heights from h, ties from tieOf.
func (f *flow) put(part part, n int, before float64, h func(int) float64, tieOf func(int) tie) {
	for i := range n {
		s := slab{part: part, i: i, h: h(i), tie: tieOf(i)}
		if i == 0 {
			s.gap = before + f.after
			f.after = 0
		}
		f.slabs = append(f.slabs, s)
	}
}

// hold makes the last slab cling to what comes.
func (f *flow) hold(t tie) {
	if n := len(f.slabs); n > 0 {
		f.slabs[n-1].tie = max(f.slabs[n-1].tie, t)
	}
}

// holdAll makes the slabs from the given one on cling together.
func (f *flow) holdAll(from int, t tie) {
	for i := from; i < len(f.slabs)-1; i++ {
		f.slabs[i].tie = max(f.slabs[i].tie, t)
	}
}

// wholeLines ties the lines of running text so that neither the first nor the
// last stands alone on a page.
func wholeLines(n int) func(int) tie {
	return func(i int) tie {
		if (i == 0 || i == n-2) && i < n-1 {
			return firm
		}
		return free
	}
}

func same(h float64) func(int) float64 { return func(int) float64 { return h } }

func tied(n int, t tie) func(int) tie {
	return func(i int) tie {
		if i < n-1 {
			return t
		}
		return free
	}
}
