package preview

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// makeFinish is the way out while the paper is a draft.
func (p *page) makeFinish() []fyne.CanvasObject {
	t := p.deps.T
	if p.kind == casework.ToGovernor {
		return p.makeCover()
	}
	finish := kit.Primary(t("preview.finish"), p.askFinish)
	open := kit.Secondary(t("preview.draft"), p.showDraft)
	row := kit.Row(finish, open)
	if d, ok := p.standing(); ok { // opening that one is what she most likely came for
		finish = kit.Secondary(t("preview.finish.again"), p.askFinish)
		row = kit.Row(kit.Primary(t("preview.open.final"), func() { p.show(d.ID) }), finish, open)
	}
	out := []fyne.CanvasObject{row}
	if p.busy {
		finish.Disable()
		open.Disable()
	}
	if n := required(p.sheet.doc.Blanks()); n > 0 {
		finish.Disable()
		out = append(out, kit.NewIconText(theme.WarningIcon(), p.deps.N("preview.finish.blocked", n), kit.ColorDanger))
	}
	if p.printed.Pages > 0 {
		out = append(out, kit.Small(p.deps.N("preview.pages", p.printed.Pages)))
	}
	return out
}

// standing is the final copy of this very paper, where it still says what is
// so: no paper about one of several things, no plan, for those change from day
// to day, and no letter from before the decision.
func (p *page) standing() (d casework.Document, ok bool) {
	plan := p.kind == casework.FullPlan || p.kind == casework.ShortPlan
	if plan || slices.Contains(repeated, p.kind) || slices.Contains(p.kind.Asks(), "about") {
		return d, false
	}
	d, ok = p.order.File.Sent(p.kind)
	decision := p.order.File.Decision
	if p.kind == decision.Letter() && d.Date.Before(decision.Date) {
		return d, false
	}
	return d, ok
}

// repeated is made anew for each thing that happens.
var repeated = []casework.PaperKind{
	casework.DelayNotice, casework.AskForFacts, casework.AdvanceNotice, casework.MappingInvite, casework.MappingNote,
	casework.ToUnit, casework.Appointment, casework.CoordinatorChange, casework.CoordinatorReminder,
	casework.EvaluationForm, casework.AppealReceipt, casework.AppealLackings, casework.AppealDismissal,
	casework.Reversal, casework.AccessAnswer, casework.TalkNote, casework.Correction,
}

// makeCover is the way on from the letter to the statsforvalter: it goes with
// every document of the case, and that is done where the klage is.
func (p *page) makeCover() []fyne.CanvasObject {
	toAppeal := func() { p.deps.Shell.Go(route.Place{Page: route.Appeal, Case: p.id}) }
	return []fyne.CanvasObject{
		kit.NewIconText(theme.InfoIcon(), p.deps.T("preview.cover"), kit.ColorMuted),
		kit.Row(kit.Primary(p.deps.T("preview.cover.go"), toAppeal), kit.Secondary(p.deps.T("preview.draft"), p.showDraft)),
	}
}

// makeCorrect leads to a rettelsesblad for a paper that went out.
func (p *page) makeCorrect(d casework.Document) []fyne.CanvasObject {
	if d.Kind.Direction() != casework.Out || d.Kind == casework.Correction {
		return nil
	}
	place := route.Place{Page: route.Paper, Case: p.id, Kind: casework.Correction, About: int64(d.ID)}
	return []fyne.CanvasObject{kit.Row(kit.Quiet(p.deps.T("preview.correct"), func() { p.deps.Shell.Go(place) }))}
}

// makeEarlier is what else there is to know about the paper: letters no font
// has, and that the same kind of paper is already made.
func (p *page) makeEarlier() []fyne.CanvasObject {
	t := p.deps.T
	var out []fyne.CanvasObject
	if len(p.printed.Missing) > 0 {
		out = append(out, kit.NewIconText(theme.InfoIcon(), t("preview.missing", "Letters", letters(p.printed.Missing)), kit.ColorMuted))
	}
	if d, ok := p.order.File.Sent(p.kind); ok {
		words := t("preview.earlier", "Date", present.Date(d.Date), "Number", p.numberOf(d))
		panel := []fyne.CanvasObject{kit.Body(words), p.makeCopies(d)}
		out = append(out, kit.TintPanel(append(panel, p.makeCorrect(d)...)...))
	}
	return out
}

// letters lists characters with spaces between, each once.
func letters(runes []rune) string {
	var seen []string
	for _, r := range runes {
		if s := string(r); !strings.Contains(strings.Join(seen, ""), s) {
			seen = append(seen, s)
		}
	}
	return strings.Join(seen, " ")
}

