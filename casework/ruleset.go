package casework

// RuleSet is what differs between the forvaltningslov of 1967 and that of 2025
// (LOV-2025-06-20-81, adopted, in force from a day that is not set). The day of
// the case decides which of them holds. What the new act demands besides – the
// names of saksbehandler and of who is responsible, what weighed most in an
// avslag, a receipt – the letters do under both.
type RuleSet struct {
	Key string // "1967" or "2025"

	ReplyReason  bool // a foreløpig svar must say why (fvl § 11 a); the act of 2025 asks for the time only (§ 17)
	DelayDuty    bool // a delay beyond the promised day must be told (the act of 2025 § 17)
	AppealSigned bool // a klage must be signed (fvl § 32)
}

// The two rule sets.
var (
	Rules1967 = RuleSet{Key: "1967", ReplyReason: true, AppealSigned: true}
	Rules2025 = RuleSet{Key: "2025", DelayDuty: true}
)

// NewAct is the forvaltningslov of 2025 in the law register.
const NewAct = "LOV-2025-06-20-81"

// RulesOn is the rule set that holds on the day.
func (s Settings) RulesOn(day Date) RuleSet {
	if s.NewActFrom.IsZero() || day.Before(s.NewActFrom) {
		return Rules1967
	}
	return Rules2025
}

// InForceFrom is a register in which the provisions of the act of 2025 hold
// from the day; the zero Date leaves them out of force. A day the caseworker
// has set on one of them stands.
func InForceFrom(register []Hjemmel, day Date) []Hjemmel {
	out := append([]Hjemmel(nil), register...)
	for i := range out {
		if out[i].Act == NewAct && out[i].Pending && out[i].ValidFrom.IsZero() {
			out[i].ValidFrom = day
		}
	}
	return out
}

// Day is the day that decides which rules a case follows: when the henvendelse
// came, or else when the case was opened.
func (f CaseFile) Day() Date {
	if !f.Application.Received.IsZero() {
		return f.Application.Received
	}
	return f.Case.Opened
}

// Form is how a decision is given.
type Form string

// The forms.
const (
	FormDecision Form = "decision" // enkeltvedtak
	FormLetter   Form = "letter"   // a letter that tells what was decided
)

// Forms is both forms, in the order they are offered.
var Forms = []Form{FormDecision, FormLetter}

// FormOf is the form the kommune uses for a product: what is set, or else
// enkeltvedtak for what is a right and a letter for the rest (domain.md 1.4).
func (s Settings) FormOf(p Product) Form {
	if f := s.Forms[p]; f != "" {
		return f
	}
	if p == ProductIP || p == ProductChildCoordinator {
		return FormDecision
	}
	return FormLetter
}
