package appeals

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
)

// makeSide is the column beside the work: what to do now, what is due, the
// papers, and the way out.
func (p *page) makeSide(v desk.AppealView) []fyne.CanvasObject {
	out := []fyne.CanvasObject{p.makeNext(v)}
	if rows := p.makeDue(v); rows != nil {
		out = append(out, kit.TitledPanel(p.deps.T("appeals.due"), rows...))
	}
	out = append(out, p.makePapers(v))
	if v.Appeal.Open() {
		out = append(out, kit.Row(kit.Quiet(p.deps.T("appeals.withdraw"), p.askWithdraw)))
	}
	return out
}

// makeNext tells what to do now, with a way there.
func (p *page) makeNext(v desk.AppealView) fyne.CanvasObject {
	t := p.deps.T
	words := t("appeals.now." + string(v.State))
	switch {
	case v.State == casework.AppealToDecide:
		words = t("appeals.now.to_decide." + p.why(v.Appeal))
	case v.State == casework.AppealToJudge && v.Late && v.Appeal.TakenIn == casework.No:
		words = t("appeals.now.to_dismiss")
	}
	content := []fyne.CanvasObject{kit.Body(words)}
	switch s := stepOf(v.State); s {
	case "":
		if v.State == casework.AppealToTell {
			content = append(content, kit.Row(kit.Primary(t("appeals.dismissal.paper"), p.paper(casework.AppealDismissal))))
		}
		if v.State == casework.AppealTakenBack {
			content = append(content, kit.Row(kit.Quiet(t("appeals.withdraw.undo"), func() {
				p.carryOut(p.withdrawOn(casework.Date{}), "appeals.withdraw.undone", p.withdrawOn(v.Appeal.Withdrawn))
			})))
		}
	case p.step:
		content = append(content, kit.Muted(t("appeals.here")))
	default:
		content = append(content, kit.Row(kit.Primary(t("appeals.go."+string(s)), func() { p.reach(s) })))
	}
	return kit.TitledPanel(t("appeals.now"), content...)
}

// klageRules are the terms that are about klager.
var klageRules = []string{deadline.AppealHandled.Key, deadline.AppealMended.Key, deadline.AppealFollow.Key, deadline.DecideAnew.Key}

func (p *page) makeDue(v desk.AppealView) []fyne.CanvasObject {
	if !v.Appeal.Open() {
		return nil
	}
	t := p.deps.T
	var rows []fyne.CanvasObject
	for _, due := range p.data.view.Deadlines {
		if !slices.Contains(klageRules, due.Rule.Key) {
			continue
		}
		if rows != nil {
			rows = append(rows, kit.Rule())
		}
		chip := kit.NewChip(present.DueState(due, p.today()), present.DueWord(t, p.deps.N, due, p.today()))
		row := kit.ColumnGap(2, kit.Strong(t(due.NameID(p.today()))), kit.Row(kit.Body(present.LongDate(t, due.Shown)), chip))
		rows = append(rows, parts.WithSum(t, row, due))
	}
	return rows
}

// klagePapers are the papers of a klage.
var klagePapers = []casework.PaperKind{
	casework.AppealReceipt, casework.AppealLackings, casework.AppealDismissal,
	casework.Reversal, casework.ToGovernor,
}

// makePapers is the papers of the klager of the case that are made, and a way
// to the receipt.
func (p *page) makePapers(v desk.AppealView) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, d := range slices.Backward(p.file().Documents) {
		if slices.Contains(klagePapers, d.Kind) {
			rows = append(rows, p.makePaper(d), kit.Rule())
		}
	}
	if rows == nil {
		rows = append(rows, kit.Muted(p.deps.T("appeals.papers.none")))
	}
	if v.Appeal.Open() && v.Appeal.Judged.IsZero() {
		rows = append(rows, kit.Row(kit.Secondary(p.deps.T("appeals.receipt"), p.paper(casework.AppealReceipt))))
	} else if len(rows) > 1 {
		rows = rows[:len(rows)-1] // the last rule has nothing under it
	}
	return kit.TitledPanel(p.deps.T("appeals.papers"), rows...)
}

func (p *page) makePaper(d casework.Document) fyne.CanvasObject {
	t := p.deps.T
	facts := t("appeals.paper.facts", "Number", p.file().Case.Number()+"-"+strconv.Itoa(d.Serial), "Date", present.Date(d.Date))
	return kit.ColumnGap(4, kit.Strong(present.Word(t, "papers", d.Kind)), kit.Small(facts), kit.Row(
		kit.Secondary(t("appeals.paper.open"), func() {
			p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDocument(ctx, d.ID) })
		}),
		kit.Quiet(t("appeals.paper.save"), func() {
			parts.SaveCopy(p.deps, d, func(path string) {
				p.act(func(ctx context.Context) error { return p.deps.Desk.SaveDocument(ctx, d.ID, path) })
			})
		}),
	))
}

// paper goes to a paper about the klage shown.
func (p *page) paper(kind casework.PaperKind) func() {
	return func() {
		if v, ok := p.current(); ok && p.save() {
			p.deps.Shell.Go(route.Place{Page: route.Paper, Case: p.id, Kind: kind, About: int64(v.Appeal.ID)})
		}
	}
}

// lines is what stands on each line of a text, empty lines left out.
func lines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
