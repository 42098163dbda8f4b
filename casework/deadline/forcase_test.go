package deadline_test

import (
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
)

func keys(f casework.CaseFile, today string) string {
	var out []string
	for _, d := range deadline.ForCase(f, casework.MustISO(today)) {
		out = append(out, d.Rule.Key+" "+d.Shown.String())
	}
	return strings.Join(out, ", ")
}

func TestForCaseFollowsTheCase(t *testing.T) {
	day := casework.MustISO
	f := casework.CaseFile{Application: casework.Application{Received: day("2026-11-03")}}
	check := func(what, today, want string) {
		t.Helper()
		if got := keys(f, today); got != want {
			t.Errorf("%s:\n got %s\nwant %s", what, got, want)
		}
	}
	check("received", "2026-11-05", "acknowledge 2026-11-12, preliminary_reply 2026-12-03")

	f.Documents = append(f.Documents, casework.Document{Kind: casework.Receipt})
	check("receipt sent", "2026-11-05", "preliminary_reply 2026-12-03")

	f.Documents = append(f.Documents, casework.Document{Kind: casework.PreliminaryReply})
	f.Application.AnswerBy = day("2026-12-20")
	check("an answer is promised for a Sunday", "2026-11-06", "announced_answer 2026-12-18")

	f.Decision = casework.Decision{Product: casework.ProductIP, Outcome: casework.Granted, Date: day("2026-11-20")}
	check("granted", "2026-11-21", "notify_decision 2026-11-25, distribute_to_unit 2026-12-04")
	f.Documents = append(f.Documents, casework.Document{Kind: casework.GrantPlan})
	check("the letter is sent", "2026-11-21", "distribute_to_unit 2026-12-04")

	f.Assignments = []casework.Assignment{{From: day("2026-11-24")}}
	check("appointed", "2026-11-24", "coordinator_contact 2026-12-15, first_plan 2027-02-16")

	f.Assignments[0].Contacted = day("2026-11-25")
	f.Plan = casework.Plan{ID: 1, Approved: day("2026-12-10"), NextEvaluation: day("2027-03-10")}
	f.Plan.Sharing = casework.Consent{Answer: casework.Yes, Withdrawn: day("2026-12-20"), Expires: day("2027-12-01")}
	check("plan approved, consent withdrawn", "2026-12-21", "consent_expiry 2026-12-20, evaluation 2027-03-10")

	f.Assignments[0].To = day("2027-01-04")
	check("koordinator left", "2027-01-05", "consent_expiry 2026-12-20, coordinator_gap 2027-01-04, evaluation 2027-03-10")

	f.Case.Closed = day("2027-01-06")
	check("closed", "2027-01-06", "")
}

func TestForCaseShowsAppealOnlyWhileItRuns(t *testing.T) {
	day := casework.MustISO
	f := casework.CaseFile{
		Application: casework.Application{Received: day("2026-11-03")},
		Decision: casework.Decision{
			Product: casework.ProductIP, Outcome: casework.Refused, Date: day("2026-11-20"), Sent: day("2026-11-20"), Arrived: day("2026-11-27"),
		},
		Documents: []casework.Document{{Kind: casework.RefusePlan}},
	}
	if got, want := keys(f, "2026-12-01"), "appeal_4_weeks 2026-12-28"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := keys(f, "2026-12-29"); got != "" {
		t.Errorf("after the klagefrist: %q", got)
	}
}

func TestForCaseWarnsBeforeBirthdays(t *testing.T) {
	day := casework.MustISO
	f := casework.CaseFile{
		Person:      casework.Person{Birth: day("2012-02-29")},
		Application: casework.Application{Received: day("2026-11-03")},
		Decision:    casework.Decision{Outcome: casework.Granted, Date: day("2026-11-20")},
		Assignments: []casework.Assignment{{From: day("2026-11-24"), Contacted: day("2026-11-25")}},
		Documents:   []casework.Document{{Kind: casework.GrantPlan}},
		Plan:        casework.Plan{ID: 1, Approved: day("2026-12-10"), Start: day("2026-12-10")},
	}
	if got, want := keys(f, "2026-12-11"), "next_date 2026-12-10, turns_15 2027-02-01"; got != want {
		t.Errorf("a plan without a next date: got %q, want %q", got, want)
	}
	f.Plan.NextEvaluation = day("2027-12-10")
	if got, want := keys(f, "2026-12-21"), "turns_15 2027-02-01, evaluation 2027-12-10"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := keys(f, "2027-03-02"); got != "evaluation 2027-12-10" {
		t.Errorf("after the birthday: %q", got)
	}
}
