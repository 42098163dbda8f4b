package reports

import (
	"fmt"

	"samtak/casework"
	"samtak/reports/doc"
)

// table is one row for each document.
func (w *journalWriter) table() doc.Block {
	t := doc.Table{Summary: w.t("journal.summary", "Period", lowerFirst(w.period()))}
	for _, c := range []struct {
		id     string
		weight float64
	}{{"number", 12}, {"date", 11}, {"doc", 24}, {"direction", 9}, {"party", 20}, {"registered", 12}, {"archived", 12}} {
		t.Columns = append(t.Columns, doc.Column{Title: w.t("journal.col." + c.id), Weight: c.weight})
	}
	for _, l := range w.order.Lines {
		t.Rows = append(t.Rows, w.row(l))
	}
	return t
}

// row is one document. The number is unique, and the case below it is the
// document's context.
func (w *journalWriter) row(l casework.JournalLine) []doc.Cell {
	number := doc.Text{{Text: l.Number, Bold: true}, {Text: "\n" + w.words.T("paper.foot.case", "Number", l.Case)}}
	registered := ""
	if !l.Registered.IsZero() {
		registered = numeric(casework.DateOf(l.Registered))
	}
	cells := []doc.Cell{{Text: number}}
	for _, s := range []string{
		numeric(l.Date), one(l.Title), w.words.T("word.direction." + string(l.Direction)), w.party(l), registered, w.archived(l),
	} {
		cells = append(cells, doc.Cell{Text: doc.Plain(s)})
	}
	return cells
}

// party is the sender or receiver; a private person stands there as shielded.
func (w *journalWriter) party(l casework.JournalLine) string {
	switch {
	case l.Party != "":
		return one(l.Party)
	case l.Direction == casework.Internal:
		return "–"
	}
	return w.words.T("paper.journal.shielded")
}

func (w *journalWriter) archived(l casework.JournalLine) string {
	if l.Archived.IsZero() {
		return w.words.T("paper.journal.not_archived")
	}
	return numeric(l.Archived)
}

// numeric is "22.11.2026", for narrow columns, or "" for no date.
func numeric(d casework.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d.%02d.%d", d.Day(), int(d.Month()), d.Year())
}
