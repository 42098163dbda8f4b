// Package routetest is a bench for testing pages: a desk on a real data file,
// the invented kommune's cases on it, a clock that stands still, and a shell
// that writes down what the page asks of it.
//
// What must not go here: tests, and anything the program itself uses.
package routetest

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/casework/desk/demo"
	"samtak/locales"
	"samtak/reports"
	"samtak/store"
	"samtak/store/storetest"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/uitest"
	"samtak/ui/work"
	"samtak/ui/work/worktest"
)

// Bench holds a page under test.
type Bench struct {
	T      testing.TB
	App    fyne.App
	Desk   *desk.Desk
	Clock  *storetest.Clock
	Hand   *worktest.Hand // lets time pass
	Viewer *Viewer
	Shell  *Shell

	lang   casework.Language
	path   string
	db     *store.DB
	body   *fyne.Container
	scope  *work.Scope
	page   route.Page
	window fyne.Window
}

// New is a bench with an empty data file and a window of 1150×720, in bokmål.
// The page area of a 1366-wide window is that wide.
func New(t testing.TB) *Bench {
	t.Helper()
	b := &Bench{
		T: t, App: uitest.NewApp(t), Hand: worktest.ByHand(t), Clock: &storetest.Clock{},
		Viewer: &Viewer{}, lang: casework.Bokmal,
		path: filepath.Join(t.TempDir(), "bench.db"), body: container.NewStack(),
	}
	b.window = uitest.Window(t, b.body, 1150, 720)
	b.Shell = &Shell{bench: b}
	b.open()
	t.Cleanup(b.close)
	return b
}

// WithBook is New with the invented kommune of a målform, its cases played to
// their ends; case 1 has a plan, case 2 an avslag. The clock shows storetest.Start.
func WithBook(t testing.TB, lang casework.Language) *Bench {
	t.Helper()
	b := New(t)
	b.lang = lang
	book, err := demo.Read(locales.DemoBook(lang))
	if err != nil {
		t.Fatal(err)
	}
	player := demo.Player{Desk: b.Desk, SetNow: b.Clock.Set}
	if err := player.Play(context.Background(), book); err != nil {
		t.Fatal(err)
	}
	b.Clock.Set(storetest.Start)
	return b
}

func (b *Bench) open() {
	b.T.Helper()
	db, err := store.Open(b.path, store.Options{Now: b.Clock.Now})
	if err != nil {
		b.T.Fatal(err)
	}
	b.db = db
	b.Desk = desk.New(desk.Deps{Store: db, Clock: b.Clock.Now, Printer: reports.Printer{}, Viewer: b.Viewer})
}

func (b *Bench) close() {
	b.Leave()
	if b.db != nil {
		if err := b.db.Close(); err != nil {
			b.T.Errorf("close: %v", err)
		}
		b.db = nil
	}
}

// Restart leaves the page, closes the data file and opens it again, as when
// the program ends and starts.
func (b *Bench) Restart() {
	b.T.Helper()
	b.close()
	b.open()
}

// Kill is Restart without leaving the page: what was not kept is lost.
func (b *Bench) Kill() {
	b.T.Helper()
	b.page = nil
	if b.scope != nil {
		b.scope.Close()
	}
	b.Restart()
}

// Deps is what a page is given; a new scope each time.
func (b *Bench) Deps() route.Deps {
	b.scope = work.NewScope()
	return route.Deps{Desk: b.Desk, Text: locales.For(b.lang), Shell: b.Shell, Scope: b.scope, Preview: reports.Build}
}

// Show makes a page, shows it in the window and gives it back.
func (b *Bench) Show(make func(route.Deps, route.Place) route.Page, place route.Place) route.Page {
	b.T.Helper()
	b.Leave()
	b.page = make(b.Deps(), place)
	b.body.Objects = []fyne.CanvasObject{b.page.Content()}
	b.body.Refresh()
	uitest.Layout(b.Canvas())
	return b.page
}

// Leave leaves the page shown, as the shell does before going elsewhere.
func (b *Bench) Leave() {
	if b.page != nil {
		b.page.Leave()
		b.scope.Close()
		b.page = nil
	}
}

// SetLanguage chooses the målform of pages shown from now on.
func (b *Bench) SetLanguage(lang casework.Language) { b.lang = lang }

