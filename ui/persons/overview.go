package persons

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// event is one line of the time line, and the case it belongs to.
type event struct {
	audit  desk.Audit
	number string // of the case
}

// fewEvents is what the time line shows until she asks for all of it.
const fewEvents = 15

// readEvents is what has happened in all her cases, newest first.
func (p *page) readEvents(ctx context.Context, cases []desk.CaseView) ([]event, error) {
	var out []event
	for _, v := range cases {
		lines, err := p.deps.Desk.TimeLine(ctx, v.File.Case.ID)
		if err != nil {
			return nil, err
		}
		for _, a := range lines {
			out = append(out, event{a, v.File.Case.Number()})
		}
	}
	slices.SortStableFunc(out, func(a, b event) int { return b.audit.At.Compare(a.audit.At) })
	return out, nil
}

func (p *page) makeOverview() fyne.CanvasObject {
	return kit.Split(p.makeTimeline(), p.makeCasePanel(), 360)
}

func (p *page) makeTimeline() fyne.CanvasObject {
	if len(p.events) == 0 {
		return kit.TitledPanel(p.deps.T("person.timeline"), kit.Muted(p.deps.T("person.timeline.none")))
	}
	shown := p.events
	if !p.allEvents {
		shown = shown[:min(fewEvents, len(shown))]
	}
	lines := make([]kit.Event, len(shown))
	for i, e := range shown {
		lines[i] = kit.Event{
			When: present.Date(casework.DateOf(e.audit.At)), Title: present.Event(p.deps.T, e.audit),
			Text: p.deps.T("person.case", "Number", e.number), State: kit.Done,
		}
	}
	parts := []fyne.CanvasObject{kit.NewTimeline(lines)}
	if more := len(p.events) - len(shown); more > 0 {
		parts = append(parts, kit.Row(kit.Quiet(p.deps.N("person.timeline.more", more), func() {
			p.allEvents = true
			p.again()
		})))
	}
	return kit.TitledPanel(p.deps.T("person.timeline"), parts...)
}

func (p *page) makeCasePanel() fyne.CanvasObject {
	parts := []fyne.CanvasObject{}
	for i, v := range p.file.Cases {
		if i > 0 {
			parts = append(parts, kit.Rule())
		}
		parts = append(parts, p.makeCase(v))
	}
	if len(parts) == 0 {
		parts = append(parts, kit.Muted(p.deps.T("person.cases.none.title")))
	}
	return kit.TitledPanel(p.deps.T("person.cases"), parts...)
}

// makeCases is the part Saker: the same lines, and a new henvendelse.
func (p *page) makeCases() fyne.CanvasObject {
	register := func() { p.deps.Shell.Go(route.Place{Page: route.Register, Person: p.id}) }
	button := kit.Primary(p.deps.T("person.cases.new"), register)
	if len(p.file.Cases) == 0 {
		return kit.Empty(theme.FolderOpenIcon(), p.deps.T("person.cases.none.title"), p.deps.T("person.cases.none.text"), button)
	}
	return kit.ColumnGap(20, p.makeCasePanel(), kit.Row(button))
}

func (p *page) makeCase(v desk.CaseView) fyne.CanvasObject {
	id := v.File.Case.ID
	open := kit.Secondary(p.deps.T("person.cases.open"), func() {
		p.deps.Shell.Go(route.Place{Page: route.Case, Case: id})
	})
	words := []fyne.CanvasObject{kit.Row(kit.Strong(v.File.Case.Number()), p.stepChip(v)), kit.Body(p.wants(v.File.Application))}
	if len(v.Deadlines) > 0 {
		due := v.Deadlines[0]
		words = append(words, kit.Small(p.deps.T("person.cases.due",
			"Name", p.deps.T(due.Rule.NameID()), "Date", present.Date(due.Shown))))
	}
	return kit.Beside(kit.ColumnGap(3, words...), open)
}

func (p *page) stepChip(v desk.CaseView) fyne.CanvasObject {
	t := p.deps.T
	switch {
	case !v.File.Case.Closed.IsZero():
		return kit.NewChip(kit.Done, t("person.cases.closed"))
	case v.State.Ended:
		return kit.NewChip(kit.Done, present.Word(t, "outcome", v.File.Decision.Outcome))
	case v.State.Current == "":
		return kit.NewChip(kit.Done, t("person.step."+string(casework.StepFollowUp)))
	}
	return kit.NewChip(kit.UnderWay, t("person.step."+string(v.State.Current)))
}

func (p *page) wants(a casework.Application) string {
	if len(a.Wants) == 0 {
		return p.deps.T("person.cases.wants.none")
	}
	var words []string
	for _, w := range a.Wants {
		words = append(words, present.Word(p.deps.T, "product", w))
	}
	return strings.Join(words, " · ")
}
