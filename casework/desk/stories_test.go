package desk_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/reports"
	"samtak/store/storetest"
)

// A story is one case as it may happen, played through the use cases on a real
// store and with real papers, each act on its own day.
type story struct {
	*desk.Desk
	t     *testing.T
	clock *storetest.Clock
	id    casework.CaseID
}

func newStory(t *testing.T, changes ...func(*casework.Settings)) *story {
	clock := &storetest.Clock{}
	db := storetest.OpenWith(t, clock)
	s := &story{t: t, clock: clock, Desk: desk.New(desk.Deps{Store: db, Clock: clock.Now, Printer: reports.Printer{}, Viewer: &stubViewer{}})}
	set := casework.DefaultSettings()
	set.Kommune, set.Unit, set.Caseworker, set.Leader = "Fjordvik kommune", "Koordinerende enhet", "Mona Vågen", "Ingunn Træen"
	set.Street, set.PostCode, set.PostPlace, set.Governor = "Rådhusgata 1", "4099", "Fjordvik", "Statsforvalteren i Fjordfylket"
	for _, change := range changes {
		change(&set)
	}
	check(t, s.SaveSettings(ctx, set))
	return s
}

// on moves the clock to ten o'clock on a day.
func (s *story) on(date string) *story {
	d := day(date)
	s.clock.Set(time.Date(d.Year(), d.Month(), d.Day(), 10, 0, 0, 0, time.UTC))
	return s
}

// comes registers a henvendelse received on the day of the clock.
func (s *story) comes(p casework.Person, a casework.Application) {
	s.t.Helper()
	if a.Received.IsZero() {
		a.Received = s.Today()
	}
	if a.Type == "" {
		a.Type = casework.TypeApplication
	}
	s.id = must[casework.CaseID](s.t)(s.Register(ctx, desk.Registration{Person: p, Application: a}))
}

func (s *story) view() desk.CaseView {
	s.t.Helper()
	return must[desk.CaseView](s.t)(s.Case(ctx, s.id))
}

// next checks what is to be done now.
func (s *story) next(want string) {
	s.t.Helper()
	var got []string
	for _, a := range s.view().State.Next {
		got = append(got, string(a))
	}
	if g := strings.Join(got, " "); g != want {
		s.t.Errorf("%s: next is %q, want %q", s.Today(), g, want)
	}
}

// terms checks which terms run, with their days.
func (s *story) terms(want string) {
	s.t.Helper()
	var got []string
	for _, d := range s.view().Deadlines {
		got = append(got, d.Rule.Key+" "+d.Shown.String())
	}
	if g := strings.Join(got, ", "); g != want {
		s.t.Errorf("%s: terms\n got %s\nwant %s", s.Today(), g, want)
	}
}

// sends makes a paper final and posts it.
func (s *story) sends(kind casework.PaperKind, input ...casework.PaperInput) casework.Document {
	s.t.Helper()
	c := desk.PaperChoice{CaseID: s.id, Kind: kind}
	if len(input) > 0 {
		c.PaperInput = input[0]
	}
	doc, err := s.Finish(ctx, c, desk.Dispatch{How: "post"})
	if err != nil {
		o, _ := s.Order(ctx, c)
		p, _ := reports.Printer{}.Print(o)
		s.t.Fatalf("%s: %s: %v, blanks %v", s.Today(), kind, err, p.Blanks)
	}
	return doc
}

// says is the text of a paper as it stands now, final or not.
func (s *story) says(kind casework.PaperKind, input ...casework.PaperInput) string {
	s.t.Helper()
	c := desk.PaperChoice{CaseID: s.id, Kind: kind}
	if len(input) > 0 {
		c.PaperInput = input[0]
	}
	o := must[casework.PaperOrder](s.t)(s.Order(ctx, c))
	o.Final = true
	return reports.Build(o).PlainText()
}

func (s *story) mustSay(text string, all ...string) {
	s.t.Helper()
	for _, want := range all {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			s.t.Errorf("%s: the paper does not say %q:\n%s", s.Today(), want, text)
		}
	}
}

