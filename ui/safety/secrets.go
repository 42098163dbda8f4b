package safety

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/work"
)

func (p *page) makePassphrase() fyne.CanvasObject {
	t := p.deps.T
	return kit.TitledPanel(t("safety.part.passphrase"), kit.Muted(t("safety.passphrase.text")),
		kit.Row(kit.Secondary(t("safety.passphrase.change"), p.changePassphrase)))
}

// changePassphrase asks for the present one and the next in a dialog.
func (p *page) changePassphrase() {
	t := p.deps.T
	present := parts.NewSecret(p.deps, "safety.passphrase.present", "")
	form := parts.NewPassphrase(p.deps, "unlock.new.first", parts.NearWords(p.deps)...)
	var dialog *kit.Dialog
	save := kit.Primary(t("safety.passphrase.save"), nil)
	press := func() { p.savePassphrase(present, form, save, func() { dialog.Close() }) }
	save.OnTapped, form.OnSubmitted = press, press
	present.Input.(*kit.Entry).OnChanged = func(string) { present.SetError("") }
	dialog = kit.ShowDialog(p.deps.Shell.Window(), t("safety.passphrase.title"), kit.FieldGroup(present, form.Content()),
		kit.Secondary(t("safety.cancel"), func() { dialog.Close() }), save)
	dialog.OnClosed = func() {
		parts.ClearSecret(present)
		form.Clear()
	}
}

func (p *page) savePassphrase(present *kit.Field, form *parts.Passphrase, save *kit.Button, done func()) {
	old := parts.Secret(present)
	if old == "" {
		present.SetError(p.deps.T("unlock.empty"))
		parts.FocusSecret(p.deps, present)
		return
	}
	next, ok := form.Take()
	if !ok || save.Disabled() {
		return
	}
	save.Disable()
	work.Load(p.deps.Scope.Sub(), func(ctx context.Context) (struct{}, error) {
		return struct{}{}, p.deps.Safe.ChangePassphrase(ctx, old, next)
	}, func(_ struct{}, err error) {
		save.Enable()
		switch {
		case err == nil:
			done()
			p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: p.deps.T("safety.passphrase.changed")})
		case casework.CodeOf(err) == casework.CodeWrongSecret:
			present.SetError(p.sentence(err))
			parts.FocusSecret(p.deps, present)
		default:
			form.Refuse(p.sentence(err))
		}
	})
}

func (p *page) makeCode() fyne.CanvasObject {
	t := p.deps.T
	return kit.TitledPanel(t("safety.part.code"), kit.Muted(t("safety.code.text")),
		kit.Row(kit.Secondary(t("safety.code.make"), p.askNewCode)))
}

func (p *page) askNewCode() {
	t := p.deps.T
	kit.Confirm(p.deps.Shell.Window(), kit.Question{
		Title: t("safety.code.title"), Text: t("safety.code.ask"),
		Yes: t("safety.code.yes"), No: t("safety.code.no"), Danger: true, OnYes: p.newCode,
	})
}

// newCode makes a code and shows it in the place of the page until it is kept.
func (p *page) newCode() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("safety.busy.code"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) ([]string, error) {
		return p.deps.Safe.NewRecovery(ctx)
	}, func(groups []string, err error) {
		if err != nil {
			p.deps.Shell.Fail(err)
			p.again()
			return
		}
		p.showCode(groups)
	})
}

func (p *page) showCode(groups []string) {
	t := p.deps.T
	r := parts.NewRecovery(p.deps, groups, parts.PickTwo, func() {
		p.forget()
		p.part = partCode
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: t("safety.code.kept")})
		p.note("recovery_kept")
	})
	p.clear = r.Clear
	head := kit.ColumnGap(4, kit.Title(t("unlock.recovery.heading")), kit.Muted(t("unlock.recovery.intro")))
	p.view.SetContent(head, kit.MaxWidth(760, r.Content()))
	r.Focus()
}
