package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// refusal (D12) is the avslag. The vilkår not met, the facts, the assessment
// and the rules must stand in it (fvl §§ 24–25).
func (w *writer) refusal() {
	w.letterPaper()
	d, product := w.File.Decision, w.product()
	w.title(w.t("refusal.title."+string(product)), w.t("refusal.lead"))
	w.add(w.context())
	w.section("decision.title", w.message(w.text("refusal.decision."+string(product))))
	w.section("refusal.unmet.title", w.unmet())
	w.section("refusal.facts.title", w.written(need(d.Facts, "decision.facts"))...)
	w.section("refusal.considerations.title", w.written(need(d.Considerations, "decision.considerations"))...)
	w.ownWords()
	w.otherHelp()
	w.appeal()
	w.insight()
	w.contact()
	rules := w.written(need(d.Rules, "decision.rules"))
	if items := w.lawItems(w.decisionKeys("fvl-25", "fvl-27")...); len(items) > 0 {
		rules = append(rules, doc.List{Items: items})
	}
	w.section("laws.title", rules...)
	w.closing(true)
}

// unmet names the vilkår that are not met, in the words the person needs.
func (w *writer) unmet() doc.Block {
	var items []doc.Text
	for _, c := range casework.LegalConditions {
		for _, u := range w.File.Decision.Unmet {
			if u == c {
				items = append(items, doc.Plain(w.words.T("word.condition."+string(c)+".unmet")))
			}
		}
	}
	if len(items) == 0 {
		return doc.Paragraph{Text: doc.Text{w.run(need("", "decision.unmet"))}}
	}
	return doc.List{Items: items}
}

// otherHelp tells what help there is all the same.
func (w *writer) otherHelp() {
	general := w.text("refusal.help.services")
	if w.product() == casework.ProductIP {
		general = joinTexts(general, w.text("refusal.help.coordinator"))
	}
	help := w.written(optional(w.File.Decision.OtherHelp, "decision.other_help", ""))
	id := "refusal.help.can_title"
	if w.File.Decision.OtherHelp != "" {
		id = "refusal.help.title"
	}
	w.section(id, append(help, doc.Paragraph{Text: general})...)
}
