package casework

// ApplicationID identifies a henvendelse in the store.
type ApplicationID int64

// Channel is how a henvendelse reached the kommune.
type Channel string

// The channels (row A1).
const (
	ByLetter  Channel = "letter"
	ByPhone   Channel = "phone"
	InPerson  Channel = "in_person"
	ByEmail   Channel = "email"
	ByPortal  Channel = "portal"
	ByMessage Channel = "message" // electronic message from a health system
)

// Channels is every channel, in the order they are offered.
var Channels = []Channel{ByLetter, ByPhone, InPerson, ByEmail, ByPortal, ByMessage}

// ApplicationType is what kind of henvendelse it is.
type ApplicationType string

// The types (row A1).
const (
	TypeApplication   ApplicationType = "application"    // søknad
	TypeInquiry       ApplicationType = "inquiry"        // henvendelse
	TypeNotice        ApplicationType = "notice"         // melding om behov, hpl § 38 a
	TypeHospital      ApplicationType = "hospital"       // from helseforetak, with discharge date
	TypeOwnInitiative ApplicationType = "own_initiative" // the kommune itself
)

// ApplicationTypes is every type, in the order they are offered.
var ApplicationTypes = []ApplicationType{TypeApplication, TypeInquiry, TypeNotice, TypeHospital, TypeOwnInitiative}

// Role is in what capacity somebody turns to the kommune.
type Role string

// The roles (row A2). The one who applies is often not the one the plan is for.
const (
	RoleSelf     Role = "self"
	RoleParent   Role = "parent"
	RoleGuardian Role = "guardian"
	RoleProxy    Role = "proxy"
	RoleReporter Role = "reporter" // melder: name, role, service
)

// Roles is every role, in the order they are offered.
var Roles = []Role{RoleSelf, RoleParent, RoleGuardian, RoleProxy, RoleReporter}

// Applicant is somebody who turns to the kommune for the person.
type Applicant struct {
	Role    Role
	Name    string
	Phone   string
	Service string // the reporter's workplace
	Scope   string // the mandate or fullmakt
	Proof   bool   // the mandate or fullmakt has been seen
	Expires Date   // zero: no end
}

// Answer is yes, no, or not answered yet.
type Answer string

// The answers.
const (
	NotAnswered Answer = ""
	Yes         Answer = "yes"
	No          Answer = "no"
)

// Application is one henvendelse: what came in, when, how, from whom, and what is wanted.
type Application struct {
	ID        ApplicationID
	CaseID    CaseID
	Received  Date
	Channel   Channel
	Type      ApplicationType
	Discharge Date // planned discharge, TypeHospital only

	Wants      []Product
	Applicants []Applicant // empty: the person alone

	ServicesToday  []string
	ServicesNeeded []string
	Need           string // in the applicant's own words
	Wish           string // whom the person wishes as koordinator
	Consent        Answer // has the person agreed to the henvendelse
	PlanBefore     Answer // has the person a plan already; only one plan per person

	AnswerBy Date // promised in the foreløpig svar or a letter about delay; set by the desk when that is final; see CaseFile.PromisedDay
	Promised Date // the day of that letter
}

// Applicant1 is the one who turned to us first; ok is false when it is the person.
func (a Application) Applicant1() (first Applicant, ok bool) {
	if len(a.Applicants) == 0 || a.Applicants[0].Role == RoleSelf {
		return Applicant{}, false
	}
	return a.Applicants[0], true
}

// Wanted tells that the product is asked for.
func (a Application) Wanted(p Product) bool {
	for _, w := range a.Wants {
		if w == p {
			return true
		}
	}
	return false
}

// Proposal is what the number of services suggests (row A8, the rule of kommune A).
type Proposal string

// The proposals. They are never more than that: the caseworker decides.
const (
	ProposeNothing Proposal = ""
	ProposePlan    Proposal = "plan"    // two or more services: offer a plan
	ProposeForward Proposal = "forward" // one service: forward to its unit
)

// Propose counts the services the person has or needs.
func (a Application) Propose() Proposal {
	seen := map[string]bool{}
	for _, s := range append(append([]string{}, a.ServicesToday...), a.ServicesNeeded...) {
		if f := Fold(s); f != "" {
			seen[f] = true
		}
	}
	switch {
	case len(seen) >= 2:
		return ProposePlan
	case len(seen) == 1:
		return ProposeForward
	}
	return ProposeNothing
}
