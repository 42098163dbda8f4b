package casepage

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/work"
)

func day(a desk.Audit) casework.Date { return casework.DateOf(a.At) }

// fewPapers is what the list shows until she asks for all of it.
const fewPapers = 6

// makePapers is the papers of the case, made here and come in, newest first.
func (p *page) makePapers() fyne.CanvasObject {
	t := p.deps.T
	docs := p.file().Documents
	shown := len(docs)
	if !p.allPapers {
		shown = min(shown, fewPapers)
	}
	var rows []fyne.CanvasObject
	for i := len(docs) - 1; i >= len(docs)-shown; i-- {
		if len(rows) > 0 {
			rows = append(rows, kit.Rule())
		}
		rows = append(rows, p.makePaper(docs[i]))
	}
	if len(docs) == 0 {
		rows = append(rows, kit.Muted(t("casepage.papers.none")))
	}
	if more := len(docs) - shown; more > 0 {
		rows = append(rows, kit.Row(kit.Quiet(p.deps.N("casepage.timeline.more", more), func() {
			p.allPapers = true
			p.again()
		})))
	}
	return kit.TitledPanel(t("casepage.papers"), rows...)
}

// makePaper is one paper: what it is, its number, how it went or came, and
// whether the archive has it.
func (p *page) makePaper(d casework.Document) fyne.CanvasObject {
	t := p.deps.T
	in := d.Kind == casework.Incoming
	title, facts := present.Word(t, "papers", d.Kind), p.sentWords(d)
	if in {
		title, facts = d.Title, p.cameWords(d)
	}
	head := kit.Strong(title)
	head.MaxLines = 3
	lines := []fyne.CanvasObject{head, kit.Small(facts)}
	for _, s := range d.Sendings {
		lines = append(lines, kit.Small(p.sendingWords(s)))
	}
	if !d.Archived.IsZero() {
		lines = append(lines, kit.Small(t("casepage.papers.archived", "Date", present.Date(d.Archived))))
	}
	buttons := []fyne.CanvasObject{
		kit.Secondary(t("casepage.papers.open"), func() {
			p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDocument(ctx, d.ID) }, "")
		}),
		kit.Quiet(t("casepage.papers.save"), func() { p.saveCopy(d) }),
	}
	if !in {
		buttons = append(buttons, kit.Quiet(t("casepage.papers.send"), func() { p.showSending(d) }))
	}
	return kit.ColumnGap(4, append(lines, kit.Row(buttons...))...)
}

func (p *page) paperNumber(d casework.Document) string {
	return p.file().Case.Number() + "-" + strconv.Itoa(d.Serial)
}

func (p *page) sentWords(d casework.Document) string {
	t := p.deps.T
	way := t("casepage.sent_how." + how(d.SentHow))
	if d.Kind.Direction() == casework.Internal {
		way = t("casepage.sent_how.internal")
	}
	return t("casepage.papers.facts", "Number", p.paperNumber(d), "Date", present.Date(d.Date), "How", way)
}

// cameWords tells from whom a paper came. Who wrote may tell where a protected
// person lives, and stands on the paper only.
func (p *page) cameWords(d casework.Document) string {
	t := p.deps.T
	if d.From == "" || p.file().Person.Protected() {
		return t("casepage.papers.came", "Number", p.paperNumber(d), "Date", present.Date(d.Received))
	}
	return t("casepage.papers.came.from", "Number", p.paperNumber(d), "Date", present.Date(d.Received), "From", d.From)
}

func (p *page) sendingWords(s casework.Sending) string {
	t := p.deps.T
	way, date := t("casepage.sent_how."+how(s.How)), present.Date(s.Date)
	if p.file().Person.Protected() {
		return t("casepage.papers.sent.hidden", "How", way, "Date", date)
	}
	return t("casepage.papers.sent.to", "To", s.To, "How", way, "Date", date)
}

func how(sent string) string {
	switch sent {
	case "post", "hand", "digital":
		return sent
	}
	return "kept"
}

// saveCopy asks where, and writes a copy there.
func (p *page) saveCopy(doc casework.Document) {
	parts.SaveCopy(p.deps, doc, func(path string) {
		p.act(func(ctx context.Context) error { return p.deps.Desk.SaveDocument(ctx, doc.ID, path) }, "casepage.papers.saved")
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
		if err == nil {
			p.reload()
		}
	})
}
