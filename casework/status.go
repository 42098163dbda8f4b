package casework

// Step is one stage of a case; the step line of a case shows all of them.
type Step string

// The steps in their order.
const (
	StepReceived    Step = "received"
	StepAssessed    Step = "assessed"
	StepDecided     Step = "decided"
	StepCoordinator Step = "coordinator"
	StepPlan        Step = "plan"
	StepFollowUp    Step = "follow_up"
)

// Steps is every step in order.
var Steps = []Step{StepReceived, StepAssessed, StepDecided, StepCoordinator, StepPlan, StepFollowUp}

// Progress is how far a step is.
type Progress string

// The kinds of progress.
const (
	Ahead     Progress = "ahead"
	Now       Progress = "now"
	Finished  Progress = "finished"
	NotNeeded Progress = "not_needed" // this case ends without it
)

// StepState is one step of one case: how far it is, since when, and what is
// missing, as text ids below "missing.".
type StepState struct {
	Step     Step
	Progress Progress
	Date     Date
	Missing  []string
}

// Action is something the caseworker can do next.
type Action string

// The actions "Hva nå?" can offer.
const (
	ActSendReceipt Action = "send_receipt"
	ActSendReply   Action = "send_reply"
	ActAssess      Action = "assess"
	ActDecide      Action = "decide"
	ActSendLetter  Action = "send_letter"
	ActAppoint     Action = "appoint"
	ActSendAppoint Action = "send_appointment"
	ActStartPlan   Action = "start_plan"
	ActWritePlan   Action = "write_plan"
	ActApprovePlan Action = "approve_plan"
	ActPrintPlan   Action = "print_plan"
	ActEvaluate    Action = "evaluate"
	ActSetNextDate Action = "set_next_date"

	ActAnswerNotice Action = "answer_notice"  // svar på melding (hpl § 38 a)
	ActEndWait      Action = "end_wait"       // what was asked for has come, or the day is over
	ActGiveToUnit   Action = "give_to_unit"   // fordeling til enhet (row B7)
	ActRemindUnit   Action = "remind_unit"    // purring
	ActSendAppealIn Action = "send_appeal_in" // klagen er mottatt
	ActJudgeAppeal  Action = "judge_appeal"   // in time? complete? our assessment
	ActSendAppeal   Action = "send_appeal"    // the package to the statsforvalter
	ActDecideAnew   Action = "decide_anew"    // after medhold, or annulled
	ActRecordAnswer Action = "record_answer"  // what the statsforvalter answered
	ActFollowAppeal Action = "follow_appeal"  // do what the answer demands

	ActSendDismissal Action = "send_dismissal" // the letter that the klage is dismissed
)

// Actions is every action, for the test that demands a text for each.
var Actions = []Action{
	ActSendReceipt, ActSendReply, ActAssess, ActDecide, ActSendLetter, ActAppoint, ActSendAppoint,
	ActStartPlan, ActWritePlan, ActApprovePlan, ActPrintPlan, ActEvaluate, ActSetNextDate,
	ActAnswerNotice, ActEndWait, ActGiveToUnit, ActRemindUnit, ActSendAppealIn, ActJudgeAppeal, ActSendAppeal,
	ActDecideAnew, ActRecordAnswer, ActFollowAppeal, ActSendDismissal,
}

// CaseState is where a case stands and why. It is always derived from what
// has been registered, never picked (product principle 2).
type CaseState struct {
	Steps   []StepState
	Current Step // the first step that is Now; "" when the case is closed or ended
	Ended   bool // nothing more is to be done: closed, refused, withdrawn, forwarded
	Next    []Action
}

