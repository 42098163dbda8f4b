package register

import (
	"context"
	"errors"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// ask makes sure that a number that is wrong is left out knowingly.
func (p *page) ask() {
	if !p.m().wrongNumber() {
		p.register()
		return
	}
	t := p.deps.T
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("register.wrong.title"), Text: t("register.wrong.text"),
		Yes: t("register.wrong.yes"), No: t("register.wrong.no"), OnYes: p.register,
	})
}

// register opens the case and goes to it.
func (p *page) register() {
	r, err := p.m().registration(p.deps.Desk.Today())
	if err != nil {
		p.refused(err)
		return
	}
	p.keep.Flush()
	p.send.Disable()
	work.Load(p.sends, func(ctx context.Context) (desk.CaseView, error) {
		id, err := p.deps.Desk.Register(ctx, r)
		if err != nil {
			return desk.CaseView{}, err
		}
		return p.deps.Desk.Case(ctx, id)
	}, func(v desk.CaseView, err error) {
		p.send.Enable()
		if err != nil {
			p.refused(err)
			return
		}
		p.keep.Drop()
		p.deps.Shell.Saved()
		p.deps.Shell.Go(route.Place{Page: route.Case, Case: v.File.Case.ID})
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.doneWords(v)})
	})
}

// refused tells what is wrong, at the field where that is possible.
func (p *page) refused(err error) {
	var e *casework.Error
	if errors.As(err, &e) && e.Code == casework.CodeMissing && e.Params["Field"] == "person.name" && p.m().Known == 0 {
		p.given.SetError(p.deps.T("register.name.missing"))
		p.view.ScrollTo(p.given)
		kit.Focus(p.given.Input)
		return
	}
	p.deps.Shell.Fail(err)
}

// doneWords tells the number of the case and what comes first, with the sum.
func (p *page) doneWords(v desk.CaseView) string {
	t, number := p.deps.T, v.File.Case.Number()
	if len(v.Deadlines) == 0 {
		return t("register.done", "Number", number)
	}
	due := v.Deadlines[0]
	return t("register.done.next", "Number", number, "Name", t(due.Rule.NameID()),
		"Date", present.LongDate(t, due.Shown), "Sum", due.Words(t))
}
