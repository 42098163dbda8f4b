package unlock

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

// wide is how wide the forms of the first start are.
const wide = 760

// begin is the first step: what Samtak is, and a passphrase.
func (p *page) begin() {
	t := p.deps.T
	form := parts.NewPassphrase(p.deps, "unlock.passphrase")
	create := func() { p.create(form) }
	form.OnSubmitted = create
	panel := kit.TitledPanel(t("unlock.new.title"), kit.Body(t("unlock.new.text")), form.Content(),
		kit.RowRight(kit.Quiet(t("unlock.new.restore"), p.fromBackup), kit.Primary(t("unlock.new.create"), create)))
	p.put(stage{
		objects: []fyne.CanvasObject{
			p.head(0, "unlock.new.heading", "unlock.new.intro"),
			kit.MaxWidth(wide, kit.ColumnGap(18, append(p.warnings(), panel, p.advice())...)),
		},
		focus: form.Focus, forget: form.Clear,
	})
}

// steps are the three of the first start.
var steps = []string{"passphrase", "recovery", "backup"}

func (p *page) head(now int, heading, intro string) fyne.CanvasObject {
	var line []kit.Step
	for i, name := range steps {
		s := kit.Step{Label: p.deps.T("unlock.step." + name)}
		switch {
		case i < now:
			s.State = kit.StepDone
		case i == now:
			s.State = kit.StepCurrent
		}
		line = append(line, s)
	}
	return kit.MaxWidth(wide, kit.ColumnGap(18,
		kit.ColumnGap(4, kit.Title(p.deps.T(heading)), kit.Muted(p.deps.T(intro))),
		kit.NewStepLine(line, nil)))
}

// warnings is what should be known about the folder before it is trusted.
func (p *page) warnings() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, name := range p.deps.Safe.Warnings() {
		text := kit.NewIconText(theme.WarningIcon(), p.deps.T("unlock.warning."+name), kit.ColorInk)
		out = append(out, kit.OnGround(kit.ColorWarm, kit.Inset(14, 10, text)))
	}
	return out
}

func (p *page) advice() fyne.CanvasObject {
	t := p.deps.T
	return kit.ColumnGap(8,
		kit.NewIconText(theme.ComputerIcon(), t("unlock.new.disk"), kit.ColorMuted),
		kit.NewIconText(theme.InfoIcon(), t("setup.practice"), kit.ColorMuted))
}

// create makes the locked file and goes on to its recovery code.
func (p *page) create(form *parts.Passphrase) {
	passphrase, ok := form.Take()
	if !ok {
		return
	}
	do(p, "unlock.busy.create", func(ctx context.Context) ([]string, error) {
		return p.deps.Safe.Create(ctx, passphrase)
	}, p.recovery, func(err error) { form.Refuse(p.sentence(err)) })
}

// recovery is the second step: a new code, shown and typed back.
func (p *page) recovery(groups []string) {
	r := parts.NewRecovery(p.deps, groups, parts.PickTwo, p.codeKept)
	p.put(stage{
		name: stageRecovery, groups: slices.Clone(groups),
		objects: []fyne.CanvasObject{
			p.head(1, "unlock.recovery.heading", "unlock.recovery.intro"),
			kit.MaxWidth(wide, r.Content()),
		},
		focus: r.Focus, forget: r.Clear,
	})
}

// codeKept writes in the log that the code has been taken care of.
func (p *page) codeKept() {
	do(p, "unlock.busy.open", func(ctx context.Context) (casework.Settings, error) {
		if err := p.deps.Desk.Note(ctx, "recovery_kept"); err != nil {
			return casework.Settings{}, err
		}
		return p.deps.Desk.Settings(ctx)
	}, func(s casework.Settings) {
		if s.Ready() {
			p.goOn()
			return
		}
		p.chooseBackup()
	}, p.deps.Shell.Fail)
}

// chooseBackup is the third step: a second place for backups.
func (p *page) chooseBackup() { p.showBackup("") }

func (p *page) showBackup(folder string) {
	t := p.deps.T
	choose := func() {
		parts.ChooseFile(p.deps, parts.FileQuestion{Title: t("unlock.backup.which"), OnChosen: p.showBackup})
	}
	later := kit.Quiet(t("unlock.backup.later"), func() { p.keepBackup("") })
	where := kit.Body(t("unlock.backup.none"))
	buttons := []fyne.CanvasObject{later, kit.Primary(t("unlock.backup.choose"), choose).WithIcon(theme.FolderOpenIcon())}
	if folder != "" {
		where = kit.Strong(t("unlock.backup.chosen", "Folder", folder))
		buttons = []fyne.CanvasObject{
			later, kit.Secondary(t("unlock.backup.other"), choose),
			kit.Primary(t("unlock.backup.use"), func() { p.keepBackup(folder) }),
		}
	}
	row := kit.RowRight(buttons...)
	p.put(stage{
		name: stageBackup,
		objects: []fyne.CanvasObject{
			p.head(2, "unlock.backup.heading", "unlock.backup.intro"),
			kit.MaxWidth(wide, kit.TitledPanel(t("unlock.backup.title"), kit.Body(t("unlock.backup.text")), where, row)),
		},
		focus: func() { kit.Focus(row) },
	})
}

// keepBackup stores the place and ends the first start.
func (p *page) keepBackup(folder string) {
	do(p, "unlock.busy.open", func(ctx context.Context) (casework.Settings, error) {
		s, err := p.deps.Desk.Settings(ctx)
		if err != nil || folder == s.BackupFolder {
			return s, err
		}
		s.BackupFolder = folder
		return s, p.deps.Desk.SaveSettings(ctx, s)
	}, func(casework.Settings) { p.goOn() }, p.deps.Shell.Fail)
}
