// Package reports writes the papers: it turns the facts of one case into a
// doc.Document in the reader's målform. One file for each kind of paper.
//
// What must not go here: PDF operators, colours, sizes, Norwegian text (it
// stands in locales/{nb,nn}/paper.toml), reading or writing the store.
package reports

import (
	"fmt"
	"strings"

	"samtak/casework"
	"samtak/locales"
	"samtak/reports/doc"
	"samtak/reports/pdf"
)

// Build writes the paper the order asks for. A fact that is not registered
// becomes a Blank; a kind Samtak does not make gives a paper without blocks.
func Build(o casework.PaperOrder) *doc.Document {
	w := newWriter(o)
	switch o.Kind {
	case casework.Receipt:
		w.receipt()
	case casework.PreliminaryReply:
		w.preliminary()
	case casework.GrantPlan:
		w.grant()
	case casework.RefusePlan:
		w.refusal()
	case casework.Appointment:
		w.appointment()
	case casework.FullPlan:
		w.plan()
	case casework.ShortPlan:
		w.shortPlan()
	}
	return w.out
}

// Printer makes finished papers. It holds nothing and may be used by several
// goroutines at once.
type Printer struct{}

// Print builds the paper and renders it. The same order gives the same bytes.
// It fails with CodePrintFailed when the PDF cannot be made.
func (Printer) Print(o casework.PaperOrder) (casework.Printed, error) {
	d := Build(o)
	file, err := pdf.Render(d)
	if err != nil {
		return casework.Printed{}, err
	}
	out := casework.Printed{
		PDF: file.PDF, Pages: file.Pages, Missing: file.Missing,
		Title: d.Title, FileName: FileName(o),
	}
	for _, b := range d.Blanks() {
		out.Blanks = append(out.Blanks, casework.Blank{Field: b.Field, Required: b.Required})
	}
	return out, nil
}

// FileName is a neutral name for the file: the case number and one plain
// word, never a person's name or what the paper says.
func FileName(o casework.PaperOrder) string {
	words := locales.For(o.Language)
	number := strings.ReplaceAll(o.File.Case.Number(), "/", "-")
	serial := words.T("paper.file.draft")
	if o.Final && o.Serial > 0 {
		serial = itoa(o.Serial)
	}
	return fmt.Sprintf("%s-%s-%s.pdf", number, serial, words.T("paper.file."+string(o.Kind)))
}