func (s *story) mustNotSay(text string, any ...string) {
	s.t.Helper()
	for _, no := range any {
		if strings.Contains(text, no) {
			s.t.Errorf("%s: the paper says %q:\n%s", s.Today(), no, text)
		}
	}
}

// assesses answers every question, with no to those named.
func (s *story) assesses(no ...casework.Condition) {
	s.t.Helper()
	a := casework.Assessment{CaseID: s.id, Findings: map[casework.Condition]casework.Finding{}}
	for _, c := range casework.Conditions {
		answer := casework.Yes
		if slices.Contains(no, c) {
			answer = casework.No
		}
		a.Findings[c] = casework.Finding{Answer: answer, Words: "Vurdert."}
	}
	check(s.t, s.SaveAssessment(ctx, a))
}

func (s *story) decides(product casework.Product, outcome casework.Outcome, changes ...func(*casework.Decision)) {
	s.t.Helper()
	d := casework.Decision{CaseID: s.id, Product: product, Outcome: outcome}
	if outcome == casework.Refused {
		d.Unmet = []casework.Condition{casework.SeveralNeeds}
		d.Rules, d.Facts, d.Considerations = "Retten gjelder den som trenger flere tjenester.", "Du får fysioterapi.", "Én tjeneste kan følge deg opp alene."
	}
	for _, change := range changes {
		change(&d)
	}
	check(s.t, s.Decide(ctx, d))
}

// refused is an avslag told on 20 November 2026 and there on the 27th.
func refused(t *testing.T) *story {
	s := newStory(t).on("2026-11-03")
	s.comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductIP}, ServicesToday: []string{"fysioterapi"}})
	s.sends(casework.Receipt)
	s.on("2026-11-20").assesses(casework.SeveralNeeds)
	s.decides(casework.ProductIP, casework.Refused)
	s.sends(casework.RefusePlan)
	if d := s.view().File.Decision; d.Arrived != day("2026-11-27") {
		t.Fatalf("the letter is there on %s", d.Arrived)
	}
	return s
}

func torunn() casework.Person {
	return casework.Person{
		GivenName: "Torunn", FamilyName: "Vågsnes", Birth: day("1958-03-15"), Number: "15835830079",
		Street: "Blåbærstien 14", PostCode: "4099", PostPlace: "Fjordvik",
	}
}

// (a) Kommune A: two services, so a plan is offered, and decided within a week.
func TestStoryTwoServices(t *testing.T) {
	s := newStory(t).on("2026-11-02")
	a := casework.Application{Wants: []casework.Product{casework.ProductIP}, ServicesToday: []string{"fysioterapi"}, ServicesNeeded: []string{"ergoterapi"}}
	s.comes(torunn(), a)
	if got := s.view().File.Application.Propose(); got != casework.ProposePlan {
		t.Errorf("proposed %q", got)
	}
	s.next("send_receipt assess send_reply")
	s.terms("acknowledge 2026-11-11, preliminary_reply 2026-12-02")
	s.on("2026-11-03").sends(casework.Receipt)
	s.on("2026-11-05").assesses()
	s.on("2026-11-06").decides(casework.ProductIP, casework.Granted)
	if n := s.view().File.Application.Received.DaysTo(s.view().File.Decision.Date); n > 7 {
		t.Errorf("decided after %d days", n)
	}
	s.sends(casework.GrantPlan)
	unit := must[casework.UnitID](t)(s.SaveUnit(ctx, casework.Unit{Name: "Ergo- og fysioterapitjenesten", Leader: "Per Lund"}))
	order := s.sends(casework.ToUnit, casework.PaperInput{About: int64(unit), AnswerBy: day("2026-11-20")})
	if c := s.view().File.Case; c.GivenTo != unit || c.GivenOn != day("2026-11-06") || order.Kind.Direction() != casework.Out {
		t.Errorf("given %+v", c)
	}
	s.terms("distribute_to_unit 2026-11-20")
	s.on("2026-11-23").next("appoint remind_unit start_plan")
	s.mustSay(s.says(casework.CoordinatorReminder, casework.PaperInput{AnswerBy: day("2026-11-30")}), "Ergo- og fysioterapitjenesten", "30. november 2026")
	who := must[casework.CoordinatorID](t)(s.SaveCoordinator(ctx, casework.Coordinator{Name: "Åse Lunde", UnitID: unit}))
	check(t, s.Appoint(ctx, casework.Assignment{CaseID: s.id, CoordinatorID: who, Product: casework.ProductCoordinator, From: s.Today()}))
	s.sends(casework.Appointment)
	s.next("start_plan")
}

