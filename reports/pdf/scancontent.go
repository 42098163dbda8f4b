package pdf

// shownPicture is the one picture a page shows, and where.
type shownPicture struct {
	name string
	at   matrix
}

// scanContent runs through the operators of a scanner's page.
type scanContent struct {
	at     matrix
	saved  []matrix
	unseen bool // text is written so that it does not show
	before []bool
	shown  []shownPicture
	page   [4]float64
	path   []matrix // rectangles of the path under way
	clips  bool     // it will bound what shows
}

// readScanContent finds the picture of a page that shows nothing else. Text
// that a scanner has read and laid unseen behind the picture may be there.
func readScanContent(b []byte, page [4]float64) (shownPicture, error) {
	c := scanContent{at: matrix{1, 0, 0, 1, 0, 0}, page: page}
	l := lexer{b: b}
	var args [][]byte
	for {
		kind, word := l.next()
		switch kind {
		case tokenEnd:
			if len(c.shown) != 1 || len(args) > 0 {
				return shownPicture{}, errForeign
			}
			return c.shown[0], nil
		case tokenBad:
			return shownPicture{}, errForeign
		case tokenWord:
			if !c.operator(string(word), args) {
				return shownPicture{}, errForeign
			}
			args = args[:0]
		default:
			if args = append(args, word); len(args) > 10_000 {
				return shownPicture{}, errForeign
			}
		}
	}
}

// operator does what an operator does; false: the page shows more than a picture.
func (c *scanContent) operator(op string, args [][]byte) bool {
	switch op {
	case "q":
		c.saved, c.before = append(c.saved, c.at), append(c.before, c.unseen)
		return len(c.saved) < 100
	case "Q":
		n := len(c.saved) - 1
		if n < 0 {
			return false
		}
		c.at, c.unseen = c.saved[n], c.before[n]
		c.saved, c.before = c.saved[:n], c.before[:n]
	case "cm":
		m, ok := numbersOf(args, 6)
		if !ok {
			return false
		}
		c.at = matrix(m).then(c.at)
	case "re":
		m, ok := numbersOf(args, 4)
		if !ok || len(c.path) > 0 {
			return false
		}
		c.path = append(c.path, matrix{m[2], 0, 0, m[3], m[0], m[1]}.then(c.at))
	case "W", "W*":
		c.clips = true
	case "n":
		return c.endPath()
	case "Do":
		if len(args) != 1 || len(args[0]) < 2 {
			return false
		}
		c.shown = append(c.shown, shownPicture{string(args[0][1:]), c.at})
		return len(c.shown) == 1
	case "Tr":
		c.unseen = len(args) == 1 && string(args[0]) == "3"
	case "Tj", "TJ", "'", `"`:
		return c.unseen
	case "BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts", // where text stands
		"BMC", "BDC", "EMC", "MP", "DP", // marks
		"w", "J", "j", "M", "d", "ri", "i", "g", "G", "rg", "RG", "k", "K", "cs", "CS": // states that draw nothing
	default:
		return false
	}
	return true
}

// endPath ends a path that is not drawn. As a bound it must leave the page whole.
func (c *scanContent) endPath() bool {
	whole := true
	if c.clips {
		whole = len(c.path) == 1
		for _, m := range c.path {
			const near = 2 // points
			x0, y0, x1, y1 := m.box()
			whole = x0 < c.page[0]+near && y0 < c.page[1]+near && x1 > c.page[2]-near && y1 > c.page[3]-near
		}
	}
	c.path, c.clips = nil, false
	return whole
}

func numbersOf(args [][]byte, n int) ([]float64, bool) {
	out := make([]float64, len(args))
	for i, a := range args {
		var ok bool
		if out[i], ok = numberOf(a); !ok {
			return nil, false
		}
	}
	return out, len(args) == n
}
