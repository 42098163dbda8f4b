package casepage

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// askModel is what the kommune has asked for otherwise than by letter, as it
// is typed.
type askModel struct{ What, Why, Asked, By string }

func (p *page) openAsk() {
	if !typing(p.ask) {
		p.ask = draft.Open(p.deps, p.key("ask"), p.freshAsk(), nil)
	}
}

func (p *page) freshAsk() askModel { return askModel{Asked: casework.FormatDate(p.today())} }

// makeWaiting is what the kommune waits for (row A6); nil when it waits for
// nothing. Before the decision it belongs to what came in, later to the side.
func (p *page) makeWaiting(beside bool) []fyne.CanvasObject {
	t := p.deps.T
	w, waiting := p.file().Waiting()
	if !waiting || beside != p.file().Decision.Final() {
		return nil
	}
	head := kit.Row(kit.NewChip(kit.UnderWay, present.Word(t, "waitkind", w.Kind)))
	if due, ok := p.dueByKey(deadline.MissingFacts.Key, deadline.Notice.Key); ok {
		head.Add(p.dueChip(due))
	}
	parts := []fyne.CanvasObject{head, kit.Columns(120,
		p.fact("casepage.wait.asked", present.LongDate(t, w.Asked)), p.fact("casepage.wait.by", present.LongDate(t, w.By)))}
	if w.What != "" {
		parts = append(parts, p.fact("casepage.wait.what", w.What))
	}
	if w.Why != "" {
		parts = append(parts, p.fact("casepage.wait.why", w.Why))
	}
	parts = append(parts, p.makeMoved()...)
	came := func() { p.askEnd(casework.Yes) }
	yes := kit.Secondary(t("casepage.wait.came"), came)
	if !beside {
		yes = p.main(t("casepage.wait.came"), came)
	}
	parts = append(parts, kit.RowRight(kit.Secondary(t("casepage.wait.not"), func() { p.askEnd(casework.No) }), yes))
	return []fyne.CanvasObject{kit.TitledPanel(t("casepage.wait"), parts...)}
}

// makeMoved tells how far the waiting has moved the day an answer was promised.
func (p *page) makeMoved() []fyne.CanvasObject {
	day, waited := p.file().AnswerDay(p.today())
	if waited == 0 || p.file().Decision.Final() {
		return nil
	}
	return []fyne.CanvasObject{kit.TintPanel(kit.Body(
		p.deps.N("casepage.wait.moved", waited, "Date", present.LongDate(p.deps.T, day))))}
}

// makeAsk is how to ask for what is missing, and what has been asked before;
// nil once the case is decided or while an answer is waited for.
func (p *page) makeAsk() []fyne.CanvasObject {
	f, t := p.file(), p.deps.T
	if _, waiting := f.Waiting(); waiting || f.Decision.Final() || !f.Case.Closed.IsZero() {
		return nil
	}
	parts := []fyne.CanvasObject{kit.Muted(t("casepage.ask.intro"))}
	for _, w := range slices.Backward(f.Waits) {
		parts = append(parts, kit.Small(t("casepage.wait.former."+came(w.Came),
			"Asked", present.Date(w.Asked), "Ended", present.Date(w.Ended))))
	}
	parts = append(parts, p.makeMoved()...)
	parts = append(parts, kit.Row(
		kit.Secondary(t("casepage.ask.letter"), p.goTo(route.Place{Page: route.Paper, Kind: casework.AskForFacts})),
		kit.Quiet(t("casepage.ask.other"), p.showAsk),
	))
	return []fyne.CanvasObject{kit.TitledPanel(t("casepage.ask"), parts...)}
}

func came(a casework.Answer) string {
	if a == casework.Yes {
		return "came"
	}
	return "not"
}

// showAsk registers what was asked for by phone or face to face.
func (p *page) showAsk() {
	t, m := p.deps.T, p.ask.Model
	f := p.form(p.ask.Touch, p.ask.Flush)
	by := f.date("casepage.wait.by", "casepage.wait.by.hint", &m.By)
	content := kit.FieldGroup(
		f.area("casepage.wait.what", "casepage.wait.what.hint", 2, &m.What),
		f.area("casepage.wait.why", "casepage.optional", 2, &m.Why),
		kit.Columns(190, f.date("casepage.wait.asked", "", &m.Asked), by),
	)
	var d *kit.Dialog
	later := kit.Secondary(t("casepage.notnow"), func() { d.Close() })
	keep := kit.Primary(t("casepage.ask.do"), func() {
		if p.keepAsk(by) {
			d.Close()
		}
	})
	d = kit.ShowDialog(p.deps.Shell.Window(), t("casepage.ask.other"), content, later, keep)
}

// keepAsk registers it, and tells whether that went well.
func (p *page) keepAsk(by *kit.Field) bool {
	t, m := p.deps.T, *p.ask.Model
	w := casework.Wait{Kind: casework.WaitFacts, What: m.What, Why: m.Why}
	if !readDate(m.By, p.today(), &w.By) || w.By.IsZero() {
		by.SetError(t("casepage.wait.by.missing"))
		kit.Focus(by.Input)
		return false
	}
	if !readDate(m.Asked, p.today(), &w.Asked) {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: t("casepage.decide.dates")})
		return false
	}
	if err := p.deps.Desk.Ask(context.Background(), p.id, w); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	p.ask.Drop()
	*p.ask.Model = p.freshAsk()
	p.deps.Shell.Saved()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: t("casepage.ask.done", "Date", present.LongDate(t, w.By))})
	p.reload()
	return true
}

// askEnd makes sure: a wait that is ended cannot be begun again.
func (p *page) askEnd(answer casework.Answer) {
	t := p.deps.T
	verb := t("casepage.wait." + came(answer))
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: verb, Text: t("casepage.wait.end." + came(answer)),
		Yes: t("casepage.wait.end"), No: t("casepage.notnow"), OnYes: func() { p.endWait(answer) },
	})
}

func (p *page) endWait(answer casework.Answer) {
	if err := p.deps.Desk.EndWait(context.Background(), p.id, answer); err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	p.deps.Shell.Saved()
	p.reload()
	done := kit.Notice{Kind: kit.Success, Text: p.deps.T("casepage.wait.ended")}
	if answer == casework.Yes { // what came on paper belongs in the case
		done.Action, done.OnAction = p.deps.T("casepage.wait.arrival"), p.goTo(route.Place{Page: route.Arrival})
	}
	p.deps.Shell.Notice(done)
}
