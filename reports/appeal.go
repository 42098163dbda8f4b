package reports

import (
	"samtak/casework"
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
	on, then := "appeal.text", "appeal.then"
	if w.Kind == casework.AppealDismissal { // a klage on the klage: say which
		on, then = "appeal_dismissal.appeal", "appeal_dismissal.then"
	}
	text := w.text(on, "Governor", w.governor(), "Weeks", w.weeks())
	if w.saysVedtak() {
		text = joinTexts(w.text("decision.is_vedtak"), text)
	}
	how := "appeal.how_unsigned"
	if w.Rules().AppealSigned {
		how = "appeal.how"
	}
	w.whole("appeal.title",
		doc.Paragraph{Text: text},
		doc.List{Numbered: true, Items: []doc.Text{w.text(how), w.whereToSend(), w.text(then)}})
	w.add(w.appealHelp())
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
func (w *writer) insight() { w.section("insight.title", w.insightText()) }

func (w *writer) insightText() doc.Block {
	return w.para(either(w.party(), "insight.text", "insight.offer"))
}
