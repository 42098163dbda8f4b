package journal

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeForms is the blank forms, in both målformer.
func (p *page) makeForms() fyne.CanvasObject {
	t := p.deps.T
	var rows []fyne.CanvasObject
	for i, kind := range casework.BlankForms {
		if i > 0 {
			rows = append(rows, kit.Rule())
		}
		var buttons []fyne.CanvasObject
		for _, lang := range casework.Languages {
			buttons = append(buttons, kit.Secondary(t("journal.form.open."+string(lang)), func() {
				p.act(func(ctx context.Context) error { return p.deps.Desk.ShowBlankForm(ctx, kind, lang) }, nil)
			}))
		}
		rows = append(rows, kit.Beside(
			kit.ColumnGap(0, kit.Strong(present.Word(t, "papers", kind)), kit.Small(t("journal.form."+string(kind)))),
			kit.Row(buttons...)))
	}
	return kit.TitledPanel(t("journal.forms.title"), kit.Muted(t("journal.forms.text")), kit.ColumnGap(8, rows...))
}
