package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// advanceNotice (D08) is the forhåndsvarsel: what we consider, why, and by when
// the person can say what they think before anything is decided (fvl § 16).
func (w *writer) advanceNotice() {
	w.letterPaper()
	variant := w.variant()
	w.title(w.t("advance.title."+variant), w.word("papers", string(w.Kind)))
	why := "advance.why.title"
	if variant == "initiative" {
		why = "advance.why.title_initiative"
		if w.File.Application.Type == casework.TypeOwnInitiative {
			w.add(w.context())
		}
	}
	if age, known := w.File.Person.Age(w.Today); known && age >= ageOfOwnLetter && age < ageOfAlone {
		w.add(w.para("advance.both"))
	}
	w.add(w.message(w.text("advance.when", "Date", need(w.long(w.AnswerBy), "paper.answer_by"))))
	w.section("advance.what.title."+variant, w.things(need(w.What, "paper.what"))...)
	w.section(why, w.written(need(w.Reason, "paper.reason"))...)
	w.ownWords()
	w.section("advance.how.title", w.replyWays()...)
	w.section("advance.else.title", w.para("advance.else.text"))
	w.contact()
	w.closing(false)
	w.lawNote("fvl-16", "fvl-18")
}

// replyWays is how to answer a forhåndsvarsel. The frist counts from the day
// the letter was sent, so the letter names that day.
func (w *writer) replyWays() []doc.Block {
	ids := []string{"advance.how.text", "advance.how.see", "advance.how.help"}
	if w.about && !w.File.Person.Expected {
		ids = append(ids, "advance.how.voice")
	}
	return []doc.Block{w.list(false, ids...), w.para("advance.how.time", "Date", w.long(w.Today))}
}

// variant is the form of the paper that is chosen, or the usual one.
func (w *writer) variant() string {
	forms := w.Kind.Variants()
	for _, v := range forms {
		if v == w.Variant {
			return v
		}
	}
	if len(forms) == 0 {
		return ""
	}
	return forms[0]
}
