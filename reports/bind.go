package reports

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"samtak/casework"
	"samtak/locales"
	"samtak/reports/pdf"
)

// Bind makes one PDF of many papers: the cover with its index first, then each
// paper as it was frozen, under a bookmark of its own. It tells progress after
// each paper and stops with the context's error. The index it made is written
// to b.Cover.Index: a row with Apart could not be bound in. A batch without a
// cover must be whole: there such a paper gives CodeBadFile. The same bundle
// gives the same bytes; the parts' bytes must stay as they are meanwhile.
func (p Printer) Bind(ctx context.Context, b casework.Bundle, progress func(done, all int)) (casework.Printed, error) {
	binding, err := newBinding(b)
	if err != nil {
		return casework.Printed{}, err
	}
	for i, part := range b.Parts {
		if err := ctx.Err(); err != nil {
			return casework.Printed{}, err
		}
		if err := binding.add(part); err != nil {
			return casework.Printed{}, err
		}
		if progress != nil {
			progress(i+1, len(b.Parts))
		}
	}
	if err := ctx.Err(); err != nil {
		return casework.Printed{}, err
	}
	if b.Cover == nil {
		return binding.finish(casework.Printed{}, nil)
	}
	cover, err := p.printCover(*b.Cover, binding.index)
	if err != nil {
		return casework.Printed{}, err
	}
	b.Cover.Index = withPages(binding.index, cover.Pages)
	return binding.finish(cover, &pdf.Part{Bookmark: cover.Title, Mime: casework.MimePDF, Data: cover.PDF})
}

// binding is a bundle while it is bound.
type binding struct {
	casework.Bundle
	words  *locales.Printer
	binder *pdf.Binder
	index  []casework.IndexRow // pages counted without the cover
}

func newBinding(b casework.Bundle) (*binding, error) {
	words, mark := locales.For(b.Language), ""
	if b.Practice {
		mark = words.T("paper.stamp.practice")
	}
	binder, err := pdf.NewBinder(mark)
	if err != nil {
		return nil, err
	}
	if b.Cover != nil { // its index says on which page each paper is
		binder.Number(words.T("bind.page_of"))
	}
	return &binding{Bundle: b, words: words, binder: binder}, nil
}

// add binds in one paper, or notes that it goes beside.
func (b *binding) add(part casework.BundlePart) error {
	row := casework.IndexRow{Number: part.Number, Title: part.Title, Date: part.Date, Page: b.binder.Pages() + 1}
	err := b.binder.Add(pdf.Part{
		Bookmark: strings.TrimSpace(part.Number + " " + part.Title),
		Data:     part.Data, Mime: part.Mime, Language: b.words.Language().Tag(),
		Alt: func(page, of int) string { return b.scanText(part, page, of) },
	})
	switch {
	case errors.Is(err, pdf.ErrApart) && b.Cover != nil:
		row.Page, row.Apart = 0, true
	case err != nil:
		e := casework.Fail(casework.CodeBadFile)
		e.Cause = err
		return e
	}
	b.index = append(b.index, row)
	return nil
}

// scanText says in words what a page of a scan is.
func (b *binding) scanText(part casework.BundlePart, page, of int) string {
	parts := []string{strings.TrimSpace(part.Number + " " + part.Title)}
	if !part.Date.IsZero() {
		w := writer{words: b.words}
		parts = append(parts, w.long(part.Date))
	}
	if of > 1 {
		parts = append(parts, b.words.T("bind.page", "Page", page, "Of", of))
	}
	return b.words.T("bind.scan", "What", strings.Join(parts, ", "))
}

// finish puts the cover first and makes the file.
func (b *binding) finish(cover casework.Printed, part *pdf.Part) (casework.Printed, error) {
	title := cmp.Or(b.Title, cover.Title, b.words.T("bind.title"))
	head := pdf.Head{Title: title, Language: b.words.Language().Tag()}
	if o := b.Cover; o != nil {
		d := Build(*o)
		head.Author, head.Subject, head.Created = d.Author, d.Subject, d.Created
	}
	file, err := b.binder.Finish(head, part)
	if err != nil {
		return casework.Printed{}, err
	}
	return casework.Printed{
		PDF: file.PDF, Pages: file.Pages, Title: title, FileName: b.fileName(),
		Blanks: cover.Blanks, Missing: cover.Missing,
	}, nil
}

// fileName is neutral, like that of every paper.
func (b *binding) fileName() string {
	if b.Cover == nil {
		return b.words.T("bind.file.batch") + ".pdf"
	}
	number := strings.ReplaceAll(b.Cover.File.Case.Number(), "/", "-")
	return number + "-" + b.words.T("bind.file.case") + ".pdf"
}

// printCover prints the cover with its index. The numbers in the index depend
// on how many pages the cover has, and its pages on how wide the numbers are.
func (p Printer) printCover(o casework.PaperOrder, index []casework.IndexRow) (casework.Printed, error) {
	const tries = 6
	pages := 1
	for range tries {
		o.Index = withPages(index, pages)
		cover, err := p.Print(o)
		if err != nil || cover.Pages == pages {
			return cover, err
		}
		pages = cover.Pages
	}
	return casework.Printed{}, casework.Fail(casework.CodePrintFailed)
}

// withPages is the index behind a cover of so many pages.
func withPages(index []casework.IndexRow, cover int) []casework.IndexRow {
	out := make([]casework.IndexRow, len(index))
	for i, row := range index {
		if !row.Apart {
			row.Page += cover
		}
		out[i] = row
	}
	return out
}
