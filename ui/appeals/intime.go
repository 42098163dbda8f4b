package appeals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeInTime is whether the klage came in time, and what follows when it did not.
func (p *page) makeInTime(v desk.AppealView) fyne.CanvasObject {
	out := []fyne.CanvasObject{kit.Subtitle(p.deps.T("appeals.in_time")), p.makeTold(v)}
	if v.Late {
		out = append(out, p.makeLate(v))
	}
	return kit.ColumnGap(18, out...)
}

// tellTerm is the klagefrist with its arithmetic, or why it is not known.
func (p *page) tellTerm(v desk.AppealView) []fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	switch {
	case p.termUnknown(v):
		return []fyne.CanvasObject{kit.Panel(
			kit.NewIconText(theme.WarningIcon(), t("appeals.term.unknown"), kit.ColorDanger),
			kit.Body(t("appeals.term.unknown.text")),
			kit.Row(kit.Secondary(t("appeals.undecided.go"), p.goToDecision)),
		)}
	case v.Term.IsZero():
		return []fyne.CanvasObject{kit.Panel(kit.Body(t("appeals.term.none")))}
	}
	given := "appeals.given.received"
	if !a.Posted.IsZero() {
		given = "appeals.given.posted"
	}
	verdict, look := "appeals.timely", kit.Done
	if v.Late {
		verdict, look = "appeals.late", kit.Late
	}
	return []fyne.CanvasObject{kit.Panel(
		kit.Row(kit.NewChip(look, t(verdict)), kit.Body(t(given, "Date", present.LongDate(t, a.Given())))),
		p.makeTerm(v.Term),
	)}
}

func (p *page) makeTerm(due deadline.Due) fyne.CanvasObject {
	t := p.deps.T
	return kit.TintPanel(kit.ColumnGap(2,
		kit.Strong(t("appeals.term", "Date", present.LongDate(t, due.Shown))), kit.Small(present.Sum(t, due)),
		kit.Small(t("appeals.term.source", "Source", t(due.Rule.SourceID())))))
}

// makeLate asks whether a klage too late is treated all the same (fvl § 31).
func (p *page) makeLate(v desk.AppealView) fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	if !a.Judged.IsZero() || !a.Open() {
		return kit.TitledPanel(t("appeals.taken"), kit.Body(present.Word(t, "answer", a.TakenIn)), p.fact("appeals.late_reason", a.LateReason))
	}
	f, m := p.form(), &p.keep.Model.Appeal
	fields := []fyne.CanvasObject{kit.Muted(t("appeals.taken.intro"))}
	if cut := p.cutoff(v); !cut.IsZero() && !cut.InTime(a.Given()) {
		fields = append(fields, kit.NewIconText(theme.WarningIcon(),
			t("appeals.taken.toolate", "Date", present.LongDate(t, cut.Statutory)), kit.ColorDanger))
	}
	return kit.TitledPanel(t("appeals.taken"), append(fields,
		kit.NewField("", "", f.Answer("appeals.taken.undecided", &m.TakenIn, nil)),
		f.Area("appeals.late_reason", "appeals.late_reason.hint", 3, 12, &m.LateReason))...)
}

// cutoff is the last day a late klage can be treated at all; it starts with the decision.
func (p *page) cutoff(v desk.AppealView) deadline.Due {
	rule, _ := p.data.terms.Rule(deadline.AppealCutoff)
	return rule.Due(v.Decision.Date)
}

// makeComplete is what a klage must hold, and what is done when it lacks something (fvl § 32).
func (p *page) makeComplete(v desk.AppealView) fyne.CanvasObject {
	t := p.deps.T
	head := kit.Subtitle(t("appeals.complete"))
	if !v.Appeal.Judged.IsZero() || !v.Appeal.Open() {
		return kit.ColumnGap(18, head, kit.Panel(p.answers(v.Appeal)...))
	}
	f := p.form()
	p.mended = f.Day("appeals.mended", "appeals.mended.hint", &p.keep.Model.Mended)
	fields := p.checkFields(f, p.keep)
	if a := &p.keep.Model.Appeal; a.Role == casework.RoleGuardian || a.Role == casework.RoleProxy || a.Role == casework.RoleReporter {
		fields = append(fields, kit.NewField(t("appeals.proof"), t("appeals.proof.hint"), f.Answer("appeals.notchecked", &a.Proof, nil)))
	}
	return kit.ColumnGap(18, head, kit.Panel(append([]fyne.CanvasObject{kit.Muted(t("appeals.checks.intro"))}, fields...)...), p.makeTold(v))
}

// answers is the checks of a klage that is judged, to be read only.
func (p *page) answers(a casework.Appeal) []fyne.CanvasObject {
	t := p.deps.T
	out := []fyne.CanvasObject{p.fact("appeals.names", present.Word(t, "answer", a.Names))}
	if p.data.rules().AppealSigned {
		out = append(out, p.fact("appeals.signed", present.Word(t, "answer", a.Signed)))
	}
	if a.Proof != casework.NotAnswered {
		out = append(out, p.fact("appeals.proof", present.Word(t, "answer", a.Proof)))
	}
	if !a.Mended.IsZero() {
		out = append(out, p.fact("appeals.mended", present.Date(a.Mended)))
	}
	return out
}

// tellLacks is what is missing and the way to have it mended.
func (p *page) tellLacks(v desk.AppealView) []fyne.CanvasObject {
	t, a := p.deps.T, v.Appeal
	switch {
	case len(v.Lacks) == 0 && !a.Looked(p.data.rules()):
		return []fyne.CanvasObject{kit.TintPanel(kit.Body(t("appeals.complete.look")))}
	case len(v.Lacks) == 0:
		return []fyne.CanvasObject{kit.TintPanel(kit.NewIconText(theme.ConfirmIcon(), t("appeals.complete.yes"), kit.ColorDone))}
	}
	lines := []fyne.CanvasObject{}
	for _, field := range v.Lacks {
		lines = append(lines, kit.Body(t("appeals.lacks.line", "Field", present.Field(t, field))))
	}
	content := []fyne.CanvasObject{kit.ColumnGap(4, lines...)}
	if !a.LackingBy.IsZero() {
		content = append(content, kit.Body(t("appeals.lacks.by", "Date", present.LongDate(t, a.LackingBy))))
	}
	write := kit.Secondary(t("appeals.lacks.paper"), p.paper(casework.AppealLackings))
	if v.State == casework.AppealLacking && a.LackingBy.IsZero() {
		write = kit.Primary(t("appeals.lacks.paper"), p.paper(casework.AppealLackings))
	}
	return []fyne.CanvasObject{kit.TitledPanel(t("appeals.lacks"), append(content, kit.Row(write), p.mended)...)}
}
