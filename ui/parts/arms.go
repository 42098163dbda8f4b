package parts

import (
	"bytes"
	"context"
	"image"
	_ "image/jpeg" // the two kinds of picture papers can carry
	_ "image/png"
	"io"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// What a coat of arms may be: larger files only make every paper heavier.
const (
	mostBytes = 1 << 20
	mostDots  = 64 << 20
)

// ReadArms reads a coat of arms, PNG or JPEG of at most 1 MB. The error has
// CodeBadImage.
func ReadArms(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return nil, &casework.Error{Code: casework.CodeBadImage, Cause: err}
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || len(data) > mostBytes || size.Width < 1 || size.Height < 1 || size.Width > mostDots/size.Height {
		return nil, casework.Fail(casework.CodeBadImage)
	}
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		return nil, &casework.Error{Code: casework.CodeBadImage, Cause: err}
	}
	return data, nil
}

// Arms shows the coat of arms and lets the caseworker choose another: by
// pointing at a file, or by typing where it is.
type Arms struct {
	deps  route.Deps
	loads *work.Scope
	keep  func([]byte) error
	now   []byte

	root *kit.Box
	path *kit.Field
}

// NewArms makes the field; keep stores a new picture, nil for none.
func NewArms(d route.Deps, now []byte, keep func([]byte) error) *Arms {
	a := &Arms{deps: d, loads: d.Scope.Sub(), keep: keep, now: now, root: kit.TintPanel()}
	a.makePath()
	a.show()
	return a
}

// Content is what to put on the page.
func (a *Arms) Content() fyne.CanvasObject { return a.root }

func (a *Arms) makePath() {
	e := kit.NewEntry()
	read := func() {
		if path := strings.Trim(strings.TrimSpace(e.Text), `"`); path != "" {
			a.read(func() (io.ReadCloser, error) { return os.Open(path) })
		} else {
			a.path.SetError("")
		}
	}
	e.OnSubmitted = func(string) { read() }
	e.OnLeave = read
	a.path = kit.NewField(a.deps.T("settings.arms.path"), a.deps.T("settings.arms.path.hint"), e)
}

func (a *Arms) show() {
	t := a.deps.T
	words := kit.Body(t("settings.arms.none"))
	buttons := []fyne.CanvasObject{kit.Secondary(t("settings.arms.choose"), a.choose).WithIcon(theme.FolderOpenIcon())}
	if len(a.now) > 0 {
		words = kit.Body(t("settings.arms.own"))
		buttons = append(buttons, kit.Quiet(t("settings.arms.remove"), a.takeAway))
	}
	a.root.SetContent(kit.Column(
		kit.Beside(kit.Column(words, kit.Row(buttons...)), a.picture()),
		a.path,
	))
}

// picture is the arms on white, as on paper.
func (a *Arms) picture() fyne.CanvasObject {
	const width, height = 64, 76
	ground := canvas.NewRectangle(kit.Color(kit.ColorPaper))
	if len(a.now) == 0 {
		ground.SetMinSize(fyne.NewSize(1, 1))
		ground.Hide()
		return ground
	}
	img := canvas.NewImageFromResource(fyne.NewStaticResource("arms", a.now))
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSize(width, height))
	return img
}

func (a *Arms) choose() {
	ChooseFile(a.deps, FileQuestion{
		Title: a.deps.T("settings.arms.which"), Kinds: []string{".png", ".jpg", ".jpeg"},
		OnChosen: func(path string) {
			a.read(func() (io.ReadCloser, error) { return os.Open(path) })
		},
	})
}

// read fetches a picture off the UI thread and keeps it.
func (a *Arms) read(open func() (io.ReadCloser, error)) {
	work.Load(a.loads, func(context.Context) ([]byte, error) {
		r, err := open()
		if err != nil {
			return nil, &casework.Error{Code: casework.CodeBadImage, Cause: err}
		}
		defer func() { _ = r.Close() }()
		return ReadArms(r)
	}, func(data []byte, err error) {
		if err != nil {
			a.path.SetError(present.Sentence(a.deps.T, err) + " " + a.deps.T("settings.arms.limit"))
			return
		}
		a.take(data)
	})
}

func (a *Arms) take(data []byte) bool {
	if err := a.keep(data); err != nil {
		a.deps.Shell.Fail(err)
		return false
	}
	a.now = data
	a.path.SetError("")
	a.path.Input.(*kit.Entry).SetValue("")
	a.show()
	return true
}

// takeAway goes back to the neutral shield; undo brings the picture back.
func (a *Arms) takeAway() {
	was := a.now
	if a.take(nil) {
		a.deps.Shell.Notice(kit.Notice{
			Text: a.deps.T("settings.arms.removed"), Action: a.deps.T("shell.undo"),
			OnAction: func() { a.take(was) },
		})
	}
}