// (b) One service: the case is sent on to its unit, and that is a normal end.
func TestStoryForwarded(t *testing.T) {
	s := newStory(t).on("2026-11-02")
	s.comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductCoordinator}, ServicesToday: []string{"Fysioterapi", "fysioterapi "}})
	if got := s.view().File.Application.Propose(); got != casework.ProposeForward {
		t.Errorf("proposed %q", got)
	}
	s.assesses(casework.SeveralNeeds)
	d := casework.Decision{CaseID: s.id, Outcome: casework.Forwarded}
	if err := s.Decide(ctx, d); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("sent on to nobody: %v", err)
	}
	s.decides("", casework.Forwarded, func(d *casework.Decision) { d.ForwardTo = "Fysioterapitjenesten i Fjordvik" })
	s.next("send_letter")
	s.mustSay(s.says(casework.ForwardLetter), "Fysioterapitjenesten i Fjordvik")
	s.sends(casework.ForwardLetter)
	if v := s.view(); !v.State.Ended || len(v.State.Next) != 0 {
		t.Errorf("not ended: %+v", v.State)
	}
}

// (c) Six weeks' delay: a foreløpig svar, a wait for facts, a letter about the
// delay, and the promised day moved each time.
func TestStoryDelay(t *testing.T) {
	s := newStory(t).on("2026-10-05")
	s.comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductIP}})
	s.sends(casework.Receipt)
	s.on("2026-10-26").terms("preliminary_reply 2026-11-05")
	s.sends(casework.PreliminaryReply, casework.PaperInput{Reason: "Vi venter på ergoterapeuten.", AnswerBy: day("2026-11-20")})
	s.terms("announced_answer 2026-11-20")
	s.on("2026-10-28").sends(casework.AskForFacts, casework.PaperInput{What: "Rapport fra sykehuset", Reason: "Vi må vite hva du trenger.", AnswerBy: day("2026-11-11")})
	s.terms("missing_facts 2026-11-11, announced_answer 2026-11-20")
	s.on("2026-11-09")
	s.next("end_wait assess")
	s.terms("missing_facts 2026-11-11, announced_answer 2026-12-02") // moved by 12 days of waiting
	check(t, s.EndWait(ctx, s.id, casework.Yes))
	s.on("2026-11-30")
	if by, waited := s.view().File.AnswerDay(s.Today()); by != day("2026-12-02") || waited != 12 {
		t.Errorf("promised %s after %d days", by, waited)
	}
	s.sends(casework.DelayNotice, casework.PaperInput{Reason: "Sykehuset er forsinket.", AnswerBy: day("2027-01-08")})
	s.terms("announced_answer 2027-01-08")
	s.mustSay(s.says(casework.DelayNotice, casework.PaperInput{Reason: "Sykehuset er forsinket.", AnswerBy: day("2027-01-08")}), "8. januar 2027", "Sykehuset er forsinket.")
}

