package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// grant (D09) tells that the person gets a plan, or an ansvarsgruppe.
func (w *writer) grant() {
	w.grantTop(w.text("grant.decision." + string(w.product())))
	w.grantReasons()
	if w.product() == casework.ProductIP {
		w.section("grant.todo.title", w.list(true, "grant.todo.think", "grant.todo.people", "grant.todo.consent"))
		w.section("grant.what.title", w.para("grant.what.text"), w.para("grant.what.no_right"))
	}
	w.grantNext()
	w.grantEnd()
}

// grantTop is the message, what went before and the answer.
func (w *writer) grantTop(answer doc.Text) {
	w.letterPaper()
	w.title(w.t("grant.title."+string(w.product())), w.decisionLead())
	w.add(w.decisionContext())
	parts := []doc.Text{answer}
	if start := w.File.Decision.Start; !start.IsZero() || !w.Final {
		parts = append(parts, w.text("decision.from", "Date", optional(w.long(start), "decision.start", "")))
	}
	w.section("decision.title", w.message(parts...))
	w.ownWords()
}

// grantEnd is what stands last in every innvilgelse.
func (w *writer) grantEnd() {
	w.appeal()
	w.insight()
	w.contact()
	w.closing(true)
	w.lawNote(w.decisionKeys()...)
}

// grantReasons may be short when the application is granted; the letter then
// says how to ask for more (fvl § 24).
func (w *writer) grantReasons() {
	d := w.File.Decision
	blocks := append(w.met(), prose(d.Facts)...)
	blocks = append(blocks, prose(d.Considerations)...)
	if w.appealWeeks() > 0 {
		blocks = append(blocks, w.para("grant.why.more"))
	}
	w.section("grant.why.title", blocks...)
}

// met is that the vilkår are met, each of them where every one has been
// answered with yes: half a list would look as if the rest were not.
func (w *writer) met() []doc.Block {
	var items []doc.Text
	conditions := casework.LegalConditionsOf(w.product())
	for _, c := range conditions {
		if w.File.Assessment.Findings[c].Answer == casework.Yes {
			items = append(items, doc.Plain(w.condition(c, ".met")))
		}
	}
	if len(items) < len(conditions) {
		return []doc.Block{w.para("grant.why.plain")}
	}
	return []doc.Block{w.para("grant.why.met"), doc.List{Items: items}}
}

// grantNext is the koordinator, the first meeting and how the plan is followed up.
func (w *writer) grantNext() {
	product := w.product()
	if product == casework.ProductGroup && w.File.Coordinator.Name == "" {
		return
	}
	meeting := "grant.next.contact"
	if product == casework.ProductIP {
		meeting = "grant.next.meeting"
	}
	blocks := []doc.Block{doc.Paragraph{Text: joinTexts(w.coordinatorNow(), w.text(meeting))}}
	if product == casework.ProductIP {
		blocks = append(blocks, w.para("grant.next.evaluation"))
	}
	w.section("grant.next.title", blocks...)
}

// coordinatorNow is who the koordinator is, or that one will be found.
func (w *writer) coordinatorNow() doc.Text {
	c, id := w.File.Coordinator, "coordinator"
	if w.product() == casework.ProductChildCoordinator {
		id = "childcoordinator"
	}
	if c.Name == "" {
		return w.text(id + ".later")
	}
	who := w.text(id+".is", "Coordinator", c.Name)
	if c.Phone == "" {
		return who
	}
	return joinTexts(who, w.text("coordinator.phone", "Phone", c.Phone))
}
