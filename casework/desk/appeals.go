package desk

import (
	"context"

	"samtak/casework"
)

// RegisterAppeal registers a klage on the decision of a case, and gives it its
// number. In time or not, complete or not, it is registered.
func (d *Desk) RegisterAppeal(ctx context.Context, id casework.CaseID, a casework.Appeal) (casework.AppealID, error) {
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		if !f.Decision.Final() && len(f.Earlier) == 0 {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "decision.outcome")
		}
		if err := checkAppeal(a, casework.DateOf(tx.Now())); err != nil {
			return Audit{}, err
		}
		a.ID = 1
		for _, other := range f.Appeals {
			a.ID = max(a.ID, other.ID+1)
		}
		if a.Decision.IsZero() {
			a.Decision = f.DecisionOf(a).Date
		}
		if a.Received.Before(f.DecisionOf(a).Date) {
			return Audit{}, casework.Fail(casework.CodeOrderOfDates,
				"From", casework.FormatDate(f.DecisionOf(a).Date), "To", casework.FormatDate(a.Received))
		}
		a.Judged, a.Sent, a.Followed = casework.Date{}, casework.Date{}, casework.Date{}
		a.Answer, a.Answered, a.Withdrawn = casework.NotAnsweredYet, casework.Date{}, casework.Date{}
		if !f.Case.Closed.IsZero() { // something is to be done in it again
			f.Case.Closed = casework.Date{}
			if err := tx.UpdateCase(f.Case); err != nil {
				return Audit{}, err
			}
		}
		return Audit{Event: "appeal_registered", CaseID: id, Entity: "appeal", Ref: int64(a.ID)}, tx.SaveAppeals(id, append(f.Appeals, a))
	})
	if err != nil {
		return 0, err
	}
	return a.ID, nil
}

func checkAppeal(a casework.Appeal, today casework.Date) error {
	if a.Received.IsZero() {
		return casework.Fail(casework.CodeMissing, "Field", "appeal.received")
	}
	for _, day := range []casework.Date{a.Received, a.Posted, a.Answered, a.Withdrawn, a.Mended} {
		if day.After(today) {
			return casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(day))
		}
	}
	if a.Posted.After(a.Received) {
		return casework.Fail(casework.CodeOrderOfDates, "From", casework.FormatDate(a.Posted), "To", casework.FormatDate(a.Received))
	}
	return nil
}

// changeAppeal is one use case about one klage.
func (d *Desk) changeAppeal(ctx context.Context, id casework.CaseID, which casework.AppealID, event string,
	f func(tx Tx, file *casework.CaseFile, a *casework.Appeal) error,
) error {
	return d.changeAppealAs(ctx, id, which, &event, f)
}

// changeAppealAs is changeAppeal where f may say what it is called in the log.
func (d *Desk) changeAppealAs(ctx context.Context, id casework.CaseID, which casework.AppealID, event *string,
	f func(tx Tx, file *casework.CaseFile, a *casework.Appeal) error,
) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		file, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		for i := range file.Appeals {
			if a := &file.Appeals[i]; a.ID == which {
				if err := f(tx, &file, a); err != nil {
					return Audit{}, err
				}
				return Audit{Event: *event, CaseID: id, Entity: "appeal", Ref: int64(which)}, tx.SaveAppeals(id, file.Appeals)
			}
		}
		return Audit{}, casework.Fail(casework.CodeNotFound)
	})
}

// SaveAppeal keeps what is written about a klage. What has been judged and
// sent is changed by JudgeAppeal and SendAppeal only.
func (d *Desk) SaveAppeal(ctx context.Context, id casework.CaseID, a casework.Appeal) error {
	event := "appeal_changed"
	return d.changeAppealAs(ctx, id, a.ID, &event, func(tx Tx, _ *casework.CaseFile, old *casework.Appeal) error {
		if old.Answer == casework.NotAnsweredYet && a.Answer != casework.NotAnsweredYet {
			event = "appeal_answered"
		}
		if err := checkAppeal(a, casework.DateOf(tx.Now())); err != nil {
			return err
		}
		if !old.Judged.IsZero() {
			a.Judgement, a.Result = old.Judgement, old.Result
		}
		a.Judged, a.Sent, a.Followed = old.Judged, old.Sent, old.Followed
		if err := checkAnswer(&a, casework.DateOf(tx.Now())); err != nil {
			return err
		}
		if a.Answer != old.Answer { // another answer is to be followed up anew
			a.Followed = casework.Date{}
		}
		*old = a
		return nil
	})
}

// checkAnswer is about what the statsforvalter answered: there is none before
// they have the klage, and it came some day after that.
func checkAnswer(a *casework.Appeal, today casework.Date) error {
	if a.Answer == casework.NotAnsweredYet {
		return nil
	}
	if a.Answered.IsZero() {
		a.Answered = today
	}
	switch {
	case a.Sent.IsZero():
		return casework.Fail(casework.CodeMissing, "Field", "appeal.sent")
	case a.Answered.Before(a.Sent):
		return casework.Fail(casework.CodeOrderOfDates, "From", casework.FormatDate(a.Sent), "To", casework.FormatDate(a.Answered))
	}
	return nil
}

