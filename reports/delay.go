package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// delay (D03) tells that the answer comes later than the person was told: why,
// and when it can be expected now. The act of 2025 demands both (§ 17); before
// it the letter is good practice, and only the new day must be there.
func (w *writer) delay() {
	w.letterPaper()
	w.title(w.t("delay.title"), w.word("papers", string(w.Kind)))
	w.add(w.brokenPromise())
	w.add(w.message(w.text("delay.when", "Date", need(w.long(w.AnswerBy), "paper.answer_by"))))
	reason := fact{text: w.Reason, field: "paper.reason", required: w.Rules().DelayDuty}
	w.section("delay.why.title", append(w.written(reason), w.waited()...)...)
	w.ownWords()
	can := "preliminary.can"
	if w.waitsForFacts() {
		can = "delay.send"
	}
	w.section("receipt.can.title", w.para(can), w.meanwhile())
	w.contact()
	w.closing(false)
	w.lawNote("fvl-11a")
}

// brokenPromise says what went before, and names the day that was promised
// when it is another than the new one.
func (w *writer) brokenPromise() doc.Block {
	context, before := w.context(), w.PromisedDay()
	p, ok := context.(doc.Paragraph)
	if !ok || before.IsZero() || before == w.AnswerBy {
		return context
	}
	gone := either(before.Before(w.Today), "delay.before_gone", "delay.before")
	p.Text = joinTexts(p.Text, w.text(gone, "Before", w.long(before)))
	return p
}

// waited tells how long the case has stood still for facts we have asked for:
// those days come on top of the time that was promised.
func (w *writer) waited() []doc.Block {
	_, days := w.File.AnswerDay(w.Today)
	if days == 0 {
		return nil
	}
	id := "delay.waited"
	if w.waitsForFacts() {
		id = "delay.waiting"
	}
	return []doc.Block{w.para(id, "Days", w.words.N("paper.delay.days", days))}
}

// waitsForFacts tells that we have asked for facts that have not come.
func (w *writer) waitsForFacts() bool {
	wait, ok := w.File.Waiting()
	return ok && wait.Kind == casework.WaitFacts
}
