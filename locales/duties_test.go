package locales_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/locales"
)

// Every alarm says what it is, what it runs from and what it rests on, and every
// action, state and result of a case has its words, in both målformer.
func TestEveryAlarmAndStateHasWords(t *testing.T) {
	var ids []string
	add := func(prefix string, keys ...string) {
		for _, k := range keys {
			ids = append(ids, prefix+k)
		}
	}
	for _, r := range deadline.Rules() {
		add("", r.NameID(), r.SourceID(), r.Start)
	}
	for _, a := range casework.Actions {
		add("action."+string(a), "", ".why", ".do")
	}
	for _, s := range casework.AppealStates {
		add("word.appealstate.", string(s))
	}
	for _, r := range casework.AppealResults {
		add("word.appealresult.", string(r))
	}
	for _, a := range casework.GovernorAnswers {
		add("word.governoranswer.", string(a))
	}
	for _, k := range casework.NoteKinds {
		add("word.notekind.", string(k))
	}
	add("deadline.start.", "given") // of a term that runs from something else than usual
	add("word.waitkind.", string(casework.WaitFacts), string(casework.WaitNotice))
	add("word.field.", "appeal.received", "appeal.sent", "appeal.result", "appeal.judgement", "appeal.late_reason", "paper.answer_by", "paper.receiver")
	for _, lang := range casework.Languages {
		for _, id := range ids {
			if !locales.For(lang).Has(id) {
				t.Errorf("%s lacks %s", lang, id)
			}
		}
	}
}
