package register

import (
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeCaller asks who turns to us: often not the one it is about, and often
// more than one (row A2).
func (p *page) makeCaller() fyne.CanvasObject {
	role := kit.NewChoice(present.Options(p.deps.T, "role", casework.Roles), func(id string) {
		p.m().Caller.Role = casework.Role(id)
		p.keep.Touch()
		p.fillCaller()
	})
	role.SetSelected(string(p.m().Caller.Role))
	p.callerBox = kit.ColumnGap(18)
	p.fillCaller()
	return p.panel("register.caller", kit.NewField("", "", role), p.callerBox)
}

func (p *page) fillCaller() {
	m := p.m()
	p.expires = map[int]*kit.Field{}
	if m.Caller.Role == casework.RoleSelf {
		p.fill(p.callerBox)
		return
	}
	rows := p.callerRows(0, &m.Caller, &m.CallerExpires)
	for i := range m.More {
		rows = append(rows, kit.Rule(), p.makeAnother(i))
	}
	add := kit.Quiet(p.deps.T("register.caller.add"), func() {
		m.More = append(m.More, caller{Applicant: casework.Applicant{Role: casework.RoleParent}})
		p.keep.Touch()
		p.fillCaller()
	})
	p.fill(p.callerBox, append(rows, kit.Row(add))...)
}

// callerRows asks about one who turns to us, by her role; the first is number 0.
func (p *page) callerRows(at int, c *casework.Applicant, until *string) []fyne.CanvasObject {
	delete(p.expires, at)
	rows := []fyne.CanvasObject{kit.FieldRow(
		p.entry("register.caller.name", "", &c.Name), p.entry("register.phone", "", &c.Phone),
	)}
	switch c.Role {
	case casework.RoleReporter:
		rows = append(rows, p.entry("register.caller.service", "register.caller.service.hint", &c.Service))
	case casework.RoleGuardian, casework.RoleProxy:
		proof := kit.NewCheck(p.deps.T("register.caller.proof."+string(c.Role)), func(on bool) {
			c.Proof = on
			p.keep.Touch()
		})
		proof.SetChecked(c.Proof)
		expires, _ := p.date("register.caller.expires", "register.caller.expires.hint", until)
		p.expires[at] = expires
		rows = append(rows,
			kit.FieldRow(p.entry("register.caller.scope", "register.caller.scope.hint", &c.Scope), expires), proof)
	case casework.RoleSelf, casework.RoleParent:
	}
	return rows
}

// makeAnother is one more who turns to us, such as the other parent.
func (p *page) makeAnother(i int) fyne.CanvasObject {
	c := &p.m().More[i]
	rows := kit.ColumnGap(18, p.callerRows(i+1, &c.Applicant, &c.Until)...)
	role := kit.NewSelect(present.Options(p.deps.T, "role", casework.Roles[1:]), func(id string) {
		c.Role = casework.Role(id)
		p.keep.Touch()
		p.fill(rows, p.callerRows(i+1, &c.Applicant, &c.Until)...)
	})
	role.SetSelected(string(c.Role))
	remove := kit.Quiet(p.deps.T("register.caller.remove"), func() { p.removeCaller(i) })
	return kit.ColumnGap(18, kit.NewField(p.deps.T("register.caller.role"), "", role), rows, kit.Row(remove))
}

// removeCaller takes one away; undo puts her back.
func (p *page) removeCaller(i int) {
	m := p.m()
	gone := m.More[i]
	m.More = slices.Delete(slices.Clone(m.More), i, i+1)
	p.keep.Touch()
	p.fillCaller()
	p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("register.caller.removed"), Action: p.deps.T("shell.undo"), OnAction: func() {
		m := p.m()
		m.More = slices.Insert(m.More, min(i, len(m.More)), gone)
		p.keep.Touch()
		p.fillCaller()
	}})
}
