package parts

import (
	"context"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// BackupEnding is the ending of a backup's name.
const BackupEnding = ".samtak"

// ChooseBackup asks for a backup file.
func ChooseBackup(d route.Deps, chosen func(path string)) {
	ChooseFile(d, FileQuestion{Title: d.T("safety.restore.which"), Kinds: []string{BackupEnding}, OnChosen: chosen})
}

// WaitDialog says that something is under way, once it has taken a while.
// Closing it calls the work off when cancel is given.
func WaitDialog(d route.Deps, words string, cancel func()) (show, done func()) {
	var dialog *kit.Dialog
	show = func() {
		var buttons []fyne.CanvasObject
		if cancel != nil {
			buttons = append(buttons, kit.Secondary(d.T("safety.cancel"), func() { dialog.Close() }))
		}
		dialog = kit.ShowDialog(d.Shell.Window(), d.T("safety.wait"), kit.Loading(d.T(words)), buttons...)
		dialog.OnClosed = cancel
	}
	done = func() {
		if dialog != nil {
			dialog.OnClosed = nil
			dialog.Close()
		}
	}
	return show, done
}

// Examined is a backup that has been opened and checked.
type Examined struct {
	Path, Secret string
	Copy         desk.Contents
	Now          *desk.Contents // what it would replace; nil where nothing can be read
}

// ExamineBackup opens and checks a backup. Where the key in use does not fit it asks for
// the passphrase or the code of that time. compare reads what stands here too.
func ExamineBackup(d route.Deps, path string, compare bool, found func(Examined)) {
	x := examiner{deps: d, path: path, compare: compare, found: found}
	if d.Safe.State() == desk.SafeOpen || d.Safe.State() == desk.SafeDamaged {
		x.try("")
		return
	}
	x.ask("")
}

type examiner struct {
	deps    route.Deps
	path    string
	compare bool
	found   func(Examined)
}

func (x examiner) try(secret string) {
	loads := x.deps.Scope.Sub()
	show, done := WaitDialog(x.deps, "safety.busy.examine", loads.Close)
	work.LoadSlowly(loads, show, func(ctx context.Context) (Examined, error) {
		e := Examined{Path: x.path, Secret: secret}
		var err error
		if e.Copy, err = x.deps.Safe.Examine(ctx, x.path, secret); err != nil || !x.compare {
			return e, err
		}
		if proof, err := x.deps.Safe.Verify(ctx); err == nil {
			e.Now = &proof.Contents
		}
		return e, nil
	}, func(e Examined, err error) {
		done()
		switch {
		case err == nil:
			x.found(e)
		case casework.CodeOf(err) == casework.CodeWrongSecret && secret == "":
			x.ask("")
		case casework.CodeOf(err) == casework.CodeWrongSecret, casework.CodeOf(err) == casework.CodeBadCode:
			x.ask(present.Sentence(x.deps.T, err))
		default:
			Tell(x.deps, x.deps.T("safety.restore.useless"), present.Sentence(x.deps.T, err))
		}
	})
}

// ask asks for the secret; wrong says why the one before did not fit.
func (x examiner) ask(wrong string) {
	t := x.deps.T
	field := NewSecret(x.deps, "safety.secret", "safety.secret.hint")
	field.SetError(wrong)
	var dialog *kit.Dialog
	open := func() {
		secret := Secret(field)
		if secret == "" {
			field.SetError(t("unlock.empty"))
			return
		}
		dialog.Close()
		x.try(secret)
	}
	field.Input.(*kit.Entry).OnSubmitted = func(string) { open() }
	intro := kit.Body(t("safety.secret.text", "File", filepath.Base(x.path)))
	dialog = kit.ShowDialog(x.deps.Shell.Window(), t("safety.secret.title"), kit.Column(intro, field),
		kit.Secondary(t("safety.cancel"), func() { dialog.Close() }), kit.Primary(t("safety.secret.open"), open))
	dialog.OnClosed = func() { ClearSecret(field) }
}

// Tell says something in a dialog with one button.
func Tell(d route.Deps, title, text string) {
	var dialog *kit.Dialog
	dialog = kit.ShowDialog(d.Shell.Window(), title, kit.Body(text), kit.Primary(d.T("safety.close"), func() { dialog.Close() }))
}

// RestoreBackup puts a backup in the place of the data, after showing what is
// replaced by what. done is called when the safe is locked again.
func RestoreBackup(d route.Deps, path string, compare bool, done func()) {
	ExamineBackup(d, path, compare, func(e Examined) { confirmRestore(d, e, done) })
}

func confirmRestore(d route.Deps, e Examined, done func()) {
	t := d.T
	warn, no, button := "safety.restore.text", "safety.restore.no", kit.Destructive
	if e.Now == nil {
		warn, no, button = "safety.restore.fresh", "safety.cancel", kit.Primary
	}
	content := []fyne.CanvasObject{kit.Body(t(warn)), CompareContents(d, e)}
	if e.Copy.NewerThanNow {
		content = append(content, kit.Strong(t("safety.restore.newer")))
	}
	var dialog *kit.Dialog
	verb := t("safety.restore.yes", "Date", Moment(d, e.Copy.Made))
	dialog = kit.ShowDialog(d.Shell.Window(), t("safety.restore.title"), kit.Column(content...),
		kit.Secondary(t(no), func() { dialog.Close() }),
		button(verb, func() {
			dialog.Close()
			restore(d, e, done)
		}))
}

// restore does it. It is not called off half way: closing the words hides them.
func restore(d route.Deps, e Examined, done func()) {
	show, hide := WaitDialog(d, "safety.busy.restore", nil)
	work.LoadSlowly(d.Scope.Sub(), show, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.Safe.Restore(ctx, e.Path, e.Secret)
	}, func(_ struct{}, err error) {
		hide()
		if err != nil {
			Tell(d, d.T("safety.restore.failed"), present.Sentence(d.T, err))
			return
		}
		done()
	})
}

