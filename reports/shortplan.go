package reports

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samtak/casework"
	"samtak/reports/doc"
)

// shortPlan (D23) is one page in large type: whom to call, what matters, the
// goals, what happens now.
func (w *writer) shortPlan() {
	w.planPaper(doc.Large, w.t("short.title"))
	w.shortCoordinator()
	w.add(doc.Space{MM: 3})
	w.add(w.ownPanel()...) // without a heading: the quote speaks for itself and the page needs the room
	goals, used := w.shortGoals()
	w.section("short.goals", goals...)
	w.section("short.next", w.shortNext(used)...)
	if next := w.File.Plan.NextEvaluation; !next.IsZero() {
		w.add(w.para("short.evaluation", "Date", w.long(next)))
	}
}

// The page has room for so much text below its headings, in tenths of a line
// of body text. The user's own words stand larger.
const (
	shortRoom = 120
	mostGoals = 4
	mostNext  = 3
)

func bodyRoom(s string) int  { return 11 * (1 + utf8.RuneCountInString(s)/56) }
func wordsRoom(s string) int { return 13 * (1 + utf8.RuneCountInString(s)/42) }

// shortGoals is the first goals still worked on, and the room used so far.
func (w *writer) shortGoals() (blocks []doc.Block, used int) {
	used = wordsRoom(w.File.Plan.Important)
	var items []doc.Text
	for _, g := range w.File.Plan.MainGoals() {
		text := one(g.Text)
		if g.Life == casework.GoalFinished || text == "" || len(items) == mostGoals {
			continue
		}
		used += bodyRoom(text)
		items = append(items, doc.Plain(upperFirst(text)))
	}
	if len(items) == 0 {
		return w.written(optional("", "plan.goals", "")), used
	}
	return []doc.Block{doc.List{Items: items}}, used
}

// shortNext is the nearest tiltak, as many as the page has room for.
func (w *writer) shortNext(used int) []doc.Block {
	var items []doc.Text
	for _, m := range w.nearest() {
		text := w.shortItem(m)
		if used += bodyRoom(text.String()); len(items) == mostNext || used > shortRoom {
			break
		}
		items = append(items, text)
	}
	if len(items) == 0 {
		return nil
	}
	return []doc.Block{doc.List{Items: items}}
}

// nearest is the open tiltak by frist; those that are late come after the
// others, for a date gone by says little about what happens now.
func (w *writer) nearest() []casework.Measure {
	open := w.openMeasures()
	slices.SortStableFunc(open, func(a, b casework.Measure) int {
		if late := a.Late(w.Today); late != b.Late(w.Today) {
			if late {
				return 1
			}
			return -1
		}
		return byDue(a, b)
	})
	return open
}

func (w *writer) shortItem(m casework.Measure) doc.Text {
	what, who, due := upperFirst(one(m.What)), "", w.shortest(m.Due)
	if m.Late(w.Today) {
		due = ""
	}
	if q, ok := w.File.Plan.Participant(m.Responsible); ok {
		if who = one(q.Name); !strings.Contains(who, ",") { // a comma is in the name of a service
			who, _, _ = strings.Cut(who, " ") // the user knows her helpers
		}
	}
	switch {
	case who != "" && due != "":
		return w.text("short.item_due", "What", what, "Who", who, "Date", due)
	case who != "":
		return w.text("short.item", "What", what, "Who", who)
	case due != "":
		return w.text("short.what_due", "What", what, "Date", due)
	}
	return doc.Plain(what)
}

// shortCoordinator is whom to call.
func (w *writer) shortCoordinator() {
	c := w.File.Coordinator
	if c.Name == "" {
		if !w.Final {
			w.add(doc.Paragraph{Text: doc.Text{w.run(optional("", "coordinator.name", ""))}})
		}
		return
	}
	pairs := []doc.Pair{{Label: w.t("short.coordinator"), Value: c.Name}}
	if c.Phone != "" {
		pairs = append(pairs, doc.Pair{Label: w.t("appoint.fact.phone"), Value: c.Phone})
	}
	w.add(doc.Facts{Columns: 2, Pairs: pairs})
}
