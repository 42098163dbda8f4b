package choose

import "samtak/casework"

// group is kinds of paper that belong together.
type group struct {
	name  string
	kinds []casework.PaperKind
}

// groups is every kind of paper, in the order of a case.
var groups = []group{
	{"intake", []casework.PaperKind{
		casework.Receipt, casework.PreliminaryReply, casework.DelayNotice, casework.NoticeAnswer,
	}},
	{"work", []casework.PaperKind{
		casework.AskForFacts, casework.MappingInvite, casework.MappingNote, casework.TalkNote, casework.AdvanceNotice,
	}},
	{"decision", []casework.PaperKind{
		casework.GrantPlan, casework.GrantCoordinator, casework.GrantChildCoordinator, casework.RefusePlan,
		casework.RefuseChildCoordinator, casework.NoCoordinator, casework.ForwardLetter, casework.Dismissal, casework.Ending,
	}},
	{"plan", []casework.PaperKind{
		casework.ToUnit, casework.CoordinatorReminder, casework.Appointment, casework.CoordinatorChange,
		casework.FullPlan, casework.ShortPlan,
	}},
	{"appeal", []casework.PaperKind{
		casework.AppealReceipt, casework.AppealLackings, casework.AppealDismissal, casework.Reversal, casework.ToGovernor,
	}},
	{"access", []casework.PaperKind{casework.AccessAnswer, casework.Correction}},
	{"form", []casework.PaperKind{
		casework.PlanConsentForm, casework.SharingConsentForm, casework.WithdrawalForm, casework.ProxyForm, casework.ApplicationForm,
		casework.EvaluationForm,
	}},
}
