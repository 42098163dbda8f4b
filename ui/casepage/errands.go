package casepage

import (
	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/ui/route"
)

// errand is an action as the page shows it: where it is done, and the terms
// that may belong to it.
type errand struct {
	action casework.Action
	step   casework.Step // done on this page, in the work of a step
	place  route.Place   // done elsewhere
	rules  []string      // keys of deadlines
}

// errandOf is where an action of the case is done. Every action has one: a
// test walks them all.
func (p *page) errandOf(a casework.Action) errand {
	e := p.errands()[a]
	e.action = a
	return e
}

func (p *page) errands() map[casework.Action]errand {
	f := p.file()
	klage, _ := f.OpenAppeal()
	dismissed, _ := f.UntoldDismissal()
	paper := func(kind casework.PaperKind, about int64, rules ...deadline.Rule) errand {
		return errand{place: route.Place{Page: route.Paper, Case: p.id, Kind: kind, About: about}, rules: keys(rules)}
	}
	plan := func(section string, rules ...deadline.Rule) errand {
		return errand{place: route.Place{Page: route.Plan, Case: p.id, Section: section}, rules: keys(rules)}
	}
	step := func(s casework.Step, rules ...deadline.Rule) errand { return errand{step: s, rules: keys(rules)} }
	appeal := func(rules ...deadline.Rule) errand {
		return errand{place: route.Place{Page: route.Appeal, Case: p.id, Index: int(klage.ID)}, rules: keys(rules)}
	}
	return map[casework.Action]errand{
		casework.ActAnswerNotice: paper(casework.NoticeAnswer, 0, deadline.Acknowledge),
		casework.ActSendReceipt:  paper(casework.Receipt, 0, deadline.Acknowledge),
		casework.ActSendReply:    paper(casework.PreliminaryReply, 0, deadline.PreliminaryReply),
		casework.ActEndWait:      step(casework.StepReceived, deadline.MissingFacts, deadline.Notice),
		casework.ActAssess:       step(casework.StepAssessed, deadline.AnnouncedAnswer),
		casework.ActDecide:       step(casework.StepDecided, deadline.AnnouncedAnswer),

		casework.ActSendLetter:  paper(f.Decision.Letter(), 0, deadline.NotifyDecision),
		casework.ActAppoint:     step(casework.StepCoordinator, deadline.DistributeToUnit, deadline.CoordinatorGap, deadline.Discharge),
		casework.ActGiveToUnit:  step(casework.StepCoordinator),
		casework.ActRemindUnit:  paper(casework.CoordinatorReminder, int64(f.Case.GivenTo)),
		casework.ActSendAppoint: paper(casework.Appointment, 0),

		casework.ActStartPlan:   step(casework.StepPlan, deadline.FirstPlan),
		casework.ActWritePlan:   plan("", deadline.FirstPlan),
		casework.ActApprovePlan: plan("approval"),
		casework.ActPrintPlan:   paper(casework.FullPlan, 0),
		casework.ActEvaluate:    plan("period", deadline.Evaluation),
		casework.ActSetNextDate: step(casework.StepFollowUp, deadline.NextDate),

		casework.ActSendAppealIn:  paper(casework.AppealReceipt, int64(klage.ID)),
		casework.ActSendDismissal: paper(casework.AppealDismissal, int64(dismissed.ID)),
		casework.ActJudgeAppeal:   appeal(deadline.AppealMended, deadline.AppealHandled),
		casework.ActSendAppeal:    appeal(deadline.AppealHandled),
		casework.ActDecideAnew:    appeal(deadline.DecideAnew),
		casework.ActRecordAnswer:  appeal(),
		casework.ActFollowAppeal:  appeal(deadline.AppealFollow),
	}
}

func keys(rules []deadline.Rule) []string {
	out := make([]string, len(rules))
	for i, r := range rules {
		out[i] = r.Key
	}
	return out
}
