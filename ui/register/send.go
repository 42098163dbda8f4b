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

// ask makes sure that every date can be read, and that a number or a year that
// is wrong is left out knowingly.
func (p *page) ask() {
	m := p.m()
	if p.stopAtDate() {
		return
	}
	p.leaveOut(m.wrongNumber(), "number", p.number, func() {
		p.leaveOut(m.wrongYear(), "year", p.year, p.register)
	})
}

// stopAtDate goes to the first date asked for that cannot be read, and tells
// whether there was one.
func (p *page) stopAtDate() bool {
	for _, f := range p.dates() {
		d, ok := f.Input.(*kit.DateField)
		if !ok {
			continue
		}
		if _, err := casework.ParseDate(d.Text, p.deps.Desk.Today()); err != nil {
			f.SetError(present.Sentence(p.deps.T, err))
			p.goTo(f)
			return true
		}
	}
	return false
}

// dates is the dates asked for now, from the top of the form.
func (p *page) dates() []*kit.Field {
	var out []*kit.Field
	m := p.m()
	for i := range m.callers() {
		if f, asked := p.expires[i]; asked {
			out = append(out, f)
		}
	}
	if m.Known == 0 {
		out = append(out, p.birthName)
	}
	out = append(out, p.received)
	if m.Application.Type == casework.TypeHospital {
		out = append(out, p.discharge)
	}
	return out
}

// leaveOut goes on; where something is wrong, only if she says so, and
// otherwise to the field. What is the part of the text ids that names it.
func (p *page) leaveOut(wrong bool, what string, field *kit.Field, goOn func()) {
	if !wrong {
		goOn()
		return
	}
	words := func(part string) string { return p.deps.T("register.wrong." + what + part) }
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: words(".title"), Text: words(".text"), Yes: words(".yes"), No: words(".no"),
		OnYes: goOn, OnNo: func() { p.goTo(field) },
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
		id, err := p.store(ctx, r)
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

// store opens the case. The desk forgets the typing of the page as opened from
// the menu; from a person's page that is about somebody else, and is put back.
func (p *page) store(ctx context.Context, r desk.Registration) (casework.CaseID, error) {
	if p.about == 0 {
		return p.deps.Desk.Register(ctx, r)
	}
	other, found, err := p.deps.Desk.Draft(ctx, desk.DraftRegister)
	if err != nil {
		return 0, err
	}
	id, err := p.deps.Desk.Register(ctx, r)
	if err == nil && found {
		err = p.deps.Desk.KeepDraft(context.WithoutCancel(ctx), desk.DraftRegister, other.Data)
	}
	return id, err
}

// refused tells what is wrong, at the field where that is possible.
func (p *page) refused(err error) {
	var e *casework.Error
	if errors.As(err, &e) && e.Code == casework.CodeMissing && e.Params["Field"] == "person.name" && p.m().Known == 0 {
		p.given.SetError(p.deps.T("register.name.missing"))
		p.goTo(p.given)
		return
	}
	p.deps.Shell.Fail(err)
}

// goTo puts the keyboard in a field.
func (p *page) goTo(f *kit.Field) {
	p.view.ScrollTo(f)
	kit.Focus(f.Input)
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
