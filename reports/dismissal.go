package reports

import "samtak/casework"

// dismissal (D42) tells why the case cannot be decided, and who can apply.
func (w *writer) dismissal() {
	w.letterPaper()
	d := w.File.Decision
	w.title(w.t("dismissal.title"), w.dismissalLead())
	w.add(w.context())
	w.section("decision.title", w.message(w.text("dismissal.answer", "Product", w.small("product", string(w.product())))))
	why := append(w.written(need(d.Considerations, "decision.considerations")), prose(d.Facts)...)
	w.section("dismissal.why.title", why...)
	w.ownWords()
	who := "dismissal.who"
	if w.product() == casework.ProductChildCoordinator {
		who = "dismissal.who_family"
	}
	w.section("dismissal.who.title", w.para(who), w.para("dismissal.help"))
	w.section("refusal.help.title", prose(d.OtherHelp)...)
	w.appeal()
	w.insight()
	w.contact()
	w.lawSection(prose(d.Rules), w.decisionKeys("fvl-25", "fvl-27")...)
	w.closing(true)
}

func (w *writer) dismissalLead() string {
	if w.enkeltvedtak() {
		return w.t("decision.lead_vedtak")
	}
	return w.t("decision.lead")
}
