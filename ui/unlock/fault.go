package unlock

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

// damaged is an open file that fails its check: it can be read, not written.
func (p *page) damaged() {
	look := kit.Secondary(p.deps.T("unlock.damaged.look"), p.goOn)
	p.fault("unlock.damaged.heading", "unlock.damaged.text", look)
}

// broken is data without a usable key, or the reverse: only a backup helps.
func (p *page) broken() { p.fault("unlock.broken.heading", "unlock.broken.text") }

func (p *page) fault(heading, text string, buttons ...fyne.CanvasObject) {
	t := p.deps.T
	row := kit.RowRight(append(buttons, kit.Primary(t("unlock.restore"), p.fromBackup))...)
	p.put(stage{
		objects: []fyne.CanvasObject{
			kit.Gap(28),
			kit.MaxWidth(wide, kit.ColumnGap(18,
				kit.NewIconText(theme.WarningIcon(), t("unlock.fault"), kit.ColorDanger),
				kit.Title(t(heading)),
				kit.Panel(kit.FieldGroup(kit.Body(t(text)), row)),
				kit.Muted(t("unlock.fault.help")))),
		},
		focus: func() { kit.Focus(row) },
	})
}

// fromBackup puts a backup in the place of what stands here.
func (p *page) fromBackup() {
	parts.ChooseBackup(p.deps, func(path string) {
		parts.RestoreBackup(p.deps, path, p.deps.Safe.State() == desk.SafeDamaged, p.restored)
	})
}

// restored is a locked safe again, with the secrets of the backup.
func (p *page) restored() {
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("unlock.restored")})
	p.locked()
}
