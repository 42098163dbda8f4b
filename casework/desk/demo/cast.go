package demo

import "samtak/casework"

// part is one person of the crowd: who, and how far her case has come. Days
// are counted from the day the crowd is played: back in came, on in day.
type part struct {
	theme string
	age   int // whole years; unborn: an expected child
	came  int // days since the henvendelse
	to    stage
	day   int // the day that matters at this stage, see stage; 0 in decided and appointed: soon after the case came

	via     casework.ApplicationType // "": a søknad
	outcome casework.Outcome         // "": granted, once decided
	product casework.Product         // "": a plan
	with    mark
}

// unborn is the age of an expected child.
const unborn = -1

// stage is how far a case has come.
type stage int

// The stages; in brackets what day is.
const (
	registered stage = iota
	received         // the receipt is sent
	replied          // foreløpig svar too [the day the answer is promised]
	weighing         // half assessed
	weighed          // assessed
	drafted          // the decision is written, not made [the day the answer is promised]
	decided          // [the day of the decision]
	appointed        // a koordinator is named [the day she is]
	begun            // a plan is begun, with gaps [the day the koordinator was named]
	written          // the plan is whole, not approved [the same]
	approved         // [the next evaluation]
)

// mark is something special about a part.
type mark uint32

const (
	other        mark = 1 << iota // the other målform
	confidential                  // fortrolig adresse
	strict                        // strengt fortrolig adresse
	verge
	proxy
	aid       // speaks with ASK
	long      // a long name
	wished    // the koordinator is the one she wished for
	against   // has said no to the henvendelse
	refusing  // has said no to the plan
	untold    // the decision is not sent
	unnoticed // the oppnevning is not sent
	unmet     // the koordinator has not met the user
	left      // the koordinator has gone, nobody has come
	replaced  // the koordinator has gone, another has come
	unprinted // the plan is not printed
	undated   // the plan has no next evaluation
	later     // the plan starts later
	expiring  // the consent to share runs out soon
	over      // the case is closed
)

func (p part) has(m mark) bool { return p.with&m != 0 }

