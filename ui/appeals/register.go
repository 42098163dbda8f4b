package appeals

import (
	"context"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/work"
)

// register registers the klage that is typed, and shows where it stands.
func (p *page) register() {
	if p.fresh == nil {
		return
	}
	a, whole := p.fresh.Model.over(casework.Appeal{}, p.today())
	if !whole {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: p.deps.T("appeals.dates")})
		return
	}
	p.fresh.Flush()
	id, err := p.deps.Desk.RegisterAppeal(context.Background(), p.id, a)
	if err != nil {
		p.deps.Shell.Fail(err)
		return
	}
	p.forgetNew()
	p.deps.Shell.Saved()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("appeals.registered")})
	p.which, p.step, p.keep, p.at = id, "", nil, 0
	p.view.SetContent(kit.Loading(p.deps.T("appeals.loading"))) // the form is done with
	p.load()
}

// forgetNew clears the form of a new klage.
func (p *page) forgetNew() {
	p.fresh.Drop()
	p.fresh, p.adding = nil, false
}

// stopNew leaves the form without registering. What is typed comes back with undo.
func (p *page) stopNew() {
	typed, dirty := *p.fresh.Model, p.fresh.Dirty()
	p.forgetNew()
	p.openKeepers()
	p.show()
	if !dirty {
		return
	}
	p.deps.Shell.Notice(kit.Notice{
		Text: p.deps.T("appeals.new.stopped"), Action: p.deps.T("shell.undo"),
		OnAction: func() {
			*p.fresh.Model = typed
			p.fresh.Touch()
			p.begin()
		},
	})
}

// carryOut does something to the klage, tells it, and offers to take it back.
// What is typed is kept first. undo may be nil.
func (p *page) carryOut(do func(context.Context, casework.AppealID) error, done string, undo func(context.Context, casework.AppealID) error) bool {
	v, ok := p.current()
	if !ok || !p.save() {
		return false
	}
	ctx, id := context.Background(), v.Appeal.ID
	if err := do(ctx, id); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	p.deps.Shell.Saved()
	p.reload()
	n := kit.Notice{Kind: kit.Success, Text: p.deps.T(done)}
	if undo != nil {
		n.Action, n.OnAction = p.deps.T("shell.undo"), func() {
			if err := undo(ctx, id); err != nil {
				p.deps.Shell.Fail(err)
				return
			}
			p.deps.Shell.Saved()
			p.reload()
		}
	}
	p.deps.Shell.Notice(n)
	return true
}

// act does something with a paper off the UI thread.
func (p *page) act(do func(context.Context) error) {
	work.Load(p.acts, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, do(ctx)
	}, func(_ struct{}, err error) { p.deps.Shell.Fail(err) })
}