// (d) Avslag, klage in time, upheld, the package, annulled, decided anew.
func TestStoryAppeal(t *testing.T) {
	s := refused(t)
	s.next("")
	s.on("2026-12-10").terms("appeal_4_weeks 2026-12-28") // 25 December is a holiday, 26 and 27 too
	a := casework.Appeal{Received: day("2026-12-10"), Posted: day("2026-12-09"), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.Yes, Change: "Jeg vil ha plan.", Grounds: "Jeg har to tjenester."}
	which := must[casework.AppealID](t)(s.RegisterAppeal(ctx, s.id, a))
	s.on("2026-12-11").next("send_appeal_in judge_appeal")
	if err := s.CloseCase(ctx, s.id); casework.CodeOf(err) != casework.CodeAppealOpen {
		t.Errorf("closed with an open klage: %v", err)
	}
	s.appeal(casework.AppealToJudge)
	s.terms("appeal_4_weeks 2026-12-28, appeal_handled 2026-12-31")
	s.sends(casework.AppealReceipt)
	if err := s.JudgeAppeal(ctx, s.id, which); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("judged without an assessment: %v", err)
	}
	a = s.view().Appeals[0].Appeal
	a.Judgement, a.Result = "Vi har sett på saken igjen. Fysioterapi er fortsatt eneste tjeneste.", casework.AppealUpheld
	check(t, s.SaveAppeal(ctx, s.id, a))
	check(t, s.on("2026-12-14").JudgeAppeal(ctx, s.id, which))
	s.appeal(casework.AppealToSend)
	s.next("send_appeal")

	// Cancelled on the way, nothing has happened.
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := s.SendAppeal(stopped, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{How: "post"}, func(int, int) {}); err == nil {
		t.Error("a cancelled package was sent")
	}
	s.appeal(casework.AppealToSend)
	steps := 0
	doc := must[desk.Package](t)(s.SendAppeal(ctx, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{To: "Statsforvalteren", How: "post"}, func(int, int) { steps++ }))
	if whole := must[casework.Document](t)(s.Document(ctx, doc.ID)); doc.Kind != casework.ToGovernor || doc.Pages < 4 || steps != 3 || len(whole.PDF) == 0 {
		t.Errorf("package %+v, %d steps", doc, steps)
	}
	s.appeal(casework.AppealWithThem)
	s.next("record_answer")

	a = s.on("2027-02-15").view().Appeals[0].Appeal
	a.Answer, a.Answered, a.Words = casework.GovernorAnnulled, day("2027-02-12"), "Kommunen må vurdere behovet på nytt."
	check(t, s.SaveAppeal(ctx, s.id, a))
	s.appeal(casework.AppealToDecide)
	s.next("decide_anew")
	s.terms("decide_anew 2027-03-12")
	check(t, s.DecideAnew(ctx, s.id, which))
	v := s.view()
	if v.File.Decision.Final() || len(v.File.Earlier) != 1 || v.File.Earlier[0].Outcome != casework.Refused {
		t.Fatalf("decision %+v, earlier %+v", v.File.Decision, v.File.Earlier)
	}
	s.appeal(casework.AppealFinished)
	s.decides(casework.ProductIP, casework.Granted)
	s.sends(casework.GrantPlan)
	s.next("appoint start_plan give_to_unit")
}

// appeal checks where the last klage stands.
func (s *story) appeal(want casework.AppealState) {
	s.t.Helper()
	if got := s.view().Appeals[0].State; got != want {
		s.t.Errorf("%s: the klage is %q, want %q", s.Today(), got, want)
	}
}

