package reports

import (
	"slices"

	"samtak/casework"
	"samtak/reports/doc"
)

// product is what the letter is about. A letter that is about one product is so
// whatever the decision is on: a koordinator is also what a person gets who has
// said no to a plan. A decision being written without a product is about a plan.
func (w *writer) product() casework.Product {
	switch w.Kind {
	case casework.GrantCoordinator, casework.NoCoordinator:
		return casework.ProductCoordinator
	case casework.GrantChildCoordinator, casework.RefuseChildCoordinator:
		return casework.ProductChildCoordinator
	case casework.Ending:
		return w.ended()
	default:
	}
	if p := w.File.Decision.Product; p != "" {
		return p
	}
	return casework.ProductIP
}

// decision is the decision as the letter tells of it: on the letter's own
// product. A provision chosen for another product does not follow along.
func (w *writer) decision() casework.Decision {
	d := w.File.Decision
	if p := w.product(); d.Product != p {
		if d.Product != "" {
			d.Hjemmel = ""
		}
		d.Product = p
	}
	return d
}

// enkeltvedtak tells that the kommune gives this decision in that form. What is
// not a right is told in a letter that claims no vedtak (domain.md 1.4).
func (w *writer) enkeltvedtak() bool {
	d := w.decision()
	form := d.Form
	if form == "" {
		form = w.Settings.FormOf(d.Product)
	}
	return form == casework.FormDecision
}

// saysVedtak tells that the letter itself tells of an enkeltvedtak. A plan that
// ends because the consent is withdrawn has been ended by its owner.
func (w *writer) saysVedtak() bool {
	switch w.Kind {
	case casework.AccessAnswer, casework.AppealDismissal: // about something else than the case
		return false
	case casework.Ending:
		own := w.variant() == endingPlan && !w.File.Plan.Consent.Withdrawn.IsZero()
		return w.variant() != endingCase && !own && w.enkeltvedtak()
	default:
		return w.enkeltvedtak()
	}
}

// decisionLead is the line below the message of a decision.
func (w *writer) decisionLead() string {
	if w.enkeltvedtak() {
		return w.t("decision.lead_vedtak")
	}
	if w.product() == casework.ProductCoordinator {
		return w.word("papers", string(casework.GrantCoordinator))
	}
	return w.t("decision.lead")
}

// decisionContext says what went before a decision, and that the statsforvalter
// annulled the one before it where this is the new one.
func (w *writer) decisionContext() doc.Block {
	p, ok := w.context().(doc.Paragraph)
	a, annulled := w.annulled()
	if !ok || !annulled {
		return w.context()
	}
	id := either(w.File.DecisionOf(a).Outcome == casework.Refused, "anew.refusal", "anew.decision")
	p.Text = joinTexts(p.Text, w.text(id, "Date", w.long(a.Answered)))
	return p
}

// annulled is the klage that made the statsforvalter annul the last decision
// but this; ok is false where none did.
func (w *writer) annulled() (a casework.Appeal, ok bool) {
	n := len(w.File.Earlier)
	if n == 0 {
		return a, false
	}
	for _, a = range slices.Backward(w.File.Appeals) {
		last := a.Decision == w.File.Earlier[n-1].Date && w.File.Replaced(a)
		if last && a.Answer == casework.GovernorAnnulled && !a.Answered.IsZero() && a.Withdrawn.IsZero() {
			return a, true
		}
	}
	return casework.Appeal{}, false
}

// appealWeeks is the klagefrist of the decision in weeks, from the provision it
// rests on as it stands in the register; 0 when it cannot be appealed (a plain
// koordinator). A refusal of innsyn has the three weeks of fvl § 29, whatever
// the case is about (fvl § 21).
func (w *writer) appealWeeks() int {
	switch {
	case w.Kind == casework.AccessAnswer:
		return 3
	case w.Kind == casework.Ending && w.variant() == endingCase:
		return 0 // the person's own wish, or nothing decided
	}
	return w.decision().AppealWeeks(w.Law)
}

// rightKeys is the provisions the decision rests on, the right itself first.
func (w *writer) rightKeys() []string {
	right := w.decision().Right()
	var also []string
	switch w.product() {
	case casework.ProductIP:
		if right == "pbrl-2-5" {
			also = append(also, "hol-7-1")
		}
		also = append(also, "ipforskrift")
	case casework.ProductChildCoordinator:
		also = []string{"pbrl-2-5c", "hol-7-2a"}
	case casework.ProductCoordinator:
		if right == "hol-7-2" {
			also = []string{"hol-7-3"}
		}
	case casework.ProductGroup: // no law regulates an ansvarsgruppe
	}
	keys := []string{}
	for _, key := range append([]string{right}, also...) {
		if key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// decisionKeys is the rules behind a decision: the right, the klage and the
// innsyn; an avslag adds those it is argued by.
func (w *writer) decisionKeys(more ...string) []string {
	return append(w.rightKeys(), w.formKeys(more...)...)
}

// formKeys is the rules behind how a decision is given: the klage, those of an
// enkeltvedtak and the innsyn.
func (w *writer) formKeys(more ...string) []string {
	keys := w.appealRules()
	if w.enkeltvedtak() {
		keys = append(keys, more...)
	}
	return append(keys, w.insightKeys()...)
}

// appealRules is the rules of the klage: those of the act that gives the right.
// What cannot be appealed can be looked at as a breach of duty (pbrl § 7-4).
func (w *writer) appealRules() []string {
	switch w.appealWeeks() {
	case 0:
		if w.product() == casework.ProductCoordinator {
			return []string{"pbrl-7-4"}
		}
		return nil
	case 3:
		return []string{"fvl-28", "fvl-29"}
	}
	return []string{"pbrl-7-2", "pbrl-7-5"}
}

// insightKeys is the right to see the documents, where the person is a party to a decision.
func (w *writer) insightKeys() []string {
	if w.party() {
		return []string{"fvl-18"}
	}
	return nil
}

// party tells that the letter is about an enkeltvedtak or something that can be
// appealed, so that the person has the innsyn of a party.
func (w *writer) party() bool { return w.enkeltvedtak() || w.appealWeeks() > 0 }
