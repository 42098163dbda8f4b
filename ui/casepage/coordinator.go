package casepage

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// assignedModel is the running assignment, with dates as they are typed.
type assignedModel struct {
	Assignment                casework.Assignment
	From, Accepted, Contacted string
}

func newAssigned(a casework.Assignment) assignedModel {
	return assignedModel{a, casework.FormatDate(a.From), casework.FormatDate(a.Accepted), casework.FormatDate(a.Contacted)}
}

func (m assignedModel) assignment(today casework.Date) (a casework.Assignment, whole bool) {
	a = m.Assignment
	whole = readDate(m.From, today, &a.From)
	whole = readDate(m.Accepted, today, &a.Accepted) && whole
	whole = readDate(m.Contacted, today, &a.Contacted) && whole
	return a, whole
}

func (p *page) openAssigned() {
	a, ok := p.shownAssignment()
	if typing(p.assigned) {
		if ok && p.assigned.Model.Assignment.ID == a.ID {
			return
		}
		p.assigned.Drop() // typed about a koordinator who is not running any more
	}
	if !ok {
		p.assigned = nil
		return
	}
	p.assigned = draft.Open(p.deps, p.key("assigned"), newAssigned(a), p.commitAssigned)
	if p.assigned.Model.Assignment.ID != a.ID {
		p.assigned.Drop()
		*p.assigned.Model = newAssigned(a)
	}
}

// commitAssigned leaves the end of the assignment as it is kept: it follows
// from the naming of another.
func (p *page) commitAssigned(ctx context.Context, m assignedModel) error {
	v, err := p.deps.Desk.Case(ctx, p.id)
	if err != nil {
		return err
	}
	a, _ := m.assignment(p.today())
	for _, kept := range v.File.Assignments {
		if kept.ID == a.ID {
			a.To = kept.To
		}
	}
	return p.deps.Desk.UpdateAssignment(ctx, a)
}

func (p *page) saveAssigned() {
	_, whole := p.assigned.Model.assignment(p.today())
	save(p, p.assigned, whole)
}

// shownAssignment is the one that runs today, or the one that begins later.
func (p *page) shownAssignment() (casework.Assignment, bool) {
	if a, ok := p.file().Assignment(p.today()); ok {
		return a, true
	}
	last := lastAssignment(*p.file())
	return last, last.From.After(p.today())
}

// makeCoordinator is who is koordinator, who has been, and the form to name one.
func (p *page) makeCoordinator() fyne.CanvasObject {
	t := p.deps.T
	parts := []fyne.CanvasObject{kit.Subtitle(t("casepage.coordinator"))}
	if p.assigned == nil && p.unneeded() {
		return kit.ColumnGap(18, append(append(parts, kit.Panel(kit.Body(t("casepage.unneeded")))), p.makeFormer()...)...)
	}
	if p.assigned == nil {
		parts = append(parts, kit.Muted(t("casepage.coordinator.none")), p.makeAppoint())
		parts = append(parts, p.makeGiven()...)
		return kit.ColumnGap(18, append(parts, p.makeFormer()...)...)
	}
	parts = append(parts, p.makeAssigned())
	if p.changing {
		parts = append(parts, p.makeAppoint())
	} else {
		parts = append(parts, kit.Row(kit.Secondary(t("casepage.coordinator.change"), func() {
			p.changing = true
			p.again()
		})))
	}
	return kit.ColumnGap(18, append(parts, p.makeFormer()...)...)
}

func (p *page) makeAssigned() fyne.CanvasObject {
	t, m := p.deps.T, p.assigned.Model
	f := p.form(p.assigned.Touch, p.saveAssigned)
	v := p.find(m.Assignment.CoordinatorID)
	chip := kit.NewChip(kit.None, t("word.product."+string(casework.ProductCoordinator)))
	if m.Assignment.Product == casework.ProductChildCoordinator {
		chip = kit.NewChip(kit.None, present.Word(t, "product", m.Assignment.Product))
	}
	var reach fyne.CanvasObject = kit.Columns(170, p.fact("casepage.phone", v.Coordinator.Phone), p.fact("casepage.email", v.Coordinator.Email))
	if p.file().Person.Protected() {
		reach = kit.Muted(t("casepage.assigned.hidden"))
	}
	return kit.Panel(
		kit.Beside(kit.ColumnGap(2, kit.Strong(v.Coordinator.Name), kit.Body(p.placeOf(v))), kit.Row(chip)),
		reach,
		kit.Rule(),
		kit.Columns(190,
			f.date("casepage.assigned.from", "", &m.From),
			f.date("casepage.assigned.accepted", "", &m.Accepted),
			f.date("casepage.assigned.contacted", "", &m.Contacted),
		),
		f.check("casepage.assigned.wished", &m.Assignment.Wished),
		f.entry("casepage.assigned.reason", "", &m.Assignment.Reason),
	)
}

// makeFormer is those who have been koordinator, newest first.
func (p *page) makeFormer() []fyne.CanvasObject {
	t := p.deps.T
	shown, _ := p.shownAssignment()
	var lines []fyne.CanvasObject
	all := p.file().Assignments
	for i := len(all) - 1; i >= 0; i-- {
		a := all[i]
		if a.ID == shown.ID && p.assigned != nil {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, kit.Rule())
		}
		words := []fyne.CanvasObject{
			kit.Strong(p.find(a.CoordinatorID).Coordinator.Name),
			kit.Small(t("casepage.former.period", "From", present.Date(a.From), "To", present.Date(a.To))),
		}
		if a.Reason != "" {
			words = append(words, kit.Body(a.Reason))
		}
		lines = append(lines, kit.ColumnGap(2, words...))
	}
	if lines == nil {
		return nil
	}
	return []fyne.CanvasObject{kit.TitledPanel(t("casepage.former"), lines...)}
}

// find finds somebody in the register.
func (p *page) find(id casework.CoordinatorID) desk.CoordinatorView {
	for _, v := range p.data.register {
		if v.Coordinator.ID == id {
			return v
		}
	}
	return desk.CoordinatorView{}
}

// placeOf is "ergoterapeut, Ergo- og fysioterapitjenesten", as far as it is
// known. Where the koordinator works may tell where a protected person lives.
func (p *page) placeOf(v desk.CoordinatorView) string {
	title, unit, none := v.Coordinator.Title, v.Unit.Name, "casepage.place.none"
	if p.file().Person.Protected() {
		unit, none = "", "casepage.place.hidden"
	}
	switch {
	case title == "" && unit == "":
		return p.deps.T(none)
	case title == "":
		return unit
	case unit == "":
		return title
	default:
		return title + ", " + unit
	}
}
