package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// plan (D22) is the whole individuell plan, in the order of domain.md 3.4. A
// draft shows what is not written yet; a final plan leaves it out.
func (w *writer) plan() {
	w.planPaper(doc.Report, w.t("plan.title"))
	w.cover()
	w.important()
	w.aboutMe()
	w.consents()
	w.people()
	w.areas()
	w.goals()
	w.whoDoesWhat()
	w.timeline()
	w.cooperation()
	w.evaluation()
	w.signatures()
	w.rights()
}

// planPaper sets up what both versions of the plan share.
func (w *writer) planPaper(layout doc.Layout, title string) {
	w.out.Layout = layout
	w.out.Letterhead = w.letterhead()
	w.out.FootLeft = []string{dotted(w.sender(), w.word("papers", string(w.Kind)), w.t("mark.plain")), w.idLine()}
	w.title(title, w.whose())
}

// whose is the name and the birth date; never the identity number.
func (w *writer) whose() string {
	p := w.File.Person
	name := p.Name()
	if name == "" {
		name = upperFirst(w.given())
	}
	if p.Birth.IsZero() || p.Expected {
		return name
	}
	return w.words.T("paper.born", "Name", name, "Date", w.long(p.Birth))
}

// cover is the four facts below the title, and whose plan it is.
func (w *writer) cover() {
	p := w.File.Plan
	var pairs []doc.Pair
	var missing []doc.Run
	put := func(label, value, field string) {
		if value != "" {
			pairs = append(pairs, doc.Pair{Label: w.t(label), Value: value})
		} else if !w.Final {
			missing = append(missing, w.run(optional("", field, "")))
		}
	}
	put("plan.fact.from", w.long(p.Start), "plan.period")
	put("plan.fact.to", w.long(p.End), "plan.period")
	put("plan.fact.coordinator", w.File.Coordinator.Name, "coordinator.name")
	put("plan.fact.evaluation", w.long(p.NextEvaluation), "plan.next_evaluation")
	w.add(doc.Facts{Columns: 4, Pairs: pairs})
	if len(missing) > 0 {
		t := w.text("plan.missing")
		for i, r := range missing {
			if i > 0 && r.Text == missing[i-1].Text {
				continue // from and to are one field
			}
			t = joinTexts(t, doc.Text{r})
		}
		w.add(doc.Paragraph{Text: t, Tone: doc.Quiet})
	}
	parts := []doc.Text{w.text("plan.yours")}
	switch {
	case !p.Closed.IsZero():
		parts = append(parts, w.text("plan.closed", "Date", w.long(p.Closed)))
	case !p.Approved.IsZero():
		parts = append(parts, w.approved()...)
	}
	w.add(doc.Paragraph{Text: joinTexts(parts...), Tone: doc.Quiet})
}

// approved is the day the person said yes, and how in the words it was
// written: a whole sentence after the day, anything shorter in brackets.
func (w *writer) approved() []doc.Text {
	date, how := w.long(w.File.Plan.Approved), one(w.File.Plan.Approval)
	switch {
	case how == "":
		return []doc.Text{w.text("plan.approved", "Date", date)}
	case endsSentence(how):
		return []doc.Text{w.text("plan.approved", "Date", date), doc.Plain(upperFirst(how))}
	}
	return []doc.Text{w.text("plan.approved_how", "Date", date, "How", how)}
}

// important is the heart of the plan: what matters to the person, in her own words.
func (w *writer) important() {
	w.section("plan.important.title", w.ownPanel()...)
}

func (w *writer) ownPanel() []doc.Block {
	words := one(w.File.Plan.Important)
	switch {
	case words != "":
		return []doc.Block{doc.Paragraph{Text: w.text("plan.quote", "Words", words), Tone: doc.OwnWords}}
	case !w.Final:
		return []doc.Block{doc.Paragraph{Text: doc.Text{w.run(optional("", "plan.important", ""))}, Tone: doc.OwnWords}}
	}
	return nil
}

