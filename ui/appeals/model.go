package appeals

import (
	"context"
	"strconv"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/parts"
)

// model is a klage as it is typed. Dates may be half written.
type model struct {
	Appeal                             casework.Appeal
	Received, Posted, Mended, Answered string
}

func newModel(a casework.Appeal) model {
	return model{
		Appeal: a, Received: casework.FormatDate(a.Received), Posted: casework.FormatDate(a.Posted),
		Mended: casework.FormatDate(a.Mended), Answered: casework.FormatDate(a.Answered),
	}
}

// over is the klage with what can be read of the model laid over it; whole is
// false where a date cannot be read, and what was registered before stands.
func (m model) over(was casework.Appeal, today casework.Date) (a casework.Appeal, whole bool) {
	a, whole = m.Appeal, true
	a.ID, a.LackingBy, a.Judged, a.Sent, a.Followed, a.Withdrawn = was.ID, was.LackingBy, was.Judged, was.Sent, was.Followed, was.Withdrawn
	a.Received, a.Posted, a.Mended, a.Answered = was.Received, was.Posted, was.Mended, was.Answered
	for _, d := range []struct {
		text string
		into *casework.Date
	}{{m.Received, &a.Received}, {m.Posted, &a.Posted}, {m.Mended, &a.Mended}, {m.Answered, &a.Answered}} {
		whole = parts.ReadDate(d.text, today, d.into) && whole
	}
	if a.Role == casework.RoleSelf || a.Role == "" {
		a.By = ""
	}
	return a, whole
}

// key is the draft key of a klage of this case; 0 is one not registered yet.
func (p *page) key(id casework.AppealID) string {
	return "case:appeal" + strconv.FormatInt(int64(id), 10) + ":" + strconv.FormatInt(int64(p.id), 10)
}

// openKeepers starts the form from what is registered, or from what was being typed.
func (p *page) openKeepers() {
	if p.fresh == nil {
		start := casework.Appeal{Role: casework.RoleSelf, Channel: casework.ByLetter}
		p.fresh = draft.Open(p.deps, p.key(0), newModel(start), nil)
	}
	v, ok := p.current()
	if !ok {
		p.keep = nil
		return
	}
	if p.keep != nil && p.keep.Model.Appeal.ID == v.Appeal.ID && p.keep.Dirty() {
		return
	}
	p.keep = draft.Open(p.deps, p.key(v.Appeal.ID), newModel(v.Appeal), p.commit)
}

// commit lays what is typed over the klage as it is now.
func (p *page) commit(ctx context.Context, m model) error {
	v, err := p.deps.Desk.Case(ctx, p.id)
	if err != nil {
		return err
	}
	for _, now := range v.File.Appeals {
		if now.ID == m.Appeal.ID {
			a, _ := m.over(now, p.today())
			return p.deps.Desk.SaveAppeal(ctx, p.id, a)
		}
	}
	return casework.Fail(casework.CodeNotFound)
}

// save keeps what can be read of the form. What cannot stays as a draft, with
// its sentence under the field. It is false when the desk refuses.
func (p *page) save() bool {
	k := p.keep
	if k == nil || !k.Dirty() {
		return true
	}
	_, whole := k.Model.over(casework.Appeal{}, p.today())
	if k.Commit() != nil {
		return false
	}
	if !whole {
		k.Touch()
	}
	p.reload()
	return true
}
