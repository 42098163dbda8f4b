package reports

import (
	"slices"

	"samtak/reports/doc"
)

// recovery is the recovery code on one sheet, to be kept in a sealed envelope.
// It can be made before anybody has said which kommune this is; then there are
// lines to write on.
func (w *sheetWriter) recovery() {
	w.out.Layout = doc.Large
	w.out.Letterhead.Mark = w.t("sheet.recovery.mark")
	w.title(w.t("sheet.recovery.title"), w.t("sheet.recovery.lead"))
	w.add(w.message(w.text("sheet.recovery.keep")), w.groups(), w.whose())
	w.section("sheet.recovery.how.title", w.list(true, "sheet.recovery.how.start", "sheet.recovery.how.type", "sheet.recovery.how.new"))
	w.add(doc.Paragraph{Text: w.text("sheet.recovery.old"), Tone: doc.Quiet})
}

// groupsInARow is how many groups of the code stand beside each other: few
// enough for keeping one's place.
const groupsInARow = 3

// groups is the code, each group with its number.
func (w *sheetWriter) groups() doc.Block {
	t := doc.Table{Summary: w.t("sheet.recovery.summary")}
	for range groupsInARow {
		t.Columns = append(t.Columns, doc.Column{Title: w.t("sheet.recovery.number"), Weight: 1}, doc.Column{Title: w.t("sheet.recovery.group"), Weight: 2})
	}
	for row := range slices.Chunk(w.sheet.Groups, groupsInARow) {
		var cells []doc.Cell
		for _, group := range row {
			number := len(t.Rows)*groupsInARow + len(cells)/2 + 1
			cells = append(cells, doc.Cell{Text: doc.Plain(itoa(number))}, doc.Cell{Text: doc.Bold(group)})
		}
		for len(cells) < len(t.Columns) {
			cells = append(cells, doc.Cell{})
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// handLine is where something is written by hand.
const handLine = "________________"

// whose is who keeps the sheet, and whose it is when the letterhead cannot say;
// the day it was made stands at the foot too.
func (w *sheetWriter) whose() doc.Block {
	first := doc.Pair{Label: w.t("sheet.made"), Value: w.long(w.Today)}
	if w.Settings.Kommune == "" {
		first = doc.Pair{Label: w.t("sheet.kommune"), Value: handLine}
	}
	return doc.Facts{Columns: 2, Pairs: []doc.Pair{first, {Label: w.t("sheet.recovery.keeper"), Value: handLine}}}
}
