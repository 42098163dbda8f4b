package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// makeMatters is what else lies in the case, each on a page of its own: the
// contact log, what came in, the klage, and a new letter.
func (p *page) makeMatters() fyne.CanvasObject {
	t, f := p.deps.T, p.file()
	row := func(label string, count int, page route.Name) fyne.CanvasObject {
		open := kit.Row(kit.Quiet(t(label), p.goTo(route.Place{Page: page})))
		if count == 0 {
			return open
		}
		return kit.Beside(open, kit.NewBadge(count))
	}
	parts := []fyne.CanvasObject{
		row("casepage.matters.notes", len(f.Notes), route.Notes),
		row("casepage.matters.arrival", incoming(f.Documents), route.Arrival),
	}
	v, open := p.openAppeal()
	switch {
	case open:
		parts = append(parts, kit.Beside(row("casepage.matters.appeal", 0, route.Appeal),
			kit.NewChip(appealLook(v.State), present.Word(t, "appealstate", v.State))))
	case p.appealable():
		parts = append(parts, row("casepage.matters.appeal", len(f.Appeals), route.Appeal))
	}
	parts = append(parts, row("casepage.matters.letter", 0, route.Choose))
	parts = append(parts, p.makeSettled()...)
	return kit.TitledPanel(t("casepage.matters"), kit.ColumnGap(2, parts...))
}

// appealable tells that there is a decision to klage on, or has been one.
func (p *page) appealable() bool {
	f := p.file()
	return f.Decision.Final() || len(f.Appeals) > 0 || len(f.Earlier) > 0
}

func incoming(docs []casework.Document) int {
	n := 0
	for _, d := range docs {
		if d.Kind == casework.Incoming {
			n++
		}
	}
	return n
}

// openAppeal is the klage something is still to be done about.
func (p *page) openAppeal() (desk.AppealView, bool) {
	open, ok := p.file().OpenAppeal()
	for _, v := range p.data.view.Appeals {
		if ok && v.Appeal.ID == open.ID {
			return v, true
		}
	}
	return desk.AppealView{}, false
}

// appealChip tells where a klage stands.
func (p *page) appealChip(v desk.AppealView) *kit.Chip {
	return kit.NewChip(appealLook(v.State), p.deps.T("casepage.appeal.state", "State", p.lower("word.appealstate."+string(v.State))))
}

// appealLook is the colour of a klage: red where it came too late or lacks
// something, calm while somebody else has it.
func appealLook(s casework.AppealState) kit.State {
	look := map[casework.AppealState]kit.State{
		casework.AppealLate: kit.Late, casework.AppealLacking: kit.Late, casework.AppealWithThem: kit.Planned,
	}
	if state, own := look[s]; own {
		return state
	}
	return kit.UnderWay
}

// waitChip tells what the case waits for; nil when it waits for nothing.
func (p *page) waitChip() *kit.Chip {
	w, waiting := p.file().Waiting()
	if !waiting {
		return nil
	}
	return kit.NewChip(kit.UnderWay, present.Word(p.deps.T, "waitkind", w.Kind))
}
