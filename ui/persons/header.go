package persons

import (
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeHeader always tells name, age, målform and address protection (row I3).
// Of where she lives it tells nothing.
func (p *page) makeHeader() fyne.CanvasObject {
	q, t := p.file.Person, p.deps.T
	facts := []fyne.CanvasObject{}
	if born := p.bornWords(q); born != "" {
		facts = append(facts, kit.Muted(born))
	}
	facts = append(facts, kit.Muted(p.languageWords(q)))
	if q.Protected() {
		facts = append(facts, kit.NewChip(kit.Late, present.Word(t, "protection", q.Protection)))
	}
	if q.Interpreter != "" {
		facts = append(facts, kit.NewChip(kit.UnderWay, t("person.interpreter", "Language", q.Interpreter)))
	}
	if q.SpeechAid != "" {
		facts = append(facts, kit.NewChip(kit.UnderWay, t("person.ask")))
	}
	if q.Number != "" {
		facts = append(facts, p.makeNumber(q))
	}
	title := kit.Title(p.Title())
	title.MaxLines = 2
	return kit.ColumnGap(6, title, kit.RowGap(14, facts...))
}

// makeNumber hides the last five digits until she asks for them.
func (p *page) makeNumber(q casework.Person) fyne.CanvasObject {
	words, toggle := kit.Muted(""), kit.Quiet("", nil)
	show := func() {
		digits, verb := q.Number.Masked(), "person.number.show"
		if p.number {
			digits, verb = q.Number.Format(), "person.number.hide"
		}
		words.SetText(p.deps.T("person.number.is", "Number", digits))
		toggle.SetText(p.deps.T(verb))
	}
	toggle.OnTapped = func() {
		p.number = !p.number
		show()
		p.view.Refresh()
	}
	show()
	return kit.RowGap(2, words, toggle)
}

// bornWords is "17 år, født 03.11.2009", as far as it is known.
func (p *page) bornWords(q casework.Person) string {
	t := p.deps.T
	age := present.Age(t, q, p.deps.Desk.Today())
	switch {
	case q.Expected && !q.Birth.IsZero():
		return t("person.due", "Date", present.Date(q.Birth))
	case q.Expected:
		return t("person.expected")
	case !q.Birth.IsZero():
		return t("person.born", "Age", age, "Date", present.Date(q.Birth))
	case q.BirthYear > 0:
		return t("person.born", "Age", age, "Date", strconv.Itoa(q.BirthYear))
	}
	return ""
}

func (p *page) languageWords(q casework.Person) string {
	if q.Language == "" {
		return p.deps.T("person.papers.in.none")
	}
	return p.deps.T("person.papers.in." + string(q.Language))
}
