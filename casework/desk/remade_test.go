package desk_test

import (
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
)

// klage registers a klage that is complete, and has it judged when there is a result.
func (s *story) klage(result casework.AppealResult) casework.AppealID {
	s.t.Helper()
	a := casework.Appeal{Received: s.Today(), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.Yes, Change: "Jeg vil ha plan.", Grounds: "Jeg har to tjenester."}
	a.ID = must[casework.AppealID](s.t)(s.RegisterAppeal(ctx, s.id, a))
	if result != casework.AppealNotJudged {
		s.judges(a.ID, result)
	}
	return a.ID
}

func (s *story) judges(id casework.AppealID, result casework.AppealResult) {
	s.t.Helper()
	a := s.theAppeal(id)
	a.Judgement, a.Result = "Vi har sett på saken igjen.", result
	check(s.t, s.SaveAppeal(ctx, s.id, a))
	check(s.t, s.JudgeAppeal(ctx, s.id, id))
}

func (s *story) theAppeal(id casework.AppealID) casework.Appeal {
	s.t.Helper()
	for _, a := range s.view().File.Appeals {
		if a.ID == id {
			return a
		}
	}
	s.t.Fatalf("no klage %d", id)
	return casework.Appeal{}
}

// refuses checks that a use case is refused with the code.
func (s *story) refuses(what string, want casework.Code, err error) {
	s.t.Helper()
	if casework.CodeOf(err) != want || err == nil {
		s.t.Errorf("%s: %v, want %s", what, err, want)
	}
}

// Two klager on one decision, both given medhold: one new decision answers both.
func TestTwoAppealsOneNewDecision(t *testing.T) {
	s := refused(t).on("2026-12-10")
	first, second := s.klage(casework.AppealGranted), s.klage(casework.AppealNotJudged)
	check(t, s.DecideAnew(ctx, s.id, first))
	s.refuses("opened twice", casework.CodeAlreadyFinal, s.DecideAnew(ctx, s.id, first))
	s.terms("appeal_handled 2026-12-31, decide_anew 2027-01-07")
	s.judges(second, casework.AppealGranted)
	s.refuses("undone while the decision is open", casework.CodeAlreadyFinal, s.UndoJudgement(ctx, s.id, second))
	s.on("2026-12-14").decides(casework.ProductIP, casework.Granted)
	v := s.view()
	if _, open := v.File.OpenAppeal(); open || len(v.File.Earlier) != 1 || v.File.Decision.Outcome != casework.Granted {
		t.Errorf("appeals %+v, decision %+v", v.File.Appeals, v.File.Decision)
	}
	s.next("send_letter appoint start_plan")
}

// A decision made anew has its own term and its own letter, and no foreløpig
// svar is asked for once more.
func TestDecidedAnewIsToldAnew(t *testing.T) {
	s := newStory(t).on("2026-11-03")
	s.comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductIP}})
	s.sends(casework.Receipt)
	s.on("2026-11-05").assesses()
	s.decides(casework.ProductIP, casework.Granted)
	s.sends(casework.GrantPlan)
	s.on("2026-11-30")
	check(t, s.DecideAnew(ctx, s.id, s.klage(casework.AppealGranted)))
	s.terms("decide_anew 2026-12-28")
	s.next("decide")
	s.refuses("dated before the first", casework.CodeOrderOfDates,
		s.Decide(ctx, casework.Decision{CaseID: s.id, Product: casework.ProductIP, Outcome: casework.Granted, Date: day("2026-11-04")}))
	s.on("2026-12-01").decides(casework.ProductIP, casework.Granted)
	if s.view().State.Next[0] != casework.ActSendLetter || s.view().File.Notified() {
		t.Errorf("the letter of the first decision counts for the second: %v", s.view().State.Next)
	}
	s.sends(casework.GrantPlan)
	if !s.view().File.Notified() {
		t.Error("the letter is sent")
	}
}

