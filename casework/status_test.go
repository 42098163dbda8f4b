package casework_test

import (
	"fmt"
	"strings"
	"testing"

	"samtak/casework"
)

var today = casework.MustISO("2026-11-22")

func answered(no ...casework.Condition) casework.Assessment {
	a := casework.Assessment{Findings: map[casework.Condition]casework.Finding{}}
	for _, c := range casework.Conditions {
		a.Findings[c] = casework.Finding{Answer: casework.Yes}
	}
	for _, c := range no {
		a.Findings[c] = casework.Finding{Answer: casework.No}
	}
	return a
}

func describe(s casework.CaseState) string {
	var steps, next []string
	for _, st := range s.Steps {
		word := string(st.Step) + "=" + string(st.Progress)
		if len(st.Missing) > 0 && st.Progress == casework.Now {
			word += "(" + strings.Join(st.Missing, " ") + ")"
		}
		steps = append(steps, word)
	}
	for _, a := range s.Next {
		next = append(next, string(a))
	}
	return fmt.Sprintf("%s | ended=%v | %s", strings.Join(steps, " "), s.Ended, strings.Join(next, " "))
}

func TestStateIsDerivedStepByStep(t *testing.T) {
	day := casework.MustISO
	received := casework.CaseFile{Case: casework.Case{ID: 1}, Application: casework.Application{Received: day("2026-11-03")}}
	assessed := received
	assessed.Assessment = answered()
	granted := assessed
	granted.Decision = casework.Decision{Product: casework.ProductIP, Outcome: casework.Granted, Date: day("2026-11-10")}
	appointed := granted
	appointed.Assignments = []casework.Assignment{{CoordinatorID: 1, From: day("2026-11-12")}}
	planned := appointed
	planned.Plan = casework.Plan{ID: 1}
	approved := planned
	approved.Plan.Consent.Answer = casework.Yes
	approved.Plan.Approved = day("2026-11-20")
	followed := approved
	followed.Plan.NextEvaluation = day("2027-02-20")
	due := followed
	due.Plan.NextEvaluation = day("2026-11-20")
	refused := assessed
	refused.Decision = casework.Decision{Outcome: casework.Refused, Date: day("2026-11-10")}
	sent := refused
	sent.Decision.Sent = day("2026-11-11")
	kept := refused // the letter is made final, but lies in the drawer
	kept.Documents = []casework.Document{{Kind: casework.RefusePlan}}
	later := granted
	later.Assignments = []casework.Assignment{{CoordinatorID: 1, From: day("2026-12-01")}}
	only := appointed
	only.Decision.Product = casework.ProductCoordinator
	declined := appointed
	declined.Decision.Outcome = casework.Declined

	for _, c := range []struct {
		name string
		file casework.CaseFile
		want string
	}{
		{"received", received, "received=finished assessed=now(party impartial one_plan consent long_term several coordination) decided=ahead coordinator=ahead plan=ahead follow_up=ahead | ended=false | send_receipt assess send_reply"},
		{"assessed", assessed, "received=finished assessed=finished decided=now(decision) coordinator=ahead plan=ahead follow_up=ahead | ended=false | send_receipt decide send_reply"},
		{"granted", granted, "received=finished assessed=finished decided=finished coordinator=now(coordinator) plan=ahead follow_up=ahead | ended=false | send_letter appoint start_plan"},
		{"appointed", appointed, "received=finished assessed=finished decided=finished coordinator=finished plan=now(plan) follow_up=ahead | ended=false | send_letter send_appointment start_plan"},
		{"planned", planned, "received=finished assessed=finished decided=finished coordinator=finished plan=now(plan_consent approval) follow_up=ahead | ended=false | send_letter send_appointment write_plan"},
		{"approved", approved, "received=finished assessed=finished decided=finished coordinator=finished plan=finished follow_up=now(next_date) | ended=false | send_letter send_appointment print_plan"},
		{"followed", followed, "received=finished assessed=finished decided=finished coordinator=finished plan=finished follow_up=now | ended=false | send_letter send_appointment print_plan"},
		{"evaluation due", due, "received=finished assessed=finished decided=finished coordinator=finished plan=finished follow_up=now(evaluation) | ended=false | send_letter send_appointment print_plan"},
		{"refused, letter not sent", refused, "received=finished assessed=finished decided=now(letter) coordinator=not_needed plan=not_needed follow_up=not_needed | ended=false | send_letter"},
		{"refused, letter kept here", kept, "received=finished assessed=finished decided=now(letter) coordinator=not_needed plan=not_needed follow_up=not_needed | ended=false | send_letter"},
		{"koordinator from a later day", later, "received=finished assessed=finished decided=finished coordinator=finished plan=now(plan) follow_up=ahead | ended=false | send_letter send_appointment start_plan"},
		{"koordinator alone granted", only, "received=finished assessed=finished decided=finished coordinator=finished plan=not_needed follow_up=not_needed | ended=false | send_letter send_appointment"},
		{"refused and sent", sent, "received=finished assessed=finished decided=finished coordinator=not_needed plan=not_needed follow_up=not_needed | ended=true | "},
		{"koordinator without plan", declined, "received=finished assessed=finished decided=finished coordinator=finished plan=not_needed follow_up=not_needed | ended=false | send_letter send_appointment"},
	} {
		if got := describe(c.file.State(today)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestGapsNameTheField(t *testing.T) {
	day := casework.MustISO
	f := casework.CaseFile{Plan: casework.Plan{ID: 1}}
	all := f.Gaps(today)
	for l, lit := range casework.Lights(all) {
		if lit {
			t.Errorf("empty plan lights %c", l)
		}
	}
	f.Assignments = []casework.Assignment{{From: day("2026-11-01")}}
	f.Plan = casework.Plan{
		ID: 1, Start: day("2026-11-01"), End: day("2027-10-31"), NextEvaluation: day("2027-02-01"),
		Strengths:    "x",
		Areas:        []casework.LifeArea{{Area: casework.Housing, Needs: "x"}},
		Goals:        []casework.Goal{{ID: 1, Text: "x"}},
		Participants: []casework.Participant{{ID: 1, Contribution: "x"}},
		Measures:     []casework.Measure{{ID: 1, GoalID: 1, Extent: "x", How: "x", Responsible: 1}},
		Consent:      casework.Consent{Answer: casework.Yes}, Sharing: casework.Consent{Answer: casework.No},
		NoOthers: true,
	}
	if gaps := f.Gaps(today); len(gaps) != 0 {
		t.Errorf("whole plan has gaps %v", gaps)
	}
	f.Plan.Measures = append(f.Plan.Measures, casework.Measure{ID: 2, GoalID: 1, NotGranted: true}, casework.Measure{ID: 3, GoalID: 1, Extent: "x", How: "x", Responsible: 9})
	if got, want := fmt.Sprint(f.Gaps(today)), "[{101 responsible 2}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	f.Plan.Consent.Withdrawn = today
	if lit := casework.Lights(f.Gaps(today)); lit['h'] || lit['e'] || !lit['a'] {
		t.Errorf("lights %v", lit)
	}
}

func TestDecisionLacksWhatTheLawDemands(t *testing.T) {
	d := casework.Decision{Outcome: casework.Refused, Product: casework.ProductIP}
	if got, want := fmt.Sprint(d.Lacks()), "[decision.unmet decision.facts decision.considerations decision.rules]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := (casework.Decision{Outcome: casework.Granted, Product: casework.ProductIP}).Lacks(); len(got) != 0 {
		t.Errorf("an innvilgelse may be short, got %v", got)
	}
	if got := fmt.Sprint(casework.Decision{Outcome: casework.Granted, Product: casework.ProductGroup}.Lacks()); got != "[decision.product]" {
		t.Errorf("nobody decides an ansvarsgruppe, got %v", got)
	}
}

func TestProposalCountsServicesOnce(t *testing.T) {
	for _, c := range []struct {
		today, needed []string
		want          casework.Proposal
	}{
		{nil, nil, casework.ProposeNothing},
		{[]string{"Fysioterapi"}, []string{"fysioterapi "}, casework.ProposeForward},
		{[]string{"Fysioterapi"}, []string{"Logoped"}, casework.ProposePlan},
		{[]string{"", " "}, []string{"Logoped"}, casework.ProposeForward},
	} {
		a := casework.Application{ServicesToday: c.today, ServicesNeeded: c.needed}
		if got := a.Propose(); got != c.want {
			t.Errorf("%v + %v: got %q, want %q", c.today, c.needed, got, c.want)
		}
	}
}

func TestPlanState(t *testing.T) {
	day := casework.MustISO
	for _, c := range []struct {
		plan casework.Plan
		want casework.PlanState
	}{
		{casework.Plan{}, casework.PlanDraft},
		{casework.Plan{Approved: day("2026-11-01"), Start: day("2026-12-01")}, casework.PlanApproved},
		{casework.Plan{Approved: day("2026-11-01"), Start: day("2026-11-01")}, casework.PlanActive},
		{casework.Plan{Approved: day("2026-11-01"), NextEvaluation: day("2026-11-22")}, casework.PlanEvaluation},
		{casework.Plan{Approved: day("2026-11-01"), Closed: day("2026-11-22")}, casework.PlanClosed},
	} {
		if got := c.plan.State(today); got != c.want {
			t.Errorf("%+v: got %s, want %s", c.plan, got, c.want)
		}
	}
}

func TestAge(t *testing.T) {
	day := casework.MustISO
	for _, c := range []struct {
		person casework.Person
		years  int
		known  bool
	}{
		{casework.Person{Birth: day("2009-11-22")}, 17, true},
		{casework.Person{Birth: day("2009-11-23")}, 16, true},
		{casework.Person{Birth: day("2008-02-29")}, 18, true},
		{casework.Person{BirthYear: 1950}, 76, true},
		{casework.Person{Expected: true, Birth: day("2027-02-01")}, 0, false},
		{casework.Person{}, 0, false},
	} {
		if y, k := c.person.Age(today); y != c.years || k != c.known {
			t.Errorf("%+v: got %d %v", c.person, y, k)
		}
	}
}
