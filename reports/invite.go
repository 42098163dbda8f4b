package reports

import (
	"strings"

	"samtak/reports/doc"
)

// invite (D06) asks the person, or the parents and the child, to a talk about
// what they need. It is an offer: they decide what to tell and to whom.
func (w *writer) invite() {
	w.letterPaper()
	w.title(w.t("invite.title"), w.word("papers", string(w.Kind)))
	w.add(w.context())
	place := strings.TrimSuffix(strings.Join(entries(w.Place), ", "), ".")
	w.add(w.message(w.text("invite.when", "Place", need(place, "paper.place"))))
	w.section("invite.about.title", w.agenda()...)
	w.ownWords()
	can := []doc.Block{w.inviteChoices(), w.para("invite.free.text")}
	if w.about && !w.File.Person.Expected {
		can = append(can, w.para("invite.free.voice"))
	}
	w.section("invite.can.title", can...)
	w.contact()
	w.closing(false)
	w.lawNote("fvl-17", "fvl-11d")
}

// agenda is what the talk is about: what the caseworker has written, or what it is usually about.
func (w *writer) agenda() []doc.Block {
	if len(entries(w.What)) > 0 {
		return w.things(fact{text: w.What})
	}
	return []doc.Block{w.list(false, "invite.agenda.important", "invite.agenda.day", "invite.agenda.help",
		"invite.agenda.plan")}
}

// inviteChoices is what the person can ask for; an interpreter we know of is ordered.
func (w *writer) inviteChoices() doc.Block {
	interpreter := w.text("invite.can.interpreter")
	if language := w.File.Person.Interpreter; language != "" {
		interpreter = w.text("invite.can.ordered", "Language", lowerFirst(language))
	}
	return doc.List{Items: []doc.Text{w.text("invite.can.bring"), interpreter, w.text("invite.can.move")}}
}
