package reports

import (
	"slices"

	"samtak/casework"
	"samtak/reports/doc"
)

// appointment (D16) presents the koordinator or barnekoordinator: who, how to
// reach them, what they do, and that the person may ask for another.
func (w *writer) appointment() {
	w.letterPaper()
	a, product := w.assignment()
	c := w.File.Coordinator
	name := need(c.Name, "coordinator.name")
	title := w.t("appoint.title.nobody")
	if c.Name != "" {
		title = w.t("appoint.title."+string(product), "Coordinator", c.Name)
	}
	w.title(title, w.appointLead("appoint.lead.", product))
	from := a.From
	if from.IsZero() {
		from = w.Today
	}
	parts := []doc.Text{w.text("appoint.panel."+string(product), "Coordinator", name, "Date", w.long(from))}
	if a.Wished {
		parts = append(parts, w.text("appoint.wished"))
	}
	w.add(w.message(parts...))
	if facts := w.coordinatorFacts(w.File.Coordinator); len(facts) > 0 {
		w.add(doc.Facts{Columns: 2, Pairs: facts})
	}
	if c.Name != "" && c.Phone == "" && !w.Final {
		w.add(doc.Paragraph{Text: doc.Text{w.run(optional("", "coordinator.phone", ""))}})
	}
	w.ownWords()
	w.section("appoint.next.title", w.appointNext())
	w.section("appoint.tasks.title", w.tasks(product), w.para("appoint.limits"))
	w.contact()
	w.closing(true)
	w.lawNote(append(appointKeys(product), "pbrl-3")...)
}

// appointLead is the kind of paper, with the word for a barnekoordinator where it is one.
func (w *writer) appointLead(id string, p casework.Product) string {
	if p == casework.ProductChildCoordinator {
		return w.t(id + string(p))
	}
	return w.word("papers", string(w.Kind))
}

// appointNext is the first meeting, and that the person may ask for another koordinator.
func (w *writer) appointNext() doc.Block {
	return doc.Paragraph{Text: joinTexts(w.text("appoint.next.text"), w.text("appoint.next.other"))}
}

func appointKeys(p casework.Product) []string {
	if p == casework.ProductChildCoordinator {
		return []string{"pbrl-2-5c", "hol-7-2a", "hol-7-3"}
	}
	return []string{"hol-7-2", "hol-7-3"}
}

// assignment is the running assignment, or the last one made when it has not begun.
func (w *writer) assignment() (a casework.Assignment, product casework.Product) {
	if a, ok := w.File.Assignment(w.Today); ok {
		return a, roleOf(a)
	}
	return w.newest()
}

// newest is the last assignment made: the one a change leads to.
func (w *writer) newest() (a casework.Assignment, product casework.Product) {
	if n := len(w.File.Assignments); n > 0 {
		a = w.File.Assignments[n-1]
	}
	return a, roleOf(a)
}

func roleOf(a casework.Assignment) casework.Product {
	if a.Product == casework.ProductChildCoordinator {
		return a.Product
	}
	return casework.ProductCoordinator
}

// coordinatorFacts is how to reach the koordinator. With address protection
// the service is left out: it tells where the person gets help.
func (w *writer) coordinatorFacts(c casework.Coordinator) []doc.Pair {
	u := w.File.Unit
	if c.ID != w.File.Coordinator.ID {
		u = casework.Unit{} // not hers
	}
	pairs := []doc.Pair{
		{Label: w.t("appoint.fact.phone"), Value: c.Phone},
		{Label: w.t("appoint.fact.email"), Value: c.Email},
		{Label: w.t("appoint.fact.title"), Value: upperFirst(c.Title)},
		{Label: w.t("appoint.fact.service"), Value: u.Name},
		{Label: w.t("appoint.fact.leader"), Value: u.Leader},
	}
	var kept []doc.Pair
	for i, p := range pairs {
		service := i == 3
		if p.Value != "" && (!service || !w.File.Person.Protected()) {
			kept = append(kept, p)
		}
	}
	return kept
}

// tasks is what a koordinator does; for a barnekoordinator the tasks of hol § 7-2 a.
func (w *writer) tasks(p casework.Product) doc.Block {
	if p == casework.ProductChildCoordinator {
		return w.list(false, "appoint.child_task.whole", "appoint.child_task.overview", "appoint.child_task.inform",
			"appoint.child_task.others", "appoint.child_task.plan")
	}
	ids := tasksWithoutPlan
	if w.hasPlan() {
		ids = slices.Insert(slices.Clone(ids), len(ids)-1, "appoint.task.plan")
	}
	return w.list(false, ids...)
}

// hasPlan tells that there is a plan to follow up, or will be.
func (w *writer) hasPlan() bool {
	p := w.File.Plan
	return p.ID != 0 && p.Closed.IsZero() || w.File.Decision.GivesPlan() || w.File.Application.PlanBefore == casework.Yes
}
