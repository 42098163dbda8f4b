package casepage

import (
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

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
	asked := kit.ColumnGap(14, p.applicantRows(i)...)
	role := kit.NewSelect(present.Options(t, "role", casework.Roles), func(id string) {
		q.Role = casework.Role(id)
		f.change()
		p.put(asked, p.applicantRows(i)...)
	})
	role.SetSelected(string(q.Role))
	remove := kit.Quiet(t("casepage.applicants.remove"), func() { p.removeApplicant(i, box) })
	return kit.ColumnGap(14, kit.NewField(t("casepage.applicant.role"), "", role), asked, kit.Row(remove))
}

// applicantRows asks about one who turned to us, by her role.
func (p *page) applicantRows(i int) []fyne.CanvasObject {
	f, m := p.receivedForm(), p.received.Model
	q := &m.Application.Applicants[i]
	parts := []fyne.CanvasObject{
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
		if p.expired(m.ApplicantExpire[i]) {
			parts = append(parts, kit.Danger(p.deps.T("casepage.applicant.expired")))
		}
	case casework.RoleSelf, casework.RoleParent:
	}
	return parts
}

// expired tells that a mandate or a fullmakt has run out.
func (p *page) expired(text string) bool {
	var end casework.Date
	return readDate(text, p.today(), &end) && !end.IsZero() && end.Before(p.today())
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
