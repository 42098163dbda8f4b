package reports

import "samtak/reports/doc"

// proxyForm (D21) lets somebody else act for the person (fvl § 12).
func (w *writer) proxyForm() {
	p, other := w.File.Person, w.speaker()
	w.formPaper(w.t("form.proxy.title"), w.t("form.proxy.lead"))
	w.add(w.formBack())
	w.ownWords()
	w.section("form.proxy.giver", w.fields(2, formField{id: "name", value: p.Name()}, formField{id: w.bornID(), value: w.long(p.Birth)}))
	w.section("form.proxy.taker", w.fields(2, formField{id: "name", value: other.Name}, formField{id: "born"}),
		w.fields(1, formField{id: "apply.street", value: w.reachable(other.Address)}),
		w.fields(2, formField{id: "phone", value: w.reachable(other.Phone)}))
	w.section("form.proxy.scope", w.ticks(3, "proxy.all", "proxy.apply", "proxy.talk", "proxy.letters", "proxy.meet", "proxy.appeal"),
		w.fields(1, formField{id: "proxy.limits", value: other.Scope}), w.fields(2, formField{id: "from"}, formField{id: "until", value: w.long(other.Expires)}))
	know := joinTexts(w.text("form.proxy.free"), w.text("form.proxy.know.secret"), w.text("form.proxy.know.self"))
	w.add(doc.Paragraph{Text: know})
	w.whole("form.sign.here", w.giverLines()...)
}

// giverLines is where the one who gives the fullmakt signs: the person, or the
// parents of a child.
func (w *writer) giverLines() []doc.Block {
	if lines := w.namedLines(w.youngSigners()); len(lines) > 0 {
		return lines
	}
	if name := w.File.Person.Name(); name != "" && !w.about {
		return w.namedLines([]doc.Signature{{Name: name, Role: w.t("form.sign.here")}})
	}
	return w.openLines(1)
}
