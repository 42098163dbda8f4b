package parts

import (
	"context"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/route"
)

// BinPerson is the quiet button at the foot of a person's page that puts her in
// the bin, when she says so, and goes to the list of persons with an undo.
func BinPerson(d route.Deps, p casework.Person) *kit.Button {
	t := d.T
	name := p.Name()
	if name == "" {
		name = t("bin.nameless")
	}
	return putting{
		deps: d, verb: t("bin.put.person"), title: t("bin.put.person.title", "Name", name),
		text: t("bin.put.person.text"), done: t("bin.put.person.done", "Name", name),
		put:  func(ctx context.Context) error { return d.Desk.BinPerson(ctx, p.ID) },
		take: func(ctx context.Context) error { return d.Desk.RestorePerson(ctx, p.ID) },
		list: route.Place{Page: route.Persons}, here: route.Place{Page: route.Person, Person: p.ID},
	}.button()
}

// BinCase is the same for a case, at the foot of its page.
func BinCase(d route.Deps, c casework.Case) *kit.Button {
	t := d.T
	return putting{
		deps: d, verb: t("bin.put.case"), title: t("bin.put.case.title", "Number", c.Number()),
		text: t("bin.put.case.text"), done: t("bin.put.case.done", "Number", c.Number()),
		put:  func(ctx context.Context) error { return d.Desk.BinCase(ctx, c.ID) },
		take: func(ctx context.Context) error { return d.Desk.RestoreCase(ctx, c.ID) },
		list: route.Place{Page: route.Cases}, here: route.Place{Page: route.Case, Case: c.ID},
	}.button()
}

// putting is something to be put in the bin.
type putting struct {
	deps                    route.Deps
	verb, title, text, done string
	put, take               func(context.Context) error
	list, here              route.Place
}

func (b putting) button() *kit.Button {
	return kit.Quiet(b.verb, func() {
		kit.Confirm(b.deps.Shell.Window(), kit.Question{
			Title: b.title, Text: b.text, Yes: b.verb, No: b.deps.T("bin.put.no"), OnYes: b.away,
		})
	})
}

// away leaves the page first: it keeps what is typed, and must not look for
// what is no longer there.
func (b putting) away() {
	b.deps.Shell.Go(b.list)
	if !b.do(b.put) {
		return
	}
	b.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: b.done, Action: b.deps.T("shell.undo"), OnAction: func() {
			if b.do(b.take) {
				b.deps.Shell.Go(b.here)
			}
		},
	})
}

func (b putting) do(f func(context.Context) error) bool {
	if err := f(context.Background()); err != nil {
		b.deps.Shell.Fail(err)
		return false
	}
	b.deps.Shell.Saved()
	return true
}
