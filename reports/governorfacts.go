package reports

import (
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// governorFacts is what was decided, when the person had it, when the klage
// came and whether it is in time (fvl §§ 29–31).
func (w *writer) governorFacts(a casework.Appeal, d casework.Decision) []doc.Text {
	decided := w.text("governor.decided", "Date", need(w.long(w.appealedOn(a)), "appeal.names"))
	parts := []doc.Text{decided}
	if !d.Sent.IsZero() {
		parts = append(parts, w.text("governor.sent", "Date", w.long(d.Sent)))
	}
	if !d.Arrived.IsZero() {
		parts = append(parts, w.text("governor.arrived", "Date", w.long(d.Arrived)))
	}
	klage := []doc.Text{w.text("governor.came", "Date", need(w.long(a.Received), "appeal.received"))}
	if !a.Posted.IsZero() && a.Posted != a.Received {
		klage = append(klage, w.text("governor.posted", "Date", w.long(a.Posted)))
	}
	return append([]doc.Text{joinTexts(parts...), joinTexts(klage...)}, w.inTime(a))
}

// inTime tells whether the klage came in time, and why it is treated when it did not.
func (w *writer) inTime(a casework.Appeal) doc.Text {
	switch {
	case !w.late(a):
		return w.text("governor.in_time")
	case a.TakenIn == casework.No:
		return w.text("governor.too_late")
	}
	return w.text("governor.taken_in", "Reason", need(sentence(a.LateReason), "appeal.late_reason"))
}

// sentence is a text on one line that ends as a sentence; "" stays.
func sentence(s string) string {
	if s = one(s); s == "" || endsSentence(s) {
		return upperFirst(s)
	}
	return upperFirst(s) + "."
}

// indexTitle is the title of a document without the number of the case, which
// has a column of its own.
func (w *writer) indexTitle(title string) string {
	title = one(title)
	number := w.words.T("paper.title", "Paper", "", "Number", w.File.Case.Number())
	if at := strings.LastIndex(title, number); at > 0 {
		return title[:at]
	}
	return title
}

// index is everything that goes with the letter, with the page it begins on.
func (w *writer) index() {
	if len(w.Index) == 0 {
		if !w.Final {
			w.section("governor.index.title", w.para("governor.index.later"))
		}
		return
	}
	t := doc.Table{Summary: w.t("governor.index.summary"), Columns: []doc.Column{
		{Title: w.t("governor.index.number"), Weight: 2},
		{Title: w.t("governor.index.date"), Weight: 3},
		{Title: w.t("governor.index.doc"), Weight: 8},
		{Title: w.t("governor.index.page"), Weight: 2, Right: true},
	}}
	for _, r := range w.Index {
		page := ""
		switch {
		case r.Apart:
			page = w.words.T("paper.governor.index.apart")
		case r.Page > 0:
			page = itoa(r.Page)
		}
		t.Rows = append(t.Rows, []doc.Cell{
			{Text: doc.Plain(r.Number)}, {Text: doc.Plain(w.short(r.Date))}, {Text: doc.Plain(w.indexTitle(r.Title))}, {Text: doc.Plain(page)},
		})
	}
	w.section("governor.index.title", t)
}
