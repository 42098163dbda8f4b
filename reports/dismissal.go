package reports

import "samtak/casework"

// dismissal (D42) tells why the case cannot be decided, and who can apply.
func (w *writer) dismissal() {
	w.letterPaper()
	d := w.File.Decision
	w.title(w.t("dismissal.title"), w.dismissalLead())
	w.add(w.decisionContext())
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
	w.lawSection(prose(d.Rules), w.dismissalKeys()...)
	w.closing(true)
}

// dismissalKeys is the rules of an avvisning. What gives the right has not been
// looked at, and is named only where the caseworker has chosen it; who may act
// for another has, where that is what was missing.
func (w *writer) dismissalKeys() []string {
	var keys []string
	if chosen := w.decision().Hjemmel; chosen != "" {
		keys = append(keys, chosen)
	}
	if w.noMandate() {
		keys = append(keys, "fvl-12")
	}
	return append(keys, w.formKeys("fvl-25", "fvl-27")...)
}

// noMandate tells that somebody has applied for the person without showing that they may.
func (w *writer) noMandate() bool {
	if w.File.Assessment.Findings[casework.Party].Answer == casework.No {
		return true
	}
	for _, a := range w.File.Application.Applicants {
		if (a.Role == casework.RoleProxy || a.Role == casework.RoleGuardian) && !a.Proof {
			return true
		}
	}
	return false
}

func (w *writer) dismissalLead() string {
	if w.enkeltvedtak() {
		return w.t("decision.lead_vedtak")
	}
	return w.t("decision.lead")
}
