package register

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeCaller asks who turns to us: often not the one it is about.
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
	c := &p.m().Caller
	if c.Role == casework.RoleSelf {
		p.fill(p.callerBox)
		return
	}
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
		p.expires, _ = p.date("register.caller.expires", "register.caller.expires.hint", &p.m().CallerExpires)
		rows = append(rows,
			kit.FieldRow(p.entry("register.caller.scope", "register.caller.scope.hint", &c.Scope), p.expires), proof)
	case casework.RoleSelf, casework.RoleParent:
	}
	p.fill(p.callerBox, rows...)
}
