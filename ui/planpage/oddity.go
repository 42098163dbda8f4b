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

const (
	startDay      = ".start"
	dueDay        = ".due"
	evaluationDay = ".evaluation"

	// oddEvaluation is OddOrder in words of its own.
	oddEvaluation casework.Oddity = "evaluation"
)
