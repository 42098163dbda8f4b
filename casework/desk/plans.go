package desk

import (
	"context"

	"samtak/casework"
)

// StartPlan makes an empty plan for the case, or gives the one there is.
func (d *Desk) StartPlan(ctx context.Context, id casework.CaseID) (casework.PlanID, error) {
	var plan casework.PlanID
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		if plan = f.Plan.ID; plan == 0 {
			plan, err = tx.SavePlan(firstPlan(f))
		}
		return Audit{Event: "plan_started", CaseID: id, Entity: "plan", Ref: int64(plan)}, err
	})
	return plan, err
}

// firstPlan puts in what the case already knows: the user herself takes part.
func firstPlan(f casework.CaseFile) casework.Plan {
	p := casework.Plan{CaseID: f.Case.ID}
	p.Participants = append(p.Participants, casework.Participant{ID: 1, Name: f.Person.Name(), Phone: f.Person.Phone, Share: casework.ShareAll})
	if c := f.Coordinator; c.ID != 0 {
		p.Participants = append(p.Participants, casework.Participant{
			ID: 2, Name: c.Name, Role: c.Title, Service: f.Unit.Name, Phone: c.Phone, Email: c.Email, Share: casework.ShareAll,
		})
	}
	return p
}

// SavePlan keeps the plan as it is now, gaps and all.
func (d *Desk) SavePlan(ctx context.Context, p casework.Plan) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if err := casework.CheckPeriod(p.Start, p.End); err != nil {
			return Audit{}, err
		}
		_, err := tx.SavePlan(p)
		return Audit{Event: "plan_saved", CaseID: p.CaseID, Entity: "plan", Ref: int64(p.ID)}, err
	})
}

// ApprovePlan registers that the user has approved the plan, when and how.
// The user's consent to the plan must be registered first.
func (d *Desk) ApprovePlan(ctx context.Context, id casework.CaseID, day casework.Date, how string) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if day.After(casework.DateOf(tx.Now())) {
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(day))
		}
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		if f.Plan.ID == 0 {
			return Audit{}, casework.Fail(casework.CodeNotFound)
		}
		if !f.Plan.Consent.Given(day) {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "plan.consent")
		}
		f.Plan.Approved, f.Plan.Approval = day, how
		_, err = tx.SavePlan(f.Plan)
		return Audit{Event: "plan_approved", CaseID: id, Entity: "plan", Ref: int64(f.Plan.ID)}, err
	})
}
