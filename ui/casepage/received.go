package casepage

import (
	"slices"

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
	return kit.ColumnGap(18,
		kit.Column(kit.Subtitle(p.deps.T("casepage.received")), kit.Muted(p.deps.T("casepage.received.intro"))),
		p.makeReceivedHow(), p.makeReceivedWants(), p.makeNeed(), p.makeApplicants())
}

func (p *page) makeReceivedHow() fyne.CanvasObject {
	f, m, t := p.receivedForm(), p.received.Model, p.deps.T
	discharge := kit.Column()
	showDischarge := func() {
		if m.Application.Type != casework.TypeHospital {
			set(discharge)
			return
		}
		set(discharge, f.date("casepage.discharge", "", &m.Discharge))
	}
	kind := kit.NewSelect(present.Options(t, "type", casework.ApplicationTypes), func(id string) {
		m.Application.Type = casework.ApplicationType(id)
		f.change()
		showDischarge()
		p.view.Refresh()
	})
	kind.SetSelected(string(m.Application.Type))
	showDischarge()
	return kit.TitledPanel(t("casepage.received.how"),
		kit.FieldRow(
			f.date("casepage.received.date", "casepage.received.date.hint", &m.Received),
			kit.NewField(t("casepage.type"), "", kind),
		),
		discharge,
		kit.NewField(t("casepage.channel"), "", choose(f, "channel", casework.Channels, &m.Application.Channel, nil)),
	)
}

// makeReceivedWants takes the services and says what their number suggests (row A8).
func (p *page) makeReceivedWants() fyne.CanvasObject {
	f, m, t := p.receivedForm(), p.received.Model, p.deps.T
	proposal := kit.Body("")
	propose := func() {
		a, _ := m.application(p.today())
		proposal.SetText(t("casepage.proposal", "Proposal", p.lower("word.proposal."+proposalID(a.Propose()))))
	}
	propose()
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
		kit.TintPanel(proposal),
	)
}

func proposalID(q casework.Proposal) string {
	if q == casework.ProposeNothing {
		return "nothing"
	}
	return string(q)
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

// makeApplicants is those who turned to us for the person (row A2).
func (p *page) makeApplicants() fyne.CanvasObject {
	t, m := p.deps.T, p.received.Model
	box := kit.ColumnGap(18)
	set(box, p.applicants(box)...)
	add := kit.Secondary(t("casepage.applicants.add"), func() {
		m.Application.Applicants = append(m.Application.Applicants, casework.Applicant{Role: casework.RoleParent})
		m.ApplicantExpire = append(m.ApplicantExpire, "")
		p.received.Touch()
		p.put(box, p.applicants(box)...)
	})
	return kit.TitledPanel(t("casepage.applicants"), box, kit.Row(add))
}

func (p *page) applicants(box *fyne.Container) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for i := range p.received.Model.Application.Applicants {
		if i > 0 {
			parts = append(parts, kit.Rule())
		}
		parts = append(parts, p.makeApplicant(i, box))
	}
	if len(parts) == 0 {
		parts = append(parts, kit.Muted(p.deps.T("casepage.applicants.none")))
	}
	return parts
}

func (p *page) makeApplicant(i int, box *fyne.Container) fyne.CanvasObject {
	f, t, m := p.receivedForm(), p.deps.T, p.received.Model
	q := &m.Application.Applicants[i]
	for len(m.ApplicantExpire) <= i {
		m.ApplicantExpire = append(m.ApplicantExpire, "")
	}
	role := kit.NewSelect(present.Options(t, "role", casework.Roles), func(id string) {
		q.Role = casework.Role(id)
		f.change()
		p.put(box, p.applicants(box)...)
	})
	role.SetSelected(string(q.Role))
	parts := []fyne.CanvasObject{
		kit.NewField(t("casepage.applicant.role"), "", role),
		kit.FieldRow(f.entry("casepage.applicant.name", "", &q.Name), f.entry("casepage.phone", "", &q.Phone)),
	}
	switch q.Role {
	case casework.RoleReporter:
		parts = append(parts, f.entry("casepage.applicant.service", "", &q.Service))
	case casework.RoleGuardian, casework.RoleProxy:
		parts = append(parts, kit.FieldRow(
			f.entry("casepage.applicant.scope", "", &q.Scope),
			f.date("casepage.applicant.expires", "casepage.applicant.expires.hint", &m.ApplicantExpire[i]),
		), f.check("casepage.applicant.proof", &q.Proof))
	case casework.RoleSelf, casework.RoleParent:
	}
	remove := kit.Quiet(t("casepage.applicants.remove"), func() { p.removeApplicant(i, box) })
	return kit.ColumnGap(14, append(parts, kit.Row(remove))...)
}

// removeApplicant takes one away; undo puts it back.
func (p *page) removeApplicant(i int, box *fyne.Container) {
	m, f := p.received.Model, p.receivedForm()
	gone, expires := m.Application.Applicants[i], m.ApplicantExpire[i]
	m.Application.Applicants = slices.Delete(slices.Clone(m.Application.Applicants), i, i+1)
	m.ApplicantExpire = slices.Delete(slices.Clone(m.ApplicantExpire), i, i+1)
	f.change()
	p.put(box, p.applicants(box)...)
	p.deps.Shell.Notice(kit.Notice{
		Text: p.deps.T("casepage.applicants.removed"), Action: p.deps.T("shell.undo"),
		OnAction: func() {
			at := min(i, len(m.Application.Applicants))
			m.Application.Applicants = slices.Insert(m.Application.Applicants, at, gone)
			m.ApplicantExpire = slices.Insert(m.ApplicantExpire, at, expires)
			f.change()
			p.put(box, p.applicants(box)...)
		},
	})
}
