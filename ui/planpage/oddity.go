package planpage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
)

// noted is a field with room under it for a word about what seldom makes
// sense. The word never stops anything. It is looked for again when a field of
// the part is left, and by the function given back.
func (p *page) noted(f *kit.Field, find func() casework.Oddity) (fyne.CanvasObject, func()) {
	word := kit.NewIconText(theme.WarningIcon(), "", theme.ColorNameWarning)
	fresh := func() {
		odd := find()
		word.Hidden = odd == casework.NotOdd || f.Error() != ""
		if !word.Hidden {
			word.SetText(p.deps.T("planpage.odd." + string(odd)))
		}
	}
	fresh()
	p.checks = append(p.checks, fresh)
	return kit.ColumnGap(4, f, word), fresh
}

// measureDay is a date of a tiltak that can seldom lie before its start.
func (p *page) measureDay(label string, id casework.MeasureID, end string, day func(*casework.Measure) casework.Date) fyne.CanvasObject {
	out, _ := p.noted(p.date(label, "", measureName(id)+end), func() casework.Oddity {
		m := p.measure(id)
		odd := casework.OddDay(day(m), m.Start, p.today())
		if odd == casework.OddOrder && end == evaluationDay {
			return oddEvaluation
		}
		return odd
	})
	return out
}

// measureStatus is how far a tiltak is, which seldom is further than its start.
func (p *page) measureStatus(m *casework.Measure) fyne.CanvasObject {
	field := pick(p, "planpage.measures.status", "", "measure", casework.MeasureStatuses, &m.Status, p.runChecks)
	id := m.ID
	out, _ := p.noted(field, func() casework.Oddity { return p.measure(id).Odd(p.today()) })
	return out
}

// makeOdd names the tiltak whose words do not fit together, beside what the
// part lacks; a press opens the tiltak.
func (p *page) makeOdd() []fyne.CanvasObject {
	odd := p.plan().OddMeasures(p.today())
	if p.part != partGoals || len(odd) == 0 {
		return nil
	}
	var points []kit.Point
	for _, i := range odd[:min(len(odd), mostLacks)] {
		points = append(points, kit.Point{Letter: "!", Label: p.deps.T("planpage.odd.row", "Row", short(p.what(p.plan().Measures[i]))), State: kit.LightWarn})
	}
	list := kit.NewLights(points, func(i int) {
		p.save()
		p.openMeasure(p.plan().Measures[odd[i]].ID)
	})
	return []fyne.CanvasObject{kit.Strong(p.deps.T("planpage.odd")), list}
}

const (
	startDay      = ".start"
	dueDay        = ".due"
	evaluationDay = ".evaluation"

	// oddEvaluation is OddOrder in words of its own.
	oddEvaluation casework.Oddity = "evaluation"
)
