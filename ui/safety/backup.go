package safety

import (
	"context"
	"errors"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/work"
)

func (p *page) makeBackup() fyne.CanvasObject {
	t := p.deps.T
	lines := []fyne.CanvasObject{kit.ColumnGap(10, p.makeAlarm()...), p.makePlaces()}
	if p.making != nil {
		lines = append(lines, kit.TintPanel(p.making))
	} else {
		lines = append(lines, kit.Row(kit.Primary(t("safety.backup.make"), p.makeCopy).WithIcon(theme.DocumentSaveIcon())))
	}
	return kit.TitledPanel(t("safety.part.backup"), append(lines, p.makeCopies())...)
}

// alarm is how long ago something was done: its colour and word, the fact, and
// what to do about it.
type alarm struct {
	state              kit.State
	word, fact, advice string
}

// makeAlarm is how long ago the last backup and the last trial were.
func (p *page) makeAlarm() []fyne.CanvasObject {
	t, r := p.deps.T, p.read
	made := alarm{r.backupState(), "safety.state.never", t("safety.backup.never"), "safety.backup.first"}
	if r.made.ok {
		fact := t("safety.backup.last", "When", parts.Moment(p.deps, r.made.at))
		made = newAlarm(made.state, fact, "safety.backup.due", "safety.backup.late")
	}
	tried := newAlarm(r.trialState(), t("safety.trial.never"), "safety.trial.due", "safety.trial.late")
	if r.tried.ok {
		tried.fact = t("safety.trial.last", "When", parts.Moment(p.deps, r.tried.at))
	}
	return []fyne.CanvasObject{p.makeLine(made), p.makeLine(tried)}
}

func newAlarm(s kit.State, fact, due, late string) alarm {
	if a, ok := map[kit.State]alarm{
		kit.UnderWay: {s, "safety.state.due", fact, due},
		kit.Late:     {s, "safety.state.late", fact, late},
		kit.None:     {s, "safety.state.none", fact, ""},
	}[s]; ok {
		return a
	}
	return alarm{s, "safety.state.good", fact, ""}
}

func (p *page) makeLine(a alarm) fyne.CanvasObject {
	line := kit.Row(kit.NewChip(a.state, p.deps.T(a.word)), kit.Body(a.fact))
	if a.advice == "" {
		return line
	}
	return kit.ColumnGap(2, line, kit.Muted(p.deps.T(a.advice)))
}

// makePlaces is where the backups go.
func (p *page) makePlaces() fyne.CanvasObject {
	t, second := p.deps.T, p.read.settings.BackupFolder
	here := kit.ColumnGap(2, kit.Strong(t("safety.place.here")), kit.Muted(p.deps.Safe.Folder()))
	words, choose := t("safety.place.none"), t("safety.place.choose")
	if second != "" {
		words, choose = second, t("safety.place.other")
	}
	buttons := []fyne.CanvasObject{kit.Quiet(choose, p.choosePlace)}
	if second != "" {
		buttons = append(buttons, kit.Quiet(t("safety.place.remove"), func() { p.keepPlace("") }))
	}
	there := []fyne.CanvasObject{kit.Strong(t("safety.place.second")), kit.Muted(words)}
	if p.read.gone {
		there = append(there, kit.NewIconText(theme.WarningIcon(), t("safety.place.gone"), kit.ColorInk))
	}
	return kit.Columns(300, here, kit.ColumnGap(2, append(there, kit.Row(buttons...))...))
}

func (p *page) choosePlace() {
	parts.ChooseFile(p.deps, parts.FileQuestion{
		Title: p.deps.T("safety.place.which"), Start: p.read.settings.BackupFolder, OnChosen: p.keepPlace,
	})
}

func (p *page) keepPlace(folder string) {
	p.change(func(s *casework.Settings) { s.BackupFolder = folder })
}

// change stores a setting and shows the page with it.
func (p *page) change(alter func(*casework.Settings)) {
	work.Load(p.loads, func(ctx context.Context) (reading, error) {
		s, err := p.deps.Desk.Settings(ctx)
		if err != nil {
			return reading{}, err
		}
		alter(&s)
		if err := p.deps.Desk.SaveSettings(ctx, s); err != nil {
			return reading{}, err
		}
		return p.fetch(ctx)
	}, func(r reading, err error) {
		if err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		p.read = r
		p.deps.Shell.Saved()
		p.again()
	})
}

