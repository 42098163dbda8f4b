package casepage

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// appointModel is a koordinator about to be named, and one about to be added
// to the register.
type appointModel struct {
	Who     casework.CoordinatorID
	Product casework.Product
	From    string // "" is today
	Wished  bool
	Reason  string
	New     newcomer

	Unit    casework.UnitID // that is to find somebody
	NewUnit casework.Unit
}

func (p *page) openAppoint() {
	if typing(p.appoint) {
		return
	}
	p.appoint = draft.Open[appointModel](p.deps, p.key("appoint"), p.freshAppoint(), nil)
	p.changing = p.changing || p.appoint.Restored
}

func (p *page) freshAppoint() appointModel {
	m := appointModel{Product: casework.ProductCoordinator, From: casework.FormatDate(p.today())}
	f := p.file()
	if f.Decision.Product == casework.ProductChildCoordinator || f.Application.Wanted(casework.ProductChildCoordinator) {
		m.Product = casework.ProductChildCoordinator
	}
	return m
}

var appointable = []casework.Product{casework.ProductCoordinator, casework.ProductChildCoordinator}

// makeAppoint chooses from the register with the load in sight (row D3).
func (p *page) makeAppoint() fyne.CanvasObject {
	t, m := p.deps.T, p.appoint.Model
	f := p.form(p.appoint.Touch, p.appoint.Flush)
	load := kit.Column()
	set(load, p.makeLoad()...)
	who := kit.NewSelect(p.candidates(), func(id string) {
		n, _ := strconv.ParseInt(id, 10, 64)
		m.Who = casework.CoordinatorID(n)
		f.change()
		p.put(load, p.makeLoad()...)
	})
	who.Placeholder = t("casepage.appoint.choose")
	if m.Who != 0 {
		who.SetSelected(candidateID(m.Who))
	}
	title, button, hint := "casepage.appoint", "casepage.appoint.do", ""
	if p.assigned != nil {
		hint = "casepage.appoint.from.hint"
		title, button = "casepage.appoint.another", "casepage.appoint.do.another"
	}
	parts := []fyne.CanvasObject{}
	if wish := p.file().Application.Wish; wish != "" {
		parts = append(parts, kit.OwnWords(kit.ColumnGap(2, kit.Small(t("casepage.appoint.wish")), kit.Body(wish))))
	}
	buttons := []fyne.CanvasObject{p.main(t(button), p.doAppoint)}
	if p.assigned != nil {
		buttons = append([]fyne.CanvasObject{kit.Quiet(t("casepage.notnow"), p.dropAppoint)}, buttons...)
	}
	return kit.TitledPanel(t(title), append(parts,
		kit.NewField(t("casepage.appoint.who"), "", who), load,
		kit.Row(kit.Quiet(t("casepage.newcomer"), p.addNewcomer)),
		kit.NewField(t("casepage.appoint.as"), "", choose(f, "product", appointable, &m.Product, nil)),
		f.date("casepage.assigned.from", hint, &m.From),
		f.check("casepage.assigned.wished", &m.Wished),
		f.entry("casepage.assigned.reason", "casepage.appoint.reason.hint", &m.Reason),
		kit.RowRight(buttons...),
	)...)
}

func candidateID(id casework.CoordinatorID) string { return strconv.FormatInt(int64(id), 10) }

// candidates are those available, with their load.
func (p *page) candidates() []kit.Option {
	var out []kit.Option
	for _, v := range p.data.register {
		if !v.Coordinator.Available(p.today()) {
			continue
		}
		out = append(out, kit.Option{
			ID:    candidateID(v.Coordinator.ID),
			Label: p.deps.N("casepage.appoint.option", v.Load, "Name", v.Coordinator.Name, "Place", p.placeOf(v)),
		})
	}
	return out
}

// makeLoad warns when the one chosen has many cases already.
func (p *page) makeLoad() []fyne.CanvasObject {
	v := p.find(p.appoint.Model.Who)
	if v.Coordinator.ID == 0 || !v.Heavy() {
		return nil
	}
	return []fyne.CanvasObject{kit.Row(
		kit.NewChip(kit.Late, p.deps.T("casepage.appoint.heavy")), kit.Muted(p.deps.N("casepage.appoint.load", v.Load)))}
}

func (p *page) doAppoint() {
	t, m := p.deps.T, p.appoint.Model
	a := casework.Assignment{
		CaseID: p.id, CoordinatorID: m.Who, Product: m.Product, Wished: m.Wished, Reason: m.Reason,
	}
	if m.Who == 0 {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: t("casepage.appoint.lacks")})
		return
	}
	if !readDate(m.From, p.today(), &a.From) {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: t("casepage.decide.dates")})
		return
	}
	if err := p.deps.Desk.Appoint(context.Background(), a); err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	name := p.find(m.Who).Coordinator.Name
	p.appoint.Drop()
	*p.appoint.Model, p.changing = p.freshAppoint(), false
	p.deps.Shell.Saved()
	p.reload()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: t("casepage.appoint.done",
		"Name", name, "Product", p.lower("word.product."+string(a.Product)), "Date", present.Date(p.fromOf(a)))})
}

// fromOf is the day the assignment begins: today when none is given.
func (p *page) fromOf(a casework.Assignment) casework.Date {
	if a.From.IsZero() {
		return p.today()
	}
	return a.From
}

// dropAppoint closes the form; undo brings what was typed back.
func (p *page) dropAppoint() {
	typed, dirty := *p.appoint.Model, p.appoint.Dirty()
	p.appoint.Drop()
	*p.appoint.Model, p.changing = p.freshAppoint(), false
	p.again()
	if !dirty {
		return
	}
	p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("casepage.appoint.dropped"), Action: p.deps.T("shell.undo"), OnAction: func() {
		*p.appoint.Model, p.changing = typed, true
		p.appoint.Touch()
		p.again()
	}})
}
