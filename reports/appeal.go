package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// product is what the decision is about; a decision being written without one is about a plan.
func (w *writer) product() casework.Product {
	if p := w.File.Decision.Product; p != "" {
		return p
	}
	return casework.ProductIP
}

// appealWeeks is the klagefrist of the decision in weeks, from the provision
// that gives the right as it stands in the register; 0 when it cannot be
// appealed (a plain koordinator).
func (w *writer) appealWeeks() int {
	for _, key := range rightKeys(w.product()) {
		if h, ok := casework.HjemmelOn(w.Law, key, w.Today); ok && h.AppealWeeks > 0 {
			return h.AppealWeeks
		}
	}
	return casework.AppealWeeks(w.product())
}

// weeks is the klagefrist in words. The laws know three and four weeks only.
func (w *writer) weeks() string {
	if w.appealWeeks() == 3 {
		return w.words.T("paper.appeal.weeks.3")
	}
	return w.words.T("paper.appeal.weeks.4")
}

func (w *writer) governor() fact {
	return optional(w.Settings.Governor, "settings.governor", w.words.T("paper.appeal.governor"))
}

func (w *writer) ombud() fact {
	return optional(w.Settings.Ombud, "settings.ombud", w.words.T("paper.appeal.ombud"))
}

// appeal tells how to klage: to whom, how soon, how, and who helps (fvl § 27).
// It prints no day: the frist runs from when the letter came, which nobody
// knows when it is written.
func (w *writer) appeal() {
	if w.appealWeeks() == 0 {
		w.section("appeal.none.title", w.para("appeal.none.text", "Governor", w.governor()))
		return
	}
	w.section("appeal.title",
		w.para("appeal.text", "Governor", w.governor(), "Weeks", w.weeks()),
		doc.List{Numbered: true, Items: []doc.Text{w.text("appeal.how"), w.whereToSend(), w.text("appeal.then")}},
		w.para("appeal.help", "Ombud", w.ombud()))
}

func (w *writer) whereToSend() doc.Text {
	s := w.Settings
	if s.Street == "" || s.PostCode == "" {
		return w.text("appeal.hand")
	}
	return w.text("appeal.send", "Address", joinNonEmpty(", ", s.Kommune, s.Street, joinNonEmpty(" ", s.PostCode, s.PostPlace)))
}

// insight tells of the right to see the documents (fvl §§ 18–19, 27).
func (w *writer) insight() { w.section("insight.title", w.para("insight.text")) }
