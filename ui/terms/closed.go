package terms

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
)

// makeClosed is the days the office is closed, and the way to add one.
func (p *page) makeClosed() fyne.CanvasObject {
	t := p.deps.T
	field := p.form.Date("terms.closed.day", "terms.closed.hint", &p.keep.Model.Closed)
	add := kit.Primary(t("terms.closed.add"), func() { p.addClosed(field) })
	lines := []fyne.CanvasObject{kit.Width(260, field), kit.Row(add)}
	days := slices.Clone(p.now.ClosedDays)
	slices.SortFunc(days, casework.Date.Compare)
	for _, d := range days {
		words := present.Weekday(t, d) + " " + present.LongDate(t, d)
		lines = append(lines, kit.Rule(), kit.Beside(kit.Body(words), kit.Quiet(t("terms.closed.remove"), func() { p.removeClosed(d) })))
	}
	if len(days) == 0 {
		lines = append(lines, kit.Muted(t("terms.closed.none")))
	}
	return kit.TitledPanel(t("terms.part.closed"), append([]fyne.CanvasObject{kit.Muted(t("terms.closed.text"))}, lines...)...)
}

// addClosed adds the day that is typed.
func (p *page) addClosed(field *kit.Field) {
	m := p.keep.Model
	input := field.Input.(*kit.DateField)
	day, err := casework.ParseDate(strings.TrimSpace(m.Closed), p.deps.Desk.Today())
	switch {
	case err != nil:
		field.SetError(present.Sentence(p.deps.T, err))
		parts.Focus(p.deps, input)
		return
	case slices.Contains(p.now.ClosedDays, day):
		field.SetError(p.deps.T("terms.closed.there"))
		parts.Focus(p.deps, input)
		return
	}
	if !p.alter(func(s *casework.Settings) { s.ClosedDays = append(s.ClosedDays, day) }) {
		return
	}
	m.Closed = ""
	p.keep.Touch()
	p.save()
	p.told("terms.closed.added", day, func(s *casework.Settings) { s.ClosedDays = without(s.ClosedDays, day) })
}

func (p *page) removeClosed(day casework.Date) {
	if p.alter(func(s *casework.Settings) { s.ClosedDays = without(s.ClosedDays, day) }) {
		p.told("terms.closed.removed", day, func(s *casework.Settings) { s.ClosedDays = append(without(s.ClosedDays, day), day) })
	}
}

func without(days []casework.Date, day casework.Date) []casework.Date {
	return slices.DeleteFunc(slices.Clone(days), func(d casework.Date) bool { return d == day })
}

// told shows the days anew and offers to take it back.
func (p *page) told(id string, day casework.Date, undo func(*casework.Settings)) {
	p.again()
	p.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: p.deps.T(id, "Date", present.Date(day)), Action: p.deps.T("shell.undo"),
		OnAction: func() {
			if p.alter(undo) {
				p.again()
			}
		},
	})
}
