package register

import (
	"strconv"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

// model is the whole page as it is typed. Texts that may be half written, and
// so no date, number or list yet, stand as they were typed.
type model struct {
	Known   casework.PersonID   // somebody already registered; 0: the person below
	NotSame []casework.PersonID // looked at, and said to be somebody else
	Person  casework.Person
	Number  string
	Birth   string
	Year    string

	Caller        casework.Applicant
	CallerExpires string
	More          []caller // besides the first
	Parents       [2]parent

	Application casework.Application
	Today       string // services, as a list with commas or lines
	Needed      string
	Received    string
	Discharge   string
}

// caller is somebody who turns to us for the person, with a date as it is typed.
type caller struct {
	casework.Applicant
	Until string
}

// ends tells that the caller has a mandate or a fullmakt, which may end.
func (c caller) ends() bool {
	return c.Role == casework.RoleGuardian || c.Role == casework.RoleProxy
}

// callers is everybody who turns to us; none when the person does it alone.
func (m model) callers() []caller {
	if m.Caller.Role == casework.RoleSelf {
		return nil
	}
	return append([]caller{{m.Caller, m.CallerExpires}}, m.More...)
}

// parent is one of two parents.
type parent struct {
	Name, Phone string
	Parental    bool
}

// newModel is the page before anything is typed; about may be 0.
func newModel(today casework.Date, about casework.PersonID) model {
	return model{
		Known:       about,
		Caller:      casework.Applicant{Role: casework.RoleSelf},
		Received:    casework.FormatDate(today),
		Application: casework.Application{Channel: casework.ByPhone, Type: casework.TypeApplication},
	}
}

// person is what can be read of the person so far, for the search.
func (m model) person(today casework.Date) casework.Person {
	p := m.Person
	p.Number, _, _ = casework.ParseNationalID(m.Number)
	p.Birth, _ = casework.ParseDate(m.Birth, today)
	p.BirthYear = readYear(m.Year)
	if !p.Birth.IsZero() {
		p.BirthYear = 0
	}
	if p.Protection == casework.StrictlyConfidential {
		p.Street, p.PostCode, p.PostPlace = "", "", "" // no address is stored at all
	}
	p.Relatives = m.relatives(today)
	return p
}

// wrongNumber tells that something is typed that is no identity number.
func (m model) wrongNumber() bool {
	_, _, err := casework.ParseNationalID(m.Number)
	return m.Known == 0 && err != nil
}

// wrongYear tells that something is typed that is no year.
func (m model) wrongYear() bool {
	return m.Known == 0 && strings.TrimSpace(m.Year) != "" && readYear(m.Year) == 0
}

// registration is the whole page as facts. A date that cannot be read is an
// Error with CodeBadDate; a number or a year that is wrong is left out.
func (m model) registration(today casework.Date) (desk.Registration, error) {
	r := desk.Registration{Person: m.person(today), Application: m.Application}
	if m.Known != 0 {
		r.Person = casework.Person{ID: m.Known}
	}
	var firstErr error
	read := func(text string) casework.Date {
		d, err := casework.ParseDate(text, today)
		if err != nil && firstErr == nil {
			firstErr = err
		}
		return d
	}
	if m.Known == 0 {
		read(m.Birth)
	}
	a := &r.Application
	a.Received = read(m.Received)
	if a.Discharge = (casework.Date{}); a.Type == casework.TypeHospital {
		a.Discharge = read(m.Discharge)
	}
	a.ServicesToday, a.ServicesNeeded = list(m.Today), list(m.Needed)
	a.Applicants = nil
	for _, c := range m.callers() {
		c.Expires = casework.Date{}
		if c.ends() {
			c.Expires = read(c.Until)
		}
		a.Applicants = append(a.Applicants, c.Applicant)
	}
	return r, firstErr
}

// relatives is the parents, and the callers who are parent, verge or fullmektig.
func (m model) relatives(today casework.Date) []casework.Relative {
	var out []casework.Relative
	add := func(r casework.Relative) {
		for _, had := range out {
			if casework.Fold(had.Name) == casework.Fold(r.Name) {
				return
			}
		}
		if strings.TrimSpace(r.Name) != "" {
			out = append(out, r)
		}
	}
	for _, p := range m.Parents {
		add(casework.Relative{Kin: casework.KinParent, Name: p.Name, Phone: p.Phone, Parental: p.Parental})
	}
	kins := map[casework.Role]casework.Kin{
		casework.RoleParent: casework.KinParent, casework.RoleGuardian: casework.KinGuardian, casework.RoleProxy: casework.KinProxy,
	}
	for _, c := range m.callers() {
		kin := kins[c.Role]
		if kin == "" {
			continue
		}
		var expires casework.Date
		if c.ends() {
			expires, _ = casework.ParseDate(c.Until, today)
		}
		add(casework.Relative{Kin: kin, Name: c.Name, Phone: c.Phone, Scope: c.Scope, Expires: expires})
	}
	return out
}

// list splits what is written with commas or on lines of their own.
func list(text string) []string {
	var out []string
	for _, s := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// readYear is the year typed, or 0.
func readYear(text string) int {
	year, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || year < 1850 || year > 2199 {
		return 0
	}
	return year
}

// births are the days the number fits: the century is not in it, so there may
// be two. Which one it is, the caseworker decides.
func births(id casework.NationalID, today casework.Date) []casework.Date {
	day, month := id.BirthDayMonth()
	if day == 0 {
		return nil
	}
	two, err := strconv.Atoi(string(id[4:6]))
	if err != nil {
		return nil
	}
	var out []casework.Date
	for _, century := range []int{2000, 1900} {
		if d, ok := casework.NewDate(century+two, month, day); ok && !d.After(today) {
			out = append(out, d)
		}
	}
	return out
}
