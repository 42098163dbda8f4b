package casework

// PlanID identifies an individuell plan.
type PlanID int64

// Plan is the individuell plan: the user's own, written together with her.
// Letters a–i in comments are the nine points of domain.md 1.3.
type Plan struct {
	ID     PlanID
	CaseID CaseID

	Start, End     Date // planperiode (g)
	NextEvaluation Date // (g)

	// Om meg, in the user's own words.
	AboutMe, Important, Strengths, Helps, Communication string

	Areas        []LifeArea    // (a)
	Goals        []Goal        // (a), in order; sub-goals name their parent
	Measures     []Measure     // (e), (f), in order
	Participants []Participant // (b), (d)
	Cooperation  string        // needed or wished co-operation with others (i)
	NoOthers     bool          // asked, and there is none (i)

	Consent  Consent // to the plan being made (h)
	Sharing  Consent // to sharing confidential information (h)
	Approved Date    // the user approved this plan
	Approval string  // how: at the table, by phone …
	Closed   Date
	Reason   string // why it was closed
}

// Consent is one samtykke: who gave it, in what capacity, for how long.
type Consent struct {
	Answer    Answer
	By        string
	Capacity  Role // RoleSelf, RoleParent, RoleGuardian
	Date      Date
	Expires   Date // zero: no end
	Withdrawn Date
	Note      string
}

// Given tells that the consent holds on the day.
func (c Consent) Given(on Date) bool {
	return c.Answer == Yes && (c.Expires.IsZero() || !c.Expires.Before(on)) && (c.Withdrawn.IsZero() || c.Withdrawn.After(on))
}

// Area is a part of life (livsområde).
type Area string

// The areas of domain.md 3.4.
const (
	Housing    Area = "housing"
	Health     Area = "health"
	Work       Area = "work" // work, school, barnehage
	Family     Area = "family"
	Leisure    Area = "leisure"
	Economy    Area = "economy"
	Transport  Area = "transport"
	Transition Area = "transition"
)

// Areas is every area, in the order of the plan.
var Areas = []Area{Housing, Health, Work, Family, Leisure, Economy, Transport, Transition}

// LifeArea is how it is in one part of life.
type LifeArea struct {
	Area                                Area
	Situation, Resources, Needs, Wishes string
}

// Empty tells that nothing is written.
func (l LifeArea) Empty() bool {
	return l.Situation == "" && l.Resources == "" && l.Needs == "" && l.Wishes == ""
}

// Area finds what is written about one part of life.
func (p Plan) Area(a Area) LifeArea {
	for _, l := range p.Areas {
		if l.Area == a {
			return l
		}
	}
	return LifeArea{Area: a}
}

// PlanState is where a plan stands.
type PlanState string

// The states (row C7, simple form); derived, never picked.
const (
	PlanDraft      PlanState = "draft"      // kladd
	PlanApproved   PlanState = "approved"   // approved, starts later
	PlanActive     PlanState = "active"     // virksom
	PlanEvaluation PlanState = "evaluation" // its evaluation day has come
	PlanClosed     PlanState = "closed"     // avsluttet
)

// State derives where the plan stands on the day.
func (p Plan) State(on Date) PlanState {
	switch {
	case !p.Closed.IsZero() && !p.Closed.After(on):
		return PlanClosed
	case p.Approved.IsZero():
		return PlanDraft
	case !p.Start.IsZero() && p.Start.After(on):
		return PlanApproved
	case !p.NextEvaluation.IsZero() && !p.NextEvaluation.After(on):
		return PlanEvaluation
	}
	return PlanActive
}
