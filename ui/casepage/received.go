package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

func (p *page) openReceived() {
	if typing(p.received) {
		return
	}
	p.received = draft.Open(p.deps, p.key("received"), newReceived(p.file().Application), p.commitReceived)
}

func (p *page) receivedForm() form {
	return p.form(p.received.Touch, p.saveReceived)
}

// makeReceived is the facts of the henvendelse, corrected where they stand
// (row B2).
func (p *page) makeReceived() fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		kit.Column(kit.Subtitle(p.deps.T("casepage.received")), kit.Muted(p.deps.T("casepage.received.intro"))),
	}
	parts = append(parts, p.makeWaiting(false)...)
	parts = append(parts, p.makeReceivedHow(), p.makeReceivedWants(), p.makeNeed(), p.makeApplicants())
	return kit.ColumnGap(18, append(parts, p.makeAsk()...)...)
}

func (p *page) makeReceivedHow() fyne.CanvasObject {
	f, m, t := p.receivedForm(), p.received.Model, p.deps.T
	received := f.date("casepage.received.date", "casepage.received.date.hint", &m.Received)
	discharge := f.date("casepage.discharge", "casepage.discharge.hint", &m.Discharge)
	days := kit.Column()
	kind := kit.NewSelect(present.Options(t, "type", casework.ApplicationTypes), nil)
	typed := kit.NewField(t("casepage.type"), "", kind)
	showDays := func() {
		if m.Application.Type == casework.TypeHospital {
			set(days, kit.FieldRow(received, discharge), typed)
			return
		}
		set(days, kit.FieldRow(received, typed))
	}
	kind.SetSelected(string(m.Application.Type))
	kind.OnChanged = func(id string) {
		m.Application.Type = casework.ApplicationType(id)
		f.change()
		showDays()
		p.view.Refresh()
	}
	showDays()
	return kit.TitledPanel(t("casepage.received.how"), days,
		kit.NewField(t("casepage.channel"), "", choose(f, "channel", casework.Channels, &m.Application.Channel, nil)),
	)
}

// makeReceivedWants takes the services and says what their number suggests (row A8).
func (p *page) makeReceivedWants() fyne.CanvasObject {
	f, m, t := p.receivedForm(), p.received.Model, p.deps.T
	proposal := kit.Column()
	read := func() casework.Proposal {
		a, _ := m.application(p.today())
		return a.Propose()
	}
	shown := read()
	set(proposal, p.makeProposal(shown)...)
	propose := func() {
		if now := read(); now != shown {
			shown = now
			p.put(proposal, p.makeProposal(now)...)
		}
	}
	counted := func(label string, value *string) *kit.Field {
		field := f.area(label, "casepage.services.hint", 2, value)
		e := field.Input.(*kit.Entry)
		keep := e.OnChanged
		e.OnChanged = func(s string) {
			keep(s)
			propose()
		}
		return field
	}
	return kit.TitledPanel(t("casepage.wants"),
		kit.NewField("", "", tick(f, "product", casework.Products, &m.Application.Wants)),
		kit.FieldRow(
			counted("casepage.services.today", &m.ServicesToday), counted("casepage.services.needed", &m.ServicesNeeded),
		),
		proposal,
	)
}

// makeProposal is the rule of kommune A, a proposal and no more: with two
// services offer a plan, with one send the case on to its unit.
func (p *page) makeProposal(q casework.Proposal) []fyne.CanvasObject {
	if q == casework.ProposeNothing || p.file().Decision.Final() {
		return nil
	}
	words := kit.Body(p.deps.T("casepage.proposal", "Proposal", p.deps.T("word.proposal."+string(q))))
	if q != casework.ProposeForward {
		return []fyne.CanvasObject{kit.TintPanel(words)}
	}
	return []fyne.CanvasObject{kit.TintPanel(kit.Beside(words, kit.Secondary(p.deps.T("casepage.forward"), p.presetForward)))}
}

// presetForward begins a decision to send the case on; undo takes it back.
func (p *page) presetForward() {
	p.saveReceived()
	was := *p.decided.Model
	preset := func(m decidedModel) {
		*p.decided.Model = m
		p.decided.Touch()
		p.saveDecided()
	}
	now := was
	now.choose(casework.Forwarded, p.file().Assessment)
	preset(now)
	p.begin(casework.StepDecided)
	p.deps.Shell.Notice(kit.Notice{
		Text: p.deps.T("casepage.forward.done"), Action: p.deps.T("shell.undo"),
		OnAction: func() {
			preset(was)
			p.again()
		},
	})
}

func (p *page) makeNeed() fyne.CanvasObject {
	f, a, t := p.receivedForm(), &p.received.Model.Application, p.deps.T
	return kit.TitledPanel(t("casepage.need.title"),
		f.area("casepage.need", "casepage.need.hint", 4, &a.Need),
		f.entry("casepage.wish", "", &a.Wish),
		kit.NewField(t("casepage.consent"), "", f.answer("casepage.notasked", &a.Consent)),
		kit.NewField(t("casepage.planbefore"), t("casepage.planbefore.hint"), f.answer("casepage.notasked", &a.PlanBefore)),
	)
}
