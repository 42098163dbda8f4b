package reports

import (
	"slices"
	"strconv"
	"strings"

	"samtak/reports/doc"
)

// backupReceipt is what a backup held when it was made, to be kept on paper
// apart from the backup itself.
func (w *sheetWriter) backupReceipt() {
	s := w.sheet
	w.title(w.t("sheet.receipt.title"), w.t("sheet.receipt.lead", "Date", w.long(w.Today), "Clock", s.Made.Format("15.04")))
	w.add(w.message(w.text("sheet.receipt.checked")))
	facts := doc.Facts{Columns: 3}
	for _, f := range []struct{ id, value string }{
		{"sheet.receipt.persons", itoa(s.Persons)},
		{"sheet.receipt.cases", itoa(s.Cases)},
		{"sheet.receipt.plans", itoa(s.Plans)},
		{"sheet.receipt.documents", itoa(s.Documents)},
		{"sheet.receipt.lines", itoa(s.Lines)},
		{"sheet.receipt.size", w.t("sheet.receipt.bytes", "Bytes", thousands(s.Bytes))},
	} {
		facts.Pairs = append(facts.Pairs, doc.Pair{Label: w.t(f.id), Value: f.value})
	}
	w.section("sheet.receipt.contents", facts, doc.Facts{Columns: 1, Pairs: []doc.Pair{{Label: w.t("sheet.receipt.name"), Value: s.File}}})
	w.section("sheet.receipt.seal", w.para("sheet.receipt.seal.text"), w.seal())
	w.section("sheet.receipt.use", w.list(false, "sheet.receipt.use.keep", "sheet.receipt.use.compare", "sheet.receipt.use.differ"))
}

// seal is the head of the log's chain in groups of four, to be compared by eye.
func (w *sheetWriter) seal() doc.Block {
	var groups []string
	for group := range slices.Chunk([]rune(w.sheet.Head), 4) {
		groups = append(groups, string(group))
	}
	return doc.Paragraph{Text: doc.Plain(strings.Join(groups, "\u00a0 ")), Tone: doc.OwnWords}
}

// thousands is a number with a space that does not break between thousands.
func thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u00a0" + s[i:]
	}
	return s
}
