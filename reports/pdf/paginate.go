package pdf

// sheet is a page with what stands on it.
type sheet struct {
	placed []placed
	bottom float64 // where its last slab ends, mm from the top
}

// placed is a run of one part's slabs on a page.
type placed struct {
	part     part
	y        float64
	from, to int
	again    repeated // redrawn at againY before it
	againY   float64
}

// mostWhite is the share of the text area a page may leave empty for the sake
// of a table that would like to stay whole.
const mostWhite = 0.25

// paginator lays slabs on pages.
type paginator struct {
	slabs       []slab
	top, bottom float64 // text area of all pages but the first
	y           float64
	fresh       bool // nothing on the page yet
	sheets      []sheet
	released    [firm + 1]int // ties of a strength are let go up to this slab
}

func (m *maker) paginate() []sheet {
	p := &paginator{slabs: m.flow.slabs, top: m.look.top, bottom: pageHeight - m.look.bottom, y: m.start}
	p.newSheet(m.start)
	for i := 0; i < len(p.slabs); {
		i = p.next(i)
	}
	return p.sheets
}

func (p *paginator) newSheet(y float64) {
	p.sheets = append(p.sheets, sheet{bottom: y})
	p.y, p.fresh = y, true
}

// next places the group that starts at slab i and gives the slab after it. It
// tries to keep together as much as the ties ask for, weakest tie first.
func (p *paginator) next(i int) int {
	for t := loose; t <= firm; t++ {
		end := p.group(i, t)
		if p.fits(i, end) {
			return p.place(i, end)
		}
		if p.whole(i, end) && (t >= kept || p.white() <= mostWhite) {
			p.newSheet(p.top)
			return p.place(i, end)
		}
		p.released[t] = max(p.released[t], end)
	}
	if !p.fits(i, i+1) && !p.fresh {
		p.newSheet(p.top)
	}
	return p.place(i, i+1)
}

// group is the end of the slabs from i on that cling together at least as
// firmly as t.
func (p *paginator) group(i int, t tie) int {
	for i < len(p.slabs)-1 && p.slabs[i].tie >= t && i >= p.released[p.slabs[i].tie] {
		i++
	}
	return i + 1
}

// fits: slabs from…to-1 find room on the page under way.
func (p *paginator) fits(from, to int) bool {
	return p.y+p.room(from, to, p.fresh) <= p.bottom+hair
}

// whole: they would find room on a page of their own, and this one is not.
func (p *paginator) whole(from, to int) bool {
	return !(p.fresh && p.y <= p.top) && p.room(from, to, true) <= p.bottom-p.top+hair
}

// room is the height the slabs need, at the top of a page or below others.
func (p *paginator) room(from, to int, top bool) float64 {
	h := 0.0
	for i := from; i < to; i++ {
		h += p.slabs[i].h
		if i > from || !top {
			h += p.slabs[i].gap
		}
	}
	if again := p.again(from); top && again != nil {
		h += again.height() + p.resume(from)
	}
	return h
}

// resume is the white between a repeated head and the rest of a part that was
// cut, mm; a part that starts there brings its own.
func (p *paginator) resume(i int) float64 {
	if p.slabs[i].i > 0 {
		return 1.4
	}
	return 0
}

// again is what must be repeated above slab i at the top of a page.
func (p *paginator) again(i int) repeated {
	if len(p.sheets) < 2 && p.fresh {
		return nil
	}
	return p.slabs[i].head
}

// white is the share of the text area still empty.
func (p *paginator) white() float64 { return (p.bottom - p.y) / (p.bottom - p.top) }

func (p *paginator) place(from, to int) int {
	sh := &p.sheets[len(p.sheets)-1]
	for i := from; i < to; i++ {
		s := &p.slabs[i]
		pl := placed{part: s.part, from: s.i, to: s.i + 1}
		if p.fresh {
			if again := p.again(i); again != nil {
				pl.again, pl.againY = again, p.y
				p.y += again.height() + p.resume(i)
			}
		} else {
			p.y += s.gap
		}
		pl.y = p.y
		if n := len(sh.placed); n > 0 && sh.placed[n-1].part == s.part && sh.placed[n-1].to == s.i {
			sh.placed[n-1].to++
		} else {
			sh.placed = append(sh.placed, pl)
		}
		p.y += s.h
		p.fresh = false
	}
	sh.bottom = p.y
	return to
}
