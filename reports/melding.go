package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// reporterAnswer (D41) thanks somebody for a melding om behov (hpl § 38 a). It
// says that we follow it up with the person, and nothing of what comes of it:
// the reporter has no right to know (taushetsplikt).
func (w *writer) reporterAnswer() {
	w.letterPaper()
	w.out.Address = w.reporter()
	w.title(w.t("reporter.title"), w.word("papers", string(w.Kind)))
	if len(w.out.Address) == 0 {
		w.add(doc.Paragraph{Text: doc.Text{w.run(need("", "paper.receiver"))}})
	}
	person := w.File.Person.Name()
	if w.File.Person.Expected || person == "" {
		person = w.words.T("paper.reporter.expected")
	}
	w.add(w.para("reporter.got", "Person", person, "Date", need(w.long(w.File.Application.Received), "application.received")))
	w.add(w.message(w.text("reporter.panel")))
	w.section("reporter.next.title", w.list(true, "reporter.next.contact", "reporter.next.file"))
	w.ownWords()
	w.section("reporter.secret.title", w.para("reporter.secret.text"))
	w.section("reporter.contact.title", w.reach())
	w.closing(false)
	w.lawNote(w.reporterRules()...)
}

// reporter is the address of the one who sent the melding: as it is written, or
// who is registered. The workplace of somebody who helps a protected person
// tells where the person is.
func (w *writer) reporter() []string {
	if lines := entries(w.Receiver); len(lines) > 0 {
		return lines
	}
	for _, a := range w.File.Application.Applicants {
		if a.Role != casework.RoleReporter || a.Name == "" {
			continue
		}
		if a.Service == "" || w.File.Person.Protected() {
			return []string{a.Name}
		}
		return []string{a.Service, a.Name}
	}
	return nil
}

// reach tells the reporter how to reach us. The block of the other letters
// speaks to the person.
func (w *writer) reach() doc.Block {
	s, number := w.Settings, w.File.Case.Number()
	id := "reporter.contact.phone"
	if s.Phone == "" {
		id = "contact.name"
	}
	return doc.Paragraph{Text: joinTexts(w.text(id, "Caseworker", s.Caseworker, "Phone", s.Phone, "Number", number),
		w.text("reporter.contact.safe"))}
}

// reporterRules is the duty to tell us, where it was staff who did, and our silence.
func (w *writer) reporterRules() []string {
	switch w.File.Application.Type {
	case casework.TypeNotice, casework.TypeHospital:
		return []string{"hpl-38a", "fvl-13"}
	case casework.TypeApplication, casework.TypeInquiry, casework.TypeOwnInitiative:
	}
	return []string{"fvl-13"}
}
