// Package pdf turns a doc.Document into a tagged PDF that is at once an
// archive file (PDF/A-2a, ISO 19005-2) and accessible to everyone (PDF/UA-1,
// ISO 14289-1). It owns page layout, line breaking, fonts in the file and the
// structure tree, and it is the only importer of gofpdf.
//
// The way through it: clean → break into lines → compile the blocks to slabs
// (strips that are never cut) → paginate the slabs → draw the pages → finish
// the file.
//
// What must not go here: case rules, letter texts, words the reader sees. All
// words come in the Document.
package pdf

import (
	"errors"
	"maps"
	"runtime"
	"slices"

	"samtak/casework"
	"samtak/reports/doc"
)

// Result is a finished paper.
type Result struct {
	PDF     []byte // the whole file; the same Document gives the same bytes
	Pages   int
	Missing []rune // characters the fonts lack, each once, sorted; the paper shows □ for them
}

// Render makes the PDF of d. It never panics; what goes wrong is an Error with
// CodePrintFailed whose text holds nothing of the paper's content. A coat of
// arms that cannot be read is replaced by the neutral shield: use CheckArms
// when the picture is chosen.
func Render(d *doc.Document) (res Result, err error) {
	defer func() {
		if r := recover(); r != nil {
			res, err = Result{}, failed(panicCause(r))
		}
	}()
	if d == nil {
		return Result{}, failed(errors.New("no document"))
	}
	m, sheets, err := fitted(d)
	if err != nil {
		return Result{}, failed(err)
	}
	m.draw(sheets)
	file, err := m.finish()
	if err != nil {
		return Result{}, failed(err)
	}
	return Result{PDF: file, Pages: len(m.pages), Missing: slices.Sorted(maps.Keys(m.missing))}, nil
}

func failed(cause error) error {
	e := casework.Fail(casework.CodePrintFailed)
	e.Cause = cause
	return e
}

// panicCause keeps the runtime's own messages, which hold no text of the
// paper, and drops all others, which could.
func panicCause(r any) error {
	if e, ok := r.(runtime.Error); ok {
		return e
	}
	return errors.New("panic while making the paper")
}