// makeCopies is a final paper in the viewer, or as a file.
func (p *page) makeCopies(d casework.Document) fyne.CanvasObject {
	return kit.Row(
		kit.Secondary(p.deps.T("preview.open"), func() { p.show(d.ID) }),
		kit.Quiet(p.deps.T("preview.save"), func() { p.save(d) }),
	)
}

// makeDone is the way on when the paper has just been made final.
func (p *page) makeDone() []fyne.CanvasObject {
	t := p.deps.T
	words := t("preview.done", "Number", p.numberOf(p.done), "Pages", p.deps.N("preview.pages", p.done.Pages))
	sent := t("preview.done.stays")
	if p.done.SentHow != "" {
		sent = t("preview.done."+p.done.SentHow, "Date", present.Date(p.done.Date))
	}
	toCase := func() { p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.id}) }
	out := []fyne.CanvasObject{kit.NewIconText(theme.ConfirmIcon(), words, kit.ColorDone), kit.Body(sent)}
	if p.kind == casework.Correction {
		out = append(out, kit.Muted(t("preview.done.corrects")))
	}
	out = append(out, p.makeCopies(p.done))
	out = append(out, p.makeCorrect(p.done)...)
	return append(out, kit.Row(kit.Primary(t("preview.tocase"), toCase)))
}

// numberOf is "2026/14-3".
func (p *page) numberOf(d casework.Document) string {
	return p.order.File.Case.Number() + "-" + strconv.Itoa(d.Serial)
}

// The ways a paper leaves the desk; the last keeps it here.
var dispatches = []string{"post", "hand", "digital", "stays"}

// askFinish asks how it is sent, and then makes it final.
func (p *page) askFinish() {
	t := p.deps.T
	how := p.usualWay()
	var options []kit.Option
	for _, id := range dispatches {
		options = append(options, kit.Option{ID: id, Label: t("preview.how." + id)})
	}
	choice := kit.NewChoice(options, func(id string) { how = id })
	choice.SetSelected(how)
	var d *kit.Dialog
	yes := kit.Primary(t("preview.finish"), func() {
		d.Close()
		p.finish(how)
	})
	no := kit.Secondary(t("preview.finish.no"), func() { d.Close() })
	content := kit.Column(kit.Body(t("preview.finish.text")))
	for _, words := range []string{p.addressWarning(), p.dayWarning()} {
		if words != "" {
			content.Add(kit.NewIconText(theme.WarningIcon(), words, kit.ColorDanger))
		}
	}
	content.Add(kit.NewField(t("preview.how"), "", choice))
	d = kit.ShowDialog(p.deps.Shell.Window(), t("preview.finish.title"), content, no, yes)
}

// finish makes the paper final off the UI thread.
func (p *page) finish(how string) {
	if how == "stays" {
		how = ""
	}
	p.redraw.Stop()
	choice := p.choice()
	sent := desk.Dispatch{To: p.receiver()[0], How: how}
	p.setBusy(true)
	work.Load(p.ends, func(ctx context.Context) (finished, error) {
		ctx = context.WithoutCancel(ctx) // leaving the page does not call off what she has decided
		order, err := p.deps.Desk.Order(ctx, choice)
		if err != nil {
			return finished{}, err
		}
		d, err := p.deps.Desk.Finish(ctx, choice, sent)
		return finished{order, d}, err
	}, p.finished)
}

// finished is a paper made final, with the facts it was made of.
type finished struct {
	order casework.PaperOrder
	doc   casework.Document
}

func (p *page) finished(f finished, err error) {
	p.busy = false
	if err != nil {
		p.deps.Shell.Fail(err)
		p.fill()
		return
	}
	p.keep.Drop()
	p.order, p.done = f.order, f.doc
	p.order.Final, p.order.Serial, p.order.Now = true, f.doc.Serial, f.doc.Made
	p.sheet.SetDocument(p.deps.Preview(p.order))
	p.left.Refresh()
	p.showDone()
	p.deps.Shell.Saved()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("preview.finished", "Paper", p.Title(), "Number", p.numberOf(f.doc))})
}

func (p *page) setBusy(on bool) {
	p.busy = on
	p.fill()
}

// showDone takes the fields away: what is final is not typed in.
func (p *page) showDone() {
	p.side.SetContent(kit.ColumnGap(16, p.makeHeader(), p.panels.receiver))
	p.fill()
}

// showDraft opens the paper as it stands, stamped as a draft.
func (p *page) showDraft() {
	p.redraw.Flush()
	choice := p.choice()
	p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDraft(ctx, choice) }, "")
}

func (p *page) show(id casework.DocumentID) {
	p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDocument(ctx, id) }, "")
}

// save asks where, and writes a copy there.
func (p *page) save(doc casework.Document) {
	parts.SaveCopy(p.deps, doc, func(path string) {
		p.act(func(ctx context.Context) error { return p.deps.Desk.SaveDocument(ctx, doc.ID, path) }, "preview.saved")
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

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
