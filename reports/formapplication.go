package reports

import (
	"slices"
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
)

// applicationForm (D43) is the søknad: everything the register asks for, in
// the order somebody thinks of it (domain.md 3.3).
func (w *writer) applicationForm() {
	w.formPaper(w.t("form.apply.title"), w.t("form.apply.lead"))
	w.add(w.formBack())
	w.ownWords()
	w.section("form.apply.what", w.ticks(2, "apply.ip", "apply.coordinator", "apply.childcoordinator", "apply.group"))
	w.section("form.apply.who", w.applyWho()...)
	w.section("form.apply.around", w.applyAround()...)
	w.section("form.apply.other", w.fields(3, formField{id: "name"}, formField{id: "apply.other.role"}, formField{id: "phone"}),
		w.ticks(1, "apply.other.agreed"))
	w.applyHelp()
	w.section("form.apply.collect", w.ticks(1, "apply.collect.yes"),
		w.fields(2, formField{id: "apply.collect.from"}, formField{id: "apply.enclosed"}))
	w.sign(1) // one who seeks help is enough
	end := joinTexts(w.text("form.apply.then.answer"), w.text("form.apply.then.secret"), w.text("form.apply.then.insight"))
	w.add(doc.Paragraph{Text: end, Tone: doc.Quiet})
}

// applyWho is the person, and how to reach her.
func (w *writer) applyWho() []doc.Block {
	p := w.File.Person
	fields := []formField{{id: "name", value: p.Name()}, {id: w.bornID(), value: w.long(p.Birth)}}
	if !p.Protected() {
		fields = append(fields, formField{id: "apply.street", value: p.Street},
			formField{id: "apply.place", value: strings.TrimSpace(p.PostCode + " " + p.PostPlace)})
	}
	fields = append(fields, formField{id: "phone", value: w.reachable(p.Phone)}, formField{id: "apply.number"},
		formField{id: "apply.interpreter", value: p.Interpreter}, formField{id: "apply.speech", value: p.SpeechAid})
	return []doc.Block{w.fields(2, fields...), w.ticks(2, "apply.nb", "apply.nn")}
}

// applyAround is the people around the person.
func (w *writer) applyAround() []doc.Block {
	parents := append(w.parents(), casework.Relative{}, casework.Relative{})
	kin, _ := w.relative(casework.KinNextOfKin)
	who := func(r casework.Relative) string { return joinNonEmpty(", ", r.Name, w.reachable(r.Phone)) }
	fields := []formField{{id: "apply.speaker", value: who(w.speaker())}, {id: "apply.kin", value: who(kin)}}
	if !w.grown() {
		fields = slices.Insert(fields, 0, formField{id: "apply.parent.1", value: who(parents[0])}, formField{id: "apply.parent.2", value: who(parents[1])})
	}
	return []doc.Block{w.fields(2, fields...)}
}

// applyHelp is the help today, the need and the wishes.
func (w *writer) applyHelp() {
	a := w.File.Application
	var today, needed string
	if !w.File.Person.Protected() {
		today, needed = strings.Join(a.ServicesToday, ", "), strings.Join(a.ServicesNeeded, ", ")
	}
	w.whole("form.apply.help", w.fields(1, formField{id: "apply.today", value: today, lines: 2}, formField{id: "apply.needed", value: needed, lines: 2}),
		w.fields(3, formField{id: "apply.doctor"}, formField{id: "apply.school"}, formField{id: "apply.nav"}))
	w.section("form.apply.need", w.fields(1, formField{id: "apply.need.words", lines: 5}),
		w.fields(2, formField{id: "apply.wish", value: a.Wish}, formField{id: "apply.before"}))
}
