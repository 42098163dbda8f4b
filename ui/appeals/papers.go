package appeals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
)

// makeMissing warns of what the statsforvalter must see and nobody has put
// among the documents of the case: the klage itself, and the søknad.
func (p *page) makeMissing(v desk.AppealView) []fyne.CanvasObject {
	t, f, a := p.deps.T, p.file(), v.Appeal
	var out []fyne.CanvasObject
	add := func(comes bool, what string) {
		if comes && !f.HasIncoming(t("appeals.missing."+what+".word")) {
			out = append(out, kit.NewIconText(theme.WarningIcon(), t("appeals.missing."+what), theme.ColorNameWarning))
		}
	}
	add(a.Channel.OnPaper(), "appeal")
	add(f.Application.Channel.OnPaper() && f.Application.Type == casework.TypeApplication, "application")
	if out == nil {
		return nil
	}
	arrival := func() { p.deps.Shell.Go(route.Place{Page: route.Arrival, Case: p.id}) }
	fill := kit.Quiet(t("appeals.missing.fill"), arrival)
	if v.State == casework.AppealToSend {
		fill = kit.Primary(t("appeals.missing.fill"), arrival)
	}
	return append(out, kit.Row(fill))
}
