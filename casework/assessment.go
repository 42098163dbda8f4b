package casework

// Condition is one question of the assessment (row A7).
type Condition string

// The questions. None has a built-in threshold: "langvarig" is the
// caseworker's own judgement, in her own words.
const (
	LongTerm     Condition = "long_term"    // behov for langvarige tjenester (pbrl § 2-5)
	SeveralNeeds Condition = "several"      // to eller flere tjenester
	Coordination Condition = "coordination" // behov for koordinering
	PlanConsent  Condition = "consent"      // samtykke til plan
	Party        Condition = "party"        // is the applicant entitled to apply
	Impartial    Condition = "impartial"    // habilitet vurdert (fvl §§ 6–10)
	OnePlan      Condition = "one_plan"     // ingen annen plan: only one plan per person

	// Of a barnekoordinator only (pbrl § 2-5 c).
	Serious Condition = "serious"  // alvorlig sykdom, skade eller nedsatt funksjonsevne
	Under18 Condition = "under_18" // under 18, or expected
	Welfare Condition = "welfare"  // needs other velferdstjenester too
)

// Conditions is the checklist in its order.
var Conditions = []Condition{Party, Impartial, OnePlan, PlanConsent, LongTerm, SeveralNeeds, Coordination}

// LegalConditions are the vilkår of a plan and a koordinator that an avslag may name as not met.
var LegalConditions = []Condition{LongTerm, SeveralNeeds, Coordination}

// LegalConditionsOf are the vilkår of a product that an avslag may name as not met.
func LegalConditionsOf(p Product) []Condition {
	if p == ProductChildCoordinator {
		return []Condition{Serious, Under18, LongTerm, Coordination, Welfare}
	}
	return LegalConditions
}

// Finding is the answer to one question with the caseworker's words.
type Finding struct {
	Answer Answer
	Words  string
}

// Assessment is the caseworker's assessment of one case.
type Assessment struct {
	CaseID   CaseID
	Findings map[Condition]Finding
	Summary  string // what matters, in her words

	Deputy    string // settefortreder, when the caseworker is inhabil (fvl §§ 6–10)
	ChildView string // barnets syn, and how much it weighs (fvl § 17)
	Shown     Date   // the day what others have told was shown to the person (fvl § 17)
}

// Unanswered lists the questions without an answer, in order.
func (a Assessment) Unanswered() []Condition {
	var out []Condition
	for _, c := range Conditions {
		if a.Findings[c].Answer == NotAnswered {
			out = append(out, c)
		}
	}
	return out
}

// Unmet lists the vilkår of a product that are answered with no, in order.
func (a Assessment) Unmet(p Product) []Condition {
	var out []Condition
	for _, c := range LegalConditionsOf(p) {
		if a.Findings[c].Answer == No {
			out = append(out, c)
		}
	}
	return out
}

// Complete tells that every question has an answer.
func (a Assessment) Complete() bool { return len(a.Unanswered()) == 0 }
