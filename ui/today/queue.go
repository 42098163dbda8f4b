package today

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
)

const queueGroup group = "queue"

// makeQueue is the cases that are not decided, oldest first.
func (p *page) makeQueue() fyne.CanvasObject {
	queue := p.data.view.Queue
	head := kit.Row(kit.Subtitle(p.deps.T("today.queue")), kit.NewBadge(len(queue)))
	if len(queue) == 0 {
		return kit.Column(head, kit.Muted(p.deps.T("today.queue.empty")))
	}
	shown := queue
	if len(queue) > mostShown && !p.unfolded[queueGroup] {
		shown = queue[:mostShown]
	}
	rows := []fyne.CanvasObject{kit.Small(p.deps.T("today.queue.intro"))}
	for _, v := range shown {
		rows = append(rows, kit.Rule(), p.makeWaiting(v))
	}
	if more := len(queue) - len(shown); more > 0 {
		rows = append(rows, kit.Rule(), kit.Row(kit.Quiet(p.deps.N("today.more", more), func() { p.unfold(queueGroup) })))
	}
	return kit.Column(head, kit.Panel(rows...))
}

func (p *page) makeWaiting(v desk.CaseView) fyne.CanvasObject {
	who := kit.Strong(p.who(v.File))
	who.MaxLines = 2
	place := route.Place{Page: route.Case, Case: v.File.Case.ID, Section: string(v.State.Current)}
	open := kit.Quiet(p.deps.T("today.do.open"), func() { p.deps.Shell.Go(place) })
	return kit.ColumnGap(2, who, kit.Beside(kit.Small(p.waitWords(v)), open))
}

// waitWords is "2026/14 · 19 dager gammel. Venter på vurdering".
func (p *page) waitWords(v desk.CaseView) string {
	step := v.State.Current
	if step == "" {
		step = casework.StepDecided
	}
	received := v.File.Application.Received
	if received.IsZero() {
		received = v.File.Case.Opened
	}
	return p.deps.N("today.queue.row", received.DaysTo(p.deps.Desk.Today()),
		"Number", v.File.Case.Number(), "Waits", p.deps.T("today.waits."+waitsFor(v.File, step)))
}

// waitsFor is what an undecided case waits for: somebody's answer, or the work of a step.
func waitsFor(f casework.CaseFile, step casework.Step) string {
	if w, waiting := f.Waiting(); waiting {
		return string(w.Kind)
	}
	return string(step)
}
