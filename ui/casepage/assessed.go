package casepage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
)

func (p *page) openAssessed() {
	if typing(p.assessed) {
		return
	}
	start := p.file().Assessment
	start.CaseID = p.id
	p.assessed = draft.Open(p.deps, p.key("assessed"), start, p.deps.Desk.SaveAssessment)
	if p.assessed.Model.Findings == nil {
		p.assessed.Model.Findings = map[casework.Condition]casework.Finding{}
	}
}

func (p *page) saveAssessed() { save(p, p.assessed, true) }

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
		kit.Panel(f.area("casepage.summary", "casepage.summary.hint", 4, &p.assessed.Model.Summary)),
	)
}

func (p *page) makeQuestion(f form, c casework.Condition) fyne.CanvasObject {
	t, found := p.deps.T, p.assessed.Model.Findings
	finding := found[c]
	put := func() { found[c] = finding }
	keep := p.form(func() { put(); f.Touch() }, f.Leave)
	words := keep.area("", "", 1, &finding.Words)
	words.Input.(*kit.Entry).SetPlaceHolder(t("casepage.words"))
	return kit.ColumnGap(8,
		kit.NewField(t("word.condition."+string(c)+".question"), "", keep.answer("casepage.notassessed", &finding.Answer)),
		words,
	)
}
