package kit

import (
	"fyne.io/fyne/v2"
)

// Col is a column of a list. Min is its least width at text scale 1; what is
// left of the width is shared by Weight (0 keeps Min).
type Col struct {
	ID       string
	Title    string
	Weight   float32
	Min      float32
	Right    bool // numbers
	Chip     bool // the cell's State is drawn as a chip
	Check    bool // the cell is a box, ticked when it has a Text; a press on it opens the row
	Sortable bool
}

// Cell is one ready-made text of a row.
type Cell struct {
	Text  string
	State State
	Muted bool
	Bold  bool
}

// ListRow is a line of a list. ID is the page's own.
type ListRow struct {
	ID    int64
	Cells []Cell
}

// List is rows under headings, made for ten thousand of them. The arrows move,
// Enter or a double click opens, a press on a heading asks for that order.
type List struct {
	hosted
	// OnOpen is called with the row to open.
	OnOpen func(i int)
	// OnSelect is called with the row that is now marked.
	OnSelect func(i int)
	// OnSort is called with the order asked for; the page sorts and calls SetRows.
	OnSort func(col int, desc bool)

	cols   []Col
	rows   []ListRow
	head   *listHead
	view   *rowView
	marked int
	cuts   cutCache
	widths []float32
	wide   float32
	scaled float32
}

// NewList makes an empty list with these columns.
func NewList(cols []Col) *List {
	l := &List{cols: cols, marked: -1}
	l.head = newListHead(l)
	l.view = newRowView(l)
	l.host(l, Fill(l.head, l.view, nil))
	return l
}

// SetRows shows these rows. The marked row stays marked when its ID is still there.
func (l *List) SetRows(rows []ListRow) {
	var id int64
	had := l.marked >= 0 && l.marked < len(l.rows)
	if had {
		id = l.rows[l.marked].ID
	}
	l.rows, l.marked = rows, -1
	if had {
		for i := range rows {
			if rows[i].ID == id {
				l.marked = i
				break
			}
		}
	}
	l.view.Refresh()
}

// Rows is the rows shown.
func (l *List) Rows() []ListRow { return l.rows }

// Selected is the marked row, -1 when none is.
func (l *List) Selected() int { return l.marked }

// Select marks a row and brings it into view; -1 marks none.
func (l *List) Select(i int) {
	if i < -1 || i >= len(l.rows) || i == l.marked {
		return
	}
	l.marked = i
	if i < 0 {
		l.view.Refresh()
		return
	}
	l.view.reveal(i)
	if l.OnSelect != nil {
		l.OnSelect(i)
	}
}

// Open opens a row as Enter does.
func (l *List) Open(i int) {
	if i >= 0 && i < len(l.rows) && l.OnOpen != nil {
		l.OnOpen(i)
	}
}

// Offset is how far the list is scrolled, to be given back by SetOffset when
// the page is shown again.
func (l *List) Offset() float32 { return l.view.GetScrollOffset() }

// SetOffset scrolls the list.
func (l *List) SetOffset(y float32) { l.view.scrollTo(y) }

// SetSort shows which order the rows are in; -1 shows none.
func (l *List) SetSort(col int, desc bool) {
	l.head.by, l.head.desc = col, desc
	l.head.Refresh()
}

// Focus gives the keyboard to the rows.
func (l *List) Focus() {
	if c := canvasOf(l.view); c != nil {
		c.Focus(l.view)
	}
}

func (l *List) held() []fyne.CanvasObject { return []fyne.CanvasObject{l.view} }

// cellGap is the air between columns, barRoom what the scroll bar may cover.
// cellGap is between columns, numberGap more after numbers, barRoom for the scroll bar.
const cellGap, numberGap, barRoom = 14, 12, 8

// columns is the width of each column at a total width.
func (l *List) columns(width float32) []float32 {
	if l.widths != nil && l.wide == width && l.scaled == Scale() {
		return l.widths
	}
	l.cuts.clear()
	l.wide, l.scaled = width, Scale()
	l.widths = make([]float32, len(l.cols))
	free := width - 2*airMedium - barRoom - cellGap*float32(len(l.cols)-1)
	var weights float32
	for i, c := range l.cols {
		l.widths[i] = c.Min * Scale()
		free -= l.widths[i]
		weights += c.Weight
	}
	for i, c := range l.cols {
		switch {
		case free > 0 && weights > 0:
			l.widths[i] += free * c.Weight / weights
		case free < 0: // too narrow: each gives of its own
			l.widths[i] = max(0, l.widths[i]*(1+free/l.sumOfMins()))
		}
	}
	return l.widths
}

func (l *List) sumOfMins() float32 {
	var sum float32
	for _, c := range l.cols {
		sum += c.Min * Scale()
	}
	return max(sum, 1)
}

// cutCache remembers what fits in a column, since rows are drawn again at each scroll.
type cutCache map[cutKey]string

type cutKey struct {
	text string
	col  int
	bold bool
}

const mostCuts = 20000

func (c *cutCache) clear() { *c = cutCache{} }

func (c *cutCache) cut(text string, col int, bold bool, width float32) string {
	k := cutKey{text, col, bold}
	if s, ok := (*c)[k]; ok {
		return s
	}
	if len(*c) > mostCuts {
		c.clear()
	}
	s := cut(text, width, textPx(), fyne.TextStyle{Bold: bold})
	(*c)[k] = s
	return s
}
