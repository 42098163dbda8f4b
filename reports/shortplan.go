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
	shortRoom = 135
	mostGoals = 4
	mostNext  = 4
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

// shortNext is the nearest tiltak, as many as the page has room for: first one
// of each goal, then more of them, in the order of their frister.
func (w *writer) shortNext(used int) []doc.Block {
	near, chosen := w.nearest(), map[casework.MeasureID]bool{}
	for _, m := range w.eachGoalFirst(near) {
		if used += bodyRoom(w.shortItem(m).String()); len(chosen) == mostNext || used > shortRoom {
			break
		}
		chosen[m.ID] = true
	}
	var items []doc.Text
	for _, m := range near {
		if chosen[m.ID] {
			items = append(items, w.shortItem(m))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []doc.Block{doc.List{Items: items}}
}

// eachGoalFirst moves the first tiltak of every hovedmål to the front.
func (w *writer) eachGoalFirst(list []casework.Measure) []casework.Measure {
	var first, rest []casework.Measure
	seen := map[casework.GoalID]bool{}
	for _, m := range list {
		if goal := w.mainGoalOf(m.GoalID); !seen[goal] {
			seen[goal] = true
			first = append(first, m)
		} else {
			rest = append(rest, m)
		}
	}
	return append(first, rest...)
}

// mainGoalOf is the hovedmål a goal belongs to.
func (w *writer) mainGoalOf(id casework.GoalID) casework.GoalID {
	goals := w.File.Plan.Goals
	for range goals { // no further up than there are goals, should they go in a ring
		i := slices.IndexFunc(goals, func(g casework.Goal) bool { return g.ID == id })
		if i < 0 || goals[i].Parent == 0 {
			break
		}
		id = goals[i].Parent
	}
	return id
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
	ahead := m.Start.After(w.Today) // what is to begin: the day it begins tells more than the day it ends
	switch {
	case ahead:
		due = w.shortest(m.Start)
	case m.Late(w.Today):
		due = ""
	}
	if q, ok := w.File.Plan.Participant(m.Responsible); ok {
		if who = one(q.Name); !strings.Contains(who, ",") { // a comma is in the name of a service
			who, _, _ = strings.Cut(who, " ") // the user knows her helpers
		}
	}
	id := "short.item_due"
	switch underWay := m.Status == casework.MeasureUnderWay; {
	case due == "" && who == "":
		return doc.Plain(what)
	case due == "":
		return w.text("short.item", "What", what, "Who", who)
	case who == "" && ahead:
		id = "short.what_from"
	case ahead:
		id = "short.item_from"
	case who == "" && underWay:
		id = "short.what_until"
	case who == "":
		id = "short.what_due"
	case underWay:
		id = "short.item_until"
	}
	return w.text(id, "What", what, "Who", who, "Date", due)
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
