package persons

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/work"
)

// paper is a frozen document and the case it belongs to.
type paper struct {
	doc    casework.Document
	number string // "2026/14-3"
}

// papers is the frozen documents of all her cases, newest first.
func (p *page) papers() []paper {
	var out []paper
	for _, v := range p.file.Cases {
		for _, d := range v.File.Documents {
			out = append(out, paper{d, v.File.Case.Number() + "-" + strconv.Itoa(d.Serial)})
		}
	}
	slices.SortStableFunc(out, func(a, b paper) int { return b.doc.Made.Compare(a.doc.Made) })
	return out
}

func (p *page) makePapers() fyne.CanvasObject {
	list := p.papers()
	if len(list) == 0 {
		return kit.Empty(theme.DocumentIcon(), p.deps.T("person.papers.none.title"), p.deps.T("person.papers.none.text"), nil)
	}
	var rows []fyne.CanvasObject
	for i, q := range list {
		if i > 0 {
			rows = append(rows, kit.Rule())
		}
		rows = append(rows, p.makePaper(q))
	}
	return kit.Panel(rows...)
}

func (p *page) makePaper(q paper) fyne.CanvasObject {
	t := p.deps.T
	facts := t("person.papers.facts", "Number", q.number, "Date", present.Date(q.doc.Date),
		"Pages", p.deps.N("person.papers.pages", q.doc.Pages), "Language", t("person.language."+string(q.doc.Language)))
	title := present.Word(t, "papers", q.doc.Kind)
	if q.doc.Kind == casework.Incoming && q.doc.Title != "" { // our own have the number in theirs
		title = q.doc.Title
	}
	buttons := kit.Row(
		kit.Secondary(t("person.papers.open"), func() { p.openPaper(q.doc.ID) }),
		kit.Quiet(t("person.papers.save"), func() { p.savePaper(q.doc) }),
	)
	return kit.Beside(kit.ColumnGap(2, kit.Strong(title), kit.Small(facts)), buttons)
}

func (p *page) openPaper(id casework.DocumentID) {
	p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDocument(ctx, id) }, "")
}

// savePaper asks where, and writes a copy there.
func (p *page) savePaper(doc casework.Document) {
	parts.SaveCopy(p.deps, doc, func(path string) {
		p.act(func(ctx context.Context) error { return p.deps.Desk.SaveDocument(ctx, doc.ID, path) }, "person.papers.saved")
	})
}

// act does something with a paper off the UI thread and tells how it went.
func (p *page) act(do func(context.Context) error, done string) {
	work.Load(p.acts, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, do(ctx)
	}, func(_ struct{}, err error) {
		switch {
		case err != nil:
			p.deps.Shell.Fail(err)
		case done != "":
			p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T(done)})
		}
	})
}
