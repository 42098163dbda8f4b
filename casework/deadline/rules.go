package deadline

import "samtak/casework"

// The terms of an IP case with their default numbers (domain.md 4.1). They
// are starting points: change a copy, never these.
var (
	// Acknowledge: a bekreftelse goes out soon after the receipt. Good practice, and a duty when the act of 2025 comes into force.
	Acknowledge = Rule{Key: "acknowledge", Start: "deadline.start.received", Count: 7, Unit: Workdays, Yellow: Span{3, Workdays}, Side: Kommune}
	// PreliminaryReply: a foreløpig svar within one month when the decision takes longer (fvl § 11 a).
	PreliminaryReply = Rule{Key: "preliminary_reply", Start: "deadline.start.received", Count: 1, Unit: Months, Yellow: Span{20, Days}, Side: Kommune, Source: "fvl-11a"}
	// AnnouncedAnswer: the day an answer was promised (fvl § 11 a; the act of 2025 § 17 demands word of a delay).
	AnnouncedAnswer = Rule{Key: "announced_answer", Start: "deadline.start.announced", Unit: Days, Yellow: Span{-5, Days}, Side: Kommune, Source: "fvl-11a"}
	// MissingFacts: the day set for the applicant to send what is missing (fvl § 11).
	MissingFacts = Rule{Key: "missing_facts", Start: "deadline.start.set", Unit: Days, Yellow: Span{-3, Days}, Side: Citizen, Source: "fvl-11"}
	// Notice: the day set in a forhåndsvarsel (fvl § 16).
	Notice = Rule{Key: "notice", Start: "deadline.start.set", Unit: Days, Yellow: Span{-3, Days}, Side: Citizen, Source: "fvl-16"}
	// NotifyDecision: the person is told of a decision as soon as possible (fvl § 27); three working days are a local routine.
	NotifyDecision = Rule{Key: "notify_decision", Start: "deadline.start.decided", Count: 3, Unit: Workdays, Yellow: Span{1, Workdays}, Side: Kommune, Source: "fvl-27"}
	// NextDate: a plan in force always has the day it is looked at again. Red at once.
	NextDate = Rule{Key: "next_date", Start: "deadline.start.approved", Unit: Days, Side: Kommune}
	// DistributeToUnit: from the decision until a koordinator is named.
	DistributeToUnit = Rule{Key: "distribute_to_unit", Start: "deadline.start.decided", Count: 14, Unit: Days, Yellow: Span{7, Days}, Side: Kommune}
	// CoordinatorContact: the koordinator's first contact with the user.
	CoordinatorContact = Rule{Key: "coordinator_contact", Start: "deadline.start.appointed", Count: 21, Unit: Days, Yellow: Span{14, Days}, Side: Kommune}
	// CoordinatorGap: nobody is koordinator. Red at once (hol § 7-2).
	CoordinatorGap = Rule{Key: "coordinator_gap", Start: "deadline.start.vacant", Unit: Days, Side: Kommune, Source: "hol-7-2"}
	// FirstPlan: the first version of the plan.
	FirstPlan = Rule{Key: "first_plan", Start: "deadline.start.appointed", Count: 12, Unit: Weeks, Yellow: Span{8, Weeks}, Side: Kommune}
	// Evaluation: the evaluation date written in the plan (the IP regulation).
	Evaluation = Rule{Key: "evaluation", Start: "deadline.start.evaluation", Unit: Days, Yellow: Span{-30, Days}, Side: Kommune, Source: "ipforskrift"}
	// PlanUntouched: nobody has written in the plan.
	PlanUntouched = Rule{Key: "plan_untouched", Start: "deadline.start.touched", Count: 12, Unit: Months, Yellow: Span{9, Months}, Side: Kommune}
	// ConsentExpiry: a consent runs out; from a withdrawal it is red at once.
	ConsentExpiry = Rule{Key: "consent_expiry", Start: "deadline.start.expires", Unit: Days, Yellow: Span{-30, Days}, Side: Fact}
	// Turns15: the user becomes a party in person (fvl § 17).
	Turns15 = Rule{Key: "turns_15", Start: "deadline.start.turns_15", Count: -1, Unit: Months, Yellow: Span{-6, Months}, Side: Kommune, Source: "fvl-17"}
	// Turns16: the user consents to health care alone (pbrl § 4-3).
	Turns16 = Rule{Key: "turns_16", Start: "deadline.start.turns_16", Count: -1, Unit: Months, Yellow: Span{-6, Months}, Side: Kommune, Source: "pbrl-4-3"}
	// Turns18: the right to a barnekoordinator ends (pbrl § 2-5 c).
	Turns18 = Rule{Key: "turns_18", Start: "deadline.start.turns_18", Count: -1, Unit: Months, Yellow: Span{-6, Months}, Side: Kommune, Source: "pbrl-2-5c"}
	// Appeal4Weeks: the klagefrist under health law, from the day the letter arrived (pbrl § 7-5).
	Appeal4Weeks = Rule{Key: "appeal_4_weeks", Start: "deadline.start.arrived", Count: 4, Unit: Weeks, Side: Citizen, Source: "pbrl-7-5", Info: true}
	// Appeal3Weeks: the klagefrist under the other laws, from the day the letter arrived (fvl § 29).
	Appeal3Weeks = Rule{Key: "appeal_3_weeks", Start: "deadline.start.arrived", Count: 3, Unit: Weeks, Side: Citizen, Source: "fvl-29", Info: true}
	// AppealCutoff: a late klage can be treated for one year from the decision, no longer (fvl § 31).
	AppealCutoff = Rule{Key: "appeal_cutoff", Start: "deadline.start.decided", Count: 12, Unit: Months, Side: Citizen, Source: "fvl-31", Info: true}
	// AppealHandled: a klage is assessed and sent on (fvl § 33).
	AppealHandled = Rule{Key: "appeal_handled", Start: "deadline.start.appeal", Count: 21, Unit: Days, Yellow: Span{7, Days}, Side: Kommune, Source: "fvl-33"}
	// AppealMended: the day set for mending what a klage lacks (fvl § 32).
	AppealMended = Rule{Key: "appeal_mended", Start: "deadline.start.set", Unit: Days, Yellow: Span{-3, Days}, Side: Citizen, Source: "fvl-32"}
	// AppealFollow: what the statsforvalter has answered is followed up. A local routine.
	AppealFollow = Rule{Key: "appeal_follow", Start: "deadline.start.answered", Count: 28, Unit: Days, Yellow: Span{14, Days}, Side: Kommune}
	// DecideAnew: a decision annulled or given medhold is made anew. A local routine.
	DecideAnew = Rule{Key: "decide_anew", Start: "deadline.start.anew", Count: 28, Unit: Days, Yellow: Span{14, Days}, Side: Kommune}
	// ProxyExpiry: a fullmakt or a mandate runs out.
	ProxyExpiry = Rule{Key: "proxy_expiry", Start: "deadline.start.proxy", Unit: Days, Yellow: Span{-30, Days}, Side: Fact, Source: "fvl-12"}
	// Discharge: the person leaves the hospital; somebody must be there. Local routine.
	Discharge = Rule{Key: "discharge", Start: "deadline.start.discharge", Unit: Days, Yellow: Span{-14, Days}, Side: Fact}
)

