package appeals

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
)

// form makes the fields of a klage that is registered.
func (p *page) form() parts.Form {
	return parts.Form{Deps: p.deps, Touch: p.keep.Touch, Leave: func() { p.save() }}
}

// makeReceived is the klage as it came: to be corrected while it is open.
func (p *page) makeReceived(v desk.AppealView) fyne.CanvasObject {
	t := p.deps.T
	head := kit.Subtitle(t("appeals.received"))
	if !v.Appeal.Open() {
		return kit.ColumnGap(18, head, p.makeFacts(v))
	}
	f := p.form()
	return kit.ColumnGap(18, head,
		kit.TitledPanel(t("appeals.received.how"), p.howFields(f, p.keep)...),
		kit.TitledPanel(t("appeals.received.who"), p.makeWho(f, p.keep)),
		kit.TitledPanel(t("appeals.received.what"), p.whatFields(f, p.keep)...),
	)
}

// makeNew is the form of a klage that is not registered yet.
func (p *page) makeNew() fyne.CanvasObject {
	t, k := p.deps.T, p.fresh
	f := parts.Form{Deps: p.deps, Touch: k.Touch}
	if k.Model.Appeal.Decision.IsZero() {
		k.Model.Appeal.Decision = p.file().Decision.Date
	}
	checks := p.checkFields(f, k)
	buttons := []fyne.CanvasObject{kit.Secondary(t("appeals.new.stop"), p.stopNew), kit.Primary(t("appeals.register"), p.register)}
	return kit.MaxWidth(formWide, kit.ColumnGap(18,
		kit.ColumnGap(2, kit.Subtitle(t("appeals.new")), kit.Muted(t("appeals.new.intro"))),
		kit.TitledPanel(t("appeals.received.how"), p.howFields(f, k)...),
		kit.TitledPanel(t("appeals.received.who"), p.makeWho(f, k)),
		kit.TitledPanel(t("appeals.received.what"), p.whatFields(f, k)...),
		kit.TitledPanel(t("appeals.checks"), append([]fyne.CanvasObject{kit.Muted(t("appeals.checks.intro"))}, checks...)...),
		kit.RowRight(buttons...),
	))
}

const formWide = 820

// howFields is when and how the klage came.
func (p *page) howFields(f parts.Form, k *draft.Keeper[model]) []fyne.CanvasObject {
	m := k.Model
	return []fyne.CanvasObject{
		kit.FieldRow(f.Day("appeals.date.received", "", &m.Received), f.Day("appeals.date.posted", "appeals.date.posted.hint", &m.Posted)),
		kit.NewField(p.deps.T("appeals.channel"), "", parts.Choose(f, "channel", casework.Channels, &m.Appeal.Channel, nil)),
	}
}

// makeWho is who klager, and by what right.
func (p *page) makeWho(f parts.Form, k *draft.Keeper[model]) fyne.CanvasObject {
	t, a := p.deps.T, &k.Model.Appeal
	rest := kit.ColumnGap(14)
	fill := func() {
		if a.Role == casework.RoleSelf || a.Role == "" {
			set(rest)
			return
		}
		fields := []fyne.CanvasObject{f.Entry("appeals.by", "", &a.By)}
		if a.Role != casework.RoleParent {
			fields = append(fields, kit.NewField(t("appeals.proof"), t("appeals.proof.hint"), f.Answer("appeals.notchecked", &a.Proof, nil)))
		}
		set(rest, fields...)
	}
	fill()
	role := parts.Choose(f, "role", casework.Roles, &a.Role, func() {
		fill()
		p.view.Refresh()
	})
	return kit.ColumnGap(14, kit.NewField(t("appeals.role"), "", role), rest)
}

// whatFields is what is wanted, and why.
func (p *page) whatFields(f parts.Form, k *draft.Keeper[model]) []fyne.CanvasObject {
	a := &k.Model.Appeal
	out := []fyne.CanvasObject{p.makeDecision(f, k)}
	return append(out,
		f.Area("appeals.change", "appeals.change.hint", 2, 12, &a.Change),
		f.Area("appeals.grounds", "appeals.grounds.hint", 4, 16, &a.Grounds))
}

// makeDecision chooses the decision it is about, where there is more than one.
func (p *page) makeDecision(f parts.Form, k *draft.Keeper[model]) fyne.CanvasObject {
	t, day := p.deps.T, &k.Model.Appeal.Decision
	list := p.decisions()
	if len(list) == 1 {
		return kit.ColumnGap(2, kit.Small(t("appeals.decision")), kit.Body(p.decisionWords(list[0])))
	}
	var options []kit.Option
	for _, d := range list {
		options = append(options, kit.Option{ID: d.Date.String(), Label: p.decisionWords(d)})
	}
	choice := kit.NewSelect(options, func(id string) {
		for _, d := range list {
			if d.Date.String() == id {
				*day = d.Date
			}
		}
		f.Changed()
	})
	choice.SetSelected(day.String())
	return kit.NewField(t("appeals.decision"), "", choice)
}

// decisions is those that can be klaget on, the last first.
func (p *page) decisions() []casework.Decision {
	f := p.file()
	var out []casework.Decision
	if f.Decision.Final() {
		out = append(out, f.Decision)
	}
	for i := len(f.Earlier) - 1; i >= 0; i-- {
		out = append(out, f.Earlier[i])
	}
	return out
}

// decisionWords is "Avslag, individuell plan, 3. november 2026".
func (p *page) decisionWords(d casework.Decision) string {
	t := p.deps.T
	return t("appeals.decision.words", "Outcome", present.Word(t, "outcome", d.Outcome),
		"Product", present.Word(t, "product", d.Product), "Date", present.LongDate(t, d.Date))
}

// checkFields is what a klage must hold (fvl § 32).
func (p *page) checkFields(f parts.Form, k *draft.Keeper[model]) []fyne.CanvasObject {
	t, a := p.deps.T, &k.Model.Appeal
	out := []fyne.CanvasObject{kit.NewField(t("appeals.names"), t("appeals.names.hint"), f.Answer("appeals.notchecked", &a.Names, nil))}
	if p.data.rules().AppealSigned {
		out = append(out, kit.NewField(t("appeals.signed"), t("appeals.signed.hint"), f.Answer("appeals.notchecked", &a.Signed, nil)))
	}
	return out
}

// makeFacts is a klage that has ended, to be read only.
func (p *page) makeFacts(v desk.AppealView) fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	by := present.Word(t, "role", a.Role)
	if a.By != "" {
		by = t("appeals.by.words", "Name", a.By, "Role", by)
	}
	return kit.Panel(
		kit.Columns(150, p.fact("appeals.date.received", present.Date(a.Received)), p.fact("appeals.date.posted", present.Date(a.Posted)),
			p.fact("appeals.channel", present.Word(t, "channel", a.Channel))),
		p.fact("appeals.role", by),
		p.fact("appeals.decision", p.decisionWords(v.Decision)),
		p.fact("appeals.change", a.Change),
		p.fact("appeals.grounds", a.Grounds),
	)
}

// fact is a fact with its name above it, as on a filled-in form.
func (p *page) fact(label, value string) fyne.CanvasObject {
	if value == "" {
		value = p.deps.T("appeals.blank")
	}
	return kit.ColumnGap(2, kit.Small(p.deps.T(label)), kit.Body(value))
}
