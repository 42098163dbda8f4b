package plans

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// The columns, in their order.
const (
	colNumber = iota
	colName
	colState
	colCoordinator
	colPeriod
	colNext
)

// row is one plan, ready to be shown, found and sorted.
type row struct {
	id           casework.CaseID
	cells        []kit.Cell
	folded       string // names and number, for the filter
	name         []byte // key of the Norwegian order
	coord        []byte
	year, serial int
	state        int
	start        string
	next         string
}

// stateOrder is the order of states: what asks for work comes first.
var stateOrder = []casework.PlanState{
	casework.PlanEvaluation, casework.PlanDraft, casework.PlanApproved, casework.PlanActive, casework.PlanClosed,
}

// rowMaker makes rows of the cases that have a plan.
type rowMaker struct {
	text  *locales.Printer
	today casework.Date
	order *collate.Collator
	buf   collate.Buffer
}

func newRowMaker(text *locales.Printer, today casework.Date) *rowMaker {
	return &rowMaker{text: text, today: today, order: collate.New(language.MustParse("nn"))}
}

func (m *rowMaker) rows(views []desk.CaseView) []row {
	out := []row{}
	for _, v := range views {
		if v.File.Plan.ID != 0 {
			out = append(out, m.row(v.File))
		}
	}
	return out
}

func (m *rowMaker) row(f casework.CaseFile) row {
	state := f.Plan.State(m.today)
	next, cell := m.next(f.Plan, state)
	return row{
		id: f.Case.ID, year: f.Case.Year, serial: f.Case.Serial,
		folded: casework.Fold(f.Person.Name()+" "+f.Coordinator.Name) + " " + f.Case.Number(),
		name:   m.key(f.Person.SortName()),
		coord:  m.key(f.Coordinator.Name),
		state:  slices.Index(stateOrder, state),
		start:  sortable(f.Plan.Start),
		next:   next,
		cells: []kit.Cell{
			{Text: f.Case.Number(), Muted: true},
			{Text: f.Person.SortName(), Bold: true},
			{Text: present.Word(m.text.T, "planstate", state), State: present.PlanState(state)},
			m.coordinator(f.Coordinator),
			{Text: m.period(f.Plan), Muted: true},
			cell,
		},
	}
}

func (m *rowMaker) key(s string) []byte {
	k := bytes.Clone(m.order.KeyFromString(&m.buf, s))
	m.buf.Reset()
	return k
}

func (m *rowMaker) coordinator(c casework.Coordinator) kit.Cell {
	if c.ID == 0 {
		return kit.Cell{Text: m.text.T("plans.nocoordinator"), Muted: true}
	}
	return kit.Cell{Text: c.Name}
}

func (m *rowMaker) period(p casework.Plan) string {
	from, to := present.Date(p.Start), present.Date(p.End)
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return m.text.T("plans.from", "Date", from)
	case from == "":
		return m.text.T("plans.to", "Date", to)
	}
	return from + "–" + to
}

// next is the evaluation to come: its key for sorting, and its cell. A living
// plan without a day is marked, for nobody will look at it.
func (m *rowMaker) next(p casework.Plan, state casework.PlanState) (key string, c kit.Cell) {
	day := p.NextEvaluation
	switch {
	case state == casework.PlanClosed:
		return "~", kit.Cell{}
	case day.IsZero():
		return "0", kit.Cell{Text: m.text.T("plans.nonext"), State: kit.Late}
	case state == casework.PlanEvaluation:
		return sortable(day), kit.Cell{Text: present.Date(day), State: kit.Late}
	}
	return sortable(day), kit.Cell{Text: present.Date(day), State: kit.Planned}
}

// sortable sorts by day as text; what has no day comes last.
func sortable(d casework.Date) string {
	if d.IsZero() {
		return "~"
	}
	return d.String()
}

// narrowed is the rows that hold every word of the filter.
func narrowed(rows []row, filter string) []row {
	fold := casework.Fold
	if strings.ContainsRune(filter, '/') {
		fold = strings.ToLower // a case number keeps its stroke
	}
	words := strings.Fields(fold(filter))
	out := make([]row, 0, len(rows))
	for _, r := range rows {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(r.folded, w) }) {
			out = append(out, r)
		}
	}
	return out
}

// sortRows orders by a column; equal rows stand with the newest case first.
func sortRows(rows []row, col int, desc bool) {
	by := map[int]func(a, b row) int{
		colName:        func(a, b row) int { return bytes.Compare(a.name, b.name) },
		colState:       func(a, b row) int { return cmp.Compare(a.state, b.state) },
		colCoordinator: func(a, b row) int { return bytes.Compare(a.coord, b.coord) },
		colPeriod:      func(a, b row) int { return cmp.Compare(a.start, b.start) },
		colNext:        func(a, b row) int { return cmp.Compare(a.next, b.next) },
	}[col]
	number := func(a, b row) int { return cmp.Or(cmp.Compare(a.year, b.year), cmp.Compare(a.serial, b.serial)) }
	if by == nil {
		by = number
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		c := by(a, b)
		if desc {
			c = -c
		}
		return cmp.Or(c, -number(a, b))
	})
}

func cellRows(rows []row) []kit.ListRow {
	out := make([]kit.ListRow, len(rows))
	for i, r := range rows {
		out[i] = kit.ListRow{ID: int64(r.id), Cells: r.cells}
	}
	return out
}
