package casework

import "strings"

// ageOfOwnLetter is the age from which a letter is addressed to the person
// and not to the parents (fvl § 27).
const ageOfOwnLetter = 15

// ReadPostCode reads a Norwegian postcode: four digits, or nothing. ok is
// false for anything else.
func ReadPostCode(text string) (code string, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", true
	}
	if len(text) != 4 || strings.Trim(text, "0123456789") != "" {
		return "", false
	}
	return text, true
}

// Postable tells that a letter on the day has an address to be posted to: the
// person's own, or a parent's when it is the parents the letter speaks to.
// With address protection no address is printed.
func (p Person) Postable(on Date) bool {
	if p.Protected() || p.HasAddress() {
		return p.HasAddress()
	}
	age, known := p.Age(on)
	if !p.Expected && (!known || age >= ageOfOwnLetter) {
		return false
	}
	for _, r := range p.Relatives {
		if r.Kin == KinParent && r.Parental && r.Name != "" && r.Address != "" && r.Valid(on) {
			return true
		}
	}
	return false
}
