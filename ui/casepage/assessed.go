package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
)

// makeAssessed is the checklist (row A7), each question with the caseworker's
// own words. No threshold is shown: there is none.
func (p *page) makeAssessed() fyne.CanvasObject {
	f := p.form(p.assessed.Touch, p.saveAssessed)
	var questions []fyne.CanvasObject
	for i, c := range casework.Conditions {
		if i > 0 {
			questions = append(questions, kit.Rule())
		}
		questions = append(questions, p.makeQuestion(f, c))
	}
	return kit.ColumnGap(18,
		kit.Column(kit.Subtitle(p.deps.T("casepage.assessed")), kit.Muted(p.deps.T("casepage.assessed.intro"))),
		kit.Panel(questions...),
		kit.Panel(p.makeHeard(f)...),
	)
}

func (p *page) makeQuestion(f form, c casework.Condition) fyne.CanvasObject {
	t, found := p.deps.T, p.assessed.Model.Findings
	finding := found[c]
	put := func() { found[c] = finding }
	after := func() {}
	keep := p.form(func() { put(); f.Touch() }, func() { f.Leave(); after() })
	words := keep.area("", "", 1, &finding.Words)
	parts := []fyne.CanvasObject{
		kit.NewField(t("word.condition."+string(c)+".question"), "", keep.answer("casepage.notassessed", &finding.Answer)), words,
	}
	if c == casework.Impartial {
		deputy := kit.Column()
		set(deputy, p.makeDeputy(f, finding.Answer)...)
		shown := finding.Answer
		after = func() {
			if shown != finding.Answer {
				shown = finding.Answer
				p.put(deputy, p.makeDeputy(f, shown)...)
			}
		}
		parts = append(parts, deputy)
	}
	words.Input.(*kit.Entry).SetPlaceHolder(t("casepage.words"))
	return kit.ColumnGap(8, parts...)
}

// makeDeputy asks who decides in the place of a caseworker who is inhabil
// (fvl §§ 6–10); her words above are the reason.
func (p *page) makeDeputy(f form, impartial casework.Answer) []fyne.CanvasObject {
	if impartial != casework.No {
		return nil
	}
	return []fyne.CanvasObject{f.entry("casepage.deputy", "casepage.deputy.hint", &p.assessed.Model.Deputy)}
}

// makeHeard is the child's view, what the person has been shown, and the whole
// in her own words (fvl § 17).
func (p *page) makeHeard(f form) []fyne.CanvasObject {
	m := p.assessed.Model
	var parts []fyne.CanvasObject
	if p.child() || m.ChildView != "" {
		parts = append(parts, f.area("casepage.childview", "casepage.childview.hint", 3, &m.ChildView))
	}
	return append(parts,
		f.area("casepage.summary", "casepage.summary.hint", 4, &m.Summary),
		f.date("casepage.shown", "casepage.shown.hint", &m.ShownText),
	)
}
