package casepage

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// here tells that the work of the errand is what the page shows.
func (p *page) here(e errand) bool { return e.step != "" && e.step == p.step }

// main is the chief button of the work shown. It is the page's primary one,
// unless what comes first is to be done elsewhere.
func (p *page) main(label string, tap func()) *kit.Button {
	next := p.data.view.State.Next
	if len(next) > 0 && !p.here(p.errandOf(next[0])) {
		return kit.Secondary(label, tap)
	}
	return kit.Primary(label, tap)
}

// makeNext is "Hva nå?": at most three things to do, the first of them first.
func (p *page) makeNext() fyne.CanvasObject {
	t, v := p.deps.T, p.data.view
	title := t("casepage.next.title")
	if len(v.State.Next) == 0 {
		text := "casepage.next.none"
		switch {
		case !v.File.Case.Closed.IsZero():
			text = "casepage.next.closed"
		case v.State.Ended:
			return kit.TitledPanel(title, kit.Muted(p.endedWords()))
		}
		return kit.TitledPanel(title, kit.Muted(t(text)))
	}
	var parts []fyne.CanvasObject
	for i, a := range v.State.Next {
		if i > 0 {
			parts = append(parts, kit.Rule())
		}
		parts = append(parts, p.makeAction(p.errandOf(a), i == 0))
	}
	return kit.TitledPanel(title, parts...)
}

// endedWords is that nothing is left to do; while a klage may still come, the
// case is not said to be ready to close.
func (p *page) endedWords() string {
	due, ok := p.data.terms.AppealTerm(p.file().Decision)
	if !ok || due.Overdue(p.today()) {
		return p.deps.T("casepage.next.ended")
	}
	return p.deps.T("casepage.next.appealable", "Date", present.LongDate(p.deps.T, due.Shown))
}

func (p *page) makeAction(e errand, first bool) fyne.CanvasObject {
	t := p.deps.T
	parts := []fyne.CanvasObject{kit.Strong(t("action." + string(e.action))), kit.Body(t("action." + string(e.action) + ".why"))}
	if due, ok := p.dueOf(e); ok {
		parts = append(parts,
			kit.Row(kit.Body(t("casepage.by", "Date", present.LongDate(t, due.Shown))), p.dueChip(due)))
		if sum := present.Sum(t, due); sum != "" {
			parts = append(parts, kit.Small(sum))
		}
	}
	switch tap := p.doer(e); {
	case p.here(e):
		parts = append(parts, kit.Muted(t("casepage.here")))
	case first:
		parts = append(parts, kit.Row(kit.Primary(t("action."+string(e.action)+".do"), tap)))
	default:
		parts = append(parts, kit.Row(kit.Secondary(t("action."+string(e.action)+".do"), tap)))
	}
	return kit.ColumnGap(6, parts...)
}

func (p *page) doer(e errand) func() {
	switch {
	case e.action == casework.ActStartPlan:
		return p.startPlan
	case e.step != "":
		return func() { p.begin(e.step) }
	}
	return p.goTo(e.place)
}

// dueOf is the term of an errand that runs now.
func (p *page) dueOf(e errand) (deadline.Due, bool) { return p.dueByKey(e.rules...) }

// dueByKey is the term of one of these rules that runs now, the first of them first.
func (p *page) dueByKey(keys ...string) (deadline.Due, bool) {
	for _, key := range keys {
		for _, due := range p.data.view.Deadlines {
			if due.Rule.Key == key {
				return due, true
			}
		}
	}
	return deadline.Due{}, false
}

func (p *page) dueChip(due deadline.Due) *kit.Chip {
	return kit.NewChip(present.DueState(due, p.today()), present.DueWord(p.deps.T, p.deps.N, due, p.today()))
}

// lower is a text that stands alone elsewhere, put into a sentence.
func (p *page) lower(id string) string {
	s := p.deps.T(id)
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
