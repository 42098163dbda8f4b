package reports

import (
	"slices"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/reports/doc"
)

// appealReceipt (D32) confirms that a klage has come, and says what happens with it.
func (w *writer) appealReceipt() {
	a, _ := w.Appeal()
	w.appealPaper(a)
	w.title(w.t("appeal_receipt.title"), w.t("appeal_receipt.lead"))
	w.add(w.appealFacts(a), w.appealMessage(a))
	if a.TakenIn == casework.Yes && w.late(a) {
		w.section("appeal_receipt.late.title", w.takenIn(a)...)
	}
	if a.Change != "" {
		w.section("appeal_receipt.wish.title", append(quoted(a.Change), w.para("appeal_receipt.wish.wrong"))...)
	}
	w.ownWords()
	if a.TakenIn != casework.No {
		w.section("appeal_receipt.next.title", doc.List{Numbered: true, Items: []doc.Text{
			w.text("appeal_receipt.next.look"), w.text("appeal_receipt.next.agree"),
			w.text("appeal_receipt.next.governor", "Governor", w.governor()),
		}})
	}
	w.section("appeal_receipt.can.title", w.para("appeal_receipt.can.more"), w.para("appeal_receipt.can.help", "Ombud", w.ombud()), w.insightText())
	w.contact()
	w.closing(false)
	w.lawNote(w.complaintKeys(a)...)
}

// appealPaper is a letter to the person about a klage, or to the one who klager for her.
func (w *writer) appealPaper(a casework.Appeal) {
	w.letterPaper()
	w.out.Address = w.appellantAddress(a)
}

// appellantAddress names the verge or fullmektig who klager below the person,
// before the street. Somebody whose fullmakt nobody has seen gets no letter
// about another (fvl §§ 12–13).
func (w *writer) appellantAddress(a casework.Appeal) []string {
	lines := w.address()
	id := map[casework.Role]string{casework.RoleGuardian: "paper.to.guardian", casework.RoleProxy: "paper.to.proxy"}[a.Role]
	if a.By == "" || id == "" || a.Proof != casework.Yes {
		return lines
	}
	line := w.words.T(id, "Name", a.By)
	if slices.Contains(lines, line) {
		return lines
	}
	at := len(lines)
	if !w.File.Person.Protected() {
		at -= len(w.street())
	}
	return slices.Insert(lines, at, line)
}

// appealed is the decision a klage is about.
func (w *writer) appealed(a casework.Appeal) casework.Decision {
	d := w.File.DecisionOf(a)
	if d.Product == "" {
		d.Product = casework.ProductIP
	}
	return d
}

// appealedOn is the day of the decision a klage is about.
func (w *writer) appealedOn(a casework.Appeal) casework.Date {
	if a.Decision.IsZero() {
		return w.appealed(a).Date
	}
	return a.Decision
}

// late tells that the klage came after the klagefrist.
func (w *writer) late(a casework.Appeal) bool {
	return deadline.SetOf(w.Settings, w.Law).Late(w.File, a)
}

// appealFacts is when the klage came, what it is about and who sent it.
func (w *writer) appealFacts(a casework.Appeal) doc.Block {
	d := w.appealed(a)
	parts := []doc.Text{w.text("appeal_receipt.what",
		"Received", need(w.long(a.Received), "appeal.received"),
		"Decision", need(w.long(w.appealedOn(a)), "appeal.names"), "Product", w.small("product", string(d.Product)))}
	if a.By != "" && a.Role != casework.RoleSelf && (a.Role != casework.RoleParent || !w.about) {
		parts = append(parts, w.text("appeal_receipt.by", "By", a.By))
	}
	return doc.Paragraph{Text: joinTexts(parts...)}
}

// appealMessage is what happens now, in the panel.
func (w *writer) appealMessage(a casework.Appeal) doc.Block {
	late := w.late(a)
	switch {
	case late && a.TakenIn == casework.No:
		return w.message(w.text("appeal_receipt.panel.not_in"))
	case late && a.TakenIn == casework.NotAnswered:
		return w.message(w.text("appeal_receipt.panel.late"))
	case len(a.Lacks(w.Rules())) > 0 && a.Mended.IsZero():
		return w.message(w.text("appeal_receipt.panel.lacks"))
	case w.AnswerBy.IsZero():
		return w.message(w.text("appeal_receipt.panel.soon"))
	}
	return w.message(w.text("appeal_receipt.panel.day", "Date", w.long(w.AnswerBy)))
}

// takenIn is why a klage that came too late is treated all the same (fvl § 31).
func (w *writer) takenIn(a casework.Appeal) []doc.Block {
	if why := prose(a.LateReason); len(why) > 0 {
		return append(why, w.para("appeal_receipt.late.in"))
	}
	return []doc.Block{w.para("appeal_receipt.late.plain")}
}

// complaintKeys is the rules a letter about a klage rests on.
func (w *writer) complaintKeys(a casework.Appeal, more ...string) []string {
	var keys []string
	if w.appealed(a).AppealWeeks(w.Law) == 4 {
		keys = append(keys, "pbrl-7-2")
	}
	if w.late(a) {
		keys = append(keys, "fvl-31")
	}
	for _, key := range append([]string{"fvl-33"}, more...) {
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}
