package casework

import (
	"slices"
	"strings"
)

// Outcome is how a case was decided.
type Outcome string

// The outcomes. NotDecided is the outcome of a decision still being written.
const (
	NotDecided Outcome = ""
	Granted    Outcome = "granted"   // innvilget
	Refused    Outcome = "refused"   // avslag
	Declined   Outcome = "declined"  // nei takk til IP, ja til koordinator: a normal end (row A10)
	Withdrawn  Outcome = "withdrawn" // trukket
	Forwarded  Outcome = "forwarded" // oversendt rett instans (fvl § 11)
	Dismissed  Outcome = "dismissed" // avvist: not to be decided at all
)

// Outcomes is every outcome, in the order they are offered.
var Outcomes = []Outcome{Granted, Refused, Declined, Withdrawn, Forwarded, Dismissed}

// Decision is the avgjørelse of a case. It is a draft until Date is set.
type Decision struct {
	CaseID  CaseID
	Product Product
	Outcome Outcome
	Hjemmel string // key of the provision it rests on; "": the usual one of the product
	Form    Form   // "": as the kommune has set for the product
	Date    Date   // the day it was made; zero while it is a draft

	// The three fields an avslag must have (fvl §§ 24–25); an innvilgelse may be short.
	Rules          string // rules the decision rests on, besides those of the register
	Facts          string // the facts it rests on
	Considerations string // hovedhensyn: what weighed most

	Unmet     []Condition // vilkår not met, named in an avslag
	OtherHelp string      // what help the person does get
	ForwardTo string      // whom it was sent on to (Forwarded), or who takes over
	Start     Date        // from when what was granted holds
	Sent      Date        // the day the letter left
	Arrived   Date        // the day the person is presumed to have it; starts the klagefrist (fvl § 29)
}

// Final tells that the decision is made.
func (d Decision) Final() bool { return d.Outcome != NotDecided && !d.Date.IsZero() }

// Lacks names the facts the law demands before the decision can be made, as
// text ids of the fields: for an avslag rules, facts and hovedhensyn
// (fvl § 25) and the vilkår not met.
func (d Decision) Lacks() []string {
	var out []string
	need := func(missing bool, field string) {
		if missing {
			out = append(out, field)
		}
	}
	need(d.Outcome == NotDecided, "decision.outcome")
	need((d.Outcome == Granted || d.Outcome == Refused) && !d.Product.Decidable(), "decision.product")
	if d.Outcome == Refused {
		need(len(d.Unmet) == 0, "decision.unmet")
		need(blank(d.Facts), "decision.facts")
		need(blank(d.Considerations), "decision.considerations")
		need(blank(d.Rules), "decision.rules")
	}
	need(d.Outcome == Forwarded && blank(d.ForwardTo), "decision.forward_to")
	need(d.Outcome == Dismissed && blank(d.Considerations), "decision.considerations")
	return out
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// GivesPlan tells that the decision gives an individuell plan. A grant of a
// koordinator alone does not.
func (d Decision) GivesPlan() bool {
	return d.Final() && d.Outcome == Granted && d.Product == ProductIP
}

// GivesNothing tells that the decision gives neither plan nor koordinator.
func (d Decision) GivesNothing() bool {
	switch d.Outcome {
	case Refused, Withdrawn, Forwarded, Dismissed:
		return d.Final()
	case NotDecided, Granted, Declined:
	}
	return false
}

// Told tells that the person has been sent the decision (fvl § 27).
func (d Decision) Told() bool { return !d.Sent.IsZero() }

// Letter is the paper that tells of the decision, by product and outcome.
func (d Decision) Letter() PaperKind {
	switch d.Outcome {
	case Granted:
		switch d.Product {
		case ProductChildCoordinator:
			return GrantChildCoordinator
		case ProductCoordinator:
			return GrantCoordinator
		case ProductIP, ProductGroup:
		}
		return GrantPlan
	case Refused:
		switch d.Product {
		case ProductChildCoordinator:
			return RefuseChildCoordinator
		case ProductCoordinator:
			return NoCoordinator
		case ProductIP, ProductGroup:
		}
		return RefusePlan
	case Declined:
		return GrantCoordinator
	case Withdrawn:
		return Ending
	case Forwarded:
		return ForwardLetter
	case Dismissed:
		return Dismissal
	case NotDecided:
	}
	return ""
}

// Right is the key of the provision the decision rests on: the one chosen, or
// the usual one of the product; "" for what no law regulates.
func (d Decision) Right() string {
	switch {
	case d.Hjemmel != "":
		return d.Hjemmel
	case d.Product == ProductIP:
		return "pbrl-2-5"
	case d.Product == ProductChildCoordinator:
		return "pbrl-2-5c"
	case d.Product == ProductCoordinator:
		return "hol-7-2"
	}
	return ""
}

// Grounds is the provisions of a register the decision may rest on: those of its
// product that lead to a klagefrist, and the one it rests on; where none leads
// to a klagefrist, all of them.
func (d Decision) Grounds(register []Hjemmel) []Hjemmel {
	all := HjemlerOf(register, d.Product)
	appealed := func(h Hjemmel) bool { return h.AppealWeeks > 0 }
	if !slices.ContainsFunc(all, appealed) {
		return all
	}
	return slices.DeleteFunc(all, func(h Hjemmel) bool { return !appealed(h) && h.Key != d.Right() })
}

// AppealWeeks is the klagefrist of the decision in weeks, by the provision it
// rests on as it stands in the register; 0 when it cannot be appealed.
func (d Decision) AppealWeeks(register []Hjemmel) int {
	if h, ok := findIn(register, d.Right()); ok && (h.AppealWeeks > 0 || h.Product != d.Product) {
		return h.AppealWeeks
	}
	return AppealWeeks(d.Product) // a duty beside the right: the klagefrist of the right
}

// Appealable tells that a klage on the decision has a frist of its own.
func (d Decision) Appealable(register []Hjemmel) bool {
	return d.Final() && (d.Outcome == Refused || d.Outcome == Granted || d.Outcome == Dismissed) && d.AppealWeeks(register) > 0
}
