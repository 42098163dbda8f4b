package reports

import (
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// forward (D05) tells the person who has the henvendelse now, when it came to
// the wrong place or needs one service only (fvl § 11). It is no avslag: there
// is no klage, but the person can ask us to look again.
func (w *writer) forward() {
	w.letterPaper()
	unit, where := w.takesOver()
	w.title(w.t("forward.title"), w.t("forward.lead"))
	w.add(w.context())
	w.add(w.message(w.text("forward.sent", "Unit", need(unit, "decision.forward_to"))))
	if len(where) > 0 {
		w.add(w.para("forward.where", "Where", strings.Join(where, ", ")))
	}
	w.section("forward.why.title", w.forwardReasons()...)
	w.ownWords()
	w.section("forward.next.title", w.list(true, "forward.next.read", "forward.next.answer", "forward.next.again"))
	w.section("appeal.none.title", w.para("forward.disagree"))
	w.contact()
	w.closing(false)
	w.lawNote("fvl-11")
}

// takesOver is who has the case now, and how to reach them where that is written.
func (w *writer) takesOver() (unit string, where []string) {
	where = entries(w.Receiver)
	if unit = one(w.File.Decision.ForwardTo); unit == "" && len(where) > 0 {
		return where[0], where[1:]
	}
	if len(where) > 0 && where[0] == unit {
		where = where[1:]
	}
	return unit, where
}

// forwardReasons is why somebody else is to answer.
func (w *writer) forwardReasons() []doc.Block {
	var blocks []doc.Block
	if w.File.Application.Propose() == casework.ProposeForward {
		blocks = append(blocks, w.para("forward.why.one"))
	}
	blocks = append(blocks, prose(w.File.Decision.Considerations)...)
	if len(blocks) == 0 {
		blocks = append(blocks, w.para("forward.why.plain"))
	}
	return blocks
}
