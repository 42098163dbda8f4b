package settings

import (
	"strconv"
	"strings"

	"samtak/casework"
)

// model is what is typed on the page. Numbers are kept as they are typed.
// What is chosen (look, language, arms) is stored at once and not here.
type model struct {
	Kommune, Unit, Street, PostCode, PostPlace string
	OrgNumber, Phone, Email, Web               string
	Caseworker, Title, Leader, LeaderRole      string
	Governor, Ombud                            string
	PostDays, WaitWeeks                        string
}

func newModel(s casework.Settings) model {
	return model{
		Kommune: s.Kommune, Unit: s.Unit, Street: s.Street, PostCode: s.PostCode, PostPlace: s.PostPlace,
		OrgNumber: s.OrgNumber, Phone: s.Phone, Email: s.Email, Web: s.Web,
		Caseworker: s.Caseworker, Title: s.Title, Leader: s.Leader, LeaderRole: s.LeaderRole,
		Governor: s.Governor, Ombud: s.Ombud,
		PostDays: strconv.Itoa(s.PostDays), WaitWeeks: strconv.Itoa(s.WaitWeeks),
	}
}

// The most a number may be: more is a slip of the finger.
const (
	mostPostDays  = 60
	mostWaitWeeks = 52
)

// onto lays what is typed over the settings. An empty name that must be there,
// and a number that cannot be read, leave what was.
func (m model) onto(s casework.Settings) casework.Settings {
	for _, f := range []struct {
		to   *string
		from string
	}{
		{&s.Street, m.Street},
		{&s.PostCode, m.PostCode},
		{&s.PostPlace, m.PostPlace},
		{&s.OrgNumber, m.OrgNumber},
		{&s.Phone, m.Phone},
		{&s.Email, m.Email},
		{&s.Web, m.Web},
		{&s.Title, m.Title},
		{&s.Leader, m.Leader},
		{&s.LeaderRole, m.LeaderRole},
		{&s.Governor, m.Governor},
		{&s.Ombud, m.Ombud},
	} {
		*f.to = strings.TrimSpace(f.from)
	}
	needed(&s.Kommune, m.Kommune)
	needed(&s.Unit, m.Unit)
	needed(&s.Caseworker, m.Caseworker)
	if n, ok := number(m.PostDays, 0, mostPostDays); ok {
		s.PostDays = n
	}
	if n, ok := number(m.WaitWeeks, 1, mostWaitWeeks); ok {
		s.WaitWeeks = n
	}
	return s
}

func needed(to *string, from string) {
	if from = strings.TrimSpace(from); from != "" {
		*to = from
	}
}

// number reads a whole number from least to most.
func number(s string, least, most int) (n int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return n, err == nil && n >= least && n <= most
}

// whole tells that everything typed can be stored as it stands.
func (m model) whole() bool {
	_, days := number(m.PostDays, 0, mostPostDays)
	_, weeks := number(m.WaitWeeks, 1, mostWaitWeeks)
	for _, s := range []string{m.Kommune, m.Unit, m.Caseworker} {
		if strings.TrimSpace(s) == "" {
			return false
		}
	}
	return days && weeks
}
