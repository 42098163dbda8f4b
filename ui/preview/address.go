package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/ui/kit"
	"samtak/ui/route"
)

// addressWarning tells why the letter cannot simply be posted, "" when it can
// or when the paper is no letter.
func (p *page) addressWarning() string {
	person := p.order.File.Person
	if len(p.sheet.doc.Address) == 0 || person.Postable(p.order.Today) {
		return ""
	}
	why := "none"
	if person.Protected() {
		why = string(person.Protection)
	}
	return p.deps.T("preview.address." + why)
}

// makeAddressWarning warns beside the sheet, before anything is sent, and
// leads to where the address is written.
func (p *page) makeAddressWarning() []fyne.CanvasObject {
	words := p.addressWarning()
	if words == "" || p.done.ID != 0 {
		return nil
	}
	out := []fyne.CanvasObject{kit.NewIconText(theme.WarningIcon(), words, kit.ColorDanger)}
	if person := p.order.File.Person; !person.Protected() {
		place := route.Place{Page: route.Person, Person: person.ID, Section: "details"}
		out = append(out, kit.Row(kit.Quiet(p.deps.T("preview.address.fill"), func() { p.deps.Shell.Go(place) })))
	}
	return out
}

// usualWay is how a paper of this kind mostly leaves the desk.
func (p *page) usualWay() string {
	if !hasOwnWords(p.kind) || p.addressWarning() != "" {
		return "hand" // a plan is given to the person, seldom posted
	}
	return "post"
}
