package casepage

import (
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeSteps is the line of steps: under each its day, or what is missing.
func (p *page) makeSteps() fyne.CanvasObject {
	var steps []kit.Step
	for _, s := range p.data.view.State.Steps {
		steps = append(steps, kit.Step{
			Label: present.Word(p.deps.T, "step", s.Step), Note: p.stepNote(s), State: stepLook(s),
		})
	}
	p.line = kit.NewStepLine(steps, func(i int) { p.open(p.data.view.State.Steps[i].Step) })
	p.markStep()
	return kit.Panel(p.line)
}

// markStep shows on the line which step is open.
func (p *page) markStep() {
	p.line.SetShown(slices.IndexFunc(p.data.view.State.Steps, func(s casework.StepState) bool { return s.Step == p.step }))
}

func stepLook(s casework.StepState) kit.StepState {
	switch {
	case s.Progress == casework.Finished && len(s.Missing) > 0:
		return kit.StepMissing
	case s.Progress == casework.Finished:
		return kit.StepDone
	case s.Progress == casework.Now:
		return kit.StepCurrent
	}
	return kit.StepAhead
}

// stepNote is what stands under a step.
func (p *page) stepNote(s casework.StepState) string {
	t := p.deps.T
	switch {
	case s.Progress == casework.NotNeeded:
		return present.Word(t, "progress", s.Progress)
	case len(s.Missing) == 1:
		return t("casepage.missing", "First", t("missing."+s.Missing[0]))
	case len(s.Missing) == 2:
		return t("casepage.missing.two", "First", t("missing."+s.Missing[0]), "Second", t("missing."+s.Missing[1]))
	case len(s.Missing) > 2:
		return p.deps.N("casepage.missing.more", len(s.Missing)-1, "First", t("missing."+s.Missing[0]))
	case s.Step == casework.StepDecided && !s.Date.IsZero() && p.appealed():
		return t("casepage.step.appealed", "Date", present.Date(s.Date))
	case s.Step == casework.StepFollowUp && !s.Date.IsZero():
		return t("casepage.next_on", "Date", present.Date(s.Date))
	case !s.Date.IsZero():
		return present.Date(s.Date)
	}
	return present.Word(t, "progress", s.Progress)
}

// appealed tells that a klage on the decision is not finished.
func (p *page) appealed() bool {
	_, open := p.file().OpenAppeal()
	return open
}

// unneeded tells that the case ends without the step shown.
func (p *page) unneeded() bool {
	for _, s := range p.data.view.State.Steps {
		if s.Step == p.step {
			return s.Progress == casework.NotNeeded
		}
	}
	return false
}
