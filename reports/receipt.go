package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// receipt (D01) confirms what came in and when, and says what happens next.
func (w *writer) receipt() {
	w.letterPaper()
	w.title(w.receiptTitle(), w.word("papers", string(w.Kind)))
	w.add(w.receiptFacts())
	when, can := "receipt.when", []doc.Block{w.para("receipt.can.send"), w.meanwhile()}
	if w.unasked() {
		when, can = "receipt.when_unasked", append([]doc.Block{w.para("receipt.choose")}, can...)
	}
	w.add(w.message(w.text(when, "Date", need(w.long(w.answerDay()), "application.received"))))
	w.ownWords()
	w.section("receipt.next.title", w.list(true, "receipt.next.read", "receipt.next.assess", "receipt.next.answer"))
	w.section("receipt.can.title", can...)
	w.contact()
	w.closing(false)
	w.lawNote("fvl-11a")
}

// meanwhile is that a koordinator can be had before the answer comes; who has
// asked for one already, is told to speak up if it cannot wait.
func (w *writer) meanwhile() doc.Block {
	a := w.File.Application
	if a.Wanted(casework.ProductCoordinator) || a.Wanted(casework.ProductChildCoordinator) {
		return w.para("meanwhile_asked")
	}
	return w.para("meanwhile")
}

func (w *writer) receiptTitle() string {
	a := w.File.Application
	if _, other := a.Applicant1(); other && a.Type == casework.TypeInquiry {
		return w.t("receipt.title.inquiry_other")
	}
	if a.Type == "" {
		return w.t("receipt.title.application")
	}
	return w.t("receipt.title." + string(a.Type))
}

// unasked tells that the person has not turned to us: they may not want our help.
func (w *writer) unasked() bool {
	switch w.File.Application.Type {
	case casework.TypeNotice, casework.TypeHospital, casework.TypeOwnInitiative:
		return true
	case casework.TypeApplication, casework.TypeInquiry:
	}
	return false
}

// receiptFacts is what came, when, about what and from whom.
func (w *writer) receiptFacts() doc.Block {
	a := w.File.Application
	kind := a.Type
	if kind == "" {
		kind = casework.TypeApplication
	}
	var wants []string
	for _, p := range a.Wants {
		wants = append(wants, w.small("product", string(p)))
	}
	parts := []doc.Text{w.text("receipt.what."+string(kind),
		"Date", need(w.long(a.Received), "application.received"),
		"Wants", need(w.and(wants), "application.wants"))}
	if !a.Discharge.IsZero() && kind == casework.TypeHospital {
		parts = append(parts, w.text("receipt.discharge", "Date", w.long(a.Discharge)))
	}
	if who := w.applicantName(); who != "" && kind != casework.TypeOwnInitiative {
		parts = append(parts, w.text("receipt.from", "Who", who))
	}
	return doc.Paragraph{Text: joinTexts(parts...)}
}

// applicantName is the one who turned to us for the person, with workplace or role.
func (w *writer) applicantName() string {
	first, other := w.File.Application.Applicant1()
	switch {
	case !other || first.Name == "", first.Role == casework.RoleParent && w.about:
		return "" // parents know that they have written themselves
	case first.Service != "" && !w.File.Person.Protected():
		return first.Name + ", " + first.Service
	case first.Role == casework.RoleReporter:
		return first.Name
	}
	return first.Name + " (" + w.small("role", string(first.Role)) + ")"
}

// answerDay is when an answer can be expected: what the caseworker has
// promised, or the usual number of weeks from the receipt.
func (w *writer) answerDay() casework.Date {
	received := w.File.Application.Received
	if !w.AnswerBy.IsZero() || received.IsZero() {
		return w.AnswerBy
	}
	return received.AddDays(7 * w.Settings.WaitWeeks)
}
