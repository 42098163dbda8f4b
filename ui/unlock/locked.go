package unlock

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/work"
)

// door is one way in: a field for the secret, its button, and how long to wait.
type door struct {
	page *page
	open func(ctx context.Context, secret string) error
	// through is where to go when it is open.
	through func()

	field  *kit.Field
	button *kit.Button
	wait   *kit.Text
	tick   *work.Timer
}

func (p *page) newDoor(field *kit.Field, open func(context.Context, string) error, through func()) *door {
	d := &door{page: p, open: open, through: through, field: field, wait: kit.Strong("")}
	d.button = kit.Primary(p.deps.T("unlock.open"), d.try)
	d.tick = work.After(p.deps.Scope, time.Second, d.watch)
	e := field.Input.(*kit.Entry)
	e.OnChanged = func(string) { field.SetError("") }
	e.OnSubmitted = func(string) { d.try() }
	d.watch()
	return d
}

// watch holds the button back while the safe makes us wait.
func (d *door) watch() {
	left := d.page.deps.Safe.Wait()
	if left <= 0 {
		d.button.Enable()
		d.wait.Hide()
		return
	}
	d.button.Disable()
	d.wait.SetText(d.page.waitWords(left))
	d.wait.Show()
	d.tick.Reset()
}

func (p *page) waitWords(left time.Duration) string {
	if seconds := int((left + time.Second - 1) / time.Second); seconds <= 90 {
		return p.deps.N("unlock.wait.seconds", seconds)
	}
	return p.deps.N("unlock.wait.minutes", int((left+time.Minute-1)/time.Minute))
}

// try opens with what is typed.
func (d *door) try() {
	p := d.page
	secret := parts.Secret(d.field)
	if secret == "" {
		d.refuse(p.deps.T("unlock.empty"))
		return
	}
	if p.deps.Safe.Wait() > 0 {
		d.watch()
		return
	}
	do(p, "unlock.busy.unlock", func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.open(ctx, secret)
	}, func(struct{}) { d.through() }, d.failed)
}

func (d *door) failed(err error) {
	switch state := d.page.deps.Safe.State(); {
	case state == desk.SafeDamaged:
		d.page.damaged()
	case state == desk.SafeBroken && casework.CodeOf(err) != casework.CodeWrongSecret:
		d.page.broken()
	default:
		d.refuse(d.page.sentence(err))
	}
}

func (d *door) refuse(sentence string) {
	d.field.SetError(sentence)
	d.watch()
	d.page.view.Refresh()
	parts.FocusSecret(d.page.deps, d.field)
}

// locked asks for the passphrase.
func (p *page) locked() {
	t := p.deps.T
	d := p.newDoor(parts.NewSecret(p.deps, "unlock.passphrase", "unlock.passphrase.hint"), p.deps.Safe.Unlock, p.opened)
	other := kit.Quiet(t("unlock.bycode"), p.byCode)
	p.put(p.doorStage(d, other, t("unlock.locked.heading"), t("unlock.locked.intro"), t("unlock.forgotten"), t("unlock.forgotten.text")))
}

// byCode asks for the recovery code instead. A new passphrase follows: whoever
// holds the paper has lost the old one.
func (p *page) byCode() {
	t := p.deps.T
	area := kit.NewTextArea(3, 5)
	area.MaxRunes = parts.MostSecret
	d := p.newDoor(kit.NewField(t("unlock.code"), t("unlock.code.hint"), area), p.deps.Safe.UnlockWithCode, p.newPassphrase)
	other := kit.Quiet(t("unlock.bypassphrase"), p.locked)
	p.put(p.doorStage(d, other, t("unlock.code.heading"), t("unlock.code.intro"), t("unlock.code.lost"), t("unlock.code.lost.text")))
}

func (p *page) doorStage(d *door, other *kit.Button, heading, intro, helpTitle, help string) stage {
	return stage{
		objects: []fyne.CanvasObject{
			kit.Gap(28),
			kit.MaxWidth(narrow, kit.ColumnGap(18,
				kit.ColumnGap(4, kit.Title(heading), kit.Muted(intro)),
				kit.Panel(kit.FieldGroup(d.field, d.wait, kit.RowRight(other, d.button))),
				kit.ColumnGap(2, kit.Strong(helpTitle), kit.Muted(help)))),
		},
		focus:  func() { parts.FocusSecret(p.deps, d.field) },
		forget: func() { parts.ClearSecret(d.field) },
	}
}

// narrow is how wide the door is.
const narrow = 560

// opened goes in.
func (p *page) opened() {
	do(p, "unlock.busy.open", p.enter, p.entered, p.deps.Shell.Fail)
}

// newPassphrase is asked for at once after the recovery code has been used.
func (p *page) newPassphrase() {
	t := p.deps.T
	form := parts.NewPassphrase(p.deps, "unlock.new.first", parts.NearWords(p.deps)...)
	save := func() {
		passphrase, ok := form.Take()
		if !ok {
			return
		}
		do(p, "unlock.busy.passphrase", func(ctx context.Context) (entry, error) {
			if err := p.deps.Safe.SetPassphrase(ctx, passphrase); err != nil {
				return entry{}, err
			}
			return p.enter(ctx)
		}, p.entered, func(err error) { form.Refuse(p.sentence(err)) })
	}
	form.OnSubmitted = save
	p.put(stage{
		name: stageNewPassphrase,
		objects: []fyne.CanvasObject{
			kit.MaxWidth(wide, kit.ColumnGap(18,
				kit.ColumnGap(4, kit.Title(t("unlock.renew.heading")), kit.Muted(t("unlock.renew.intro"))),
				kit.TitledPanel(t("unlock.renew.title"), form.Content(), kit.RowRight(kit.Primary(t("unlock.renew.save"), save))))),
		},
		focus: form.Focus, forget: form.Clear,
	})
}
