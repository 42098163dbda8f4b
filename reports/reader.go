package reports

import (
	"strings"

	"samtak/casework"
)

// ageOfOwnLetter is the age from which a letter speaks to the person: a party
// over 15 is told in person (fvl § 27).
const ageOfOwnLetter = 15

// ageOfAlone is the age from which the letter is the person's alone (pbrl § 4-3).
const ageOfAlone = 16

// ageOfMajority is the age at which foreldreansvar ends.
const ageOfMajority = 18

// speaksToParents tells that papers speak to the parents about the child. A
// person without a registered birth date is spoken to directly.
func speaksToParents(p casework.Person, today casework.Date) bool {
	age, known := p.Age(today)
	return p.Expected || known && age < ageOfOwnLetter
}

// address is the receiver, one line each. With address protection only the
// name is printed: the letter goes by an agreed way.
func (w *writer) address() []string {
	p := w.File.Person
	var lines []string
	switch age, known := p.Age(w.Today); {
	case w.about:
		lines = w.parentLines()
	case known && age < ageOfAlone:
		lines = append(lines, p.Name())
		for _, r := range w.parents() {
			lines = append(lines, w.words.T("paper.to.and_parent", "Name", r.Name))
		}
	default:
		lines = append(lines, p.Name())
		if g, ok := w.relative(casework.KinGuardian); ok {
			lines = append(lines, w.words.T("paper.to.guardian", "Name", g.Name))
		}
	}
	if p.Protected() {
		return lines
	}
	return append(lines, w.street()...)
}

// parentLines is the receivers of a letter about a child.
func (w *writer) parentLines() []string {
	p := w.File.Person
	first := w.words.T("paper.to.family")
	if p.Name() != "" && !p.Expected {
		first = w.words.T("paper.to.parents", "Name", p.Name())
	}
	lines := []string{first}
	var names []string
	for _, r := range w.parents() {
		names = append(names, r.Name)
	}
	if len(names) > 0 {
		lines = append(lines, w.and(names))
	}
	return lines
}

// street is the person's own address, or the one a parent has given.
func (w *writer) street() []string {
	p := w.File.Person
	if p.HasAddress() {
		return []string{p.Street, strings.TrimSpace(p.PostCode + " " + p.PostPlace)}
	}
	if !w.about {
		return nil
	}
	for _, r := range w.parents() {
		if r.Address == "" {
			continue
		}
		street, place, _ := strings.Cut(r.Address, ",")
		lines := []string{strings.TrimSpace(street)}
		if place = strings.TrimSpace(place); place != "" {
			lines = append(lines, place)
		}
		return lines
	}
	return nil
}

// parents is those with foreldreansvar whom letters about the child go to.
// Nobody has it for a grown person, whatever is still registered.
func (w *writer) parents() []casework.Relative {
	if age, known := w.File.Person.Age(w.Today); known && age >= ageOfMajority {
		return nil
	}
	var out []casework.Relative
	for _, r := range w.File.Person.Relatives {
		if r.Kin == casework.KinParent && r.Parental && r.Name != "" && r.Valid(w.Today) {
			out = append(out, r)
		}
	}
	return out
}

func (w *writer) relative(kin casework.Kin) (found casework.Relative, ok bool) {
	for _, r := range w.File.Person.Relatives {
		if r.Kin == kin && r.Name != "" && r.Valid(w.Today) {
			return r, true
		}
	}
	return casework.Relative{}, false
}