// JudgeAppeal makes the kommune's own assessment stand (fvl § 33): what it came
// to, and why. A klage taken in late needs a reason (fvl § 31), one that is
// not taken in can only be dismissed.
func (d *Desk) JudgeAppeal(ctx context.Context, id casework.CaseID, which casework.AppealID) error {
	return d.changeAppeal(ctx, id, which, "appeal_judged", func(tx Tx, f *casework.CaseFile, a *casework.Appeal) error {
		terms, err := terms(tx)
		if err != nil {
			return err
		}
		need := func(missing bool, field string) error {
			if missing {
				return casework.Fail(casework.CodeMissing, "Field", field)
			}
			return nil
		}
		late := terms.Late(*f, *a)
		for _, err := range []error{
			need(a.Result == casework.AppealNotJudged, "appeal.result"),
			need(a.Judgement == "", "appeal.judgement"),
			need(late && a.TakenIn == casework.NotAnswered, "appeal.late_reason"),
			need(late && a.TakenIn == casework.Yes && a.LateReason == "", "appeal.late_reason"),
			need(late && a.TakenIn == casework.No && a.Result != casework.AppealDismissed, "appeal.result"),
		} {
			if err != nil {
				return err
			}
		}
		if !a.Judged.IsZero() || !a.Withdrawn.IsZero() {
			return casework.Fail(casework.CodeAlreadyFinal)
		}
		a.Judged = casework.DateOf(tx.Now())
		return nil
	})
}

// UndoJudgement takes back an assessment that has not gone anywhere, and that
// no new decision is made from.
func (d *Desk) UndoJudgement(ctx context.Context, id casework.CaseID, which casework.AppealID) error {
	return d.changeAppeal(ctx, id, which, "appeal_unjudged", func(_ Tx, f *casework.CaseFile, a *casework.Appeal) error {
		if !a.Sent.IsZero() || !a.Followed.IsZero() || f.Replaced(*a) {
			return casework.Fail(casework.CodeAlreadyFinal)
		}
		a.Judged = casework.Date{}
		return nil
	})
}

// FollowAppeal tells that what the statsforvalter answered has been done.
func (d *Desk) FollowAppeal(ctx context.Context, id casework.CaseID, which casework.AppealID) error {
	return d.changeAppeal(ctx, id, which, "appeal_followed", func(tx Tx, _ *casework.CaseFile, a *casework.Appeal) error {
		switch {
		case a.Answer == casework.NotAnsweredYet:
			return casework.Fail(casework.CodeMissing, "Field", "appeal.result")
		case !a.Open():
			return casework.Fail(casework.CodeAlreadyFinal)
		}
		a.Followed = casework.DateOf(tx.Now())
		return nil
	})
}

// DecideAnew opens the decision a klage is about: it is kept among the earlier
// ones, and a new one is written, with the same product and facts to begin
// from. For medhold, and for a decision the statsforvalter has changed or
// annulled. Where the decision is open again already, because of another klage,
// that one decision answers both.
func (d *Desk) DecideAnew(ctx context.Context, id casework.CaseID, which casework.AppealID) error {
	return d.changeAppeal(ctx, id, which, "decided_anew", func(tx Tx, f *casework.CaseFile, a *casework.Appeal) error {
		open := !f.Decision.Final()
		partly := a.Result == casework.AppealPartly && (a.Answer == casework.NotAnsweredYet || a.Sent.IsZero())
		switch {
		case a.AnewFrom().IsZero() || open && len(f.Earlier) == 0:
			return casework.Fail(casework.CodeMissing, "Field", "appeal.result")
		case !a.Open(), partly && f.Replaced(*a):
			return casework.Fail(casework.CodeAlreadyFinal)
		case !partly: // what is left of a klage given partly medhold goes to the statsforvalter
			a.Followed = casework.DateOf(tx.Now())
		}
		if open {
			return nil
		}
		old := f.Decision
		if err := tx.SaveEarlier(id, append(f.Earlier, old)); err != nil {
			return err
		}
		return tx.SaveDecision(casework.Decision{CaseID: id, Product: old.Product, Hjemmel: old.Hjemmel, Form: old.Form, Facts: old.Facts})
	})
}

// answered ends the klager that asked for the decision that has just been made
// anew: one decision answers them all.
func answered(tx Tx, f casework.CaseFile) error {
	changed := false
	for i := range f.Appeals {
		a := &f.Appeals[i]
		annulled := !a.Sent.IsZero() && a.Answer == casework.GovernorAnnulled
		if a.Open() && !a.AnewFrom().IsZero() && f.Replaced(*a) && (annulled || a.Result == casework.AppealGranted) {
			a.Followed, changed = casework.DateOf(tx.Now()), true
		}
	}
	if !changed {
		return nil
	}
	return tx.SaveAppeals(f.Case.ID, f.Appeals)
}
