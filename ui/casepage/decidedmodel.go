package casepage

import (
	"context"
	"slices"

	"samtak/casework"
	"samtak/ui/draft"
)

// decidedModel is the decision being written, with dates as they are typed.
type decidedModel struct {
	Decision casework.Decision
	Made     string // the day it is made; "" is the day of the press
	Start    string
	Sent     string
	Arrived  string
}

// newDecided starts from what is written, and puts in what the case knows:
// what is asked for, and the vilkår the assessment found not met.
func newDecided(f casework.CaseFile) decidedModel {
	d := f.Decision
	d.CaseID = f.Case.ID
	if d.Product == "" {
		d.Product = casework.ProductIP
		if !f.Application.Wanted(casework.ProductIP) {
			for _, w := range f.Application.Wants {
				if w.Decidable() {
					d.Product = w
					break
				}
			}
		}
	}
	return decidedModel{
		Decision: d, Start: casework.FormatDate(d.Start),
		Sent: casework.FormatDate(d.Sent), Arrived: casework.FormatDate(d.Arrived),
	}
}

// follow takes over what the letter has done to the decision since the draft
// began. A decision that does not stand has no letter.
func (m *decidedModel) follow(stored casework.Decision) {
	if !stored.Final() {
		m.Sent, m.Arrived = "", ""
		return
	}
	m.Decision = stored
	if m.Sent == "" {
		m.Sent = casework.FormatDate(stored.Sent)
	}
	if m.Arrived == "" {
		m.Arrived = casework.FormatDate(stored.Arrived)
	}
}

// choose takes an outcome. An avslag starts from the vilkår found not met.
func (m *decidedModel) choose(o casework.Outcome, a casework.Assessment) {
	m.Decision.Outcome = o
	if o == casework.Refused && len(m.Decision.Unmet) == 0 {
		m.Decision.Unmet = a.Unmet(m.Decision.Product)
	}
}

// decision is what can be read of the model. What belongs to another outcome
// than the one chosen is left out.
func (m decidedModel) decision(today casework.Date) (d casework.Decision, whole bool) {
	d = m.Decision
	whole = readDate(m.Start, today, &d.Start)
	whole = readDate(m.Sent, today, &d.Sent) && whole
	whole = readDate(m.Arrived, today, &d.Arrived) && whole
	if d.Outcome != casework.Refused {
		d.Unmet, d.Rules = nil, ""
	}
	if d.Outcome != casework.Granted {
		d.Start = casework.Date{}
	}
	if d.Outcome != casework.Forwarded {
		d.ForwardTo = ""
	}
	if !rests(d.Outcome) {
		d.Hjemmel, d.Form = "", ""
	}
	d.Unmet = slices.Clone(d.Unmet)
	return d, whole
}

func (p *page) openDecided() {
	if !typing(p.decided) {
		p.decided = draft.Open(p.deps, p.key("decided"), newDecided(*p.file()), p.commitDecided)
	}
	if typing(p.decided) {
		p.decided.Model.follow(p.file().Decision)
	}
}

func (p *page) commitDecided(ctx context.Context, m decidedModel) error {
	d, _ := m.decision(p.today())
	return p.deps.Desk.SaveDecision(ctx, d)
}

func (p *page) saveDecided() {
	_, whole := p.decided.Model.decision(p.today())
	save(p, p.decided, whole)
}
