package deadline

import "samtak/casework"

// Set is the terms as the kommune has them: the numbers the caseworker has
// changed, the days the office is closed, and the law register. The zero Set is
// the terms as they come.
type Set struct {
	own    map[string]casework.OwnTerm
	closed []casework.Date
	law    []casework.Hjemmel
}

// SetOf is the terms by the settings and the register, the kommune's own entries laid over it.
func SetOf(s casework.Settings, own []casework.Hjemmel) Set {
	set := Set{own: map[string]casework.OwnTerm{}, closed: s.ClosedDays, law: casework.InForceFrom(casework.WithOwn(own), s.NewActFrom)}
	for _, t := range s.Terms {
		set.own[t.Key] = t
	}
	return set
}

// Register is the law register of the Set, to be read only.
func (s Set) Register() []casework.Hjemmel {
	if s.law == nil {
		return standard
	}
	return s.law
}

// standard is the register as it comes; nobody writes in it.
var standard = casework.Register()

// Rule is a rule with the numbers of the kommune; on is false when the
// caseworker has turned it off. A klagefrist follows its hjemmel only.
func (s Set) Rule(r Rule) (out Rule, on bool) {
	t, changed := s.own[r.Key]
	if !changed || r.Info {
		return r, true
	}
	r.Count = sensible(t.Count)
	if r.Yellow.Unit != "" {
		r.Yellow.Count = sensible(t.Yellow)
	}
	return r, !t.Off
}

// sensible keeps a number of days, weeks or months within some years: whatever
// is typed, a term can be counted.
func sensible(n int) int {
	const most = 999
	return min(max(n, -most), most)
}

// Rules is every rule with the numbers of the kommune, in the order of a case.
func (s Set) Rules() []Rule {
	out := Rules()
	for i := range out {
		out[i], _ = s.Rule(out[i])
	}
	return out
}

// due counts a term of a case; ok is false when it is turned off or nothing is
// registered that it runs from. The source is the provision in force on the
// day of the case.
func (s Set) due(f *casework.CaseFile, r Rule, from casework.Date) (d Due, ok bool) {
	r, on := s.Rule(r)
	if !on || from.IsZero() || f.IsSettled(r.Key, from) {
		return Due{}, false
	}
	if h, found := casework.HjemmelOn(s.law, r.Source, f.Day()); found {
		r.Source = h.Key
	}
	return r.Due(from, s.closed...), true
}

// AppealTerm is the klagefrist of a decision of the case, from the day the
// person is taken to have the letter; ok is false when the decision has none,
// or it is not known when the letter came.
func (s Set) AppealTerm(d casework.Decision) (due Due, ok bool) {
	if d.Arrived.IsZero() || !d.Appealable(s.Register()) {
		return Due{}, false
	}
	rule, ok := AppealIn(d.AppealWeeks(s.Register()), d.Right())
	return rule.Due(d.Arrived), ok
}

// Late tells that a klage came after the klagefrist (fvl §§ 29–31). It is not
// late when nobody knows when the letter came.
func (s Set) Late(f casework.CaseFile, a casework.Appeal) bool {
	due, ok := s.AppealTerm(f.DecisionOf(a))
	return ok && !due.InTime(a.Given())
}

// AppealState is where a klage of the case stands.
func (s Set) AppealState(f casework.CaseFile, a casework.Appeal, rules casework.RuleSet) casework.AppealState {
	if f.Untold(a) {
		return casework.AppealToTell
	}
	return a.State(s.Late(f, a), rules)
}
