package reports

// preliminary (D02) is the foreløpig svar: why it takes time and when the
// answer can be expected, both demanded by fvl § 11 a. The act of 2025 demands
// the time only (§ 17); a reason that is given is told all the same.
func (w *writer) preliminary() {
	w.letterPaper()
	w.title(w.t("preliminary.title"), w.word("papers", string(w.Kind)))
	w.add(w.brokenPromise())
	w.add(w.message(w.text("preliminary.when", "Date", need(w.long(w.AnswerBy), "preliminary.answer_by"))))
	reason := fact{text: w.Reason, field: "preliminary.reason", required: w.Rules().ReplyReason}
	w.section("preliminary.why.title", w.written(reason)...)
	w.ownWords()
	w.section("receipt.can.title", w.para("preliminary.can"), w.meanwhile())
	w.contact()
	w.closing(false)
	w.lawNote("fvl-11a")
}
