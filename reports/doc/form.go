package doc

import "strings"

// Fields is a grid of places to write on by hand, in columns.
type Fields struct {
	Columns int // 0: one
	Items   []Field
}

// Field is one place: what is to be written there, and what is known already.
type Field struct {
	Label string
	Value string // "": an empty line
	Lines int    // to write on; 0: one
}

// Ticks is choices with a box before each, in columns.
type Ticks struct {
	Columns int    // 0: one
	Box     string // what the box is, for screen readers
	Items   []Text
}

// Ask is the label as it stands before the line: a question as it is, anything
// else with a colon.
func (f Field) Ask() string {
	if f.Label == "" || strings.HasSuffix(f.Label, "?") {
		return f.Label
	}
	return f.Label + ":"
}

func (Fields) block() {}
func (Ticks) block()  {}

func plainFields(f Fields) string {
	var lines []string
	for _, i := range f.Items {
		value := i.Value
		if value == "" {
			value = strings.TrimSpace(strings.Repeat("____ ", max(i.Lines, 1)))
		}
		lines = append(lines, i.Ask()+" "+value)
	}
	return strings.Join(lines, "\n")
}

func plainTicks(t Ticks) string {
	var lines []string
	for _, i := range t.Items {
		lines = append(lines, "[ ] "+i.String())
	}
	return strings.Join(lines, "\n")
}
