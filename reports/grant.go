package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// grant (D09) tells that the person gets a plan, or one of the other products.
func (w *writer) grant() {
	w.letterPaper()
	d, product := w.File.Decision, w.product()
	w.title(w.t("grant.title."+string(product)), w.t("decision.lead"))
	w.add(w.context())
	parts := []doc.Text{w.text("grant.decision." + string(product))}
	if !d.Start.IsZero() || !w.Final {
		parts = append(parts, w.text("decision.from", "Date", optional(w.long(d.Start), "decision.start", "")))
	}
	w.section("decision.title", w.message(parts...))
	w.ownWords()
	w.grantReasons()
	if product == casework.ProductIP {
		w.section("grant.todo.title", w.list(true, "grant.todo.think", "grant.todo.people", "grant.todo.consent"))
		w.section("grant.what.title", w.para("grant.what.text"), w.para("grant.what.no_right"))
	}
	w.grantNext()
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
	var met []doc.Text
	for _, c := range casework.LegalConditions {
		if w.File.Assessment.Findings[c].Answer == casework.Yes {
			met = append(met, doc.Plain(w.words.T("word.condition."+string(c)+".met")))
		}
	}
	blocks := append(prose(d.Facts), prose(d.Considerations)...)
	switch {
	case len(met) > 0:
		blocks = append([]doc.Block{w.para("grant.why.met"), doc.List{Items: met}}, blocks...)
	case len(blocks) == 0:
		blocks = append(blocks, w.para("grant.why.plain"))
	}
	if w.appealWeeks() > 0 {
		blocks = append(blocks, w.para("grant.why.more"))
	}
	w.section("grant.why.title", blocks...)
}

// grantNext is the koordinator, the first meeting and how the plan is followed up.
func (w *writer) grantNext() {
	product, c := w.product(), w.File.Coordinator
	if product == casework.ProductGroup && c.Name == "" {
		return
	}
	who := []doc.Text{w.text("coordinator.later")}
	if c.Name != "" {
		who = []doc.Text{w.text("coordinator.is", "Coordinator", c.Name)}
		if c.Phone != "" {
			who = append(who, w.text("coordinator.phone", "Phone", c.Phone))
		}
	}
	meeting := "grant.next.contact"
	if product == casework.ProductIP {
		meeting = "grant.next.meeting"
	}
	blocks := []doc.Block{doc.Paragraph{Text: joinTexts(append(who, w.text(meeting))...)}}
	if product == casework.ProductIP {
		blocks = append(blocks, w.para("grant.next.evaluation"))
	}
	w.section("grant.next.title", blocks...)
}
