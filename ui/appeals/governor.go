package appeals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
)

// makeGovernor is what goes to the statsforvalter, and the answer.
func (p *page) makeGovernor(v desk.AppealView) fyne.CanvasObject {
	return kit.ColumnGap(18, append([]fyne.CanvasObject{kit.Subtitle(p.deps.T("appeals.governor"))}, p.governor(v)...)...)
}

func (p *page) governor(v desk.AppealView) []fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	switch {
	case a.Judged.IsZero():
		return []fyne.CanvasObject{kit.Panel(kit.Body(t("appeals.governor.first")))}
	case !p.goesOn(a):
		return []fyne.CanvasObject{kit.Panel(kit.Body(t("appeals.governor.unneeded." + string(a.Result))))}
	case a.Sent.IsZero():
		return []fyne.CanvasObject{p.makeSend(v)}
	case !a.Open():
		return []fyne.CanvasObject{p.makeSent(v), p.makeAnswerFacts(a)}
	}
	return []fyne.CanvasObject{p.makeSent(v), p.makeAnswer()}
}

// makeSend is the package before it is sent: what goes in it, and the way.
func (p *page) makeSend(v desk.AppealView) fyne.CanvasObject {
	t := p.deps.T
	if p.making != nil {
		return kit.TitledPanel(t("appeals.send.title"), kit.TintPanel(p.making))
	}
	parts := []fyne.CanvasObject{kit.Body(t("appeals.send.intro")), kit.ColumnGap(4, p.contents()...)}
	if p.data.settings.Governor == "" {
		parts = append(parts, kit.NewIconText(theme.WarningIcon(), t("appeals.send.nobody"), kit.ColorDanger))
	}
	missing := p.makeMissing(v)
	parts = append(parts, missing...)
	look := kit.Secondary(t("appeals.send.look"), p.paper(casework.ToGovernor)).WithIcon(theme.DocumentIcon())
	send := kit.Secondary(t("appeals.send"), p.askSend)
	if v.State == casework.AppealToSend && missing == nil {
		send = kit.Primary(t("appeals.send"), p.askSend)
	}
	return kit.TitledPanel(t("appeals.send.title"), append(parts, kit.Row(look, send))...)
}

// contents is what goes in the package: the letter, every document and the plan.
func (p *page) contents() []fyne.CanvasObject {
	t, n := p.deps.T, 0
	for _, d := range p.file().Documents {
		if d.Kind != casework.ToGovernor {
			n++
		}
	}
	lines := []fyne.CanvasObject{kit.Body(t("appeals.send.letter")), kit.Body(p.deps.N("appeals.send.documents", n))}
	if p.file().Plan.ID != 0 {
		lines = append(lines, kit.Body(t("appeals.send.plan")))
	}
	return lines
}

// makeSent is the package that went, to be opened again.
func (p *page) makeSent(v desk.AppealView) fyne.CanvasObject {
	t := p.deps.T
	content := []fyne.CanvasObject{kit.Body(t("appeals.sent.on", "Date", present.LongDate(t, v.Appeal.Sent)))}
	if d, ok := p.sentPackage(v.Appeal); ok {
		content = append(content, p.makePaper(d))
	}
	return kit.TitledPanel(t("appeals.sent"), content...)
}

// sentPackage is the package of a klage: the last made on the day it was sent.
func (p *page) sentPackage(a casework.Appeal) (d casework.Document, ok bool) {
	docs := p.file().Documents
	for i := len(docs) - 1; i >= 0; i-- {
		if docs[i].Kind == casework.ToGovernor && docs[i].Date == a.Sent {
			return docs[i], true
		}
	}
	return d, false
}

// makeAnswer is what the statsforvalter answers, as it is typed.
func (p *page) makeAnswer() fyne.CanvasObject {
	t, m := p.deps.T, p.keep.Model
	f := p.form()
	day := f.Day("appeals.answered", "", &m.Answered)
	answer := parts.Choose(f, "governoranswer", casework.GovernorAnswers, &m.Appeal.Answer, nil)
	was := answer.OnChanged
	answer.OnChanged = func(id string) {
		if m.Answered == "" {
			day.Input.(*kit.DateField).SetDate(p.today())
			m.Answered = casework.FormatDate(p.today())
		}
		was(id)
	}
	next := kit.Secondary(t("appeals.answer.next"), func() {
		if p.save() {
			p.reach(stepFollowed)
		}
	})
	arrival := kit.Quiet(t("appeals.answer.paper"), func() {
		p.deps.Shell.Go(route.Place{Page: route.Arrival, Case: p.id})
	})
	return kit.TitledPanel(t("appeals.answer"),
		kit.NewField(t("appeals.answer.which"), "", answer), day,
		f.Area("appeals.words", "appeals.words.hint", 2, 12, &m.Appeal.Words), kit.Row(next, arrival))
}

// makeAnswerFacts is the answer to a klage that has ended, to be read only.
func (p *page) makeAnswerFacts(a casework.Appeal) fyne.CanvasObject {
	t := p.deps.T
	if a.Answer == casework.NotAnsweredYet {
		return kit.Panel(kit.Body(t("appeals.answer.none")))
	}
	return kit.TitledPanel(t("appeals.answer"),
		p.fact("appeals.answer.which", present.Word(t, "governoranswer", a.Answer)),
		p.fact("appeals.answered", present.Date(a.Answered)), p.fact("appeals.words", a.Words))
}
