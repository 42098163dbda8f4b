package casework

import "strings"

// PersonID identifies a person in the store.
type PersonID int64

// Protection is the level of address protection in the population register.
type Protection string

// The levels.
const (
	NoProtection         Protection = ""
	Confidential         Protection = "confidential"          // fortrolig, formerly kode 7
	StrictlyConfidential Protection = "strictly_confidential" // strengt fortrolig, formerly kode 6
)

// Person is somebody a plan or case is about. A person may lack a number: an
// expected child, a visitor, somebody not yet identified.
type Person struct {
	ID         PersonID
	GivenName  string
	FamilyName string
	Number     NationalID // "" when there is none
	Expected   bool       // a child not yet born or adopted (pbrl § 2-5 c)
	Birth      Date       // exact day; for an expected child the day it is due
	BirthYear  int        // used when only the year is known; 0 when Birth is set or nothing is known
	Language   Language   // målform of the person's papers; "" follows the kommune
	Protection Protection

	Street, PostCode, PostPlace string
	Phone, Email                string

	Interpreter string // language an interpreter is needed for, or ""
	SpeechAid   string // need of ASK (alternative and augmentative communication), or ""

	Relatives []Relative
}

// Name is "Given Family".
func (p Person) Name() string { return strings.TrimSpace(p.GivenName + " " + p.FamilyName) }

// SortName is "Family, Given", the order of registers.
func (p Person) SortName() string {
	if p.FamilyName == "" || p.GivenName == "" {
		return p.Name()
	}
	return p.FamilyName + ", " + p.GivenName
}

// Age is the number of whole years on the day; known is false for an expected
// child or where no birth date is registered. With a year only, it may be one too high.
func (p Person) Age(on Date) (years int, known bool) {
	switch {
	case p.Expected:
		return 0, false
	case !p.Birth.IsZero():
		return p.Birth.AgeOn(on), true
	case p.BirthYear > 0:
		return on.Year() - p.BirthYear, true
	}
	return 0, false
}

// Protected tells that no locating field may be shown or printed.
func (p Person) Protected() bool { return p.Protection != NoProtection }

// Shielded is the person as it may be kept: with strengt fortrolig adresse no
// address stands anywhere (domain.md 6.4).
func (p Person) Shielded() Person {
	if p.Protection != StrictlyConfidential {
		return p
	}
	p.Street, p.PostCode, p.PostPlace = "", "", ""
	p.Relatives = append([]Relative(nil), p.Relatives...)
	for i := range p.Relatives {
		p.Relatives[i].Address = ""
	}
	return p
}

// HasAddress tells that a letter can be addressed by post.
func (p Person) HasAddress() bool { return !p.Protected() && p.Street != "" && p.PostCode != "" }

// Kin is how somebody stands to the person.
type Kin string

// The kinds of relation (row A2).
const (
	KinParent       Kin = "parent"       // foresatt
	KinGuardian     Kin = "guardian"     // verge, with a mandate
	KinProxy        Kin = "proxy"        // fullmektig, with a written fullmakt (fvl § 12)
	KinNextOfKin    Kin = "next_of_kin"  // pårørende
	KinPartner      Kin = "partner"      // partner or spouse
	KinProfessional Kin = "professional" // fastlege, school, other contact
)

// Kins is every kind, in the order they are offered.
var Kins = []Kin{KinParent, KinGuardian, KinProxy, KinNextOfKin, KinPartner, KinProfessional}

// Relative is somebody around the person.
type Relative struct {
	Kin      Kin
	Name     string
	Phone    string
	Email    string
	Address  string // one line
	Scope    string // what a guardian's mandate or a proxy's fullmakt covers
	Expires  Date   // zero: no end
	Parental bool   // has foreldreansvar
}

// Valid tells that the relation still holds on the day.
func (r Relative) Valid(on Date) bool { return r.Expires.IsZero() || !r.Expires.Before(on) }
