package casework

import "slices"

// AppealID numbers the klager of one case from 1 on.
type AppealID int64

// AppealResult is what the kommune itself comes to when it looks at the case again (fvl § 33).
type AppealResult string

// The results.
const (
	AppealNotJudged AppealResult = ""
	AppealGranted   AppealResult = "granted"   // medhold: the decision is made anew
	AppealPartly    AppealResult = "partly"    // partly medhold; the rest goes to the statsforvalter
	AppealUpheld    AppealResult = "upheld"    // opprettholdt: it goes to the statsforvalter
	AppealDismissed AppealResult = "dismissed" // avvist: too late, or not somebody who may klage
)

// AppealResults is every result, in the order they are offered.
var AppealResults = []AppealResult{AppealGranted, AppealPartly, AppealUpheld, AppealDismissed}

// GovernorAnswer is what the statsforvalter comes to.
type GovernorAnswer string

// The answers.
const (
	NotAnsweredYet    GovernorAnswer = ""
	GovernorConfirmed GovernorAnswer = "confirmed" // stadfestet
	GovernorChanged   GovernorAnswer = "changed"   // endret
	GovernorAnnulled  GovernorAnswer = "annulled"  // opphevet: the kommune decides anew
	GovernorDismissed GovernorAnswer = "dismissed" // avvist
)

// GovernorAnswers is every answer, in the order they are offered.
var GovernorAnswers = []GovernorAnswer{GovernorConfirmed, GovernorChanged, GovernorAnnulled, GovernorDismissed}

// Appeal is one klage on the decision of a case (fvl ch. VI, pbrl ch. 7). Where
// it stands is derived, see State.
type Appeal struct {
	ID       AppealID
	Received Date    // the day it came to the kommune
	Posted   Date    // the day it was posted or handed in; zero: not known. In time counts from here (fvl § 30)
	Channel  Channel // how it came
	Role     Role    // in what capacity somebody klager
	By       string  // who, when it is not the person
	Proof    Answer  // a fullmakt or mandate has been seen; asked of others than the person
	Names    Answer  // it names the decision and the change that is wanted (fvl § 32)
	Signed   Answer  // it is signed (fvl § 32; the act of 2025 does not ask for it)
	Decision Date    // the day of the decision it is about
	Change   string  // what is wanted changed
	Grounds  string  // why, in the words of who klager

	LackingBy Date // the day set for mending it; zero: none set
	Mended    Date // the day it was mended

	TakenIn    Answer // a klage too late is treated all the same (fvl § 31)
	LateReason string // why

	Judgement string       // our own assessment, which the person gets a copy of (fvl § 33)
	Result    AppealResult // "" until Judged is set
	Judged    Date

	Sent     Date // the papers went to the statsforvalter
	Answer   GovernorAnswer
	Answered Date
	Words    string // what the answer says, in short
	Followed Date   // what the answer demands has been done

	Withdrawn Date
}

// AppealState is where a klage stands. It is derived, never picked.
type AppealState string

// The states (domain.md 2.2).
const (
	AppealReceived  AppealState = "received"  // to be looked at: in time? complete?
	AppealLate      AppealState = "late"      // too late, and nobody has said whether it is taken in
	AppealLacking   AppealState = "lacking"   // waits for what is lacking
	AppealToJudge   AppealState = "to_judge"  // complete: the kommune assesses it
	AppealToSend    AppealState = "to_send"   // upheld or partly: to be sent to the statsforvalter
	AppealToDecide  AppealState = "to_decide" // medhold, or annulled: to be decided anew
	AppealWithThem  AppealState = "with_them" // the statsforvalter has it
	AppealToFollow  AppealState = "to_follow" // answered: to be followed up
	AppealToTell    AppealState = "to_tell"   // dismissed: its letter is to be sent
	AppealFinished  AppealState = "finished"
	AppealTakenBack AppealState = "taken_back" // the person has withdrawn it
)

// AppealStates is every state in the order of a klage.
var AppealStates = []AppealState{
	AppealReceived, AppealLate, AppealLacking, AppealToJudge, AppealToSend, AppealToDecide,
	AppealWithThem, AppealToFollow, AppealToTell, AppealFinished, AppealTakenBack,
}

// Lacks names what the klage lacks, as text ids of the fields (fvl § 32). The
// act of 2025 asks for no signature.
func (a Appeal) Lacks(rules RuleSet) []string {
	var out []string
	need := func(missing bool, field string) {
		if missing {
			out = append(out, field)
		}
	}
	need(a.Names == No, "appeal.names")
	need(a.Signed == No && rules.AppealSigned, "appeal.signed")
	need(a.Role != RoleSelf && a.Role != RoleParent && a.Role != "" && a.Proof == No, "appeal.proof")
	return out
}

