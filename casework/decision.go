package casework

import "strings"

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
)

// Outcomes is every outcome, in the order they are offered.
var Outcomes = []Outcome{Granted, Refused, Declined, Withdrawn, Forwarded}

// Decision is the avgjørelse of a case. It is a draft until Date is set.
type Decision struct {
	CaseID  CaseID
	Product Product
	Outcome Outcome
	Date    Date // the day it was made; zero while it is a draft

	// The three fields an avslag must have (fvl §§ 24–25); an innvilgelse may be short.
	Rules          string // rules the decision rests on, besides those of the register
	Facts          string // the facts it rests on
	Considerations string // hovedhensyn: what weighed most

	Unmet     []Condition // vilkår not met, named in an avslag
	OtherHelp string      // what help the person does get
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
	case Refused, Withdrawn, Forwarded:
		return d.Final()
	case NotDecided, Granted, Declined:
	}
	return false
}

// Told tells that the person has been sent the decision (fvl § 27).
func (d Decision) Told() bool { return !d.Sent.IsZero() }
