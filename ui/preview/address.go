package preview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/route"
)

// addressWarning tells why the letter cannot simply be posted, "" when it can
// or when the paper is no letter.
func (p *page) addressWarning() string {
	person := p.order.File.Person
	if !p.toPerson() {
		return ""
	}
	if len(p.sheet.doc.Address) == 0 || person.Postable(p.order.Today) {
		return ""
	}
	why := "none"
	if person.Protected() {
		why = string(person.Protection)
	}
	return p.deps.T("preview.address." + why)
}

// toOthers is the papers that go to a unit, to the one who reported, or to the statsforvalter.
var toOthers = []casework.PaperKind{casework.ToUnit, casework.CoordinatorReminder, casework.NoticeAnswer, casework.ToGovernor}

// toPerson tells that the paper goes to the person.
func (p *page) toPerson() bool { return !slices.Contains(toOthers, p.kind) }

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
	if p.kind.Direction() == casework.Internal {
		return "stays" // a note is for the case
	}
	if !hasOwnWords(p.kind) || p.addressWarning() != "" {
		return "hand" // a plan is given to the person, seldom posted
	}
	return "post"
}
