package demo

import (
	"context"

	"samtak/casework"
	"samtak/casework/desk"
)

// plan notes everything that was done in the case, each on its day.
func (a *actor) plan() {
	a.then(a.came, func(ctx context.Context) (err error) {
		a.id, err = a.desk.Register(ctx, desk.Registration{Person: a.person, Application: a.application()})
		return err
	})
	if a.to == registered {
		return
	}
	a.paper(a.at.receipt, desk.PaperChoice{Kind: casework.Receipt})
	if a.to == replied || a.to == drafted || a.to >= decided && a.at.late() {
		promised := a.ago(a.at.reply).AddDays(28)
		if a.to < decided {
			promised = a.today.AddDays(a.day)
		}
		a.paper(a.at.reply, desk.PaperChoice{Kind: casework.PreliminaryReply, Reason: nth(a.w.Reasons, a.i), AnswerBy: promised})
	}
	if a.to >= weighing {
		a.then(a.at.weighed, func(ctx context.Context) error { return a.desk.SaveAssessment(ctx, a.assessment(a.to != weighing)) })
	}
	if a.to == drafted {
		a.then(a.at.weighed-2, func(ctx context.Context) error { return a.desk.SaveDecision(ctx, a.decision()) })
	}
	if a.to >= decided {
		a.decide()
	}
	if a.to >= appointed {
		a.appoint()
	}
	if a.to >= begun {
		a.write()
	}
	if a.has(over) {
		a.then(a.at.closed, func(ctx context.Context) error { return a.desk.CloseCase(ctx, a.id) })
	}
}

func (a *actor) decide() {
	a.then(a.at.decided, func(ctx context.Context) error { return a.desk.Decide(ctx, a.decision()) })
	letter := map[casework.Outcome]casework.PaperKind{
		casework.NotDecided: casework.GrantPlan, casework.Granted: casework.GrantPlan, casework.Refused: casework.RefusePlan,
	}[a.outcome]
	if letter != "" && !a.has(untold) {
		a.paper(a.at.decided-1, desk.PaperChoice{Kind: letter, OwnWords: nth(a.w.OwnWords, a.i)})
	}
}

func (a *actor) appoint() {
	from := a.at.appointed
	a.put(from, a.today.AddDays(-from), "")
	if !a.has(unnoticed) {
		a.paper(from, desk.PaperChoice{Kind: casework.Appointment})
	}
	switch {
	case a.has(replaced): // before the two had met
		a.put(from-12, a.ago(from-12), nth(a.w.Changes, a.i))
		a.met(from - 14)
	case !a.has(unmet):
		a.met(from - 9)
	}
	if a.has(left) {
		a.assigned(33, func(as *casework.Assignment) { as.To, as.Reason = a.today.AddDays(-30), nth(a.w.Leavings, a.i) })
	}
}

// met notes the first talk between the koordinator and the user.
func (a *actor) met(ago int) {
	a.assigned(ago, func(as *casework.Assignment) { as.Contacted = a.ago(ago) })
}

// put names a koordinator from the day on.
func (a *actor) put(ago int, from casework.Date, why string) {
	product := casework.ProductCoordinator
	if a.child() {
		product = casework.ProductChildCoordinator
	}
	who := a.colleague(a.child())
	a.then(ago, func(ctx context.Context) error {
		return a.desk.Appoint(ctx, casework.Assignment{
			CaseID: a.id, CoordinatorID: who.ID, Product: product, From: from, Wished: a.has(wished), Accepted: a.ago(ago), Reason: why,
		})
	})
}

// assigned changes the newest assignment.
func (a *actor) assigned(ago int, change func(*casework.Assignment)) {
	a.then(ago, func(ctx context.Context) error {
		v, err := a.desk.Case(ctx, a.id)
		if err != nil {
			return err
		}
		last := v.File.Assignments[len(v.File.Assignments)-1]
		change(&last)
		return a.desk.UpdateAssignment(ctx, last)
	})
}

// paper makes a paper final and sends it. What is protected goes by hand.
func (a *actor) paper(ago int, c desk.PaperChoice) {
	a.then(ago, func(ctx context.Context) error {
		c.CaseID = a.id
		how := nth([]string{"post", "post", "digital"}, a.i)
		if a.person.Protected() {
			how = "hand"
		}
		_, err := a.desk.Finish(ctx, c, desk.Dispatch{How: how})
		return err
	})
}