// (e) A klage that comes too late is taken in, for a reason.
func TestStoryLateAppeal(t *testing.T) {
	s := refused(t).on("2027-01-11")
	a := casework.Appeal{Received: day("2027-01-11"), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.No, Change: "Plan"}
	a.ID = must[casework.AppealID](t)(s.RegisterAppeal(ctx, s.id, a))
	s.appeal(casework.AppealLate)
	v := s.view().Appeals[0]
	if !v.Late || v.Term.Shown != day("2026-12-28") || !slices.Equal(v.Lacks, []string{"appeal.signed"}) {
		t.Errorf("%+v", v)
	}
	a = v.Appeal
	a.Judgement, a.Result = "Vi har vurdert klagen.", casework.AppealGranted
	check(t, s.SaveAppeal(ctx, s.id, a))
	if err := s.JudgeAppeal(ctx, s.id, a.ID); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("judged without a word on the time: %v", err)
	}
	a.TakenIn, a.LateReason = casework.Yes, "Hun lå på sykehus i fristen."
	check(t, s.SaveAppeal(ctx, s.id, a))
	s.appeal(casework.AppealLacking)
	s.sends(casework.AppealLackings, casework.PaperInput{AnswerBy: day("2027-01-25")})
	s.terms("appeal_mended 2027-01-25, appeal_handled 2027-02-01")
	a = s.on("2027-01-20").view().Appeals[0].Appeal
	a.Mended = day("2027-01-20")
	check(t, s.SaveAppeal(ctx, s.id, a))
	s.appeal(casework.AppealToJudge)
	check(t, s.JudgeAppeal(ctx, s.id, a.ID))
	s.appeal(casework.AppealToDecide)
	check(t, s.DecideAnew(ctx, s.id, a.ID))
	s.decides(casework.ProductIP, casework.Granted)
	s.mustSay(s.says(casework.Reversal), "plan")
	s.sends(casework.Reversal)
	if d := s.view().File.Decision; d.Sent != s.Today() {
		t.Errorf("the omgjøring tells of the new decision; it is told on %q", d.Sent)
	}
	s.sends(casework.GrantPlan)
}

// (e) Another klage too late is not taken in: it is dismissed, in a letter of its own.
func TestStoryDismissedAppeal(t *testing.T) {
	s := refused(t).on("2027-01-11")
	a := casework.Appeal{Received: day("2027-01-11"), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.Yes, Change: "Plan"}
	a.ID = must[casework.AppealID](t)(s.RegisterAppeal(ctx, s.id, a))
	choice := desk.PaperChoice{CaseID: s.id, Kind: casework.AppealDismissal}
	if _, err := s.Finish(ctx, choice, desk.Dispatch{How: "post"}); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("told before it was judged: %v", err)
	}
	a = s.view().Appeals[0].Appeal
	a.TakenIn, a.Result, a.Judgement = casework.No, casework.AppealDismissed, "Klagen kom to uker for sent, uten grunn."
	check(t, s.SaveAppeal(ctx, s.id, a))
	check(t, s.JudgeAppeal(ctx, s.id, a.ID))
	s.appeal(casework.AppealToTell)
	s.next("send_dismissal")
	if err := s.CloseCase(ctx, s.id); casework.CodeOf(err) != casework.CodeAppealOpen {
		t.Errorf("closed before the klager was told: %v", err)
	}
	s.mustSay(s.says(casework.AppealDismissal), "Klagefristen gikk ut 28. desember 2026", "to uker for sent, uten grunn", "Du kan klage", "fire uker")
	s.sends(casework.AppealDismissal)
	s.appeal(casework.AppealFinished)
	s.next("")
}

// (f) Nei takk til IP, ja til koordinator: a normal end.
func TestStoryDeclined(t *testing.T) {
	s := newStory(t).on("2026-11-02")
	s.comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductIP}})
	s.assesses()
	s.decides(casework.ProductCoordinator, casework.Declined)
	s.next("send_letter appoint give_to_unit")
	letter := s.says(casework.GrantCoordinator)
	s.mustSay(letter, "koordinator")
	s.mustNotSay(letter, "Avslag", "avslått")
	s.sends(casework.GrantCoordinator)
	who := must[casework.CoordinatorID](t)(s.SaveCoordinator(ctx, casework.Coordinator{Name: "Åse Lunde"}))
	check(t, s.Appoint(ctx, casework.Assignment{CaseID: s.id, CoordinatorID: who, Product: casework.ProductCoordinator, From: s.Today(), Contacted: s.Today()}))
	s.sends(casework.Appointment)
	if v := s.view(); len(v.State.Next) != 0 || len(v.Deadlines) != 0 {
		t.Errorf("next %v, terms %v", v.State.Next, v.Deadlines)
	}
}

