package casework

import "testing"

func TestApplies(t *testing.T) {
	day := MustISO("2026-11-22")
	granted := Decision{Product: ProductIP, Outcome: Granted, Date: day}
	refused := Decision{Product: ProductIP, Outcome: Refused, Date: day}
	judged := func(r AppealResult) CaseFile {
		return CaseFile{Decision: refused, Appeals: []Appeal{{ID: 1, Received: day, Judged: day, Result: r}}}
	}
	sent := judged(AppealUpheld)
	sent.Appeals[0].Sent = day
	given := CaseFile{Decision: granted, Case: Case{GivenOn: day}}
	named := given
	named.Coordinator = Coordinator{ID: 4}
	tests := []struct {
		name string
		file CaseFile
		kind PaperKind
		why  string
	}{
		{"nothing yet", CaseFile{}, Receipt, ""},
		{"nothing yet", CaseFile{}, PreliminaryReply, ""},
		{"nothing yet", CaseFile{}, DelayNotice, "not_promised"},
		{"promised", CaseFile{Application: Application{AnswerBy: day}}, DelayNotice, ""},
		{"a day named in the bekreftelse", CaseFile{Documents: []Document{{Kind: Receipt}}}, DelayNotice, ""},
		{"nothing yet", CaseFile{}, AskForFacts, ""},
		{"nothing yet", CaseFile{}, NoticeAnswer, "no_reporter"},
		{"a melding", CaseFile{Application: Application{Type: TypeNotice}}, NoticeAnswer, ""},
		{"a reporter", CaseFile{Application: Application{Applicants: []Applicant{{Role: RoleReporter}}}}, NoticeAnswer, ""},
		{"nothing yet", CaseFile{}, GrantPlan, "no_decision"},
		{"a draft of a decision", CaseFile{Decision: Decision{Product: ProductIP, Outcome: Granted}}, GrantPlan, "no_decision"},
		{"granted", CaseFile{Decision: granted}, GrantPlan, ""},
		{"granted", CaseFile{Decision: granted}, RefusePlan, "other_decision"},
		{"granted", CaseFile{Decision: granted}, Receipt, "decided"},
		{"granted", CaseFile{Decision: granted}, Ending, ""},
		{"granted", CaseFile{Decision: granted}, ToUnit, ""},
		{"refused", CaseFile{Decision: refused}, ToUnit, "gives_nothing"},
		{"granted", CaseFile{Decision: granted}, CoordinatorReminder, "not_given"},
		{"given to a unit", given, CoordinatorReminder, ""},
		{"koordinator named", named, CoordinatorReminder, "has_coordinator"},
		{"koordinator named", named, Appointment, ""},
		{"koordinator named", named, CoordinatorChange, "no_change"},
		{"granted", CaseFile{Decision: granted}, Appointment, "no_coordinator"},
		{"granted", CaseFile{Decision: granted}, FullPlan, "no_plan"},
		{"a plan", CaseFile{Plan: Plan{ID: 1}}, ShortPlan, ""},
		{"no note", CaseFile{}, TalkNote, "no_note"},
		{"a note of her own", CaseFile{Notes: []Note{{Kind: NoteInternal}}}, TalkNote, "no_note"},
		{"a talk", CaseFile{Notes: []Note{{Kind: NotePhone}}}, TalkNote, ""},
		{"no klage", CaseFile{Decision: refused}, AppealReceipt, "no_appeal"},
		{"a klage", CaseFile{Appeals: []Appeal{{ID: 1, Received: day}}}, AppealLackings, ""},
		{"a klage", CaseFile{Appeals: []Appeal{{ID: 1, Received: day}}}, ToGovernor, "not_upheld"},
		{"upheld", judged(AppealUpheld), AppealLackings, "judged"},
		{"upheld", judged(AppealUpheld), ToGovernor, ""},
		{"upheld", judged(AppealUpheld), Reversal, "not_granted"},
		{"partly", judged(AppealPartly), Reversal, ""},
		{"partly", judged(AppealPartly), ToGovernor, ""},
		{"sent", sent, ToGovernor, "sent"},
		{"upheld", judged(AppealUpheld), AppealDismissal, "not_dismissed"},
		{"dismissed", judged(AppealDismissed), AppealDismissal, ""},
		{"no paper", CaseFile{}, Correction, "no_paper"},
		{"only what came in", CaseFile{Documents: []Document{{Kind: Incoming}}}, Correction, "no_paper"},
		{"a paper", CaseFile{Documents: []Document{{Kind: Receipt}}}, Correction, ""},
		{"anything", CaseFile{}, Incoming, "incoming"},
	}
	for _, tt := range tests {
		if ok, why := tt.file.Applies(tt.kind); why != tt.why || ok != (tt.why == "") {
			t.Errorf("%s, %s: %v %q, want %q", tt.name, tt.kind, ok, why, tt.why)
		}
	}
}
