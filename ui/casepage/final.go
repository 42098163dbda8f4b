package casepage

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeFinal is a decision that stands: read only, but for when its letter
// left and arrived.
func (p *page) makeFinal() fyne.CanvasObject {
	d, t := p.file().Decision, p.deps.T
	state := kit.Done
	if d.Outcome == casework.Refused {
		state = kit.Late
	}
	facts := []fyne.CanvasObject{
		kit.Row(kit.NewChip(state, present.Word(t, "outcome", d.Outcome)), kit.Strong(present.Word(t, "product", d.Product))),
		kit.Columns(150, p.fact("casepage.made", present.Date(d.Date)), p.factWhen(d.Outcome == casework.Granted, "casepage.start", present.Date(d.Start))),
	}
	add := func(label, text string) {
		if text != "" {
			facts = append(facts, p.fact(label, text))
		}
	}
	if rests(d.Outcome) {
		add("casepage.hjemmel", p.groundWords(d))
		add("casepage.form", present.Word(t, "form", p.formOf(d)))
	}
	add("casepage.forwardto", d.ForwardTo)
	add("casepage.unmet", p.conditions(d.Unmet))
	add("casepage.facts", d.Facts)
	add("casepage.considerations", d.Considerations)
	add("casepage.rules", d.Rules)
	add("casepage.other_help", d.OtherHelp)
	if !p.letterMade() {
		facts = append(facts, kit.Row(kit.Quiet(t("casepage.undecide"), p.askUndo)))
	}
	parts := []fyne.CanvasObject{kit.Subtitle(t("casepage.decided")), kit.Panel(facts...)}
	if rests(d.Outcome) {
		parts = append(parts, p.makeSent(d))
	}
	return kit.ColumnGap(18, append(parts, p.makeEarlier()...)...)
}

// factWhen is a fact that only some decisions have.
func (p *page) factWhen(has bool, label, value string) fyne.CanvasObject {
	if !has {
		return kit.Gap(0)
	}
	return p.fact(label, value)
}

func (p *page) conditions(list []casework.Condition) string {
	words := make([]string, len(list))
	for i, c := range list {
		words[i] = present.Word(p.deps.T, "condition", c)
	}
	return strings.Join(words, ", ")
}

// letterMade tells that the letter about this decision is final, so that it
// cannot be taken back. A letter from before tells of an earlier decision.
func (p *page) letterMade() bool {
	d := p.file().Decision
	letter, made := p.file().Sent(d.Letter())
	return made && !letter.Date.Before(d.Date)
}

// makeSent is when the letter left and arrived, and the klagefrist that
// follows (row B8).
func (p *page) makeSent(d casework.Decision) fyne.CanvasObject {
	m, t := p.decided.Model, p.deps.T
	f := p.form(p.decided.Touch, p.saveDecided)
	arrived := f.date("casepage.arrived", "casepage.arrived.hint", &m.Arrived)
	f.Leave = func() {
		p.presume(arrived.Input.(*kit.DateField))
		p.saveDecided()
	}
	p.appealBox = kit.Column(p.makeAppeal(d))
	return kit.TitledPanel(t("casepage.sent.title"),
		kit.FieldRow(f.date("casepage.sent", "", &m.Sent), arrived), p.appealBox)
}

// presume gives a letter that has left the day it is taken to arrive.
func (p *page) presume(arrived *kit.DateField) {
	var sent casework.Date
	m := p.decided.Model
	if m.Arrived == "" && readDate(m.Sent, p.today(), &sent) && !sent.IsZero() {
		day := deadline.PresumedArrival(sent, p.data.settings.PostDays)
		arrived.SetDate(day)
		m.Arrived = casework.FormatDate(day)
		p.decided.Touch()
	}
}

// makeAppeal is the klagefrist with its arithmetic in words.
func (p *page) makeAppeal(d casework.Decision) fyne.CanvasObject {
	t := p.deps.T
	due, ok := p.data.terms.AppealTerm(d)
	switch {
	case !d.Appealable(p.data.terms.Register()):
		return kit.Muted(t("casepage.appeal.none"))
	case !ok:
		return kit.Muted(t("casepage.appeal.waits"))
	}
	return kit.TintPanel(kit.ColumnGap(2,
		kit.Strong(t("casepage.appeal", "Date", present.LongDate(t, due.Shown))), kit.Small(present.Sum(t, due))))
}

// askUndo takes the decision back, as long as no letter tells of it.
func (p *page) askUndo() {
	t := p.deps.T
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("casepage.undecide.title"), Text: t("casepage.undecide.text"),
		Yes: t("casepage.undecide"), No: t("casepage.notnow"), Danger: true, OnYes: p.undecide,
	})
}

func (p *page) undecide() {
	was := p.file().Decision
	p.carryOut(p.deps.Desk.UndoDecision, "casepage.undecide.done", func(ctx context.Context, _ casework.CaseID) error {
		return p.deps.Desk.Decide(ctx, was)
	})
}
