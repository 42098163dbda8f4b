package casepage

import (
	"context"

	"samtak/casework"
	"samtak/ui/draft"
)

// assessedModel is the assessment, with its date as it is typed.
type assessedModel struct {
	casework.Assessment
	ShownText string
}

// assessment is what can be read of the model. A settefortreder belongs to a
// caseworker who is inhabil, and the child's view to a child.
func (m assessedModel) assessment(today casework.Date) (a casework.Assessment, whole bool) {
	a = m.Assessment
	whole = readDate(m.ShownText, today, &a.Shown)
	if a.Findings[casework.Impartial].Answer != casework.No {
		a.Deputy = ""
	}
	return a, whole
}

func (p *page) openAssessed() {
	if typing(p.assessed) {
		return
	}
	start := assessedModel{Assessment: p.file().Assessment}
	start.CaseID, start.ShownText = p.id, casework.FormatDate(start.Shown)
	p.assessed = draft.Open(p.deps, p.key("assessed"), start, p.commitAssessed)
	if p.assessed.Model.Findings == nil {
		p.assessed.Model.Findings = map[casework.Condition]casework.Finding{}
	}
}

func (p *page) commitAssessed(ctx context.Context, m assessedModel) error {
	a, _ := m.assessment(p.today())
	return p.deps.Desk.SaveAssessment(ctx, a)
}

func (p *page) saveAssessed() {
	_, whole := p.assessed.Model.assessment(p.today())
	save(p, p.assessed, whole)
}

// child tells that the person is under 18, and so to be heard as a child (fvl § 17).
func (p *page) child() bool {
	years, known := p.file().Person.Age(p.today())
	return known && years < 18
}
