package terms

import (
	"strconv"
	"strings"

	"samtak/casework"
	"samtak/casework/deadline"
)

// model is what is typed on the page. Numbers and dates are kept as they are typed.
type model struct {
	Rows   map[string]row // by the key of the rule
	NewAct string
	Closed string // the day about to be added
}

// row is what is typed about one rule, without signs: the rule itself knows
// whether a number counts before or after its start.
type row struct {
	Red, Yellow string
	Off         bool
}

func newModel(s casework.Settings) model {
	m := model{Rows: map[string]row{}}
	set := deadline.SetOf(s, nil)
	for _, std := range deadline.Rules() {
		r, on := set.Rule(std)
		m.Rows[std.Key] = row{plain(r.Count), plain(r.Yellow.Count), !on}
	}
	if !s.NewActFrom.IsZero() {
		m.NewAct = casework.FormatDate(s.NewActFrom)
	}
	return m
}

func plain(n int) string { return strconv.Itoa(max(n, -n)) }

// most is the most a number may be: more is a slip of the finger.
const most = 999

// number reads what is typed, with the sign of the standard number.
func number(typed string, standard int) (n int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(typed))
	if err != nil || n < 0 || n > most {
		return 0, false
	}
	if standard < 0 {
		n = -n
	}
	return n, true
}

// read is the rule with what is typed; fault is a text id of what is wrong.
func (r row) read(std deadline.Rule) (out deadline.Rule, fault string) {
	out = std
	if std.Count != 0 {
		n, ok := number(r.Red, std.Count)
		if !ok || n == 0 {
			return std, "terms.wrong.number"
		}
		out.Count = n
	}
	if std.Yellow.Unit == "" {
		return out, ""
	}
	n, ok := number(r.Yellow, std.Yellow.Count)
	if !ok {
		return std, "terms.wrong.number"
	}
	out.Yellow.Count = n
	if due := out.Due(someday); !due.Yellow.Before(due.Statutory) {
		return std, "terms.wrong.order"
	}
	return out, ""
}

// someday is a plain Monday to compare two lengths of time from.
var someday = casework.MustISO("2027-06-07")

// terms is what is changed, as it is stored. What cannot be read stays as it was.
func (m model) terms(was []casework.OwnTerm) []casework.OwnTerm {
	before := map[string]casework.OwnTerm{}
	for _, t := range was {
		before[t.Key] = t
	}
	var out []casework.OwnTerm
	for _, std := range deadline.Rules() {
		r, typed := m.Rows[std.Key]
		if std.Info || !typed {
			continue
		}
		own := casework.OwnTerm{Key: std.Key, Count: std.Count, Yellow: std.Yellow.Count}
		rule, fault := r.read(std)
		switch old, ok := before[std.Key]; {
		case fault == "":
			own.Count, own.Yellow = rule.Count, rule.Yellow.Count
		case ok:
			own.Count, own.Yellow = old.Count, old.Yellow
		}
		own.Off = r.Off
		if own != (casework.OwnTerm{Key: std.Key, Count: std.Count, Yellow: std.Yellow.Count}) {
			out = append(out, own)
		}
	}
	return out
}

// whole tells that everything typed can be stored as it stands.
func (m model) whole(today casework.Date) bool {
	for _, std := range deadline.Rules() {
		if _, fault := m.Rows[std.Key].read(std); fault != "" && !std.Info {
			return false
		}
	}
	_, ok := m.newAct(today)
	return ok && m.Closed == ""
}

// newAct is the day the new act comes into force; the zero Date when none is typed.
func (m model) newAct(today casework.Date) (day casework.Date, ok bool) {
	if strings.TrimSpace(m.NewAct) == "" {
		return day, true
	}
	day, err := casework.ParseDate(m.NewAct, today)
	return day, err == nil
}
