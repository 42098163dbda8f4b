package planpage

import (
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeWho is Hvem gjør hva når: what is still to be done, by who does it. It
// is made of the tiltak, which are changed where they stand.
func (p *page) makeWho() []fyne.CanvasObject {
	t := p.deps.T
	var out []fyne.CanvasObject
	for _, q := range append(slices.Clone(p.plan().Participants), casework.Participant{}) {
		list := p.openMeasuresOf(q.ID)
		if len(list) == 0 {
			continue
		}
		name := first(q.Name, t("planpage.measures.nobody"))
		parts := []fyne.CanvasObject{kit.Beside(kit.Subtitle(name), kit.Muted(q.Role))}
		for _, m := range list {
			parts = append(parts, kit.Rule(), p.makeDuty(m))
		}
		out = append(out, kit.Panel(kit.ColumnGap(6, parts...)))
	}
	if len(out) == 0 {
		return []fyne.CanvasObject{kit.Panel(kit.Muted(t("planpage.who.none")))}
	}
	return out
}

// openMeasuresOf is what somebody still has to do, the nearest frist first;
// 0 is what nobody has.
func (p *page) openMeasuresOf(id casework.ParticipantID) []casework.Measure {
	var out []casework.Measure
	for _, m := range p.plan().Measures {
		who := m.Responsible
		if _, known := p.plan().Participant(who); !known {
			who = 0
		}
		ended := m.NotGranted || m.Status == casework.MeasureDone || m.Status == casework.MeasureStopped
		if who == id && !ended {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, byDue)
	return out
}

// byDue puts the nearest frist first and those without one last.
func byDue(a, b casework.Measure) int {
	switch {
	case a.Due.IsZero() && b.Due.IsZero():
		return 0
	case a.Due.IsZero():
		return 1
	case b.Due.IsZero():
		return -1
	}
	return a.Due.Compare(b.Due)
}

func (p *page) makeDuty(m casework.Measure) fyne.CanvasObject {
	state, word := present.MeasureState(p.deps.T, m, p.today())
	facts := joined(p.when(m), first(m.Extent))
	return p.newLine(kit.Body(p.what(m)), kit.Small(facts), []*kit.Chip{kit.NewChip(state, word)}, func() {
		p.open = opened{measure: m.ID}
		p.turn(partGoals)
		p.focusRow(measureSpot(m.ID))
	})
}
