package casework

import (
	"slices"
	"strings"
)

// Oddity names something that can be right but seldom is: a word at the field,
// never a reason to refuse what is written.
type Oddity string

// The oddities.
const (
	NotOdd        Oddity = ""
	OddOrder      Oddity = "order"       // ends before it starts
	OddFar        Oddity = "far"         // so far from today that the year is likely a slip
	OddChildAlone Oddity = "child_alone" // a child under 16 consents alone (pbrl § 4-4)
	OddGrown      Oddity = "grown"       // a parent consents for somebody of 16 or more (pbrl § 4-3)
	OddNoGuardian Oddity = "no_guardian" // a verge consents, and none is registered
	OddOtherName  Oddity = "other_name"  // the person consents, under another name
	OddSameName   Oddity = "same_name"   // somebody consents for the person, under the person's name
	OddEarly      Oddity = "early"       // under way or done, and starts later
)

// Oddities is every oddity, for the test that walks them.
var Oddities = []Oddity{OddOrder, OddFar, OddChildAlone, OddGrown, OddNoGuardian, OddOtherName, OddSameName, OddEarly}

// ageOfConsent is the age from which a person consents to health care alone (pbrl § 4-3).
const ageOfConsent = 16

// farYears is how many years from today a day of a tiltak can lie and make sense.
const farYears = 20

// OddDay looks at a day of a tiltak, and at the day it starts (zero: not said).
func OddDay(day, start, today Date) Oddity {
	const year = 12 // months
	switch {
	case day.IsZero():
	case day.After(today.AddMonths(farYears*year)) || day.Before(today.AddMonths(-farYears*year)):
		return OddFar
	case !start.IsZero() && day.Before(start):
		return OddOrder
	}
	return NotOdd
}

// Odd looks at how far a tiltak is: one that starts after today is neither
// under way nor done.
func (m Measure) Odd(today Date) Oddity {
	begun := m.Status == MeasureUnderWay || m.Status == MeasureDone
	if begun && !m.NotGranted && m.Start.After(today) {
		return OddEarly
	}
	return NotOdd
}

// OddMeasures is where in the plan the odd tiltak are, from 0.
func (p Plan) OddMeasures(today Date) []int {
	var out []int
	for i, m := range p.Measures {
		if m.Odd(today) != NotOdd {
			out = append(out, i)
		}
	}
	return out
}

// Odd looks at who consented for the person, on the day of the consent, or
// today when it has none.
func (c Consent) Odd(p Person, today Date) Oddity {
	on := c.Date
	if on.IsZero() {
		on = today
	}
	age, known := p.Age(on)
	own := c.By != "" && Fold(c.By) == Fold(p.Name())
	switch c.Capacity {
	case RoleSelf:
		if p.Expected || known && age < ageOfConsent {
			return OddChildAlone
		}
		if c.By != "" && p.Name() != "" && !shareName(c.By, p.Name()) {
			return OddOtherName
		}
	case RoleParent:
		if known && age >= ageOfConsent {
			return OddGrown
		}
		if own {
			return OddSameName
		}
	case RoleGuardian:
		verge := func(r Relative) bool { return r.Kin == KinGuardian && r.Valid(on) }
		if !slices.ContainsFunc(p.Relatives, verge) {
			return OddNoGuardian
		}
		if own {
			return OddSameName
		}
	case RoleProxy, RoleReporter:
	}
	return NotOdd
}

// shareName tells that two ways of writing a name have a part in common.
func shareName(a, b string) bool {
	parts := strings.Fields(Fold(b))
	return slices.ContainsFunc(strings.Fields(Fold(a)), func(s string) bool { return slices.Contains(parts, s) })
}
