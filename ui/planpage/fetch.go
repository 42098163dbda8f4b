package planpage

import (
	"strconv"

	"samtak/casework"
	"samtak/ui/kit"
)

// fetch lets the caseworker choose somebody from the register of koordinators.
func (p *page) fetch() {
	t := p.deps.T
	var options []kit.Option
	for _, i := range p.freeStaff() {
		c := p.staff[i].Coordinator
		options = append(options, kit.Option{ID: strconv.Itoa(i), Label: joined(c.Name, c.Title)})
	}
	who := kit.NewSelect(options, nil)
	who.Placeholder = t("planpage.group.fetch.choose")
	field := p.field("planpage.group.fetch.who", "", who)
	var dialog *kit.Dialog
	add := kit.Primary(t("planpage.group.fetch.add"), func() {
		i, err := strconv.Atoi(who.Selected())
		if err != nil || i >= len(p.staff) {
			field.SetError(t("planpage.group.fetch.nobody"))
			return
		}
		dialog.Close()
		p.addParticipant(p.asParticipant(i))
	})
	cancel := kit.Quiet(t("planpage.group.fetch.cancel"), func() { dialog.Close() })
	dialog = kit.ShowDialog(p.deps.Shell.Window(), t("planpage.group.fetch"), field, cancel, add)
}

// asParticipant is somebody of the register as one who takes part.
func (p *page) asParticipant(i int) casework.Participant {
	c, u := p.staff[i].Coordinator, p.staff[i].Unit
	return casework.Participant{Name: c.Name, Role: c.Title, Service: u.Name, Phone: c.Phone, Email: c.Email}
}
