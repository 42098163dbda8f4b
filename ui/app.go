// Package ui is the window: the shell with its navigation, menu, notices and
// history, and the joining of the pages. Each screen is a package of its own
// below it.
//
// What must not go here: rules (casework), use cases (casework/desk), SQL,
// papers, Norwegian text; and fyne.io/fyne/v2/app, which only main imports.
package ui

import (
	"context"
	"image"
	"log/slog"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"samtak/assets"
	"samtak/casework"
	"samtak/casework/desk"
	"samtak/locales"
	"samtak/reports/doc"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// Options is what the window is joined from.
type Options struct {
	Desk    *desk.Desk
	Preview func(casework.PaperOrder) *doc.Document
	// Safe is the lock of the data folder; nil for the practice database.
	Safe desk.Safe
	// Look is how the window looked last: what the settings say cannot be read
	// through a locked door. KeepLook remembers it; nil remembers nothing.
	Look     casework.Settings
	KeepLook func(casework.Settings)
	// Sweep wipes the papers that were handed to other programs.
	Sweep func()
}

// App is the window with everything in it. It fills route.Shell.
type App struct {
	opts     Options
	fyne     fyne.App
	window   fyne.Window
	settings casework.Settings
	text     *locales.Printer
	scope    *work.Scope // of the whole window

	frame    *frame
	page     route.Page
	place    route.Place
	inside   *work.Scope // of the page shown
	history  history
	asleep   *visit      // what was shown before the lock
	behind   *work.Scope // what goes on while the door is open
	idle     *work.Timer
	quitting bool
	running  bool        // the event loop runs
	drawn    atomic.Bool // something has been on the screen
}

var _ route.Shell = (*App)(nil)

// New makes the window and shows its first page: the first start, or I dag.
func New(a fyne.App, o Options) *App {
	hurry()
	app := &App{opts: o, fyne: a, scope: work.NewScope()}
	first, err := app.begins()
	app.window = a.NewWindow("Samtak")
	app.window.SetIcon(fyne.NewStaticResource("samtak.png", assets.App()))
	app.window.SetPadded(false)
	app.window.Resize(fyne.NewSize(1280, 720))
	app.window.SetMaster()
	app.window.SetCloseIntercept(app.quit)
	app.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { app.dropped(files) })
	app.dress()
	app.open(first, nil)
	if err != nil {
		app.Fail(err)
	}
	o.Desk.Listen(func(e desk.Event) {
		slog.Info("done", "event", e.Name) // the name of the act, never whom it was about
		work.Do(app.scope, func() {
			switch e.Name {
			case "settings_changed":
				app.readSettings()
			case "recovery_kept": // the sheet has been printed
				app.sweep()
			}
			app.changed()
		})
	})
	app.changed()
	return app
}

// begins is the first place, with the settings read as far as they can be.
func (a *App) begins() (route.Place, error) {
	a.settings = a.opts.Look
	if a.settings.Language == "" {
		a.settings = casework.DefaultSettings()
	}
	if a.opts.Safe != nil && a.opts.Safe.State() != desk.SafeOpen {
		return route.Place{Page: route.Unlock}, nil
	}
	s, err := a.opts.Desk.Settings(context.Background())
	if err == nil {
		a.settings = s
	}
	if !a.settings.Ready() {
		return route.Place{Page: route.Setup}, err
	}
	return route.Place{Page: route.Today}, err
}

// patience is how long the window may take to draw for the first time.
const patience = 20 * time.Second

// Run shows the window and returns when it is gone. shown is false when
// nothing was ever drawn: where there is no OpenGL the toolkit would
// otherwise leave a program without a window.
func (a *App) Run() (shown bool) {
	watch := work.After(a.scope, patience, func() {
		if !a.drawn.Load() {
			a.fyne.Quit()
		}
	})
	settled := work.After(a.scope, calm, settle)
	a.fyne.Lifecycle().SetOnStarted(func() {
		watch.Reset()
		settled.Reset()
		a.running = true
		a.begin()
	})
	a.window.ShowAndRun()
	return a.drawn.Load()
}

// firstFrame is a speck that nobody sees; drawing it tells that the window draws.
func (a *App) firstFrame() fyne.CanvasObject {
	speck := canvas.NewRaster(func(w, h int) image.Image {
		if !a.drawn.Swap(true) {
			slog.Info("first frame")
		}
		return image.NewNRGBA(image.Rect(0, 0, w, h))
	})
	speck.SetMinSize(fyne.NewSize(1, 1))
	return container.NewVBox(container.NewHBox(speck))
}

// Window is the window, for dialogs.
func (a *App) Window() fyne.Window { return a.window }

