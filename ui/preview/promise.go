package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/ui/kit"
	"samtak/ui/present"
)

// dayWarning tells that a letter about more time promises a day no later than
// the one promised already, "" when it does not.
func (p *page) dayWarning() string {
	if !p.order.NoLater() {
		return ""
	}
	return p.deps.T("preview.day.nolater", "Date", present.LongDate(p.deps.T, p.order.PromisedDay()))
}

// makeDayWarning warns beside the sheet, before the letter is made final.
func (p *page) makeDayWarning() []fyne.CanvasObject {
	words := p.dayWarning()
	if words == "" {
		return nil
	}
	return []fyne.CanvasObject{kit.NewIconText(theme.WarningIcon(), words, kit.ColorDanger)}
}