// (g) Barnekoordinator for an expected child, without a number.
func TestStoryExpectedChild(t *testing.T) {
	s := newStory(t).on("2026-11-02")
	child := casework.Person{
		FamilyName: "Nes", Expected: true, Birth: day("2027-02-01"),
		Relatives: []casework.Relative{{Kin: casework.KinParent, Name: "Siri Nes", Parental: true, Address: "Fjellvegen 2, 4099 Fjordvik"}},
	}
	s.comes(child, casework.Application{Type: casework.TypeInquiry, Wants: []casework.Product{casework.ProductChildCoordinator}, Applicants: []casework.Applicant{{Role: casework.RoleParent, Name: "Siri Nes"}}})
	s.assesses()
	s.decides(casework.ProductChildCoordinator, casework.Granted)
	letter := s.says(casework.GrantChildCoordinator)
	s.mustSay(letter, "barnekoordinator", "Siri Nes", "fire uker")
	s.mustNotSay(letter, "Individuell plan for")
	s.sends(casework.GrantChildCoordinator)
	who := must[casework.CoordinatorID](t)(s.SaveCoordinator(ctx, casework.Coordinator{Name: "Ida Moen", Child: true}))
	check(t, s.Appoint(ctx, casework.Assignment{CaseID: s.id, CoordinatorID: who, Product: casework.ProductChildCoordinator, From: s.Today()}))
	s.sends(casework.Appointment)
	s.terms("coordinator_contact 2026-11-23")
}

// (h) A melding from the hospital, with information that comes later.
func TestStoryHospital(t *testing.T) {
	s := newStory(t).on("2026-11-09")
	s.comes(torunn(), casework.Application{
		Type: casework.TypeHospital, Discharge: day("2026-11-27"), Wants: []casework.Product{casework.ProductCoordinator}, Consent: casework.Yes,
		Applicants: []casework.Applicant{{Role: casework.RoleReporter, Name: "Lege Berg", Service: "Fjordfylket sykehus"}},
	})
	s.terms("acknowledge 2026-11-18, discharge 2026-11-27, preliminary_reply 2026-12-09")
	answer := s.says(casework.NoticeAnswer)
	s.mustSay(answer, "Fjordfylket sykehus")
	s.mustNotSay(answer, "koordinator fra", "innvilget", "fysioterapi", "avslag")
	s.sends(casework.NoticeAnswer)
	s.terms("discharge 2026-11-27, preliminary_reply 2026-12-09")
	late := casework.Note{CaseID: s.id, Kind: casework.NotePhone, Date: s.Today(), With: "Avdelingen", Text: "Hun kan ikke gå i trapper.", Third: true}
	late.ID = must[casework.NoteID](t)(s.SaveNote(ctx, late))
	must[casework.NoteID](t)(s.SaveNote(ctx, casework.Note{CaseID: s.id, Kind: casework.NoteInternal, Text: "Husk å ringe."}))
	paper := s.says(casework.TalkNote)
	s.mustSay(paper, "Hun kan ikke gå i trapper.")
	s.mustNotSay(paper, "Husk å ringe")
	doc := s.sends(casework.TalkNote, casework.PaperInput{About: int64(late.ID)})
	if doc.Kind.Direction() != casework.Internal {
		t.Errorf("a note goes %s", doc.Kind.Direction())
	}
	scan := []byte("\x89PNG\r\n\x1a\n…")
	in := must[casework.Document](t)(s.Receive(ctx, desk.Arrival{CaseID: s.id, Title: "Epikrise", From: "Fjordfylket sykehus", Received: day("2026-11-08"), Bytes: scan}))
	if _, err := s.Receive(ctx, desk.Arrival{CaseID: s.id, Title: "x", Bytes: []byte("MZ")}); casework.CodeOf(err) != casework.CodeBadFile {
		t.Errorf("a program was taken in: %v", err)
	}
	check(t, s.MarkArchived(ctx, s.Today(), in.ID))
	rows := must[[]desk.JournalRow](t)(s.Journal(ctx, desk.JournalFilter{CaseID: s.id}))
	if l := rows[len(rows)-1].Line(); len(rows) != 3 || l.Direction != casework.In || l.Party != "Fjordfylket sykehus" || l.Date != day("2026-11-08") || l.Archived != s.Today() {
		t.Errorf("journal %d, last %+v", len(rows), l)
	}
}