// State derives where the case stands on the day.
func (f CaseFile) State(on Date) CaseState {
	s := CaseState{Steps: []StepState{
		{Step: StepReceived, Progress: Finished, Date: f.Application.Received},
		f.assessedStep(), f.decidedStep(), f.coordinatorStep(on), f.planStep(), f.followUpStep(on),
	}}
	s.Ended = f.ended()
	for i := range s.Steps {
		st := &s.Steps[i]
		if f.Decision.GivesNothing() && i > indexDecided {
			st.Progress, st.Missing = NotNeeded, nil
		}
		switch {
		case st.Progress == Finished || st.Progress == NotNeeded:
		case s.Ended:
			st.Progress, st.Missing = NotNeeded, nil
		case s.Current == "":
			st.Progress, s.Current = Now, st.Step
		default:
			st.Progress = Ahead
		}
	}
	s.Next = f.nextActions(s, on)
	return s
}

// indexDecided is the place of StepDecided among Steps.
const indexDecided = 2

// ended tells that the case needs nothing more: it was closed, or decided in
// a way that gives neither plan nor koordinator.
func (f CaseFile) ended() bool {
	if !f.Case.Closed.IsZero() {
		return true
	}
	if _, appealed := f.OpenAppeal(); appealed {
		return false
	}
	if _, untold := f.UntoldDismissal(); untold {
		return false
	}
	if _, waiting := f.Waiting(); waiting {
		return false
	}
	return f.Decision.GivesNothing() && f.Notified()
}

// Notified tells that the letter that must follow a decision is made, or sent
// where it is an avslag (fvl §§ 11, 27). A withdrawal needs none. The letter of
// a decision that has been made anew does not count for the new one.
func (f CaseFile) Notified() bool {
	d := f.Decision
	switch {
	case !d.Final(), d.Outcome == Withdrawn, d.Told():
		return true
	case d.Outcome == Refused:
		return false
	}
	letters := 1
	for _, e := range f.Earlier {
		if e.Letter() == d.Letter() {
			letters++
		}
	}
	return f.hasAsManyAs(d.Letter(), letters)
}

func (f CaseFile) assessedStep() StepState {
	s := StepState{Step: StepAssessed, Progress: Ahead}
	for _, c := range f.Assessment.Unanswered() {
		s.Missing = append(s.Missing, string(c))
	}
	if len(s.Missing) == 0 || f.Decision.Final() {
		s.Progress, s.Missing = Finished, nil
	}
	return s
}

func (f CaseFile) decidedStep() StepState {
	s := StepState{Step: StepDecided, Progress: Ahead, Date: f.Decision.Date, Missing: []string{"decision"}}
	switch {
	case f.Decision.GivesNothing() && !f.Notified():
		s.Missing = []string{"letter"} // an avslag is not done until the person is told (fvl § 27)
	case f.Decision.Final():
		s.Progress, s.Missing = Finished, nil
	}
	return s
}

func (f CaseFile) coordinatorStep(on Date) StepState {
	s := StepState{Step: StepCoordinator, Progress: Ahead, Missing: []string{"coordinator"}}
	if a, ok := f.Appointed(on); ok {
		s.Progress, s.Date, s.Missing = Finished, a.From, nil
	}
	return s
}

func (f CaseFile) planStep() StepState {
	s := StepState{Step: StepPlan, Progress: Ahead, Date: f.Plan.Approved}
	switch {
	case f.Plan.ID == 0 && f.Decision.Final() && !f.Decision.GivesPlan():
		s.Progress = NotNeeded // koordinator without a plan is an equal case (row C7)
	case f.Plan.ID == 0:
		s.Missing = []string{"plan"}
	case f.Plan.Approved.IsZero():
		s.Missing = []string{"approval"}
		if f.Plan.Consent.Answer != Yes {
			s.Missing = []string{"plan_consent", "approval"}
		}
	default:
		s.Progress = Finished
	}
	return s
}