// Looked tells that the questions of what it must hold are answered.
func (a Appeal) Looked(rules RuleSet) bool {
	other := a.Role != RoleSelf && a.Role != RoleParent && a.Role != ""
	return a.Names != NotAnswered && (a.Signed != NotAnswered || !rules.AppealSigned) && (a.Proof != NotAnswered || !other)
}

// Given is the day that counts for whether the klage is in time: when it was posted, or else came.
func (a Appeal) Given() Date {
	if !a.Posted.IsZero() {
		return a.Posted
	}
	return a.Received
}

// Dismissed tells that the kommune has come to that it cannot treat the klage (fvl § 33).
func (a Appeal) Dismissed() bool {
	return !a.Judged.IsZero() && a.Result == AppealDismissed && a.Withdrawn.IsZero()
}

// Open tells that something is still to be done about the klage.
func (a Appeal) Open() bool {
	switch {
	case a.Received.IsZero(), !a.Withdrawn.IsZero(), !a.Followed.IsZero():
		return false
	case a.Judged.IsZero():
		return true
	}
	return a.Result != AppealDismissed
}

// Ours tells that the kommune has the klage, and not the statsforvalter.
func (a Appeal) Ours() bool { return a.Open() && a.Sent.IsZero() }

// State derives where the klage stands. late tells that it came after the
// klagefrist, which package deadline knows.
func (a Appeal) State(late bool, rules RuleSet) AppealState {
	switch {
	case !a.Withdrawn.IsZero():
		return AppealTakenBack
	case !a.Open():
		return AppealFinished
	case !a.Judged.IsZero():
		return a.stateAfter()
	case late && a.TakenIn == NotAnswered:
		return AppealLate
	case len(a.Lacks(rules)) > 0 && a.Mended.IsZero():
		return AppealLacking
	case !a.Looked(rules):
		return AppealReceived
	}
	return AppealToJudge
}

// stateAfter is the state of a klage that has been judged.
func (a Appeal) stateAfter() AppealState {
	switch {
	case a.Result == AppealGranted:
		return AppealToDecide
	case a.Sent.IsZero():
		return AppealToSend
	case a.Answer == NotAnsweredYet:
		return AppealWithThem
	case a.Answer == GovernorAnnulled:
		return AppealToDecide
	}
	return AppealToFollow
}

// AnewFrom is the day it came out that a decision must be made anew: our own
// medhold, or what the statsforvalter answered. Zero: it need not.
func (a Appeal) AnewFrom() Date {
	switch {
	case a.Judged.IsZero(), !a.Withdrawn.IsZero():
	case !a.Sent.IsZero() && (a.Answer == GovernorAnnulled || a.Answer == GovernorChanged):
		return a.Answered
	case a.Result == AppealGranted || a.Result == AppealPartly:
		return a.Judged
	}
	return Date{}
}

// Replaced tells that the decision a klage is about has been opened again or made anew.
func (f CaseFile) Replaced(a Appeal) bool {
	if f.Decision.Final() && f.Decision.Date == a.Decision {
		return false
	}
	return slices.ContainsFunc(f.Earlier, func(d Decision) bool { return d.Date == a.Decision })
}

// Reopened tells that a decision is being made anew; the day it counts from is
// that of the klage it follows from.
func (f CaseFile) Reopened() (from Date, ok bool) {
	if f.Decision.Final() || len(f.Earlier) == 0 {
		return Date{}, false
	}
	for _, a := range slices.Backward(f.Appeals) {
		if day := a.AnewFrom(); !day.IsZero() && f.Replaced(a) {
			return day, true
		}
	}
	return Date{}, true
}

// DecisionOf is the decision a klage is about: the one of its day, or the last that was made.
func (f CaseFile) DecisionOf(a Appeal) Decision {
	for _, d := range f.Earlier {
		if d.Date == a.Decision && !a.Decision.IsZero() {
			return d
		}
	}
	if n := len(f.Earlier); n > 0 && !f.Decision.Final() {
		return f.Earlier[n-1]
	}
	return f.Decision
}

// Untold tells that a klage has been dismissed, and no letter has told of it since.
func (f CaseFile) Untold(a Appeal) bool {
	return a.Dismissed() && !slices.ContainsFunc(f.Documents, func(d Document) bool {
		return d.Kind == AppealDismissal && !d.Date.Before(a.Judged)
	})
}

// UntoldDismissal is the first klage that is Untold; ok is false when there is none.
func (f CaseFile) UntoldDismissal() (a Appeal, ok bool) {
	i := slices.IndexFunc(f.Appeals, f.Untold)
	if i < 0 {
		return Appeal{}, false
	}
	return f.Appeals[i], true
}

// OpenAppeal is the last klage something is still to be done about, those the
// kommune has before those the statsforvalter has; ok is false when there is none.
func (f CaseFile) OpenAppeal() (a Appeal, ok bool) {
	for _, other := range slices.Backward(f.Appeals) {
		switch {
		case other.Ours():
			return other, true
		case other.Open() && !ok:
			a, ok = other, true
		}
	}
	return a, ok
}
