package reports

import (
	"strings"

	"samtak/reports/doc"
)

// askFacts (D04) asks for what is missing: what, why and by when, and what
// happens if nothing comes (fvl §§ 11, 17).
func (w *writer) askFacts() {
	w.letterPaper()
	day := w.long(w.AnswerBy)
	title := w.t("facts.title_open")
	if day != "" {
		title = w.t("facts.title", "Date", day)
	}
	w.title(title, w.word("papers", string(w.Kind)))
	w.add(w.context())
	w.add(w.message(w.text("facts.when", "Date", need(day, "paper.answer_by"))))
	w.section("facts.what.title", w.things(need(w.What, "paper.what"))...)
	w.section("facts.why.title", w.written(optional(w.Reason, "paper.reason", ""))...)
	w.ownWords()
	w.section("facts.else.title", w.otherwise()...)
	w.section("facts.help.title", w.para("facts.help.how"))
	w.contact()
	w.closing(false)
	w.lawNote("fvl-11", "fvl-17")
}

// otherwise is what happens when nothing comes, and that the promised day moves.
func (w *writer) otherwise() []doc.Block {
	blocks := []doc.Block{w.para("facts.else.text")}
	if promised := w.PromisedDay(); !promised.IsZero() {
		blocks = append(blocks, w.para("facts.else.moves", "Date", w.long(promised)))
	}
	return blocks
}

// things is what somebody has written with one thing on each line: a list, a
// paragraph when there is one thing only, or the blank for it.
func (w *writer) things(f fact) []doc.Block {
	items := entries(f.text)
	if len(items) < 2 {
		f.text = strings.Join(items, "")
		return w.written(f)
	}
	l := doc.List{}
	for _, item := range items {
		l.Items = append(l.Items, doc.Plain(item))
	}
	return []doc.Block{l}
}

// entries is the lines of a text that say something, without their list marks.
func entries(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if line, _ = cutBullet(strings.TrimSpace(line)); line != "" {
			out = append(out, line)
		}
	}
	return out
}