// Rules is every rule with its default numbers, in the order of a case.
func Rules() []Rule {
	return []Rule{
		Acknowledge, PreliminaryReply, AnnouncedAnswer, MissingFacts, Notice, NotifyDecision, DistributeToUnit, CoordinatorContact,
		CoordinatorGap, FirstPlan, NextDate, Evaluation, PlanUntouched, ConsentExpiry, Turns15, Turns16, Turns18,
		Appeal4Weeks, Appeal3Weeks, AppealCutoff, AppealHandled, AppealMended, AppealFollow, DecideAnew, ProxyExpiry, Discharge,
	}
}

// Find finds a rule by its key.
func Find(key string) (r Rule, ok bool) {
	for _, r := range Rules() {
		if r.Key == key {
			return r, true
		}
	}
	return Rule{}, false
}

// Appeal is the klagefrist that follows from a hjemmel; ok is false when it gives none.
func Appeal(h casework.Hjemmel) (r Rule, ok bool) { return AppealIn(h.AppealWeeks, h.Key) }

// AppealIn is the klagefrist of a number of weeks, with source as the key of
// what it rests on when it is neither 4 weeks nor 3; ok is false for 0.
func AppealIn(weeks int, source string) (r Rule, ok bool) {
	switch {
	case weeks <= 0:
		return Rule{}, false
	case weeks == Appeal4Weeks.Count:
		return Appeal4Weeks, true
	case weeks == Appeal3Weeks.Count:
		return Appeal3Weeks, true
	}
	own := Appeal3Weeks
	own.Count, own.Source = weeks, source
	return own, true
}

// PresumedArrival is the day a letter sent on the day is taken to have
// arrived, when nothing surer is known: postDays later (casework.Settings.PostDays).
func PresumedArrival(sent casework.Date, postDays int) casework.Date { return sent.AddDays(postDays) }
