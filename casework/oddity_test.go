package casework

import (
	"slices"
	"testing"
)

func TestOddDay(t *testing.T) {
	today := MustISO("2026-11-22")
	day := func(s string) Date { return MustISO(s) }
	for _, c := range []struct {
		name       string
		day, start Date
		want       Oddity
	}{
		{"nothing", Date{}, Date{}, NotOdd},
		{"no day", Date{}, today, NotOdd},
		{"no start", day("2027-06-01"), Date{}, NotOdd},
		{"after the start", day("2027-06-01"), today, NotOdd},
		{"on the start", today, today, NotOdd},
		{"before the start", day("2026-11-21"), today, OddOrder},
		{"twenty years on", day("2046-11-22"), Date{}, NotOdd},
		{"more", day("2046-11-23"), Date{}, OddFar},
		{"twenty years ago", day("2006-11-22"), Date{}, NotOdd},
		{"longer ago", day("2006-11-21"), Date{}, OddFar},
		{"far and before", day("1906-11-21"), today, OddFar},
	} {
		if got := OddDay(c.day, c.start, today); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestOddMeasures(t *testing.T) {
	today, later := MustISO("2026-11-22"), MustISO("2026-11-23")
	plan := Plan{Measures: []Measure{
		{Status: MeasureUnderWay, Start: later}, // odd
		{Status: MeasureUnderWay, Start: today},
		{Status: MeasureDone, Start: later}, // odd
		{Status: MeasurePlanned, Start: later},
		{Status: MeasureStopped, Start: later},
		{Status: MeasureDone},
		{Status: MeasureUnderWay, Start: later, NotGranted: true},
	}}
	if got := plan.OddMeasures(today); !slices.Equal(got, []int{0, 2}) {
		t.Errorf("odd are %v", got)
	}
	if got := plan.OddMeasures(later); len(got) != 0 {
		t.Errorf("the day after odd are %v", got)
	}
}

func TestOddConsent(t *testing.T) {
	today := MustISO("2026-11-22")
	grown := Person{GivenName: "Torunn Elisabeth", FamilyName: "Vågsnes", Birth: MustISO("1958-03-15")}
	child := Person{GivenName: "Abdi", FamilyName: "Prøve", Birth: MustISO("2016-03-15")}
	verge := grown
	verge.Relatives = []Relative{{Kin: KinGuardian, Name: "Nina Prøve", Expires: MustISO("2026-11-21")}}
	soon := child
	soon.Birth, soon.Expected = Date{}, true
	for _, c := range []struct {
		name   string
		person Person
		role   Role
		by     string
		given  Date
		want   Oddity
	}{
		{"nothing said", grown, "", "", Date{}, NotOdd},
		{"only a name", grown, "", "Torunn", Date{}, NotOdd},
		{"herself", grown, RoleSelf, "Torunn Vågsnes", Date{}, NotOdd},
		{"herself, briefly", grown, RoleSelf, "torunn", Date{}, NotOdd},
		{"herself, unnamed", grown, RoleSelf, "", Date{}, NotOdd},
		{"herself, of another name", grown, RoleSelf, "Kari Prøve", Date{}, OddOtherName},
		{"a person without a name", Person{}, RoleSelf, "Kari Prøve", Date{}, NotOdd},
		{"a child alone", child, RoleSelf, "Abdi", Date{}, OddChildAlone},
		{"a child not born", soon, RoleSelf, "", Date{}, OddChildAlone},
		{"a child's parent", child, RoleParent, "Kari Prøve", Date{}, NotOdd},
		{"a parent of somebody grown", grown, RoleParent, "Kari Prøve", Date{}, OddGrown},
		{"a parent when she was a child", grown, RoleParent, "Kari Prøve", MustISO("1970-01-01"), NotOdd},
		{"a parent of nobody knows how old", Person{}, RoleParent, "Kari Prøve", Date{}, NotOdd},
		{"the child as parent", child, RoleParent, "Abdi Prøve", Date{}, OddSameName},
		{"no verge known", grown, RoleGuardian, "Nina Prøve", Date{}, OddNoGuardian},
		{"a verge of yesterday", verge, RoleGuardian, "Nina Prøve", Date{}, OddNoGuardian},
		{"a verge of that day", verge, RoleGuardian, "Nina Prøve", MustISO("2026-11-20"), NotOdd},
	} {
		consent := Consent{By: c.by, Capacity: c.role, Date: c.given}
		if got := consent.Odd(c.person, today); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
