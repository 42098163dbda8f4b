package reports

import (
	"slices"
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// goals is every hovedmål with its delmål and tiltak (a, e, f). A tiltak
// whose goal is gone stands at the end: nothing that is agreed may be lost.
func (w *writer) goals() {
	p := w.File.Plan
	var blocks []doc.Block
	printed := map[casework.GoalID]bool{}
	n := 0
	for _, g := range p.MainGoals() {
		if g.ID == 0 {
			continue
		}
		n++
		blocks = append(blocks, w.mainGoal(g, itoa(n), printed)...)
	}
	var others []casework.Measure
	for _, m := range p.Measures {
		if !printed[m.GoalID] {
			others = append(others, m)
		}
	}
	if len(others) > 0 {
		title := w.t("plan.goals.other")
		blocks = append(blocks, doc.Heading{Level: 3, Text: title}, w.measures(others, title))
	}
	if n == 0 {
		blocks = append(blocks, w.written(optional("", "plan.goals", ""))...)
	}
	w.section("plan.goals.title", blocks...)
}

func (w *writer) mainGoal(g casework.Goal, number string, printed map[casework.GoalID]bool) []doc.Block {
	printed[g.ID] = true
	title := w.words.T("paper.plan.goals.main", "Number", number, "Text", one(g.Text))
	blocks := []doc.Block{doc.Heading{Level: 3, Text: title}}
	if status := dotted(append([]string{w.areaName(g.Area)}, w.goalStatus(g)...)...); status != "" {
		blocks = append(blocks, doc.Paragraph{Text: doc.Plain(status), Tone: doc.Quiet})
	}
	var own, later []doc.Block
	w.subGoals(g, number, printed, &own, &later)
	blocks = append(blocks, own...)
	measures := w.File.Plan.MeasuresOf(g.ID)
	if len(measures) > 0 {
		blocks = append(blocks, w.measures(measures, title))
	}
	blocks = append(blocks, later...)
	if len(measures) == 0 && len(later) == 0 {
		blocks = append(blocks, w.written(optional("", "plan.measures", w.finalNone()))...)
	}
	return blocks
}

// finalNone is what a final plan says of a goal without tiltak; a draft asks for them.
func (w *writer) finalNone() string {
	if w.Final {
		return w.t("plan.goals.none")
	}
	return ""
}

// subGoals sorts the delmål below a goal: those without tiltak of their own
// come right below the goal, the others after its table.
func (w *writer) subGoals(g casework.Goal, number string, printed map[casework.GoalID]bool, own, later *[]doc.Block) {
	for i, s := range w.File.Plan.SubGoals(g.ID) {
		if printed[s.ID] {
			continue
		}
		printed[s.ID] = true
		n := number + "." + itoa(i+1)
		text := w.text("plan.goals.sub", "Number", n, "Text", one(s.Text))
		if status := dotted(w.goalStatus(s)...); status != "" {
			text = joinTexts(text, doc.Plain("("+lowerFirst(status)+")"))
		}
		if measures := w.File.Plan.MeasuresOf(s.ID); len(measures) > 0 {
			*later = append(*later, doc.Together{Blocks: []doc.Block{doc.Paragraph{Text: text}, w.measures(measures, one(s.Text))}})
		} else {
			*own = append(*own, doc.Paragraph{Text: text})
		}
		w.subGoals(s, n, printed, own, later)
	}
}

func (w *writer) areaName(a casework.Area) string {
	if a == "" {
		return ""
	}
	return w.word("area", string(a))
}

// goalStatus is what is out of the ordinary about a goal: whose words it
// stands in, where it is in its life, how near it is. Where one goal has a
// status, all have: one without would look forgotten.
func (w *writer) goalStatus(g casework.Goal) []string {
	var out []string
	if g.Voice != casework.VoiceUser {
		out = append(out, w.word("voice", string(g.Voice)))
	}
	if plainGoal := g.Life == casework.GoalActive && g.Result == casework.NotJudged; plainGoal && w.judged() {
		return append(out, w.word("life", "active"))
	}
	if g.Life != casework.GoalActive {
		out = append(out, w.word("life", string(g.Life)))
	}
	if g.Result != casework.NotJudged {
		out = append(out, w.word("reached", string(g.Result)))
	}
	return out
}

// judged tells that a goal of the plan has a status.
func (w *writer) judged() bool {
	return slices.ContainsFunc(w.File.Plan.Goals, func(g casework.Goal) bool {
		return g.Life != casework.GoalActive || g.Result != casework.NotJudged
	})
}

// measures is the table of tiltak under one goal.
func (w *writer) measures(list []casework.Measure, goal string) doc.Block {
	t := doc.Table{Summary: w.words.T("paper.plan.goals.summary", "Goal", goal), Columns: []doc.Column{
		{Title: w.t("plan.goals.what"), Weight: 42},
		{Title: w.t("plan.goals.how"), Weight: 60},
		{Title: w.t("plan.goals.who"), Weight: 29},
		{Title: w.t("plan.goals.due"), Weight: 21},
		{Title: w.t("plan.goals.status"), Weight: 23},
	}}
	for _, m := range list {
		what := one(m.What)
		if m.Decision != "" {
			what += "\n" + w.vedtak(one(m.Decision))
		}
		t.Rows = append(t.Rows, []doc.Cell{
			cell(what), cell(sentences(m.Extent, m.How)), {Text: w.responsible(m)}, cell(w.short(m.Due)), w.status(m),
		})
	}
	return t
}

// vedtak is the reference of the service's own vedtak. Many write the word
// itself in front of the number, and then it stands there once.
func (w *writer) vedtak(reference string) string {
	labelled := w.words.T("paper.plan.goals.decision", "Reference", reference)
	label, _, _ := strings.Cut(labelled, ":")
	if strings.HasPrefix(strings.ToLower(reference), strings.ToLower(label)) {
		return upperFirst(reference)
	}
	return labelled
}

// sentences sets two short texts after each other, each ending as a sentence when there are two.
func sentences(a, b string) string {
	a, b = one(a), one(b)
	if a == "" || b == "" {
		return upperFirst(a + b)
	}
	if !endsSentence(a) {
		a += "."
	}
	return upperFirst(a) + " " + upperFirst(b)
}

// responsible is who carries the tiltak out; nobody does what was not granted.
func (w *writer) responsible(m casework.Measure) doc.Text {
	if q, ok := w.File.Plan.Participant(m.Responsible); ok {
		return doc.Plain(q.Name)
	}
	if m.Service != "" && !w.File.Person.Protected() {
		return doc.Plain(one(m.Service))
	}
	if m.NotGranted || m.Status == casework.MeasureStopped {
		return nil
	}
	instead := ""
	if w.Final {
		instead = w.words.T("paper.plan.who.nobody")
	}
	return doc.Text{w.run(optional("", "plan.responsible", instead))}
}

// status is the chip of a tiltak. Stopped and not granted are plain words.
func (w *writer) status(m casework.Measure) doc.Cell {
	key, state := or(string(m.Status), "planned"), doc.NoState
	switch {
	case m.NotGranted:
		key = "not_granted"
	case m.Late(w.Today):
		key, state = "late", doc.Late
	case m.Status == casework.MeasureDone:
		state = doc.Done
	case m.Status == casework.MeasureUnderWay:
		state = doc.UnderWay
	case m.Status == casework.MeasurePlanned:
		state = doc.Planned
	}
	return doc.Cell{Text: doc.Plain(w.word("measure", key)), State: state}
}
