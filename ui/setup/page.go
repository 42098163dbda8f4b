// Package setup is the first start: which kommune, who writes, and in which
// målform. One page, three short parts.
//
// What must not go here: what can be changed later only (ui/settings), rules.
package setup

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
)

// model is what is typed; the coat of arms is kept at once and not here.
type model struct {
	Kommune, Unit               string
	Street, PostCode, PostPlace string
	Caseworker, Title           string
	Language, PaperLanguage     casework.Language
}

// New makes the page.
func New(d route.Deps, _ route.Place) route.Page {
	p := &page{deps: d, view: kit.NewPage(), now: casework.DefaultSettings()}
	if s, err := d.Desk.Settings(context.Background()); err == nil {
		p.now = s
	} else {
		d.Shell.Fail(err)
	}
	start := newModel(p.now)
	start.Language, start.PaperLanguage = d.Text.Language(), d.Text.Language()
	p.keep = draft.Open(d, "setup", start, p.commit)
	p.keep.Model.Language = d.Text.Language() // the switch at the foot of the window counts too
	p.form = parts.Form{Deps: d, Touch: p.keep.Touch, Leave: p.forgive}
	p.view.SetContent(p.makeHeader(), kit.MaxWidth(760, p.makeForm()))
	return p
}

type page struct {
	deps route.Deps
	view *kit.Page
	now  casework.Settings
	keep *draft.Keeper[model]
	form parts.Form

	kommune, unit, caseworker *kit.Field
}

func (p *page) Title() string              { return p.deps.T("setup.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }
func (p *page) Leave()                     { p.keep.Flush() }

// Start puts the keyboard in the first field.
func (p *page) Start() { kit.Focus(p.kommune) }

func newModel(s casework.Settings) model {
	return model{
		Kommune: s.Kommune, Unit: s.Unit, Street: s.Street, PostCode: s.PostCode, PostPlace: s.PostPlace,
		Caseworker: s.Caseworker, Title: s.Title, Language: s.Language, PaperLanguage: s.PaperLanguage,
	}
}

// onto lays what is typed over the settings.
func (m model) onto(s casework.Settings) casework.Settings {
	trim := strings.TrimSpace
	s.Kommune, s.Unit = trim(m.Kommune), trim(m.Unit)
	s.Street, s.PostCode, s.PostPlace = trim(m.Street), trim(m.PostCode), trim(m.PostPlace)
	s.Caseworker, s.Title = trim(m.Caseworker), trim(m.Title)
	s.Language, s.PaperLanguage = m.Language, m.PaperLanguage
	return s
}

func (p *page) commit(ctx context.Context, m model) error {
	s, err := p.deps.Desk.Settings(ctx)
	if err != nil {
		return err
	}
	return p.deps.Desk.SaveSettings(ctx, m.onto(s))
}

// start is the button: check the three that must be there, save, and go on.
func (p *page) start() {
	if !p.check() {
		return
	}
	p.keep.Touch() // also when nothing was typed since the page was made
	if p.keep.Commit() != nil {
		return
	}
	s, err := p.deps.Desk.Settings(context.Background())
	if err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	p.deps.Shell.SetLook(s)
	p.deps.Shell.Go(route.Place{Page: route.Today})
}

// forgive takes away the sentence under a field that has been filled in since.
func (p *page) forgive() {
	m := p.keep.Model
	for field, value := range map[*kit.Field]string{p.kommune: m.Kommune, p.unit: m.Unit, p.caseworker: m.Caseworker} {
		if field != nil && field.Error() != "" && strings.TrimSpace(value) != "" {
			field.SetError("")
		}
	}
}

// check shows what is missing and puts the keyboard in the first such field.
func (p *page) check() bool {
	m := p.keep.Model
	var first *kit.Field
	for _, q := range []struct {
		field *kit.Field
		value string
		wrong string
	}{
		{p.kommune, m.Kommune, "setup.kommune.missing"},
		{p.unit, m.Unit, "setup.unit.missing"},
		{p.caseworker, m.Caseworker, "setup.caseworker.missing"},
	} {
		q.field.SetError("")
		if strings.TrimSpace(q.value) == "" {
			q.field.SetError(p.deps.T(q.wrong))
			if first == nil {
				first = q.field
			}
		}
	}
	if first != nil {
		p.view.Refresh()
		parts.Focus(p.deps, first.Input.(*kit.Entry))
	}
	return first == nil
}
