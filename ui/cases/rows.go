package cases

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	colWants
	colStep
	colWaits
	colDue
	colAge
)

// row is one case, ready to be shown, found and sorted.
type row struct {
	id     casework.CaseID
	cells  []kit.Cell
	folded string // name and number, for the filter
	name   []byte // key of the Norwegian order
	year   int
	serial int
	step   int
	due    casework.Date
	age    int
}

// rowMaker makes rows and remembers the words it has looked up.
type rowMaker struct {
	text  *locales.Printer
	today casework.Date
	order *collate.Collator
	buf   collate.Buffer
	words map[string]string
	days  map[int]string
}

func newRowMaker(text *locales.Printer, today casework.Date) *rowMaker {
	return &rowMaker{
		text: text, today: today, order: collate.New(language.MustParse("nn")),
		words: map[string]string{}, days: map[int]string{},
	}
}

func (m *rowMaker) word(id string) string {
	s, ok := m.words[id]
	if !ok {
		s = m.text.T(id)
		m.words[id] = s
	}
	return s
}

func (m *rowMaker) rows(views []desk.CaseView) []row {
	out := make([]row, len(views))
	for i, v := range views {
		out[i] = m.row(v)
	}
	return out
}

func (m *rowMaker) row(v desk.CaseView) row {
	f := v.File
	r := row{
		id: f.Case.ID, year: f.Case.Year, serial: f.Case.Serial, age: m.age(f),
		folded: casework.Fold(f.Person.Name()) + " " + f.Case.Number(),
	}
	r.name = bytes.Clone(m.order.KeyFromString(&m.buf, f.Person.SortName()))
	m.buf.Reset()
	step, waits := m.standing(v)
	r.step = stepOrder(v)
	r.cells = []kit.Cell{
		{Text: f.Case.Number(), Muted: true},
		{Text: f.Person.SortName(), Bold: true},
		{Text: m.wants(f.Application)},
		step,
		{Text: waits, Muted: true},
		m.due(v, &r),
		{Text: m.ageWords(r.age), Muted: true},
	}
	return r
}

// standing is the chip of the current step and what the case waits for.
func (m *rowMaker) standing(v desk.CaseView) (step kit.Cell, waits string) {
	switch {
	case !v.File.Case.Closed.IsZero():
		return kit.Cell{Text: m.word("cases.closed"), State: kit.Done}, ""
	case v.State.Ended:
		return kit.Cell{Text: m.word("word.outcome." + string(v.File.Decision.Outcome)), State: kit.Done}, m.word("cases.waits.close")
	case v.State.Current == "":
		return kit.Cell{Text: m.word("cases.step." + string(casework.StepFollowUp)), State: kit.Done}, ""
	}
	state := kit.UnderWay
	if v.State.Current == casework.StepFollowUp {
		state = kit.Done
	}
	return kit.Cell{Text: m.word("cases.step." + string(v.State.Current)), State: state}, m.waits(v.State)
}

// waits is the first thing the current step lacks; of the questions of the
// assessment only how many are left.
func (m *rowMaker) waits(s casework.CaseState) string {
	for _, step := range s.Steps {
		switch {
		case step.Step != s.Current || len(step.Missing) == 0:
		case step.Step == casework.StepAssessed:
			return m.text.N("cases.waits.answers", len(step.Missing))
		default:
			return m.word("cases.waits." + step.Missing[0])
		}
	}
	return ""
}

func (m *rowMaker) due(v desk.CaseView, r *row) kit.Cell {
	if len(v.Deadlines) == 0 {
		return kit.Cell{}
	}
	due := v.Deadlines[0]
	r.due = due.Shown
	return kit.Cell{
		Text:  present.Date(due.Shown) + " · " + m.dueWord(due.DaysLeft(m.today)),
		State: present.DueState(due, m.today),
	}
}

func (m *rowMaker) dueWord(left int) string {
	s, ok := m.days[left]
	if !ok {
		switch {
		case left == 0:
			s = m.text.T("cases.due.today")
		case left > 0:
			s = m.text.N("cases.due.left", left)
		default:
			s = m.text.N("cases.due.over", -left)
		}
		m.days[left] = s
	}
	return s
}

func (m *rowMaker) wants(a casework.Application) string {
	var words []string
	for i, w := range a.Wants {
		word := m.word("word.product." + string(w))
		if i > 0 {
			word = lowerFirst(word)
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func (m *rowMaker) age(f casework.CaseFile) int {
	from := f.Application.Received
	if from.IsZero() {
		from = f.Case.Opened
	}
	if from.IsZero() {
		return 0
	}
	return from.DaysTo(m.today)
}

func (m *rowMaker) ageWords(days int) string { return m.text.N("cases.age", days) }

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

func stepOrder(v desk.CaseView) int {
	if v.State.Ended || v.State.Current == "" {
		return len(casework.Steps)
	}
	return slices.Index(casework.Steps, v.State.Current)
}

// narrowed is the rows that hold every word of the filter, in name or number.
func narrowed(rows []row, filter string) []row {
	words := strings.Fields(foldFilter(filter))
	out := make([]row, 0, len(rows))
	for _, r := range rows {
		if containsAll(r.folded, words) {
			out = append(out, r)
		}
	}
	return out
}

// foldFilter folds names but keeps the stroke of a case number.
func foldFilter(s string) string {
	if strings.ContainsRune(s, '/') {
		return strings.ToLower(s)
	}
	return casework.Fold(s)
}

func containsAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// sortRows orders by a column; equal rows stand with the newest case first.
func sortRows(rows []row, col int, desc bool) {
	by := map[int]func(a, b row) int{
		colName:  func(a, b row) int { return bytes.Compare(a.name, b.name) },
		colWants: func(a, b row) int { return cmp.Compare(a.cells[colWants].Text, b.cells[colWants].Text) },
		colStep:  func(a, b row) int { return cmp.Compare(a.step, b.step) },
		colWaits: func(a, b row) int { return cmp.Compare(a.cells[colWaits].Text, b.cells[colWaits].Text) },
		colDue:   func(a, b row) int { return cmp.Compare(dueKey(a), dueKey(b)) },
		colAge:   func(a, b row) int { return cmp.Compare(a.age, b.age) },
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

// dueKey sorts by day as text; what has no deadline comes after all that has.
func dueKey(r row) string {
	if r.due.IsZero() {
		return "~"
	}
	return r.due.String()
}

func cellRows(rows []row) []kit.ListRow {
	out := make([]kit.ListRow, len(rows))
	for i, r := range rows {
		out[i] = kit.ListRow{ID: int64(r.id), Cells: r.cells}
	}
	return out
}