// outcome is what came of making a backup: here, and in the second place.
type outcome struct {
	made   desk.Backup
	second error
}

// makeCopy makes a backup in both places, with progress and a way to call it off.
func (p *page) makeCopy() {
	if p.making != nil {
		return
	}
	t, loads := p.deps.T, p.deps.Scope.Sub()
	p.making = kit.NewBusy(t("safety.busy.backup"), t("safety.cancel"), func() {
		loads.Close()
		p.making = nil
		p.deps.Shell.Notice(kit.Notice{Text: t("safety.backup.stopped")})
		p.again()
	})
	p.again()
	busy := p.making
	work.Load(loads, func(ctx context.Context) (outcome, error) {
		var o outcome
		var err error
		o.made, o.second, err = p.deps.Desk.BackUp(ctx, p.deps.Safe, func(part float64) {
			work.Do(loads, func() { busy.SetProgress(float32(part)) })
		})
		return o, err
	}, func(o outcome, err error) {
		p.making = nil
		p.load()
		p.tellBackup(o, err)
	})
}

func (p *page) tellBackup(o outcome, err error) {
	if err != nil {
		if !errors.Is(err, context.Canceled) {
			p.deps.Shell.Fail(err)
		}
		return
	}
	n := kit.Notice{
		Kind: kit.Success, Text: p.deps.T("safety.backup.done"),
		Action: p.deps.T("safety.receipt.show"), OnAction: func() { p.showReceipt(o.made, "") },
	}
	if o.second != nil {
		n.Kind, n.Text = kit.Warning, p.deps.T("safety.backup.half", "Sentence", p.sentence(o.second))
	}
	p.deps.Shell.Notice(n)
}

// showReceipt opens a backup once more, and prints what is found in it.
func (p *page) showReceipt(b desk.Backup, secret string) {
	lang := p.deps.Text.Language()
	work.Load(p.deps.Scope.Sub(), func(ctx context.Context) (struct{}, error) {
		c, err := p.deps.Safe.Examine(ctx, b.Path, secret)
		if err != nil {
			return struct{}{}, err
		}
		return struct{}{}, p.deps.Desk.ShowReceipt(ctx, lang, b, c)
	}, func(_ struct{}, err error) { p.deps.Shell.Fail(err) })
}

// few is how many backups are listed before she asks for the rest.
const few = 4

func (p *page) makeCopies() fyne.CanvasObject {
	t, list := p.deps.T, p.read.copies
	other := kit.Quiet(t("safety.copies.file"), func() {
		parts.ChooseBackup(p.deps, func(path string) { p.try(desk.Backup{Path: path}) })
	}).WithIcon(theme.FolderOpenIcon())
	head := kit.Beside(kit.Strong(t("safety.copies.title")), other)
	if len(list) == 0 {
		return kit.Column(head, kit.Muted(t("safety.copies.none")))
	}
	lines := []fyne.CanvasObject{head}
	for i, c := range list {
		if i == few && !p.whole {
			break
		}
		lines = append(lines, kit.Rule(), p.makeRow(c))
	}
	if len(list) > few && !p.whole {
		lines = append(lines, kit.Row(kit.Quiet(t("safety.copies.all", "Count", strconv.Itoa(len(list))), func() {
			p.whole = true
			p.again()
		})))
	}
	return kit.ColumnGap(6, lines...)
}

func (p *page) makeRow(c copied) fyne.CanvasObject {
	t := p.deps.T
	where := t("safety.place.here.short")
	if c.second {
		where = t("safety.place.second.short")
	}
	words := kit.ColumnGap(0, kit.Body(parts.Moment(p.deps, c.Made)),
		kit.Small(present.Size(t, c.Bytes)+" · "+where))
	return kit.Beside(words, kit.Row(
		kit.Quiet(t("safety.copies.try"), func() { p.try(c.Backup) }),
		kit.Quiet(t("safety.copies.restore"), func() { p.restore(c.Path) })))
}
