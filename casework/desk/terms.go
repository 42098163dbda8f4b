package desk

import (
	"context"

	"samtak/casework"
	"samtak/casework/deadline"
)

// terms is the terms as the kommune has set them.
func terms(tx Tx) (deadline.Set, error) {
	s, err := tx.FindSettings()
	if err != nil {
		return deadline.Set{}, err
	}
	own, err := tx.ListHjemler()
	return deadline.SetOf(s, own), err
}

// Terms is the terms as the kommune has set them, for the window.
func (d *Desk) Terms(ctx context.Context) (deadline.Set, error) { return view(ctx, d, terms) }

// AppealView is one klage as the window shows it.
type AppealView struct {
	Appeal   casework.Appeal
	State    casework.AppealState
	Decision casework.Decision // what it is about
	Term     deadline.Due      // the klagefrist; zero when it is not known
	Late     bool
	Lacks    []string // text ids of fields
}

// appealsOf is every klage of a case, the last first.
func appealsOf(f casework.CaseFile, terms deadline.Set, s casework.Settings) []AppealView {
	rules := s.RulesOn(f.Day())
	var out []AppealView
	for i := len(f.Appeals) - 1; i >= 0; i-- {
		a := f.Appeals[i]
		v := AppealView{Appeal: a, Decision: f.DecisionOf(a), Late: terms.Late(f, a), Lacks: a.Lacks(rules)}
		v.Term, _ = terms.AppealTerm(v.Decision)
		v.State = terms.AppealState(f, a, rules)
		out = append(out, v)
	}
	return out
}
