package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// Days a unit has to name a koordinator, and to answer when it is reminded. The
// letter may set another day.
const (
	daysToName   = 14
	daysToAnswer = 7
)

// toUnit (D15) asks a unit to find a koordinator. It holds what the unit needs
// to do that and no more: the unit gets no address, and of a protected person
// no telephone either.
func (w *writer) toUnit() {
	w.unitPaper("unit.title")
	w.add(w.message(w.unitText("unit.ask", "Date", w.long(w.dayFor(daysToName)))))
	w.section("unit.about.title", w.para("unit.decided", "Person", w.person(), "What", w.words.T("paper.unit.gets."+string(w.unitProduct()))),
		doc.Facts{Columns: 2, Pairs: append(w.unitFacts(), w.unitWish()...)})
	w.ownWords()
	w.section("unit.todo.title", w.unitTodo())
	w.section("appoint.tasks.title", w.unitTasks(), w.para("unit.secret"))
	w.unitContact()
	w.closing(true)
	keys := appointKeys(w.unitRole())
	if w.unitProduct() == casework.ProductIP {
		keys = append(keys, "hpl-4")
	}
	w.lawNote(keys...)
}

// unitTodo is what the unit is asked to do, and to follow the wish there is.
func (w *writer) unitTodo() doc.Block {
	choose := w.text("unit.todo.choose")
	if len(w.unitWish()) > 0 {
		choose = joinTexts(choose, w.text("unit.todo.wish"))
	}
	return doc.List{Numbered: true, Items: []doc.Text{choose, w.text("unit.todo.send"), w.text("unit.todo.tell")}}
}

// unitWish is whom the person wishes as koordinator.
func (w *writer) unitWish() []doc.Pair {
	if wish := one(w.File.Application.Wish); wish != "" {
		return []doc.Pair{{Label: w.t("unit.fact.wish"), Value: upperFirst(wish)}}
	}
	return nil
}

// coordinatorReminder (D30) asks again when no name has come.
func (w *writer) coordinatorReminder() {
	w.unitPaper("reminder.title")
	w.add(w.reminderContext())
	w.add(w.message(w.unitText("unit.ask", "Date", w.long(w.dayFor(daysToAnswer)))))
	w.section("unit.about.title", doc.Facts{Columns: 2, Pairs: w.unitFacts()})
	w.ownWords()
	w.section("reminder.stuck.title", w.para("reminder.stuck.text"), w.para("unit.secret"))
	w.unitContact()
	w.closing(false)
	w.lawNote(appointKeys(w.unitRole())...)
}

// unitPaper is a letter to a unit.
func (w *writer) unitPaper(title string) {
	w.letterPaper()
	w.toReceiver()
	w.title(w.t(title+"."+string(w.unitRole())), w.word("papers", string(w.Kind)))
}

// unitText is a sentence about what the unit is to find, and for whom.
func (w *writer) unitText(id string, data ...any) doc.Text {
	data = append(data, "Unit", need(w.receiverName(), "paper.receiver"), "Person", w.person())
	return w.text(id+"."+string(w.unitRole()), data...)
}

// person is how a letter to others names the person.
func (w *writer) person() string {
	if name := w.File.Person.Name(); name != "" {
		return name
	}
	return w.words.T("paper.unit.expected")
}

// dayFor is the day the caseworker has set, or so many days from now.
func (w *writer) dayFor(days int) casework.Date {
	if !w.AnswerBy.IsZero() {
		return w.AnswerBy
	}
	return w.Today.AddDays(days)
}

// unitProduct is what the person has been given: somebody who has said no to a
// plan gets a koordinator.
func (w *writer) unitProduct() casework.Product {
	d := w.File.Decision
	if d.Outcome == casework.Declined || d.Product == "" || d.Product == casework.ProductGroup {
		return casework.ProductCoordinator
	}
	return d.Product
}

// unitRole is what the unit is asked to find.
func (w *writer) unitRole() casework.Product {
	if w.unitProduct() == casework.ProductChildCoordinator {
		return casework.ProductChildCoordinator
	}
	return casework.ProductCoordinator
}

// unitFacts is who it is about: enough to know the person and to get in touch.
func (w *writer) unitFacts() []doc.Pair {
	p := w.File.Person
	born := "unit.fact.born"
	if p.Expected {
		born = "unit.fact.due"
	}
	pairs := []doc.Pair{
		{Label: w.t("unit.fact.name"), Value: upperFirst(w.person())},
		{Label: w.t(born), Value: w.long(p.Birth)},
		{Label: w.t("unit.fact.decided"), Value: w.long(w.File.Decision.Date)},
	}
	if !p.Protected() {
		pairs = append(pairs, doc.Pair{Label: w.t("appoint.fact.phone"), Value: p.Phone})
	}
	if w.about {
		var names []string
		for _, r := range w.parents() {
			name := r.Name
			if r.Phone != "" && !p.Protected() {
				name += " (" + r.Phone + ")"
			}
			names = append(names, name)
		}
		pairs = append(pairs, doc.Pair{Label: w.t("unit.fact.parents"), Value: w.and(names)})
	}
	pairs = append(pairs,
		doc.Pair{Label: w.t("unit.fact.interpreter"), Value: p.Interpreter},
		doc.Pair{Label: w.t("unit.fact.aid"), Value: p.SpeechAid})
	var kept []doc.Pair
	for _, pair := range pairs {
		if pair.Value != "" {
			kept = append(kept, pair)
		}
	}
	return kept
}

// unitTasks is what the koordinator will do, told to the unit.
func (w *writer) unitTasks() doc.Block {
	if w.unitRole() == casework.ProductChildCoordinator {
		return w.tasks(casework.ProductChildCoordinator)
	}
	ids := []string{"unit.task.contact", "appoint.task.together", "appoint.task.meetings", "unit.task.stops"}
	if w.unitProduct() == casework.ProductIP {
		ids = append(ids, "unit.task.plan")
	}
	return w.list(false, ids...)
}

// reminderContext says when the unit was asked, and how long ago that is.
func (w *writer) reminderContext() doc.Block {
	asked := w.File.Case.GivenOn
	if first, ok := w.File.Sent(casework.ToUnit); ok && asked.IsZero() {
		asked = first.Date
	}
	when := w.long(asked)
	if days := asked.DaysTo(w.Today); !asked.IsZero() && days > 0 {
		when = w.words.N("paper.reminder.days", days, "Date", when)
	}
	return doc.Paragraph{Text: w.unitText("reminder.context", "When", need(when, "document"))}
}

// unitContact tells the unit whom to ask.
func (w *writer) unitContact() {
	s, number := w.Settings, w.File.Case.Number()
	text := w.text("contact.phone", "Caseworker", s.Caseworker, "Phone", s.Phone, "Number", number)
	if s.Phone == "" {
		text = w.text("contact.name", "Caseworker", s.Caseworker, "Number", number)
	}
	w.section("unit.contact.title", doc.Paragraph{Text: joinTexts(text, w.text("unit.contact.email"))})
}
