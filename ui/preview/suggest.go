package preview

import (
	"slices"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/locales"
)

// suggest puts in what a paper of the kind usually says, once: she changes it
// or leaves it. It tells whether something was put in.
func (p *page) suggest() bool {
	m := p.keep.Model
	if m.Begun {
		return false
	}
	m.Begun = true
	put := func(to *string, words string) bool {
		if *to != "" || words == "" {
			return false
		}
		*to = words
		return true
	}
	day := put(&m.AnswerBy, p.suggestedDay())
	reason := put(&m.Reason, p.suggestedReason(p.order.Language))
	return day || reason
}

// answerDays is how many days those we write to are given.
const answerDays = 14

// suggestedDay is the day the paper may set or promise. What others are to do
// by then ends on a working day.
func (p *page) suggestedDay() string {
	switch {
	case p.kind == casework.PreliminaryReply, p.kind == casework.DelayNotice:
		return casework.FormatDate(p.laterDay())
	case slices.Contains(p.kind.Asks(), "answer_by"):
		return casework.FormatDate(deadline.Forward(p.order.Today.AddDays(answerDays)))
	}
	return ""
}

// laterDay is the usual time from today on, or from the day promised already
// where that would bring nothing.
func (p *page) laterDay() casework.Date {
	weeks := 7 * p.order.Settings.WaitWeeks
	day, before := p.order.Today.AddDays(weeks), p.order.PromisedDay()
	if day.After(before) {
		return day
	}
	return before.AddDays(weeks)
}

// suggestedReason is a first sentence in the målform of the paper; "" when
// none can be given.
func (p *page) suggestedReason(lang casework.Language) string {
	if p.kind != casework.DelayNotice {
		return ""
	}
	return locales.For(lang).T("preview.suggest.delay")
}

// speak changes the målform of the paper. A suggestion nobody has changed
// follows.
func (p *page) speak(lang casework.Language) {
	m := p.keep.Model
	if old := p.suggestedReason(p.order.Language); old != "" && m.Reason == old {
		m.Reason = p.suggestedReason(lang)
		p.reason.SetValue(m.Reason)
	}
	m.Language = lang
	p.keep.Touch()
	p.load()
}
