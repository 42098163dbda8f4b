package reports

import (
	"samtak/reports/doc"
)

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
	how := "appeal.how_unsigned"
	if w.Rules().AppealSigned {
		how = "appeal.how"
	}
	w.section("appeal.title",
		w.para("appeal.text", "Governor", w.governor(), "Weeks", w.weeks()),
		doc.List{Numbered: true, Items: []doc.Text{w.text(how), w.whereToSend(), w.text("appeal.then")}},
		w.appealHelp())
}

// appealHelp is who helps with the klage. The ombud helps with health and care
// services only, whose frist is four weeks.
func (w *writer) appealHelp() doc.Block {
	if w.appealWeeks() == 3 {
		return w.para("appeal.help_ours")
	}
	return w.para("appeal.help", "Ombud", w.ombud())
}

func (w *writer) whereToSend() doc.Text {
	s := w.Settings
	if s.Street == "" || s.PostCode == "" {
		return w.text("appeal.hand")
	}
	return w.text("appeal.send", "Address", joinNonEmpty(", ", s.Kommune, s.Street, joinNonEmpty(" ", s.PostCode, s.PostPlace)))
}

// insight tells of the right to see the documents (fvl §§ 18–19, 27). Where
// nothing is decided that can be appealed, it is an offer.
func (w *writer) insight() {
	if w.party() {
		w.section("insight.title", w.para("insight.text"))
		return
	}
	w.section("insight.title", w.para("insight.offer"))
}
