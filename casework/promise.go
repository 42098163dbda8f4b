package casework

// PromisedDay is the day an answer was last said to come by: what the foreløpig
// svar (D02) or the letter about delay (D03) promised, or else what the
// bekreftelse (D01) said; zero when no letter has named a day. The day of a
// bekreftelse is not kept: it is the henvendelse with the kommune's usual
// number of weeks added, as the letter counts it. What was promised before a
// decision was opened again after a klage does not hold for the new one.
func (f CaseFile) PromisedDay(waitWeeks int) Date {
	a := f.Application
	anew, reopened := f.Reopened()
	if reopened && (anew.IsZero() || a.Promised.Before(anew)) {
		return Date{}
	}
	if !a.AnswerBy.IsZero() {
		return a.AnswerBy
	}
	if reopened || !f.has(Receipt) || a.Received.IsZero() {
		return Date{}
	}
	return a.Received.AddDays(7 * waitWeeks)
}

// PromisedDay is the day an answer was said to come by before this paper: see
// CaseFile.PromisedDay. The writer of D03 and D04 reads it.
func (o PaperOrder) PromisedDay() Date { return o.File.PromisedDay(o.Settings.WaitWeeks) }

// NoLater tells that the paper promises a new day, and that the day is not
// later than the one promised already: then there is no delay to tell of.
func (o PaperOrder) NoLater() bool {
	if o.Kind != PreliminaryReply && o.Kind != DelayNotice || o.AnswerBy.IsZero() {
		return false
	}
	before := o.PromisedDay()
	return !before.IsZero() && !o.AnswerBy.After(before)
}
