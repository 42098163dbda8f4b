package casework

import "cmp"

// Applies tells whether a kind of paper has something to say in the case as it
// stands; why is a text id below "choose.why." when it has not. It is advice
// for whoever chooses: what must hold before a paper can be frozen is checked
// when it is.
func (f CaseFile) Applies(k PaperKind) (ok bool, why string) {
	why = f.holdsBack(k)
	return why == "", why
}

// holdsBack is why a kind of paper has nothing to say in the case; "" when it has.
func (f CaseFile) holdsBack(k PaperKind) string {
	switch k {
	case Receipt, PreliminaryReply:
		return when(f.Decision.Final(), "decided")
	case DelayNotice:
		return cmp.Or(when(f.Decision.Final(), "decided"), when(f.Application.AnswerBy.IsZero() && !f.has(Receipt), "not_promised"))
	case NoticeAnswer:
		return when(!f.Application.Reported(), "no_reporter")
	case MappingNote, TalkNote:
		return when(!f.anyPrintable(), "no_note")
	case GrantPlan, GrantCoordinator, GrantChildCoordinator, RefusePlan, RefuseChildCoordinator, NoCoordinator, ForwardLetter, Dismissal:
		return cmp.Or(when(!f.Decision.Final(), "no_decision"), when(f.Decision.Letter() != k, "other_decision"))
	case ToUnit, CoordinatorReminder:
		return f.holdsBackUnit(k)
	case Appointment:
		return when(f.Coordinator.ID == 0, "no_coordinator")
	case CoordinatorChange:
		return cmp.Or(when(f.Coordinator.ID == 0, "no_coordinator"), when(len(f.Assignments) < 2, "no_change"))
	case FullPlan, ShortPlan:
		return when(f.Plan.ID == 0, "no_plan")
	case Ending:
		return when(!f.Decision.Final(), "no_decision")
	case AppealReceipt, AppealLackings, AppealDismissal, Reversal, ToGovernor:
		return f.holdsBackAppeal(k)
	case Correction:
		return when(!f.anySent(), "no_paper")
	case Incoming:
		return "incoming"
	case AskForFacts, MappingInvite, AdvanceNotice, PlanConsentForm, SharingConsentForm, WithdrawalForm, ProxyForm,
		EvaluationForm, AccessAnswer, ApplicationForm:
	}
	return ""
}

// when is the reason if it holds.
func when(holds bool, why string) string {
	if holds {
		return why
	}
	return ""
}

// holdsBackUnit is about the letters to the unit that is to find a koordinator.
func (f CaseFile) holdsBackUnit(k PaperKind) string {
	return cmp.Or(
		when(!f.Decision.Final(), "no_decision"),
		when(f.Decision.GivesNothing(), "gives_nothing"),
		when(k == CoordinatorReminder && f.Case.GivenOn.IsZero(), "not_given"),
		when(k == CoordinatorReminder && f.Coordinator.ID != 0, "has_coordinator"),
	)
}

// holdsBackAppeal is about the letters of a klage: it is enough that one klage asks for them.
func (f CaseFile) holdsBackAppeal(k PaperKind) string {
	why := "no_appeal"
	for _, a := range f.Appeals {
		judged := !a.Judged.IsZero()
		gave := judged && (a.Result == AppealGranted || a.Result == AppealPartly)
		kept := judged && (a.Result == AppealUpheld || a.Result == AppealPartly)
		switch {
		case k == AppealLackings && (judged || !a.Open()):
			why = "judged"
		case k == AppealDismissal && !a.Dismissed():
			why = "not_dismissed"
		case k == Reversal && !gave:
			why = "not_granted"
		case k == ToGovernor && !kept:
			why = "not_upheld"
		case k == ToGovernor && !a.Sent.IsZero():
			why = "sent"
		default:
			return ""
		}
	}
	return why
}

// Reported tells that somebody else has sent word of the need (hpl § 38 a).
func (a Application) Reported() bool {
	if a.Type == TypeNotice || a.Type == TypeHospital {
		return true
	}
	for _, who := range a.Applicants {
		if who.Role == RoleReporter {
			return true
		}
	}
	return false
}

func (f CaseFile) anyPrintable() bool {
	for _, n := range f.Notes {
		if n.Printable() {
			return true
		}
	}
	return false
}

// anySent tells that a paper that can be corrected is made.
func (f CaseFile) anySent() bool {
	for _, d := range f.Documents {
		if d.Kind.Direction() == Out && d.Kind != Correction {
			return true
		}
	}
	return false
}
