package reports

import (
	"slices"

	"samtak/casework"
	"samtak/reports/doc"
)

// toGovernor (D35) sends a klage on to the statsforvalter with our assessment
// and an index of everything in the case (fvl § 33). It speaks about the person.
func (w *writer) toGovernor() {
	a, _ := w.Appeal()
	d := w.appealed(a)
	w.governorPaper()
	what := "governor.title.decision"
	if d.Outcome == casework.Refused {
		what = "governor.title.refusal"
	}
	w.title(w.t(what, "Product", w.small("product", string(d.Product))), w.whoseCase())
	w.add(w.para("governor.context", "Who", w.appellant(a), "Decision", need(w.long(w.appealedOn(a)), "appeal.names"),
		"Product", w.small("product", string(d.Product))))
	w.add(w.message(w.text("governor.panel", "Governor", need(w.Settings.Governor, "settings.governor")), w.governorResult(a, "governor.result.")))
	w.section("governor.facts.title", doc.List{Items: w.governorFacts(a, d)})
	w.section("governor.wish.title", append(w.said(need(a.Change, "appeal.change")), w.said(optional(a.Grounds, "appeal.grounds", ""))...)...)
	w.section("governor.judgement.title", w.written(need(a.Judgement, "appeal.judgement"))...)
	w.ownWords()
	w.section("governor.end.title", doc.Paragraph{Text: w.governorResult(a, "governor.end.")})
	w.governorContact()
	w.CopyTo = append(slices.Clone(w.CopyTo), w.copyToAppellant(a)...)
	w.closing(true)
	w.lawNote(w.complaintKeys(a, "fvl-34")...)
	w.index()
}

// governorPaper is a letter to the statsforvalter.
func (w *writer) governorPaper() {
	w.letterPaper()
	w.out.Address = entries(w.Receiver)
	if len(w.out.Address) == 0 {
		w.out.Address = []string{w.Settings.Governor}
	}
	if w.out.Address[0] == "" {
		w.out.Address[0] = w.words.T("paper.appeal.governor")
	}
}

// whoseCase is the person and the case. The full number is left out: name,
// birth date and case number are enough.
func (w *writer) whoseCase() string {
	p := w.File.Person
	if p.Expected || p.Birth.IsZero() {
		return dotted(p.Name(), w.words.T("paper.foot.case", "Number", w.File.Case.Number()))
	}
	born := w.words.T("paper.born", "Name", p.Name(), "Date", w.long(p.Birth))
	return dotted(born, w.words.T("paper.foot.case", "Number", w.File.Case.Number()))
}

// appellant is who klager, and for whom.
func (w *writer) appellant(a casework.Appeal) string {
	name := w.File.Person.Name()
	switch {
	case a.Role == casework.RoleSelf || a.Role == "" || a.By == "":
		return name
	case a.Role == casework.RoleReporter:
		return w.words.T("paper.governor.for", "By", a.By, "Name", name)
	}
	return w.words.T("paper.governor.for_as", "By", a.By, "Name", name, "Role", w.small("role", string(a.Role)))
}

// copyToAppellant is who gets a copy of our assessment (fvl § 33).
func (w *writer) copyToAppellant(a casework.Appeal) []string {
	var out []string
	if w.about {
		for _, r := range w.parents() {
			out = append(out, r.Name)
		}
	} else {
		out = append(out, w.File.Person.Name())
	}
	entitled := a.Role == casework.RoleParent || a.Proof == casework.Yes
	if a.By != "" && a.Role != casework.RoleSelf && entitled && !slices.Contains(out, a.By) {
		out = append(out, a.By)
	}
	return slices.DeleteFunc(out, func(s string) bool { return slices.Contains(w.CopyTo, s) })
}

// governorResult is what the kommune has come to.
func (w *writer) governorResult(a casework.Appeal, id string) doc.Text {
	switch a.Result {
	case casework.AppealUpheld, casework.AppealPartly, casework.AppealDismissed:
		return w.text(id + string(a.Result))
	case casework.AppealNotJudged, casework.AppealGranted:
	}
	return doc.Text{w.run(need("", "appeal.result"))}
}

// governorContact tells whom in the kommune to ask.
func (w *writer) governorContact() {
	s := w.Settings
	who := joinNonEmpty(", ", s.Caseworker, s.Phone, s.Email)
	w.section("governor.contact.title", w.para("governor.contact.text", "Who", who, "Number", w.File.Case.Number()))
}
