package casework

import "testing"

func TestReadPostCode(t *testing.T) {
	for _, c := range []struct {
		text, want string
		ok         bool
	}{
		{"4099", "4099", true},
		{" 0010 ", "0010", true},
		{"", "", true},
		{"  ", "", true},
		{"409", "", false},
		{"40990", "", false},
		{"40 99", "", false},
		{"N-4099", "", false},
		{"fire", "", false},
		{"٤٠٩٩", "", false},
	} {
		if got, ok := ReadPostCode(c.text); got != c.want || ok != c.ok {
			t.Errorf("%q: %q, %v", c.text, got, ok)
		}
	}
}

func TestPostable(t *testing.T) {
	today := MustISO("2026-11-22")
	own := Person{Street: "Prøveveien 4", PostCode: "9999", Birth: MustISO("1958-03-15")}
	child := Person{Birth: MustISO("2015-03-15"), Relatives: []Relative{{Kin: KinParent, Parental: true, Name: "Kari Prøve", Address: "Prøveveien 4, 9999 Fjordvik"}}}
	change := func(p Person, do func(*Person)) Person {
		p.Relatives = append([]Relative(nil), p.Relatives...)
		do(&p)
		return p
	}
	for _, c := range []struct {
		name string
		p    Person
		want bool
	}{
		{"own address", own, true},
		{"no street", change(own, func(p *Person) { p.Street = "" }), false},
		{"no postcode", change(own, func(p *Person) { p.PostCode = "" }), false},
		{"protected", change(own, func(p *Person) { p.Protection = Confidential }), false},
		{"nothing known", Person{}, false},
		{"child at a parent's", child, true},
		{"expected child", change(child, func(p *Person) { p.Birth, p.Expected = Date{}, true }), true},
		{"child turned 15", change(child, func(p *Person) { p.Birth = MustISO("2011-11-22") }), false},
		{"age unknown", change(child, func(p *Person) { p.Birth = Date{} }), false},
		{"protected child", change(child, func(p *Person) { p.Protection = Confidential }), false},
		{"parent without foreldreansvar", change(child, func(p *Person) { p.Relatives[0].Parental = false }), false},
		{"parent of yesterday", change(child, func(p *Person) { p.Relatives[0].Expires = MustISO("2026-11-21") }), false},
		{"parent without address", change(child, func(p *Person) { p.Relatives[0].Address = "" }), false},
		{"guardian", change(child, func(p *Person) { p.Relatives[0].Kin = KinGuardian }), false},
	} {
		if got := c.p.Postable(today); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