// (i) A person with strengt fortrolig adresse: no locating field anywhere.
func TestStoryProtected(t *testing.T) {
	s := newStory(t).on("2026-11-02")
	p := torunn()
	p.Protection = casework.StrictlyConfidential
	p.Relatives = []casework.Relative{{Kin: casework.KinParent, Name: "Siri", Address: "Skjulestien 1, 4099 Fjordvik", Parental: true}}
	s.comes(p, casework.Application{Wants: []casework.Product{casework.ProductIP}})
	s.assesses()
	s.decides(casework.ProductIP, casework.Granted)
	for _, kind := range []casework.PaperKind{casework.Receipt, casework.GrantPlan, casework.ToUnit, casework.MappingInvite} {
		s.mustNotSay(s.says(kind, casework.PaperInput{Receiver: "Enheten", Place: "Avtalt"}), "Blåbærstien", "Skjulestien")
	}
	if got := s.view().File.Person; got.Street != "" || got.Relatives[0].Address != "" {
		t.Errorf("an address is kept: %+v", got)
	}
}

// (j) A verge with a limited mandate, which runs out.
func TestStoryGuardian(t *testing.T) {
	s := newStory(t).on("2026-11-02")
	p := torunn()
	p.Relatives = []casework.Relative{{Kin: casework.KinGuardian, Name: "Verge Vik", Scope: "Økonomi", Expires: day("2026-12-31")}}
	s.comes(p, casework.Application{Wants: []casework.Product{casework.ProductIP}, Applicants: []casework.Applicant{{Role: casework.RoleGuardian, Name: "Verge Vik", Scope: "Økonomi", Proof: true, Expires: day("2026-12-31")}}})
	s.terms("acknowledge 2026-11-11, preliminary_reply 2026-12-02, proxy_expiry 2026-12-31")
	s.assesses(casework.Party)
	if got := s.view().File.Assessment.Findings[casework.Party].Answer; got != casework.No {
		t.Errorf("the mandate does not cover it, and the answer is %q", got)
	}
	d := casework.Decision{CaseID: s.id, Outcome: casework.Dismissed, Product: casework.ProductIP}
	if err := s.Decide(ctx, d); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("dismissed without a reason: %v", err)
	}
	d.Considerations = "Vergen har mandat i økonomiske saker bare."
	check(t, s.Decide(ctx, d))
	s.next("send_letter")
	s.mustSay(s.says(casework.Dismissal), "Vergen har mandat i økonomiske saker bare.")
	s.sends(casework.Dismissal)
	if !s.view().State.Ended {
		t.Error("not ended")
	}
}

// (k) The new forvaltningslov comes into force in the middle of a year: the
// day of the case decides.
func TestStoryNewAct(t *testing.T) {
	s := newStory(t, func(s *casework.Settings) { s.NewActFrom = day("2027-07-01") })
	wants := casework.Application{Wants: []casework.Product{casework.ProductIP}}
	s.on("2027-06-30").comes(torunn(), wants)
	old := s.id
	s.on("2027-07-01").comes(casework.Person{GivenName: "Per", FamilyName: "Nes", Street: "Vegen 1", PostCode: "4099", PostPlace: "Fjordvik"}, wants)
	for id, want := range map[casework.CaseID]string{old: "fvl-11a", s.id: "fvl25-17"} {
		v := must[desk.CaseView](t)(s.Case(ctx, id))
		var sources []string
		for _, d := range v.Deadlines {
			if d.Rule.Key == deadline.PreliminaryReply.Key {
				sources = append(sources, d.Rule.Source)
			}
		}
		if !slices.Equal(sources, []string{want}) {
			t.Errorf("case %d rests on %v, want %s", id, sources, want)
		}
	}
	// Today's law demands a reason in a foreløpig svar; the new one the time only.
	input := casework.PaperInput{AnswerBy: day("2027-08-10")}
	s.sends(casework.PreliminaryReply, input)
	if _, err := s.Finish(ctx, desk.PaperChoice{CaseID: old, Kind: casework.PreliminaryReply, PaperInput: input}, desk.Dispatch{}); casework.CodeOf(err) != casework.CodeBlanksLeft {
		t.Errorf("without a reason under the law of 1967: %v", err)
	}
	a := casework.Appeal{Received: s.Today(), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.No}
	if got := a.Lacks(casework.Rules1967); !slices.Equal(got, []string{"appeal.signed"}) {
		t.Errorf("1967 lacks %v", got)
	}
	if got := a.Lacks(casework.Rules2025); len(got) != 0 {
		t.Errorf("2025 lacks %v", got)
	}
}