func (f CaseFile) followUpStep(on Date) StepState {
	s := StepState{Step: StepFollowUp, Progress: Ahead, Date: f.Plan.NextEvaluation}
	switch {
	case f.Plan.ID == 0 && f.Decision.Final() && !f.Decision.GivesPlan():
		s.Progress = NotNeeded
	case f.Plan.ID == 0:
	case f.Plan.NextEvaluation.IsZero():
		s.Missing = []string{"next_date"}
	case !f.Plan.NextEvaluation.After(on):
		s.Missing = []string{"evaluation"}
	}
	return s
}

// nextActions offers at most three things to do, the most urgent first.
func (f CaseFile) nextActions(s CaseState, on Date) []Action {
	var out []Action
	add := func(when bool, a Action) {
		if when && len(out) < 3 {
			out = append(out, a)
		}
	}
	if s.Ended {
		return nil
	}
	if a, ok := f.OpenAppeal(); ok {
		add(!f.receiptsSent(), ActSendAppealIn)
		add(true, appealAction(a))
	}
	_, untold := f.UntoldDismissal()
	add(untold, ActSendDismissal)
	decided, anew := f.Decision.Final(), len(f.Earlier) > 0
	_, waiting := f.Waiting()
	add(!decided && !anew && f.Application.Type == TypeNotice && !f.has(NoticeAnswer), ActAnswerNotice)
	add(!decided && !anew && !f.has(Receipt) && !f.has(PreliminaryReply) && !f.IsSettled("acknowledge", f.Application.Received), ActSendReceipt)
	add(!f.Notified(), ActSendLetter)
	add(waiting, ActEndWait)
	add(!decided && s.Current == StepAssessed, ActAssess)
	add(!decided && s.Current == StepDecided, ActDecide)
	add(!decided && !anew && !f.has(PreliminaryReply) && !f.has(DelayNotice), ActSendReply)
	if !decided || f.Decision.GivesNothing() {
		return out
	}
	_, appointed := f.Appointed(on)
	add(!appointed, ActAppoint)
	add(!appointed && !f.Case.GivenOn.IsZero() && on.After(f.Case.GivenOn.AddDays(unitDays)), ActRemindUnit)
	add(appointed && !f.has(Appointment), ActSendAppoint)
	out = append(out, f.planActions(on, 3-len(out))...)
	add(!appointed && f.Case.GivenOn.IsZero(), ActGiveToUnit)
	return out
}

// unitDays is how long a unit has to name a koordinator before it is reminded.
const unitDays = 14

// appealAction is the next thing to do about an open klage.
func appealAction(a Appeal) Action {
	switch {
	case a.Judged.IsZero():
		return ActJudgeAppeal
	case a.Result == AppealGranted:
		return ActDecideAnew
	case a.Sent.IsZero():
		return ActSendAppeal
	case a.Answer == NotAnsweredYet:
		return ActRecordAnswer
	case a.Answer == GovernorAnnulled:
		return ActDecideAnew
	}
	return ActFollowAppeal
}

func (f CaseFile) planActions(on Date, room int) []Action {
	var out []Action
	add := func(when bool, a Action) {
		if when && len(out) < room {
			out = append(out, a)
		}
	}
	if f.Plan.ID == 0 {
		add(f.Decision.GivesPlan(), ActStartPlan)
		return out
	}
	add(f.Plan.Approved.IsZero(), ActWritePlan)
	add(f.Plan.Approved.IsZero(), ActApprovePlan)
	add(!f.Plan.Approved.IsZero() && !f.has(FullPlan), ActPrintPlan)
	add(f.Plan.State(on) == PlanEvaluation, ActEvaluate)
	add(f.Plan.NextEvaluation.IsZero(), ActSetNextDate)
	return out
}

func (f CaseFile) has(kind PaperKind) bool {
	_, ok := f.Sent(kind)
	return ok
}

// hasAsManyAs tells that at least n papers of the kind are final.
func (f CaseFile) hasAsManyAs(kind PaperKind, n int) bool {
	for _, d := range f.Documents {
		if d.Kind == kind {
			n--
		}
	}
	return n <= 0
}
