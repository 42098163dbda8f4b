package demo

import (
	"fmt"

	"samtak/casework"
)

// actor is one person of the crowd being made, in her own målform.
type actor struct {
	part
	at times
	*crowd
	w      *Words
	theme  Theme
	lang   casework.Language
	i      int // her place in the cast
	nth    int // her place among those of the same målform
	use    int // how many came before her with the same theme
	person casework.Person
	id     casework.CaseID
}

func (a *actor) expected() bool { return a.age == unborn }
func (a *actor) child() bool    { return a.age < 18 }

// whole is the person with everybody around her.
func (a *actor) whole() casework.Person {
	name, place := a.name(), nth(a.w.Places, a.i)
	p := casework.Person{
		GivenName: name.GivenName, FamilyName: name.FamilyName, Interpreter: name.Interpreter, Language: a.lang,
		Street: nth(a.w.Streets, a.nth), PostCode: place.PostCode, PostPlace: place.PostPlace, Phone: a.phone(0),
	}
	if a.expected() {
		p.GivenName, p.Expected, p.Birth = a.w.Unborn, true, a.today.AddDays(70+a.i)
		p.Street, p.PostCode, p.PostPlace, p.Phone = "", "", "", ""
	} else {
		p.Birth = a.today.AddMonths(-12 * a.age).AddDays(-20 - a.i*37%240)
		p.Number = Number(p.Birth, 100+a.i)
	}
	switch {
	case a.has(confidential):
		p.Protection = casework.Confidential
	case a.has(strict):
		p.Protection = casework.StrictlyConfidential
	}
	if a.has(aid) {
		p.SpeechAid = nth(a.w.SpeechAid, a.i)
	}
	p.Relatives = a.relatives(p)
	return p
}

func (a *actor) name() Name {
	switch {
	case a.has(long):
		return nth(a.w.LongNames, a.i)
	case len(a.theme.Names) > 0:
		return nth(a.theme.Names, a.use)
	}
	return Name{GivenName: nth(a.w.GivenNames, a.nth), FamilyName: nth(a.w.FamilyNames, a.nth)}
}

// phone is an invented number; each of the sixteen around each person has another.
func (a *actor) phone(kin int) string { return fmt.Sprintf("400 00 %03d", 100+16*a.i+kin) }

// The numbers of those who are not relatives.
const (
	phoneOfHelper   = 8
	phoneOfReporter = 15
)

func (a *actor) relatives(p casework.Person) []casework.Relative {
	var out []casework.Relative
	add := func(r casework.Relative) {
		r.Phone = a.phone(len(out) + 1)
		out = append(out, r)
	}
	home := fmt.Sprintf("%s, %s %s", nth(a.w.Streets, a.nth), nth(a.w.Places, a.i).PostCode, nth(a.w.Places, a.i).PostPlace)
	if a.child() {
		add(casework.Relative{Kin: casework.KinParent, Name: a.parent(0) + " " + p.FamilyName, Address: home, Parental: true})
		if a.i%3 != 0 {
			add(casework.Relative{Kin: casework.KinParent, Name: a.parent(1) + " " + nth(a.w.FamilyNames, a.nth+7), Parental: true})
		}
	}
	if a.has(verge) {
		add(casework.Relative{Kin: casework.KinGuardian, Name: a.helper(5), Scope: a.w.VergeScope, Expires: a.today.AddMonths(14 + a.i)})
	}
	if a.has(proxy) {
		add(casework.Relative{Kin: casework.KinProxy, Name: a.helper(6), Expires: a.today.AddMonths(9)})
	}
	switch kin := (casework.Relative{Name: a.parent(2) + " " + p.FamilyName}); {
	case a.child():
	case a.i%3 == 0:
		kin.Kin = casework.KinPartner
		add(kin)
	case a.i%3 == 1:
		kin.Kin = casework.KinNextOfKin
		add(kin)
	}
	if a.i%4 == 1 {
		add(casework.Relative{Kin: casework.KinProfessional, Name: a.w.Doctor + " " + a.helper(7)})
	}
	return out
}

// parent and helper are names of people around the person; each n gives another.
func (a *actor) parent(n int) string { return nth(a.w.ParentNames, a.i*3+n) }
func (a *actor) helper(n int) string { return nth(a.w.HelperNames, a.i*3+n) }

// speaker is who speaks for the person on the day: she herself, a parent or a verge.
func (a *actor) speaker(on casework.Date) (name string, role casework.Role) {
	age, _ := a.person.Age(on)
	for _, r := range a.person.Relatives {
		switch {
		case r.Kin == casework.KinGuardian:
			return r.Name, casework.RoleGuardian
		case r.Kin == casework.KinParent && age < 16:
			return r.Name, casework.RoleParent
		}
	}
	return a.person.Name(), casework.RoleSelf
}