// aboutMe is strengths, what helps and how to talk together.
func (w *writer) aboutMe() {
	p, person := w.File.Plan, w.File.Person
	blocks := w.written(optional(p.AboutMe, "plan.about_me", ""))
	under := func(id, text string, more ...doc.Block) {
		if inner := append(prose(text), more...); len(inner) > 0 {
			blocks = append(append(blocks, doc.Heading{Level: 3, Text: w.t(id)}), inner...)
		}
	}
	under("plan.about.strengths", p.Strengths)
	under("plan.about.helps", p.Helps)
	var aids []doc.Text
	if person.Interpreter != "" {
		aids = append(aids, w.text("plan.about.interpreter", "Language", lowerFirst(person.Interpreter)))
	}
	if person.SpeechAid != "" {
		aids = append(aids, w.text("plan.about.speech_aid", "Aid", one(person.SpeechAid)))
	}
	var more []doc.Block
	if len(aids) > 0 {
		more = append(more, doc.Paragraph{Text: joinTexts(aids...)})
	}
	under("plan.about.communication", p.Communication, more...)
	w.section("plan.about.title", blocks...)
}

// areas is how life is now, for the areas something is written about.
func (w *writer) areas() {
	var blocks []doc.Block
	for _, a := range casework.Areas {
		l := w.File.Plan.Area(a)
		if l.Empty() {
			continue
		}
		inner := []doc.Block{doc.Heading{Level: 3, Text: w.word("area", string(a))}}
		for _, part := range []struct{ id, text string }{
			{"plan.areas.situation", l.Situation},
			{"plan.areas.resources", l.Resources},
			{"plan.areas.needs", l.Needs},
			{"plan.areas.wishes", l.Wishes},
		} {
			if part.text != "" {
				inner = append(inner, w.para(part.id, "Text", one(part.text)))
			}
		}
		if len(blocks) == 0 {
			// Its heading stands close below the section's; no line of it stands alone on the next page.
			n := max(1, len(inner)-2)
			blocks = append(inner[:n:n], doc.Together{Blocks: inner[n:]})
		} else {
			blocks = append(blocks, doc.Together{Blocks: inner})
		}
	}
	if len(blocks) == 0 {
		blocks = w.written(optional("", "plan.areas", ""))
	}
	w.section("plan.areas.title", blocks...)
}

// cooperation is the work wished for with others (i).
func (w *writer) cooperation() {
	p := w.File.Plan
	if p.Cooperation == "" && p.NoOthers {
		w.section("plan.cooperation.title", w.para("plan.cooperation.none"))
		return
	}
	w.section("plan.cooperation.title", w.written(optional(p.Cooperation, "plan.cooperation", ""))...)
}

// evaluation says when the plan is looked at again, and how.
func (w *writer) evaluation() {
	switch next := w.File.Plan.NextEvaluation; {
	case !next.IsZero():
		w.section("plan.evaluation.title", w.para("plan.evaluation.next", "Date", w.long(next)))
	case !w.Final:
		w.section("plan.evaluation.title",
			w.para("plan.evaluation.missing", "Date", optional("", "plan.next_evaluation", "")))
	}
}

// rights is the back matter: koordinator, consent, innsyn, klage, and last what
// the plan gives no right to.
func (w *writer) rights() {
	items := []doc.Text{w.text("plan.rights.coordinator"), w.text("plan.rights.withdraw"), w.text("plan.rights.insight")}
	if w.appealWeeks() > 0 {
		items = append(items, w.planAppeal())
	}
	w.section("plan.rights.title", doc.List{Items: append(items, w.text("plan.rights.services"))})
}

// planAppeal is how to klage on the plan. On a plan that hides where the person
// lives, nobody is named: the names tell the county.
func (w *writer) planAppeal() doc.Text {
	governor, ombud, s := w.governor(), w.ombud(), w.Settings
	to := joinNonEmpty(", ", s.Kommune, s.Street, joinNonEmpty(" ", s.PostCode, s.PostPlace))
	if s.Street == "" || s.PostCode == "" {
		to = lowerFirst(w.t("sender.neutral"))
	}
	if w.hidesPlace() {
		to = lowerFirst(w.sender())
		governor, ombud = fact{text: w.words.T("paper.appeal.governor")}, fact{text: w.words.T("paper.appeal.ombud")}
	}
	return w.text("plan.rights.appeal", "To", to, "Weeks", w.weeks(), "Governor", governor, "Ombud", ombud)
}
