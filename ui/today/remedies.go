package today

import (
	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/route"
)

// remedy is the one button of a task: its verb, and where the work is done.
type remedy struct {
	verb  string // text id below "today.do."
	place func(casework.CaseFile) route.Place
}

// remedyOf is the button for a term; where there is none of its own it opens
// the case.
func remedyOf(r deadline.Rule) remedy {
	if own, ok := remedies[r.Key]; ok {
		return own
	}
	return remedy{"open", inCase("")}
}

// remedies is what is done about each term. A test demands one for every rule.
var remedies = map[string]remedy{
	deadline.Acknowledge.Key:      {"receipt", receipt},
	deadline.PreliminaryReply.Key: {"reply", paper(casework.PreliminaryReply)},
	deadline.AnnouncedAnswer.Key:  {"delay", paper(casework.DelayNotice)},
	deadline.MissingFacts.Key:     {"wait", inCase(casework.StepReceived)},
	deadline.Notice.Key:           {"wait", inCase(casework.StepReceived)},
	deadline.ProxyExpiry.Key:      {"proxy", inCase(casework.StepReceived)},
	deadline.NotifyDecision.Key: {"letter", func(f casework.CaseFile) route.Place {
		return paper(f.Decision.Letter())(f)
	}},

	deadline.DistributeToUnit.Key:   {"appoint", inCase(casework.StepCoordinator)},
	deadline.CoordinatorGap.Key:     {"appoint", inCase(casework.StepCoordinator)},
	deadline.CoordinatorContact.Key: {"contact", inCase(casework.StepCoordinator)},
	deadline.Discharge.Key:          {"open", inCase("")},

	deadline.FirstPlan.Key:     {"write_plan", plan("")},
	deadline.NextDate.Key:      {"next_date", inCase(casework.StepFollowUp)},
	deadline.Evaluation.Key:    {"evaluate", plan("")},
	deadline.PlanUntouched.Key: {"evaluate", plan("")},
	deadline.ConsentExpiry.Key: {"consent", plan("consent")},
	deadline.Turns15.Key:       {"open", inCase("")},
	deadline.Turns16.Key:       {"open", inCase("")},
	deadline.Turns18.Key:       {"open", inCase("")},

	deadline.Appeal4Weeks.Key:  {"decision", inCase(casework.StepDecided)},
	deadline.Appeal3Weeks.Key:  {"decision", inCase(casework.StepDecided)},
	deadline.AppealCutoff.Key:  {"decision", inCase(casework.StepDecided)},
	deadline.AppealHandled.Key: {"appeal", appeal},
	deadline.AppealMended.Key:  {"appeal", appeal},
	deadline.AppealFollow.Key:  {"appeal", appeal},
	deadline.DecideAnew.Key:    {"appeal", appeal},
}

// receipt tells that a henvendelse has come; one who has sent a melding gets
// the careful answer (hpl § 38 a).
func receipt(f casework.CaseFile) route.Place {
	if f.Application.Type == casework.TypeNotice {
		return paper(casework.NoticeAnswer)(f)
	}
	return paper(casework.Receipt)(f)
}

func paper(kind casework.PaperKind) func(casework.CaseFile) route.Place {
	return func(f casework.CaseFile) route.Place {
		return route.Place{Page: route.Paper, Case: f.Case.ID, Kind: kind}
	}
}

// inCase is the page of the case, with the work of a step shown; "" is the step it stands at.
func inCase(step casework.Step) func(casework.CaseFile) route.Place {
	return func(f casework.CaseFile) route.Place {
		return route.Place{Page: route.Case, Case: f.Case.ID, Section: string(step)}
	}
}

func plan(section string) func(casework.CaseFile) route.Place {
	return func(f casework.CaseFile) route.Place {
		return route.Place{Page: route.Plan, Case: f.Case.ID, Section: section}
	}
}

// appeal is the klage that is open.
func appeal(f casework.CaseFile) route.Place {
	open, _ := f.OpenAppeal()
	return route.Place{Page: route.Appeal, Case: f.Case.ID, Index: int(open.ID)}
}