// CompareContents shows what a backup holds, beside what it would replace.
func CompareContents(d route.Deps, e Examined) fyne.CanvasObject {
	head := []fyne.CanvasObject{kit.Small(""), kit.Strong(d.T("safety.contents.copy"))}
	if e.Now != nil {
		head = []fyne.CanvasObject{kit.Small(""), kit.Strong(d.T("safety.contents.now")), kit.Strong(d.T("safety.contents.copy"))}
	}
	lines := []fyne.CanvasObject{contentsRow(head...), kit.Rule()}
	for _, f := range []struct {
		label string
		value func(desk.Contents) string
	}{
		{"safety.contents.persons", func(c desk.Contents) string { return strconv.Itoa(c.Persons) }},
		{"safety.contents.cases", func(c desk.Contents) string { return strconv.Itoa(c.Cases) }},
		{"safety.contents.plans", func(c desk.Contents) string { return strconv.Itoa(c.Plans) }},
		{"safety.contents.documents", func(c desk.Contents) string { return strconv.Itoa(c.Documents) }},
		{"safety.contents.change", func(c desk.Contents) string { return Moment(d, c.LastChange) }},
		{"safety.contents.lines", func(c desk.Contents) string { return strconv.Itoa(c.LogLines) }},
	} {
		cells := []fyne.CanvasObject{kit.Muted(d.T(f.label)), kit.Body(f.value(e.Copy))}
		if e.Now != nil {
			cells = []fyne.CanvasObject{cells[0], kit.Body(f.value(*e.Now)), cells[1]}
		}
		lines = append(lines, contentsRow(cells...))
	}
	return kit.TintPanel(kit.ColumnGap(6, lines...))
}

func contentsRow(cells ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Weighted(90, []float32{3, 4, 4}[:len(cells)], cells...)
}
