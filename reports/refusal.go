package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// refusal (D12) is the avslag on a plan. The vilkår not met, the facts, the
// assessment and the rules must stand in it (fvl §§ 24–25).
func (w *writer) refusal() {
	w.refusalTop("refusal", "."+string(w.product()), w.t("refusal.lead"))
	w.section("refusal.unmet.title", w.unmet())
	w.refusalReasons()
	help := []doc.Text{w.text("refusal.help.services")}
	if w.product() == casework.ProductIP {
		help = append(help, w.text("refusal.help.coordinator"))
	}
	w.otherHelp(help...)
	w.refusalEnd()
}

// refuseChildCoordinator (D13) is the avslag on a barnekoordinator. It tells all
// the vilkår first: most families do not know them.
func (w *writer) refuseChildCoordinator() {
	w.refusalTop("refusal", "."+string(w.product()), w.t("refusal.lead"))
	w.section("childright.need.title", w.para("childright.need.all"),
		w.list(false, "childright.need.serious", "childright.need.age", "childright.need.long", "childright.need.other"))
	w.section("refusal.unmet.title", w.unmet())
	w.refusalReasons()
	w.otherHelp(w.text("refusal.help.services"), w.text("childright.help"))
	w.refusalEnd()
}

// noCoordinator (D14) tells that no koordinator is offered. A koordinator is a
// duty of the kommune and not a right (domain.md 1.4), so the letter speaks of
// vedtak only where the kommune has chosen that form.
func (w *writer) noCoordinator() {
	w.refusalTop("nocoordinator", "", w.decisionLead())
	w.section("nocoordinator.why.title", w.para("nocoordinator.who"), w.unmet())
	w.refusalReasons()
	w.otherHelp(w.text("refusal.help.services"), w.text("nocoordinator.help"))
	w.refusalEnd()
}

// refusalTop is the message, what went before and the answer.
func (w *writer) refusalTop(letter, product, lead string) {
	w.letterPaper()
	w.title(w.t(letter+".title"+product), lead)
	w.add(w.decisionContext())
	w.section("decision.title", w.message(w.text(letter+".decision"+product)))
}

// refusalReasons is the facts and what weighed most (fvl § 25).
func (w *writer) refusalReasons() {
	d := w.File.Decision
	w.section("refusal.facts.title", w.written(need(d.Facts, "decision.facts"))...)
	w.section("refusal.considerations.title", w.written(need(d.Considerations, "decision.considerations"))...)
	w.ownWords()
}

// refusalEnd is the klage, the innsyn, whom to ask and the rules.
func (w *writer) refusalEnd() {
	w.appeal()
	w.insight()
	w.contact()
	w.lawSection(w.written(need(w.File.Decision.Rules, "decision.rules")), w.decisionKeys("fvl-25", "fvl-27")...)
	w.closing(true)
}

// lawSection is the rules a letter argues from, with what the caseworker says of them.
func (w *writer) lawSection(rules []doc.Block, keys ...string) {
	if items := w.lawItems(keys...); len(items) > 0 {
		rules = append(rules, doc.List{Items: items})
	}
	w.section("laws.title", rules...)
}

// unmet names the vilkår that are not met, in the words the person needs.
func (w *writer) unmet() doc.Block {
	var items []doc.Text
	for _, c := range w.File.Decision.Unmet {
		items = append(items, doc.Plain(w.condition(c, ".unmet")))
	}
	if len(items) == 0 {
		return doc.Paragraph{Text: doc.Text{w.run(need("", "decision.unmet"))}}
	}
	return doc.List{Items: items}
}

// condition is what the letter says of a vilkår: that it is met, or not. Some
// of those of a barnekoordinator are other than those of a plan (pbrl § 2-5 c).
func (w *writer) condition(c casework.Condition, answer string) string {
	id := "word.condition." + string(c) + answer
	if family := id + "_family"; w.product() == casework.ProductChildCoordinator && w.words.Has(family) {
		id = family
	}
	return w.words.T(id)
}

// otherHelp tells what help there is all the same.
func (w *writer) otherHelp(general ...doc.Text) {
	help := w.written(optional(w.File.Decision.OtherHelp, "decision.other_help", ""))
	id := "refusal.help.can_title"
	if w.File.Decision.OtherHelp != "" {
		id = "refusal.help.title"
	}
	w.section(id, append(help, doc.Paragraph{Text: joinTexts(general...)})...)
}
