package demo

import (
	"context"

	"samtak/casework"
	"samtak/casework/desk"
)

// oldPapers is how many days back receipts were sent from another system: it
// makes the first start of the practice database quicker.
const oldPapers = 100

// plan notes everything that was done in the case, each on its day.
func (a *actor) plan() {
	a.then(a.came, func(ctx context.Context) (err error) {
		a.id, err = a.desk.Register(ctx, desk.Registration{Person: a.person, Application: a.application()})
		return err
	})
	if a.to == registered {
		return
	}
	if a.to < decided || a.came < oldPapers {
		a.paper(a.at.receipt, desk.PaperChoice{Kind: casework.Receipt})
	}
	if a.to == replied || a.to == drafted || a.to >= decided && a.at.late() {
		promised := a.ago(a.at.reply).AddDays(28)
		if a.to < decided {
			promised = a.today.AddDays(a.day)
		}
		a.paper(a.at.reply, desk.PaperChoice{Kind: casework.PreliminaryReply, PaperInput: casework.PaperInput{Reason: nth(a.w.Reasons, a.i), AnswerBy: promised}})
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
		if a.to >= appointed {
			a.leave(a.at.closed, a.ago(a.at.closed), "")
		}
		a.then(a.at.closed, func(ctx context.Context) error { return a.desk.CloseCase(ctx, a.id) })
	}
}

func (a *actor) decide() {
	a.then(a.at.decided, func(ctx context.Context) error { return a.desk.Decide(ctx, a.decision()) })
	letter := a.decision().Letter()
	if letter != casework.Ending && !a.has(untold) {
		own := nth(a.w.OwnWords, a.i)
		if a.age < 15 {
			own = "" // the letter speaks to the parents
		}
		a.paper(a.at.decided-1, desk.PaperChoice{Kind: letter, PaperInput: casework.PaperInput{OwnWords: own}})
	}
}

func (a *actor) appoint() {
	from := a.at.appointed
	met := casework.Date{}
	if !a.has(unmet) {
		met = a.ago(from - 9)
	}
	a.put(from, a.today.AddDays(-from), met, "")
	if !a.has(unnoticed) {
		a.paper(from, desk.PaperChoice{Kind: casework.Appointment})
	}
	switch {
	case a.has(replaced):
		a.put(from-12, a.ago(from-12), a.ago(from-14), nth(a.w.Changes, a.i))
	case a.has(left):
		a.leave(33, a.today.AddDays(-30), nth(a.w.Leavings, a.i))
	}
}

// put names a koordinator from a day on.
func (a *actor) put(ago int, from, met casework.Date, why string) {
	as := casework.Assignment{
		CoordinatorID: a.colleague(a.child()).ID, Product: casework.ProductCoordinator,
		From: from, Wished: a.has(wished), Accepted: a.ago(ago), Contacted: met, Reason: why,
	}
	if a.child() {
		as.Product = casework.ProductChildCoordinator
	}
	a.then(ago, func(ctx context.Context) error {
		as.CaseID = a.id
		return a.desk.Appoint(ctx, as)
	})
}

// leave ends the assignment on a day; nobody comes after.
func (a *actor) leave(ago int, last casework.Date, why string) {
	a.then(ago, func(ctx context.Context) error {
		v, err := a.desk.Case(ctx, a.id)
		if err != nil {
			return err
		}
		for _, as := range v.File.Assignments {
			if as.To.IsZero() {
				as.To, as.Reason = last, why
				return a.desk.UpdateAssignment(ctx, as)
			}
		}
		return nil
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