// SetLook chooses theme and text size from now on.
func (b *Bench) SetLook(l kit.Look) { b.App.Settings().SetTheme(kit.NewTheme(l)) }

// Canvas is the window's canvas.
func (b *Bench) Canvas() fyne.Canvas { return b.window.Canvas() }

// Window is the window.
func (b *Bench) Window() fyne.Window { return b.window }

// Pass lets time go by for timers such as autosave.
func (b *Bench) Pass(d time.Duration) { b.Hand.Pass(d) }

// Shot saves a picture (see uitest.Shot).
func (b *Bench) Shot(name string) { uitest.Shot(b.T, b.Canvas(), name) }

// Shots shows the page in both målformer, light and dark, and saves a picture
// of each as name-nb-light.png and so on.
func (b *Bench) Shots(name string, make func(route.Deps, route.Place) route.Page, place route.Place) {
	b.T.Helper()
	for _, lang := range casework.Languages {
		for mode, look := range map[string]kit.Mode{"light": kit.Light, "dark": kit.Dark} {
			b.SetLanguage(lang)
			b.SetLook(kit.Look{Mode: look, Scale: 1})
			b.Show(make, place)
			b.Shot(fmt.Sprintf("%s-%s-%s", name, lang, mode))
		}
	}
	b.SetLook(kit.Look{Mode: kit.Light, Scale: 1})
}

// Shell writes down what a page asks of the window.
type Shell struct {
	bench   *Bench
	Places  []route.Place
	Notices []kit.Notice
	Errors  []error
	Backs   int
	Saves   int
	Locks   int
	Unlocks int
	Looks   []casework.Settings
}

// Go implements route.Shell.
func (s *Shell) Go(p route.Place) { s.Places = append(s.Places, p) }

// Back implements route.Shell.
func (s *Shell) Back() { s.Backs++ }

// Notice implements route.Shell.
func (s *Shell) Notice(n kit.Notice) { s.Notices = append(s.Notices, n) }

// Fail implements route.Shell.
func (s *Shell) Fail(err error) {
	if err != nil {
		s.Errors = append(s.Errors, err)
	}
}

// Lock counts the locking.
func (s *Shell) Lock() { s.Locks++ }

// Unlocked counts the unlocking.
func (s *Shell) Unlocked() { s.Unlocks++ }

// Saved implements route.Shell.
func (s *Shell) Saved() { s.Saves++ }

// SetLook implements route.Shell.
func (s *Shell) SetLook(c casework.Settings) { s.Looks = append(s.Looks, c) }

// Window implements route.Shell.
func (s *Shell) Window() fyne.Window { return s.bench.window }

// LastPlace is where the page last asked to go.
func (s *Shell) LastPlace() route.Place {
	if len(s.Places) == 0 {
		return route.Place{}
	}
	return s.Places[len(s.Places)-1]
}

// LastNotice is the text last shown.
func (s *Shell) LastNotice() kit.Notice {
	if len(s.Notices) == 0 {
		return kit.Notice{}
	}
	return s.Notices[len(s.Notices)-1]
}

// LastSentence is the sentence of the last error, "" when there was none.
func (s *Shell) LastSentence() string {
	if len(s.Errors) == 0 {
		return ""
	}
	return present.Sentence(locales.For(s.bench.lang).T, s.Errors[len(s.Errors)-1])
}

// Viewer writes down the papers it is handed. With Broken set it has no program.
type Viewer struct {
	Shown  [][]byte
	Saved  map[string][]byte
	Broken bool
}

// Show implements desk.Viewer.
func (v *Viewer) Show(pdf []byte, _ string) error {
	if v.Broken {
		return &casework.Error{Code: casework.CodeNoViewer, Cause: errors.New("none")}
	}
	v.Shown = append(v.Shown, pdf)
	return nil
}

// SaveAll implements desk.Viewer.
func (v *Viewer) SaveAll(dir, name string, files []desk.NamedFile) (string, error) {
	path := filepath.Join(dir, name)
	for _, f := range files {
		if err := v.Save(f.Data, filepath.Join(path, f.Name)); err != nil {
			return "", err
		}
	}
	return path, nil
}

// Save implements desk.Viewer.
func (v *Viewer) Save(pdf []byte, path string) error {
	if v.Saved == nil {
		v.Saved = map[string][]byte{}
	}
	v.Saved[path] = pdf
	return nil
}
