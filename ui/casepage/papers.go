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
	"samtak/ui/route"
	"samtak/ui/work"
)

func day(a desk.Audit) casework.Date { return casework.DateOf(a.At) }

// makePapers is the frozen papers of the case, newest first, and a way to a
// new one.
func (p *page) makePapers() fyne.CanvasObject {
	t := p.deps.T
	var rows []fyne.CanvasObject
	docs := p.file().Documents
	for i := len(docs) - 1; i >= 0; i-- {
		rows = append(rows, p.makePaper(docs[i]), kit.Rule())
	}
	if len(docs) == 0 {
		rows = append(rows, kit.Muted(t("casepage.papers.none")))
	}
	return kit.TitledPanel(t("casepage.papers"), append(rows, kit.Row(kit.Secondary(t("casepage.papers.new"), p.choosePaper)))...)
}

func (p *page) makePaper(d casework.Document) fyne.CanvasObject {
	t := p.deps.T
	facts := t("casepage.papers.facts", "Number", p.file().Case.Number()+"-"+strconv.Itoa(d.Serial),
		"Date", present.Date(d.Date), "How", t("casepage.sent_how."+how(d.SentHow)))
	return kit.ColumnGap(4, kit.Strong(present.Word(t, "papers", d.Kind)), kit.Small(facts), kit.Row(
		kit.Secondary(t("casepage.papers.open"), func() {
			p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDocument(ctx, d.ID) }, "")
		}),
		kit.Quiet(t("casepage.papers.save"), func() { p.saveCopy(d) }),
	))
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

// choosePaper offers the papers that have something to say in this case.
func (p *page) choosePaper() {
	t := p.deps.T
	var d *kit.Dialog
	var verbs []fyne.CanvasObject
	for _, kind := range p.kinds() {
		verbs = append(verbs, kit.Secondary(present.Word(t, "papers", kind), func() {
			d.Close()
			p.goTo(route.Place{Page: route.Paper, Kind: kind})()
		}))
	}
	content := kit.Column(kit.Muted(t("casepage.papers.new.intro")), kit.ColumnGap(8, verbs...))
	d = kit.ShowDialog(p.deps.Shell.Window(), t("casepage.papers.new.title"), content,
		kit.Quiet(t("casepage.notnow"), func() { d.Close() }))
}

// kinds is the papers whose matter is registered.
func (p *page) kinds() []casework.PaperKind {
	f := p.file()
	fits := map[casework.PaperKind]bool{
		casework.Receipt: true, casework.PreliminaryReply: !f.Decision.Final(),
		casework.GrantPlan:   f.Decision.Final() && f.Decision.Outcome == casework.Granted,
		casework.RefusePlan:  f.Decision.Final() && f.Decision.Outcome == casework.Refused,
		casework.Appointment: len(f.Assignments) > 0,
		casework.FullPlan:    f.Plan.ID != 0, casework.ShortPlan: f.Plan.ID != 0,
	}
	var out []casework.PaperKind
	for _, k := range casework.PaperKinds {
		if fits[k] {
			out = append(out, k)
		}
	}
	return out
}
