package reports

// access (D36) answers somebody who has asked to see documents.
func (w *writer) access() {
	w.letterPaper()
	id := "access.given"
	if w.variant() == accessRefused {
		id = "access.refused"
	}
	w.title(w.t(id+".title"), w.word("papers", string(w.Kind)))
	w.add(w.para("access.context"), w.message(w.text(id+".answer")))
	w.section(id+".list", w.things(need(w.What, "paper.what"))...)
	if w.variant() == accessRefused {
		w.accessRefused()
		return
	}
	w.ownWords()
	w.section("access.more.title", w.para("access.more.text"))
	w.contact()
	w.closing(false)
	w.lawNote("fvl-18")
}

// accessRefused is the form of a refusal of innsyn: in writing, with the
// provision and the klage (fvl § 21).
const accessRefused = "refused"

func (w *writer) accessRefused() {
	w.section("access.why.title", w.written(need(w.Reason, "paper.reason"))...)
	w.ownWords()
	w.section("access.rest.title", w.para("access.rest.text"))
	w.appeal()
	w.contact()
	w.lawSection(nil, "fvl-18", "fvl-21", "fvl-28", "fvl-29")
	w.closing(true)
}
