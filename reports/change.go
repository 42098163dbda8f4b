package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// coordinatorChange (D17) presents the new koordinator, says until when the
// former one is koordinator, and that the person may ask for another.
func (w *writer) coordinatorChange() {
	w.letterPaper()
	a, product := w.newest()
	from := a.From
	if from.IsZero() {
		from = w.Today
	}
	c := w.File.Coordinator
	if a.CoordinatorID != 0 && a.CoordinatorID != c.ID {
		c = w.named(a.CoordinatorID) // the file still has the former one
	}
	w.title(w.t("change.title."+string(product)), w.appointLead("change.lead.", product))
	parts := []doc.Text{w.text("change.panel."+string(product),
		"Coordinator", need(c.Name, "coordinator.name"), "Date", w.long(from))}
	if a.Wished {
		parts = append(parts, w.text("appoint.wished"))
	}
	if former, ok := w.former(a); ok {
		gone := either(former.To.Before(w.Today), "change.former_gone", "change.former")
		parts = append(parts, w.text(gone, "Date", w.long(former.To)))
	}
	w.add(w.message(parts...))
	if facts := w.coordinatorFacts(c); c.Name != "" && len(facts) > 0 {
		w.add(doc.Facts{Columns: 2, Pairs: facts})
	}
	w.section("change.why.title", w.written(optional(w.Reason, "paper.reason", ""))...)
	w.ownWords()
	same := []doc.Text{w.text("change.same")}
	if w.hasPlan() {
		same = append(same, w.text("change.plan"))
	}
	w.section("appoint.next.title", w.appointNext(), doc.Paragraph{Text: joinTexts(same...)})
	w.contact()
	w.closing(true)
	w.lawNote(append(appointKeys(product), "pbrl-3")...)
}

// former is the last assignment that ends before the new one begins, or the day it does.
func (w *writer) former(a casework.Assignment) (old casework.Assignment, ok bool) {
	for _, b := range w.File.Assignments {
		ended := !b.To.IsZero() && !b.To.After(a.From)
		if b.ID != a.ID && ended && !b.To.Before(old.To) {
			old, ok = b, true
		}
	}
	return old, ok
}

// named is a koordinator of the case; the zero one where she is not known.
func (w *writer) named(id casework.CoordinatorID) casework.Coordinator {
	for _, c := range w.File.Named {
		if c.ID == id {
			return c
		}
	}
	return casework.Coordinator{}
}
