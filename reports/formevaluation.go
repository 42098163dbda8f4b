package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// evaluationForm (D27) asks the person what she thinks of the plan, before the
// others do: her own view comes first, then each tiltak, what stops her and
// what she wants (domain.md 3.5).
func (w *writer) evaluationForm() {
	w.formPaper(w.t("form.evaluate.title"), w.t("form.evaluate.lead"))
	w.add(w.message(w.text("form.evaluate.free")))
	w.ownWords()
	w.whom()
	w.whole("form.evaluate.plan", w.ticks(3, "evaluate.yes", "evaluate.some", "evaluate.no"),
		w.fields(1, formField{id: "evaluate.good", lines: 2}, formField{id: "evaluate.bad", lines: 2}))
	w.whole("form.evaluate.goals", w.ticks(3, "evaluate.yes", "evaluate.goals.some", "evaluate.no"),
		w.fields(1, formField{id: "evaluate.goals.change", lines: 2}))
	w.section("form.evaluate.measures", w.evaluatedMeasures()...)
	w.whole("form.evaluate.people", w.fields(1, formField{id: "evaluate.coordinator", lines: 2}, formField{id: "evaluate.group"}))
	w.whole("form.evaluate.ahead", w.fields(1, formField{id: "evaluate.stops", lines: 2}, formField{id: "evaluate.wishes", lines: 3}),
		w.fields(2, formField{id: "evaluate.when"}, formField{id: "evaluate.with"}),
		w.fields(2, formField{id: "evaluate.by"}, formField{id: "evaluate.date"}))
	w.add(w.formBack())
}

// emptyMeasures is how many tiltak an empty form has room for.
const emptyMeasures = 3

// evaluatedMeasures asks of each tiltak whether it was done, whether it helped,
// and what is to become of it. Without a plan the tiltak are written in.
func (w *writer) evaluatedMeasures() []doc.Block {
	var out []doc.Block
	for _, m := range w.File.Plan.Measures {
		if what := one(m.What); what != "" && m.Status != casework.MeasureStopped && !m.NotGranted {
			out = append(out, doc.Together{Blocks: []doc.Block{doc.Paragraph{Text: doc.Bold(upperFirst(what))}, w.measureTicks(), doc.Space{MM: 2}}})
		}
	}
	for range emptyMeasures {
		if len(w.File.Plan.Measures) > 0 {
			break
		}
		out = append(out, doc.Together{Blocks: []doc.Block{w.fields(1, formField{id: "evaluate.measure"}), w.measureTicks(), doc.Space{MM: 2}}})
	}
	return out
}

func (w *writer) measureTicks() doc.Block {
	return w.ticks(3, "evaluate.done", "evaluate.helps", "evaluate.helps_not", "evaluate.keep", "evaluate.alter", "evaluate.end")
}