// Delvis medhold: the decision is opened once, and the rest goes on.
func TestPartlyGranted(t *testing.T) {
	s := refused(t).on("2026-12-10")
	id := s.klage(casework.AppealPartly)
	check(t, s.DecideAnew(ctx, s.id, id))
	s.next("send_appeal_in send_appeal decide")
	s.decides(casework.ProductCoordinator, casework.Granted)
	s.refuses("opened again", casework.CodeAlreadyFinal, s.DecideAnew(ctx, s.id, id))
	s.refuses("judgement undone", casework.CodeAlreadyFinal, s.UndoJudgement(ctx, s.id, id))
	s.sends(casework.GrantCoordinator)
	_, err := s.SendAppeal(ctx, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{How: "post"}, nil)
	check(t, err)
	a := s.on("2027-02-01").theAppeal(id)
	a.Answer = casework.GovernorAnnulled
	check(t, s.SaveAppeal(ctx, s.id, a))
	if got := s.theAppeal(id).Answered; got != s.Today() {
		t.Errorf("answered %s", got)
	}
	check(t, s.DecideAnew(ctx, s.id, id)) // now it is the partial decision that falls
	if f := s.view().File; len(f.Earlier) != 2 || f.Decision.Final() {
		t.Errorf("earlier %+v", f.Earlier)
	}
}

// The statsforvalter has not answered what was not sent, and nothing is judged
// or sent that is withdrawn.
func TestOrderOfAnAppeal(t *testing.T) {
	s := refused(t).on("2026-12-10")
	early := casework.Appeal{Received: day("2026-11-19"), Role: casework.RoleSelf}
	_, err := s.RegisterAppeal(ctx, s.id, early)
	s.refuses("a klage before the decision", casework.CodeOrderOfDates, err)
	id := s.klage(casework.AppealUpheld)
	s.refuses("the decision undone", casework.CodeAlreadyFinal, s.UndoDecision(ctx, s.id))
	a := s.theAppeal(id)
	a.Answer, a.Answered = casework.GovernorAnnulled, s.Today()
	s.refuses("an answer before it was sent", casework.CodeMissing, s.SaveAppeal(ctx, s.id, a))
	_, err = s.Finish(ctx, desk.PaperChoice{CaseID: s.id, Kind: casework.ToGovernor}, desk.Dispatch{How: "post"})
	s.refuses("the letter without its package", casework.CodePrintFailed, err)
	_, err = s.Finish(ctx, desk.PaperChoice{CaseID: s.id, Kind: casework.Reversal}, desk.Dispatch{How: "post"})
	s.refuses("omgjøring of what is upheld", casework.CodeMissing, err)
	a = s.theAppeal(id)
	a.Withdrawn = s.Today()
	check(t, s.SaveAppeal(ctx, s.id, a))
	_, err = s.SendAppeal(ctx, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{How: "post"}, nil)
	s.refuses("a withdrawn klage sent", casework.CodeAlreadyFinal, err)
	a.Withdrawn = casework.Date{}
	check(t, s.SaveAppeal(ctx, s.id, a))
	doc := must[desk.Package](t)(s.SendAppeal(ctx, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{How: "post"}, nil))
	if strings.TrimSpace(doc.Title) == "" {
		t.Error("the package has no title")
	}
	_, err = s.SendAppeal(ctx, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{How: "post"}, nil)
	s.refuses("sent twice", casework.CodeAlreadyFinal, err)
	a = s.theAppeal(id)
	a.Answer, a.Answered = casework.GovernorConfirmed, day("2026-12-09")
	s.refuses("an answer dated before it was sent", casework.CodeOrderOfDates, s.SaveAppeal(ctx, s.id, a))
	a.Answered = s.Today()
	check(t, s.SaveAppeal(ctx, s.id, a))
	check(t, s.FollowAppeal(ctx, s.id, id))
	s.refuses("followed up twice", casework.CodeAlreadyFinal, s.FollowAppeal(ctx, s.id, id))
	a = s.theAppeal(id)
	a.Answer = casework.GovernorAnnulled // it was read wrongly
	check(t, s.SaveAppeal(ctx, s.id, a))
	s.appeal(casework.AppealToDecide)
}