// Place is the place shown.
func (a *App) Place() route.Place { return a.place }

// deps is what the page shown is given.
func (a *App) deps() route.Deps {
	return route.Deps{Desk: a.opts.Desk, Safe: a.opts.Safe, Text: a.text, Shell: a, Scope: a.inside, Preview: a.opts.Preview}
}

// dress puts on the language, theme and text size of the settings, and makes
// the frame around the pages anew.
func (a *App) dress() {
	a.text = locales.For(a.settings.Language)
	if err := kit.SetFyneLanguage(a.settings.Language); err != nil {
		slog.Error("toolkit words", "kind", "language")
	}
	a.fyne.Settings().SetTheme(kit.NewTheme(lookOf(a.settings)))
	if a.opts.KeepLook != nil {
		a.opts.KeepLook(a.settings)
	}
	a.frame = newFrame(a)
	a.window.SetMainMenu(a.menu())
	a.window.SetContent(container.NewStack(a.frame.content, a.firstFrame()))
	a.window.Canvas().SetOnTypedKey(a.typed)
}

func lookOf(s casework.Settings) kit.Look {
	look := kit.Look{Mode: kit.Light, Scale: s.TextScale}
	switch s.Look {
	case "dark":
		look.Mode = kit.Dark
	case "contrast":
		look.Mode = kit.HighContrast
	}
	return look
}

// SetLook applies language, theme and text size. The page is made anew with
// everything typed, for that lives in its model.
func (a *App) SetLook(s casework.Settings) {
	caret, typing := kit.CaretIn(a.window.Canvas(), a.frame.body)
	state := a.leave()
	a.settings = s
	a.dress()
	a.show(a.place, state)
	if typing {
		a.resume(caret)
	}
	a.changed()
}

// resume gives the keyboard back to where it was, once the page has come so
// far that the place is there.
func (a *App) resume(caret kit.Caret) {
	inside := a.inside
	try := func() {
		if caret.PutIn(a.window.Canvas(), a.frame.body) {
			inside.OnShown(nil)
		}
	}
	inside.OnShown(try)
	work.Do(inside, try)
}

// setLanguage is the switch at the foot of the navigation.
func (a *App) setLanguage(lang casework.Language) {
	if lang == a.settings.Language {
		return
	}
	if a.place.Page == route.Unlock { // the settings are behind the door
		s := a.settings
		s.Language = lang
		a.SetLook(s)
		return
	}
	s, err := a.opts.Desk.Settings(context.Background())
	if err != nil {
		a.Fail(err)
		return
	}
	s.Language = lang
	if err := a.opts.Desk.SaveSettings(context.Background(), s); err != nil {
		a.Fail(err)
		return
	}
	a.SetLook(s)
}

// Notice implements route.Shell.
func (a *App) Notice(n kit.Notice) { a.frame.notices.Tell(n) }

// Fail implements route.Shell. The log gets the code, never the sentence.
func (a *App) Fail(err error) {
	if err == nil {
		return
	}
	slog.Warn("told the caseworker", "code", string(casework.CodeOf(err)), "page", string(a.place.Page))
	a.Notice(kit.Notice{Kind: kit.Problem, Text: a.sentence(err)})
}

func (a *App) sentence(err error) string { return present.Sentence(a.text.T, err) }

// Saved implements route.Shell.
func (a *App) Saved() {
	slog.Info("kept", "page", string(a.place.Page))
	a.frame.setSaved(a.text.T("shell.saved", "Time", a.opts.Desk.Now().Format("15:04")))
}

// readSettings shows whose desk it is now. Language and look wait for SetLook.
func (a *App) readSettings() {
	s, err := a.opts.Desk.Settings(context.Background())
	if err != nil {
		return // the page that changed them tells
	}
	s.Language, s.Look, s.TextScale = a.settings.Language, a.settings.Look, a.settings.TextScale
	a.settings = s
	a.frame.setSender(s)
	if a.idle != nil && a.idle.Running() {
		a.watchIdle()
	}
}

// dropped gives files dragged onto the window to the page shown, where it takes them.
func (a *App) dropped(files []fyne.URI) {
	page, ok := a.page.(route.Dropper)
	if !ok || len(a.window.Canvas().Overlays().List()) > 0 { // a dialog is answered first
		return
	}
	var paths []string
	for _, f := range files {
		if f.Scheme() == "file" {
			paths = append(paths, f.Path())
		}
	}
	page.Drop(paths)
}

// changed renews what the frame counts, and the page when it can.
func (a *App) changed() {
	a.frame.count()
	if p, ok := a.page.(route.Refresher); ok {
		p.Refresh()
	}
}
