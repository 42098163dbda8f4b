package persons

import (
	"slices"
	"strconv"
	"strings"

	"samtak/casework"
)

func draftKey(id casework.PersonID) string { return "person:" + strconv.FormatInt(int64(id), 10) }

// model is what is typed about one person. Texts that may be half written,
// and so no date or number yet, stand as they were typed.
type model struct {
	Person    casework.Person
	Number    string
	Birth     string
	Year      string
	PostCode  string
	Relatives []relative
	Open      int // the relative being edited, counted from 1; 0: none
}

// relative is somebody around the person, with the raw text of the date.
type relative struct {
	Facts   casework.Relative
	Expires string
}

func newModel(p casework.Person) model {
	m := model{Person: p, Number: p.Number.Format(), Birth: casework.FormatDate(p.Birth), PostCode: p.PostCode}
	if p.BirthYear > 0 {
		m.Year = strconv.Itoa(p.BirthYear)
	}
	for _, r := range p.Relatives {
		m.Relatives = append(m.Relatives, relative{r, casework.FormatDate(r.Expires)})
	}
	return m
}

// person is what can be read of the model. Where a text cannot be read, what
// was registered before stands, and whole is false.
func (m model) person(today casework.Date) (p casework.Person, whole bool) {
	if m.Person.Protection == casework.StrictlyConfidential {
		m = m.withoutAddresses()
	}
	p, whole = m.Person, true
	if number, _, err := casework.ParseNationalID(m.Number); err == nil {
		p.Number = number
	} else {
		whole = false
	}
	whole = readDate(m.Birth, today, &p.Birth) && whole
	whole = readYear(m.Year, &p.BirthYear) && whole
	if code, ok := casework.ReadPostCode(m.PostCode); ok {
		p.PostCode = code
	} else {
		whole = false
	}
	if !p.Birth.IsZero() {
		p.BirthYear = 0
	}
	p.Relatives = nil
	for _, r := range m.Relatives {
		whole = readDate(r.Expires, today, &r.Facts.Expires) && whole
		if !r.blank() {
			p.Relatives = append(p.Relatives, r.Facts)
		}
	}
	return p, whole
}

// withoutAddresses is the model with no word of where anybody lives.
func (m model) withoutAddresses() model {
	m.Person.Street, m.Person.PostCode, m.Person.PostPlace, m.PostCode = "", "", "", ""
	m.Relatives = slices.Clone(m.Relatives)
	for i := range m.Relatives {
		m.Relatives[i].Facts.Address = ""
	}
	return m
}

// takeAddresses brings back the addresses of an earlier model where there is
// none now, and leaves everything else as it is.
func (m *model) takeAddresses(was model) {
	p, old := &m.Person, was.Person
	if p.Street+m.PostCode+p.PostPlace == "" {
		p.Street, p.PostCode, p.PostPlace, m.PostCode = old.Street, old.PostCode, old.PostPlace, was.PostCode
	}
	for i, bare := range was.withoutAddresses().Relatives {
		if at := slices.Index(m.Relatives, bare); at >= 0 {
			m.Relatives[at] = was.Relatives[i]
		}
	}
}

// blank tells that nothing is written about the relative yet.
func (r relative) blank() bool {
	f := r.Facts
	return f.Name == "" && f.Phone == "" && f.Email == "" && f.Address == "" && f.Scope == ""
}

func readDate(text string, today casework.Date, into *casework.Date) bool {
	d, err := casework.ParseDate(text, today)
	if err == nil {
		*into = d
	}
	return err == nil
}

// readYear reads four digits; blank is no year.
func readYear(text string, into *int) bool {
	text = strings.TrimSpace(text)
	if text == "" {
		*into = 0
		return true
	}
	year, err := strconv.Atoi(text)
	if err != nil || year < 1850 || year > 2199 {
		return false
	}
	*into = year
	return true
}