// A klage on the first decision can come while the new one is being written.
func TestAppealWhileTheDecisionIsOpen(t *testing.T) {
	s := refused(t).on("2026-12-10")
	check(t, s.DecideAnew(ctx, s.id, s.klage(casework.AppealGranted)))
	id := s.klage(casework.AppealNotJudged)
	if got := s.theAppeal(id).Decision; got != day("2026-11-20") {
		t.Errorf("it is about the decision of %s", got)
	}
	s.next("send_appeal_in judge_appeal decide")
}

// Two things are waited for at once: each ends by itself, and a day counts once.
func TestWaitsThatOverlap(t *testing.T) {
	s := newStory(t).on("2026-10-01")
	s.comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductIP}})
	s.sends(casework.PreliminaryReply, casework.PaperInput{Reason: "Vi venter.", AnswerBy: day("2026-11-20")})
	facts := casework.Wait{Kind: casework.WaitFacts, Asked: day("2026-10-01"), By: day("2026-10-20"), What: "Rapport"}
	check(t, s.Ask(ctx, s.id, facts))
	check(t, s.on("2026-10-05").Ask(ctx, s.id, casework.Wait{Kind: casework.WaitFacts, By: day("2026-10-20"), What: "Attest"}))
	check(t, s.on("2026-10-06").Ask(ctx, s.id, casework.Wait{Kind: casework.WaitNotice, By: day("2026-10-20")}))
	s.on("2026-10-08")
	check(t, s.EndWait(ctx, s.id, casework.Yes))
	if w, ok := s.view().File.Waiting(); !ok || w.What != "Attest" {
		t.Errorf("waits for %+v", w)
	}
	check(t, s.EndWait(ctx, s.id, casework.Yes))
	check(t, s.on("2026-10-11").EndWait(ctx, s.id, casework.No))
	s.refuses("nothing is waited for", casework.CodeNotFound, s.EndWait(ctx, s.id, casework.No))
	if by, waited := s.view().File.AnswerDay(s.Today()); by != day("2026-11-30") || waited != 10 {
		t.Errorf("promised %s after %d days", by, waited)
	}
}

// A forhåndsvarsel in a case that is decided can be ended like any other.
func TestWaitAfterTheDecision(t *testing.T) {
	s := refused(t)
	check(t, s.Ask(ctx, s.id, casework.Wait{Kind: casework.WaitNotice, By: day("2026-12-01")}))
	s.next("end_wait")
	s.on("2026-12-03").terms("notice 2026-12-01, appeal_4_weeks 2026-12-28")
	check(t, s.EndWait(ctx, s.id, casework.No))
	if v := s.view(); !v.State.Ended {
		t.Errorf("%+v", v.State)
	}
}

// Nothing of a person stands in the log, whatever is done about a klage.
func TestTheLogOfAnAppealNamesNobody(t *testing.T) {
	s := refused(t).on("2026-12-10")
	id := s.klage(casework.AppealUpheld)
	a := s.theAppeal(id)
	a.By, a.Grounds = "Torunn Vågsnes", "Torunn Vågsnes har to tjenester"
	check(t, s.SaveAppeal(ctx, s.id, a))
	_, err := s.SendAppeal(ctx, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{To: "Torunn Vågsnes", How: "post"}, nil)
	check(t, err)
	_, err = s.SaveNote(ctx, casework.Note{CaseID: s.id, Kind: casework.NotePhone, With: "Torunn Vågsnes", Text: "Torunn ringte"})
	check(t, err)
	for _, line := range must[[]desk.Audit](t)(s.Log(ctx, desk.LogFilter{})) {
		if strings.Contains(line.Event+line.Detail+line.Entity, "Torunn") || strings.Contains(line.Detail, "Vågsnes") {
			t.Errorf("%+v", line)
		}
	}
}