// cast is the crowd. Neighbours never share a theme.
var cast = []part{
	// The queue: not decided.
	{theme: "heart", age: unborn, came: 1, to: registered, via: casework.TypeInquiry, product: casework.ProductChildCoordinator},
	{theme: "mind", age: 33, came: 3, to: registered, with: strict},
	{theme: "pain", age: 47, came: 13, to: registered, via: casework.TypeInquiry, with: other},
	{theme: "copd", age: 71, came: 8, to: received},
	{theme: "head", age: 29, came: 14, to: received, via: casework.TypeHospital},
	{theme: "autism", age: 9, came: 41, to: replied, day: 20, via: casework.TypeNotice, with: other},
	{theme: "ms", age: 44, came: 52, to: replied, day: 6, with: long},
	{theme: "disability", age: 24, came: 12, to: weighing, with: verge},
	{theme: "eating", age: 19, came: 10, to: weighed, with: against},
	{theme: "newcomer", age: 37, came: 37, to: received, via: casework.TypeNotice},
	{theme: "parkinson", age: 68, came: 47, to: replied, day: 0, with: other},
	{theme: "cancer", age: 52, came: 34, to: drafted, day: 25},

	// Decided, and nothing more to do or to give.
	{theme: "wrist", age: 61, came: 300, to: decided, outcome: casework.Refused},
	{theme: "knee", age: 38, came: 31, to: decided, day: -10, outcome: casework.Refused, with: other},
	{theme: "hearing", age: 74, came: 29, to: decided, day: -9, outcome: casework.Refused, with: untold},
	{theme: "deafblind", age: 63, came: 205, to: decided, outcome: casework.Withdrawn},
	{theme: "school", age: 13, came: 62, to: decided, outcome: casework.Withdrawn, via: casework.TypeNotice, with: against},
	{theme: "spine", age: 41, came: 152, to: decided, outcome: casework.Forwarded, with: other},
	{theme: "addiction", age: 36, came: 27, to: decided, outcome: casework.Forwarded},
	{theme: "stroke", age: 79, came: 335, to: decided, outcome: casework.Forwarded, via: casework.TypeHospital, with: over},

	// A koordinator and no plan.
	{theme: "mind", age: 27, came: 184, to: appointed, outcome: casework.Declined},
	{theme: "pain", age: 53, came: 43, to: appointed, outcome: casework.Declined, with: other | wished},
	{theme: "copd", age: 66, came: 57, to: appointed, day: -30, outcome: casework.Declined},
	{theme: "parkinson", age: 72, came: 121, to: appointed, product: casework.ProductCoordinator, with: confidential},
	{theme: "down", age: 6, came: 92, to: appointed, product: casework.ProductChildCoordinator, via: casework.TypeNotice},
	{theme: "cancer", age: 58, came: 240, to: appointed, product: casework.ProductCoordinator, with: left},
	{theme: "heart", age: unborn, came: 48, to: appointed, product: casework.ProductChildCoordinator, with: other},
	{theme: "stroke", age: 57, came: 410, to: appointed, product: casework.ProductCoordinator, via: casework.TypeHospital, with: over},

	// A plan is given, and is not approved yet.
	{theme: "ms", age: 39, came: 33, to: appointed, day: -2, with: untold | unnoticed | unmet},
	{theme: "head", age: 45, came: 44, to: decided, day: -5},
	{theme: "cp", age: 4, came: 40, to: appointed, day: -4, with: unnoticed | unmet},
	{theme: "addiction", age: 48, came: 55, to: appointed, day: -21, with: unmet},
	{theme: "eating", age: 22, came: 60, to: appointed, day: -25, with: strict | other},
	{theme: "disability", age: 31, came: 81, to: appointed, day: -50, with: verge | replaced},
	{theme: "epilepsy", age: 11, came: 80, to: begun, day: -45},
	{theme: "newcomer", age: 28, came: 92, to: begun, day: -60, with: other},
	{theme: "deafblind", age: 55, came: 108, to: written, day: -66, with: aid},
	{theme: "mind", age: 42, came: 100, to: written, day: -62, with: refusing},
	{theme: "spine", age: 34, came: 98, to: begun, day: -64, via: casework.TypeHospital, with: other},

	// A plan is approved.
	{theme: "muscle", age: 16, came: 105, to: approved, day: 160, with: later | aid},
	{theme: "stroke", age: 64, came: 112, to: approved, day: 150, with: unprinted},
	{theme: "pain", age: 35, came: 130, to: approved, day: 120, with: proxy},
	{theme: "autism", age: 14, came: 145, to: approved, day: 95, with: other},
	{theme: "parkinson", age: 76, came: 160, to: approved, day: 75, with: wished},
	{theme: "cp", age: 17, came: 171, to: approved, day: 64, with: long | other},
	{theme: "disability", age: 52, came: 188, to: approved, day: 48, with: verge},
	{theme: "copd", age: 69, came: 199, to: approved, day: 18, with: replaced},
	{theme: "addiction", age: 41, came: 212, to: approved, day: 0, with: confidential},
	{theme: "down", age: 12, came: 226, to: approved, day: -11, with: aid},
	{theme: "ms", age: 50, came: 250, to: approved, with: undated | other},
	{theme: "head", age: 38, came: 266, to: approved, day: 81, with: expiring},
	{theme: "newcomer", age: 45, came: 281, to: approved, day: 110},
	{theme: "epilepsy", age: 15, came: 318, to: approved, day: 55, via: casework.TypeOwnInitiative},
	{theme: "deafblind", age: 70, came: 350, to: approved, day: 40, with: other},
	{theme: "school", age: 10, came: 390, to: approved, day: -120, with: over},
	{theme: "cancer", age: 47, came: 422, to: approved, day: -150, with: over | other},
}
