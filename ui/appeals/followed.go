package appeals

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeFollowed is what is done with what the klage came to.
func (p *page) makeFollowed(v desk.AppealView) fyne.CanvasObject {
	head := kit.Subtitle(p.deps.T("appeals.followed"))
	return kit.ColumnGap(18, append([]fyne.CanvasObject{head}, p.followUp(v)...)...)
}

func (p *page) followUp(v desk.AppealView) []fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	panel := func(objects ...fyne.CanvasObject) []fyne.CanvasObject {
		return []fyne.CanvasObject{kit.Panel(objects...)}
	}
	switch {
	case !a.Withdrawn.IsZero():
		return panel(kit.Body(t("appeals.followed.withdrawn", "Date", present.LongDate(t, a.Withdrawn))))
	case v.State == casework.AppealToDecide:
		return append(panel(kit.Body(t("appeals.anew."+p.why(a))), p.makeAnew(v, true)), p.makeReversal(a)...)
	case v.State == casework.AppealToFollow:
		return panel(p.followFields(v)...)
	case v.State == casework.AppealToTell:
		return panel(kit.Body(t("appeals.now.to_tell")))
	case v.State == casework.AppealFinished && a.Result == casework.AppealDismissed:
		return panel(kit.Body(t("appeals.followed.dismissed")))
	case v.State == casework.AppealFinished:
		return append(panel(kit.Body(t("appeals.followed.done", "Date", present.LongDate(t, a.Followed)))), p.makeReversal(a)...)
	case a.Result == casework.AppealPartly && !a.Judged.IsZero():
		return append(panel(kit.Body(t("appeals.anew.partly")), p.makeAnew(v, false)), p.makeReversal(a)...)
	}
	return panel(kit.Body(t("appeals.followed.later")))
}

// why is what makes the decision be made anew.
func (p *page) why(a casework.Appeal) string {
	if a.Answer == casework.GovernorAnnulled {
		return "annulled"
	}
	return "granted"
}

// makeAnew opens the decision again, where that has not been done.
func (p *page) makeAnew(v desk.AppealView, first bool) fyne.CanvasObject {
	t := p.deps.T
	if !p.file().Decision.Final() {
		return kit.Row(kit.Secondary(t("appeals.anew.go"), p.goToDecision))
	}
	if p.remade(v) {
		return kit.Muted(t("appeals.anew.already"))
	}
	if first {
		return kit.Row(kit.Primary(t("appeals.anew"), p.askAnew))
	}
	return kit.Row(kit.Secondary(t("appeals.anew"), p.askAnew))
}

// remade tells that the part given medhold has been decided anew already.
func (p *page) remade(v desk.AppealView) bool {
	a := v.Appeal
	return a.Result == casework.AppealPartly && a.Answer == casework.NotAnsweredYet &&
		slices.ContainsFunc(p.file().Earlier, func(d casework.Decision) bool { return d.Date == a.Decision })
}

// makeReversal is the letter that tells of a medhold (D34).
func (p *page) makeReversal(a casework.Appeal) []fyne.CanvasObject {
	if a.Result != casework.AppealGranted && a.Result != casework.AppealPartly {
		return nil
	}
	t := p.deps.T
	return []fyne.CanvasObject{kit.TitledPanel(t("appeals.reversal"), kit.Body(t("appeals.reversal.text")),
		kit.Row(kit.Secondary(t("appeals.reversal.make"), p.paper(casework.Reversal))))}
}

// followFields ends a klage the statsforvalter has answered.
func (p *page) followFields(v desk.AppealView) []fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	out := []fyne.CanvasObject{
		kit.Body(t("appeals.follow."+string(a.Answer), "Date", present.LongDate(t, a.Answered))),
		kit.Row(kit.Primary(t("appeals.follow"), p.askFollow)),
	}
	if a.Answer == casework.GovernorChanged {
		out = append(out, kit.Rule(), kit.Muted(t("appeals.anew.changed")), p.makeAnew(v, false))
	}
	return out
}

func (p *page) askFollow() {
	t := p.deps.T
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("appeals.follow.title"), Text: t("appeals.follow.text"), Yes: t("appeals.follow"), No: t("appeals.notnow"),
		OnYes: func() {
			p.carryOut(func(ctx context.Context, id casework.AppealID) error { return p.deps.Desk.FollowAppeal(ctx, p.id, id) },
				"appeals.follow.done", nil)
		},
	})
}

// askAnew makes sure: the decision is written anew, and the old one is kept.
func (p *page) askAnew() {
	t := p.deps.T
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("appeals.anew.title"), Text: t("appeals.anew.text"), Yes: t("appeals.anew"), No: t("appeals.notnow"),
		OnYes: func() {
			if p.carryOut(func(ctx context.Context, id casework.AppealID) error { return p.deps.Desk.DecideAnew(ctx, p.id, id) },
				"appeals.anew.done", nil) {
				p.goToDecision()
			}
		},
	})
}

// askWithdraw ends a klage the person has taken back.
func (p *page) askWithdraw() {
	t := p.deps.T
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("appeals.withdraw.title"), Text: t("appeals.withdraw.text"), Yes: t("appeals.withdraw"), No: t("appeals.notnow"),
		OnYes: func() { p.carryOut(p.withdrawOn(p.today()), "appeals.withdraw.done", p.withdrawOn(casework.Date{})) },
	})
}

// withdrawOn sets the day a klage was taken back; the zero Date is not.
func (p *page) withdrawOn(day casework.Date) func(context.Context, casework.AppealID) error {
	return func(ctx context.Context, id casework.AppealID) error {
		v, err := p.deps.Desk.Case(ctx, p.id)
		if err != nil {
			return err
		}
		for _, a := range v.File.Appeals {
			if a.ID == id {
				a.Withdrawn = day
				return p.deps.Desk.SaveAppeal(ctx, p.id, a)
			}
		}
		return casework.Fail(casework.CodeNotFound)
	}
}
