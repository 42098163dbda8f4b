package register

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

func (p *page) makeWanted() fyne.CanvasObject {
	a := &p.m().Application
	wants := kit.NewChecks(present.Options(p.deps.T, "product", casework.Products), func(ids []string) {
		a.Wants = nil
		for _, id := range ids {
			a.Wants = append(a.Wants, casework.Product(id))
		}
		p.keep.Touch()
	})
	var ticked []string
	for _, w := range a.Wants {
		ticked = append(ticked, string(w))
	}
	wants.SetSelected(ticked)
	return kit.TitledPanel(p.deps.T("register.wanted"), wants)
}

// makeServices takes the services and says what their number suggests.
func (p *page) makeServices() fyne.CanvasObject {
	m := p.m()
	p.proposalBox, p.offer = kit.Column(), casework.ProposeNothing
	p.proposalBox.Hide()
	today := p.counted("register.services.today", &m.Today)
	needed := p.counted("register.services.needed", &m.Needed)
	p.showProposal()
	return kit.TitledPanel(p.deps.T("register.services"),
		kit.Muted(p.deps.T("register.services.hint")), kit.FieldRow(today, needed), p.proposalBox)
}

func (p *page) counted(label string, value *string) *kit.Field {
	f := p.form().Area(label, "", 2, 10, value)
	e := f.Input.(*kit.Entry)
	keep := e.OnChanged
	e.OnChanged = func(s string) {
		keep(s)
		p.showProposal()
	}
	return f
}

func (p *page) showProposal() {
	a := casework.Application{ServicesToday: list(p.m().Today), ServicesNeeded: list(p.m().Needed)}
	proposal := a.Propose()
	if proposal == p.offer {
		return
	}
	if p.offer = proposal; proposal == casework.ProposeNothing {
		p.fill(p.proposalBox)
		return
	}
	p.fill(p.proposalBox, kit.TintPanel(kit.Body(p.deps.T("register.proposal."+string(proposal)))))
}

func (p *page) makeNeed() fyne.CanvasObject {
	a := &p.m().Application
	need := p.form().Area("register.need", "register.need.hint", 4, 16, &a.Need)
	return p.panel("register.needs",
		kit.OwnWords(need),
		p.entry("register.wish", "register.wish.hint", &a.Wish),
		p.answer("register.consent", "register.consent.hint", &a.Consent),
		p.answer("register.planbefore", "register.planbefore.hint", &a.PlanBefore),
	)
}

func (p *page) makeReceived() fyne.CanvasObject {
	a, t := &p.m().Application, p.deps.T
	p.received, _ = p.date("register.received.date", "register.received.hint", &p.m().Received)
	kind := kit.NewSelect(present.Options(t, "type", casework.ApplicationTypes), func(id string) {
		a.Type = casework.ApplicationType(id)
		p.keep.Touch()
		p.showDischarge()
	})
	kind.SetSelected(string(a.Type))
	channel := kit.NewChoice(present.Options(t, "channel", casework.Channels), func(id string) {
		a.Channel = casework.Channel(id)
		p.keep.Touch()
	})
	channel.SetSelected(string(a.Channel))
	p.discharge, _ = p.date("register.discharge", "register.discharge.hint", &p.m().Discharge)
	p.kind = kit.NewField(t("register.type"), "", kind)
	p.dischargeBox = kit.ColumnGap(20)
	p.showDischarge()
	return p.panel("register.received", p.dischargeBox,
		kit.NewField(t("register.channel"), "", channel),
	)
}

// showDischarge asks for the day of discharge, beside the day it came, when a
// hospital writes.
func (p *page) showDischarge() {
	if p.m().Application.Type != casework.TypeHospital {
		p.fill(p.dischargeBox, kit.FieldRow(p.received, p.kind))
		return
	}
	p.fill(p.dischargeBox, kit.FieldRow(p.received, p.discharge), p.kind)
}