// (l) A child who turns 16 while the case runs: letters go over to the child.
func TestStoryTurns16(t *testing.T) {
	s := newStory(t).on("2026-11-02")
	p := casework.Person{
		GivenName: "Ada", FamilyName: "Nes", Birth: day("2010-12-01"), Street: "Vegen 1", PostCode: "4099", PostPlace: "Fjordvik",
		Relatives: []casework.Relative{{Kin: casework.KinParent, Name: "Siri Nes", Parental: true}},
	}
	s.comes(p, casework.Application{Wants: []casework.Product{casework.ProductIP}, Applicants: []casework.Applicant{{Role: casework.RoleParent, Name: "Siri Nes"}}})
	s.mustSay(s.says(casework.Receipt), "Siri Nes")
	s.sends(casework.Receipt)
	s.on("2026-12-07").assesses()
	s.decides(casework.ProductIP, casework.Granted)
	letter := s.says(casework.GrantPlan)
	s.mustSay(letter, "Ada Nes")
	s.mustNotSay(letter, "Siri Nes")
	unit := must[casework.UnitID](t)(s.SaveUnit(ctx, casework.Unit{Name: "Skolehelsetjenesten"}))
	who := must[casework.CoordinatorID](t)(s.SaveCoordinator(ctx, casework.Coordinator{Name: "Ida Moen", UnitID: unit}))
	check(t, s.Appoint(ctx, casework.Assignment{CaseID: s.id, CoordinatorID: who, Product: casework.ProductCoordinator, From: s.Today(), Contacted: s.Today()}))
	if got := s.view().Deadlines; slices.ContainsFunc(got, func(d deadline.Due) bool { return d.Rule.Key == deadline.Turns16.Key }) {
		t.Errorf("still waits for 16: %v", got)
	}
}

// A term is marked with a reason and stands in the case; it may run again.
func TestTermIsMarkedNotDeleted(t *testing.T) {
	s := newStory(t).on("2026-11-09")
	s.comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductIP}})
	s.terms("acknowledge 2026-11-18, preliminary_reply 2026-12-09")
	due := s.view().Deadlines[0]
	if err := s.SettleTerm(ctx, s.id, due, true, " "); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("marked without a reason: %v", err)
	}
	check(t, s.SettleTerm(ctx, s.id, due, true, "Ringte og sa fra."))
	if err := s.SettleTerm(ctx, s.id, due, false, "To ganger"); casework.CodeOf(err) != casework.CodeAlreadyFinal {
		t.Errorf("marked twice: %v", err)
	}
	s.terms("preliminary_reply 2026-12-09")
	s.next("assess send_reply")
	if got := s.view().File.Settled; len(got) != 1 || got[0].Reason != "Ringte og sa fra." || !got[0].Done || got[0].On != s.Today() {
		t.Errorf("settled %+v", got)
	}
	if v := must[desk.TodayView](t)(s.TodayView(ctx)); slices.ContainsFunc(v.Soon, func(task desk.Task) bool { return task.Due.Rule.Key == "acknowledge" }) {
		t.Error("I dag still asks for it")
	}
	check(t, s.UnsettleTerm(ctx, s.id, due.Rule.Key, due.From))
	s.terms("acknowledge 2026-11-18, preliminary_reply 2026-12-09")
}
