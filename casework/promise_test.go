package casework

import "testing"

func TestPromisedDay(t *testing.T) {
	came, replied, by := MustISO("2026-09-01"), MustISO("2026-09-11"), MustISO("2026-10-12")
	receipt := []Document{{Kind: Receipt, Date: MustISO("2026-09-03")}}
	refused := Decision{Product: ProductIP, Outcome: Refused, Date: MustISO("2026-10-16")}
	annulled := Appeal{
		ID: 1, Received: MustISO("2026-11-05"), Decision: refused.Date, Judged: MustISO("2026-11-16"), Result: AppealUpheld,
		Sent: MustISO("2026-11-17"), Answer: GovernorAnnulled, Answered: MustISO("2027-02-12"),
	}
	told := Application{Received: came, AnswerBy: by, Promised: replied}
	toldAnew := Application{Received: came, AnswerBy: MustISO("2027-03-15"), Promised: MustISO("2027-02-20")}
	for _, tt := range []struct {
		name string
		file CaseFile
		want string
	}{
		{"no letter", CaseFile{Application: Application{Received: came}}, ""},
		{"a bekreftelse", CaseFile{Application: Application{Received: came}, Documents: receipt}, "2026-09-29"},
		{"a bekreftelse, no day of the henvendelse", CaseFile{Documents: receipt}, ""},
		{"a foreløpig svar after it", CaseFile{Application: told, Documents: receipt}, "2026-10-12"},
		{"a foreløpig svar alone", CaseFile{Application: told}, "2026-10-12"},
		{"opened again: the old promise is over", CaseFile{Application: told, Documents: receipt, Earlier: []Decision{refused}, Appeals: []Appeal{annulled}}, ""},
		{"opened again, without a klage", CaseFile{Application: told, Earlier: []Decision{refused}}, ""},
		{"opened again and promised again", CaseFile{Application: toldAnew, Documents: receipt, Earlier: []Decision{refused}, Appeals: []Appeal{annulled}}, "2027-03-15"},
	} {
		var want Date
		if tt.want != "" {
			want = MustISO(tt.want)
		}
		if got := tt.file.PromisedDay(4); got != want {
			t.Errorf("%s: %s, want %s", tt.name, got, want)
		}
	}
}

func TestNewDayNoLaterThanThePromised(t *testing.T) {
	file := CaseFile{
		Application: Application{Received: MustISO("2026-09-01")},
		Documents:   []Document{{Kind: Receipt, Date: MustISO("2026-09-03")}},
	}
	for _, tt := range []struct {
		kind PaperKind
		day  string
		want bool
	}{
		{PreliminaryReply, "2026-09-28", true},
		{PreliminaryReply, "2026-09-29", true}, // the day the bekreftelse named
		{PreliminaryReply, "2026-09-30", false},
		{DelayNotice, "2026-09-20", true},
		{DelayNotice, "2026-10-20", false},
		{AskForFacts, "2026-09-20", false}, // a day for them, not for us
	} {
		o := PaperOrder{Kind: tt.kind, File: file, Settings: Settings{WaitWeeks: 4}, PaperInput: PaperInput{AnswerBy: MustISO(tt.day)}}
		if got := o.NoLater(); got != tt.want {
			t.Errorf("%s %s: %v", tt.kind, tt.day, got)
		}
	}
	open := PaperOrder{Kind: DelayNotice, File: file, Settings: Settings{WaitWeeks: 4}}
	if open.NoLater() || (PaperOrder{Kind: PreliminaryReply, PaperInput: PaperInput{AnswerBy: MustISO("2026-09-20")}}).NoLater() {
		t.Error("no day chosen, or none promised")
	}
}
