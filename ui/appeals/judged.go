package appeals

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
)

// makeJudged is the kommune's own assessment (fvl § 33): being written, or made.
func (p *page) makeJudged(v desk.AppealView) fyne.CanvasObject {
	t := p.deps.T
	head := kit.ColumnGap(2, kit.Subtitle(t("appeals.judged")), kit.Muted(t("appeals.judged.intro")))
	if !v.Appeal.Judged.IsZero() || !v.Appeal.Open() {
		return kit.ColumnGap(18, head, p.makeJudgement(v))
	}
	a := &p.keep.Model.Appeal
	f := p.form()
	means := kit.Column()
	explain := func() {
		set(means)
		if a.Result != casework.AppealNotJudged {
			set(means, kit.TintPanel(kit.Body(t("appeals.means."+string(a.Result)))))
		}
	}
	explain()
	result := parts.Choose(f, "appealresult", casework.AppealResults, &a.Result, func() {
		explain()
		p.view.Refresh()
	})
	button := kit.Secondary(t("appeals.judge"), p.askJudge)
	if v.State == casework.AppealToJudge {
		button = kit.Primary(t("appeals.judge"), p.askJudge)
	}
	return kit.ColumnGap(18, head,
		kit.Panel(
			f.Area("appeals.judgement", "appeals.judgement.hint", 6, 20, &a.Judgement),
			kit.NewField(t("appeals.result"), "", result), means,
		),
		kit.RowRight(button))
}

// askJudge makes sure: from now on the assessment stands.
func (p *page) askJudge() {
	t := p.deps.T
	if !p.save() {
		return
	}
	v, _ := p.current()
	result := p.keep.Model.Appeal.Result
	if result == casework.AppealNotJudged {
		p.judge() // the desk tells what is missing
		return
	}
	text := "appeals.judge.text"
	if v.State != casework.AppealToJudge {
		text = "appeals.judge.early"
	}
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("appeals.judge.title", "Result", present.Word(t, "appealresult", result)),
		Text:  t(text), Yes: t("appeals.judge"), No: t("appeals.notnow"), OnYes: p.judge,
	})
}

func (p *page) judge() {
	p.carryOut(func(ctx context.Context, id casework.AppealID) error { return p.deps.Desk.JudgeAppeal(ctx, p.id, id) },
		"appeals.judge.done",
		func(ctx context.Context, id casework.AppealID) error { return p.deps.Desk.UndoJudgement(ctx, p.id, id) })
}

// makeJudgement is an assessment that stands, to be read only.
func (p *page) makeJudgement(v desk.AppealView) fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	if a.Judged.IsZero() {
		return kit.Panel(kit.Body(t("appeals.judged.never")))
	}
	facts := []fyne.CanvasObject{
		kit.Row(kit.NewChip(resultLook(a.Result), present.Word(t, "appealresult", a.Result)),
			kit.Body(t("appeals.judged.on", "Date", present.LongDate(t, a.Judged)))),
		p.fact("appeals.judgement", a.Judgement),
	}
	if a.Sent.IsZero() && a.Followed.IsZero() && a.Withdrawn.IsZero() {
		facts = append(facts, kit.Row(kit.Quiet(t("appeals.unjudge"), p.unjudge)))
	}
	return kit.Panel(facts...)
}

func resultLook(r casework.AppealResult) kit.State {
	switch r {
	case casework.AppealGranted:
		return kit.Done
	case casework.AppealPartly:
		return kit.UnderWay
	case casework.AppealUpheld:
		return kit.Planned
	case casework.AppealDismissed, casework.AppealNotJudged:
	}
	return kit.None
}

// unjudge opens the assessment again, as long as it has not gone anywhere.
func (p *page) unjudge() {
	p.carryOut(func(ctx context.Context, id casework.AppealID) error { return p.deps.Desk.UndoJudgement(ctx, p.id, id) },
		"appeals.unjudge.done",
		func(ctx context.Context, id casework.AppealID) error { return p.deps.Desk.JudgeAppeal(ctx, p.id, id) })
}
